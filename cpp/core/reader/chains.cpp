#include <algorithm>
#include <utility>

#include "reader/chain_lines.h"
#include "reader/chain_splits.h"
#include "reader/chain_titles.h"
#include "reader/functions.h"
#include "reader/marks.h"
#include "reader/solution.h"
#include "reader/solution_times.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

class ChainCutter {
 public:
  explicit ChainCutter(const Context& context)
      : context_(context),
        values_(probe_),
        subjects_(context),
        lines_(context, subjects_),
        splits_(context, subjects_) {}

  std::vector<Chain> run() {
    titles_.look_at_heading(behind_lines(context_, 0));
    while (!context_.is(at_, finish)) step();
    end_statement(at_);
    return std::move(chains_);
  }

 private:
  void step() {
    const size_t i = at_++;
    if (depth_ == 0 && is_after_quad(context_, i)) {
      end_statement(i);
      start_ = i;
    }
    if (i == start_ && depth_ == 0) look_for_print(i);
    switch (context_.kind(i)) {
      case open:
        // The braces of an object hold statements.
        if (context_.slice(i) == "{" && depth_ == 0 &&
            is_key(context_, behind_lines(context_, i + 1))) {
          titles_.look_at_key(i, false);
          end_statement(i);
          start_ = i + 1;
          return;
        }
        if (begins_remark(i)) {
          end_statement(i);
          start_ = i + 1;
          is_remark_ = true;
          return;
        }
        ++depth_;
        return;
      case begin:
        ++depth_;
        return;
      case close:
        if (depth_ == 0) {
          end_statement(i);
          start_ = i + 1;
          is_remark_ = false;
          titles_.clear();
          return;
        }
        --depth_;
        return;
      case end:
        depth_ = std::max(0, depth_ - 1);
        return;
      default:
        break;
    }
    if (depth_ > 0) return take_runaway(i);
    switch (context_.kind(i)) {
      case newline:
      case gap:
      case row:
        return end_line(i);
      case pipe:
        if (relations_.empty() || !begins_statement(context_, i + 1)) return;
        end_statement(i);
        start_ = i + 1;
        return;
      case semicolon:
        // z = -1,4; -1,3; 4,1.
        if (!relations_.empty() && context_.is(i + 1, number) && !begins_statement(context_, i + 1))
          return;
        end_statement(i);
        start_ = i + 1;
        return;
      case comma:
        if (!is_within_number(context_, i) && begins_statement(context_, i + 1)) {
          end_statement(i);
          start_ = i + 1;
        } else {
          look_for_print_behind(i);
        }
        return;
      case dollar:
        // $$ and \] end a formula; $ within a line ends its statement as well.
        if (!relations_.empty()) {
          end_statement(i);
          start_ = i + 1;
        }
        return;
      case assign:
      case relation:
        if (part_before_arrow(i)) return;
        return relate(i);
      case name:
        if (!is_copula(context_, i)) return;
        split_before(i);
        if (is_named_quantity(i)) relate(i);
        return;
      case number:
      case mark:
        if (part_before_arrow(i)) return;
        // b: [0.1, 0.2] → [0.08, 0.3]
        if (!relations_.empty() && context_.slice(i) == "→" && values_.starts_value(i + 1))
          return relate(i);
        if (relations_.empty() && is_arrow(context_, i)) {
          ++at_;
          return relate(i + 1);
        }
        // Before: L = 5.4 / After: L = 5.1.
        if (!relations_.empty() && context_.slice(i) == "/" && tells_time(context_.slice(i + 1))) {
          end_statement(i);
          start_ = i + 1;
          return;
        }
        if (ends_sentence(context_, i, !relations_.empty())) {
          end_statement(i + 1);
          start_ = i + 1;
        }
        return;
      case colon:
        if (relations_.empty() && !has_colon_ && i > start_) {
          has_colon_ = true;
          const bool is_timed = tells_time(context_.slice(i - 1)) && subjects_.at(start_, i - 1);
          if (is_timed || subjects_.at(start_, i)) relate(i);
        } else if (!relations_.empty() && begins_statement(context_, i + 1) &&
                   splits_.is_value(relations_.back() + 1, i)) {
          // y = [0, 1]: L = 0.5.
          end_statement(i);
          start_ = i + 1;
        } else if (!relations_.empty() && context_.is(relations_.front(), colon) &&
                   split_before(i)) {
          // L: 1.62 S: 2.49.
          relate(i);
        }
        return;
      default:
        return;
    }
  }

