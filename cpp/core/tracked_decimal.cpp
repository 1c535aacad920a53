#include "tracked_decimal.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace softmax_steps {
namespace {

/// How many digits behind its first an inexact value promises, whatever it was computed from.
constexpr int kNoise = 66;
/// Of a sum of inexact ones: how far below its terms what is left of them is their noise.
constexpr int kLost = 60;
/// Beyond these a quotient is not followed.
constexpr std::int64_t kMostDenominator = 1'000'000'000;

TrackedDecimal whole(std::int64_t number) {
  constexpr int kMostDigits = 10;
  return {Decimal(number), kMostDigits};
}

// What is left of a whole number, however long, when it is divided.
std::int64_t remainder(std::string_view digits, std::int64_t divisor) {
  std::int64_t out = 0;
  for (const char c : digits) out = (out * 10 + (c - '0')) % divisor;
  return out;
}

// The side on which a term lies that is too small to be seen in a sum.
int side_of_lost(const Decimal& a, const Decimal& b) {
  if (a == 0 || b == 0) return 0;
  const Decimal& smaller = order(a) < order(b) ? a : b;
  if (std::abs(order(a) - order(b)) < kNoise) return 0;
  return smaller > 0 ? 1 : -1;
}

}  // namespace

TrackedDecimal TrackedDecimal::beside(const TrackedDecimal& exact, int side) {
  TrackedDecimal out = inexact(exact.value_);
  out.side_ = side;
  return out;
}

TrackedDecimal TrackedDecimal::quotient(const Decimal& value, std::int64_t denominator) {
  if (denominator == 0 || denominator > kMostDenominator) return inexact(value);
  const Digits numerator = to_digits(value * denominator, kMostNumeratorDigits);
  TrackedDecimal out(value, static_cast<int>(numerator.significand.size()));
  out.denominator_ = denominator;
  return out;
}

TrackedDecimal TrackedDecimal::numerator() const {
  if (denominator_ == 1) return *this;
  return {from_digits(to_digits(value_ * denominator_, digits_)), digits_};
}

// In lowest terms, as far as both are short.
TrackedDecimal TrackedDecimal::ratio(const TrackedDecimal& numerator, std::int64_t denominator) {
  const bool is_short = numerator.is_exact() && numerator.digits_ <= kMostNumeratorDigits;
  Decimal value = numerator.value_ / denominator;
  if (!is_short) return inexact(value);
  if (numerator.is_zero()) return {};
  const std::int64_t common =
      std::gcd(remainder(to_digits(numerator.value_).significand, denominator), denominator);
  if (common == denominator) {
    const Digits digits = to_digits(value);
    return {from_digits(digits), static_cast<int>(digits.significand.size())};
  }
  if (denominator / common > kMostDenominator) return inexact(value);
  TrackedDecimal out(value, numerator.digits_);
  out.denominator_ = denominator / common;
  return out;
}

int TrackedDecimal::common_side(const TrackedDecimal& a, int of_a, const TrackedDecimal& b,
                                int of_b) {
  if (a.is_known()) return of_b;
  return b.is_known() || of_a == of_b ? of_a : 0;
}

Digits TrackedDecimal::digits() const {
  if (is_exact()) return to_digits(value_, kStoredDigits);
  Digits out = to_digits(value_);
  // Where the digits go on to the last one, no rounding is in doubt.
  constexpr std::size_t kDoubtful = 45;
  if (denominator_ != 1 || out.is_zero() || out.significand.size() >= kDoubtful) return out;
  const Decimal rest = value_ - from_digits(out);
  const bool is_noise = rest == 0 || order(rest) < order(value_) - kNoise;
  const int side = is_noise ? side_ : rest > 0 ? 1 : -1;
  out.beyond = value_ < 0 ? -side : side;
  return out;
}

TrackedDecimal TrackedDecimal::operator-() const {
  TrackedDecimal out = *this;
  out.value_ = -value_;
  out.side_ = -side_;
  return out;
}

