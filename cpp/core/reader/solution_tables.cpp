#include "reader/solution_tables.h"

#include <algorithm>
#include <set>
#include <utility>

#include "reader/number.h"
#include "reader/solution.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// A cell without the class it is about: z_k, e^{z_k}, ŷ_k − y_k.
std::string without_letter(std::string_view cell) {
  std::string out;
  for (size_t at = 0; at < cell.size();) {
    size_t size = 0;
    for (const std::string_view letter :
         {"_{k}", "_{j}", "_{i}", "_k", "_j", "_i", "ₖ", "ⱼ", "ᵢ"}) {
      const std::string_view behind = cell.substr(std::min(cell.size(), at + letter.size()));
      if (size == 0 && cell.substr(at).starts_with(letter) && !is_latin(byte_at(behind, 0)))
        size = letter.size();
    }
    if (size == 0) out += cell[at];
    at += std::max<size_t>(size, 1);
  }
  return out;
}

// The cells of a line that a sign parts; nothing where brackets or relations stand in it.
std::vector<Range> cells_by(const Context& context, Range line, TokenKind sign) {
  std::vector<Range> cells;
  size_t begin = line.begin;
  int depth = 0;
  for (size_t i = line.begin; i < line.end; ++i) {
    if (context.is_any(i, {assign, relation, colon, pipe, tab, ampersand})) return {};
    if (context.is(i, open)) ++depth;
    if (context.is(i, close)) --depth;
    // Blanks part cells where they do not stand round a sign: p - y.
    const bool parts =
        sign == finish ? i > begin && context.token(i).blank_before : context.is(i, sign);
    if (depth != 0 || !parts) continue;
    if (i > begin) cells.push_back({begin, i});
    begin = sign == finish ? i : i + 1;
  }
  if (line.end > begin) cells.push_back({begin, line.end});
  return depth == 0 ? cells : std::vector<Range>{};
}

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
  const std::string_view text = context.tokens.slice(cell.begin, cell.end);
  std::optional<Subject> subject = subject_of(text);
  if (subject && subject->kind == Subject::Kind::intermediate)
    subject = subject_of(without_letter(text));
  if (!subject || subject->kind != Subject::Kind::quantity) return std::nullopt;
  return subject;
}

