#include <utility>

#include "paste/paste_table.h"
#include "paste/paste_text.h"

namespace softmax_steps::paste {
namespace {

// Printable, and not longer than a message should be.
std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 20;
  std::string out;
  std::size_t at = 0;
  for (std::size_t count = 0; count < kLongest && at < text.size(); ++count) {
    const CodePoint point = decode(text, at);
    out += point.value == kInvalid ? "\uFFFD" : text.substr(at, point.size);
    at += point.size;
  }
  if (at < text.size()) out += "…";
  return out;
}

}  // namespace

std::nullopt_t Context::fail(std::string code, std::size_t i, std::string expected,
                             std::optional<std::string> got) {
  failure = Failure{std::move(code), i, std::move(expected),
                    got ? std::move(*got) : shortened(tokens.slice(i))};
  return std::nullopt;
}

PasteError error_of(const Tokens& tokens, const Failure& failure) {
  PasteError error{.code = failure.code, .expected = failure.expected, .got = failure.got};
  for (std::size_t at = 0; at < tokens.list[failure.token].begin;) {
    const CodePoint point = decode(tokens.text, at);
    at += point.size;
    ++error.column;
    const bool pair = point.value == '\r' && byte_at(tokens.text, at) == '\n';
    if (point.value == '\n' || (point.value == '\r' && !pair)) {
      ++error.line;
      error.column = 1;
    }
  }
  return error;
}

}  // namespace softmax_steps::paste
