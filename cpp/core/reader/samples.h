#pragma once

#include <optional>
#include <vector>

#include "reader/problem.h"

namespace softmax_steps::reader {

/// A table whose heads are the names of features and of a label, x1,x2,y over 1,3,2: x has a row
/// for each sample, y the classes; nothing where the lines are no such table. Features by other
/// names may be heads of a matrix: it is asked.
std::optional<Assignments> read_samples(Context& context, const std::vector<Range>& lines);

}  // namespace softmax_steps::reader