  // z = [1, 2] => p = [0.3, 0.7]: the arrow parts two statements.
  bool part_before_arrow(size_t i) {
    const bool is_double = context_.slice(i) == "=" && context_.slice(i + 1) == ">" &&
                           !context_.token(i + 1).blank_before;
    const bool is_one = one_of(context_.slice(i), "→ ⇒ ⟹ \\to \\rightarrow \\Rightarrow \\implies");
    if (relations_.empty() || (!is_one && !is_double && !is_arrow(context_, i))) return false;
    const size_t behind = i + (is_one ? 1 : 2);
    if (!begins_statement(context_, behind)) return false;
    end_statement(i);
    start_ = at_ = behind;
    return true;
  }

  // p = [0.2, 0.8] (loss = 1.6): a quantity in parentheses behind a value.
  bool begins_remark(size_t i) const {
    const bool is_behind_value = !relations_.empty() && context_.token(i).blank_before &&
                                 context_.is_any(i - 1, {number, close, end, transpose});
    const bool is_alone = relations_.empty() && i == start_;
    if (depth_ > 0 || !one_of(context_.slice(i), "( [") || !(is_behind_value || is_alone) ||
        !begins_statement(context_, i + 1))
      return false;
    size_t sign = i + 1;
    while (!context_.is_any(sign, {assign, relation, colon, close})) ++sign;
    const std::optional<Subject> subject = subjects_.at(i + 1, sign);
    return !context_.is(sign, close) && subject && subject->kind == Subject::Kind::quantity;
  }

  // print("z", z) has nothing between the name and the value: z [-1.4 -1.3  4.1].
  void look_for_print(size_t i) {
    constexpr size_t kLongestName = 6;
    if (!context_.is(i, name) || look_for_echo(i) || !begins_line(context_, i)) return;
    for (size_t at = i + 1; at < i + kLongestName; ++at) {
      if (context_.is_any(at, {newline, gap, finish, assign, relation, colon, pipe, tab, comma}))
        return;
      const bool begins = context_.token(at).blank_before &&
                          (context_.is_any(at, {number, begin}) || values_.starts_value(at));
      if (!begins) continue;
      const size_t end = line_end(context_, at);
      if (context_.is(at, number) && has_relation(context_, at, end)) return;
      if (context_.is(at, open) && is_left_side(context_, at, end)) return;
      const std::optional<Subject> subject = subjects_.at(i, at);
      if (!subject || subject->kind != Subject::Kind::quantity) continue;
      if (context_.is(at, number) && at + 1 != end && !lines_.are_numbers(at, end)) return;
      is_printed_ = true;
      relate(at - 1);
      at_ = at;
      return;
    }
  }

  // exp: (1, 2), sum 3: a quantity's name and one number behind a comma.
  void look_for_print_behind(size_t i) {
    const size_t begin = i + 1;
    if (relations_.empty() || !context_.is(begin, name) || context_.is(i - 1, number)) return;
    size_t at = begin + 1;
    constexpr size_t kLongestName = 4;
    while (at < begin + kLongestName && context_.is(at, name)) ++at;
    if (!context_.is(at, number) || context_.is_any(at + 1, {assign, relation, colon, name, open}))
      return;
    const std::optional<Subject> subject = subjects_.at(begin, at);
    if (!subject || subject->kind != Subject::Kind::quantity) return;
    end_statement(i);
    start_ = begin;
    is_printed_ = true;
    relate(at - 1);
    at_ = at;
  }

  // A name alone on its line over its numbers, and z,0.1,0.2 as a line of CSV.
  bool look_for_echo(size_t i) {
    const size_t at = lines_.echo_end(i);
    if (at == i) return false;
    const bool is_line = context_.is_any(at, {comma, semicolon});
    is_printed_ = !is_line;
    relate(is_line ? at : at - 1);
    at_ = is_line ? at + 1 : at;
    return true;
  }

  // Whether a quantity's name, and nothing else, stands before token i in its statement.
  bool is_named_quantity(size_t i) const {
    constexpr size_t kLongestName = 16;
    if (!relations_.empty() || i == start_ || i > start_ + kLongestName) return false;
    const std::optional<Subject> subject = subjects_.at(start_, i);
    return subject && subject->kind == Subject::Kind::quantity;
  }

