#include "answer_cells.h"

#include "problem.h"

namespace softmax_steps {

std::vector<Quantity> sources_of(Quantity answer) {
  std::vector<Quantity> sources;
  for (const Quantity source : info(answer).sources) {
    if (info(source).role == QuantityRole::answer) sources.push_back(source);
  }
  return sources;
}

bool is_single(Quantity quantity) { return info(quantity).shape == QuantityShape::single; }

bool is_matrix(Quantity quantity) { return info(quantity).shape == QuantityShape::weights; }

Shape shape_of(Quantity quantity, const Problem& problem) {
  if (is_single(quantity)) return {1, 1};
  if (!is_matrix(quantity)) return {1, problem.classes()};
  return problem.layout == Layout::features_by_classes
             ? Shape{problem.features(), problem.classes()}
             : Shape{problem.classes(), problem.features()};
}

std::size_t size_of(Quantity quantity, const Problem& problem) {
  const Shape shape = shape_of(quantity, problem);
  return static_cast<std::size_t>(shape.rows) * static_cast<std::size_t>(shape.columns);
}

Place place_of(Quantity quantity, const Problem& problem, std::size_t cell) {
  const int index = static_cast<int>(cell);
  if (!is_matrix(quantity)) return {0, index};
  const int feature = index / problem.classes();
  const int label = index % problem.classes();
  return problem.layout == Layout::features_by_classes ? Place{feature, label}
                                                       : Place{label, feature};
}

std::size_t cell_at(Quantity quantity, const Problem& problem, Place place) {
  if (!is_matrix(quantity)) return static_cast<std::size_t>(place.column);
  const bool by_features = problem.layout == Layout::features_by_classes;
  const int feature = by_features ? place.row : place.column;
  const int label = by_features ? place.column : place.row;
  return static_cast<std::size_t>(feature) * static_cast<std::size_t>(problem.classes()) +
         static_cast<std::size_t>(label);
}

QuantityId cell_id(Quantity quantity, const Problem& problem, std::size_t cell) {
  if (is_single(quantity)) return quantity;
  const Place place = place_of(quantity, problem, cell);
  return is_matrix(quantity) ? QuantityId{quantity, place.row, place.column}
                             : QuantityId{quantity, place.column};
}

}  // namespace softmax_steps
