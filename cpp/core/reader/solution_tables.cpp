#include "reader/solution_tables.h"

#include <utility>

#include "reader/statements.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// The cells of a line, by pipes or tabs.
std::vector<Range> cells_in(const Context& context, Range line) {
  std::vector<Range> cells;
  size_t begin = line.begin;
  for (size_t i = line.begin; i <= line.end; ++i) {
    if (i < line.end && !context.is_any(i, {pipe, tab})) continue;
    if (i > begin || (i < line.end && i > line.begin)) cells.push_back({begin, i});
    begin = i + 1;
  }
  return cells;
}

std::optional<Subject> quantity_in(const Context& context, Range cell) {
  if (cell.begin >= cell.end || cell.end - cell.begin > 12) return std::nullopt;
  bool has_name = false;
  for (size_t i = cell.begin; i < cell.end; ++i) {
    has_name =
        has_name || context.is(i, name) || (context.is(i, mark) && context.slice(i).size() > 1);
  }
  if (!has_name) return std::nullopt;
  std::optional<Subject> subject = subject_of(context.tokens.slice(cell.begin, cell.end));
  if (!subject || subject->kind != Subject::Kind::quantity) return std::nullopt;
  return subject;
}

std::optional<std::string> number_in(const Context& context, Range cell) {
  while (cell.begin < cell.end && context.is(cell.begin, dollar)) ++cell.begin;
  if (cell.begin >= cell.end || !context.is(cell.begin, number)) return std::nullopt;
  for (size_t i = cell.begin + 1; i < cell.end; ++i) {
    if (!context.is(i, dollar)) return std::nullopt;
  }
  const std::string& text = context.number(cell.begin);
  return entry_error(text) ? std::nullopt : std::optional(text);
}

class Tables {
 public:
  explicit Tables(const Context& context) : context_(context) {}

  std::vector<NamedCells> run() {
    for (size_t i = 0; !context_.is(i, finish);) {
      const size_t end = line_end(context_, i);
      take_line({i, end});
      i = context_.is(end, finish) ? end : end + 1;
    }
    return std::move(out_);
  }

 private:
  void take_line(Range line) {
    const std::vector<Range> cells = cells_in(context_, line);
    if (cells.size() < 2) {
      columns_.clear();
      return;
    }
    if (take_row(line, cells) || take_heads(cells)) return;
    take_data(line, cells);
  }

  // A quantity's name, then its numbers.
  bool take_row(Range line, const std::vector<Range>& cells) {
    const std::optional<Subject> subject = quantity_in(context_, cells.front());
    if (!subject) return false;
    TextRow numbers;
    for (size_t k = 1; k < cells.size(); ++k) {
      const auto value = number_in(context_, cells[k]);
      if (!value && cells[k].begin < cells[k].end) return false;
      if (value) numbers.push_back(*value);
    }
    if (numbers.empty()) return false;
    out_.push_back({*subject, cells.front(), line, {std::move(numbers)}});
    return true;
  }

  bool take_heads(const std::vector<Range>& cells) {
    std::vector<std::pair<size_t, Subject>> heads;
    for (size_t k = 0; k < cells.size(); ++k) {
      if (number_in(context_, cells[k])) return false;
      if (auto subject = quantity_in(context_, cells[k]); subject && subject->indices.empty())
        heads.emplace_back(k, *subject);
    }
    if (heads.empty()) return false;
    columns_.clear();
    for (auto& [k, subject] : heads) {
      columns_.emplace_back(k, out_.size());
      out_.push_back({subject, cells[k], cells[k], {}});
    }
    return true;
  }

  void take_data(Range line, const std::vector<Range>& cells) {
    for (const auto& [k, place] : columns_) {
      const auto value = k < cells.size() ? number_in(context_, cells[k]) : std::nullopt;
      if (!value) continue;
      out_[place].matrix.push_back({*value});
      out_[place].tokens.end = line.end;
    }
  }

  const Context& context_;
  std::vector<NamedCells> out_;
  /// The columns of the open table: their cell, and their place in out_.
  std::vector<std::pair<size_t, size_t>> columns_;
};

}  // namespace

std::vector<NamedCells> tables_of(const Context& context) {
  std::vector<NamedCells> found = Tables(context).run();
  std::erase_if(found, [](const NamedCells& cells) { return cells.matrix.empty(); });
  return found;
}

}  // namespace softmax_steps::reader
