#include "reader/samples.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "reader/names.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;
using View = std::string_view;

enum class Role { index, feature, label, other };

struct Column {
  Role role;
  /// x1, feature_2: the name says that it is one of several.
  bool is_numbered;
  size_t first;
};

// Whether the name is one of the words with a number behind it: x1, x_1.
bool is_numbered(View name, const Words& words) {
  const size_t digits = name.find_last_not_of("0123456789");
  if (digits == View::npos || digits + 1 == name.size()) return false;
  View stem = name.substr(0, digits + 1);
  if (stem.ends_with('_')) stem.remove_suffix(1);
  return one_of(stem, words);
}

class Samples {
 public:
  Samples(Context& context, const std::vector<Range>& lines) : context_(context), lines_(lines) {}

  std::optional<Assignments> run() {
    if (lines_.size() < 2 || !has_heads()) return std::nullopt;
    const bool are_rows = std::all_of(lines_.begin() + 1, lines_.end(),
                                      [&](const Range& line) { return is_row(line); });
    if (!are_rows) return std::nullopt;
    const bool are_told = std::all_of(columns_.begin(), columns_.end(), [](const Column& column) {
      return column.role != Role::feature || column.is_numbered;
    });
    if (!are_told && context_.second(Question::names)) return std::nullopt;
    return assignments();
  }

 private:
  bool is_separator(size_t i) const { return context_.is_any(i, {comma, semicolon, tab, pipe}); }

  // The cells between separators, or the tokens where there are none.
  std::vector<Range> cells_of(Range line) const {
    if (context_.is(line.begin, pipe)) ++line.begin;
    if (line.end > line.begin && context_.is(line.end - 1, pipe)) --line.end;
    bool has_separators = false;
    for (size_t i = line.begin; i < line.end; ++i)
      has_separators = has_separators || is_separator(i);
    std::vector<Range> cells;
    size_t from = line.begin;
    for (size_t i = line.begin; i < line.end; ++i) {
      if (has_separators && !is_separator(i)) continue;
      cells.push_back({from, has_separators ? i : i + 1});
      from = i + 1;
    }
    if (has_separators) cells.push_back({from, line.end});
    return cells;
  }

  static Role role_of(View name, bool is_first) {
    if (is_first && (name.empty() || one_of(name, "id idx index nr no"))) return Role::index;
    if (one_of(name, "y label labels target targets class clasa species eticheta") ||
        is_numbered(name, "y"))
      return Role::label;
    if (is_numbered(name, "x feature f")) return Role::feature;
    const bool is_other = name.empty() || field_of(name) || is_numbered(name, "w b");
    return is_other ? Role::other : Role::feature;
  }

  bool has_heads() {
    for (const Range& cell : cells_of(lines_.front())) {
      for (size_t i = cell.begin; i < cell.end; ++i) {
        if (!context_.is(i, name)) return false;
      }
      const std::string word =
          cell.begin < cell.end ? lower(context_.tokens.slice(cell.begin, cell.end)) : "";
      const Role role = role_of(word, columns_.empty());
      if (role == Role::other) return false;
      columns_.push_back({role, is_numbered(word, "x feature f y"), cell.begin});
    }
    const auto count = [&](auto&& fits) {
      return std::count_if(columns_.begin(), columns_.end(), fits);
    };
    const auto features = count([](const Column& one) { return one.role == Role::feature; });
    const auto labels = count([](const Column& one) { return one.role == Role::label; });
    const auto numbered = count([](const Column& one) { return one.is_numbered; });
    // A one for the class, y1,y2,y3, or its number; x1,x2 alone name one sample.
    const bool is_one_hot = labels > 1 && numbered == features + labels;
    const bool is_sample = labels == 0 && numbered == features && lines_.size() == 2;
    return features > 0 && (labels == 1 || is_one_hot || is_sample);
  }

  // A number in each column.
  bool is_row(const Range& line) const {
    const std::vector<Range> cells = cells_of(line);
    return cells.size() == columns_.size() &&
           std::all_of(cells.begin(), cells.end(), [&](const Range& cell) {
             return cell.end == cell.begin + 1 && context_.is_any(cell.begin, {number, wrong});
           });
  }

  std::optional<Assignments> assignments() {
    TextMatrix features;
    TextMatrix labels;
    for (size_t k = 1; k < lines_.size(); ++k) {
      const std::vector<Range> cells = cells_of(lines_[k]);
      TextRow row;
      TextRow classes;
      for (size_t j = 0; j < cells.size(); ++j) {
        if (columns_[j].role == Role::index) continue;
        const size_t cell = cells[j].begin;
        if (context_.is(cell, wrong)) context_.fail(context_.number(cell), cell);
        const auto text = context_.is(cell, wrong) ? std::nullopt : checked_number(context_, cell);
        if (!text) return left(columns_[j]);
        (columns_[j].role == Role::feature ? row : classes).push_back(*text);
      }
      features.push_back(std::move(row));
      labels.push_back(std::move(classes));
    }
    Assignments out;
    out.fields.push_back(assigned("x", Role::feature, std::move(features)));
    if (labels.front().empty()) return out;
    if (labels.front().size() == 1) labels = transposed(labels);
    out.fields.push_back(assigned("y", Role::label, std::move(labels)));
    return out;
  }

  Assignments left(const Column& column) const {
    Assignments out;
    const char* const field = column.role == Role::feature ? "x" : "y";
    out.left.push_back({field, column.first, *context_.failure});
    return out;
  }

  Assigned assigned(const char* field, Role role, TextMatrix matrix) const {
    const auto column = std::find_if(columns_.begin(), columns_.end(),
                                     [&](const Column& one) { return one.role == role; });
    const bool is_list = matrix.size() == 1;
    Value value{std::move(matrix), is_list, {}, "csv"};
    return {field, std::move(value), column->first, column->first + 1, lines_.back().end, false,
            false};
  }

  Context& context_;
  const std::vector<Range>& lines_;
  std::vector<Column> columns_;
};

}  // namespace

std::optional<Assignments> read_samples(Context& context, const std::vector<Range>& lines) {
  return Samples(context, lines).run();
}

}  // namespace softmax_steps::reader
