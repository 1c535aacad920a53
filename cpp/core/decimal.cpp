#include "decimal.h"

#include <array>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/version.hpp>
#include <cmath>
#include <cstdint>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#ifdef BOOST_NO_EXCEPTIONS
#include <boost/throw_exception.hpp>
#include <cstdlib>

// Where the core is built without exceptions, Boost asks its user what a throw shall do. It would
// only throw for texts and conversions that the core never gives it.
namespace boost {
void throw_exception(const std::exception& /*error*/) { std::abort(); }
void throw_exception(const std::exception& /*error*/, const source_location& /*where*/) {
  std::abort();
}
}  // namespace boost
#endif

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

namespace {

using Number = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<50>,
                                             boost::multiprecision::et_off>;

}  // namespace

struct DecimalAccess {
  static_assert(sizeof(Number) <= sizeof(Decimal) && alignof(Number) <= alignof(Decimal));
  static_assert(std::is_trivially_destructible_v<Number> && std::is_standard_layout_v<Number>);

  static Number& number(Decimal& decimal) {
    return *std::launder(reinterpret_cast<Number*>(decimal.storage_.data()));
  }
  static const Number& number(const Decimal& decimal) {
    return *std::launder(reinterpret_cast<const Number*>(decimal.storage_.data()));
  }
  template <class... Arguments>
  static void construct(Decimal& decimal, const Arguments&... arguments) {
    new (decimal.storage_.data()) Number(arguments...);
  }
};

