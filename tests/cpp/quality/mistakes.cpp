#include "mistakes.h"

namespace softmax_steps::quality {

Demands demands_of(Mistake mistake) {
  switch (mistake) {
    case Mistake::logits_not_transposed:
    case Mistake::gradient_transposed:
    case Mistake::gradient_elementwise:
    case Mistake::gradient_inner_product:
      return {.square = true};
    case Mistake::loss_wrong_class:
    case Mistake::same_gradient_for_all:
    case Mistake::gradient_one_column:
      return {.one_hot = true};
    default:
      return {};
  }
}

std::optional<Alteration> draw_alteration(Mistake mistake, const Exercise& exercise,
                                          Random& random) {
  if (mistake <= Mistake::product_missing) return logit_mistake(mistake, exercise, random);
  if (mistake <= Mistake::shift_in_numerator_only) {
    return softmax_mistake(mistake, exercise, random);
  }
  if (mistake <= Mistake::squared_error) return loss_mistake(mistake, exercise, random);
  if (mistake < Mistake::ascent) return gradient_mistake(mistake, exercise, random);
  if (mistake <= Mistake::bias_after_weights) return step_mistake(mistake, exercise, random);
  return slip_of_the_pen(mistake, exercise, random);
}

}  // namespace softmax_steps::quality
