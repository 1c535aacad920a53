#pragma once

#include <vector>

#include "../decimal.h"

/// Numbers to some fifteen digits, with which the checker sees at little cost which mistakes are
/// worth working out. An estimate may be infinite or not a number where the number is not.
namespace softmax_steps {

double estimate_of(const Decimal& value);
std::vector<double> estimates_of(const std::vector<Decimal>& values);

double power(int base, double x);

}  // namespace softmax_steps
