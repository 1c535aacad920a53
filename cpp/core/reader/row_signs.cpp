#include "reader/row_signs.h"

#include <algorithm>

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// How a range is divided by one kind of sign.
struct Parts {
  size_t count = 1;
  /// The numbers of the longest part and of the shortest one.
  size_t most = 0;
  size_t least = kMostNumbers;
  /// Whether a part has none of the other signs asked about.
  bool has_plain = false;
};

bool is_decimal_comma(const Context& context, size_t i, bool comma_is_decimal) {
  return comma_is_decimal && context.is(i, comma) && context.is(i + 1, number) &&
         !context.token(i).blank_before && !context.token(i + 1).blank_before;
}

Parts parts_of(const Context& context, Range range, TokenKind sign, TokenKind other,
               bool comma_is_decimal) {
  Parts parts;
  size_t numbers = 0;
  bool is_plain = true;
  const auto end_part = [&] {
    parts.most = std::max(parts.most, numbers);
    parts.least = std::min(parts.least, numbers);
    parts.has_plain = parts.has_plain || is_plain;
    numbers = 0;
    is_plain = true;
  };
  for (size_t i = range.begin; i < range.end; ++i) {
    if (context.is(i, sign)) {
      ++parts.count;
      end_part();
      continue;
    }
    is_plain = is_plain && !context.is(i, other);
    if (context.is(i, number) && !is_decimal_comma(context, i - 1, comma_is_decimal)) ++numbers;
  }
  end_part();
  return parts;
}

bool holds(const Context& context, Range range, TokenKind kind) {
  for (size_t i = range.begin; i < range.end; ++i) {
    if (context.is(i, kind)) return true;
  }
  return false;
}

// Whether each line ends without a sign of its own, as [0.2; -0.5 over 0.7; 0.3].
bool has_bare_line_ends(const Context& context, Range range) {
  bool found = false;
  for (size_t i = range.begin + 1; i + 1 < range.end; ++i) {
    if (!context.is(i, newline) || !context.is(i + 1, number)) continue;
    if (!context.is(i - 1, number)) return false;
    found = true;
  }
  return found;
}

// 1 2, 3 4: a blank behind each comma, and as many numbers between them.
bool has_rows_between_commas(const Context& context, Range range) {
  for (size_t i = range.begin; i < range.end; ++i) {
    if (!context.is_any(i, {number, comma})) return false;
    if (context.is(i, comma) && !context.token(i + 1).blank_before) return false;
  }
  const Parts parts = parts_of(context, range, comma, pipe, false);
  return parts.count > 1 && parts.most > 1 && parts.most == parts.least;
}

}  // namespace

RowSigns row_signs(Context& context, Range range, Place2D place, bool comma_is_decimal) {
  RowSigns signs;
  if (range.begin >= range.end) return signs;
  const Parts by_semicolon = parts_of(context, range, semicolon, pipe, comma_is_decimal);
  const bool has_semicolons = by_semicolon.count > 1;
  // Nothing but semicolons between the numbers of a row.
  const bool has_lone_numbers = has_semicolons && by_semicolon.least == 1;
  const bool has_lines = holds(context, range, newline);
  const bool has_rows = holds(context, range, row);
  if (holds(context, range, pipe)) {
    const Parts by_pipe = parts_of(context, range, pipe, semicolon, comma_is_decimal);
    if (by_pipe.most < 2 || by_pipe.least == 0 || has_lines || has_rows) return signs;
    // (1,5 | -2) as a list is no matrix.
    if (by_pipe.most != by_pipe.least && holds(context, range, comma)) return signs;
    // [1 2 | 3; 4 5 | 6] has a column apart in each row.
    signs.pipe_is_row = !has_semicolons || (has_lone_numbers && by_semicolon.has_plain);
    signs.semicolon_is_column = signs.pipe_is_row && has_semicolons;
    return signs;
  }
  if (context.wanted != Wanted::matrix) return signs;
  if (!has_semicolons) {
    signs.comma_is_row = place == Place2D::named && !has_lines && !has_rows &&
                         has_rows_between_commas(context, range);
    return signs;
  }
  if (!has_lone_numbers) return signs;
  const TokenKind sign = has_rows ? row : newline;
  const Parts by_row = parts_of(context, range, sign, semicolon, comma_is_decimal);
  const bool is_even =
      by_row.count > 1 && by_row.most > 1 && by_row.most == by_row.least && !by_row.has_plain;
  if (has_rows) {
    signs.semicolon_is_column = is_even;
  } else if (is_even && has_bare_line_ends(context, range)) {
    signs.semicolon_is_column = !context.second(Question::wrap);
  }
  return signs;
}

}  // namespace softmax_steps::reader
