#pragma once

#include "digits.h"
#include "printed.h"
#include "tracked_decimal.h"

namespace softmax_steps {

/// How the numbers of a derivation are rounded. Half-up is the school's: ties go away from zero.
struct Rounding {
  enum class When { shown, carried };
  enum class Mode { half_up, half_even, truncate };
  enum class Kind { decimals, significant };

  When when = When::shown;
  Mode mode = Mode::half_up;
  Kind kind = Kind::decimals;
  int digits = 4;

  bool is_carried() const { return when == When::carried; }
};

inline constexpr int kMostRoundingDigits = 30;

/// The digits rounded by the rule; ties are decided on the digits given, which are the value.
Digits rounded(const Digits& digits, const Rounding& rounding);

/// A quantity of the derivation: its value, and whether carried rounding changed it to become so.
struct RoundedNumber {
  TrackedDecimal value;
  bool was_rounded = false;

  friend bool operator>(const RoundedNumber& a, const RoundedNumber& b) {
    return a.value > b.value;
  }
};

/// In carried mode the rounded value, which from here on is the exact one; else the value itself.
/// Where decimals would leave more than 15 digits before the point, they are those of the mantissa.
RoundedNumber round_intermediate(const TrackedDecimal& value, const Rounding& rounding);

/// Prints an intermediate, of which `digits` are the digits, by the rule. A value with fewer
/// decimals is printed as it is; a nonzero value that would print as 0 in shown mode goes to
/// scientific notation.
Printed print(const RoundedNumber& quantity, const Digits& digits, const Rounding& rounding);

/// Prints a typed number: in full, unless it is a quotient without end (1/3), which is rounded.
Printed print_input(const TrackedDecimal& value, const Digits& digits, const Rounding& rounding);

}  // namespace softmax_steps
