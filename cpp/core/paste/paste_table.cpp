#include "paste/paste_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "decimal.h"
#include "paste/paste_profile.h"
#include "paste/paste_text.h"

namespace softmax_steps::paste {
namespace {

struct Cell {
  /// A rule is a cell of dashes, as below the head of a Markdown table; `wrong` is what stands for
  /// a number: NA, 50%.
  enum class Kind { empty, number, label, rule, wrong };
  Kind kind;
  std::size_t token;
  /// Whether the token is the first of three: whole part, comma, decimals.
  bool decimal_comma = false;
};

using Cells = std::vector<Cell>;
using Kind = Cell::Kind;

bool all_are(const Cells& row, Kind kind) {
  return std::all_of(row.begin(), row.end(), [&](const Cell& cell) {
    return cell.kind == kind || cell.kind == Kind::empty;
  });
}

// Cuts a range into rows of cells.
class Builder {
 public:
  Builder(Context& context, Range range, const TableRules& rules)
      : context_(context), range_(range), rules_(rules) {}

  std::optional<std::vector<Cells>> run() {
    while (at_ < range_.end) {
      if (!step()) return std::nullopt;
    }
    end_row();
    return std::move(rows_);
  }

 private:
  bool step() {
    const std::size_t i = at_++;
    switch (context_.kind(i)) {
      case TokenKind::number:
        return add_number(i);
      case TokenKind::name:
        return add_label(i);
      case TokenKind::comma:
        return add_comma(i);
      case TokenKind::pipe:
      case TokenKind::ampersand:
        end_cell(i);
        return true;
      case TokenKind::tab:
        if (rules_.tab_is_column) end_cell(i);
        return true;
      case TokenKind::semicolon:
        rules_.semicolon_is_column ? end_cell(i) : end_row();
        return true;
      case TokenKind::row:
        end_row();
        return true;
      case TokenKind::newline:
        if (is_row_break(i)) end_row();
        return true;
      case TokenKind::dollar:
        return true;
      default:
        return add_sign(i);
    }
  }

  bool is_row_break(std::size_t i) const {
    if (rules_.newline != TableRules::Newline::row_unless_after_comma) {
      return rules_.newline == TableRules::Newline::row;
    }
    return i == range_.begin || !context_.is(i - 1, TokenKind::comma);
  }

  bool add_number(std::size_t i) {
    const bool decimal = rules_.comma_is_decimal && is_tight_comma(context_, range_, i + 1);
    if (decimal) at_ += 2;
    if (has_cell_ && rules_.is_strict) {
      if (row_.back().kind == Kind::label) return true;
      context_.fail("unexpected", i);
      return false;
    }
    if (!decimal && ++numbers_ > kMostEntries) {
      context_.fail("too-many-entries", i, std::to_string(kMostEntries));
      return false;
    }
    add({Kind::number, i, decimal});
    return true;
  }

  // Where cells have separators of their own, a comma stands in a number or a label.
  bool add_comma(std::size_t i) {
    if (!rules_.is_strict) {
      end_cell(i);
      return true;
    }
    if (has_cell_ && row_.back().kind == Kind::label) return true;
    context_.fail("unexpected", i);
    return false;
  }

  bool add_label(std::size_t i) {
    if (stands_for_number(context_.tokens.slice(i))) {
      add({Kind::wrong, i});
      return true;
    }
    if (has_cell_ && rules_.is_strict) {
      row_.back().kind = Kind::label;
      row_.back().token = i;
    } else {
      add({Kind::label, i});
    }
    return true;
  }

  // Signs have no place but in labels and rules.
  bool add_sign(std::size_t i) {
    if (rules_.has_labels) {
      if (has_cell_ && row_.back().kind != Kind::number) return true;
      const std::string_view sign = context_.tokens.slice(i);
      if (!has_cell_ && rules_.has_rules &&
          (sign == ":" || sign == "+" || scan_sign(sign, 0).sign == '-')) {
        add({Kind::rule, i});
        return true;
      }
    }
    context_.fail("unexpected", i);
    return false;
  }

  void add(const Cell& cell) {
    row_.push_back(cell);
    has_cell_ = true;
    after_separator_ = false;
  }

  void end_cell(std::size_t i) {
    if (!has_cell_) row_.push_back({Kind::empty, i});
    has_cell_ = false;
    after_separator_ = true;
  }

  void end_row() {
    if (after_separator_) row_.push_back({Kind::empty, std::min(at_, range_.end) - 1});
    if (!row_.empty()) rows_.push_back(std::move(row_));
    row_.clear();
    has_cell_ = false;
    after_separator_ = false;
  }

