#include "evaluate.h"

#include <utility>

#include "paper_step.h"

namespace softmax_steps {
namespace {

using Matrices = Matrix<RoundedNumber>;

// The tracked values of quantities, to compute with.
Matrix<TrackedDecimal> values_of(const Matrices& quantities) {
  return quantities.unaryExpr([](const RoundedNumber& quantity) { return quantity.value; });
}

Matrices round_all(const Matrix<TrackedDecimal>& values, const Rounding& rounding) {
  Matrices out(values.rows(), values.cols());
  for (Eigen::Index r = 0; r < values.rows(); ++r) {
    for (Eigen::Index c = 0; c < values.cols(); ++c)
      out(r, c) = round_intermediate(values(r, c), rounding);
  }
  return out;
}

Vector<RoundedNumber> round_all(const Vector<TrackedDecimal>& values, const Rounding& rounding) {
  Vector<RoundedNumber> out(values.size());
  for (Eigen::Index i = 0; i < values.size(); ++i) out(i) = round_intermediate(values(i), rounding);
  return out;
}

bool wants_shift(const Problem& problem, const TrackedDecimal& top, const TrackedDecimal& sum) {
  if (problem.shift != Shift::automatic) return problem.shift == Shift::always;
  return top > TrackedDecimal(kComfortableLogit) || top < TrackedDecimal(-kComfortableLogit) ||
         sum.is_zero();
}

// The forward pass of a sample as on paper: each quantity is rounded where the problem says so, and
// what that leaves is gone on with.
class PaperForward {
 public:
  PaperForward(const Problem& problem, Eigen::Index sample, Forward& out)
      : problem_(problem),
        sample_(sample),
        out_(out),
        given_(given_of<TrackedDecimal>(problem, sample,
                                        [](const TrackedDecimal& number) { return number; })) {
    given_.on_the_way = {problem.rounding};
  }

  void exponentials() {
    z_ = write(logits_of(given_, given_.W, given_.b), out_.z);
    const Eigen::Index top_at = largest(out_.z, sample_);
    const TrackedDecimal& top = out_.z(sample_, top_at).value;
    Row plain = write(exponentials_of(z_), out_.exp);
    Row shifted = shifted_logits_of(z_);
    // Exactly, even where the largest is not known exactly itself.
    shifted[static_cast<std::size_t>(top_at)] = 0;
    Row shifted_exp = write(exponentials_of(write(shifted, out_.shifted)), out_.shifted_exp);
    const TrackedDecimal sum = write(sum_of(plain), out_.sum);
    const TrackedDecimal shifted_sum = write(sum_of(shifted_exp), out_.shifted_sum);
    // A sum that cannot be written or is rounded to 0 leaves nothing to divide by.
    const bool is_unusable = sum.is_zero() || !is_writable_exponent(top);
    given_.is_shifted = wants_shift(problem_, top, sum) || is_unusable;
    out_.is_shifted(sample_) = given_.is_shifted;
    exp_ = std::move(given_.is_shifted ? shifted_exp : plain);
    sum_ = given_.is_shifted ? shifted_sum : sum;
  }

  void loss() {
    const Row yhat = write(divided(exp_, sum_), out_.yhat);
    const Row log_yhat = write(log_probabilities_of(given_, yhat), out_.log_yhat);
    TrackedDecimal from_logits = write(logarithm(sum_), out_.log_sum);
    if (given_.is_shifted) from_logits += largest(z_);
    bool is_from_logits = false;
    for (std::size_t k = 0; k < yhat.size(); ++k) {
      if (!given_.has_label[k]) continue;
      is_from_logits = is_from_logits || yhat[k].is_zero();
      // Not from the sum of these, beside which a logit with a tiny label would be lost.
      from_logits -= given_.y[k] * z_[k];
    }
    write(from_logits, out_.loss_from_logits);
    out_.loss_is_from_logits(sample_) = is_from_logits;
    write(cross_entropy_of(given_, log_yhat), out_.sample_loss);
    if (is_from_logits) out_.sample_loss(sample_) = out_.loss_from_logits(sample_);
  }

 private:
  using Row = Cells<TrackedDecimal>;

  TrackedDecimal write(const TrackedDecimal& value, RoundedNumber& to) const {
    to = round_intermediate(value, problem_.rounding);
    return to.value;
  }
  TrackedDecimal write(const TrackedDecimal& value, Vector<RoundedNumber>& to) const {
    return write(value, to(sample_));
  }
  Row write(const Row& values, Matrices& to) const {
    return cell_by_cell<TrackedDecimal>(values.size(), [&](std::size_t k) {
      return write(values[k], to(sample_, static_cast<Eigen::Index>(k)));
    });
  }

