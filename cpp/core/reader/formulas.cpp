#include "reader/formulas.h"

#include <algorithm>
#include <string_view>

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

}  // namespace

// A symbolic value may come before the numbers, or an update behind them; it is a mistake only
// if there are none.
void settle_formulas(const Context& context, Assignments& assignments) {
  std::erase_if(assignments.left, [&](const Unread& left) {
    if (left.failure.code == "unknown-name") return assignments.fields.empty();
    const std::string& code = left.failure.code;
    const bool symbolic =
        code == "formula" || code == "empty" ||
        ((code == "not-a-number" || code == "unexpected") && !has_entries(context, left));
    return symbolic && std::any_of(assignments.fields.begin(), assignments.fields.end(),
                                   [&](const Assigned& assigned) {
                                     return std::string_view(assigned.field) == left.field;
                                   });
  });
}

}  // namespace softmax_steps::reader
