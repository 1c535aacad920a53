#pragma once

#include "reader/table.h"

/// What stands over the line of a name: a matrix may be drawn round it.
namespace softmax_steps::reader {

/// Puts the rows over the name that `range` begins with, from token `consumed` on, before those of
/// its matrix, whose middle row begins where the range ends. Whether that went well; else there is
/// a failure.
bool take_rows_above(Context& context, TextMatrix& matrix, Range range, std::size_t consumed);

/// Whether a row as wide as the matrix stands directly over the line of the name at a token, under
/// no name of its own: then there is a failure.
bool has_row_above(Context& context, const TextMatrix& matrix, std::size_t name_at,
                   std::size_t consumed);

}  // namespace softmax_steps::reader
