#pragma once

#include "evaluate.h"

/// What the last step of a derivation holds the gradient against.
namespace softmax_steps {

/// The change of a single sample's loss by the step: L(W′, b′) − L(W, b).
RoundedNumber loss_change(const Problem& problem, const Values& values);

/// The change that the gradient predicts, −η ‖∇L‖², and the squared norms that it is made of.
struct PredictedChange {
  RoundedNumber dW_squared, db_squared, change;
};
PredictedChange predicted_change(const Problem& problem, const Values& values);

/// The largest |∂L/∂θ − (L(θ + h) − L(θ − h)) / 2h| over the entries θ of W and b of a single
/// sample, with h = 10⁻¹⁵ / max(1, |x_i|). Unrounded gradients are right to all their digits, and
/// what is left is what the difference quotient lacks; carried ones have their rounding in it.
TrackedDecimal largest_gradient_error(const Problem& problem, const Values& values);

}  // namespace softmax_steps
