#include "reader/rows_above.h"

#include "reader/statements.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

size_t line_begin(const Context& context, size_t i) {
  while (i > 0 && !context.is_any(i - 1, {newline, gap})) --i;
  return i;
}

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

}  // namespace

std::optional<size_t> row_above(const Context& context, size_t name_at, size_t from, size_t width) {
  if (!begins_line(context, name_at) || name_at == 0) return std::nullopt;
  size_t line = line_begin(context, name_at - 1);
  const size_t row = line;
  if (row < from || numbers_alone(context, row) != width) return std::nullopt;
  while (line > from && numbers_alone(context, line) > 0) line = line_begin(context, line - 1);
  if (line < from) return row;
  const bool is_named = behind_assignment(context, line) != line ||
                        context.is_any(line_end(context, line) - 1, {assign, relation, colon});
  if (is_named) return std::nullopt;
  return row;
}

}  // namespace softmax_steps::reader
