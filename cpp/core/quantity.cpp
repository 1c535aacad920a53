#include "quantity.h"

#include <charconv>

namespace softmax_steps {
namespace {

void append_index(std::string& out, int index) {
  constexpr std::size_t kLongest = 12;
  std::array<char, kLongest> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), index).ptr;
  out.append(1, '.').append(digits.data(), end);
}

}  // namespace

void append_id(std::string& out, const QuantityId& id) {
  out.append(info(id.quantity).name);
  if (id.row >= 0) append_index(out, id.row);
  if (id.column >= 0) append_index(out, id.column);
}

std::string to_string(const QuantityId& id) {
  std::string out;
  append_id(out, id);
  return out;
}

}  // namespace softmax_steps
