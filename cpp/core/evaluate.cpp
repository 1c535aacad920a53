#include "evaluate.h"

namespace softmax_steps {
namespace {

using Matrices = Matrix<Quantity>;

// The tracked values of quantities, to compute with.
Matrix<TrackedDecimal> values_of(const Matrices& quantities) {
  return quantities.unaryExpr([](const Quantity& quantity) { return quantity.value; });
}

Matrices carry_all(const Matrix<TrackedDecimal>& values, const Rounding& rounding) {
  Matrices out(values.rows(), values.cols());
  for (Eigen::Index r = 0; r < values.rows(); ++r) {
    for (Eigen::Index c = 0; c < values.cols(); ++c)
      out(r, c) = round_intermediate(values(r, c), rounding);
  }
  return out;
}

Vector<Quantity> carry_all(const Vector<TrackedDecimal>& values, const Rounding& rounding) {
  Vector<Quantity> out(values.size());
  for (Eigen::Index i = 0; i < values.size(); ++i) out(i) = round_intermediate(values(i), rounding);
  return out;
}

Quantity written_exponential(const TrackedDecimal& z, const Rounding& rounding) {
  return is_writable_exponent(z) ? round_intermediate(exp(z), rounding)
                                 : Quantity{TrackedDecimal::inexact(0)};
}

Quantity carried_sum(const Matrices& terms, Eigen::Index row, const Rounding& rounding) {
  TrackedDecimal sum = 0;
  for (Eigen::Index k = 0; k < terms.cols(); ++k) sum += terms(row, k).value;
  return round_intermediate(sum, rounding);
}

Matrices logit_quantities(const Problem& problem) {
  if (!problem.rounding.is_carried()) {
    return carry_all(logits(problem.batch.X, problem.batch.W, problem.batch.b), problem.rounding);
  }
  Matrices Z(problem.batch.X.rows(), problem.classes());
  for (int s = 0; s < Z.rows(); ++s) {
    for (int k = 0; k < Z.cols(); ++k) {
      TrackedDecimal sum = 0;
      for (int i = 0; i < problem.features(); ++i) sum += logit_product(problem, s, i, k).value;
      Z(s, k) = round_intermediate(sum + problem.batch.b(k), problem.rounding);
    }
  }
  return Z;
}

bool wants_shift(const Problem& problem, const TrackedDecimal& top, const TrackedDecimal& sum) {
  if (problem.shift != Shift::automatic) return problem.shift == Shift::always;
  return top > TrackedDecimal(kComfortableLogit) || top < TrackedDecimal(-kComfortableLogit) ||
         sum.is_zero();
}

void exponentials(const Problem& problem, Forward& forward) {
  const Rounding& rounding = problem.rounding;
  const Eigen::Index samples = forward.z.rows();
  forward.exp.resize(samples, forward.z.cols());
  forward.shifted = forward.shifted_exp = forward.exp;
  forward.sum.resize(samples);
  forward.is_shifted.resize(samples);
  forward.shifted_sum = forward.sum;
  for (Eigen::Index s = 0; s < samples; ++s) {
    const Eigen::Index top_at = largest(forward.z, s);
    const TrackedDecimal& top = forward.z(s, top_at).value;
    for (Eigen::Index k = 0; k < forward.z.cols(); ++k) {
      const TrackedDecimal& z = forward.z(s, k).value;
      forward.exp(s, k) = written_exponential(z, rounding);
      // The largest is 0 exactly, even where it is not known exactly itself.
      forward.shifted(s, k) =
          round_intermediate(k == top_at ? TrackedDecimal(0) : z - top, rounding);
      forward.shifted_exp(s, k) = round_intermediate(exp(forward.shifted(s, k).value), rounding);
    }
    forward.sum(s) = carried_sum(forward.exp, s, rounding);
    forward.shifted_sum(s) = carried_sum(forward.shifted_exp, s, rounding);
    // A sum that cannot be written or is rounded to 0 leaves nothing to divide by.
    const bool unusable = forward.sum(s).value.is_zero() || !is_writable_exponent(top);
    forward.is_shifted(s) = wants_shift(problem, top, forward.sum(s).value) || unusable;
  }
}

// ŷ by the fraction as it is written.
Matrices carried_softmax(const Forward& forward, const Rounding& rounding) {
  Matrices P(forward.z.rows(), forward.z.cols());
  for (Eigen::Index s = 0; s < P.rows(); ++s) {
    const bool shifted = forward.is_shifted(s);
    const Matrices& numerators = shifted ? forward.shifted_exp : forward.exp;
    const TrackedDecimal& sum = (shifted ? forward.shifted_sum : forward.sum)(s).value;
    for (Eigen::Index k = 0; k < P.cols(); ++k) {
      P(s, k) = round_intermediate(numerators(s, k).value / sum, rounding);
    }
  }
  return P;
}

// ln Σ e^z as it is written: from the sum, or from max z and the shifted sum.
TrackedDecimal carried_log_sum(const Forward& forward, Eigen::Index s, const Rounding& rounding) {
  if (!forward.is_shifted(s)) {
    return round_intermediate(log(forward.sum(s).value), rounding).value;
  }
  const TrackedDecimal top = forward.z(s, largest(forward.z, s)).value;
  return top + round_intermediate(log(forward.shifted_sum(s).value), rounding).value;
}

void carried_loss(const Problem& problem, Forward& forward) {
  const Rounding& rounding = problem.rounding;
  forward.sample_loss.resize(forward.z.rows());
  forward.loss_is_from_logits.resize(forward.z.rows());
  for (Eigen::Index s = 0; s < forward.z.rows(); ++s) {
    TrackedDecimal by_labels = 0;
    TrackedDecimal by_logits = carried_log_sum(forward, s, rounding);
    bool from_logits = false;
    for (Eigen::Index k = 0; k < forward.z.cols(); ++k) {
      const TrackedDecimal& y = problem.batch.Y(s, k);
      if (y.is_zero()) continue;
      from_logits = from_logits || forward.yhat(s, k).value.is_zero();
      by_labels -= round_intermediate(y * forward.log_yhat(s, k).value, rounding).value;
      by_logits -= y * forward.z(s, k).value;
    }
    forward.loss_is_from_logits(s) = from_logits;
    forward.sample_loss(s) = round_intermediate(from_logits ? by_logits : by_labels, rounding);
  }
}

// Whether ŷ of a label is stored as 0, or as 1 for the largest logit, and lies beside that in
// truth: its exponential, or for the largest all others, is below the digits of the largest, 1.
bool is_saturated(const Forward& forward, Eigen::Index s, Eigen::Index label) {
  constexpr int kFirstLost = -60;
  const Decimal least = power_of_ten(kFirstLost);
  const Eigen::Index top = largest(forward.z, s);
  for (Eigen::Index k = 0; k < forward.z.cols(); ++k) {
    const bool counts = label == top ? k != top : k == label;
    if (counts && !(forward.shifted_exp(s, k).value.value() < least)) return false;
  }
  return true;
}

// Unrounded logits, with the exponentials that were taken of them.
Logits<TrackedDecimal> unrounded_logits(const Forward& forward) {
  return {values_of(forward.z), values_of(forward.shifted_exp)};
}

Matrices log_probabilities(const Problem& problem, const Forward& forward) {
  Matrices out(forward.z.rows(), forward.z.cols());
  for (Eigen::Index s = 0; s < out.rows(); ++s) {
    for (Eigen::Index k = 0; k < out.cols(); ++k) {
      if (problem.batch.Y(s, k).is_zero()) continue;
      const TrackedDecimal& p = forward.yhat(s, k).value;
      if (!problem.rounding.is_carried()) {
        const TrackedDecimal& top = forward.z(s, largest(forward.z, s)).value;
        out(s, k) = {-(forward.log_shifted_sum(s) + (top - forward.z(s, k).value))};
      } else if (!p.is_zero()) {
        out(s, k) = round_intermediate(log(p), problem.rounding);
      }
    }
  }
  return out;
}

Forward forward_pass(const Problem& problem) {
  Forward forward;
  forward.z = logit_quantities(problem);
  exponentials(problem, forward);
  forward.log_shifted_sum = log_sum_exp_above_max(unrounded_logits(forward));
  if (problem.rounding.is_carried()) {
    forward.yhat = carried_softmax(forward, problem.rounding);
    forward.log_yhat = log_probabilities(problem, forward);
    carried_loss(problem, forward);
  } else {
    const Logits<TrackedDecimal> logits = unrounded_logits(forward);
    forward.yhat = carry_all(softmax(logits), problem.rounding);
    for (Eigen::Index s = 0; s < forward.z.rows(); ++s) {
      const Eigen::Index top = largest(forward.z, s);
      if (is_saturated(forward, s, top)) forward.yhat(s, top) = {TrackedDecimal::beside(1, -1)};
    }
    forward.log_yhat = log_probabilities(problem, forward);
    forward.sample_loss = carry_all(cross_entropy(logits, problem.batch.Y), problem.rounding);
    forward.loss_is_from_logits.setConstant(forward.z.rows(), false);
  }
  TrackedDecimal total = 0;
  for (const Quantity& loss : forward.sample_loss) total += loss.value;
  forward.loss = forward.sample_loss.size() == 1
                     ? forward.sample_loss(0)
                     : round_intermediate(total / reduction_divisor<TrackedDecimal>(
                                                      problem.batch.reduction, forward.z.rows()),
                                          problem.rounding);
  return forward;
}

Matrix<TrackedDecimal> logit_gradient_values(const Problem& problem, const Forward& forward) {
  if (problem.rounding.is_carried()) return values_of(forward.yhat) - problem.batch.Y;
  Matrix<TrackedDecimal> G = logit_gradient(unrounded_logits(forward), problem.batch.Y);
  for (Eigen::Index s = 0; s < G.rows(); ++s) {
    const Eigen::Index top = largest(forward.z, s);
    for (Eigen::Index k = 0; k < G.cols(); ++k) {
      if (!is_saturated(forward, s, k)) continue;
      // ŷ − y of a little less than 1, or of a little more than 0; ŷ itself where y cancels it.
      const TrackedDecimal kept = TrackedDecimal(k == top ? 1 : 0) - problem.batch.Y(s, k);
      if (!kept.is_zero()) G(s, k) = TrackedDecimal::beside(kept, k == top ? -1 : 1);
    }
  }
  return G;
}

// ∇_z of a batch as the sum of what is exact, 1 − y and −y, and what is small beside it, so that
// samples whose exact parts cancel in ∇_W and ∇_b leave the rest with all its digits.
struct Parts {
  Matrix<TrackedDecimal> exact;
  Matrix<TrackedDecimal> rest;
  bool has_exact = false;
};

Parts parts_of(const Problem& problem, const Forward& forward, Matrix<TrackedDecimal> dZ) {
  Parts out{Matrix<TrackedDecimal>(dZ.rows(), dZ.cols()), std::move(dZ)};
  for (TrackedDecimal& entry : out.exact.reshaped()) entry = 0;
  if (problem.rounding.is_carried() || out.rest.rows() == 1) return out;
  const Decimal small = power_of_ten(-15);
  for (Eigen::Index s = 0; s < out.rest.rows(); ++s) {
    const Eigen::Index top = largest(forward.z, s);
    TrackedDecimal others = 0;
    for (Eigen::Index k = 0; k < out.rest.cols(); ++k) {
      if (k != top) others += forward.yhat(s, k).value;
    }
    if (!(others.value() < small)) continue;
    out.has_exact = true;
    for (Eigen::Index k = 0; k < out.rest.cols(); ++k) {
      out.exact(s, k) = TrackedDecimal(k == top ? 1 : 0) - problem.batch.Y(s, k);
      out.rest(s, k) = k == top ? -others : forward.yhat(s, k).value;
    }
  }
  return out;
}

}  // namespace

bool is_writable_exponent(const TrackedDecimal& z) {
  return !(z > TrackedDecimal(kLargestExponent));
}

Quantity logit_product(const Problem& problem, int sample, int feature, int label) {
  return round_intermediate(problem.batch.X(sample, feature) * problem.batch.W(feature, label),
                            problem.rounding);
}

Values evaluate_step(const Problem& problem) {
  const Batch<TrackedDecimal>& batch = problem.batch;
  const Rounding& rounding = problem.rounding;
  const auto divisor = reduction_divisor<TrackedDecimal>(batch.reduction, batch.X.rows());
  Values out;
  out.before = forward_pass(problem);
  out.dz = carry_all(logit_gradient_values(problem, out.before), rounding);
  const Parts dZ = parts_of(problem, out.before, values_of(out.dz));
  out.dW = carry_all(weight_gradient(batch.X, dZ.rest, divisor), rounding);
  out.db = carry_all(bias_gradient(dZ.rest, divisor), rounding);
  if (dZ.has_exact) {
    const Matrix<TrackedDecimal> dW = weight_gradient(batch.X, dZ.exact, divisor);
    const Vector<TrackedDecimal> db = bias_gradient(dZ.exact, divisor);
    for (Eigen::Index k = 0; k < db.size(); ++k) {
      out.db(k) = {db(k) + out.db(k).value};
      for (Eigen::Index i = 0; i < dW.rows(); ++i) out.dW(i, k) = {dW(i, k) + out.dW(i, k).value};
    }
  }

  const auto descend = [&](const TrackedDecimal& parameter, const Quantity& gradient,
                           Quantity& scaled, Quantity& updated) {
    scaled = round_intermediate(batch.eta * gradient.value, rounding);
    updated = round_intermediate(parameter - scaled.value, rounding);
  };
  out.scaled_dW = out.W_next = Matrices(batch.W.rows(), batch.W.cols());
  out.scaled_db = out.b_next = Vector<Quantity>(batch.b.size());
  for (Eigen::Index k = 0; k < batch.W.cols(); ++k) {
    for (Eigen::Index i = 0; i < batch.W.rows(); ++i) {
      descend(batch.W(i, k), out.dW(i, k), out.scaled_dW(i, k), out.W_next(i, k));
    }
    descend(batch.b(k), out.db(k), out.scaled_db(k), out.b_next(k));
  }
  return out;
}

Values evaluate(const Problem& problem) {
  Values out = evaluate_step(problem);
  Problem next = problem;
  next.batch.W = values_of(out.W_next);
  for (Eigen::Index k = 0; k < out.b_next.size(); ++k) next.batch.b(k) = out.b_next(k).value;
  out.after = forward_pass(next);
  return out;
}

}  // namespace softmax_steps
