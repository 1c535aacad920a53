#include "family.h"

#include "quantities.h"

namespace softmax_steps {

std::string_view name_of(Family family) {
  static constexpr std::array<std::string_view, kFamilies> kNames{
      "z",  "exp", "sum",       "yhat",      "loss",   "dz",
      "dW", "db",  "scaled_dW", "scaled_db", "W_next", "b_next"};
  return kNames.at(static_cast<std::size_t>(family));
}

bool is_single(Family family) { return family == Family::sum || family == Family::loss; }

bool is_matrix(Family family) {
  return family == Family::dW || family == Family::scaled_dW || family == Family::W_next;
}

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

std::string cell_id(Family family, const Problem& problem, std::size_t cell) {
  std::string name(name_of(family));
  if (is_single(family)) return name;
  const Place place = place_of(family, problem, cell);
  return is_matrix(family) ? quantity_id(name, place.row, place.column)
                           : quantity_id(name, place.column);
}

}  // namespace softmax_steps
