#pragma once

#include "../decimal.h"

namespace softmax_steps {

/// All numbers from `low` to `high`: where a result lies if what it is computed from is only known
/// so far. The bounds are Decimals, whose own error, below 10^−45 of the value, is left to who
/// compares.
struct Interval {
  Decimal low = 0;
  Decimal high = 0;

  Interval() = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  Interval(int value) : low(value), high(value) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Interval(const Decimal& value) : low(value), high(value) {}
  Interval(Decimal lowest, Decimal highest) : low(std::move(lowest)), high(std::move(highest)) {}

  bool is_point() const { return low == high; }
};

/// All numbers between the two.
Interval hull(const Interval& a, const Interval& b);

Interval operator-(const Interval& a);
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);

/// a / b, e^x and ln x for any numbers: beyond what can be computed, as far as numbers go. So is a
/// / 0, to either side, and ln x for x ≤ 0; e^x beyond e^±10⁷ is as there.
Decimal quotient(const Decimal& a, const Decimal& b);
Decimal exponential(const Decimal& x);
Decimal logarithm(const Decimal& x);

/// Where these lie. Where the divisor may be 0, that is anywhere.
Interval quotient(const Interval& a, const Interval& b);
Interval exponential(const Interval& x);
Interval logarithm(const Interval& x);

}  // namespace softmax_steps
