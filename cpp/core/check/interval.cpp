#include "interval.h"

#include <algorithm>
#include <utility>

namespace softmax_steps {

Interval hull(const Interval& a, const Interval& b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

Interval operator-(const Interval& a) { return {-a.high, -a.low}; }
Interval operator+(const Interval& a, const Interval& b) {
  return {a.low + b.low, a.high + b.high};
}
Interval operator-(const Interval& a, const Interval& b) {
  return {a.low - b.high, a.high - b.low};
}

Interval operator*(const Interval& a, const Interval& b) {
  if (a.is_point() && b.is_point()) return a.low * b.low;
  const auto [low, high] =
      std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
  return {low, high};
}

Interval quotient(const Interval& a, const Interval& b) {
  if (b.low <= 0 && b.high >= 0) return {-farthest(), farthest()};
  return a * Interval(1 / b.high, 1 / b.low);
}

Interval exponential(const Interval& x) {
  if (x.is_point()) return exponential(x.low);
  return {exponential(x.low), exponential(x.high)};
}

Interval logarithm(const Interval& x) {
  if (x.is_point()) return logarithm(x.low);
  return {logarithm(x.low), logarithm(x.high)};
}

Interval largest(const std::vector<Interval>& values) {
  Interval out = values.front();
  for (const Interval& value : values) {
    if (value.low > out.low) out.low = value.low;
    if (value.high > out.high) out.high = value.high;
  }
  return out;
}

}  // namespace softmax_steps
