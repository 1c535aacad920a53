#include <algorithm>
#include <string>
#include <utility>

#include "reader/functions.h"
#include "reader/value.h"

namespace softmax_steps::reader {

using enum TokenKind;

// Whether an array as a browser's console unfolds it stands at at(): Array(2), with the lines 0: 1
// and 1: 3 below.
bool ValueReader::starts_expanded() const {
  return context_.is(at_, name) && function_of(context_.slice(at_)).ends_with("array") &&
         context_.slice(at_ + 1) == "(" && context_.is(at_ + 2, number) &&
         context_.is(at_ + 3, close) && context_.is(at_ + 4, newline) &&
         context_.is(at_ + 5, number) && context_.is(at_ + 6, colon);
}

std::optional<Value> ValueReader::read_expanded() {
  const std::size_t first = at_;
  const std::size_t count = count_of(context_.number(at_ + 2));
  at_ += 4;
  std::vector<Child> children;
  while (context_.is(at_, newline) && context_.is(at_ + 1, number) && context_.is(at_ + 2, colon)) {
    if (context_.number(at_ + 1) != std::to_string(children.size()))
      return context_.fail("elided", at_ + 1);
    at_ += 3;
    // The length of what is folded: (2) [0.3, 0.1].
    if (context_.is(at_, number) && context_.is(at_ + 1, open)) ++at_;
    const std::size_t token = at_;
    std::optional<Value> value;
    if (starts_value(at_)) {
      value = read_value();
    } else if (context_.is(at_, number)) {
      if (const auto entry = checked_number(context_, at_)) value = Value{{{*entry}}, true, {}, ""};
      ++at_;
    } else {
      value = context_.fail(context_.is(at_, wrong) ? context_.number(at_) : "not-a-number", at_);
    }
    if (!value) return value;
    children.push_back({token, std::move(*value)});
  }
  if (children.size() != count)
    return context_.fail("size", first, std::to_string(count), std::to_string(children.size()));
  const bool is_list = std::all_of(children.begin(), children.end(), [](const Child& child) {
    return child.value.is_list && child.value.matrix.front().size() == 1;
  });
  if (!is_list) return stacked(std::move(children));
  TextRow row;
  for (Child& child : children) row.push_back(std::move(child.value.matrix.front().front()));
  return Value{{std::move(row)}, true, {}, "browser"};
}

}  // namespace softmax_steps::reader
