#include "reader/unclaimed.h"

#include <algorithm>
#include <map>
#include <set>

#include "reader/assignments.h"
#include "reader/functions.h"
#include "reader/qualifiers.h"
#include "reader/settings.h"
#include "reader/statements.h"
#include "reader/subjects.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// 1. ends a sentence.
bool has_decimals(std::string_view number) {
  const size_t point = number.find('.');
  return point != std::string_view::npos && point + 1 < number.size();
}

// Which tokens are part of something.
class Claims {
 public:
  explicit Claims(size_t tokens) : depth_(tokens + 1, 0), before_(tokens + 1, 0) {}

  void add(size_t first, size_t last) {
    ++depth_[first];
    --depth_[std::min(last, depth_.size() - 1)];
  }
  /// Counts the tokens that were added; what holds() asks about comes behind it.
  void count() {
    int depth = 0;
    for (size_t i = 0; i + 1 < depth_.size(); ++i) {
      depth += depth_[i];
      before_[i + 1] = before_[i] + (depth > 0 ? 1 : 0);
    }
  }
  /// Whether one of the tokens [first, last) was added.
  bool holds(size_t first, size_t last) const {
    return before_[std::min(last, before_.size() - 1)] > before_[first];
  }

 private:
  /// How many more ranges begin than end at a token.
  std::vector<int> depth_;
  /// How many tokens before it were added.
  std::vector<size_t> before_;
};

// How often and on how many a program runs, and how well: nothing of a step.
bool is_of_training(std::string_view name) {
  return one_of(lower(name),
                "epoch iteration seed random_state n_classes num_classes n_features num_features "
                "n_samples num_samples acc accuracy");
}

class UnclaimedFinder {
 public:
  UnclaimedFinder(Context& context, const Assignments& assignments)
      : context_(context),
        values_(context),
        claims_(context.tokens.list.size()),
        behind_(context.tokens.list.size(), 0) {
    match_brackets();
    for (const Assigned& assigned : assignments.fields) {
      claims_.add(assigned.first, assigned.last);
      named_.insert(assigned.field);
      remember(assigned.value.matrix);
    }
    for (const Unread& left : assignments.left) {
      claims_.add(left.name, end_of_value(std::max(left.name + 1, left.failure.token)));
      named_.insert(left.field);
    }
    claims_.count();
  }

  std::vector<Unread> run() {
    constexpr size_t kMost = 64;
    for (size_t i = 0; !context_.is(i, finish) && out_.size() < kMost;) i = step(i);
    return std::move(out_);
  }

 private:
  void match_brackets() {
    std::vector<size_t> opened;
    for (size_t i = 0; !context_.is(i, finish); ++i) {
      if (context_.is_any(i, {open, begin})) opened.push_back(i);
      if (!context_.is_any(i, {close, end}) || opened.empty()) continue;
      behind_[opened.back()] = i + 1;
      opened.pop_back();
    }
  }

  // What is printed once more, or stands over its name, is not lost.
  void remember(const TextMatrix& matrix) {
    known_.insert(plain(flattened(matrix)));
    for (const TextRow& row : matrix) known_.insert(plain(row));
  }

  // However the numbers are written: -2.0 is -2.
  static TextRow plain(TextRow numbers) {
    for (std::string& number : numbers) {
      if (number.find('.') == std::string::npos || number.find_first_of("eE/") != std::string::npos)
        continue;
      number.erase(number.find_last_not_of('0') + 1);
      if (number.ends_with('.')) number.pop_back();
    }
    return numbers;
  }

  size_t step(size_t i) {
    if (claims_.holds(i, i + 1)) return i + 1;
    if (const size_t value = behind_assignment(context_, i); value != i)
      return pass_named(i, value);
    if (has_unread_name(i)) {
      const auto known = field_at(context_, i);
      out_.push_back(
          {known->field, i, {"unexpected", i - 1, {}, shortened(context_.slice(i - 1))}});
      return i + 2;
    }
    if (const size_t value = behind_words(i); value != i) {
      const auto known = field_at(context_, i);
      out_.push_back(
          {known->field, i, {"unexpected", i + 1, {}, shortened(context_.slice(i + 1))}});
      named_.insert(known->field);
      return end_of_value(value);
    }
    if (begins_line(context_, i) && values_.starts_value(i))
      return pass_unnamed(i, end_of_value(i));
    const bool is_call = context_.is(i, name) && context_.is(i + 1, open) &&
                         !context_.token(i + 1).blank_before && behind_[i + 1] > i;
    if (is_call) return behind_[i + 1];
    if (begins_line(context_, i) && lists_numbers(i)) return pass_unnamed(i, line_end(context_, i));
    return i + 1;
  }

  // Whether a field's name and its value stand behind a sign that is none of a formula: ※ x = 1.
  bool has_unread_name(size_t i) const {
    return i > 0 && context_.is(i, name) && context_.is_any(i + 1, {assign, colon}) &&
           context_.is_any(i + 2, {number, open, begin}) && context_.is(i - 1, mark) &&
           context_.token(i).blank_before && !is_operator(context_, i - 1) &&
           !one_of(context_.slice(i - 1), "∂ \\partial ∇ \\nabla") && field_at(context_, i) &&
           !is_of_other(context_, i);
  }

  // Numbers alone in their line, or behind words and a colon.
  bool lists_numbers(size_t i) const {
    const LineKind kind = line_kind(context_, i);
    if (kind != LineKind::statement) return kind == LineKind::numbers;
    while (context_.is_any(i, {name, mark})) ++i;
    return context_.is(i, colon) && context_.is(i + 1, number);
  }

