#include <algorithm>
#include <utility>

#include "reader/marks.h"
#include "reader/number.h"
#include "reader/solution.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

class PartReader {
 public:
  PartReader(Context& context, Range part) : context_(context), values_(context), part_(part) {
    trim();
  }

  std::optional<TextMatrix> run() {
    if (part_.begin >= part_.end) return std::nullopt;
    if (const auto percent = read_percent()) return TextMatrix{{*percent}};
    std::optional<TextMatrix> matrix = read();
    if (matrix && is_all_percent()) in_hundredths(*matrix);
    return matrix;
  }

  /// Whether the part looks like a value, read or not.
  bool is_value() const { return is_value_; }

 private:
  std::optional<TextMatrix> read() {
    const size_t first = part_.begin;
    if (values_.starts_value(first)) return read_values();
    if (context_.is(first, number) && is_tail(first + 1)) {
      is_value_ = true;
      const auto text = checked_number(context_, first);
      return text ? std::optional(TextMatrix{{*text}}) : std::nullopt;
    }
    if (!is_numbers()) return std::nullopt;
    is_value_ = true;
    std::optional<TextMatrix> matrix = read_table(context_, part_, Place2D::named);
    if (matrix && entry_of_one(*matrix)) return std::nullopt;
    return matrix;
  }

  // 22,5 %
  std::optional<std::string> read_percent() const {
    const size_t first = part_.begin;
    const bool is_one = part_.end == first + 3 && context_.is(first + 1, comma) &&
                        is_within_number(context_, first + 1) && is_percent_number(first + 2);
    if (!is_one) return std::nullopt;
    const std::string_view decimals = context_.slice(first + 2);
    size_t digits = 0;
    while (digits < decimals.size() && is_digit(decimals[digits])) ++digits;
    const std::string text = context_.number(first) + "." + std::string(decimals.substr(0, digits));
    return entry_error(text) ? std::nullopt : std::optional(shifted(text, -2));
  }

  // (7, 5, 88) %, and 7 5 88 % without brackets.
  bool is_all_percent() const {
    const size_t last = part_.end - 1;
    if (is_percent_ || is_percent(last)) return true;
    return context_.is(last, number) && last > part_.begin &&
           context_.slice(last).ends_with(" %") && context_.is(last - 1, number) &&
           !is_percent_number(last - 1);
  }

  bool is_percent(size_t i) const { return one_of(context_.slice(i), "% \\%"); }
  bool is_percent_number(size_t i) const { return context_.slice(i).ends_with('%'); }

  // The last number without brackets has the sign, and is in hundredths already.
  void in_hundredths(TextMatrix& matrix) const {
    const bool has_sign = context_.is(part_.end - 1, number) && is_percent_number(part_.end - 1);
    for (TextRow& row : matrix) {
      for (std::string& entry : row) {
        if (has_sign && &entry == &matrix.back().back()) continue;
        entry = shifted(entry, -2);
      }
    }
  }

  static bool entry_of_one(const TextMatrix& matrix) { return matrix.empty(); }

  void trim() {
    while (part_.begin < part_.end &&
           (context_.is_any(part_.begin, {newline, gap, dollar, ampersand, tab, row}) ||
            one_of(context_.slice(part_.begin), "* \\boxed") || is_rough(context_, part_.begin)))
      ++part_.begin;
    while (part_.end > part_.begin &&
           (context_.is_any(part_.end - 1,
                            {newline, gap, dollar, ampersand, tab, row, comma, semicolon, colon}) ||
            ends_sentence(part_.end - 1) || (context_.is(part_.end - 1, pipe) && !has_pipes()))) {
      --part_.end;
    }
    is_percent_ = ends_with_percent();
    if (is_percent_) part_.end -= 3;
    if (part_.begin < part_.end) part_.end = before_notes(context_.tokens, part_);
  }

  // 7, 5, 88 (%).
  bool ends_with_percent() const {
    return part_.end > part_.begin + 3 && context_.slice(part_.end - 3) == "(" &&
           is_percent(part_.end - 2) && context_.is(part_.end - 1, close);
  }

  // Signs behind a value; the blank before a question mark makes it an unknown number.
  bool ends_sentence(size_t i) const {
    const std::string_view sign = context_.slice(i);
    return sign == "." || sign == "!" || sign == "*" ||
           (sign == "?" && !context_.token(i).blank_before);
  }

  // Whether the part is cells of a table.
  bool has_pipes() const {
    for (size_t i = part_.begin; i < part_.end; ++i) {
      if (context_.is(i, newline)) return true;
    }
    return false;
  }

