#include "reader/value_ends.h"

#include "reader/assignments.h"
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
    if (next == ".") return !is_operator(context_, last_) || unexpected();
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
        return unexpected();
      }
      case number:
      case begin:
      case mark:
      case transpose:
      case assign:
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
    if (!is_mark && !(context_.token(last_).blank_before && context_.is(last_ + 1, name) &&
                      context_.token(last_ + 1).blank_before))
      return false;
    // A letter alone is a term: x = [1, 2] - b.
    const bool has_words = context_.slice(last_ + 1).size() > 1 || last_ + 2 < end;
    for (size_t i = last_ + 1; i < end; ++i) {
      if (behind_assignment(context_, i) != i) return true;
      if (context_.is_any(i, {open, number, begin, mark, transpose})) return false;
    }
    return is_mark || has_words;
  }

  // (0-indexed).
  bool is_bracketed_remark() const {
    bool has_word = false;
    size_t i = last_ + 1;
    for (; !context_.is_any(i, {close, newline, gap, comma, finish, assign}); ++i)
      has_word = has_word || (context_.is(i, name) && context_.slice(i).size() > 1);
    return has_word && context_.slice(last_) == "(" && context_.is(i, close);
  }

  bool is_remark() const {
    for (size_t i = last_; !context_.is_any(i, {newline, gap, semicolon, dollar, row, finish});
         ++i) {
      if (behind_assignment(context_, i) != i || behind_rate(context_, i) != i) return true;
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