  const Problem& problem_;
  Eigen::Index sample_;
  Forward& out_;
  Given<TrackedDecimal> given_;
  Row z_, exp_;
  TrackedDecimal sum_;
};

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

// From the exponentials to the loss, where nothing is rounded and so nothing may cancel.
void stable_forward(const Problem& problem, Forward& forward) {
  const Rounding& rounding = problem.rounding;
  const Logits<TrackedDecimal> logits = unrounded_logits(forward);
  const Vector<TrackedDecimal> above = log_sum_exp_above_max(logits);
  forward.yhat = round_all(softmax(logits), rounding);
  forward.sample_loss = round_all(cross_entropy(logits, problem.batch.Y), rounding);
  forward.loss_from_logits = forward.sample_loss;
  forward.loss_is_from_logits.setConstant(forward.z.rows(), false);
  for (Eigen::Index s = 0; s < forward.z.rows(); ++s) {
    const Eigen::Index top_at = largest(forward.z, s);
    const TrackedDecimal& top = forward.z(s, top_at).value;
    if (is_saturated(forward, s, top_at)) forward.yhat(s, top_at) = {TrackedDecimal::beside(1, -1)};
    forward.log_sum(s) = {forward.is_shifted(s) ? above(s) : above(s) + top};
    for (Eigen::Index k = 0; k < forward.z.cols(); ++k) {
      if (problem.batch.Y(s, k).is_zero()) continue;
      forward.log_yhat(s, k) = {-(above(s) + (top - forward.z(s, k).value))};
    }
  }
}

Forward forward_pass(const Problem& problem) {
  const Eigen::Index samples = problem.batch.X.rows();
  Forward forward;
  for (Matrices* matrix : {&forward.z, &forward.exp, &forward.shifted, &forward.shifted_exp,
                           &forward.yhat, &forward.log_yhat}) {
    matrix->resize(samples, problem.classes());
  }
  for (Vector<RoundedNumber>* vector : {&forward.sum, &forward.shifted_sum, &forward.log_sum,
                                        &forward.loss_from_logits, &forward.sample_loss}) {
    vector->resize(samples);
  }
  forward.is_shifted.resize(samples);
  forward.loss_is_from_logits.resize(samples);
  for (Eigen::Index s = 0; s < samples; ++s) {
    PaperForward paper(problem, s, forward);
    paper.exponentials();
    if (problem.rounding.is_carried()) paper.loss();
  }
  if (!problem.rounding.is_carried()) stable_forward(problem, forward);
  TrackedDecimal total = 0;
  for (const RoundedNumber& loss : forward.sample_loss) total += loss.value;
  forward.loss = samples == 1 ? forward.sample_loss(0)
                              : round_intermediate(problem.batch.objective.reduced(total, samples),
                                                   problem.rounding);
  return forward;
}

Matrix<TrackedDecimal> logit_gradient_values(const Problem& problem, const Forward& forward) {
  if (problem.rounding.is_carried()) {
    return Objective::slope<Matrix<TrackedDecimal>>(values_of(forward.yhat), problem.batch.Y);
  }
  Matrix<TrackedDecimal> G = logit_gradient(unrounded_logits(forward), problem.batch.Y);
  for (Eigen::Index s = 0; s < G.rows(); ++s) {
    const Eigen::Index top = largest(forward.z, s);
    for (Eigen::Index k = 0; k < G.cols(); ++k) {
      if (!is_saturated(forward, s, k)) continue;
      // ŷ − y of a little less than 1, or of a little more than 0; ŷ itself where y cancels it.
      const auto kept = Objective::slope<TrackedDecimal>(k == top ? 1 : 0, problem.batch.Y(s, k));
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
      out.exact(s, k) = Objective::slope<TrackedDecimal>(k == top ? 1 : 0, problem.batch.Y(s, k));
      out.rest(s, k) = k == top ? -others : forward.yhat(s, k).value;
    }
  }
  return out;
}

}  // namespace

bool is_writable_exponent(const TrackedDecimal& z) {
  return !(z > TrackedDecimal(kLargestExponent));
}

RoundedNumber logit_product(const Problem& problem, int sample, int feature, int label) {
  return round_intermediate(problem.batch.X(sample, feature) * problem.batch.W(feature, label),
                            problem.rounding);
}

Values evaluate_step(const Problem& problem) {
  const Batch<TrackedDecimal>& batch = problem.batch;
  const Rounding& rounding = problem.rounding;
  Values out;
  out.before = forward_pass(problem);
  out.dz = round_all(logit_gradient_values(problem, out.before), rounding);
  const Parts dZ = parts_of(problem, out.before, values_of(out.dz));
  out.dW = round_all(weight_gradient(batch.X, dZ.rest, batch.objective), rounding);
  out.db = round_all(bias_gradient(dZ.rest, batch.objective), rounding);
  if (dZ.has_exact) {
    const Matrix<TrackedDecimal> dW = weight_gradient(batch.X, dZ.exact, batch.objective);
    const Vector<TrackedDecimal> db = bias_gradient(dZ.exact, batch.objective);
    for (Eigen::Index k = 0; k < db.size(); ++k) {
      out.db(k) = {db(k) + out.db(k).value};
      for (Eigen::Index i = 0; i < dW.rows(); ++i) out.dW(i, k) = {dW(i, k) + out.dW(i, k).value};
    }
  }

  const auto descend = [&](const TrackedDecimal& parameter, const RoundedNumber& gradient,
                           RoundedNumber& scaled, RoundedNumber& updated) {
    scaled = round_intermediate(batch.optimizer.scaled(gradient.value), rounding);
    updated = round_intermediate(batch.optimizer.updated(parameter, scaled.value), rounding);
  };
  out.scaled_dW = out.W_next = Matrices(batch.W.rows(), batch.W.cols());
  out.scaled_db = out.b_next = Vector<RoundedNumber>(batch.b.size());
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
