#include "reader/value_ends.h"

#include <algorithm>

#include "decimal.h"
#include "reader/assignments.h"
#include "reader/class_words.h"
#include "reader/functions.h"
#include "reader/qualifiers.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

class ValueEnd {
 public:
  ValueEnd(Context& context, const ValueReader& values, size_t last)
      : context_(context), values_(values), last_(last) {}

  bool run() {
    const std::string_view next = context_.slice(last_);
    // 0 . 1, as recognised from a picture.
    const bool is_torn = context_.is(last_ - 1, number) && context_.is(last_ + 1, number);
    if (next == ".") return (!is_operator(context_, last_) && !is_torn) || unexpected();
    // (10, 20)% is a hundredth; comments are gone.
    if (next == "%") return unexpected();
    if (next == "∈" || is_note()) return true;
    // The sign that ends a line of Maxima.
    switch (context_.kind(last_)) {
      case comma:
      case semicolon:
        return !starts_number(last_ + 1) || (context_.is(last_, semicolon)) || unexpected();
      case name:
        // \mathbf{0}_3 is a vector.
        if (next.starts_with('_')) return unexpected();
        // So is 0.5 I a matrix.
        if (next == "I" && context_.is(last_ - 1, number)) return unexpected();
        // The class is 2. Use ….
        if (context_.slice(last_ - 1).ends_with('.')) return true;
        return next == "in" || behind_assignment(context_, last_) != last_ || is_remark() ||
               unexpected();
      case open: {
        // [[ … ]](3x0), and the words in brackets behind a value.
        if (next == "(" && context_.is(last_ + 1, name)) return true;
        if (behind_qualifier(context_, last_) != last_ || is_bracketed_remark()) return true;
        return is_before_assignment() || is_citation() || unexpected();
      }
      case assign:
        // x = (1, 2) => b = (3, 4).
        return (context_.slice(last_ + 1) == ">" &&
                behind_assignment(context_, last_ + 2) != last_ + 2) ||
               repeats_value() || names_value() || unexpected();
      case mark:
        return is_before_assignment() || is_footnote() || unexpected();
      case number:
        return is_equation_number() || unexpected();
      case begin:
      case transpose:
      case relation:
      case colon:
        return unexpected();
      default:
        return true;
    }
  }

 private:
  bool starts_number(size_t i) const { return context_.is(i, number) || values_.starts_value(i); }

  bool unexpected() { return fail_behind_value(context_, last_); }

  // Whether words stand behind a dash, an arrow or a mark: — bias, ← weights, - the input, ?, !.
  bool is_note() const {
    const std::string_view sign = context_.slice(last_);
    if (!one_of(sign, "— – - − ← <- ? ! # //") || !context_.is_any(last_, {mark, relation}))
      return false;
    const size_t end = line_end(context_, last_);
    const bool is_mark = one_of(sign, "? !");
    // Comments of SQL and Haskell.
    const size_t first = sign == "-" && context_.slice(last_ + 1) == "-" ? last_ + 2 : last_ + 1;
    if (!is_mark && !(context_.token(last_).blank_before && context_.is(first, name) &&
                      context_.token(first).blank_before))
      return false;
    // A letter alone is a term: x = [1, 2] - b.
    const bool has_words = context_.slice(first).size() > 1 || first + 1 < end;
    for (size_t i = first; i < end; ++i) {
      if (behind_assignment(context_, i) != i) return true;
      if (context_.is_any(i, {open, number, begin, mark, transpose})) return false;
    }
    return is_mark || has_words;
  }

  bool ends_at(size_t i) const {
    return context_.is_any(i, {newline, gap, comma, semicolon, dollar, row, finish}) ||
           context_.slice(i) == ".";
  }

  // (1) at the end of the line.
  bool is_equation_number() const {
    const std::string_view sign = context_.slice(last_);
    return sign.starts_with('(') && context_.token(last_).blank_before &&
           sign.find_first_not_of("()0123456789") == sign.npos &&
           context_.is_any(last_ + 1, {newline, gap, finish});
  }

