#include "reader/series.h"

#include <algorithm>
#include <map>
#include <utility>

#include "reader/statements.h"

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

void SeriesReader::note(size_t i, size_t start) {
  if (context_.slice(i).size() != 1) return;
  Context probe = context_;
  ValueReader values(probe);
  while (context_.is(start, newline)) ++start;
  std::optional<TextMatrix> matrix;
  if (values.starts_value(start)) {
    values.move_to(start);
    if (std::optional<Value> value = values.read_value(); value && !value->filler)
      matrix = std::move(value->matrix);
  } else if (starts_numbers(context_, start)) {
    matrix = read_table(probe, {start, end_of_numbers(context_, start)}, Place2D::named);
  }
  if (matrix) others_.push_back({i, std::move(*matrix)});
}

void SeriesReader::take(Assignments& assignments) {
  std::map<char, const TextMatrix*> columns;
  for (const Other& other : others_)
    columns.emplace(context_.slice(other.name).front(), &other.matrix);
  const size_t unknown = columns.size();
  for (const Assigned& assigned : assignments.fields) {
    const std::string_view word = context_.slice(assigned.first);
    if (word.size() != 1 || assigned.value.filler) return;
    columns.emplace(word.front(), &assigned.value.matrix);
  }
  if (unknown == 0 || unknown == columns.size()) return;
  TextMatrix rows;
  bool is_table = true;
  for (const auto& [letter, matrix] : columns) {
    const bool is_list = matrix->size() == 1 || matrix->front().size() == 1;
    const bool follows = letter == columns.begin()->first + static_cast<int>(rows.size());
    if (!is_list || !follows) return;
    rows.push_back(flattened(*matrix));
    is_table = is_table && rows.back().size() == rows.front().size();
  }
  if (!is_table || !context_.second(Question::names)) {
    for (const Other& other : others_) leave_unknown(context_, assignments, other.name);
    return;
  }
  const size_t first = std::min(others_.front().name, assignments.fields.front().first);
  const size_t last = std::max(others_.back().name + 1, assignments.fields.back().last);
  const bool is_list = rows.front().size() == 1;
  assignments.table = Result{{transposed(rows), is_list, {}, "object"}, first, last};
  assignments.fields.clear();
  assignments.left.clear();
}

void leave_unknown(Context& context, Assignments& assignments, size_t name) {
  const bool is_known =
      std::any_of(assignments.left.begin(), assignments.left.end(), [&](const Unread& left) {
        return left.failure.code == "unknown-name" &&
               context.slice(left.name) == context.slice(name);
      });
  if (is_known) return;
  context.fail("unknown-name", name);
  assignments.left.push_back({"", name, *context.failure});
}

}  // namespace softmax_steps::reader
