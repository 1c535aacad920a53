#pragma once

#include "reader/problem.h"

namespace softmax_steps::reader {

/// Forgets the formulas that only say in letters what the text has in numbers.
void settle_formulas(const Context& context, Assignments& assignments);

}  // namespace softmax_steps::reader
