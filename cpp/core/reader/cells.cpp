#include "reader/cells.h"

#include <algorithm>
#include <utility>

#include "reader/amount.h"
#include "reader/functions.h"
#include "reader/separators.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using Kind = Cell::Kind;

class Cutter {
 public:
  Cutter(Context& context, Range range, const TableRules& rules)
      : context_(context), range_(range), rules_(rules) {}

  std::optional<std::vector<Row>> run() {
    while (at_ < range_.end) {
      if (!step()) return std::nullopt;
    }
    if (!end_row()) return std::nullopt;
    return std::move(rows_);
  }

 private:
  bool is(std::size_t i, TokenKind kind) const { return i < range_.end && context_.is(i, kind); }

  bool step() {
    const std::size_t i = at_++;
    switch (context_.kind(i)) {
      case TokenKind::comma:
        if (rules_.is_cell_comma(i)) return add(i);
        if (rules_.comma_is_row) return end_row();
        // hmatrix begins its rows with a comma.
        if (!rules_.has_labels && begins_row() && !rows_.empty() &&
            context_.is(i - 1, TokenKind::newline))
          return true;
        return end_cell(i, true);
      case TokenKind::pipe:
        if (rules_.pipe_is_row) return end_row();
        [[fallthrough]];
      case TokenKind::ampersand:
        return end_cell(i, rules_.is_strict);
      case TokenKind::tab:
        return !rules_.tab_is_column || end_cell(i, true);
      case TokenKind::semicolon:
        return rules_.semicolon_is_column ? end_cell(i, true) : end_row();
      case TokenKind::row:
        return end_row();
      case TokenKind::gap: {
        const bool ended = end_row();
        row_.after_gap = true;
        return ended;
      }
      case TokenKind::newline:
        return add_newline(i);
      case TokenKind::dollar:
        return true;
      case TokenKind::dots:
        context_.fail("elided", i);
        return false;
      default:
        return add(i);
    }
  }

  bool begins_row() const { return row_.cells.empty() && first_ == kNone; }

  bool add_newline(std::size_t i) {
    if (is(i + 1, TokenKind::newline) && row_.cells.empty()) row_.after_blank = true;
    if (!is_row_break(i)) return rules_.is_strict || end_cell(i, false);
    if (!end_row()) return false;
    if (is(i + 1, TokenKind::newline)) row_.after_blank = true;
    return true;
  }

  bool is_row_break(std::size_t i) const {
    if (rules_.newline != TableRules::Newline::row_unless_after_comma) {
      return rules_.newline == TableRules::Newline::row;
    }
    return i == range_.begin || !context_.is(i - 1, TokenKind::comma);
  }

  bool add(std::size_t i) {
    if (begins_row() && is(i, TokenKind::name) && is_heading_word(context_.slice(i)))
      return add_heading(i);
    const bool cut = first_ != kNone && !rules_.is_strict && context_.token(i).blank_before &&
                     !context_.is(i, TokenKind::comma) && !context_.is(i - 1, TokenKind::comma);
    if (cut && !end_cell(i, false)) return false;
    if (first_ == kNone) first_ = i;
    last_ = i;
    return true;
  }

  // The line "Columns 1 through 8:" counts columns and holds no data.
  bool add_heading(std::size_t i) {
    while (at_ < range_.end && !context_.is(at_, TokenKind::newline)) ++at_;
    row_.cells.push_back({Kind::heading, i, at_ - 1, false, {}});
    return end_row();
  }

  bool end_cell(std::size_t i, bool is_separated) {
    if (first_ != kNone) {
      std::optional<Cell> cell = cell_of(first_, last_);
      if (!cell) return false;
      if (cell->kind == Kind::number && ++numbers_ > kMostEntries) {
        context_.fail("too-many-entries", first_, std::to_string(kMostEntries));
        return false;
      }
      row_.cells.push_back(std::move(*cell));
      first_ = kNone;
    } else if (is_separated && (is_separated_ || row_.cells.empty())) {
      row_.cells.push_back({Kind::empty, i, i, false, {}});
    }
    is_separated_ = is_separated;
    return true;
  }

  bool end_row() {
    const std::size_t end = std::min(at_, range_.end) - 1;
    const bool open = is_separated_ && first_ == kNone && !row_.cells.empty();
    if (!end_cell(end, false)) return false;
    if (open) row_.cells.push_back({Kind::empty, end, end, false, {}});
    is_separated_ = false;
    if (!row_.cells.empty()) {
      rows_.push_back(std::move(row_));
      row_ = {};
    }
    return true;
  }

