#include <algorithm>

#include "reader/problem.h"

namespace softmax_steps::reader {
namespace {

struct Sizes {
  std::size_t features = 0;
  std::size_t classes = 0;
};

bool is_scalar(const Assigned& assigned) {
  const TextMatrix& matrix = assigned.value.matrix;
  // x_1 = 1 is an entry, and no number for all of them.
  return !assigned.value.filler && assigned.value.is_list && matrix.size() == 1 &&
         matrix.front().size() == 1;
}

std::size_t length(const TextMatrix& matrix) {
  return std::max(matrix.size(), matrix.front().size());
}

// What the fields with more than one number tell.
Sizes told_by(const Assignments& assignments, const PresentProblem& present) {
  Sizes sizes;
  const Assigned* weights = nullptr;
  for (const Assigned& assigned : assignments.fields) {
    if (assigned.value.filler || is_scalar(assigned)) continue;
    const char field = assigned.field[0];
    if (field == 'x') sizes.features = length(assigned.value.matrix);
    if (field == 'b' || (field == 'y' && sizes.classes == 0))
      sizes.classes = length(assigned.value.matrix);
    if (field == 'W') weights = &assigned;
  }
  if (weights == nullptr) return sizes;
  std::size_t rows = weights->value.matrix.size();
  std::size_t columns = weights->value.matrix.front().size();
  const bool fits = (sizes.features == 0 || sizes.features == rows) &&
                    (sizes.classes == 0 || sizes.classes == columns);
  const bool fits_turned = (sizes.features == 0 || sizes.features == columns) &&
                           (sizes.classes == 0 || sizes.classes == rows);
  if ((!fits && fits_turned) || (fits && fits_turned && present.classes_by_features))
    std::swap(rows, columns);
  if (sizes.features == 0) sizes.features = rows;
  if (sizes.classes == 0) sizes.classes = columns;
  return sizes;
}

TextMatrix filled(const Filler& filler, std::size_t rows, std::size_t columns) {
  TextMatrix matrix(rows, TextRow(columns, filler.is_identity ? "0" : filler.number));
  for (std::size_t k = 0; filler.is_identity && k < std::min(rows, columns); ++k)
    matrix[k][k] = "1";
  return matrix;
}

}  // namespace

void fill_sizes(Assignments& assignments, const PresentProblem& present) {
  Sizes sizes = told_by(assignments, present);
  const bool alone = sizes.features == 0 && sizes.classes == 0;
  if (sizes.features == 0) sizes.features = present.features;
  if (sizes.classes == 0) sizes.classes = present.classes;
  std::erase_if(assignments.fields, [&](Assigned& assigned) {
    const char field = assigned.field[0];
    // A number is a class as y, and a rate as eta.
    if (field == 'e' || (field == 'y' && !assigned.value.filler)) return false;
    const bool scalar = is_scalar(assigned);
    if (!scalar && !assigned.value.filler) return false;
    const std::size_t rows =
        field == 'W' ? (present.classes_by_features ? sizes.classes : sizes.features) : 1;
    const std::size_t columns = field == 'W'
                                    ? (present.classes_by_features ? sizes.features : sizes.classes)
                                : field == 'x' ? sizes.features
                                               : sizes.classes;
    const bool is_filler = assigned.value.filler.has_value();
    if (rows == 0 || columns == 0 || rows * columns > kMostEntries) {
      if (!is_filler) return false;
      assignments.left.push_back(
          {assigned.field, assigned.first, {"size-unknown", assigned.name_end, "", ""}});
      return true;
    }
    // One feature is one number.
    if (rows * columns == 1 || (scalar && field == 'x' && alone && present.features == 1))
      return false;
    const Filler filler = is_filler ? *assigned.value.filler : Filler{assigned.value.matrix[0][0]};
    if (filler.is_identity && field != 'W') {
      assignments.left.push_back(
          {assigned.field, assigned.first, {"formula", assigned.name_end, "", ""}});
      return true;
    }
    assigned.value.matrix = filled(filler, rows, columns);
    assigned.value.filler.reset();
    assigned.value.is_list = field != 'W';
    assigned.is_filled = true;
    return false;
  });
}

}  // namespace softmax_steps::reader