std::optional<std::string> number_in(const Context& context, Range cell) {
  while (cell.begin < cell.end && context.is(cell.begin, dollar)) ++cell.begin;
  while (cell.end > cell.begin && context.is(cell.end - 1, dollar)) --cell.end;
  if (cell.begin >= cell.end || !context.is(cell.begin, number)) return std::nullopt;
  const auto sound = [](const std::string& text) {
    return entry_error(text) ? std::nullopt : std::optional(text);
  };
  if (cell.end == cell.begin + 1) return sound(context.number(cell.begin));
  // 1,5 has a decimal comma, as nothing else parts numbers in a cell; 1,234 may be thousands.
  const bool has_comma = cell.end == cell.begin + 3 && context.is(cell.begin + 1, comma) &&
                         context.is(cell.begin + 2, number);
  if (!has_comma) return std::nullopt;
  const std::string& decimals = context.number(cell.begin + 2);
  constexpr size_t kThousand = 3;
  if (decimals.size() == kThousand && !context.may_have_decimal_commas) return std::nullopt;
  return sound(context.number(cell.begin) + "." + decimals);
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
    std::vector<Range> cells = cells_in(context_, line);
    if (cells.size() < 2) {
      if (take_plain_row(line)) return;
      if (!columns_.empty() && line_kind(context_, line.begin) == LineKind::rule) return;
      columns_.clear();
      has_totals_ = false;
      width_ = 0;
      take_plain_heads(line);
      return;
    }
    width_ = 0;
    if (take_total(line, cells) || take_row(line, cells)) return;
    if (!are_numbers(cells) && stands_over_rows(line)) {
      columns_.clear();
      has_totals_ = is_total(cells.back());
      return;
    }
    if (take_heads(cells)) return;
    take_data(line, cells);
  }

  // class,z,p over 1,0.5,0.2: names that nothing but a comma, a semicolon or blanks part, over
  // rows of as many numbers, or one more that counts them.
  void take_plain_heads(Range line) {
    constexpr size_t kLongest = 64;
    if (line.end - line.begin > kLongest || !context_.is(line.end, newline)) return;
    const Range below{line.end + 1, line_end(context_, line.end + 1)};
    for (const TokenKind sign : {semicolon, comma, finish}) {
      const std::vector<Range> cells = cells_by(context_, line, sign);
      if (cells.size() < 2) continue;
      const std::vector<Range> data = cells_by(context_, below, sign);
      const bool is_counted = sign == finish && data.size() == cells.size() + 1;
      const bool fits = data.size() == cells.size() || is_counted;
      if (!fits || !are_numbers(data) || !are_numbers_below(below, sign, data.size()) ||
          !are_heads(cells, sign) || !take_heads(cells))
        continue;
      sign_ = sign;
      width_ = data.size();
      if (!is_counted) return;
      for (auto& [k, place] : columns_) ++k;
      return;
    }
  }

  // One row below words may be the value that they name together.
  bool are_numbers_below(Range line, TokenKind sign, size_t width) const {
    if (!context_.is(line.end, newline)) return false;
    const std::vector<Range> next =
        cells_by(context_, {line.end + 1, line_end(context_, line.end + 1)}, sign);
    return next.size() == width && are_numbers(next);
  }

  // Names of several quantities; blanks part the words of one name as well, so that each cell must
  // be a name of its own.
  bool are_heads(const std::vector<Range>& cells, TokenKind sign) const {
    std::set<std::string_view> quantities;
    for (const Range& cell : cells) {
      const std::optional<Subject> subject = quantity_in(context_, cell);
      if (subject) quantities.insert(subject->quantity);
      const bool is_known =
          subject || one_of(lower(context_.tokens.slice(cell.begin, cell.end)),
                            "class clasa k i j id index label name target x w b y");
      if (!is_known && sign == finish) return false;
    }
    return quantities.size() > 1;
  }

  bool take_plain_row(Range line) {
    if (width_ == 0) return false;
    const std::vector<Range> cells = cells_by(context_, line, sign_);
    if (cells.size() != width_) return false;
    if (take_total(line, cells)) return true;
    if (!are_numbers(cells)) return false;
    take_data(line, cells);
    return true;
  }

  // But for the first cell, which may name the row.
  bool are_numbers(const std::vector<Range>& cells) const {
    return cells.size() > 1 && std::all_of(cells.begin() + 1, cells.end(), [&](const Range& cell) {
             return number_in(context_, cell).has_value();
           });
  }

  // The row of the sums below the classes: of its values that of the exponentials alone is asked
  // for.
  bool take_total(Range line, const std::vector<Range>& cells) {
    const Range name = cells.front();
    if (columns_.empty() || !is_total(name)) return false;
    for (const auto& [k, place] : columns_) {
      out_[place].tokens.end = line.end;
      const auto value = k < cells.size() ? number_in(context_, cells[k]) : std::nullopt;
      if (!value || std::string_view(out_[place].subject.quantity) != "exp") continue;
      take_sum(line, *value);
      break;
    }
    return true;
  }

  // Whether the line below begins with a quantity's name: then the heads are the classes'.
  bool stands_over_rows(Range line) const {
    Range below{line.end + 1, line_end(context_, line.end + 1)};
    if (context_.is(line.end, newline) && line_kind(context_, below.begin) == LineKind::rule)
      below = {below.end + 1, line_end(context_, below.end + 1)};
    if (below.begin >= below.end) return false;
    const std::vector<Range> cells = cells_in(context_, below);
    return cells.size() > 1 && quantity_in(context_, cells.front()) &&
           are_numbers({cells[0], cells[1]});
  }

  // Sum, **Total**.
  bool is_total(Range cell) const {
    const auto is_star = [&](size_t i) { return context_.slice(i) == "*"; };
    while (cell.begin < cell.end && is_star(cell.begin)) ++cell.begin;
    while (cell.end > cell.begin && is_star(cell.end - 1)) --cell.end;
    return cell.begin < cell.end && one_of(lower(context_.tokens.slice(cell.begin, cell.end)),
                                           "σ Σ ∑ sum total suma sumă summe somme \\sum");
  }

  // A quantity's name, then its numbers.
  bool take_row(Range line, const std::vector<Range>& cells) {
    const std::optional<Subject> subject = quantity_in(context_, cells.front());
    if (!subject) return false;
    if (cells.size() == 2 || (cells.size() == 3 && cells[2].begin >= cells[2].end)) {
      // A matrix in brackets in the one cell.
      const Range value = cells[1];
      const auto candidates =
          candidates_of(context_.tokens, value, context_.may_have_decimal_commas);
      if (candidates.size() == 1 && context_.is_any(value.begin, {open, begin, name})) {
        out_.push_back({*subject, cells.front(), line, candidates.front().matrix});
        return true;
      }
    }
    TextRow numbers;
    std::optional<std::string> total;
    for (size_t k = 1; k < cells.size(); ++k) {
      const auto value = number_in(context_, cells[k]);
      if (has_totals_ && k + 1 == cells.size()) {
        total = value;
        continue;
      }
      if (!value && cells[k].begin < cells[k].end) return false;
      if (value) numbers.push_back(*value);
    }
    if (numbers.empty()) return false;
    out_.push_back({*subject, cells.front(), line, {std::move(numbers)}});
    if (total && std::string_view(subject->quantity) == "exp") take_sum(cells.back(), *total);
    return true;
  }

  void take_sum(Range cell, std::string value) {
    out_.push_back(
        {{.kind = Subject::Kind::quantity, .quantity = "sum"}, cell, cell, {{std::move(value)}}});
  }

  bool take_heads(const std::vector<Range>& cells) {
    std::vector<std::pair<size_t, Subject>> heads;
    for (size_t k = 0; k < cells.size(); ++k) {
      if (number_in(context_, cells[k])) return false;
      if (auto subject = quantity_in(context_, cells[k]); subject && subject->indices.empty())
        heads.emplace_back(k, std::move(*subject));
    }
    if (heads.empty()) return false;
    columns_.clear();
    for (auto& [k, subject] : heads) {
      columns_.emplace_back(k, out_.size());
      out_.push_back({std::move(subject), cells[k], cells[k], {}});
    }
    return true;
  }

  void take_data(Range line, const std::vector<Range>& cells) {
    for (const auto& [k, place] : columns_) {
      const auto value = k < cells.size() ? number_in(context_, cells[k]) : std::nullopt;
      if (!value) continue;
      out_[place].matrix.push_back({out_[place].subject.is_percent ? shifted(*value, -2) : *value});
      out_[place].tokens.end = line.end;
    }
  }

  const Context& context_;
  std::vector<NamedCells> out_;
  /// What parts the cells of the open table without pipes and tabs, and how many a row has; 0 where
  /// none is open.
  TokenKind sign_ = finish;
  size_t width_ = 0;
  /// The columns of the open table: their cell, and their place in out_.
  std::vector<std::pair<size_t, size_t>> columns_;
  /// Whether the last cells are the sums of their rows.
  bool has_totals_ = false;
};

}  // namespace

std::vector<NamedCells> tables_of(const Context& context) {
  std::vector<NamedCells> found = Tables(context).run();
  std::erase_if(found, [](const NamedCells& cells) { return cells.matrix.empty(); });
  return found;
}

}  // namespace softmax_steps::reader
