#include "reader/assignments.h"

#include "reader/functions.h"
#include "reader/marks.h"
#include "reader/names.h"
#include "reader/qualifiers.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// Whether a relation sign or "is" stands before token i in its statement: y = e_2, x = (1, 2).
bool follows_statement(const Context& context, size_t i) {
  constexpr size_t kFarthest = 40;
  int depth = 0;
  for (size_t steps = 0; i > 0 && steps < kFarthest; --i, ++steps) {
    if (context.is(i, close)) ++depth;
    if (context.is(i, open) && --depth < 0) return false;
    if (depth > 0) continue;
    if (context.is_any(i, {assign, relation})) return true;
    if (context.is(i, name) && one_of(context.slice(i), "is este")) return true;
    if (context.is_any(i, {newline, gap, semicolon})) return false;
  }
  return false;
}

// Whether token i is an arrow that leads from one statement to the next: class 1 → y = (1, 0).
bool is_consequence(const Context& context, size_t i) {
  return context.is(i, mark) && context.token(i).blank_before &&
         one_of(context.slice(i), "→ ⇒ ⟹ ⟶ \\to \\rightarrow \\Rightarrow \\implies");
}

// A statement begins on a line of its own, behind a separator or bracket, or behind words: not
// within a formula, nor with the second name of a, b = ….
bool may_begin(const Context& context, size_t i) {
  if (i == 0) return true;
  switch (context.kind(i - 1)) {
    case newline:
    case gap:
    case semicolon:
    case dollar:
    case open:
    case close:
    case end:
    case number:
    case transpose:
    case row:
    case pipe:
    case ampersand:
    case tab:
      return true;
    case comma: {
      const auto known = field_of(context.slice(i));
      return i == 1 || !context.is(i - 2, name) || follows_statement(context, i - 2) ||
             (known && std::string_view(known->field) == "eta");
    }
    case begin:
      // \begin{array}{l} x = (1, 2) \\ b = ….
      return context.is(i + 1, assign);
    case colon:
      // Behind a label: Given: x = …, Problem 1: x = ….
      return i > 1 && context.is_any(i - 2, {name, number, mark, close}) &&
             context.is(i + 1, assign);
    case mark:
      // x = (1, 2). W = …; **Input:** x = …; learning-rate.
      if (one_of(context.slice(i - 1), ". ? !") && context.token(i).blank_before) return true;
      if (i > 1 && context.slice(i - 1) == "*" && context.slice(i - 2) == "*") return true;
      if (context.slice(i - 1) == "-" && lower(context.slice(i)) == "rate") return true;
      // A line that a diff has added.
      if (context.slice(i - 1) == "+" && begins_line(context, i - 1) &&
          !context.token(i).blank_before)
        return context.is(i + 1, assign);
      if (is_consequence(context, i - 1)) return context.is_any(i + 1, {assign, transpose});
      // w/ W = … is "with W".
      if (context.slice(i - 1) == "/" && i > 1 && context.slice(i - 2) == "w" &&
          !context.token(i - 1).blank_before)
        return true;
      // std::vector<double> b = …
      return context.slice(i - 1) == ">" && !context.token(i - 1).blank_before;
    case name:
      // …, y eta = 0.1 is Spanish.
      if (one_of(context.slice(i - 1), "y e") && i > 1 &&
          context.is_any(i - 2, {comma, close, number}))
        return true;
      return context.slice(i - 1).size() > 1 || context.token(i - 1).is_quoted;
    case assign:
      // rate = eta = 0.1.
      return i > 1 && context.is(i - 2, name) && context.slice(i - 2).size() > 2 &&
             !field_of(context.slice(i - 2)) && context.is(i + 1, assign) &&
             field_of(context.slice(i));
    default:
      return false;
  }
}

// The name of an index stands alone between the heads of a frame, which are indented, and its
// rows, which have their own name first.
bool is_index_name(const Context& context, size_t i, size_t row) {
  if (i < 2 || !context.is(i - 1, newline) || context.is(i - 2, newline)) return false;
  const size_t head = line_begin(context, i - 1);
  const size_t heads = i - 1 - head;
  const size_t cells = line_end(context, row) - row;
  const bool has_label = context.is(row, name);
  const bool is_indented = context.token(head).blank_before;
  switch (line_kind(context, head)) {
    case LineKind::head:
      return cells == heads + 1 ? is_indented || has_label : cells == heads && has_label;
    case LineKind::numbers:
      return cells == heads + 1 && is_indented;
    default:
      return false;
  }
}

// A name alone on its line, over numbers or a value.
bool is_title(const Context& context, size_t i) {
  if (!context.is(i + 1, newline)) return false;
  const bool has_two_words = i > 0 && begins_line(context, i - 1) && !field_of(context.slice(i)) &&
                             context.is(i - 1, name);
  if (!has_two_words && !begins_line(context, i)) return false;
  if (!(has_two_words ? field_at(context, i) : field_of(context.slice(i)))) return false;
  size_t next = i + 1;
  while (context.is(next, newline)) ++next;
  if (context.is_any(next, {open, begin}) || makes_matrix(context, next)) return true;
  if (is_index_name(context, i, next)) return false;
  // Under a lone name a frame of pandas has its index.
  const LineKind kind = line_kind(context, next);
  // R's [,1] are heads of numbers alone.
  const bool is_r_head = kind == LineKind::head && context.slice(next).starts_with("[,");
  return kind == LineKind::numbers || kind == LineKind::heading || is_r_head;
}

