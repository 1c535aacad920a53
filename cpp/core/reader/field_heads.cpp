#include "reader/field_heads.h"

#include <algorithm>
#include <string>
#include <utility>

#include "reader/cells.h"
#include "reader/heads.h"
#include "reader/named_cells.h"
#include "reader/names.h"
#include "reader/samples.h"
#include "reader/separators.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

struct Head {
  KnownField known;
  size_t name;
  /// Its numbers, in the lines that are its rows.
  std::vector<Range> rows;
};

class FieldHeads {
 public:
  explicit FieldHeads(Context& context) : context_(context) {}

  std::optional<Assignments> run() {
    for (size_t i = 0; !context_.is(i, finish); i = behind_line(i)) {
      if (!is_passed_over(i)) lines_.push_back({i, line_end(context_, i)});
    }
    const bool has_rows = takes_rows();
    if (!has_rows && !takes_columns()) return named_table();
    if (context_.second(Question::names)) return std::nullopt;
    return has_rows ? rows() : columns();
  }

 private:
  size_t behind_line(size_t i) const {
    const size_t end = line_end(context_, i);
    return context_.is(end, finish) ? end : end + 1;
  }

  // A table with names in other places than takes_rows and takes_columns know.
  std::optional<Assignments> named_table() {
    if (lines_.size() < 2 || !has(name, lines_.front()) || !has(number, lines_.back()))
      return std::nullopt;
    const Range all{lines_.front().begin, lines_.back().end};
    const unsigned asked = context_.asked;
    TableRules rules = rules_of(context_, all, Place2D::bare);
    if (context_.asked != asked && has(comma, lines_.front())) {
      // What parts the names parts the numbers.
      context_.asked = asked;
      rules.comma_is_decimal = false;
    }
    std::optional<std::vector<Row>> rows = cut_rows(context_, all, rules);
    if (!rows || !decide_marks(context_, *rows, false)) return std::nullopt;
    std::erase_if(*rows, [](const Row& row) { return all_are(row, Cell::Kind::rule); });
    drop_empty_ends(*rows);
    std::optional<Assignments> samples = read_samples(context_, *rows);
    return samples ? samples : read_named_cells(context_, *rows);
  }

  bool has(TokenKind kind, Range line) const {
    for (size_t i = line.begin; i < line.end; ++i) {
      if (context_.is(i, kind)) return true;
    }
    return false;
  }

  bool is_passed_over(size_t i) const {
    const LineKind kind = line_kind(context_, i);
    return kind == LineKind::blank || kind == LineKind::rule;
  }

  // Adds the name at token i, where it is a field's that is not there yet.
  bool add(size_t i) {
    if (!context_.is(i, name)) return false;
    const std::optional<KnownField> known = field_of(context_.slice(i));
    const bool is_new = known && std::none_of(heads_.begin(), heads_.end(), [&](const Head& head) {
                          return std::string_view(head.known.field) == known->field;
                        });
    if (is_new) heads_.push_back({*known, i, {}});
    return is_new;
  }

  size_t behind_pipe(size_t i) const { return context_.is(i, pipe) ? i + 1 : i; }

  // x 1 3 over b 0.5 0.1, perhaps under a head without numbers.
  bool takes_rows() {
    heads_.clear();
    for (const Range& line : lines_) {
      const size_t first = behind_pipe(line.begin);
      const bool is_head = line.begin == lines_.front().begin && lines_.size() > 2 &&
                           line_kind(context_, line.begin) == LineKind::head &&
                           !field_of(context_.slice(first));
      if (is_head) continue;
      // A row of the matrix above it has no name of its own.
      const bool goes_on = context_.is(line.begin, tab) && !heads_.empty();
      if (!goes_on && !add(first)) return false;
      if (!has_only_numbers(first + 1, line.end)) return false;
      heads_.back().rows.push_back({first + 1, line.end});
    }
    return heads_.size() > 1 || (heads_.size() == 1 && context_.is(heads_.front().name + 1, tab));
  }

  // x, b over 1, 2 and 3, 4.
  bool takes_columns() {
    heads_.clear();
    if (lines_.size() < 2) return false;
    const Range& line = lines_.front();
    for (size_t i = line.begin; i < line.end; ++i) {
      if (context_.is_any(i, {comma, semicolon, tab, pipe})) continue;
      if (!add(i)) return false;
      const char field = heads_.back().known.field[0];
      if (field == 'W' || (field == 'e' && lines_.size() > 2)) return false;
    }
    return heads_.size() > 1 &&
           std::all_of(lines_.begin() + 1, lines_.end(),
                       [&](const Range& row) { return has_only_numbers(row.begin, row.end); });
  }

  bool has_only_numbers(size_t i, size_t end) const {
    bool found = false;
    for (; i < end; ++i) {
      found = found || context_.is(i, number);
      if (!context_.is_any(i, {number, wrong, comma, semicolon, tab, pipe})) return false;
    }
    return found;
  }

  std::optional<Assignments> rows() {
    Assignments out;
    for (const Head& head : heads_) {
      context_.failure.reset();
      TextMatrix matrix;
      for (const Range& row : head.rows) add_row(matrix, row);
      if (context_.failure) {
        out.left.push_back({head.known.field, head.name, *context_.failure});
      } else {
        out.fields.push_back(assigned(head, std::move(matrix), head.rows.back().end));
      }
    }
    return out;
  }

  void add_row(TextMatrix& matrix, Range row) {
    // A comma behind the name is none of a number's.
    const Place2D place = context_.is(row.begin, comma) ? Place2D::call : Place2D::named;
    while (context_.is_any(row.begin, {comma, semicolon, tab, pipe})) ++row.begin;
    while (context_.is_any(row.end - 1, {comma, semicolon, tab, pipe})) --row.end;
    const std::optional<TextMatrix> rows = read_table(context_, row, place);
    if (!rows) return;
    const size_t width = rows->front().size();
    if (!matrix.empty() && matrix.front().size() != width) {
      context_.fail("ragged", row.begin, std::to_string(matrix.front().size()),
                    std::to_string(width));
      return;
    }
    matrix.insert(matrix.end(), rows->begin(), rows->end());
  }

  std::optional<Assignments> columns() {
    const size_t first = lines_[1].begin;
    const size_t end = lines_.back().end;
    std::optional<TextMatrix> matrix = read_table(context_, {first, end}, Place2D::named);
    if (!matrix || matrix->front().size() != heads_.size()) return std::nullopt;
    Assignments out;
    const TextMatrix columns = transposed(*matrix);
    for (size_t k = 0; k < heads_.size(); ++k)
      out.fields.push_back(assigned(heads_[k], {columns[k]}, end));
    return out;
  }

  Assigned assigned(const Head& head, TextMatrix matrix, size_t end) const {
    const bool is_list = matrix.size() == 1;
    Value value{std::move(matrix), is_list, {}, context_.notation};
    return {head.known.field, std::move(value), head.name, head.name + 1, end, false, false};
  }

  Context& context_;
  std::vector<Range> lines_;
  std::vector<Head> heads_;
};

}  // namespace

std::optional<Assignments> read_field_heads(Context& context) { return FieldHeads(context).run(); }

}  // namespace softmax_steps::reader
