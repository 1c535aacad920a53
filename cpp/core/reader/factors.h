#pragma once

#include "reader/value.h"

namespace softmax_steps::reader {

/// Behind a number and the sign of a product at token i, where a list or a matrix follows: 0.1 *
/// [[1, 2]], \frac{1}{10} \begin{…}; else i.
std::size_t behind_factor(const Context& context, std::size_t i);

/// Multiplies the entries by the number at token i; fails where that is not exact.
bool multiply(Context& context, Value& value, std::size_t i);

/// Takes a factor or a denominator behind the value, [[1, 2]] / 10 at token i, and gives the token
/// behind it; i where there is none or what it makes is not exact.
std::size_t take_factor_behind(Context& context, Value& value, std::size_t i);

}  // namespace softmax_steps::reader