TrackedDecimal operator+(const TrackedDecimal& a, const TrackedDecimal& b) {
  if (a.is_exact() && a.is_zero()) return b;
  if (b.is_exact() && b.is_zero()) return a;
  if (a.is_known() && b.is_known() && !(a.is_exact() && b.is_exact())) {
    const std::int64_t common = std::gcd(a.denominator_, b.denominator_);
    const std::int64_t to_a = b.denominator_ / common;
    const std::int64_t to_b = a.denominator_ / common;
    return TrackedDecimal::ratio(a.numerator() * whole(to_a) + b.numerator() * whole(to_b),
                                 a.denominator_ * to_a);
  }
  Decimal sum = a.value_ + b.value_;
  if (!a.is_exact() || !b.is_exact()) {
    // What is left when all digits that an inexact operand promises cancel is its noise.
    const bool is_noise = a.value_ != 0 && b.value_ != 0 && sum != 0 &&
                          order(sum) < std::max(order(a.value_), order(b.value_)) - kLost;
    TrackedDecimal out = TrackedDecimal::inexact(is_noise ? Decimal(0) : sum);
    // Two that are not exact lie on a side only together.
    if (const int lost = side_of_lost(a.value_, b.value_); lost != 0) {
      const TrackedDecimal& larger = order(a.value_) > order(b.value_) ? a : b;
      out.side_ = larger.is_known() || larger.side_ == lost ? lost : 0;
    } else {
      out.side_ = TrackedDecimal::common_side(a, a.side_, b, b.side_);
    }
    return out;
  }
  // The lowest digit that either operand can have bounds the sum's digits. Both operands have to
  // fit above it while they are added, or digits are lost even where the sum is short again.
  const int lowest = std::min(order(a.value_) - a.digits_, order(b.value_) - b.digits_) + 1;
  const int highest = std::max(order(a.value_), order(b.value_)) + 1;
  if (highest - lowest + 1 > kStoredDigits) {
    TrackedDecimal out = TrackedDecimal::inexact(sum);
    out.side_ = side_of_lost(a.value_, b.value_);
    return out;
  }
  const int digits = sum == 0 ? 0 : order(sum) - lowest + 1;
  return {sum, digits};
}

TrackedDecimal operator*(const TrackedDecimal& a, const TrackedDecimal& b) {
  if ((a.is_exact() && a.is_zero()) || (b.is_exact() && b.is_zero())) return {};
  if (a.is_known() && b.is_known() && !(a.is_exact() && b.is_exact())) {
    return TrackedDecimal::ratio(a.numerator() * b.numerator(), a.denominator_ * b.denominator_);
  }
  Decimal product = a.value_ * b.value_;
  if (!a.is_exact() || !b.is_exact()) {
    TrackedDecimal out = TrackedDecimal::inexact(product);
    const int from_a = b.value_ < 0 ? -a.side_ : a.side_;
    const int from_b = a.value_ < 0 ? -b.side_ : b.side_;
    out.side_ = TrackedDecimal::common_side(a, from_a, b, from_b);
    return out;
  }
  return {product, a.digits_ + b.digits_};
}

TrackedDecimal operator/(const TrackedDecimal& a, const TrackedDecimal& b) {
  if (a.is_exact() && a.is_zero()) return {};
  Decimal quotient = a.value_ / b.value_;
  if (!a.is_exact() || !b.is_exact()) {
    TrackedDecimal out = TrackedDecimal::inexact(quotient);
    if (b.is_known()) out.side_ = b.value_ < 0 ? -a.side_ : a.side_;
    return out;
  }
  // Exact where the quotient, cut to the promised digits, gives the dividend back.
  const Digits digits = to_digits(quotient);
  TrackedDecimal rounded(from_digits(digits), static_cast<int>(digits.significand.size()));
  const TrackedDecimal product = rounded * b;
  if (product.is_exact() && product.value_ == a.value_) return rounded;
  return TrackedDecimal::inexact(quotient);
}

TrackedDecimal exp(const TrackedDecimal& x) {
  if (x.is_exact() && x.is_zero()) return 1;
  return TrackedDecimal::inexact(exp(x.value()));
}

TrackedDecimal log(const TrackedDecimal& x) {
  if (x.is_exact() && x.value() == 1) return 0;
  return TrackedDecimal::inexact(log(x.value()));
}

TrackedDecimal log1p(const TrackedDecimal& x) {
  if (x.is_exact() && x.is_zero()) return 0;
  return TrackedDecimal::inexact(log1p(x.value()));
}

TrackedDecimal expm1(const TrackedDecimal& x) {
  if (x.is_exact() && x.is_zero()) return 0;
  return TrackedDecimal::inexact(expm1(x.value()));
}

std::string to_string(const TrackedDecimal& value) { return to_string(value, value.digits()); }

std::string to_string(const TrackedDecimal& value, Digits digits) {
  // Ten guard digits absorb what the operations lose between them.
  constexpr int kInexactDigits = 40;
  return to_string(
      rounded_half_up(std::move(digits), value.is_exact() ? kPrecision : kInexactDigits));
}

}  // namespace softmax_steps
