#pragma once

#include <vector>

#include "reader/solution.h"

namespace softmax_steps::reader {

/// Names that are given their values side by side: z, p, L = [-1.4, 4.1], [0.004, 0.996], 5.4.
struct Tuple {
  Range tokens;
  /// One for each name, with its own value.
  std::vector<Chain> statements;
  /// How many values there are; where they are not as many as the names, each name has them all.
  std::size_t values;
};

/// The tuples of a text.
std::vector<Tuple> tuples_of(const Context& context);

}  // namespace softmax_steps::reader
