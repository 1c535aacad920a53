#include "reader/heads.h"

#include <algorithm>
#include <utility>

#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using Kind = Cell::Kind;
using Rows = std::vector<Row>;

bool is_empty(const Cell& cell) { return cell.kind == Kind::empty; }

bool is_head(const Row& row) {
  return (all_are(row, Kind::label) || all_are(row, Kind::heading)) && !all_are(row, Kind::empty);
}

// 0, 1, 2, … or 1, 2, 3, …; a list that is numbered has points: 1. 2.
class Counting {
 public:
  /// `has_points`: whether 1. 2. of a numbered list count as well.
  bool add(const Cell& cell, bool has_points) {
    std::string text = cell.number;
    if (has_points && text.ends_with('.')) text.pop_back();
    if (cell.kind != Kind::number) return false;
    if (count_ == 0) base_ = text == "0" ? 0 : 1;
    return text == std::to_string(base_ + count_++);
  }

 private:
  size_t base_ = 0;
  size_t count_ = 0;
};

bool counts_across(const Row& row) {
  Counting counting;
  return row.cells.size() > 1 &&
         std::all_of(row.cells.begin(), row.cells.end(),
                     [&](const Cell& cell) { return counting.add(cell, false); });
}

bool counts_down(const Rows& rows) {
  Counting counting;
  return std::all_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return counting.add(row.cells.front(), true); });
}

bool is_whole(const Cell& cell) {
  return cell.kind == Kind::number && cell.number.find_first_of("./eE") == std::string::npos;
}

// Whether the rows from `first` on have a number that is not whole in a column from `from` on.
bool has_decimals(const Rows& rows, size_t first, size_t from) {
  for (size_t i = first; i < rows.size(); ++i) {
    for (size_t j = from; j < rows[i].cells.size(); ++j) {
      if (rows[i].cells[j].kind == Kind::number && !is_whole(rows[i].cells[j])) return true;
    }
  }
  return false;
}

void drop_first_column(Rows& rows) {
  for (Row& row : rows) {
    if (!row.cells.empty()) row.cells.erase(row.cells.begin());
  }
}

bool all_have(const Rows& rows, size_t first, size_t width) {
  return std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
                     [&](const Row& row) { return row.cells.size() == width; });
}

// Names that a first column has which counts.
bool names_an_index(const Context& context, const Cell& cell) {
  if (cell.kind != Kind::label) return cell.kind == Kind::empty;
  return one_of(lower(context.tokens.slice(cell.first, cell.last + 1)),
                "index id idx row rows nr no n i \" \"");
}

// A table under one head, or under none.
class Table {
 public:
  Table(Context& context, Rows rows, bool may_ask)
      : context_(context), rows_(std::move(rows)), may_ask_(may_ask) {}

  Rows run() {
    take_heads();
    if (rows_.empty()) return std::move(rows_);
    if (head_.empty()) take_head_of_numbers();
    if (rows_.empty()) return std::move(rows_);
    drop_names();
    return std::move(rows_);
  }

