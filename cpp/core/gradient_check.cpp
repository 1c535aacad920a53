#include "gradient_check.h"

namespace softmax_steps {
namespace {

// Of entries with a lost remainder, as 0.9 − 10⁻⁷⁰: the remainders are of the order of the smallest
// entries, whose squares they outweigh, so that these do not count.
template <class Entries>
TrackedDecimal sum_of_squares(const Entries& entries) {
  constexpr int kLost = -60;
  TrackedDecimal largest = 0;
  for (const RoundedNumber& entry : entries.reshaped()) {
    const TrackedDecimal square = entry.value * entry.value;
    if (square > largest) largest = square;
  }
  const Decimal least = largest.is_exact() ? Decimal(0) : largest.value() * power_of_ten(kLost);
  TrackedDecimal sum = 0;
  for (const RoundedNumber& entry : entries.reshaped()) {
    const TrackedDecimal square = entry.value * entry.value;
    if (square.is_exact() || !(square.value() < least)) sum += square;
  }
  return sum;
}

TrackedDecimal magnitude(const TrackedDecimal& value) {
  return value < TrackedDecimal(0) ? -value : value;
}

// Of a class against all others: ŷ, 1 − ŷ and the difference of these, none of which cancels.
struct Odds {
  Decimal p, q, lead;
};

Odds odds_of(const Logits<TrackedDecimal>& logits, int k) {
  const auto& [Z, E] = logits;
  Decimal others = 0;
  for (int j = 0; j < Z.cols(); ++j) {
    if (j != k) others += E(0, j).value();
  }
  const Decimal& own = E(0, k).value();
  const Decimal sum = own + others;
  Decimal lead = others - own;
  if (Z.cols() == 2) {
    const Decimal gap = TrackedDecimal(Z(0, k) - Z(0, 1 - k)).value();
    lead = gap > 0 ? expm1(Decimal(-gap)) : Decimal(-expm1(gap));
  }
  return {own / sum, others / sum, lead / sum};
}

}  // namespace

RoundedNumber loss_change(const Problem& problem, const Values& values) {
  RoundedNumber plain =
      round_intermediate(values.after.loss.value - values.before.loss.value, problem.rounding);
  if (problem.rounding.is_carried()) return plain;
  // The logits move by δ = −η (xᵀx + 1) ∇_z L, and the loss by ln Σ ŷ e^δ − Σ y δ. Where δ is small
  // the two losses would cancel; here the first order, Σ (ŷ − y) δ = −η ‖∇L‖², is taken out.
  const Batch<TrackedDecimal>& batch = problem.batch;
  Decimal growth = 0;
  Decimal curvature = 0;
  bool moves = false;
  for (int k = 0; k < problem.classes(); ++k) {
    Decimal move = -values.scaled_db(k).value.value();
    for (int i = 0; i < problem.features(); ++i) {
      move -= batch.X(0, i).value() * values.scaled_dW(i, k).value.value();
    }
    if (move > 1 || move < -1) return plain;
    moves = moves || move != 0;
    const Decimal yhat = values.before.yhat(0, k).value.value();
    growth += yhat * expm1(move);
    curvature += yhat * expm1_beyond_first(move);
  }
  if (!moves) return {TrackedDecimal(0)};
  return {predicted_change(problem, values).change.value +
          TrackedDecimal::inexact(curvature + log1p_beyond_first(growth))};
}

PredictedChange predicted_change(const Problem& problem, const Values& values) {
  const TrackedDecimal weights = sum_of_squares(values.dW);
  const TrackedDecimal biases = sum_of_squares(values.db);
  PredictedChange out{round_intermediate(weights, problem.rounding),
                      round_intermediate(biases, problem.rounding),
                      {}};
  out.change = round_intermediate(
      -problem.batch.optimizer.eta * (out.dW_squared.value + out.db_squared.value),
      problem.rounding);
  return out;
}

TrackedDecimal largest_gradient_error(const Problem& problem, const Values& values) {
  const Batch<TrackedDecimal>& batch = problem.batch;
  const Logits<TrackedDecimal> plain = logits(batch.X, batch.W, batch.b);
  TrackedDecimal worst = 0;
  // Moving W_ij or b_j by h moves only z_j, by δ = x_i h, and of the loss ln Σ e^z − Σ y z only
  // ln(q + p e^δ) − y δ, where p is ŷ_j and q = 1 − p. The difference quotient of the logarithm is
  // x (κ₁ + κ₃ δ²/3! + κ₅ δ⁴/5! + …), with the odd cumulants of a Bernoulli variable: κ₁ = p,
  // κ₃ = pq (q − p), κ₅ = pq (q − p)(1 − 12pq). With δ ≤ 10⁻¹⁵ two terms have all digits, and
  // nothing cancels as the difference of two losses would.
  const auto compare = [&](const TrackedDecimal& x, const Odds& odds, const TrackedDecimal& y,
                           const TrackedDecimal& gradient) {
    const auto& [p, q, lead] = odds;
    const Decimal size = magnitude(x).value();
    const Decimal delta = size * power_of_ten(-15) / (size > 1 ? size : Decimal(1));
    const Decimal square = delta * delta;
    const Decimal beyond = p * q * lead * square * (1 + square * (1 - 12 * p * q) / 20) / 6;
    // ∂L/∂θ − x (p − y), by the one of p and q that is small.
    const TrackedDecimal kept = q < p ? gradient - x * (TrackedDecimal(1) - y) : gradient + x * y;
    const Decimal small = q < p ? q : Decimal(-p);
    // Two ways to the same value differ in the last digits, where nothing was rounded.
    const TrackedDecimal off = kept + x * TrackedDecimal::inexact(small);
    const bool is_noise =
        !problem.rounding.is_carried() && magnitude(off).value() < size * power_of_ten(-kPrecision);
    const TrackedDecimal error =
        magnitude(is_noise ? x * TrackedDecimal::inexact(beyond)
                           : kept + x * TrackedDecimal::inexact(small - beyond));
    if (error > worst) worst = error;
  };
  for (int k = 0; k < problem.classes(); ++k) {
    const Odds odds = odds_of(plain, k);
    const TrackedDecimal& y = batch.Y(0, k);
    for (int i = 0; i < problem.features(); ++i) {
      compare(batch.X(0, i), odds, y, values.dW(i, k).value);
    }
    compare(1, odds, y, values.db(k).value);
  }
  // Even classes have no odd cumulant but the first.
  const bool are_even = problem.classes() == 2 && plain.Z(0, 0) == plain.Z(0, 1);
  return worst.is_zero() && !are_even ? TrackedDecimal::inexact(0) : worst;
}

}  // namespace softmax_steps
