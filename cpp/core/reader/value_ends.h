#pragma once

#include "reader/value.h"

namespace softmax_steps::reader {

/// Whether a value ends before token i: with a separator, another assignment, or a remark that has
/// no numbers. Records the failure where something else follows.
bool ends_value(Context& context, const ValueReader& values, std::size_t i);

/// Records that what stands at token i cannot follow a value; false.
bool fail_behind_value(Context& context, std::size_t i);

/// Behind a list of names, not numbers, and the sign of equality behind it: the value of x = (x_1,
/// x_2) = (1.5, 2) begins there. Else i.
std::size_t behind_symbols(const Context& context, std::size_t i);

}  // namespace softmax_steps::reader
