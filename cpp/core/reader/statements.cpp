#include "reader/statements.h"

#include "reader/assignments.h"
#include "reader/functions.h"
#include "reader/qualifiers.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// Lines and corners of boxes.
bool is_box_piece(std::string_view sign) {
  const char32_t c = sign.empty() ? 0 : decode(sign, 0).value;
  return c >= 0x2500 && c <= 0x257F;
}

// Whether numbers stand behind the colon at token i, which ends the words before it.
bool ends_words(const Context& context, size_t i) {
  return context.is(i + 1, number) && context.token(i + 1).blank_before;
}

}  // namespace

bool is_heading_word(std::string_view word) { return one_of(lower(word), "columns column"); }

bool begins_line(const Context& context, size_t i) {
  return i == 0 || context.is_any(i - 1, {newline, gap});
}

bool is_factor(const Context& context, size_t i) {
  return context.slice(i) == "*" && context.is(i + 1, newline) && i > 0 &&
         context.is(i - 1, number);
}

size_t line_begin(const Context& context, size_t i) {
  while (i > 0 && !context.is_any(i - 1, {newline, gap})) --i;
  return i;
}

size_t line_end(const Context& context, size_t i) {
  while (!context.is_any(i, {newline, gap, finish})) ++i;
  return i;
}

LineKind line_kind(const Context& context, size_t i) {
  if (context.is_any(i, {newline, finish})) return LineKind::blank;
  if (context.is(i, name) && is_heading_word(context.slice(i))) return LineKind::heading;
  const size_t end = line_end(context, i);
  size_t numbers = 0;
  size_t names = 0;
  size_t dashes = 0;
  bool has_late_name = false;
  bool cells = false;
  for (size_t at = i; at < end; ++at) {
    switch (context.kind(at)) {
      case pipe:
      case tab:
      case ampersand:
        cells = true;
        break;
      case number:
      case wrong:
      case dots:
        ++numbers;
        break;
      case name:
        if (stands_for_number(context.slice(at))) {
          ++numbers;
          break;
        }
        ++names;
        has_late_name = has_late_name || (numbers > 0 && context.token(at).blank_before);
        if (context.is_any(at + 1, {assign, relation}) && !context.token(at).is_quoted)
          return LineKind::statement;
        if (context.is(at + 1, colon) && (at == i || (numbers == 0 && ends_words(context, at + 1))))
          return LineKind::statement;
        break;
      case mark:
      case colon:
      case assign: {
        const std::string_view sign = context.slice(at);
        if (sign == "\\" && at + 1 == end) break;
        if (sign.find_first_not_of("-+:=") != std::string_view::npos && !is_box_piece(sign)) {
          if (sign == "%" || sign == "*" || sign == "€" || sign == "£") break;
          return LineKind::prose;
        }
        ++dashes;
        break;
      }
      case open:
      case close:
        if (context.slice(at) != "(" && context.slice(at) != ")") return LineKind::prose;
        if (names > 0 && numbers == 0 && context.is(at + 1, colon) && ends_words(context, at + 1))
          return LineKind::statement;
        break;
      case begin:
      case TokenKind::end:
        return LineKind::prose;
      default:
        break;
    }
  }
  cells = cells || context.is_any(i, {semicolon, comma});
  if (numbers > 0 && (!has_late_name || cells || names < numbers)) return LineKind::numbers;
  if (numbers > 0) return LineKind::prose;
  if (names > 0) return dashes > 0 && !cells ? LineKind::prose : LineKind::head;
  return dashes > 0 || cells ? LineKind::rule : LineKind::prose;
}

bool starts_numbers(const Context& context, size_t i) {
  if (context.is_any(i, {number, wrong})) return true;
  if (context.is(i, name) && stands_for_number(context.slice(i))) return true;
  if (i > 0 && !context.is_any(i - 1, {newline, gap})) return context.is_any(i, {pipe});
  switch (line_kind(context, i)) {
    case LineKind::numbers:
    case LineKind::heading:
      return true;
    case LineKind::rule:
    case LineKind::head: {
      size_t next = line_end(context, i);
      for (int lines = 0; lines < 6; ++lines) {
        while (context.is_any(next, {newline, gap})) ++next;
        const LineKind kind = line_kind(context, next);
        if (kind == LineKind::numbers) return true;
        if (kind != LineKind::rule && kind != LineKind::head) return false;
        next = line_end(context, next);
      }
      return false;
    }
    default:
      return false;
  }
}

namespace {

// Whether the line at token i begins with the words of a rate: learning rate 0.1.
bool begins_with_rate(const Context& context, size_t i) {
  return behind_rate(context, i) != i || behind_rate(context, i + 1) != i + 1;
}

// Whether the lines of numbers from token i on end at the line of a name.
bool reaches_name(const Context& context, size_t i) {
  while (line_kind(context, i) == LineKind::numbers && behind_assignment(context, i) == i) {
    i = line_end(context, i);
    if (!context.is(i, newline)) return false;
    ++i;
  }
  return behind_assignment(context, i) != i;
}

}  // namespace

size_t end_of_numbers(const Context& context, size_t i) {
  size_t end = i;
  const bool whole_line = i == 0 || context.is_any(i - 1, {newline, gap});
  if (!whole_line || line_kind(context, i) == LineKind::statement) {
    // Behind a name: up to what cannot be among numbers.
    while (context.is_any(end, {number, wrong, dots, comma, semicolon, tab, pipe, transpose}) ||
           (context.is(end, name) && stands_for_number(context.slice(end))) ||
           is_factor(context, end)) {
      ++end;
    }
    if (!context.is_any(end, {newline, finish})) return end;
  } else {
    end = line_end(context, i);
  }
  // Lines that are a table with it.
  while (context.is_any(end, {newline, gap})) {
    size_t next = end;
    while (context.is_any(next, {newline, gap})) ++next;
    // Behind a blank line may stand the rows over another name.
    if (!whole_line && next > end + 1 && reaches_name(context, next)) break;
    const LineKind kind = line_kind(context, next);
    const bool joins = kind == LineKind::numbers || kind == LineKind::heading ||
                       kind == LineKind::rule ||
                       (kind == LineKind::head && starts_numbers(context, next));
    if (!joins || context.is(next, finish) || behind_assignment(context, next) != next ||
        begins_with_rate(context, next) ||
        (kind == LineKind::head && context.is(next + 2, newline) &&
         behind_assignment(context, next + 1) != next + 1))
      break;
    end = line_end(context, next);
  }
  return end;
}

}  // namespace softmax_steps::reader
