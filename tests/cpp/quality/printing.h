#pragma once

#include <string>
#include <vector>

#include "text_matrix.h"

/// Numbers as programs print them; written from what they print (tests/data/machines.json), not from
/// their sources.
namespace softmax_steps::quality {

enum class Printer {
  numpy_scalar,
  numpy_array,
  torch_tensor,
  /// Also of a float32: the double's shortest digits.
  torch_item,
  r,
  octave_short,
  octave_long,
  javascript
};
inline constexpr int kPrinters = 8;

std::string_view name_of(Printer printer);

/// What becomes of the rows of a matrix; a vector is one row. `is_single`: the numbers are float32.
TextMatrix printed(Printer printer, const std::vector<std::vector<double>>& rows, bool is_single);

}  // namespace softmax_steps::quality