  // [1] behind a blank.
  bool is_citation() const {
    return context_.slice(last_) == "[" && context_.token(last_).blank_before &&
           context_.is(last_ + 1, number) &&
           context_.slice(last_ + 1).find_first_not_of("0123456789") == std::string_view::npos &&
           context_.is(last_ + 2, close) && ends_at(last_ + 3);
  }

  // (3, 4)¹ and 0.1†.
  bool is_footnote() const {
    if (context_.token(last_).blank_before) return false;
    size_t at = last_;
    while (context_.slice(at) == "*" || (at == last_ && one_of(context_.slice(at), "† ‡ §"))) ++at;
    if (at == last_ && context_.slice(at) == "¹" && context_.is(at - 1, close)) ++at;
    return at > last_ && ends_at(at);
  }

  // 1/10 = 0.1 and (0, 0, 0) = 0: all the numbers before are the one behind the sign.
  bool repeats_value() const {
    if (!context_.is(last_ + 1, number) || !ends_at(last_ + 2)) return false;
    const auto value_of = [&](size_t i) { return parse_decimal(context_.number(i)).value; };
    const auto value = value_of(last_ + 1);
    constexpr size_t kMost = 100;
    int depth = 0;
    for (size_t back = 1; back <= std::min(kMost, last_); ++back) {
      const size_t i = last_ - back;
      if (context_.is(i, close)) ++depth;
      if (context_.is(i, open)) --depth;
      if (context_.is(i, number) && value_of(i) != value) return false;
      if (depth == 0 && !context_.is(i, transpose)) return context_.is_any(i, {number, open});
    }
    return false;
  }

  // x = (3, 4) = input.
  bool names_value() const {
    size_t at = last_ + 1;
    while (context_.is(at, name) && context_.slice(at).size() > 1) ++at;
    return at > last_ + 1 && ends_at(at);
  }

  // An arrow or a bracket, and a name to which something is assigned.
  bool is_before_assignment() const { return behind_assignment(context_, last_ + 1) != last_ + 1; }

  // (0-indexed) and [initial].
  bool is_bracketed_remark() const {
    bool has_word = false;
    bool has_number = false;
    size_t i = last_ + 1;
    for (; !context_.is_any(i, {close, newline, gap, comma, finish, assign}); ++i) {
      has_word = has_word || (context_.is(i, name) && context_.slice(i).size() > 1);
      has_number = has_number || context_.is(i, number);
    }
    const bool fits = context_.slice(last_) == "(" || (context_.slice(last_) == "[" && !has_number);
    return has_word && fits && context_.is(i, close);
  }

  bool is_remark() const {
    for (size_t i = last_; !context_.is_any(i, {newline, gap, semicolon, dollar, row, finish});
         ++i) {
      if (behind_assignment(context_, i) != i || behind_rate(context_, i) != i) return true;
      // x = (1, 2) belongs to class 2.
      if (class_in_words(context_, i)) return true;
      if (starts_number(i)) return false;
    }
    return true;
  }

  Context& context_;
  const ValueReader& values_;
  /// Behind the value.
  size_t last_;
};

}  // namespace

size_t behind_symbols(const Context& context, size_t i) {
  if (!context.is_any(i, {open, begin})) return i;
  constexpr size_t kMost = 400;
  int depth = 0;
  size_t names = 0;
  for (size_t at = i; at < i + kMost; ++at) {
    if (context.is_any(at, {open, begin})) {
      ++depth;
    } else if (context.is_any(at, {close, TokenKind::end})) {
      if (--depth > 0) continue;
      ++at;
      while (context.is(at, transpose)) ++at;
      return names > 0 && context.is_any(at, {assign, relation}) ? at + 1 : i;
    } else if (context.is(at, name)) {
      ++names;
    } else if (!context.is_any(
                   at, {comma, semicolon, newline, ampersand, row, dots, transpose, dollar})) {
      return i;
    }
  }
  return i;
}

bool fail_behind_value(Context& context, size_t i) {
  const bool computes =
      context.is(i, begin) || (is_operator(context, i) && !context.is(i - 1, number));
  context.fail(computes ? "product" : "unexpected", i);
  return false;
}

bool ends_value(Context& context, const ValueReader& values, size_t i) {
  return ValueEnd(context, values, i).run();
}

}  // namespace softmax_steps::reader
