#include "reader/named_cells.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "reader/entries.h"
#include "reader/names.h"
#include "reader/samples.h"
#include "reader/series.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using Kind = Cell::Kind;
using View = std::string_view;

/// A name and the cell of its value.
struct Named {
  const Cell* name;
  const Cell* value;
};

class NamedTable {
 public:
  NamedTable(Context& context, const std::vector<Row>& rows) : context_(context), rows_(rows) {}

  std::optional<Assignments> run() {
    if (rows_.size() < 2 || rows_.front().cells.empty()) return std::nullopt;
    if (const auto named = named_across(); is_told(named)) return values_of(named);
    if (const auto named = named_down(); is_told(named)) return values_of(named);
    if (std::optional<Assignments> out = input_beside_weights()) return out;
    if (std::optional<Assignments> out = bias_in_column()) return out;
    return bias_in_row();
  }

 private:
  View text(const Cell& cell) const { return name_in(context_, cell); }

  std::optional<KnownField> field(const Cell& cell) const {
    return cell.kind == Kind::label ? field_of(text(cell)) : std::nullopt;
  }
  bool is_field(const Cell& cell, View wanted) const {
    const std::optional<KnownField> known = field(cell);
    return known && known->field == wanted;
  }
  bool is_class(const Cell& cell) const { return is_field(cell, "y") || names_class(text(cell)); }

