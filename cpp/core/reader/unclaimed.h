#pragma once

#include <vector>

#include "reader/problem.h"

namespace softmax_steps::reader {

/// The values of a text that are none of its fields: theta = 0.5 ("unknown-name"), and lists, rows
/// and matrices without a name ("unnamed"). What was read or left is not named again, nor what a
/// problem gives rise to (z = …), a number among words, the arguments of a call.
std::vector<Unread> unclaimed_values(Context& context, const Assignments& assignments);

/// The lines of a solution with decimals, or with numbers next to each other, outside of the ranges
/// that were taken; lines below each other in one range.
std::vector<Range> unclaimed_lines(const Context& context, const std::vector<Range>& claimed);

}  // namespace softmax_steps::reader
