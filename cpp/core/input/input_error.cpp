#include "input_error.h"

#include <utility>

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

// A long text is cut between code points.
std::string shortened(const std::string& text) {
  constexpr std::size_t kLongest = 40;
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

}  // namespace

InputError::InputError(std::string code, const std::string& field, Cell cell, std::string expected,
                       std::string got, InputNumbers numbers, const std::string& why,
                       InputText text)
    : std::runtime_error(place(field, cell) + ": expected " + expected +
                         (why.empty() ? "" : " (" + why + ")") + ", got " + got),
      code(std::move(code)),
      field(field),
      cell(cell),
      expected(std::move(expected)),
      got(std::move(got)),
      numbers(numbers),
      text(std::move(text)) {}

void fail(std::string code, const std::string& field, InputError::Cell cell, std::string expected,
          std::string got, InputNumbers numbers, const std::string& why, InputText text) {
  throw InputError(std::move(code), field, cell, std::move(expected), std::move(got), numbers, why,
                   std::move(text));
}

void fail_typed(std::string code, const std::string& field, InputError::Cell cell,
                std::string expected, const std::string& text, InputNumbers numbers,
                const std::string& why) {
  const std::string typed = shortened(text);
  fail(std::move(code), field, cell, std::move(expected), "\"" + typed + "\"", numbers, why,
       {"typed", typed});
}

}  // namespace softmax_steps
