#include "reader/shapes.h"

#include <algorithm>
#include <utility>

#include "reader/value.h"

namespace softmax_steps::reader {

using std::size_t;

Shape shape_of(std::string_view quantity) {
  if (quantity == "sum" || quantity == "loss") return Shape::number;
  return quantity.find('W') != std::string_view::npos ? Shape::matrix : Shape::vector;
}

Size size_of(std::string_view quantity, const PresentProblem& present) {
  switch (shape_of(quantity)) {
    case Shape::number:
      return {1, 1};
    case Shape::vector:
      return {present.classes, 1};
    case Shape::matrix:
      break;
  }
  return present.classes_by_features ? Size{present.classes, present.features}
                                     : Size{present.features, present.classes};
}

std::string entry_id(std::string_view quantity, size_t row, size_t column) {
  std::string id(quantity);
  if (shape_of(quantity) != Shape::number) id += "." + std::to_string(row);
  if (shape_of(quantity) == Shape::matrix) id += "." + std::to_string(column);
  return id;
}

std::optional<std::vector<ReadEntry>> entries_of(std::string_view quantity,
                                                 const TextMatrix& matrix,
                                                 const PresentProblem& present) {
  const Size size = size_of(quantity, present);
  const bool is_vector = shape_of(quantity) != Shape::matrix;
  const TextMatrix& rows = is_vector && matrix.size() == 1 ? transposed(matrix) : matrix;
  if (rows.size() != size.rows || rows.front().size() != size.columns) return std::nullopt;
  std::vector<ReadEntry> entries;
  for (size_t i = 0; i < rows.size(); ++i) {
    for (size_t j = 0; j < rows[i].size(); ++j)
      entries.push_back({entry_id(quantity, i, j), rows[i][j]});
  }
  return entries;
}

TextMatrix matrix_of(std::string_view quantity, const std::vector<ReadEntry>& entries,
                     const PresentProblem& present) {
  const Size size = size_of(quantity, present);
  TextMatrix matrix;
  TextRow all;
  for (size_t i = 0; i < size.rows; ++i) {
    TextRow row;
    for (size_t j = 0; j < size.columns; ++j) {
      const std::string id = entry_id(quantity, i, j);
      const auto entry = std::find_if(entries.begin(), entries.end(),
                                      [&](const ReadEntry& one) { return one.id == id; });
      if (entry != entries.end()) row.push_back(entry->text);
    }
    all.insert(all.end(), row.begin(), row.end());
    matrix.push_back(std::move(row));
  }
  const bool is_whole = all.size() == size.rows * size.columns;
  return is_whole && shape_of(quantity) == Shape::matrix ? matrix : TextMatrix{all};
}

}  // namespace softmax_steps::reader
