#pragma once

#include <string>

#include "../expr.h"
#include "../text_buffer.h"
#include "../write_options.h"

namespace softmax_steps {

/// Appends MathML of an expression, without its <math>: https://www.w3.org/TR/mathml-core/.
/// Numbers and indexed symbols carry data-id, symbols of a quantity data-of. Matrices with more
/// rows or columns, and sums with more terms, than `longest` (at least 4) have an ellipsis.
void write_mathml(TextBuffer& out, const Expr& expr, int longest = kUnlimited);
/// An <mrow> that begins with the relation sign.
void write_mathml(TextBuffer& out, const Form& form, int longest = kUnlimited);
/// Whether write_mathml leaves something out.
bool is_abbreviated(const Expr& expr, int longest);

/// LaTeX for amsmath, without delimiters.
std::string to_latex(const Expr& expr);
/// Begins with the relation as it stands in a line.
std::string to_latex(const Form& form);

/// Plain text in two dimensions: matrices have their rows under each other.
std::string to_text(const Line& line);

}  // namespace softmax_steps