  // Matrices: one, or rows in brackets below each other.
  std::optional<TextMatrix> read_values() {
    TextMatrix rows;
    size_t at = part_.begin;
    while (at < part_.end) {
      values_.move_to(at);
      std::optional<Value> value = values_.read_value();
      if (!value || values_.at() > part_.end) {
        is_value_ = context_.failure && !is_calculation();
        return std::nullopt;
      }
      if (value->filler) return std::nullopt;
      at = values_.at();
      if (rows.empty()) {
        rows = std::move(value->matrix);
      } else {
        if (value->matrix.size() != 1 || value->matrix.front().size() != rows.front().size())
          return std::nullopt;
        rows.push_back(std::move(value->matrix.front()));
      }
      is_percent_ = is_percent_ || (at < part_.end && is_percent(at));
      if (is_tail(at)) return rows;
      const size_t next = behind_lines(at);
      if (next == at || next >= part_.end || !values_.starts_value(next)) return std::nullopt;
      at = next;
    }
    return rows;
  }

  size_t behind_lines(size_t at) const {
    while (at < part_.end && context_.is_any(at, {newline, gap, comma})) ++at;
    return at;
  }

  // Whether nothing follows but words, or a remark in parentheses.
  bool is_tail(size_t at) const {
    if (at >= part_.end) return true;
    if (context_.slice(at) == "(" && context_.is(at + 1, name)) return true;
    if (is_percent(at) || context_.slice(at) == "∈") return true;
    for (; at < part_.end; ++at) {
      if (!context_.is_any(at, {name, newline, gap, dollar, comma, row})) return false;
      // A letter is a factor.
      if (context_.is(at, name) && context_.slice(at).size() < 2) return false;
    }
    return true;
  }

  bool is_numbers() const {
    const size_t first = part_.begin;
    if (!starts_numbers(context_, first)) return false;
    size_t numbers = 0;
    bool has_words = false;
    for (size_t i = first; i < part_.end; ++i) {
      // Columns 1 through 8:
      if (begins_line(context_, i) && line_kind(context_, i) == LineKind::heading) {
        i = line_end(context_, i);
        continue;
      }
      if (is_factor(context_, i)) continue;
      if (context_.is_any(i, {number, wrong, dots})) {
        ++numbers;
        continue;
      }
      if (context_.is_any(i, {newline, gap, comma, semicolon, tab, pipe})) continue;
      const bool word = context_.is(i, name);
      if (!word) return false;
      has_words = true;
    }
    // Words belong to a table of several lines alone.
    return numbers > 0 && (!has_words || has_pipes());
  }

  // Signs of a calculation beside the numbers.
  bool is_calculation() const {
    int depth = 0;
    for (size_t i = part_.begin; i < part_.end; ++i) {
      if (context_.is_any(i, {open, begin})) {
        if (i > part_.begin && depth == 0 && context_.is_any(i - 1, {close, end, transpose}))
          return true;
        ++depth;
      } else if (context_.is_any(i, {close, end})) {
        --depth;
      } else if (context_.is(i, mark)) {
        return true;
      }
    }
    return false;
  }

  Context& context_;
  ValueReader values_;
  Range part_;
  bool is_value_ = false;
  bool is_percent_ = false;
};

}  // namespace

std::vector<Candidate> candidates_of(const Tokens& tokens, Range part, bool decimal_commas) {
  std::vector<Candidate> out;
  struct Try {
    unsigned answers;
    unsigned decided;
  };
  std::vector<Try> tries{{0, 0}};
  constexpr size_t kMostTries = 8;
  for (size_t k = 0; k < tries.size() && k < kMostTries; ++k) {
    Context context{.tokens = tokens,
                    .answers = tries[k].answers,
                    .may_have_decimal_commas = decimal_commas,
                    .failure = {}};
    std::optional<TextMatrix> matrix = PartReader(context, part).run();
    unsigned fixed = tries[k].decided;
    for (unsigned bit = 1; bit < 1U << kQuestions; bit <<= 1U) {
      if ((context.asked & ~tries[k].decided & bit) == 0) continue;
      tries.push_back({tries[k].answers | bit, fixed | bit});
      fixed |= bit;
    }
    const bool known = !matrix || std::any_of(out.begin(), out.end(), [&](const Candidate& other) {
      return other.matrix == *matrix;
    });
    if (known) continue;
    Candidate candidate{{}, std::move(*matrix)};
    for (unsigned i = 0; i < kQuestions; ++i) {
      if ((context.asked >> i & 1U) != 0)
        candidate.answers.emplace_back(kChoices[i][context.answers >> i & 1U]);
    }
    out.push_back(std::move(candidate));
  }
  return out;
}

std::optional<Failure> failure_of(const Tokens& tokens, Range part) {
  Context context{.tokens = tokens, .failure = {}};
  PartReader reader(context, part);
  if (reader.run() || !reader.is_value()) return std::nullopt;
  return context.failure;
}

bool has_numbers(const Tokens& tokens, Range part) {
  for (size_t i = part.begin; i < part.end; ++i) {
    if (tokens.list[i].kind == number || tokens.list[i].kind == wrong) return true;
  }
  return false;
}

}  // namespace softmax_steps::reader