namespace {

constexpr int kChunkDigits = 8;

const Number& number(const Decimal& value) { return DecimalAccess::number(value); }

Decimal to_decimal(const Number& value) {
  Decimal out;
  DecimalAccess::number(out) = value;
  return out;
}

int order(const Number& value) { return static_cast<int>(value.backend().order()); }

// 10^exponent. The mantissa is a double and stays one: 1 and up to seven zeros are exact.
Number power_of(int exponent) { return Number::backend_type(1.0, exponent); }

// ln 10, https://oeis.org/A002392.
const Number& ln_10() {
  static const Decimal kValue = from_digits(
      {false,
       "2302585092994045684017991454684364207601101488628772976033327900967572609677352480236", 0});
  return number(kValue);
}

// 1/k for 0 < k < 100: a multiplication costs a tenth of a division.
const Number& reciprocal(int k) {
  static const auto kReciprocals = [] {
    std::array<Number, 100> out;
    for (std::size_t i = 1; i < out.size(); ++i) out[i] = Number(1) / i;
    return out;
  }();
  return kReciprocals[static_cast<std::size_t>(k)];
}

// Σ xᵏ / k! from k = `first`, for |x| ≤ 1/2: the terms shrink at least by half.
Number taylor_exp(const Number& x, int first) {
  Number term = x;
  for (int k = 2; k <= first; ++k) term *= x * reciprocal(k);
  Number sum = term;
  for (int k = first + 1; term != 0 && order(term) > order(sum) - kStoredDigits; ++k) {
    term *= x * reciprocal(k);
    sum += term;
  }
  return sum;
}

Number logarithm(const Number& x);

Number log_of_1_plus(const Number& x) {
  if (10 * x > 1 || 10 * x < -1) return logarithm(1 + x);
  // ln(1 + x) = 2 artanh(t), t = x / (2 + x): Σ 2 t^(2k+1) / (2k + 1).
  const Number t = x / (2 + x);
  const Number square = t * t;
  Number power = t;
  Number sum = t;
  for (int k = 3; power != 0 && order(power) > order(sum) - kStoredDigits; k += 2) {
    power *= square;
    sum += power * reciprocal(k);
  }
  return 2 * sum;
}

Number exponential(const Number& x) {
  // Twice the written range, so that differences from the largest logit keep their order.
  if (x < -2 * kLargestExponent) return 0;
  // e^x = 10^k (e^(r / 2^8))^(2^8) with |r| ≤ ln 10: a short series, then squarings.
  const auto k = static_cast<int>(x / ln_10());
  constexpr int kHalvings = 8;
  Number result = 1 + taylor_exp((x - k * ln_10()) / (1 << kHalvings), 1);
  for (int i = 0; i < kHalvings; ++i) result *= result;
  return result * power_of(k);
}

Number logarithm(const Number& x) {
  if (10 * x > 9 && 10 * x < 11) return log_of_1_plus(x - 1);
  // x = 10^k m with m in [1, 10); a double's logarithm of m, and what it lacks from a short series.
  const int k = order(x);
  const Number m = x * power_of(-k);
  constexpr double kScale = 1e15;
  const auto guess = static_cast<long long>(
      std::log(static_cast<double>(static_cast<long long>(m * 1'000'000'000)) / 1e9) * kScale);
  const Number y = Number(guess) * power_of(-15);
  return k * ln_10() + y + log_of_1_plus(m * exponential(Number(-y)) - 1);
}

/// A decimal's limbs of eight digits each, the first worth 10^exponent: what Boost's numbers hand
/// to an archive that stores them, which is the one way to them that costs no arithmetic.
struct Limbs {
  static constexpr std::size_t kMost = 16;
  std::array<std::uint32_t, kMost> values{};
  int exponent = 0;
  bool negative = false;
};

struct LimbsReader : Limbs {
  std::size_t count = 0;

  template <class Pair>
  LimbsReader& operator&(const Pair& pair) {
    const std::string_view name = pair.name();
    if (name == "digit") values[count++] = static_cast<std::uint32_t>(pair.const_value());
    if (name == "exponent") exponent = static_cast<int>(pair.const_value());
    if (name == "sign") negative = static_cast<int>(pair.const_value()) != 0;
    return *this;
  }
};

/// Leaves the class and the precision of a number that is there already: finite, all of its limbs.
struct LimbsWriter : Limbs {
  std::size_t count = 0;

  template <class Pair>
  LimbsWriter& operator&(const Pair& pair) {
    using Part = std::remove_cvref_t<decltype(pair.value())>;
    const std::string_view name = pair.name();
    if (name == "digit") pair.value() = static_cast<Part>(values[count++]);
    if (name == "exponent") pair.value() = static_cast<Part>(exponent);
    if (name == "sign") pair.value() = static_cast<Part>(negative);
    return *this;
  }
};

// Appends `chunk` as exactly eight digits.
void append_chunk(std::string& digits, std::uint32_t chunk) {
  std::array<char, kChunkDigits> text{};
  for (int i = kChunkDigits - 1; i >= 0; --i) {
    text[static_cast<std::size_t>(i)] = static_cast<char>('0' + chunk % 10);
    chunk /= 10;
  }
  digits.append(text.data(), text.size());
}

}  // namespace

Decimal::Decimal() noexcept { DecimalAccess::construct(*this); }
Decimal::Decimal(long long value, Whole /*tag*/) { DecimalAccess::construct(*this, value); }
Decimal::Decimal(double value) { DecimalAccess::construct(*this, value); }

Decimal Decimal::operator-() const {
  Decimal out = *this;
  DecimalAccess::number(out).backend().negate();
  return out;
}

Decimal& Decimal::operator+=(const Decimal& other) {
  DecimalAccess::number(*this) += number(other);
  return *this;
}

Decimal& Decimal::operator-=(const Decimal& other) {
  DecimalAccess::number(*this) -= number(other);
  return *this;
}

Decimal& Decimal::operator*=(const Decimal& other) {
  DecimalAccess::number(*this) *= number(other);
  return *this;
}

Decimal& Decimal::operator/=(const Decimal& other) {
  DecimalAccess::number(*this) /= number(other);
  return *this;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  Decimal out = a;
  out += b;
  return out;
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  Decimal out = a;
  out -= b;
  return out;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  Decimal out = a;
  out *= b;
  return out;
}

Decimal operator/(const Decimal& a, const Decimal& b) {
  Decimal out = a;
  out /= b;
  return out;
}

Decimal Decimal::times(long long factor) const { return to_decimal(number(*this) * factor); }
Decimal Decimal::by(long long divisor) const { return to_decimal(number(*this) / divisor); }

int Decimal::compare(const Decimal& other) const { return number(*this).compare(number(other)); }

int Decimal::compare(long long other) const {
  return other == 0 ? number(*this).sign() : number(*this).compare(other);
}

Decimal::operator long long() const { return static_cast<long long>(number(*this)); }

Decimal abs(const Decimal& value) { return value < 0 ? -value : value; }

int order(const Decimal& value) { return order(number(value)); }

Decimal power_of_ten(int exponent) { return to_decimal(power_of(exponent)); }

Digits to_digits(const Decimal& value, int precision) {
  if (value == 0) return {};
  Number::backend_type parts = number(value).backend();
  LimbsReader limbs;
  parts.serialize(limbs, 0);
  Digits out;
  out.negative = limbs.negative;
  out.exponent = limbs.exponent + kChunkDigits - 1;
  out.significand.reserve(limbs.count * kChunkDigits);
  for (std::size_t i = 0; i < limbs.count; ++i) append_chunk(out.significand, limbs.values[i]);
  // The first limb is not zero, but its first digits may be.
  return rounded_half_up(normalised(std::move(out)), precision);
}

std::string to_string(const Decimal& value) { return to_string(to_digits(value)); }

Decimal from_digits(const Digits& digits) {
  if (digits.is_zero()) return 0;
  // The first limb holds the digits down to a power of ten that is a multiple of eight.
  const int above = digits.exponent >= 0 ? digits.exponent % kChunkDigits
                                         : kChunkDigits - 1 - (-digits.exponent - 1) % kChunkDigits;
  LimbsWriter limbs;
  limbs.exponent = digits.exponent - above;
  limbs.negative = digits.negative;
  std::size_t at = 0;
  for (std::size_t i = 0; i < limbs.values.size() && at < digits.significand.size(); ++i) {
    std::uint32_t limb = 0;
    for (int place = i == 0 ? above : kChunkDigits - 1; place >= 0; --place, ++at) {
      const bool is_there = at < digits.significand.size();
      limb = limb * 10 + static_cast<std::uint32_t>(is_there ? digits.significand[at] - '0' : 0);
    }
    limbs.values[i] = limb;
  }
  Number::backend_type parts;
  parts.serialize(limbs, 0);
  return to_decimal(parts);
}

Decimal exp(const Decimal& x) { return to_decimal(exponential(number(x))); }

Decimal log(const Decimal& x) { return to_decimal(logarithm(number(x))); }

Decimal log1p(const Decimal& x) { return to_decimal(log_of_1_plus(number(x))); }

Decimal expm1(const Decimal& x) {
  const Number& value = number(x);
  const bool is_small = 2 * value <= 1 && 2 * value >= -1;
  return to_decimal(is_small ? taylor_exp(value, 1) : Number(exponential(value) - 1));
}

Decimal expm1_beyond_first(const Decimal& x) {
  const Number& value = number(x);
  const bool is_small = 2 * value <= 1 && 2 * value >= -1;
  return to_decimal(is_small ? taylor_exp(value, 2) : Number(exponential(value) - 1 - value));
}

Decimal log1p_beyond_first(const Decimal& x) {
  const Number& value = number(x);
  if (10 * value > 1 || 10 * value < -1) return to_decimal(log_of_1_plus(value) - value);
  // −x²/2 + x³/3 − …
  Number power = -value * value;
  Number sum = power * reciprocal(2);
  for (int k = 3; power != 0 && order(power) > order(sum) - kStoredDigits; ++k) {
    power *= -value;
    sum += power * reciprocal(k);
  }
  return to_decimal(sum);
}

}  // namespace softmax_steps
