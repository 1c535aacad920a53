#pragma once

#include <vector>

#include "interval.h"

namespace softmax_steps {

/// A binary floating-point format: an operation's result is off by at most `unit` of it, and by
/// `smallest` where it underflows.
struct FloatFormat {
  Decimal unit;
  Decimal smallest;
  /// So many significant digits tell any two numbers of the format apart.
  int digits;
  /// The number of the format that is nearest to a value.
  Decimal (*nearest)(const Decimal& value);
};

/// IEEE 754's binary32 and binary64, rounding to nearest.
const FloatFormat& float32_format();
const FloatFormat& float64_format();

/// All numbers that a program can have that computes in a floating-point format, whatever the order
/// of its sums, with fused operations or without. Every operation widens the interval by its own
/// error: Higham, Accuracy and Stability of Numerical Algorithms (2002), eq. 2.4 and 4.4.
/// Exponentials and logarithms are right to four units of the last place, as those of vector
/// libraries are.
class MachineNumber {
 public:
  MachineNumber() = default;
  /// A whole number, which is exact.
  MachineNumber(int value)  // NOLINT(google-explicit-constructor)
      : value_(value), scale_(value < 0 ? -value : value) {}
  /// A number as the format stores it, off by so many units.
  MachineNumber(const Decimal& value, const FloatFormat& format, int units = 1);

  const Interval& interval() const { return value_; }

  friend MachineNumber operator-(const MachineNumber& a);
  friend MachineNumber operator+(const MachineNumber& a, const MachineNumber& b);
  friend MachineNumber operator-(const MachineNumber& a, const MachineNumber& b);
  friend MachineNumber operator*(const MachineNumber& a, const MachineNumber& b);
  friend MachineNumber quotient(const MachineNumber& a, const MachineNumber& b);
  friend MachineNumber exponential(const MachineNumber& x);
  friend MachineNumber logarithm(const MachineNumber& x);
  friend MachineNumber largest(const std::vector<MachineNumber>& values);
  friend MachineNumber hull(const MachineNumber& a, const MachineNumber& b);
  friend std::vector<MachineNumber> shares(const std::vector<MachineNumber>& positive);

 private:
  MachineNumber(const Interval& value, const Decimal& scale, const FloatFormat* format)
      : value_(value), scale_(scale), format_(format) {}
  static const FloatFormat* format_of(const MachineNumber& a, const MachineNumber& b) {
    return a.format_ != nullptr ? a.format_ : b.format_;
  }
  // Widened by so many units of a magnitude.
  MachineNumber widened(int units, const Decimal& magnitude) const;

  Interval value_;
  // The sum of the magnitudes of the terms that were added to become this: what the error of a sum
  // is in proportion to.
  Decimal scale_ = 0;
  const FloatFormat* format_ = nullptr;
};

MachineNumber quotient(const MachineNumber& a, const MachineNumber& b);
MachineNumber exponential(const MachineNumber& x);
MachineNumber logarithm(const MachineNumber& x);
MachineNumber largest(const std::vector<MachineNumber>& values);
MachineNumber hull(const MachineNumber& a, const MachineNumber& b);

/// Each of some positive numbers divided by their sum. Closer than the quotient, which does not
/// know that the divisor grows with the dividend.
std::vector<MachineNumber> shares(const std::vector<MachineNumber>& positive);

}  // namespace softmax_steps
