#pragma once

#include "paste/paste_table.h"

namespace softmax_steps::paste {

/// What the separators of a table mean.
struct TableRules {
  enum class Newline { row, row_unless_after_comma, blank };
  /// A comma without blanks between two whole numbers.
  bool comma_is_decimal = false;
  bool semicolon_is_column = false;
  bool tab_is_column = false;
  /// One number between two separators; blanks do not separate.
  bool is_strict = false;
  /// A line of dashes may set off the head.
  bool has_rules = false;
  /// There may be a head, and names of the rows.
  bool has_labels = false;
  Newline newline = Newline::row;
};

/// The rules that the separators of the range itself tell, or else the answers.
TableRules rules_of(Context& context, Range range, Place place);

/// Whether token i is a comma that could be a decimal one.
bool is_tight_comma(const Context& context, Range range, std::size_t i);

}  // namespace softmax_steps::paste
