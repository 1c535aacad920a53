#pragma once

#include <cstdint>
#include <string>

#include "decimal.h"

namespace softmax_steps {

/// A Decimal that knows whether it is the exact value or an approximation of it: the scalar on
/// which the derivation runs, so that `=` and `≈` follow from the arithmetic itself.
///
/// `digits` bounds the significant digits of an exact value; a result that would need more than a
/// Decimal stores is inexact. Exponentials of exact nonzero numbers are transcendental (Lindemann)
/// and so never exact; neither is a logarithm but ln 1. A typed quotient without end is inexact
/// too, but keeps its denominator while that is short, so that 1/3 · 3 is 1.
///
/// An inexact value may know on which side of what is stored it lies: a probability of
/// 1 − 10⁻¹⁰⁰ is stored as 1 and lies below it.
class TrackedDecimal {
 public:
  TrackedDecimal() = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  TrackedDecimal(int value) : value_(value), digits_(kIntDigits) {}
  /// An exact value of at most `digits` significant digits; inexact if more than can be stored.
  TrackedDecimal(const Decimal& value, int digits) : value_(value), digits_(digits) {}
  static TrackedDecimal inexact(const Decimal& value) { return {value, kInexact}; }
  /// An inexact value that lies above (side 1) or below (−1) an exact one by less than 10⁻⁶⁰ of it.
  static TrackedDecimal beside(const TrackedDecimal& exact, int side);
  /// A quotient without end: `denominator` times it ends; 0 where that is not known.
  static TrackedDecimal quotient(const Decimal& value, std::int64_t denominator);

  const Decimal& value() const { return value_; }
  bool is_exact() const { return digits_ <= kStoredDigits && denominator_ == 1; }
  bool is_zero() const { return value_ == 0; }

  /// All digits of an exact value; 50 of an inexact one, and what is known of those behind them.
  Digits digits() const;

  TrackedDecimal operator-() const;
  friend TrackedDecimal operator+(const TrackedDecimal& a, const TrackedDecimal& b);
  friend TrackedDecimal operator-(const TrackedDecimal& a, const TrackedDecimal& b) {
    return a + -b;
  }
  friend TrackedDecimal operator*(const TrackedDecimal& a, const TrackedDecimal& b);
  friend TrackedDecimal operator/(const TrackedDecimal& a, const TrackedDecimal& b);
  TrackedDecimal& operator+=(const TrackedDecimal& other) { return *this = *this + other; }
  TrackedDecimal& operator-=(const TrackedDecimal& other) { return *this = *this - other; }
  TrackedDecimal& operator*=(const TrackedDecimal& other) { return *this = *this * other; }
  TrackedDecimal& operator/=(const TrackedDecimal& other) { return *this = *this / other; }

  friend bool operator==(const TrackedDecimal& a, const TrackedDecimal& b) {
    return a.value_ == b.value_;
  }
  friend bool operator<(const TrackedDecimal& a, const TrackedDecimal& b) {
    return a.value_ < b.value_;
  }
  friend bool operator>(const TrackedDecimal& a, const TrackedDecimal& b) {
    return a.value_ > b.value_;
  }

 private:
  static constexpr int kInexact = 1'000'000;
  static constexpr int kIntDigits = 10;
  static constexpr int kMostNumeratorDigits = 40;

  bool is_known() const { return digits_ <= kStoredDigits; }
  /// The exact value times its denominator.
  TrackedDecimal numerator() const;
  static TrackedDecimal ratio(const TrackedDecimal& numerator, std::int64_t denominator);
  /// The side on which a result lies that two operands move to the sides `of_a` and `of_b`.
  static int common_side(const TrackedDecimal& a, int of_a, const TrackedDecimal& b, int of_b);

  Decimal value_ = 0;
  /// Of the value, or of its numerator where the denominator is not 1.
  int digits_ = 0;
  /// The sign of the value less what is stored; 0 where that is 0 or not known.
  int side_ = 0;
  std::int64_t denominator_ = 1;
};

TrackedDecimal exp(const TrackedDecimal& x);
TrackedDecimal log(const TrackedDecimal& x);
TrackedDecimal log1p(const TrackedDecimal& x);
TrackedDecimal expm1(const TrackedDecimal& x);

/// "0.1", "2.06e-9": all digits of an exact value (at most 50), 40 of another.
std::string to_string(const TrackedDecimal& value);
/// The same, where the value's digits() are at hand.
std::string to_string(const TrackedDecimal& value, Digits digits);

}  // namespace softmax_steps