  std::optional<Cell> cell_of(std::size_t first, std::size_t last) {
    const Token& token = context_.token(first);
    if (first == last) {
      if (token.kind == TokenKind::number) {
        return Cell{Kind::number, first, last, token.is_quoted, context_.number(first)};
      }
      if (token.is_quoted && token.begin == token.end)
        return Cell{Kind::empty, first, last, false, {}};
      if (token.kind == TokenKind::wrong) return Cell{Kind::wrong, first, last, false, {}};
    }
    const std::string_view text = context_.tokens.slice(first, last + 1);
    if (is_rule(text)) return Cell{Kind::rule, first, last, false, {}};
    if (const auto amount = amount_of(text))
      return Cell{Kind::number, first, last, token.is_quoted, {}};
    std::size_t unexpected = last + 1;
    bool has_name = false;
    for (std::size_t i = first; i <= last; ++i) {
      const bool is_label =
          context_.is(i, TokenKind::name) && !stands_for_number(context_.slice(i));
      has_name = has_name || is_label;
      const bool fits = context_.is_any(i, {TokenKind::number, TokenKind::name, TokenKind::wrong});
      if (!fits && unexpected > last) unexpected = i;
    }
    if (has_name && (rules_.has_labels || first == last))
      return Cell{Kind::label, first, last, token.is_quoted, {}};
    if (first == last && token.kind == TokenKind::name)
      return Cell{Kind::wrong, first, last, false, {}};
    const bool numbered = rules_.has_labels && last == first + 1 &&
                          context_.is(first, TokenKind::number) && context_.slice(last) == ")" &&
                          row_.cells.empty();
    if (numbered) return Cell{Kind::label, first, last, false, {}};
    if (unexpected > last) unexpected = first == last ? first : first + 1;
    const std::string_view sign = context_.slice(unexpected);
    const bool is_formula =
        sign.starts_with('^') || (has_name && is_operator(context_, unexpected));
    if (is_formula || sign == "\\sqrt") return context_.fail("formula", first);
    if (context_.is(unexpected, TokenKind::begin)) return context_.fail("product", unexpected);
    const bool is_lone_sign = first == last && scan_sign(text, 0).size == text.size();
    if (is_lone_sign && loses_digits()) return context_.fail("cut-off", first);
    return fail(unexpected);
  }

  // Whether numbers end with their points, as where a picture has no room for more.
  bool loses_digits() const {
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      if (context_.is(i, TokenKind::number) && context_.slice(i).ends_with('.')) return true;
    }
    return false;
  }

  std::nullopt_t fail(std::size_t i) {
    // 1 + 2i with blanks round the sign.
    const bool is_sum = scan_sign(context_.slice(i), 0).sign != 0 && i + 1 < range_.end;
    if (is_sum && context_.is(i + 1, TokenKind::wrong))
      return context_.fail(context_.number(i + 1), i);
    return context_.fail("unexpected", i);
  }

  bool is_rule(std::string_view text) const {
    if (!rules_.has_labels || text.size() < 2) return false;
    const bool box = text.find("─") != std::string_view::npos ||
                     text.find("━") != std::string_view::npos ||
                     text.find("═") != std::string_view::npos;
    return box || text.find_first_not_of("-:=+ ") == std::string_view::npos;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  Context& context_;
  Range range_;
  const TableRules& rules_;
  std::size_t at_ = range_.begin;
  std::size_t numbers_ = 0;
  std::vector<Row> rows_;
  Row row_;
  /// The tokens of the open cell.
  std::size_t first_ = kNone;
  std::size_t last_ = 0;
  /// Whether a separator went before the open cell.
  bool is_separated_ = false;
};

}  // namespace

std::string_view name_in(const Context& context, const Cell& cell) {
  return cell.kind == Kind::empty ? "" : context.tokens.slice(cell.first, cell.last + 1);
}

std::optional<std::string> number_in(Context& context, const Cell& cell) {
  if (cell.kind == Kind::empty) return context.fail("empty-cell", cell.first, "number");
  if (cell.kind == Kind::wrong && context.is(cell.first, TokenKind::wrong)) {
    return context.fail(context.number(cell.first), cell.first, "number");
  }
  if (cell.kind != Kind::number) {
    const std::string_view text = context.tokens.slice(cell.first, cell.last + 1);
    const bool bits =
        text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return context.fail(bits ? "hexadecimal" : "not-a-number", cell.first, "number",
                        shortened(text));
  }
  if (const auto code = entry_error(cell.number)) {
    return context.fail(*code, cell.first, "number", cell.number.substr(0, 20));
  }
  return cell.number;
}

bool all_are(const Row& row, Kind kind) {
  return std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    return cell.kind == kind || cell.kind == Kind::empty;
  });
}

std::optional<std::vector<Row>> cut_rows(Context& context, Range range, const TableRules& rules) {
  return Cutter(context, range, rules).run();
}

bool decide_marks(Context& context, std::vector<Row>& rows, bool may_account) {
  MarkEvidence evidence;
  std::size_t unclear = 0;
  const auto each = [&](auto&& act) {
    for (Row& row : rows) {
      for (Cell& cell : row.cells) {
        if (cell.kind == Kind::number) act(cell);
      }
    }
  };
  each([&](Cell& cell) {
    const auto amount = amount_of(context.tokens.slice(cell.first, cell.last + 1));
    if (!amount) return;
    add_evidence(evidence, *amount);
    if (amount->is_unclear() && unclear == 0) unclear = cell.first;
  });
  if (evidence.comma_decimal && evidence.point_decimal) {
    context.fail("mixed-marks", evidence.has_unclear ? unclear : rows.front().cells.front().first);
    return false;
  }
  bool comma = evidence.comma_decimal;
  if (!evidence.comma_decimal && !evidence.point_decimal && evidence.has_unclear) {
    comma = !context.second(Question::marks);
  }
  // 1.250 in a text with decimal commas.
  const bool may_group = !comma && !evidence.has_unclear && !evidence.point_decimal &&
                         evidence.has_point_group && context.habit == CommaHabit::decimals;
  const bool has_groups = may_group && context.second(Question::marks);
  comma = comma || has_groups;
  each([&](Cell& cell) {
    auto amount = amount_of(context.tokens.slice(cell.first, cell.last + 1));
    if (!amount || (amount->is_plain() && !evidence.comma_decimal && !has_groups)) return;
    if (amount->is_in_parentheses && may_account && evidence.is_accounting())
      amount->is_negative = true;
    cell.number = number_of(*amount, comma ? ',' : '.');
  });
  return true;
}

}  // namespace softmax_steps::reader
