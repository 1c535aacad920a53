// A libFuzzer target, built on demand under clang: cmake --build <folder> --target fuzz-paste.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "paste_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!softmax_steps::testing::is_sound(softmax_steps::read_paste(text))) std::abort();
  return 0;
}
