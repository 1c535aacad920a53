#pragma once

#include <string>
#include <vector>

#include "notation.h"

/// The lines of each step, one function a step, in the order of the derivation.
namespace softmax_steps {

std::vector<Line> given_lines(const Notation& t);
std::vector<Line> logits_lines(const Notation& t);
std::vector<Line> exponentials_lines(const Notation& t);
std::vector<Line> softmax_lines(const Notation& t);
std::vector<Line> cross_entropy_lines(const Notation& t);
/// −(y_0 · ln ŷ_0 + …) with the numbers of a quantity of probabilities.
Expr cross_entropy_numbers(const Notation& t, Q quantity);

std::vector<Line> gradient_logits_lines(const Notation& t);
std::vector<Line> gradient_weights_lines(const Notation& t);
std::vector<Line> gradient_bias_lines(const Notation& t);
std::vector<Line> update_weights_lines(const Notation& t);
std::vector<Line> update_bias_lines(const Notation& t);
std::vector<Line> check_lines(const Notation& t);

}  // namespace softmax_steps
