#include "estimate.h"

#include <cmath>

namespace softmax_steps {

double estimate_of(const Decimal& value) {
  if (value == 0) return 0;
  constexpr int kDigits = 17;
  const int leading = order(value);
  const auto digits = static_cast<long long>(value * power_of_ten(kDigits - leading));
  return static_cast<double>(digits) * std::pow(10.0, leading - kDigits);
}

std::vector<double> estimates_of(const std::vector<Decimal>& values) {
  std::vector<double> out;
  out.reserve(values.size());
  for (const Decimal& value : values) out.push_back(estimate_of(value));
  return out;
}

double power(int base, double x) { return std::pow(base, x); }

}  // namespace softmax_steps
