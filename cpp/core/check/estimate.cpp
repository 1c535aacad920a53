#include "estimate.h"

#include <algorithm>
#include <cmath>

namespace softmax_steps {

double estimate_of(const Decimal& value) {
  if (value == 0) return 0;
  constexpr int kDigits = 17;
  const auto order = static_cast<int>(value.backend().order());
  const auto digits = static_cast<long long>(value * power_of_ten(kDigits - order));
  return static_cast<double>(digits) * std::pow(10.0, order - kDigits);
}

double quotient(double a, double b) { return a / b; }
double exponential(double x) { return std::exp(x); }
double logarithm(double x) { return std::log(x); }
double power(int base, double x) { return std::pow(base, x); }
double largest(const std::vector<double>& values) {
  return *std::max_element(values.begin(), values.end());
}

}  // namespace softmax_steps