  // A bracket that never closes ends with its paragraph.
  void take_runaway(size_t i) {
    if (context_.is(i, newline) && context_.is(i + 1, newline) &&
        begins_statement(context_, behind_lines(context_, i))) {
      depth_ = 0;
      end_statement(i);
      start_ = i + 1;
    }
  }

  void relate(size_t i) {
    split_before(i);
    relations_.push_back(i);
    has_arrow_ = has_arrow_ || context_.slice(i) == ">" ||
                 (context_.is_any(i, {relation, mark}) && context_.slice(i) != "≈" &&
                  context_.slice(i).find("approx") == std::string_view::npos);
  }

  // exp(z) = […]   sum = 11.22: a value and the next name between two relation signs.
  bool split_before(size_t i) {
    if (relations_.empty()) return false;
    const auto split = splits_.before(i, start_, relations_);
    if (!split) return false;
    if (split->is_doubtful) {
      is_joined_ = true;
      return false;
    }
    end_statement(split->end);
    start_ = split->next;
    return true;
  }

  // A line goes on with the statement where the next one begins with a relation sign, or where it
  // is rows of the value.
  void end_line(size_t i) {
    is_remark_ = is_remark_ && !relations_.empty();
    const size_t next = behind_lines(context_, i + 1);
    titles_.begin_line(i, next);
    size_t start = next;
    while (context_.is_any(start, {ampersand, dollar, row, tab})) ++start;
    if (context_.is_any(start, {assign, relation})) {
      at_ = start;
      return;
    }
    if (relations_.empty() || !lines_.go_on(relations_.back() + 1, i, next)) {
      end_statement(i);
      titles_.look_at_heading(next);
      start_ = next;
      at_ = std::max(at_, next);
      return;
    }
    at_ = next;
    if (starts_numbers(context_, next) && !values_.starts_value(next))
      at_ = line_end(context_, next);
  }

  void end_statement(size_t end) {
    const std::vector<size_t> relations = std::exchange(relations_, {});
    const bool has_arrow = std::exchange(has_arrow_, false);
    const bool is_printed = std::exchange(is_printed_, false);
    const bool is_joined = std::exchange(is_joined_, false);
    has_colon_ = false;
    if (relations.empty()) return;
    const size_t first = relations.front();
    size_t from = start_;
    while (from < first &&
           context_.is_any(from, {newline, gap, dollar, row, ampersand, comma, open, pipe, tab}))
      ++from;
    std::vector<Range> parts;
    parts.reserve(relations.size());
    for (size_t k = 0; k < relations.size(); ++k) {
      parts.push_back({relations[k] + 1, k + 1 < relations.size() ? relations[k + 1] : end});
    }
    if (from == first && !is_printed) {
      // A relation sign first: the chain above goes on.
      if (!chains_.empty() && is_current_) {
        chains_.back().parts.insert(chains_.back().parts.end(), parts.begin(), parts.end());
      }
      return;
    }
    const bool has_dash = first > from && is_arrow(context_, first - 1);
    const size_t behind = is_printed ? first + 1 : has_dash ? first - 1 : first;
    std::optional<Subject> subject = subjects_.at(from, behind);
    if (subject) titles_.entitle(*subject, {from, behind});
    is_current_ = true;
    chains_.push_back({std::move(subject).value_or(Subject{Subject::Kind::unknown, "", {}}),
                       {from, behind},
                       std::move(parts),
                       has_arrow,
                       is_printed,
                       is_remark_,
                       is_joined});
  }

  const Context& context_;
  Context probe_{context_};
  ValueReader values_;
  ChainSubjects subjects_;
  ValueLines lines_;
  ChainSplits splits_;
  ChainTitles titles_{context_};
  std::vector<Chain> chains_;
  size_t at_ = 0;
  size_t start_ = 0;
  int depth_ = 0;
  std::vector<size_t> relations_;
  bool has_arrow_ = false;
  bool has_colon_ = false;
  /// The open statement's name is followed by its value, and its relation is the name's last token.
  bool is_printed_ = false;
  bool is_joined_ = false;
  bool is_current_ = false;
  bool is_remark_ = false;
};

}  // namespace

std::vector<Chain> chains_of(const Context& context) { return ChainCutter(context).run(); }

}  // namespace softmax_steps::reader
