#include "input_error.h"

namespace softmax_steps {
namespace {

// "W[0][2]", "x[1]", "eta".
std::string place(const std::string& field, const InputError::Cell& cell) {
  std::string text = field;
  for (const std::optional<int>& index : {cell.row, cell.column}) {
    if (index) text += "[" + std::to_string(*index) + "]";
  }
  return text;
}

}  // namespace

void fail(std::string code, const std::string& field, InputError::Cell cell, std::string expected,
          std::string got, const std::string& why) {
  const std::string message = place(field, cell) + ": expected " + expected +
                              (why.empty() ? "" : " (" + why + ")") + ", got " + got;
  throw InputError(std::move(code), field, cell, std::move(expected), std::move(got), message);
}

std::string quoted(const std::string& text) {
  constexpr std::size_t kLongest = 40;
  if (text.size() <= kLongest) return "\"" + text + "\"";
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return "\"" + text.substr(0, end) + "…\"";
}

}  // namespace softmax_steps
