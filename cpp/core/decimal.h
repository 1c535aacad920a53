#pragma once

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "digits.h"

namespace softmax_steps {

/// What decimal.cpp alone sees of a Decimal.
struct DecimalAccess;

/// The number of the derivation: at least 50 significant decimal digits, so that 0.1 is 0.1.
/// Sums and products of typed numbers are exact up to some 70 digits (see TrackedDecimal).
///
/// Only decimal.cpp knows which library calculates. Beside an integer, products and quotients take
/// that library's shorter way.
class Decimal {
 public:
  /// 0.
  Decimal() noexcept;
  template <std::integral Integer>
  // NOLINTNEXTLINE(google-explicit-constructor): a whole number is exact.
  Decimal(Integer value) : Decimal(static_cast<long long>(value), Whole()) {}
  /// All of the digits that a finite double has in base ten, as far as they can be stored.
  explicit Decimal(double value);

  Decimal operator-() const;
  Decimal& operator+=(const Decimal& other);
  Decimal& operator-=(const Decimal& other);
  Decimal& operator*=(const Decimal& other);
  Decimal& operator/=(const Decimal& other);

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend Decimal operator/(const Decimal& a, const Decimal& b);
  template <std::integral Integer>
  friend Decimal operator*(const Decimal& a, Integer b) {
    return a.times(static_cast<long long>(b));
  }
  template <std::integral Integer>
  friend Decimal operator*(Integer a, const Decimal& b) {
    return b.times(static_cast<long long>(a));
  }
  template <std::integral Integer>
  friend Decimal operator/(const Decimal& a, Integer b) {
    return a.by(static_cast<long long>(b));
  }

  friend bool operator==(const Decimal& a, const Decimal& b) { return a.compare(b) == 0; }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    return a.compare(b) <=> 0;
  }
  template <std::integral Integer>
  friend bool operator==(const Decimal& a, Integer b) {
    return a.compare(static_cast<long long>(b)) == 0;
  }
  template <std::integral Integer>
  friend std::strong_ordering operator<=>(const Decimal& a, Integer b) {
    return a.compare(static_cast<long long>(b)) <=> 0;
  }

  /// Towards 0; the nearest of its type where the value is beyond it.
  explicit operator long long() const;

 private:
  friend DecimalAccess;

  struct Whole {};
  Decimal(long long value, Whole /*tag*/);

  Decimal times(long long factor) const;
  Decimal by(long long divisor) const;
  /// Negative, 0 or positive as the value is less than, equal to or greater than the other.
  int compare(const Decimal& other) const;
  int compare(long long other) const;

  /// The library's number, which owns no memory: a copy of its bytes is a copy of it.
  alignas(8) std::array<std::byte, 56> storage_;
};

Decimal abs(const Decimal& value);

/// The exponent of the leading digit; 0 of 0.
int order(const Decimal& value);

/// The digits of a value, rounded half-up to `precision` significant ones.
Digits to_digits(const Decimal& value, int precision = kPrecision);

/// The value in plain digits, kPrecision significant ones at most, without the zeros behind the
/// last one.
std::string to_string(const Decimal& value);

/// The value of the digits, exact up to kStoredDigits of them.
Decimal from_digits(const Digits& digits);

/// 10^exponent, exact.
Decimal power_of_ten(int exponent);

enum class ParseStatus { ok, not_a_number, not_finite, division_by_zero, magnitude };

struct Parsed {
  ParseStatus status = ParseStatus::ok;
  Decimal value = 0;
  /// Significant digits of the value; more than kStoredDigits when it had to be rounded (1/3).
  int digits = 0;
  /// Of a quotient without end, its lowest denominator without the factors 2 and 5: times this, the
  /// value ends. 0 where numerator or denominator have more than 15 digits.
  std::int64_t denominator = 1;
};

/// Reads what a person types: "0.1", "-.5", "1e-3", "−2" (Unicode minus), "3/8", with spaces
/// around. A quotient without end keeps its guard digits. Nonzero values outside 10^±1000 are
/// refused. Where `mark` is a comma, that may stand for the point: "0,1".
Parsed parse_decimal(std::string_view text, char mark = '.');

/// e^x − 1 and ln(1 + x) without cancellation near 0. x > −1 for the logarithm.
Decimal expm1(const Decimal& x);
Decimal log1p(const Decimal& x);

/// e^x − 1 − x and ln(1 + x) − x, which begin with ±x²/2: the first two terms never cancel.
Decimal expm1_beyond_first(const Decimal& x);
Decimal log1p_beyond_first(const Decimal& x);

/// ln x for x > 0. (Boost's exponential and logarithm go through streams, which would double the
/// size of the wasm.)
Decimal log(const Decimal& x);

/// e^x where |x| ≤ kLargestExponent; 0 below. Callers keep x from going above.
Decimal exp(const Decimal& x);

/// Beyond e^±10⁷ an exponential is not written out: its order alone would have eight digits.
inline constexpr int kLargestExponent = 10'000'000;

}  // namespace softmax_steps