  static bool is_value(const Cell& cell) {
    return cell.kind == Kind::number || cell.kind == Kind::wrong;
  }
  static bool are_values(const Row& row, size_t from) {
    return std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(from), row.cells.end(),
                       is_value);
  }

  // x1, x2, eta over 1, 3, 0.1.
  std::vector<Named> named_across() const {
    if (rows_.size() != 2 || rows_[0].cells.size() != rows_[1].cells.size()) return {};
    std::vector<Named> named;
    for (size_t j = 0; j < rows_[0].cells.size(); ++j)
      named.push_back({&rows_[0].cells[j], &rows_[1].cells[j]});
    return named;
  }

  // x1 1, x2 3, eta 0.1 below each other, perhaps under a head: parameter, value.
  std::vector<Named> named_down() const {
    std::vector<Named> named;
    for (const Row& row : rows_) {
      if (row.cells.size() != 2) return {};
      const bool is_head = &row == &rows_.front() && row.cells[1].kind == Kind::label;
      if (!is_head) named.push_back({row.cells.data(), &row.cells[1]});
    }
    return named;
  }

  // Whether all values are numbers under names, two of which at least are those of entries.
  bool is_told(const std::vector<Named>& named) const {
    const auto entries = std::count_if(named.begin(), named.end(), [&](const Named& one) {
      return entry_of(text(*one.name)).has_value();
    });
    return entries > 1 && std::all_of(named.begin(), named.end(), [](const Named& one) {
             return one.name->kind == Kind::label && is_value(*one.value);
           });
  }

  Assignments values_of(const std::vector<Named>& named) {
    EntryReader entries(context_);
    Assignments others;
    for (const auto& [name, value] : named) {
      const std::optional<EntryName> entry = entry_of(text(*name));
      const char* const known = entry                    ? entry->known.field
                                : is_class(*name)        ? "y"
                                : is_field(*name, "eta") ? "eta"
                                                         : nullptr;
      if (!known) {
        leave_unknown(context_, others, name->first);
        continue;
      }
      std::optional<std::string> number = number_in(context_, *value);
      if (!number) {
        others.left.push_back({known, name->first, *context_.failure});
      } else if (entry) {
        entries.add(*entry, name->first, std::move(*number), value->last + 1);
      } else {
        others.fields.push_back(assigned(known, *name, {{std::move(*number)}}));
      }
    }
    Assignments out = entries.matrices();
    std::move(others.fields.begin(), others.fields.end(), std::back_inserter(out.fields));
    std::move(others.left.begin(), others.left.end(), std::back_inserter(out.left));
    return out;
  }

  // x, W over 0.8, 0.2, -0.5: W has the columns under the blank heads as well.
  std::optional<Assignments> input_beside_weights() {
    const std::vector<Cell>& heads = rows_.front().cells;
    const size_t width = rows_[1].cells.size();
    const auto blank = [](const Cell& cell) { return cell.kind == Kind::empty; };
    const bool is_told = heads.size() > 1 && heads.size() <= width && width > 2 &&
                         is_field(heads[0], "x") && is_field(heads[1], "W") &&
                         std::all_of(heads.begin() + 2, heads.end(), blank) &&
                         std::all_of(rows_.begin() + 1, rows_.end(), [&](const Row& row) {
                           return row.cells.size() == width && are_values(row, 0);
                         });
    if (!is_told) return std::nullopt;
    Assignments out;
    add(out, "x", heads[0], block(1, 0, 1));
    add(out, "W", heads[1], block(1, 1, width));
    return out;
  }

  // Under w1, w2, b a row for each class.
  std::optional<Assignments> bias_in_column() {
    const std::vector<Cell>& heads = rows_.front().cells;
    const size_t width = rows_[1].cells.size();
    const size_t last = width - 1;
    if (rows_.size() < 3 || heads.size() > width || heads.size() + 1 < width) return std::nullopt;
    const size_t shift = width - heads.size();
    const size_t from = shift == 0 && !names_column(heads[0]) ? 0 : 1;
    if (last < from + 1 || !is_field(heads.back(), "b")) return std::nullopt;
    const bool is_table = std::all_of(rows_.begin() + 1, rows_.end(), [&](const Row& row) {
      return row.cells.size() == width && are_values(row, from);
    });
    if (!is_table || !may_be_bias(heads.back(), heads, from - shift)) return std::nullopt;
    Assignments out;
    add(out, "W", heads[from - shift], transposed(block(1, from, last)), true);
    add(out, "b", heads.back(), transposed(block(1, last, width)));
    return out;
  }

  // Rows of weights, and b as the last of them; the heads, if any, name the classes.
  std::optional<Assignments> bias_in_row() {
    const Row& bias = rows_.back();
    const size_t width = bias.cells.size();
    const bool has_heads = !are_values(rows_.front(), 1);
    const size_t first = has_heads ? 1 : 0;
    if (width < 3 || rows_.size() < first + 2 || !is_field(bias.cells.front(), "b"))
      return std::nullopt;
    const bool is_table = std::all_of(
        rows_.begin() + static_cast<std::ptrdiff_t>(first), rows_.end(), [&](const Row& row) {
          return row.cells.size() == width && row.cells.front().kind != Kind::wrong &&
                 are_values(row, 1);
        });
    std::vector<Cell> names;
    for (size_t i = first; i < rows_.size(); ++i) names.push_back(rows_[i].cells.front());
    if (!is_table || !may_be_bias(bias.cells.front(), names, 0)) return std::nullopt;
    Assignments out;
    add(out, "W", names.front(), block(first, 1, width, rows_.size() - 1));
    add(out, "b", bias.cells.front(), block(rows_.size() - 1, 1, width));
    return out;
  }

  // Whether a head stands over names of the rows.
  bool names_column(const Cell& head) const {
    return head.kind == Kind::empty || is_class(head) ||
           std::all_of(rows_.begin() + 1, rows_.end(), [](const Row& row) {
             return !row.cells.empty() && row.cells.front().kind == Kind::label;
           });
  }

  // Of a, b and c, b is a letter as the others; beside names that do not count, b may be one of
  // them: it is asked.
  bool may_be_bias(const Cell& bias, const std::vector<Cell>& names, size_t from) {
    const auto others = [&](auto&& fits) {
      return std::all_of(names.begin() + static_cast<std::ptrdiff_t>(from), names.end() - 1, fits);
    };
    const bool fits = others([&](const Cell& cell) {
      const View name = text(cell);
      const bool is_letter = name.size() == 1 && is_latin(name.front());
      return is_value(cell) || (cell.kind == Kind::label && !is_letter && !is_class(cell) &&
                                !is_field(cell, "b") && !is_field(cell, "eta"));
    });
    if (!fits) return false;
    const bool are_numbered = others([&](const Cell& cell) {
      const View name = text(cell);
      return is_value(cell) || is_digit(name.back());
    });
    const bool is_sure = are_numbered || text(bias).size() > 1;
    return is_sure || !context_.second(Question::names);
  }

  // The values of the columns [left, right) from row `top` on, up to row `bottom`; nothing where
  // one of them is none.
  std::optional<TextMatrix> block(size_t top, size_t left, size_t right, size_t bottom = 0) {
    TextMatrix matrix;
    for (size_t i = top; i < (bottom > 0 ? bottom : rows_.size()); ++i) {
      TextRow& row = matrix.emplace_back();
      for (size_t j = left; j < right; ++j) {
        std::optional<std::string> number = number_in(context_, rows_[i].cells[j]);
        if (!number) return std::nullopt;
        row.push_back(std::move(*number));
      }
    }
    return matrix;
  }

  static std::optional<TextMatrix> transposed(const std::optional<TextMatrix>& matrix) {
    return matrix ? std::optional(reader::transposed(*matrix)) : std::nullopt;
  }

  void add(Assignments& out, const char* field, const Cell& name, std::optional<TextMatrix> matrix,
           bool is_transposed = false) {
    if (!matrix) {
      out.left.push_back({field, name.first, *context_.failure});
      return;
    }
    Assigned one = assigned(field, name, std::move(*matrix));
    one.is_transposed = is_transposed;
    out.fields.push_back(std::move(one));
  }

  Assigned assigned(const char* field, const Cell& name, TextMatrix matrix) const {
    const bool is_list = matrix.size() == 1;
    Value value{std::move(matrix), is_list, {}, "csv"};
    return {field,
            std::move(value),
            name.first,
            name.last + 1,
            rows_.back().cells.back().last + 1,
            false,
            false};
  }

  Context& context_;
  const std::vector<Row>& rows_;
};

}  // namespace

std::optional<Assignments> read_named_cells(Context& context, const std::vector<Row>& rows) {
  return NamedTable(context, rows).run();
}

}  // namespace softmax_steps::reader
