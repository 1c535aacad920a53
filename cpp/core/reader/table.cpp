#include "reader/table.h"

#include <algorithm>
#include <utility>

#include "decimal.h"
#include "reader/cells.h"
#include "reader/heads.h"
#include "reader/number.h"
#include "reader/separators.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using Kind = Cell::Kind;

std::optional<TextMatrix> matrix_of(Context& context, const std::vector<Row>& rows) {
  TextMatrix matrix;
  for (const Row& row : rows) {
    TextRow& numbers = matrix.emplace_back();
    for (const Cell& cell : row.cells) {
      if (++context.entries > kMostEntries) {
        return context.fail("too-many-entries", cell.first, std::to_string(kMostEntries));
      }
      std::optional<std::string> number = number_in(context, cell);
      if (!number) return std::nullopt;
      numbers.push_back(std::move(*number));
    }
    if (row.cells.size() != rows.front().cells.size()) {
      const std::size_t at =
          row.cells.empty() ? rows.front().cells.front().first : row.cells.front().first;
      return context.fail("ragged", at, std::to_string(rows.front().cells.size()),
                          std::to_string(row.cells.size()));
    }
  }
  return matrix;
}

// A dash that stands off the first number of every line.
bool begins_with_dashes(const Context& context, const std::vector<Row>& rows, bool is_below_name) {
  const auto detached = [&](const Cell& cell) {
    const std::string_view text = context.slice(cell.first);
    const Sign sign = scan_sign(text, 0);
    return cell.kind == Kind::number && sign.sign == '-' && byte_at(text, sign.size) == ' ';
  };
  const bool is_lone = rows.size() < 2 && (rows.empty() || rows.front().cells.size() < 2);
  if (is_lone && !is_below_name) return false;
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    return !row.cells.empty() && detached(row.cells.front()) &&
           std::none_of(row.cells.begin() + 1, row.cells.end(), detached);
  });
}

void drop_bullets(Context& context, std::vector<Row>& rows, bool is_below_name) {
  if (!begins_with_dashes(context, rows, is_below_name) || context.second(Question::bullet)) return;
  for (Row& row : rows) row.cells.front().number.erase(0, 1);
}

// Whether a number with a point, 1. and 2., stands first in each row, and others behind it.
bool is_numbered(const Context& context, const std::vector<Row>& rows) {
  const auto has_point = [&](const Cell& cell) { return context.slice(cell.first).ends_with('.'); };
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.cells.size() > 1 && has_point(row.cells.front()) &&
           std::none_of(row.cells.begin() + 1, row.cells.end(), has_point);
  });
}

// The common factor over a table, 1.0e+03 *, as a power of ten.
std::optional<int> factor_before(const Context& context, Range& range) {
  std::size_t i = range.begin;
  while (i < range.end && context.is(i, TokenKind::newline)) ++i;
  if (i + 2 >= range.end || !context.is(i, TokenKind::number) || context.slice(i + 1) != "*" ||
      !context.is(i + 2, TokenKind::newline)) {
    return std::nullopt;
  }
  const Digits digits = to_digits(parse_decimal(context.number(i)).value);
  if (digits.significand != "1" || digits.negative) return std::nullopt;
  range.begin = i + 3;
  return digits.exponent;
}

// The second piece of a number with blanks between its thousands, 1 000, where the numbers have
// commas between them.
std::optional<std::size_t> spaced_thousands(const Context& context, Range range) {
  const auto is_whole = [&](std::size_t i) {
    return context.is(i, TokenKind::number) &&
           std::all_of(context.number(i).begin(), context.number(i).end(), is_digit);
  };
  const auto is_first = [&](std::size_t i) {
    const std::string_view number = context.number(i);
    return is_whole(i) || (number.starts_with('-') && number.size() > 1 &&
                           std::all_of(number.begin() + 1, number.end(), is_digit));
  };
  std::optional<std::size_t> first;
  bool is_separated = false;
  for (std::size_t i = range.begin + 1; i < range.end; ++i) {
    is_separated = is_separated || context.is(i, TokenKind::comma);
    if (!context.is(i, TokenKind::number) || !context.is(i - 1, TokenKind::number)) continue;
    constexpr std::size_t kThousand = 3;
    const bool joins = is_whole(i) && is_first(i - 1) && context.number(i).size() == kThousand &&
                       context.number(i - 1).size() <= kThousand + (is_whole(i - 1) ? 0 : 1) &&
                       context.number(i - 1) != "0";
    if (!joins) return std::nullopt;
    if (!first) first = i;
  }
  return is_separated ? first : std::nullopt;
}

}  // namespace

bool stands_for_number(std::string_view word) { return !word.empty() && is_digit(word.front()); }

std::optional<std::string> checked_number(Context& context, std::size_t i) {
  const std::string& number = context.number(i);
  if (const auto code = entry_error(number)) {
    return context.fail(*code, i, "number", number.substr(0, 20));
  }
  return number;
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

namespace {

std::optional<std::vector<TextMatrix>> tables_in(Context& context, Range range, Place2D place) {
  const std::optional<int> factor = factor_before(context, range);
  while (range.begin < range.end && context.is(range.begin, TokenKind::newline)) ++range.begin;
  if (range.begin >= range.end) return context.fail("empty", range.end, "number");
  if (const auto piece = spaced_thousands(context, range))
    return context.fail("unexpected", *piece);
  const TableRules rules = rules_of(context, range, place);
  std::optional<std::vector<Row>> rows = cut_rows(context, range, rules);
  if (!rows) return std::nullopt;
  if (rows->empty()) {
    return context.fail(place == Place2D::bare ? "empty" : "empty-matrix", range.begin, "number");
  }
  const bool may_account =
      place == Place2D::bare || place == Place2D::named || place == Place2D::tabular;
  if (!decide_marks(context, *rows, may_account)) return std::nullopt;
  const bool is_below_name =
      place == Place2D::named && range.begin > 0 && context.is(range.begin - 1, TokenKind::newline);
  if ((rules.may_ask || is_below_name) && !rules.is_strict)
    drop_bullets(context, *rows, is_below_name);
  const bool may_ask = rules.may_ask || (is_below_name && is_numbered(context, *rows));
  const bool tabular =
      place == Place2D::environment && rows->front().cells.front().kind == Kind::empty;
  std::vector<TextMatrix> out;
  context.notation = rules.is_strict ? "cells" : "columns";
  for (const std::vector<Row>& table :
       without_heads(context, std::move(*rows), may_ask, rules.has_labels || tabular)) {
    std::optional<TextMatrix> matrix = matrix_of(context, table);
    if (!matrix) return std::nullopt;
    if (matrix->empty() || matrix->front().empty()) continue;
    if (factor) {
      for (TextRow& row : *matrix) {
        for (std::string& number : row) number = shifted(number, *factor);
      }
    }
    out.push_back(std::move(*matrix));
  }
  if (out.empty()) return context.fail("empty", range.begin, "number");
  return out;
}

}  // namespace

std::optional<TextMatrix> read_table(Context& context, Range range, Place2D place) {
  std::optional<std::vector<TextMatrix>> tables = tables_in(context, range, place);
  if (!tables) return std::nullopt;
  if (tables->size() > 1)
    return context.fail("several-results", range.begin, "1", std::to_string(tables->size()));
  context.is_list = tables->front().size() == 1;
  return std::move(tables->front());
}

std::vector<TextMatrix> read_tables(Context& context, Range range) {
  std::optional<std::vector<TextMatrix>> tables = tables_in(context, range, Place2D::bare);
  return tables ? std::move(*tables) : std::vector<TextMatrix>{};
}

}  // namespace softmax_steps::reader
