// A libFuzzer target for both readers, built on demand under clang: cmake --build <folder> --target
// fuzz-reader.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reader_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!softmax_steps::testing::reads_soundly(text)) std::abort();
  return 0;
}
