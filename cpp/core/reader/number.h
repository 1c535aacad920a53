#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "reader/text.h"

namespace softmax_steps::reader {

/// A number as parse_decimal takes it. Not one where letters or groups of digits cling to it.
struct ScannedNumber {
  std::size_t end;
  std::string text;
  bool is_number = true;
};

/// The number without a sign at `at`: 0.1, 1e-3, 1/2, ½, 1½, \frac{1}{2}, 2\cdot 10^{-3}, ∞.
std::optional<ScannedNumber> scan_number(std::string_view text, std::size_t at);

/// The same with a sign, which blanks may follow.
std::optional<ScannedNumber> scan_signed_number(std::string_view text, std::size_t at);

/// The number divided by the denominator behind it, if there is one: 1/2 with any sign of a
/// fraction.
ScannedNumber with_denominator(std::string_view text, ScannedNumber number);

/// A number text times a power of ten, its digits kept: 30.0 by -2 is 0.300.
std::string shifted(const std::string& number, int places);

}  // namespace softmax_steps::reader
