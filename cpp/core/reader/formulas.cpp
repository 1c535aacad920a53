#include "reader/formulas.h"

#include <algorithm>
#include <string_view>

#include "reader/changes.h"
#include "reader/functions.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// Whether some of what was not read are numbers: then it is no formula that says the same in
// letters.
bool has_entries(const Context& context, const Unread& left) {
  for (size_t i = left.name + 1; !context.is(i, finish); ++i) {
    const bool is_behind = i > left.failure.token;
    if (is_behind && context.is_any(i, {close, end, newline})) return false;
    if (context.is(i, number) &&
        context.is_any(i - 1, {open, begin, comma, semicolon, row, ampersand, newline})) {
      return true;
    }
  }
  return false;
}

// Whether the formula behind a name has the name itself: x = x / 2, W = W.T, Maxima's x: x / 2, but
// not x: the input x.
bool mentions_itself(const Context& context, size_t name_at, size_t end) {
  const std::string_view word = context.slice(name_at);
  if (context.is(name_at + 1, colon) && !is_operator(context, name_at + 3)) return false;
  for (size_t i = name_at + 1; i < end; ++i) {
    if (!context.is(i, name)) continue;
    const std::string_view other = context.slice(i);
    if (other == word || (other.starts_with(word) && other[word.size()] == '.')) return true;
  }
  return false;
}

// x = np.array(x), list(x): the same numbers.
bool converts_itself(const Context& context, size_t name_at, size_t end) {
  const size_t call = name_at + 2;
  if (end < call + 4 || context.slice(call + 1) != "(") return false;
  return one_of(function_of(context.slice(call)),
                "array asarray tensor as_tensor from_numpy list tuple copy") &&
         context.slice(call + 2) == context.slice(name_at) &&
         context.is_any(call + 3, {comma, close}) && context.is(end - 1, close) &&
         !names_integers(context, call + 3, end);
}

}  // namespace

// A symbolic value may come before the numbers, or an update behind them, which is worked out here;
// it is a mistake only if there are none. A program that computes the name anew has another value.
void settle_formulas(const Context& context, Assignments& assignments) {
  std::erase_if(assignments.left, [&](Unread& left) {
    if (left.failure.code == "unknown-name") return assignments.fields.empty();
    const std::string& code = left.failure.code;
    const bool symbolic =
        code == "formula" || code == "empty" ||
        ((code == "not-a-number" || code == "unexpected") && !has_entries(context, left));
    const auto read = std::find_if(
        assignments.fields.begin(), assignments.fields.end(),
        [&](const Assigned& assigned) { return std::string_view(assigned.field) == left.field; });
    if (read == assignments.fields.end() || code == "changed" || code == "repeated") return false;
    if (left.name < read->first || context.tokens.is_latex) return symbolic;
    const size_t end = end_of_statement(context, left.name);
    const bool is_step =
        std::string_view(left.field) != "eta" && is_gradient_step(context, left.name + 1, end);
    if (is_step || converts_itself(context, left.name, end)) return true;
    if (mentions_itself(context, left.name, end)) {
      left.failure = {"changed", left.name, "", shortened(context.tokens.slice(left.name, end))};
      assignments.fields.erase(read);
      return false;
    }
    // W: the weights.
    return symbolic && context.is(left.name + 1, colon);
  });
}

}  // namespace softmax_steps::reader
