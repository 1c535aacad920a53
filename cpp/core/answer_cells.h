#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity.h"

namespace softmax_steps {

struct Problem;

/// The quantities that a person writes down on the way, in the order of the derivation.
enum class Family { z, exp, sum, yhat, loss, dz, dW, db, scaled_dW, scaled_db, W_next, b_next };

inline constexpr std::size_t kFamilies = 12;
inline constexpr std::array<Family, kFamilies> kAllFamilies{
    Family::z,  Family::exp, Family::sum,       Family::yhat,      Family::loss,   Family::dz,
    Family::dW, Family::db,  Family::scaled_dW, Family::scaled_db, Family::W_next, Family::b_next};

/// The one behind it.
constexpr Family next(Family family) { return static_cast<Family>(static_cast<int>(family) + 1); }

/// The family among all quantities.
QuantityName quantity_of(Family family);

/// "z", "scaled_dW": as in web/core/check-types.ts.
inline std::string_view name_of(Family family) { return info(quantity_of(family)).name; }

/// How the cells of a family lie in what was handed in: (1,m), (1,1), or W's own layout.
struct Shape {
  int rows = 1;
  int columns = 1;
};
Shape shape_of(Family family, const Problem& problem);

/// Whether the family is one number.
bool is_single(Family family);

/// Whether the family has a row and a column: those of the shape of W.
bool is_matrix(Family family);

/// The number of the family's cells. They are counted by feature, then by class, whatever the
/// layout.
std::size_t size_of(Family family, const Problem& problem);

/// The place in `shape_of` of a cell, and the cell at a place.
struct Place {
  int row = 0;
  int column = 0;
};
Place place_of(Family family, const Problem& problem, std::size_t cell);
std::size_t cell_at(Family family, const Problem& problem, Place place);

/// The id of the quantity in a cell.
QuantityId cell_id(Family family, const Problem& problem, std::size_t cell);

}  // namespace softmax_steps
