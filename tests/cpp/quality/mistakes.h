#pragma once

#include <optional>

#include "check/mistake.h"
#include "solution.h"

/// The known mistakes as people make them; a mistake has several varieties where people differ.
namespace softmax_steps::quality {

Demands demands_of(Mistake mistake);

/// One way of making the mistake on this problem; none where it cannot be made.
std::optional<Alteration> draw_alteration(Mistake mistake, const Exercise& exercise,
                                          Random& random);

/// The parts: mistakes in the logits, in exp, sum and ŷ, in the loss, in the gradients, in the
/// step, and slips of the pen in any quantity.
std::optional<Alteration> logit_mistake(Mistake mistake, const Exercise& exercise, Random& random);
std::optional<Alteration> softmax_mistake(Mistake mistake, const Exercise& exercise,
                                          Random& random);
std::optional<Alteration> loss_mistake(Mistake mistake, const Exercise& exercise, Random& random);
std::optional<Alteration> gradient_mistake(Mistake mistake, const Exercise& exercise,
                                           Random& random);
std::optional<Alteration> step_mistake(Mistake mistake, const Exercise& exercise, Random& random);
std::optional<Alteration> slip_of_the_pen(Mistake mistake, const Exercise& exercise,
                                          Random& random);

}  // namespace softmax_steps::quality
