#include "family.h"

#include "problem.h"

namespace softmax_steps {

QuantityName quantity_of(Family family) {
  switch (family) {
    case Family::z:
      return QuantityName::z;
    case Family::exp:
      return QuantityName::exp;
    case Family::sum:
      return QuantityName::sum;
    case Family::yhat:
      return QuantityName::yhat;
    case Family::loss:
      return QuantityName::loss;
    case Family::dz:
      return QuantityName::dz;
    case Family::dW:
      return QuantityName::dW;
    case Family::db:
      return QuantityName::db;
    case Family::scaled_dW:
      return QuantityName::scaled_dW;
    case Family::scaled_db:
      return QuantityName::scaled_db;
    case Family::W_next:
      return QuantityName::W_next;
    case Family::b_next:
      break;
  }
  return QuantityName::b_next;
}

bool is_single(Family family) { return info(quantity_of(family)).shape == QuantityShape::single; }

bool is_matrix(Family family) { return info(quantity_of(family)).shape == QuantityShape::weights; }

Shape shape_of(Family family, const Problem& problem) {
  if (is_single(family)) return {1, 1};
  if (!is_matrix(family)) return {1, problem.classes()};
  return problem.layout == Layout::features_by_classes
             ? Shape{problem.features(), problem.classes()}
             : Shape{problem.classes(), problem.features()};
}

std::size_t size_of(Family family, const Problem& problem) {
  const Shape shape = shape_of(family, problem);
  return static_cast<std::size_t>(shape.rows) * static_cast<std::size_t>(shape.columns);
}

Place place_of(Family family, const Problem& problem, std::size_t cell) {
  const int index = static_cast<int>(cell);
  if (!is_matrix(family)) return {0, index};
  const int feature = index / problem.classes();
  const int label = index % problem.classes();
  return problem.layout == Layout::features_by_classes ? Place{feature, label}
                                                       : Place{label, feature};
}

std::size_t cell_at(Family family, const Problem& problem, Place place) {
  if (!is_matrix(family)) return static_cast<std::size_t>(place.column);
  const bool by_features = problem.layout == Layout::features_by_classes;
  const int feature = by_features ? place.row : place.column;
  const int label = by_features ? place.column : place.row;
  return static_cast<std::size_t>(feature) * static_cast<std::size_t>(problem.classes()) +
         static_cast<std::size_t>(label);
}

QuantityId cell_id(Family family, const Problem& problem, std::size_t cell) {
  const QuantityName quantity = quantity_of(family);
  if (is_single(family)) return quantity;
  const Place place = place_of(family, problem, cell);
  return is_matrix(family) ? QuantityId{quantity, place.row, place.column}
                           : QuantityId{quantity, place.column};
}

}  // namespace softmax_steps
