#pragma once

#include <vector>

#include "reader/cells.h"

namespace softmax_steps::reader {

/// Drops the empty cells that separators around the rows make, as those of Markdown.
void drop_empty_ends(std::vector<Row>& rows);

/// Drops what is no data: rules, heads, names and counts of the rows; joins blocks of columns.
/// `may_ask`: whether a row or a column of numbers that counts may be a head. Gives one list of
/// rows for each result.
std::vector<std::vector<Row>> without_heads(Context& context, std::vector<Row> rows, bool may_ask,
                                            bool has_labels);

}  // namespace softmax_steps::reader
