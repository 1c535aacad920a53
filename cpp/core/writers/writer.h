#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../expr.h"
#include "../text_buffer.h"
#include "../write_options.h"

namespace softmax_steps {

/// Appends MathML of an expression, without its <math>: https://www.w3.org/TR/mathml-core/.
/// Numbers and indexed symbols carry data-id, symbols of a quantity data-of. Matrices with more
/// rows or columns, and sums with more terms, than `longest` (at least 4) have an ellipsis.
void write_mathml(TextBuffer& out, const Expr& expr, const MathmlStyle& style = {});
/// An <mrow> that begins with the relation sign. The ids of its numbers are appended to `ids`, in
/// their order and each as often as it is written.
void write_mathml(TextBuffer& out, const Form& form, const MathmlStyle& style = {},
                  std::vector<QuantityId>* ids = nullptr);
/// Whether write_mathml leaves something out.
bool is_abbreviated(const Expr& expr, int longest);
/// "=" or "≈", ":" before a shape, "←" before a new value.
std::string_view sign_of(Relation relation);

/// LaTeX for amsmath, without delimiters.
std::string to_latex(const Expr& expr);
/// Begins with the relation as it stands in a line.
std::string to_latex(const Form& form);

/// A number with a decimal mark: "−1.4", "2.0612×10^−9".
std::string to_text(const Printed& printed, char decimal_mark);
/// Plain text in two dimensions: matrices have their rows under each other.
std::string to_text(const Line& line);

}  // namespace softmax_steps
