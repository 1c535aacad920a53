#include "quantity.h"

#include <charconv>

namespace softmax_steps {
namespace {

void append_index(TextBuffer& out, int index) {
  constexpr std::size_t kLongest = 12;
  char* const place = out.extend(kLongest);
  *place = '.';
  const auto end = std::to_chars(place + 1, place + kLongest, index).ptr;
  out.shrink(kLongest - static_cast<std::size_t>(end - place));
}

}  // namespace

void append_id(TextBuffer& out, const QuantityId& id) {
  out += info(id.quantity).name;
  if (id.sample >= 0) append_index(out, id.sample);
  if (id.row >= 0) append_index(out, id.row);
  if (id.column >= 0) append_index(out, id.column);
}

std::string to_string(const QuantityId& id) {
  TextBuffer out;
  append_id(out, id);
  return out.take();
}

}  // namespace softmax_steps
