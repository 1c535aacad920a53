#include "answers.h"

#include <algorithm>

namespace softmax_steps {
namespace {

bool is_blank(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

InputError::Cell cell_of(Family family, Place place) {
  if (is_matrix(family)) return {place.row, place.column};
  if (is_single(family)) return {};
  return {std::nullopt, place.column};
}

[[noreturn]] void fail_shape(Family family, const Shape& shape, const TextMatrix& rows) {
  const auto text = [&](std::size_t height, std::size_t width) {
    return is_matrix(family) ? std::to_string(height) + " × " + std::to_string(width)
                             : std::to_string(width) + (width == 1 ? " entry" : " entries");
  };
  std::size_t width = rows.empty() ? 0 : rows.front().size();
  for (const TextRow& row : rows) {
    if (row.size() != static_cast<std::size_t>(shape.columns)) width = row.size();
  }
  fail("shape", std::string(name_of(family)), {},
       text(static_cast<std::size_t>(shape.rows), static_cast<std::size_t>(shape.columns)),
       text(rows.size(), width));
}

std::optional<Written> read_entry(const std::string& text, char mark, Family family, Place place) {
  if (is_blank(text)) return std::nullopt;
  const Parsed parsed = parse_decimal(text, mark);
  if (parsed.status == ParseStatus::ok) return read_written(text, parsed.value, mark);
  const std::string code = parsed.status == ParseStatus::not_finite         ? "not-finite"
                           : parsed.status == ParseStatus::division_by_zero ? "division-by-zero"
                           : parsed.status == ParseStatus::magnitude        ? "magnitude"
                                                                            : "not-a-number";
  fail(code, std::string(name_of(family)), cell_of(family, place),
       "a number such as -1.5, 2e-3 or 3/8, or nothing", quoted(text));
}

}  // namespace

bool Answers::has_any(Family family) const {
  const Entries& cells = of(family);
  return std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.has_value(); });
}

Writing WrittenCells::writing(std::size_t cell, const Interval& value) const {
  const Written& entry = *entries[cell];
  return writing_of(entry, place_of(entry, precision), value);
}

bool WrittenCells::fits(std::size_t cell, const Interval& value) const {
  return !entries[cell] || writing(cell, value) != Writing::neither;
}

Answers read_answers(const Problem& problem, const AnswersText& text) {
  Answers answers;
  for (const Family family : kAllFamilies) {
    Entries& cells = answers.entries[static_cast<std::size_t>(family)];
    cells.resize(size_of(family, problem));
    const auto found = text.find(std::string(name_of(family)));
    if (found == text.end()) continue;
    const Shape shape = shape_of(family, problem);
    const TextMatrix& rows = found->second;
    const auto is_of_width = [&](const TextRow& row) {
      return row.size() == static_cast<std::size_t>(shape.columns);
    };
    if (rows.size() != static_cast<std::size_t>(shape.rows) ||
        !std::all_of(rows.begin(), rows.end(), is_of_width)) {
      fail_shape(family, shape, rows);
    }
    for (int r = 0; r < shape.rows; ++r) {
      for (int c = 0; c < shape.columns; ++c) {
        const std::string& entry = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
        cells[cell_at(family, problem, {r, c})] =
            read_entry(entry, problem.symbols.decimal_mark, family, {r, c});
      }
    }
  }
  return answers;
}

}  // namespace softmax_steps
