#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/table.h"

namespace softmax_steps::reader {

struct TableRules;

struct Cell {
  /// A rule is a cell of dashes, as below the head of a Markdown table; `wrong` is what stands for
  /// a number: NA, 50a; a heading is the whole of "Columns 1 through 8:".
  enum class Kind { empty, number, label, rule, wrong, heading };
  Kind kind;
  /// Its tokens.
  std::size_t first;
  std::size_t last;
  bool is_quoted = false;
  /// Of a number, once its marks are decided.
  std::string number;
};

struct Row {
  std::vector<Cell> cells;
  /// Whether a line without anything went before.
  bool after_blank = false;
  /// Whether another result begins with it.
  bool after_gap = false;
};

/// Cuts a range into rows of cells; fails where something stands in a cell that cannot.
std::optional<std::vector<Row>> cut_rows(Context& context, Range range, const TableRules& rules);

/// Reads thousands, decimal marks, accounting, percent and currency in the cells of a table, where
/// all cells together tell what the marks mean; asks where they do not. In the brackets of a
/// language (2.00) is no more than 2.00.
bool decide_marks(Context& context, std::vector<Row>& rows, bool may_account);

/// The words of a label; nothing of an empty cell.
std::string_view name_in(const Context& context, const Cell& cell);

/// The number of a cell whose marks are decided; a failure where the cell has none.
std::optional<std::string> number_in(Context& context, const Cell& cell);

bool all_are(const Row& row, Cell::Kind kind);

}  // namespace softmax_steps::reader
