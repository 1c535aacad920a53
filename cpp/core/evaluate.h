#pragma once

#include "problem.h"

namespace softmax_steps {

/// Beyond this a person shifts the logits by their largest before taking exponentials: e²⁰ has nine
/// digits before the point, e⁻²⁰ eight zeros behind it.
inline constexpr int kComfortableLogit = 20;

/// From the logits to the loss. Per-sample quantities have N rows.
struct Forward {
  /// (N,m); `exp` of a logit above kLargestExponent cannot be written and is left 0.
  Matrix<RoundedNumber> z, exp, yhat;
  /// (N).
  Vector<RoundedNumber> sum, sample_loss;
  /// Whether a sample's softmax is worked out on z − max z; then the three below are what it uses.
  Vector<bool> is_shifted;
  Matrix<RoundedNumber> shifted, shifted_exp;
  Vector<RoundedNumber> shifted_sum;
  /// (N,m): ln ŷ where y ≠ 0; else 0, and where a carried ŷ rounded to 0, which has none.
  Matrix<RoundedNumber> log_yhat;
  /// (N): the logarithm of the sum that the softmax uses, and the loss by way of it and the logits.
  Vector<RoundedNumber> log_sum, loss_from_logits;
  /// Whether a carried ŷ rounded to 0, so that the loss had to be taken from the logits.
  Vector<bool> loss_is_from_logits;
  RoundedNumber loss;
};

/// Every quantity of one step, carried-rounded where the problem says so. W-shaped ones are (n,m).
struct Values {
  Forward before;
  /// (N,m), not divided by N.
  Matrix<RoundedNumber> dz;
  Matrix<RoundedNumber> dW, scaled_dW, W_next;
  Vector<RoundedNumber> db, scaled_db, b_next;
  Forward after;
};

/// Works out the whole step.
Values evaluate(const Problem& problem);

/// The same without what comes of the updated parameters: `after` stays empty.
Values evaluate_step(const Problem& problem);

/// x_i · W_ij as it is written in the sum of a logit.
RoundedNumber logit_product(const Problem& problem, int sample, int feature, int label);

/// Whether e^z is written as a number.
bool is_writable_exponent(const TrackedDecimal& z);

}  // namespace softmax_steps
