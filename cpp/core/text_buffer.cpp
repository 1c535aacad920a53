#include "text_buffer.h"

#include <utility>

namespace softmax_steps {

std::string TextBuffer::take() {
  storage_.resize(std::exchange(size_, 0));
  capacity_ = 0;
  data_ = nullptr;
  return std::exchange(storage_, {});
}

void TextBuffer::grow(std::size_t count) {
  constexpr std::size_t kLeast = 256;
  capacity_ = std::max({kLeast, 2 * capacity_, size_ + count});
  storage_.resize(capacity_);
  data_ = storage_.data();
}

}  // namespace softmax_steps
