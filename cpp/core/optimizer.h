#pragma once

namespace softmax_steps {

/// How a parameter θ follows the gradient of the loss: plain gradient descent, θ − η ∂L/∂θ.
///
/// An addition is a field here and a change of these two functions: momentum adds to the scaled
/// gradient the one of the step before, which a caller that takes several steps hands in.
template <class S>
struct Optimizer {
  S eta;

  /// η ∂L/∂θ.
  S scaled(const S& gradient) const { return eta * gradient; }

  /// θ − η ∂L/∂θ, of which the second is the scaled gradient.
  static S updated(const S& parameter, const S& scaled_gradient) {
    return parameter - scaled_gradient;
  }
};

}  // namespace softmax_steps
