#include "reader/yaml.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

// rows: 3, cols: 3, dt: d, data: […] of OpenCV.
std::optional<Value> read_yaml(Context& context, ValueReader& values, size_t start) {
  size_t rows = 0;
  size_t i = start;
  for (; !context.is_any(i, {finish, open}); ++i) {
    const bool counts = context.is(i, name) && context.slice(i) == "rows" &&
                        context.is(i + 1, colon) && context.is(i + 2, number);
    if (counts) rows = static_cast<size_t>(std::max(1, std::atoi(context.number(i + 2).c_str())));
  }
  values.move_to(i);
  if (!context.is(i, open)) return context.fail("no-values", start);
  std::optional<Value> value = values.read_value();
  if (!value) return value;
  const TextRow numbers = flattened(value->matrix);
  if (rows == 0 || numbers.size() % rows != 0) {
    return context.fail("size", i, std::to_string(rows), std::to_string(numbers.size()));
  }
  const size_t columns = numbers.size() / rows;
  value->matrix.clear();
  for (size_t k = 0; k < rows; ++k) {
    const auto from = numbers.begin() + static_cast<std::ptrdiff_t>(k * columns);
    value->matrix.emplace_back(from, from + static_cast<std::ptrdiff_t>(columns));
  }
  value->notation = "opencv-yaml";
  value->is_list = false;
  return value;
}

}  // namespace softmax_steps::reader
