#pragma once

#include "reader/table.h"

namespace softmax_steps::reader {

/// What the separators of a table mean.
struct TableRules {
  enum class Newline { row, row_unless_after_comma, blank };
  const Context* context = nullptr;
  Range range{};
  /// A comma without blanks between digits belongs to the number.
  bool comma_is_decimal = false;
  bool semicolon_is_column = false;
  bool tab_is_column = false;
  bool pipe_is_row = false;
  bool comma_is_row = false;
  /// One number between two separators; blanks do not separate, and a comma is the cell's.
  bool is_strict = false;
  /// There may be a head, and names of the rows.
  bool has_labels = false;
  /// Whether numbers that count may be a head or names of the rows.
  bool may_ask = false;
  Newline newline = Newline::row;

  bool is_cell_comma(std::size_t i) const;
};

/// The rules that the separators of the range itself tell, or else the answers.
TableRules rules_of(Context& context, Range range, Place2D place);

}  // namespace softmax_steps::reader
