#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "step_id.h"
#include "text_buffer.h"

/// The quantities of a step of softmax regression, each stated once, and the names of their
/// entries.
namespace softmax_steps {

/// In the order of the derivation.
enum class Quantity : std::uint8_t {
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
using Q = Quantity;

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

enum class QuantityRole : std::uint8_t {
  /// Typed.
  input,
  /// Worked out, and written down by a person who hands in the derivation.
  answer,
  /// Worked out on the way.
  working
};

/// Up to three quantities.
class SourceQuantities {
 public:
  template <class... Quantities>
  // NOLINTNEXTLINE(google-explicit-constructor): a list in the table below.
  constexpr SourceQuantities(Quantities... quantities)
      : quantities_{quantities...}, count_(sizeof...(quantities)) {}

  constexpr const Quantity* begin() const { return quantities_.data(); }
  constexpr const Quantity* end() const { return quantities_.data() + count_; }

 private:
  std::array<Quantity, 3> quantities_{};
  std::size_t count_ = 0;
};

struct QuantityInfo {
  Quantity quantity;
  /// As in ids.
  std::string_view name;
  QuantityShape shape;
  StepId step;
  QuantityRole role;
  /// In running text: the quantity, and an entry of it with _ for the place of its subscript.
  std::string_view sign, entry_sign;
  /// What it is computed from. Of these `exp` has z − max z in place of z where the derivation
  /// shifts, and a loss only those of its way.
  SourceQuantities sources;
};

namespace quantity_table {

using Shape = QuantityShape;
using Role = QuantityRole;

// clang-format off
inline constexpr std::array<QuantityInfo, 34> kRows{{
    {Q::x, "x", Shape::features, StepId::given, Role::input, "x", "x_", {}},
    {Q::W, "W", Shape::weights, StepId::given, Role::input, "W", "W_", {}},
    {Q::b, "b", Shape::classes, StepId::given, Role::input, "b", "b_", {}},
    {Q::y, "y", Shape::classes, StepId::given, Role::input, "y", "y_", {}},
    {Q::eta, "eta", Shape::single, StepId::given, Role::input, "η", "η", {}},
    {Q::product, "product", Shape::products, StepId::logits, Role::working, "W x", "W_ x", {Q::x, Q::W}},
    {Q::z, "z", Shape::classes, StepId::logits, Role::answer, "z", "z_", {Q::x, Q::W, Q::b}},
    {Q::zmax, "zmax", Shape::single, StepId::exponentials, Role::working, "max z", "max z", {Q::z}},
    {Q::shifted, "shifted", Shape::classes, StepId::exponentials, Role::working, "z − max z", "z_ − max z", {Q::z, Q::zmax}},
    {Q::exp, "exp", Shape::classes, StepId::exponentials, Role::answer, "eᶻ", "exp z_", {Q::z}},
    {Q::sum, "sum", Shape::single, StepId::exponentials, Role::answer, "Σ eᶻ", "Σ eᶻ", {Q::exp}},
    {Q::yhat, "yhat", Shape::classes, StepId::softmax, Role::answer, "ŷ", "ŷ_", {Q::exp, Q::sum}},
    {Q::yhat_sum, "yhat_sum", Shape::single, StepId::softmax, Role::working, "Σ ŷ", "Σ ŷ", {Q::yhat}},
    {Q::log_yhat, "log_yhat", Shape::classes, StepId::cross_entropy, Role::working, "ln ŷ", "ln ŷ_", {Q::yhat}},
    {Q::loss_term, "loss_term", Shape::classes, StepId::cross_entropy, Role::working, "y ln ŷ", "y_ ln ŷ_", {Q::y, Q::log_yhat}},
    {Q::loss, "loss", Shape::single, StepId::cross_entropy, Role::answer, "L", "L", {Q::y, Q::yhat}},
    {Q::log_sum, "log_sum", Shape::single, StepId::cross_entropy, Role::working, "ln Σ eᶻ", "ln Σ eᶻ", {Q::sum}},
    {Q::loss_from_logits, "loss_from_logits", Shape::single, StepId::cross_entropy, Role::working, "L", "L", {Q::log_sum, Q::zmax, Q::z}},
    {Q::dz, "dz", Shape::classes, StepId::gradient_logits, Role::answer, "∂L/∂z", "∂L/∂z_", {Q::yhat, Q::y}},
    {Q::dW, "dW", Shape::weights, StepId::gradient_weights, Role::answer, "∂L/∂W", "∂L/∂W_", {Q::x, Q::dz}},
    {Q::db, "db", Shape::classes, StepId::gradient_bias, Role::answer, "∂L/∂b", "∂L/∂b_", {Q::dz}},
    {Q::gradient, "gradient", Shape::sign, StepId::check, Role::working, "∇L", "∇L", {Q::dW, Q::db}},
    {Q::scaled_dW, "scaled_dW", Shape::weights, StepId::update_weights, Role::answer, "η ∂L/∂W", "η ∂L/∂W_", {Q::eta, Q::dW}},
    {Q::scaled_db, "scaled_db", Shape::classes, StepId::update_bias, Role::answer, "η ∂L/∂b", "η ∂L/∂b_", {Q::eta, Q::db}},
    {Q::W_next, "W_next", Shape::weights, StepId::update_weights, Role::answer, "W′", "W′_", {Q::W, Q::scaled_dW}},
    {Q::b_next, "b_next", Shape::classes, StepId::update_bias, Role::answer, "b′", "b′_", {Q::b, Q::scaled_db}},
    {Q::z_next, "z_next", Shape::classes, StepId::check, Role::working, "z′", "z′_", {Q::x, Q::W_next, Q::b_next}},
    {Q::yhat_next, "yhat_next", Shape::classes, StepId::check, Role::working, "ŷ′", "ŷ′_", {Q::z_next}},
    {Q::loss_next, "loss_next", Shape::single, StepId::check, Role::working, "L′", "L′", {Q::y, Q::yhat_next}},
    {Q::loss_change, "loss_change", Shape::single, StepId::check, Role::working, "L′ − L", "L′ − L", {Q::loss_next, Q::loss}},
    {Q::dW_squared, "dW_squared", Shape::single, StepId::check, Role::working, "‖∂L/∂W‖²", "‖∂L/∂W‖²", {Q::dW}},
    {Q::db_squared, "db_squared", Shape::single, StepId::check, Role::working, "‖∂L/∂b‖²", "‖∂L/∂b‖²", {Q::db}},
    {Q::predicted_change, "predicted_change", Shape::single, StepId::check, Role::working, "−η‖∇L‖²", "−η‖∇L‖²", {Q::eta, Q::dW_squared, Q::db_squared}},
    {Q::gradient_error, "gradient_error", Shape::single, StepId::check, Role::working, "max |∂L/∂θ − ΔL/(2h)|", "max |∂L/∂θ − ΔL/(2h)|", {Q::dW, Q::db}},
}};
// clang-format on

}  // namespace quantity_table

inline constexpr const std::array<QuantityInfo, 34>& kQuantities = quantity_table::kRows;

constexpr std::size_t place_of(Quantity quantity) { return static_cast<std::size_t>(quantity); }
constexpr const QuantityInfo& info(Quantity quantity) { return kQuantities[place_of(quantity)]; }

constexpr std::string_view name_of(Quantity quantity) { return info(quantity).name; }

static_assert(place_of(Q::gradient_error) + 1 == kQuantities.size());
static_assert(std::all_of(kQuantities.begin(), kQuantities.end(),
                          [](const QuantityInfo& one) { return &one == &info(one.quantity); }));

/// An entry of a quantity, its indices counted from 0; -1 where the shape has no such index, and
/// for the sample of a problem that is no batch.
struct QuantityId {
  // NOLINTNEXTLINE(google-explicit-constructor): a single number's name is its id.
  QuantityId(Quantity its_quantity, int its_row = -1, int its_column = -1)
      : quantity(its_quantity), row(its_row), column(its_column) {}

  Quantity quantity;
  int sample = -1;
  int row;
  int column;

  bool operator==(const QuantityId&) const = default;
};

/// Appends "loss", "z.1" or "dW.0.2"; of a batch "z.3.1", its sample first.
void append_id(TextBuffer& out, const QuantityId& id);
std::string to_string(const QuantityId& id);

}  // namespace softmax_steps
