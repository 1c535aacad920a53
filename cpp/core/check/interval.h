#pragma once

#include <vector>

#include "../paper_scalars.h"

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
  Interval(const Decimal& lowest, const Decimal& highest) : low(lowest), high(highest) {}

  bool is_point() const { return low == high; }
};

/// All numbers between the two.
Interval hull(const Interval& a, const Interval& b);

Interval operator-(const Interval& a);
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);

/// Where a / b, e^x and ln x lie. Where the divisor may be 0, that is anywhere.
Interval quotient(const Interval& a, const Interval& b);
Interval exponential(const Interval& x);
Interval logarithm(const Interval& x);

/// Where the largest lies.
Interval largest(const std::vector<Interval>& values);

}  // namespace softmax_steps