  // The list that a few words part from a field's name which the text gives no value otherwise:
  // input x of (3, 4), Let x be the vector (3, 4), W has rows (1, 2).
  size_t behind_words(size_t i) const {
    if (!context_.is(i, name) || context_.token(i).is_quoted) return i;
    const auto known = field_at(context_, i);
    if (!known || named_.contains(known->field) || is_of_other(context_, i)) return i;
    // The call f(3, 4) has no blank.
    constexpr size_t kMostWords = 6;
    for (size_t at = i + 1; at <= i + kMostWords; ++at) {
      const bool is_list = context_.is(at, open) && context_.token(at).blank_before &&
                           context_.is(at + 1, number) && context_.is(at + 2, comma);
      if (is_list) return claims_.holds(at, at + 1) ? i : at;
      const bool is_word = context_.is_any(at, {name, comma}) || context_.slice(at) == "~";
      if (!is_word || behind_assignment(context_, at) != at) return i;
    }
    return i;
  }

  size_t pass_named(size_t i, size_t value) {
    // Points: 10 and "the class is 2" are words.
    const bool assigns = context_.is(value - 1, assign) || context_.token(i).is_quoted;
    while (context_.is_any(value, {newline, dollar, ampersand, tab})) ++value;
    const bool is_value = (assigns && context_.is(value, number)) || values_.starts_value(value);
    if (!is_value) return value;
    const size_t last = end_of_value(value);
    if (claims_.holds(value, last)) return value;
    const TextRow numbers = numbers_of(value, last);
    if (numbers.empty() || known_.contains(numbers)) return last;
    if (numbers.size() == 1 && is_of_training(context_.slice(i))) return last;
    if (is_setting(context_, i)) return last;
    const bool is_other = is_quantity(i) || is_of_other(context_, i) ||
                          is_description(function_of(context_.slice(i)));
    if (!is_other) leave("unknown-name", i, last);
    return last;
  }

  // What the problem gives rise to, a size of it, m, or an entry of a field that is read or left.
  bool is_quantity(size_t i) {
    const std::string_view word = context_.slice(i);
    const auto looked_up = quantities_.find(word);
    if (looked_up != quantities_.end()) return looked_up->second;
    const std::optional<KnownField> field = numbered_field_of(word);
    const bool is_one = field ? named_.contains(field->field) : subject_of(word).has_value();
    quantities_.emplace(word, is_one);
    return is_one;
  }

  size_t pass_unnamed(size_t i, size_t last) {
    if (claims_.holds(i, last)) return i + 1;
    const TextRow numbers = numbers_of(i, last);
    const bool ends = context_.is_any(last, {newline, gap, comma, semicolon, dollar, finish});
    if (ends && numbers.size() > 1 && !known_.contains(numbers)) leave("unnamed", i, last);
    return last;
  }

  void leave(const char* code, size_t i, size_t last) {
    const Failure failure{code, i, {}, shortened(context_.tokens.slice(i, last))};
    out_.push_back({"", i, failure});
  }

  TextRow numbers_of(size_t first, size_t last) const {
    TextRow out;
    for (size_t i = first; i < last; ++i) {
      if (context_.is_any(i, {number, wrong})) out.push_back(context_.number(i));
    }
    return plain(std::move(out));
  }

  // Behind the bracket or the call that begins at token i, or the numbers; at least one token.
  size_t end_of_value(size_t i) const {
    const size_t bracket = context_.is(i, name) && context_.is(i + 1, open) ? i + 1 : i;
    if (behind_[std::min(bracket, behind_.size() - 1)] > bracket) return behind_[bracket];
    size_t last = i + 1;
    while (context_.is_any(last, {number, wrong}) ||
           (context_.is(last, comma) && context_.is_any(last + 1, {number, wrong})))
      ++last;
    return last;
  }

  Context& context_;
  ValueReader values_;
  /// What was read or left.
  Claims claims_;
  /// Behind the bracket that closes the one at a token; 0 where none does.
  std::vector<size_t> behind_;
  /// The fields that were read or left.
  std::set<std::string_view> named_;
  /// The numbers that were read, field by field and row by row.
  std::set<TextRow> known_;
  /// Names that were looked up: a text has the same ones over and over.
  std::map<std::string_view, bool> quantities_;
  std::vector<Unread> out_;
};

}  // namespace

std::vector<Range> unclaimed_lines(const Context& context, const std::vector<Range>& claimed) {
  Claims taken(context.tokens.list.size());
  for (const Range& range : claimed) taken.add(range.begin, range.end);
  taken.count();
  std::vector<Range> out;
  for (size_t line = 0; !context.is(line, finish);) {
    const size_t end = line_end(context, line);
    const auto is_open = [&](size_t i) { return context.is(i, number) && !taken.holds(i, i + 1); };
    bool holds_values = false;
    for (size_t i = line; i < end && !holds_values; ++i) {
      const size_t next = context.is(i + 1, comma) ? i + 2 : i + 1;
      holds_values = is_open(i) && (has_decimals(context.number(i)) || is_open(next));
    }
    if (holds_values && !out.empty() && out.back().end + 1 == line) {
      out.back().end = end;
    } else if (holds_values) {
      out.push_back({line, end});
    }
    line = context.is(end, finish) ? end : end + 1;
  }
  return out;
}

std::vector<Unread> unclaimed_values(Context& context, const Assignments& assignments) {
  return UnclaimedFinder(context, assignments).run();
}

}  // namespace softmax_steps::reader
