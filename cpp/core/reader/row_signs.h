#pragma once

#include "reader/table.h"

namespace softmax_steps::reader {

/// What the signs between the numbers of one matrix part, where two kinds of them stand there.
struct RowSigns {
  /// [1 2 | 3 4] and (1; 2 | 3; 4).
  bool pipe_is_row = false;
  /// W: 1 2, 3 4.
  bool comma_is_row = false;
  /// (1; 2 | 3; 4), [1; 2 \\ 3; 4] and, where it is said so, a line end instead of the \\.
  bool semicolon_is_column = false;
};

RowSigns row_signs(Context& context, Range range, Place2D place, bool comma_is_decimal);

}  // namespace softmax_steps::reader
