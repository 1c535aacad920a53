#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text_buffer.h"

/// The quantities of a step of softmax regression, each stated once, and the names of their
/// entries.
namespace softmax_steps {

/// In the order of the derivation.
enum class QuantityName : std::uint8_t {
  x,
  W,
  b,
  y,
  eta,
  product,
  z,
  zmax,
  shifted,
  exp,
  sum,
  yhat,
  yhat_sum,
  log_yhat,
  loss_term,
  loss,
  log_sum,
  loss_from_logits,
  dz,
  dW,
  db,
  gradient,
  scaled_dW,
  scaled_db,
  W_next,
  b_next,
  z_next,
  yhat_next,
  loss_next,
  loss_change,
  dW_squared,
  db_squared,
  predicted_change,
  gradient_error
};

/// Short, where every line has some.
using Q = QuantityName;

/// What the entries of a quantity are counted by.
enum class QuantityShape : std::uint8_t {
  /// One number.
  single,
  features,
  classes,
  /// By the rows and columns of W in the problem's layout.
  weights,
  /// By feature and class, whatever the layout.
  products,
  /// A sign of the notation, without numbers of its own.
  sign
};

struct QuantityInfo {
  QuantityName quantity;
  /// As in ids.
  std::string_view name;
  QuantityShape shape;
};

inline constexpr std::array<QuantityInfo, 34> kQuantities{{
    {QuantityName::x, "x", QuantityShape::features},
    {QuantityName::W, "W", QuantityShape::weights},
    {QuantityName::b, "b", QuantityShape::classes},
    {QuantityName::y, "y", QuantityShape::classes},
    {QuantityName::eta, "eta", QuantityShape::single},
    {QuantityName::product, "product", QuantityShape::products},
    {QuantityName::z, "z", QuantityShape::classes},
    {QuantityName::zmax, "zmax", QuantityShape::single},
    {QuantityName::shifted, "shifted", QuantityShape::classes},
    {QuantityName::exp, "exp", QuantityShape::classes},
    {QuantityName::sum, "sum", QuantityShape::single},
    {QuantityName::yhat, "yhat", QuantityShape::classes},
    {QuantityName::yhat_sum, "yhat_sum", QuantityShape::single},
    {QuantityName::log_yhat, "log_yhat", QuantityShape::classes},
    {QuantityName::loss_term, "loss_term", QuantityShape::classes},
    {QuantityName::loss, "loss", QuantityShape::single},
    {QuantityName::log_sum, "log_sum", QuantityShape::single},
    {QuantityName::loss_from_logits, "loss_from_logits", QuantityShape::single},
    {QuantityName::dz, "dz", QuantityShape::classes},
    {QuantityName::dW, "dW", QuantityShape::weights},
    {QuantityName::db, "db", QuantityShape::classes},
    {QuantityName::gradient, "gradient", QuantityShape::sign},
    {QuantityName::scaled_dW, "scaled_dW", QuantityShape::weights},
    {QuantityName::scaled_db, "scaled_db", QuantityShape::classes},
    {QuantityName::W_next, "W_next", QuantityShape::weights},
    {QuantityName::b_next, "b_next", QuantityShape::classes},
    {QuantityName::z_next, "z_next", QuantityShape::classes},
    {QuantityName::yhat_next, "yhat_next", QuantityShape::classes},
    {QuantityName::loss_next, "loss_next", QuantityShape::single},
    {QuantityName::loss_change, "loss_change", QuantityShape::single},
    {QuantityName::dW_squared, "dW_squared", QuantityShape::single},
    {QuantityName::db_squared, "db_squared", QuantityShape::single},
    {QuantityName::predicted_change, "predicted_change", QuantityShape::single},
    {QuantityName::gradient_error, "gradient_error", QuantityShape::single},
}};

constexpr std::size_t place_of(QuantityName quantity) { return static_cast<std::size_t>(quantity); }
constexpr const QuantityInfo& info(QuantityName quantity) {
  return kQuantities[place_of(quantity)];
}

static_assert(place_of(QuantityName::gradient_error) + 1 == kQuantities.size());
static_assert(std::all_of(kQuantities.begin(), kQuantities.end(),
                          [](const QuantityInfo& one) { return &one == &info(one.quantity); }));

/// An entry of a quantity, its indices counted from 0; -1 where the shape has no such index.
struct QuantityId {
  // NOLINTNEXTLINE(google-explicit-constructor): a single number's name is its id.
  QuantityId(QuantityName its_quantity, int its_row = -1, int its_column = -1)
      : quantity(its_quantity), row(its_row), column(its_column) {}

  QuantityName quantity;
  int row;
  int column;

  bool operator==(const QuantityId&) const = default;
};

/// Appends "loss", "z.1" or "dW.0.2".
void append_id(TextBuffer& out, const QuantityId& id);
std::string to_string(const QuantityId& id);

}  // namespace softmax_steps
