#include "paper_scalars.h"

#include "evaluate.h"

namespace softmax_steps {

Decimal farthest() { return power_of_ten(1'000'000); }

Decimal quotient(const Decimal& a, const Decimal& b) {
  return b == 0 ? farthest() : Decimal(a / b);
}

Decimal exponential(const Decimal& x) {
  return exp(x > kLargestExponent ? Decimal(kLargestExponent) : x);
}

Decimal logarithm(const Decimal& x) { return x > 0 ? log(x) : Decimal(-farthest()); }

TrackedDecimal quotient(const TrackedDecimal& a, const TrackedDecimal& b) { return a / b; }

TrackedDecimal exponential(const TrackedDecimal& x) {
  return is_writable_exponent(x) ? exp(x) : TrackedDecimal::inexact(0);
}

TrackedDecimal logarithm(const TrackedDecimal& x) {
  return x.is_zero() ? TrackedDecimal(0) : log(x);
}

}  // namespace softmax_steps