 private:
  // Words over the columns, in one line or several, and rules among them.
  void take_heads() {
    size_t count = 0;
    size_t ruled = 0;
    while (count < rows_.size()) {
      const Row& row = rows_[count];
      const bool is_rule = all_are(row, Kind::rule) && !all_are(row, Kind::empty);
      const bool blank = all_are(row, Kind::empty);
      if (is_rule) {
        ruled = count + 1;
      } else if (!is_head(row) && !(blank && count == 0)) {
        break;
      }
      if (!is_rule && (head_.empty() || row.cells.size() >= head_.size())) head_ = row.cells;
      ++count;
    }
    // Words in the first column of the only row may be mistakes.
    if (count == rows_.size() && ruled == 0 && count == 1) {
      head_.clear();
      return;
    }
    if (count < rows_.size() && all_are(rows_[count], Kind::number)) has_rule_below_ = false;
    rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(count));
    const auto is_rule = [](const Row& row) {
      return all_are(row, Kind::rule) && !all_are(row, Kind::empty);
    };
    has_rule_below_ = rows_.size() > 2 && is_rule(rows_[1]);
    std::erase_if(rows_, is_rule);
    if (!head_.empty() && head_.front().kind == Kind::heading) {
      head_.clear();
      may_ask_ = false;
    }
  }

  void take_head_of_numbers() {
    const Row& first = rows_.front();
    const size_t width = first.cells.size();
    if (rows_.size() < 2) return;
    const bool has_corner = is_empty(first.cells.front()) || is_corner(first.cells.front());
    std::vector<Cell> named(first.cells.begin() + (has_corner ? 1 : 0), first.cells.end());
    const bool numbers =
        !named.empty() && std::all_of(named.begin(), named.end(),
                                      [](const Cell& cell) { return cell.kind == Kind::number; });
    if (!numbers) return;
    // Decimals, and one number that no program calls a column by, are entries.
    const bool may_name = std::all_of(named.begin(), named.end(), is_whole) &&
                          (width > 1 || named.front().is_quoted || named.front().number == "0");
    const bool lacks_corner = all_have(rows_, 1, width + 1) && may_name;
    const bool blank_corner = has_corner && all_have(rows_, 1, width) && width >= 2;
    if (lacks_corner || blank_corner) {
      head_ = first.cells;
      rows_.erase(rows_.begin());
      if (lacks_corner || blank_corner) drop_first_column(rows_);
      head_is_used_ = true;
      return;
    }
    if (!all_have(rows_, 1, width)) return;
    const bool quoted =
        std::all_of(named.begin(), named.end(), [](const Cell& cell) { return cell.is_quoted; }) &&
        !rows_[1].cells.back().is_quoted;
    const bool asks =
        may_ask_ &&
        (has_rule_below_ || (counts_across(first) && (width > 2 || has_decimals(rows_, 1, 0))));
    if (quoted || (asks && !context_.second(Question::header))) {
      head_ = first.cells;
      rows_.erase(rows_.begin());
    }
  }

  // (index) of a browser's table.
  bool is_corner(const Cell& cell) const {
    return cell.kind == Kind::label &&
           (names_an_index(context_, cell) ||
            context_.tokens.slice(cell.first, cell.last + 1) == "(index)");
  }

  bool first_is_name() const {
    return std::all_of(rows_.begin(), rows_.end(), [](const Row& row) {
      const Cell& cell = row.cells.front();
      return row.cells.size() > 1 && cell.kind == Kind::label && row.cells[1].kind != Kind::label;
    });
  }

  void drop_names() {
    if (head_is_used_) return;
    if (std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.cells.empty(); }))
      return;
    const size_t width = rows_.front().cells.size();
    const bool lone = rows_.size() == 1 && head_.empty();
    if (first_is_name() && !lone) return drop_first_column(rows_);
    if (width < 2 || !all_have(rows_, 0, width)) return;
    if (!head_.empty()) {
      const bool blank_corner = head_.size() == width && is_empty(head_.front());
      if (head_.size() + 1 == width || blank_corner) {
        // Blank heads over all columns, as knitr writes them, tell nothing.
        const bool all_blank = std::all_of(head_.begin(), head_.end(), is_empty);
        if (!all_blank) return drop_first_column(rows_);
        return;
      }
      if (head_.size() != width || !counts_down(rows_)) return;
      if (names_an_index(context_, head_.front())) return drop_first_column(rows_);
      const bool asks = may_ask_ && rows_.size() > 1 && has_decimals(rows_, 0, 1);
      if (asks && !context_.second(Question::index)) drop_first_column(rows_);
      return;
    }
    const bool quoted = std::all_of(rows_.begin(), rows_.end(), [](const Row& row) {
      return row.cells.front().is_quoted && !row.cells.back().is_quoted;
    });
    if (quoted) return drop_first_column(rows_);
    const bool asks =
        may_ask_ && rows_.size() > 1 && counts_down(rows_) && has_decimals(rows_, 0, 1);
    if (asks && !context_.second(Question::index)) drop_first_column(rows_);
  }

  Context& context_;
  Rows rows_;
  bool may_ask_;
  std::vector<Cell> head_;
  bool has_rule_below_ = false;
  bool head_is_used_ = false;
};

// Where a block begins: at a head, behind a blank line, at another result.
std::vector<Rows> blocks_of(Rows rows) {
  std::vector<Rows> blocks;
  bool in_head = true;
  for (auto& row : rows) {
    const bool rule = all_are(row, Kind::rule);
    const bool head = is_head(row);
    const bool begins = blocks.empty() || row.after_gap || row.after_blank || (head && !in_head);
    if (begins && !(in_head && !blocks.empty() && !row.after_gap)) blocks.emplace_back();
    if (!rule) in_head = head;
    blocks.back().push_back(std::move(row));
  }
  return blocks;
}

