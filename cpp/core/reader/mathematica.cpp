#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/text.h"
#include "reader/value.h"

namespace softmax_steps::reader {

namespace {

bool is_size(std::size_t count) { return count > 0 && count <= kMostEntries; }

}  // namespace

// ConstantArray[0, 3], ConstantArray[0, {2, 3}], UnitVector[3, 2], IdentityMatrix[3] and
// DiagonalMatrix[{1, 2}], behind their names.
std::optional<Value> ValueReader::read_mathematica(const std::string& function) {
  const std::size_t first = at_ - 1;
  ++at_;
  TextRow numbers;
  bool is_list_first = false;
  for (; !context_.is(at_, TokenKind::close) || context_.slice(at_) == "}"; ++at_) {
    if (context_.is(at_, TokenKind::number)) {
      const auto number = checked_number(context_, at_);
      if (!number) return std::nullopt;
      numbers.push_back(*number);
    } else if (context_.slice(at_) == "{") {
      is_list_first = is_list_first || numbers.empty();
    } else if (!context_.is_any(at_, {TokenKind::comma, TokenKind::newline}) &&
               context_.slice(at_) != "}") {
      return context_.fail("formula", first);
    }
  }
  ++at_;
  const std::size_t count = numbers.size();
  const bool is_constant = function == "constantarray";
  Value value{{}, true, {}, "constructor"};
  if (function == "diagonalmatrix") {
    if (!is_list_first || count == 0) return context_.fail("formula", first);
    if (!is_size(count * count))
      return context_.fail("too-many-entries", first, std::to_string(kMostEntries));
    value.is_list = false;
    value.matrix.assign(count, TextRow(count, "0"));
    for (std::size_t k = 0; k < count; ++k) value.matrix[k][k] = numbers[k];
    return value;
  }
  // The sizes, behind the constant.
  std::vector<std::size_t> sizes;
  for (std::size_t k = is_constant ? 1 : 0; k < count; ++k) sizes.push_back(count_of(numbers[k]));
  const bool is_nested = is_constant && is_list_first;
  const bool are_sizes = !is_nested && !sizes.empty() && sizes.size() <= 2 &&
                         std::all_of(sizes.begin(), sizes.end(), is_size);
  if (!are_sizes) return context_.fail("formula", first);
  if (function == "unitvector") {
    // UnitVector[2] stands in the plane.
    const std::size_t width = sizes.size() == 2 ? sizes.front() : 2;
    if (sizes.back() > width) return context_.fail("formula", first);
    value.matrix.assign(1, TextRow(width, "0"));
    value.matrix.front()[sizes.back() - 1] = "1";
    return value;
  }
  const std::size_t rows = is_constant && sizes.size() == 1 ? 1 : sizes.front();
  const std::size_t columns = sizes.back();
  if (!is_size(rows * columns))
    return context_.fail("too-many-entries", first, std::to_string(kMostEntries));
  value.is_list = is_constant && sizes.size() == 1;
  value.matrix.assign(rows, TextRow(columns, is_constant ? numbers.front() : "0"));
  for (std::size_t k = 0; !is_constant && k < std::min(rows, columns); ++k)
    value.matrix[k][k] = "1";
  return value;
}

}  // namespace softmax_steps::reader
