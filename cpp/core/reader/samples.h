#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reader/cells.h"
#include "reader/problem.h"

namespace softmax_steps::reader {

/// Whether the word stands over the classes of samples: label, target, species.
bool names_class(std::string_view word);

/// A table whose heads are the names of features and of a label, x1,x2,y over 1,3,2: x has a row
/// for each sample, y the classes; nothing where the lines are no such table. Features by other
/// names may be heads of a matrix: it is asked.
std::optional<Assignments> read_samples(Context& context, const std::vector<Row>& rows);

}  // namespace softmax_steps::reader
