#pragma once

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/version.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "digits.h"

#if BOOST_VERSION < 107600
// This Boost makes the limits of its decimals from texts and from a table of powers of two, and all
// of its constants at the start, those that nothing here asks for too: a fifth of the wasm.
template <>
inline boost::multiprecision::cpp_dec_float<50>::initializer::initializer() = default;
template <>
inline const boost::multiprecision::cpp_dec_float<50>&
boost::multiprecision::cpp_dec_float<50>::max() {
  static const cpp_dec_float kMost(1.0, cpp_dec_float_max_exp10);
  return kMost;
}
template <>
inline const boost::multiprecision::cpp_dec_float<50>&
boost::multiprecision::cpp_dec_float<50>::min() {
  static const cpp_dec_float kLeast(1.0, cpp_dec_float_min_exp10);
  return kLeast;
}
#endif

namespace softmax_steps {

/// The number of the derivation: at least 50 significant decimal digits, so that 0.1 is 0.1.
/// Sums and products of typed numbers are exact up to some 70 digits (see TrackedDecimal).
using Decimal = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<50>,
                                              boost::multiprecision::et_off>;

/// The digits of a value, rounded half-up to `precision` significant ones.
Digits to_digits(const Decimal& value, int precision = kPrecision);

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