  Context& context_;
  Range range_;
  TableRules rules_;
  std::size_t at_ = range_.begin;
  std::size_t numbers_ = 0;
  std::vector<Cells> rows_;
  Cells row_;
  /// Whether the last cell of the row is still open.
  bool has_cell_ = false;
  bool after_separator_ = false;
};

// Separators around a row, as of Markdown, make empty columns at its ends.
void drop_empty_ends(std::vector<Cells>& rows) {
  const auto empty = [](const Cell& cell) { return cell.kind == Kind::empty; };
  const auto all = [&](auto&& end_of) {
    return std::all_of(rows.begin(), rows.end(),
                       [&](const Cells& row) { return row.size() > 1 && empty(end_of(row)); });
  };
  if (all([](const Cells& row) { return row.back(); })) {
    for (Cells& row : rows) row.pop_back();
  }
  if (all([](const Cells& row) { return row.front(); })) {
    for (Cells& row : rows) row.erase(row.begin());
  }
}

// Drops rules. A rule below the first row makes that row a head, if it has no numbers or the
// answer says so.
void drop_rules(Context& context, std::vector<Cells>& rows) {
  const auto is_rule = [](const Cells& row) {
    return all_are(row, Kind::rule) && !all_are(row, Kind::empty);
  };
  const bool has_head = rows.size() > 2 && is_rule(rows[1]) && all_are(rows[0], Kind::number) &&
                        !all_are(rows[0], Kind::empty);
  std::erase_if(rows, is_rule);
  if (has_head && !context.second(Question::header)) rows.erase(rows.begin());
}

// Drops a head of words, and words before every row. Before a lone row they may be mistakes.
void drop_labels(std::vector<Cells>& rows) {
  const bool has_head = rows.size() > 1 && all_are(rows.front(), Kind::label);
  if (has_head) rows.erase(rows.begin());
  const bool named = std::all_of(rows.begin(), rows.end(), [](const Cells& row) {
    return row.size() > 1 && row.front().kind == Kind::label && row[1].kind != Kind::label;
  });
  if (!named || (rows.size() == 1 && !has_head)) return;
  for (Cells& row : rows) row.erase(row.begin());
}

bool counts_up(const Context& context, const Cell& cell, std::size_t count) {
  return cell.kind == Kind::number && !cell.decimal_comma &&
         context.number(cell.token) == std::to_string(count);
}

// The indices that pandas prints above and beside a table; the corner is missing.
void drop_indices(const Context& context, std::vector<Cells>& rows) {
  if (rows.size() < 2 || rows[0].size() + 1 != rows[1].size()) return;
  for (std::size_t j = 0; j < rows[0].size(); ++j) {
    if (!counts_up(context, rows[0][j], j)) return;
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (!counts_up(context, rows[i].front(), i - 1)) return;
  }
  rows.erase(rows.begin());
  for (Cells& row : rows) row.erase(row.begin());
}

std::optional<std::string> entry(Context& context, const Cell& cell) {
  if (cell.kind == Kind::empty) return context.fail("empty-cell", cell.token, "number");
  if (cell.kind != Kind::number) return context.fail("not-a-number", cell.token, "number");
  std::string number = context.number(cell.token);
  if (cell.decimal_comma) number += "." + context.number(cell.token + 2);
  if (const auto code = entry_error(number)) {
    return context.fail(*code, cell.token, "number", number.substr(0, 20));
  }
  return number;
}

std::optional<TextMatrix> matrix_of(Context& context, const std::vector<Cells>& rows) {
  TextMatrix matrix;
  for (const Cells& row : rows) {
    TextRow& numbers = matrix.emplace_back();
    for (const Cell& cell : row) {
      if (++context.entries > kMostEntries) {
        return context.fail("too-many-entries", cell.token, std::to_string(kMostEntries));
      }
      std::optional<std::string> number = entry(context, cell);
      if (!number) return std::nullopt;
      numbers.push_back(std::move(*number));
    }
    if (row.size() != rows.front().size()) {
      return context.fail("ragged", row.front().token, std::to_string(rows.front().size()),
                          std::to_string(row.size()));
    }
  }
  return matrix;
}

}  // namespace

bool stands_for_number(std::string_view word) {
  return (!word.empty() && is_digit(word.front())) || one_of(lower(word), "na none null undefined");
}

std::optional<std::string> entry_error(const std::string& number) {
  switch (parse_decimal(number).status) {
    case ParseStatus::ok:
      return std::nullopt;
    case ParseStatus::not_finite:
      return "not-finite";
    case ParseStatus::division_by_zero:
      return "division-by-zero";
    case ParseStatus::magnitude:
      return "magnitude";
    case ParseStatus::not_a_number:
      break;
  }
  return "not-a-number";
}

std::optional<TextMatrix> read_table(Context& context, Range range, Place place) {
  if (range.begin == range.end) return context.fail("empty", range.end, "number");
  const TableRules rules = rules_of(context, range, place);
  std::optional<std::vector<Cells>> rows = Builder(context, range, rules).run();
  if (!rows) return std::nullopt;
  drop_empty_ends(*rows);
  if (rules.has_labels) {
    drop_rules(context, *rows);
    drop_labels(*rows);
    if (!rules.is_strict) drop_indices(context, *rows);
  }
  if (rows->empty()) return context.fail("empty", range.begin, "number");
  return matrix_of(context, *rows);
}

}  // namespace softmax_steps::paste
