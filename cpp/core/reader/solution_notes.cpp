#include <algorithm>

#include "reader/marks.h"
#include "reader/solution.h"
#include "reader/subjects.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

class NoteCutter {
 public:
  NoteCutter(const Tokens& tokens, Range part)
      : context_{.tokens = tokens, .failure = {}}, part_(part) {}

  size_t run() {
    for (size_t before = part_.end + 1; part_.end < before;) {
      before = part_.end;
      while (is_blank(part_.end - 1)) --part_.end;
      part_.end = before_note();
    }
    return part_.end;
  }

 private:
  bool is_blank(size_t i) const {
    return i > part_.begin && context_.is_any(i, {newline, gap, dollar, comma, row});
  }

  // Where the note that ends the part begins; the part's end without one.
  size_t before_note() const {
    const size_t last = part_.end - 1;
    if (part_.end < part_.begin + 2) return part_.end;
    if (is_tick(last) || is_equation_number(last)) return last;
    // ✓ 2/2
    if (context_.is(last, number) && is_tick(last - 1)) return last - 1;
    size_t words = part_.end;
    while (words > part_.begin + 1 && is_word(words - 1)) --words;
    if (context_.is(words - 1, close)) {
      const size_t group = opening(words - 1);
      if (group > part_.begin && is_note(group, words - 1)) return group;
    }
    if (words == part_.end || words < part_.begin + 2) return before_clause(words);
    if (is_tick(words - 1) || is_sentence_before(words) || is_dash_before(words)) return words - 1;
    // 2,976 nats.
    const bool is_decimal = words > part_.begin + 2 && context_.is(words - 1, number) &&
                            context_.is(words - 2, comma) && is_within_number(context_, words - 2);
    return is_decimal ? words : before_clause(words);
  }

  // L = 2.976. is that right?
  bool is_sentence_before(size_t words) const {
    return one_of(context_.slice(words - 1), ". ? ! :") && ends_value(words - 2) &&
           context_.token(words).blank_before;
  }

  // — correct, 2 points; and behind a list: , so the class is 3.
  size_t before_clause(size_t words) const {
    while (words > part_.begin + 2 &&
           (is_word(words - 1) || context_.is(words - 1, comma) ||
            (context_.is(words - 1, number) && (is_word(words) || is_word(words - 2)))))
      --words;
    if (words == part_.end) return words;
    const bool is_clause =
        context_.is_any(words - 1, {close, end}) && context_.is(words, comma) && is_word(words + 1);
    // , sum 2.485 is no note.
    const std::string_view number = context_.slice(part_.end - 1);
    const bool has_decimals = number.find('.') < number.size() - 1;
    if (is_clause) return has_decimals ? part_.end : words;
    const bool is_note = is_word(words) || context_.slice(words - 1) == "—";
    return is_note && is_dash_before(words) ? words - 1 : part_.end;
  }

  // ✓ ✗ ☺ 👍 and what gives them their colours.
  bool is_tick(size_t i) const {
    if (!context_.is(i, mark)) return false;
    const char32_t sign = decode(context_.slice(i), 0).value;
    return (sign >= 0x2600 && sign <= 0x27BF) || (sign >= 0x2B00 && sign <= 0x2BFF) ||
           (sign >= 0x1F000 && sign <= 0x1FAFF) || sign == 0xFE0F;
  }

  bool is_word(size_t i) const { return context_.is(i, name) && context_.slice(i).size() > 1; }

  bool ends_value(size_t i) const {
    return context_.is_any(i, {number, close, end, transpose}) || is_tick(i);
  }

  // L = 2.976 - the loss: words, and no function or quantity that is subtracted.
  bool is_dash_before(size_t words) const {
    const size_t dash = words - 1;
    if (!context_.token(dash).blank_before || !context_.token(words).blank_before ||
        !ends_value(dash - 1) || !one_of(context_.slice(dash), "- – — →"))
      return false;
    const std::string_view word = context_.slice(words);
    if (one_of(
            lower(word),
            "log ln exp max min sqrt sum mean argmax softmax onehot one_hot target targets label "
            "labels y_true truth"))
      return false;
    return one_of(context_.slice(dash), "— →") || !subject_of(word);
  }

  // Of the bracket that closes at token `last`, in reach.
  size_t opening(size_t last) const {
    constexpr size_t kLongest = 24;
    int depth = 0;
    for (size_t i = last + 1; i-- > part_.begin && last - i < kLongest;) {
      if (context_.is(i, close)) ++depth;
      if (context_.is(i, open) && --depth == 0) return i;
    }
    return part_.begin;
  }

  // A number in parentheses may be one token, as that of an accountant.
  bool is_equation_number(size_t i) const {
    return context_.is(i, number) && context_.slice(i).starts_with('(') &&
           context_.token(i).blank_before && ends_list(i - 1);
  }

  bool ends_list(size_t i) const {
    constexpr size_t kShortest = 4;
    return context_.is(i, end) || (context_.is(i, close) && i > opening(i) + kShortest - 1);
  }

  // (3 points), [2p], (≈ 8), (= ln 3), (natural log); behind a list (3.1) as well, the number of an
  // equation.
  bool is_note(size_t first, size_t last) const {
    if (!context_.token(first).blank_before || !ends_value(first - 1)) return false;
    const size_t inside = first + 1;
    if (context_.is_any(inside, {name, relation, assign}) || is_tick(inside)) return true;
    if (!context_.is(inside, number)) return false;
    if (is_word(inside + 1) || one_of(context_.slice(inside + 1), "p P")) return true;
    return inside + 1 == last && ends_list(first - 1);
  }

  Context context_;
  Range part_;
};

}  // namespace

size_t before_notes(const Tokens& tokens, Range part) { return NoteCutter(tokens, part).run(); }

bool is_in_bits(const Tokens& tokens, Range part) {
  for (size_t i = part.begin; i < part.end; ++i) {
    const bool is_unit = tokens.list[i].kind == name &&
                         one_of(lower(tokens.slice(i)), "bit bits shannon shannons biti");
    // 2.976 (in bits: 4.29) is in nats.
    if (is_unit && tokens.list[i + 1].kind != colon && tokens.list[i + 1].kind != number)
      return true;
  }
  return false;
}

}  // namespace softmax_steps::reader
