#pragma once

#include <string>

/// Decimal digits as a text: what is read, rounded and printed, apart from what calculates.
namespace softmax_steps {

/// Significant digits that a Decimal promises; a computed value is rounded to these before it is
/// printed or compared, because the guard digits behind them are noise.
inline constexpr int kPrecision = 50;

/// Significant digits that a Decimal stores at least: 10 limbs of 8 digits, the first with one.
inline constexpr int kStoredDigits = 72;

/// A number as its decimal digits: d₀.d₁d₂… × 10^exponent. Zero has no digits.
/// No leading or trailing zeros: every number has one form, so equality is equality of members.
struct Digits {
  bool negative = false;
  std::string significand;
  int exponent = 0;
  /// Where these digits are not all of the value: 1 or -1 as its magnitude is a little more or less
  /// than theirs, by less than any digit tells; 0 where they are all, or nobody knows.
  int beyond = 0;

  bool is_zero() const { return significand.empty(); }
  bool operator==(const Digits&) const = default;
};

/// Removes leading and trailing zeros; −0 becomes 0.
Digits normalised(Digits digits);

/// Adds one unit of the last digit; a carry out of the first digit moves the exponent.
void add_unit(Digits& digits);

/// The digits rounded half-up to `count` significant ones.
Digits rounded_half_up(Digits digits, int count);

/// Plain decimals ("-0.0125") where the exponent is in [−7, 20], else scientific ("1.25e-30").
std::string to_string(const Digits& digits);

}  // namespace softmax_steps
