#pragma once

#include "check.h"
#include "explain.h"

namespace softmax_steps {

/// How a mistake gives what is in a cell: ∂L/∂W₀₁ = 3 · 0.003 ≈ 0.009. It prints as many digits of
/// what was not written down as it takes for a pocket calculator to agree; where it never does,
/// since steps in between were rounded, the result is what the printed numbers give.
Line worked_out(const Work& work, Quantity quantity, const Explanation& explanation);

/// ∂L/∂W₀₁: 2.99 → 2.98, what was meant and what was written.
Line slip(const Work& work, Quantity quantity, const Explanation& explanation);

}  // namespace softmax_steps
