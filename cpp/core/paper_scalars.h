#pragma once

#include <cmath>
#include <concepts>
#include <vector>

#include "rounding.h"

/// The operations of paper_step.h on float and double, on Decimal, and on TrackedDecimal, which
/// rounds on the way. The checker's own scalars (Interval, MachineNumber, Term) have theirs beside
/// them.
namespace softmax_steps {

template <std::floating_point S>
S quotient(S a, S b) {
  return a / b;
}
template <std::floating_point S>
S exponential(S x) {
  return std::exp(x);
}
template <std::floating_point S>
S logarithm(S x) {
  return std::log(x);
}

/// Larger than whatever a person writes down.
Decimal farthest();

/// a / b, e^x and ln x for any numbers: beyond what can be computed, as far as numbers go. So is a
/// / 0, to either side, and ln x for x ≤ 0; e^x beyond e^±10⁷ is as there.
Decimal quotient(const Decimal& a, const Decimal& b);
Decimal exponential(const Decimal& x);
Decimal logarithm(const Decimal& x);

/// As the derivation writes them: an exponential that is not written is 0, and so is the logarithm
/// of a ŷ that was rounded to 0, which has none.
TrackedDecimal quotient(const TrackedDecimal& a, const TrackedDecimal& b);
TrackedDecimal exponential(const TrackedDecimal& x);
TrackedDecimal logarithm(const TrackedDecimal& x);

/// The largest; of floating-point numbers a NaN that is the first.
template <class T>
T largest(const std::vector<T>& values) {
  T out = values.front();
  for (const T& value : values) {
    if (out < value) out = value;
  }
  return out;
}

/// What becomes of a value on the way, which is no quantity of its own: nothing, unless the scalar
/// says otherwise.
template <class T>
struct OnTheWay {
  T operator()(T value) const { return value; }
};

/// The derivation rounds it as it rounds every quantity.
template <>
struct OnTheWay<TrackedDecimal> {
  Rounding rounding;

  TrackedDecimal operator()(const TrackedDecimal& value) const {
    return round_intermediate(value, rounding).value;
  }
};

}  // namespace softmax_steps
