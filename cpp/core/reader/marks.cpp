#include "reader/marks.h"

#include "reader/text.h"

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

size_t behind_lines(const Context& context, size_t i) {
  while (context.is_any(i, {newline, gap})) ++i;
  return i;
}

// Whether a name and a relation sign stand at token i.
bool begins_statement(const Context& context, size_t i) {
  i = behind_lines(context, i);
  for (size_t at = i; at < i + 12; ++at) {
    if (context.is_any(at, {assign, relation})) return at > i;
    if (context.is(at, colon)) return at > i && context.is(i, name);
    if (context.is_any(at, {newline, gap, finish, semicolon, comma, dollar})) return false;
  }
  return false;
}

// \quad of LaTeX parts statements.
bool is_after_quad(const Context& context, size_t i) {
  if (i == 0 || !context.tokens.is_latex || !context.token(i).blank_before) return false;
  if (context.is_any(i, {assign, relation, newline})) return false;
  const size_t from = context.token(i - 1).end;
  return context.tokens.text().substr(from, context.token(i).begin - from).find("quad") !=
         std::string_view::npos;
}

// 0,0041 - 0 = 0,0041.
bool is_within_number(const Context& context, size_t i) {
  return i > 0 && context.is(i - 1, number) && context.is(i + 1, number) &&
         !context.token(i).blank_before && !context.token(i + 1).blank_before;
}

bool has_relation(const Context& context, size_t from, size_t to) {
  while (from < to && !context.is_any(from, {assign, relation})) ++from;
  return from < to;
}

bool is_wide_gap(const Context& context, size_t i) {
  if (!context.token(i).blank_before) return false;
  const std::string_view text = context.tokens.text();
  const std::string_view between =
      text.substr(context.token(i - 1).end, context.token(i).begin - context.token(i - 1).end);
  return between.size() > 1 || one_of(context.slice(i), "and si și iar") ||
         context.is_any(i - 1, {comma, close, end, transpose});
}

bool is_arrow(const Context& context, size_t i) {
  return context.slice(i) == "-" && context.slice(i + 1) == ">" &&
         !context.token(i + 1).blank_before;
}

// Whether a relation sign stands behind the bracket: dW (2, 1) = 0.5.
bool is_left_side(const Context& context, size_t at, size_t end) {
  int depth = 0;
  for (; at < end; ++at) {
    if (context.is(at, open)) ++depth;
    if (context.is(at, close)) --depth;
    if (depth == 0 && context.is_any(at, {assign, relation, colon})) return true;
  }
  return false;
}

bool is_rough(const Context& context, size_t i) {
  return one_of(lower(context.slice(i)),
                "about approximately roughly circa aproximativ ungefähr environ");
}

// The loss is 5.41.
bool is_copula(const Context& context, size_t i) {
  size_t value = is_rough(context, i + 1) ? i + 2 : i + 1;
  while (context.slice(value) == "*") ++value;
  return context.is_any(value, {number, open, begin}) &&
         one_of(context.slice(i), "is are was were equals este sunt era erau");
}

// A full stop, and behind it a statement or a word with a capital letter.
bool ends_sentence(const Context& context, size_t i, bool has_relation) {
  const std::string_view sign = context.slice(i);
  if (!sign.ends_with('.') && sign != "!" && sign != "?") return false;
  const Token& next = context.token(i + 1);
  if (next.kind != name || !next.blank_before) return false;
  const std::string_view word = context.slice(i + 1);
  const bool capital = word.size() > 1 && word.front() >= 'A' && word.front() <= 'Z';
  return capital || (has_relation && begins_statement(context, i + 1));
}

}  // namespace softmax_steps::reader
