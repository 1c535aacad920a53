#include "reader/rows_above.h"

#include <optional>
#include <string>
#include <utility>

#include "reader/assignments.h"
#include "reader/statements.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// How many numbers stand from a token to the end of its line; none where anything but brackets and
// separators stands there too.
size_t numbers_alone(const Context& context, size_t i) {
  size_t count = 0;
  for (; !context.is_any(i, {newline, gap, finish}); ++i) {
    const bool is_number = context.is(i, number);
    const bool fits = is_number || context.is_any(i, {open, close, comma, pipe, mark});
    if (!fits) return 0;
    if (is_number) ++count;
  }
  return count;
}

// The row of `width` numbers over the name.
std::optional<size_t> row_above(const Context& context, size_t name_at, size_t from, size_t width) {
  if (!begins_line(context, name_at) || name_at == 0) return std::nullopt;
  size_t line = line_begin(context, name_at - 1);
  const size_t row = line;
  if (row < from || numbers_alone(context, row) != width) return std::nullopt;
  while (line > from && numbers_alone(context, line) > 0) line = line_begin(context, line - 1);
  if (line < from) return row;
  const size_t end = line_end(context, line);
  const bool is_named = behind_assignment(context, line) != line ||
                        (end > line && context.is_any(end - 1, {assign, relation, colon}));
  if (is_named) return std::nullopt;
  return row;
}

}  // namespace

bool has_row_above(Context& context, const TextMatrix& matrix, size_t name_at, size_t consumed) {
  const auto row = row_above(context, name_at, consumed, matrix.front().size());
  if (row) context.fail("rows-above", *row);
  return row.has_value();
}

bool take_rows_above(Context& context, TextMatrix& matrix, Range range, size_t consumed) {
  const size_t name_at = range.begin;
  if (name_at == 0 || !context.is(name_at - 1, newline)) return true;
  for (size_t i = name_at; i < range.end; ++i) {
    if (context.is(i, newline)) return !has_row_above(context, matrix, name_at, consumed);
  }
  size_t first = name_at - 1;
  size_t rows_begin = name_at;
  while (first > consumed) {
    size_t line = first;
    while (line > consumed && !context.is_any(line - 1, {newline, gap})) --line;
    const bool is_whole = begins_line(context, line);
    if (line == first || !is_whole || line_kind(context, line) != LineKind::numbers) break;
    rows_begin = line;
    if (line == 0) break;
    first = line - 1;
  }
  if (rows_begin == name_at) return true;
  std::optional<TextMatrix> above = read_table(context, {rows_begin, name_at - 1}, Place2D::named);
  if (!above) return false;
  const size_t below = matrix.size() - 1;
  const bool is_middle = above->front().size() == matrix.front().size() &&
                         above->size() <= below + 1 && below <= above->size() + 1;
  if (!is_middle) {
    context.fail("ragged", rows_begin, std::to_string(matrix.front().size()),
                 std::to_string(above->front().size()));
    return false;
  }
  above->insert(above->end(), matrix.begin(), matrix.end());
  matrix = std::move(*above);
  return true;
}

}  // namespace softmax_steps::reader