// Behind the sizes of an array of C, x[] or W[2][2], before its values in braces.
size_t behind_sizes(const Context& context, size_t i) {
  size_t at = i;
  while (context.slice(at) == "[") {
    const size_t close_at = context.is_any(at + 1, {number, name}) ? at + 2 : at + 1;
    if (!context.is(close_at, close)) return i;
    at = close_at + 1;
  }
  return context.is(at, assign) && context.slice(at + 1) == "{" ? at : i;
}

// Behind an arrow or "is" at token i, where a value follows.
size_t behind_arrow(const Context& context, size_t i) {
  const bool is_verb = context.is(i, name) && context.is_any(i + 1, {number, open, begin}) &&
                       one_of(context.slice(i), "be ist sei vaut est es será");
  if (context.is(i, name) && (is_verb || is_copula(context, i))) {
    // Terms whose label is 0 vanish: no value ends there.
    const bool ends = !context.is(i + 1, number) ||
                      context.is_any(i + 2, {newline, gap, comma, semicolon, finish}) ||
                      one_of(context.slice(i + 2), ". and si și") ||
                      context.slice(i + 1).ends_with('.');
    return ends ? i + 1 : i;
  }
  if (!context.is(i, mark)) return i;
  const std::string_view sign = context.slice(i);
  const bool is_drawn = sign == "-" && context.slice(i + 1) == ">";
  if (!is_drawn && !one_of(sign, "→ ↦ ⟶ ⇒ -> \\to \\mapsto \\rightarrow")) return i;
  const size_t value = is_drawn ? i + 2 : i + 1;
  return context.is_any(value, {number, open, begin}) ? value : i;
}

// | η | 0.5 | over or below | x | [1, 2] |: a row of a table that has values in brackets.
bool is_rate_cell(const Context& context, size_t i) {
  const auto known = field_of(context.slice(i));
  const size_t last = i + 3;
  const bool is_rate = known && std::string_view(known->field) == "eta" &&
                       context.is(i + 2, number) && context.is(last, pipe);
  if (!is_rate) return false;
  const bool is_over = context.is(last + 1, newline) && context.is(last + 2, pipe) &&
                       context.is(last + 4, pipe) && context.is_any(last + 5, {open, begin});
  const bool is_below = i > 3 && context.is(i - 2, newline) && context.is(i - 3, pipe) &&
                        context.is_any(i - 4, {close, end});
  return is_over || is_below;
}

// Behind the type in W: Vec<f64> = or x: list[float] =, with the sign; else i.
size_t behind_annotation(const Context& context, size_t i) {
  constexpr size_t kLongest = 16;
  if (!context.is(i, colon)) return i;
  const size_t first = context.slice(i + 1) == "&" ? i + 2 : i + 1;
  if (!context.is(first, name) && context.slice(first) != "[") return i;
  for (size_t at = first; at < i + kLongest; ++at) {
    if (context.is(at, assign)) return at + 1;
    const bool is_type = context.is(at, name) && !field_of(context.slice(at)) &&
                         !context.is(at + 1, name) && !context.token(at).is_quoted;
    const bool fits = is_type || context.is_any(at, {number, semicolon, open, close}) ||
                      one_of(context.slice(at), "< > ? ,");
    if (!fits) return i;
  }
  return i;
}

}  // namespace

size_t behind_assignment(const Context& context, size_t i) {
  if (!context.is(i, name) || !may_begin(context, i)) return i;
  size_t at = behind_sizes(context, i + 1);
  // An arrow over the name: x→ =. The star of the right class: y* =.
  const bool is_decorated = context.is(at + 1, assign) && !context.token(at).blank_before &&
                            (one_of(context.slice(at), "→ ⃗ ⇀") ||
                             (context.slice(at) == "*" && one_of(context.slice(i), "y Y")));
  if (is_decorated) ++at;
  if (context.is(at, transpose)) ++at;
  at = behind_qualifier(context, at);
  // **Weights (W)**: …
  if (context.slice(at) == "*" && context.slice(at + 1) == "*" && context.is(at + 2, colon))
    at += 2;
  if (context.is(at, ampersand)) ++at;
  if (const size_t value = behind_arrow(context, at); value != at) return value;
  // Julia's and Ruby's "W" => ….
  if (context.is(at, assign) && context.slice(at + 1) == ">") return at + 2;
  if (const size_t value = behind_annotation(context, at); value != at) return value;
  if (context.is_any(at, {assign, colon, relation})) return at + 1;
  // std::vector<double> x{1, 2} and double x{0.5}.
  const bool is_initialised =
      at == i + 1 && context.slice(at) == "{" && !context.token(at).blank_before && i > 0 &&
      context.token(i).blank_before && (context.slice(i - 1) == ">" || context.is(i - 1, name));
  if (is_initialised) return at;
  // | x | [1, 2] |.
  const bool is_cell = context.is(at, pipe) && i > 0 && context.is(i - 1, pipe) &&
                       begins_line(context, i - 1) &&
                       (context.is_any(at + 1, {open, begin}) || is_rate_cell(context, i));
  if (is_cell) return at + 1;
  return is_title(context, i) ? i + 1 : i;
}

}  // namespace softmax_steps::reader
