#include "reader/copied_formulas.h"

#include <algorithm>
#include <string>

#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

std::string joined(const TextMatrix& matrix) {
  std::string out;
  for (const TextRow& row : matrix) {
    for (const std::string& entry : row) out += entry;
  }
  return out;
}

// KaTeX has the columns of a matrix one after the other, MathJax its rows.
bool is_made_of(std::string_view digits, const Value& source) {
  return std::string_view(source.notation) == "latex-matrix" && !source.matrix.empty() &&
         (digits == joined(source.matrix) || digits == joined(transposed(source.matrix)));
}

// The signs in the bracket at token i without the blanks between them; nothing where none closes.
std::string signs_in_bracket(const Context& context, size_t i) {
  constexpr size_t kMost = 200;
  std::string out;
  for (size_t at = i + 1; at < i + kMost; ++at) {
    if (context.is(at, close)) return out;
    if (context.is_any(at, {newline, open, finish})) return {};
    const std::string_view signs = context.slice(at);
    for (size_t k = 0; k < signs.size();) {
      const CodePoint point = decode(signs, k);
      constexpr char32_t kMinus = 0x2212;
      if (point.value == kMinus) {
        out += '-';
      } else if (point.value != ' ') {
        out += signs.substr(k, point.size);
      }
      k += point.size;
    }
  }
  return {};
}

}  // namespace

bool is_drawn_from(const Value& drawn, const Value& source) {
  const size_t count = flattened(source.matrix).size();
  return drawn.matrix.size() == 1 && !drawn.filler && drawn.matrix.front().size() < count &&
         is_made_of(joined(drawn.matrix), source);
}

void drop_drawn(const Context& context, Assignments& assignments) {
  if (!context.tokens.is_latex) return;
  std::erase_if(assignments.left, [&](const Unread& left) {
    if (!context.is(left.name + 1, assign) || !context.is(left.name + 2, open)) return false;
    const std::string signs = signs_in_bracket(context, left.name + 2);
    return std::any_of(assignments.fields.begin(), assignments.fields.end(),
                       [&](const Assigned& assigned) {
                         return std::string_view(assigned.field) == left.field &&
                                is_made_of(signs, assigned.value);
                       });
  });
}

}  // namespace softmax_steps::reader