bool has_head(const Rows& block) {
  if (is_head(block.front())) return true;
  return block.size() > 1 && block[0].cells.size() + 1 == block[1].cells.size() &&
         all_have(block, 1, block[1].cells.size());
}

// Columns of the next block beside those of the first.
void join(Rows& left, Rows right) {
  for (size_t i = 0; i < left.size(); ++i) {
    std::move(right[i].cells.begin(), right[i].cells.end(), std::back_inserter(left[i].cells));
  }
}

// The name of an index, alone between a head and the rows, which have one cell more.
void drop_index_names(Rows& rows) {
  for (size_t i = 1; i + 1 < rows.size(); ++i) {
    const bool is_name = rows[i].cells.size() == 1 && is_head(rows[i]) && !rows[i].after_blank &&
                         rows[i - 1].cells.size() + 1 == rows[i + 1].cells.size();
    if (is_name) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

void drop_empty_ends(Rows& rows) {
  const auto is_rule = [](const Row& row) {
    return all_are(row, Kind::rule) && !all_are(row, Kind::empty);
  };
  const auto all = [&](auto&& end_of) {
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
      return is_rule(row) || (row.cells.size() > 1 && is_empty(end_of(row.cells)));
    });
  };
  if (all([](const auto& cells) { return cells.back(); })) {
    for (Row& row : rows) {
      if (row.cells.size() > 1) row.cells.pop_back();
    }
  }
  if (all([](const auto& cells) { return cells.front(); })) {
    for (Row& row : rows) {
      if (row.cells.size() > 1) row.cells.erase(row.cells.begin());
    }
  }
  // A comma at the end of each line but the last.
  if (rows.size() < 2) return;
  const size_t width = rows.back().cells.size();
  const bool trailing = std::all_of(rows.begin(), rows.end() - 1, [&](const Row& row) {
    return row.cells.size() == width + 1 && is_empty(row.cells.back());
  });
  if (!trailing) return;
  for (size_t i = 0; i + 1 < rows.size(); ++i) rows[i].cells.pop_back();
}

std::vector<std::vector<Row>> without_heads(Context& context, Rows rows, bool may_ask,
                                            bool has_labels) {
  drop_empty_ends(rows);
  if (!has_labels) return {std::move(rows)};
  drop_index_names(rows);
  std::vector<Rows> blocks = blocks_of(std::move(rows));
  const bool headed = std::all_of(blocks.begin(), blocks.end(), has_head);
  const bool single_lines = std::all_of(blocks.begin(), blocks.end(), [](const Rows& block) {
    return block.size() == 1 && !block.front().after_gap && !is_head(block.front());
  });
  if (single_lines && blocks.size() > 1) {
    Rows all;
    for (Rows& block : blocks) all.push_back(std::move(block.front()));
    return {Table(context, std::move(all), may_ask).run()};
  }
  const bool gaps = std::any_of(blocks.begin() + 1, blocks.end(),
                                [](const Rows& block) { return block.front().after_gap; });
  // Blocks below each other without heads are one matrix, or several.
  if (blocks.size() > 1 && !headed && !gaps) {
    const size_t width = blocks.front().back().cells.size();
    const bool alike = !has_head(blocks.front()) &&
                       std::all_of(blocks.begin(), blocks.end(), [&](const Rows& block) {
                         return all_have(block, 0, width) && !is_head(block.front());
                       });
    if (alike && !(may_ask && context.second(Question::blocks))) {
      Rows all;
      for (Rows& block : blocks) std::move(block.begin(), block.end(), std::back_inserter(all));
      return {Table(context, std::move(all), may_ask).run()};
    }
  }
  std::vector<Rows> results;
  for (Rows& block : blocks) {
    const bool apart = block.front().after_gap;
    Rows table = Table(context, std::move(block), may_ask).run();
    const bool joins =
        headed && !results.empty() && !apart && results.back().size() == table.size();
    if (joins) {
      join(results.back(), std::move(table));
    } else if (!table.empty()) {
      results.push_back(std::move(table));
    }
  }
  return results;
}

}  // namespace softmax_steps::reader
