#pragma once

#include "reader/problem.h"

/// Formulas of KaTeX and MathJax that were copied together with their source: what is drawn stands
/// before and behind the LaTeX, its entries run together: x=[12]x = \begin{bmatrix} 1 \\ 2 …
namespace softmax_steps::reader {

/// Whether `drawn` is what is drawn of the matrix `source` of LaTeX.
bool is_drawn_from(const Value& drawn, const Value& source);

/// Drops what was left of drawn formulas whose source was read.
void drop_drawn(const Context& context, Assignments& assignments);

}  // namespace softmax_steps::reader
