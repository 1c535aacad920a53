#pragma once

#include <vector>

#include "../decimal.h"

/// Numbers to some fifteen digits, with which the checker sees at little cost which mistakes are
/// worth working out. An estimate may be infinite or not a number where the number is not.
namespace softmax_steps {

double estimate_of(const Decimal& value);

double quotient(double a, double b);
double exponential(double x);
double logarithm(double x);
double power(int base, double x);
double largest(const std::vector<double>& values);

}  // namespace softmax_steps
