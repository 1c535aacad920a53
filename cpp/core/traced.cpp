#include "traced.h"

#include <algorithm>
#include <utility>

namespace softmax_steps {
namespace {

int order(const Decimal& value) { return static_cast<int>(value.backend().order()); }

}  // namespace

Traced operator+(const Traced& a, const Traced& b) {
  if (a.exact() && a.is_zero()) return b;
  if (b.exact() && b.is_zero()) return a;
  Decimal sum = a.value_ + b.value_;
  if (!a.exact() || !b.exact()) {
    // What is left when all digits that an inexact operand promises cancel is its noise.
    constexpr int kNoise = 60;
    const bool is_noise = a.value_ != 0 && b.value_ != 0 && sum != 0 &&
                          order(sum) < std::max(order(a.value_), order(b.value_)) - kNoise;
    return Traced::inexact(is_noise ? Decimal(0) : std::move(sum));
  }
  // The lowest digit that either operand can have bounds the sum's digits. Both operands have to
  // fit above it while they are added, or digits are lost even where the sum is short again.
  const int lowest = std::min(order(a.value_) - a.digits_, order(b.value_) - b.digits_) + 1;
  const int highest = std::max(order(a.value_), order(b.value_)) + 1;
  if (highest - lowest + 1 > kStoredDigits) return Traced::inexact(std::move(sum));
  const int digits = sum == 0 ? 0 : order(sum) - lowest + 1;
  return {std::move(sum), digits};
}

Traced operator*(const Traced& a, const Traced& b) {
  if ((a.exact() && a.is_zero()) || (b.exact() && b.is_zero())) return {};
  Decimal product = a.value_ * b.value_;
  if (!a.exact() || !b.exact()) return Traced::inexact(std::move(product));
  return {std::move(product), a.digits_ + b.digits_};
}

Traced operator/(const Traced& a, const Traced& b) {
  if (a.exact() && a.is_zero()) return {};
  Decimal quotient = a.value_ / b.value_;
  if (!a.exact() || !b.exact()) return Traced::inexact(std::move(quotient));
  // Exact where the quotient, cut to the promised digits, gives the dividend back.
  const Digits digits = to_digits(quotient);
  Traced rounded(from_digits(digits), static_cast<int>(digits.significand.size()));
  const Traced product = rounded * b;
  if (product.exact() && product.value_ == a.value_) return rounded;
  return Traced::inexact(std::move(quotient));
}

Traced exp(const Traced& x) {
  if (x.exact() && x.is_zero()) return 1;
  return Traced::inexact(exp(x.value()));
}

Traced log(const Traced& x) {
  if (x.exact() && x.value() == 1) return 0;
  return Traced::inexact(log(x.value()));
}

Traced log1p(const Traced& x) {
  if (x.exact() && x.is_zero()) return 0;
  return Traced::inexact(log1p(x.value()));
}

Traced expm1(const Traced& x) {
  if (x.exact() && x.is_zero()) return 0;
  return Traced::inexact(expm1(x.value()));
}

std::string to_string(const Traced& value) { return to_string(value, value.digits()); }

std::string to_string(const Traced& value, Digits digits) {
  // Ten guard digits absorb what the operations lose between them.
  constexpr int kInexactDigits = 40;
  return to_string(rounded_half_up(std::move(digits), value.exact() ? kPrecision : kInexactDigits));
}

}  // namespace softmax_steps
