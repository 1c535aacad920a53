#include "reader/chain_lines.h"

#include <algorithm>

#include "reader/marks.h"
#include "reader/statements.h"

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

std::optional<Subject> ChainSubjects::at(size_t from, size_t to) const {
  while (from < to &&
         context_.is_any(from, {newline, gap, dollar, row, ampersand, comma, open, pipe, tab}))
    ++from;
  while (to > from && context_.is_any(to - 1, {ampersand, newline, dollar, pipe, tab})) --to;
  if (from >= to) return std::nullopt;
  const bool is_norm = from > 0 && context_.is(from - 1, pipe) && context_.is(to, pipe) &&
                       !context_.token(from).blank_before && !context_.token(to).blank_before;
  if (is_norm) return Subject{Subject::Kind::intermediate, "", {}};
  const std::string_view text = context_.tokens.slice(from, to);
  const auto known = known_.find(text);
  if (known != known_.end()) return known->second;
  std::optional<Subject> subject = subject_of(text);
  constexpr size_t kMostKnown = 512;
  if (known_.size() < kMostKnown) known_.emplace(text, subject);
  return subject;
}

size_t ValueLines::echo_end(size_t i) {
  constexpr size_t kLongestName = 6;
  // p = softmax(z); p, over what is printed.
  const bool begins = begins_line(context_, i) || (i > 0 && context_.is(i - 1, semicolon));
  if (!begins || !context_.is(i, name)) return i;
  size_t at = i + 1;
  while (at < i + kLongestName && !context_.is_any(at, {newline, gap, comma, semicolon, finish}))
    ++at;
  const size_t value = behind_lines(context_, at + 1);
  const bool follows = context_.is_any(at, {comma, semicolon})
                           ? context_.is(at + 1, number) && is_row(at + 1)
                           : context_.is(at, newline) && starts_value_line(value);
  if (!follows) return i;
  const std::optional<Subject> subject = subjects_.at(i, at);
  if (!subject) return i;
  // W over its numbers says what the problem gives; x,1,2 may be the head of anything.
  const bool is_given = subject->kind == Subject::Kind::given && context_.is(at, newline);
  return is_given || subject->kind == Subject::Kind::quantity ? at : i;
}

// Numbers and commas to the end of the line.
bool ValueLines::is_row(size_t i) const {
  while (context_.is_any(i, {number, comma, semicolon})) ++i;
  return context_.is_any(i, {newline, gap, finish});
}

// Numbers and nothing else, R's [1] before them or not, or a bracket.
bool ValueLines::starts_value_line(size_t i) {
  if (context_.is(i, finish)) return false;
  if (values_.starts_value(i)) return true;
  const LineKind kind = line_kind(context_, i);
  if (kind == LineKind::statement || kind == LineKind::prose) return false;
  return starts_numbers(context_, i);
}

bool ValueLines::go_on(size_t from, size_t i, size_t next) {
  const bool is_empty = from >= i || context_.is_any(i - 1, {assign, relation, colon});
  if (context_.is(next, open)) {
    return is_empty || context_.is(from, newline) || is_below(from, i, next) ||
           context_.is_any(i - 1, {comma, mark});
  }
  if (is_empty && (context_.is(next, begin) || values_.starts_value(next))) return true;
  // Another result of a session.
  if (!is_empty && context_.is(next - 1, gap)) return false;
  if (!is_empty && echo_end(next) != next) return false;
  if (context_.is(i, row)) return is_empty;
  if (!starts_numbers(context_, next)) return false;
  const LineKind kind = line_kind(context_, next);
  if (kind == LineKind::statement || kind == LineKind::prose) return false;
  // Rows have names where they all do.
  const bool is_named = context_.is(next, name) && !context_.slice(next).starts_with('[') &&
                        kind != LineKind::heading;
  if (!is_empty && is_named && !context_.is(from, newline)) return false;
  return is_empty || are_numbers(from, i);
}

// Rows in brackets of their own, below a relation sign that ends its line, or below the first
// row's bracket.
bool ValueLines::is_below(size_t from, size_t i, size_t next) const {
  if (!context_.is(i - 1, close)) return false;
  return context_.is(from, newline) ||
         (context_.is(from, open) && column_of(from) == column_of(next));
}

size_t ValueLines::column_of(size_t i) const {
  const size_t begin = context_.token(i).begin;
  return begin - context_.text.substr(0, begin).rfind('\n');
}

bool ValueLines::are_numbers(size_t from, size_t to) {
  const size_t first = std::max(from, numbers_to_);
  for (size_t at = first; at < to; ++at) {
    if (begins_line(context_, at) && line_kind(context_, at) == LineKind::heading) {
      at = line_end(context_, at);
      continue;
    }
    if (is_factor(context_, at)) continue;
    const bool fits = context_.is_any(at, {number, newline, comma, semicolon, tab, pipe, wrong}) ||
                      (context_.is(at, name) && context_.slice(at).starts_with('['));
    if (fits) continue;
    // Heads and names of rows stand on the lines of a table.
    if (context_.is(at, name) && context_.is(from, newline)) continue;
    return false;
  }
  numbers_to_ = to;
  return true;
}

}  // namespace softmax_steps::reader
