#pragma once

#include <optional>
#include <string>

namespace softmax_steps {

/// A number as it is printed: sign, plain decimals, and a power of ten in scientific notation.
struct Printed {
  bool negative = false;
  std::string mantissa = "0";
  std::optional<int> exponent;
  /// Whether what is printed is exactly the value: `=` rather than `≈`.
  bool exact = true;
};

}  // namespace softmax_steps
