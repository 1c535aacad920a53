#include "text_buffer.h"

#include <utility>

namespace softmax_steps {

std::string TextBuffer::take() { return {data_.get(), std::exchange(size_, 0)}; }

void TextBuffer::grow(std::size_t count) {
  constexpr std::size_t kLeast = 256;
  capacity_ = std::max({kLeast, 2 * capacity_, size_ + count});
  // NOLINTNEXTLINE(modernize-make-unique,modernize-avoid-c-arrays): make_unique would clear it.
  std::unique_ptr<char[]> larger(new char[capacity_]);
  std::copy_n(data_.get(), size_, larger.get());
  data_ = std::move(larger);
}

}  // namespace softmax_steps
