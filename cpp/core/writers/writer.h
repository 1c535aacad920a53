#pragma once

#include <string>

#include "../expr.h"

namespace softmax_steps {

/// MathML of an expression, without its <math>: https://www.w3.org/TR/mathml-core/.
/// Numbers and indexed symbols carry data-id, symbols of a family data-of.
std::string to_mathml(const Expr& expr);
/// An <mrow> that begins with the relation sign.
std::string to_mathml(const Form& form);

/// LaTeX for amsmath, without delimiters.
std::string to_latex(const Line& line);

/// Plain text in two dimensions: matrices have their rows under each other.
std::string to_text(const Line& line);

}  // namespace softmax_steps
