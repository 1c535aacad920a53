#pragma once

#include <string>

#include "check.h"

/// What checking has found, as JSON texts of the types in web/core/check-types.ts.
namespace softmax_steps {

std::string to_json(const Problem& problem, const Check& check);
std::string tolerances_json(const Problem& problem, int decimals);
std::string indistinguishable_mistakes_json(const Problem& problem, int decimals);

}  // namespace softmax_steps
