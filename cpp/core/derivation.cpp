#include "derivation.h"

#include <utility>

#include "steps/steps.h"

namespace softmax_steps {

void require_one_sample(const Problem& problem) {
  if (!problem.is_batch) return;
  const std::string samples = std::to_string(problem.batch.X.rows());
  throw InputError("batch", "x", {}, "one sample", samples,
                   "x: expected one sample, got a batch of " + samples);
}

Derivation derive(const Problem& problem) {
  require_one_sample(problem);
  Values values = evaluate(problem);
  Quantities quantities = collect_quantities(problem, values);
  const Notation notation(problem, values, quantities);
  std::vector<Step> steps{
      {"given", given_lines(notation)},
      {"logits", logits_lines(notation)},
      {"exponentials", exponentials_lines(notation)},
      {"softmax", softmax_lines(notation)},
      {"cross-entropy", cross_entropy_lines(notation)},
      {"gradient-logits", gradient_logits_lines(notation)},
      {"gradient-weights", gradient_weights_lines(notation)},
      {"gradient-bias", gradient_bias_lines(notation)},
      {"update-weights", update_weights_lines(notation)},
      {"update-bias", update_bias_lines(notation)},
      {"check", check_lines(notation)},
  };
  return {std::move(values), std::move(quantities), std::move(steps)};
}

}  // namespace softmax_steps
