#include "reader/samples.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "reader/class_words.h"
#include "reader/names.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using Kind = Cell::Kind;
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
  Samples(Context& context, const std::vector<Row>& rows) : context_(context), rows_(rows) {}

  std::optional<Assignments> run() {
    if (rows_.size() < 2 || !has_heads()) return std::nullopt;
    const bool are_rows = std::all_of(rows_.begin() + 1, rows_.end(),
                                      [&](const Row& row) { return has_numbers(row); });
    if (!are_rows) return std::nullopt;
    const bool are_told = std::all_of(columns_.begin(), columns_.end(), [](const Column& column) {
      return column.role != Role::feature || column.is_numbered;
    });
    if (!are_told && context_.second(Question::names)) return std::nullopt;
    return assignments();
  }

 private:
  static Role role_of(View name, bool is_first) {
    if (is_first && (name.empty() || one_of(name, "id idx index nr no"))) return Role::index;
    if (names_class(name) || is_numbered(name, "y")) return Role::label;
    if (is_numbered(name, "x feature f")) return Role::feature;
    const bool is_other = name.empty() || field_of(name) || is_numbered(name, "w b");
    return is_other ? Role::other : Role::feature;
  }

  bool has_heads() {
    for (const Cell& cell : rows_.front().cells) {
      if (cell.kind != Kind::label && cell.kind != Kind::empty) return false;
      const std::string word = lower(name_in(context_, cell));
      const Role role = role_of(word, columns_.empty());
      if (role == Role::other) return false;
      columns_.push_back({role, is_numbered(word, "x feature f y"), cell.first});
    }
    const auto count = [&](auto&& fits) {
      return std::count_if(columns_.begin(), columns_.end(), fits);
    };
    const auto features = count([](const Column& one) { return one.role == Role::feature; });
    const auto labels = count([](const Column& one) { return one.role == Role::label; });
    const auto numbered = count([](const Column& one) { return one.is_numbered; });
    // A one for the class, y1,y2,y3, or its number; x1,x2 alone name one sample.
    const bool is_one_hot = labels > 1 && numbered == features + labels;
    const bool is_sample = labels == 0 && numbered == features && rows_.size() == 2;
    return features > 0 && (labels == 1 || is_one_hot || is_sample);
  }

  bool has_numbers(const Row& row) const {
    return row.cells.size() == columns_.size() &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
             return cell.kind == Kind::number || cell.kind == Kind::wrong;
           });
  }

  std::optional<Assignments> assignments() {
    TextMatrix features;
    TextMatrix labels;
    for (size_t k = 1; k < rows_.size(); ++k) {
      TextRow row;
      TextRow classes;
      for (size_t j = 0; j < columns_.size(); ++j) {
        if (columns_[j].role == Role::index) continue;
        std::optional<std::string> number = number_in(context_, rows_[k].cells[j]);
        if (!number) return left(columns_[j]);
        (columns_[j].role == Role::feature ? row : classes).push_back(std::move(*number));
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
    return {field,
            std::move(value),
            column->first,
            column->first + 1,
            rows_.back().cells.back().last + 1,
            false,
            false};
  }

  Context& context_;
  const std::vector<Row>& rows_;
  std::vector<Column> columns_;
};

}  // namespace

bool names_class(View word) {
  return is_class_word(word) || one_of(lower(word), "y labels target targets species");
}

std::optional<Assignments> read_samples(Context& context, const std::vector<Row>& rows) {
  return Samples(context, rows).run();
}

}  // namespace softmax_steps::reader
