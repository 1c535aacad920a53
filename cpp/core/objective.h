#pragma once

#include <cstddef>

namespace softmax_steps {

enum class Reduction { mean, sum };

/// What a step makes smaller: the cross-entropy −Σ y ln ŷ of a sample, and over a batch the mean or
/// the sum of those. The terms of a sample's loss are stated in `cross_entropy` (regression.h) and
/// `cross_entropy_of` (paper_step.h).
///
/// An addition is a field here and what it changes in the places that have an Objective: L2 adds to
/// `weight_gradient` and to the loss of the batch; label smoothing puts other labels in place of y,
/// here and where those two functions take them.
struct Objective {
  Reduction reduction = Reduction::mean;

  /// A sum over so many samples as it counts, of the losses as of their gradients.
  template <class S>
  S reduced(const S& sum, std::ptrdiff_t samples) const {
    return sum / S(reduction == Reduction::mean ? static_cast<int>(samples) : 1);
  }

  /// ∂L/∂z = ŷ − y of a class, as it is written; `logit_gradient` is the same without cancellation.
  template <class S>
  static S slope(const S& yhat, const S& y) {
    return yhat - y;
  }
};

}  // namespace softmax_steps
