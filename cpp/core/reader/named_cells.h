#pragma once

#include <optional>
#include <vector>

#include "reader/cells.h"
#include "reader/problem.h"

namespace softmax_steps::reader {

/// The fields of a table whose heads, or names of rows, say what each cell is: names over values
/// (x1, x2, b1, b2, eta over 1, 2, 0, 1, 0.1) or beside them, weights with their bias in a column
/// or a row of its own, x beside the columns of W; nothing where the rows are no such table.
std::optional<Assignments> read_named_cells(Context& context, const std::vector<Row>& rows);

}  // namespace softmax_steps::reader
