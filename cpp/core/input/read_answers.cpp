#include "read_answers.h"

#include <algorithm>

namespace softmax_steps {
namespace {

bool is_blank(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

InputError::Cell cell_of(Quantity quantity, Place place) {
  if (is_matrix(quantity)) return {place.row, place.column};
  if (is_single(quantity)) return {};
  return {std::nullopt, place.column};
}

[[noreturn]] void fail_shape(Quantity quantity, const Shape& shape, const TextMatrix& rows) {
  const auto text = [&](std::size_t height, std::size_t width) {
    return is_matrix(quantity) ? std::to_string(height) + " × " + std::to_string(width)
                               : std::to_string(width) + (width == 1 ? " entry" : " entries");
  };
  std::size_t width = rows.empty() ? 0 : rows.front().size();
  for (const TextRow& row : rows) {
    if (row.size() != static_cast<std::size_t>(shape.columns)) width = row.size();
  }
  const InputNumber columns{"columns", shape.columns};
  const InputNumber got_columns{"gotColumns", static_cast<int>(width)};
  const InputNumber rows_needed{"rows", shape.rows};
  const InputNumber got_rows{"gotRows", static_cast<int>(rows.size())};
  const std::string needed =
      text(static_cast<std::size_t>(shape.rows), static_cast<std::size_t>(shape.columns));
  const std::string got = text(rows.size(), width);
  const std::string name(name_of(quantity));
  if (!is_matrix(quantity)) fail("shape", name, {}, needed, got, {columns, got_columns});
  fail("shape", name, {}, needed, got, {rows_needed, columns, got_rows, got_columns});
}

std::optional<AnswerNumber> read_entry(const std::string& text, char mark, Quantity quantity,
                                       Place place) {
  if (is_blank(text)) return std::nullopt;
  const Parsed parsed = parse_decimal(text, mark);
  if (parsed.status == ParseStatus::ok) {
    AnswerNumber written = read_answer_number(text, parsed.value, mark);
    written.is_cut = !written.is_quotient && parsed.digits > kStoredDigits;
    return written;
  }
  const std::string code = parsed.status == ParseStatus::not_finite         ? "not-finite"
                           : parsed.status == ParseStatus::division_by_zero ? "division-by-zero"
                           : parsed.status == ParseStatus::magnitude        ? "magnitude"
                                                                            : "not-a-number";
  fail_typed(code, std::string(name_of(quantity)), cell_of(quantity, place),
             "a number such as -1.5, 2e-3 or 3/8, or nothing", text);
}

}  // namespace

Answers read_answers(const Problem& problem, const AnswersText& text) {
  Answers answers = no_answers(problem);
  for (const Quantity quantity : kAnswerQuantities) {
    Entries& cells = answers.entries[quantity];
    const auto found = text.find(std::string(name_of(quantity)));
    if (found == text.end()) continue;
    const Shape shape = shape_of(quantity, problem);
    const TextMatrix& rows = found->second;
    const auto is_of_width = [&](const TextRow& row) {
      return row.size() == static_cast<std::size_t>(shape.columns);
    };
    if (rows.size() != static_cast<std::size_t>(shape.rows) ||
        !std::all_of(rows.begin(), rows.end(), is_of_width)) {
      fail_shape(quantity, shape, rows);
    }
    for (int r = 0; r < shape.rows; ++r) {
      for (int c = 0; c < shape.columns; ++c) {
        const std::string& entry = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
        cells[cell_at(quantity, problem, {r, c})] =
            read_entry(entry, problem.symbols.decimal_mark, quantity, {r, c});
      }
    }
  }
  return answers;
}

}  // namespace softmax_steps
