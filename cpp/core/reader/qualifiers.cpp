#include "reader/qualifiers.h"

#include <string>

#include "reader/table.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

bool is_role(std::string_view words) {
  for (const std::string_view shape :
       {"classes x features", "features x classes", "classes × features", "features × classes"}) {
    if (words == shape) return true;
  }
  return one_of(lower(words),
                "input inputs features weight weights bias biases target targets label labels true "
                "one-hot vector matrix row column initial");
}

// 2, 2x3, n×m, 2,3, (1), [1] and (i).
bool is_number_or_shape(std::string_view words) {
  bool is_told = false;
  bool is_behind_letter = false;
  for (size_t at = 0; at < words.size();) {
    const CodePoint point = decode(words, at);
    constexpr std::string_view kTimes = "\\times";
    if (words.substr(at).starts_with(kTimes)) {
      at += kTimes.size();
      is_behind_letter = false;
      continue;
    }
    const std::string_view sign = words.substr(at, point.size);
    const bool is_letter = one_of(sign, "c d i j k m n t");
    if (is_letter && is_behind_letter) return false;
    is_told = is_told || is_letter || is_digit(words[at]);
    const bool fits =
        is_letter || is_digit(words[at]) || one_of(sign, "x × , ( ) [ ]") || sign == " ";
    if (!fits) return false;
    is_behind_letter = is_letter;
    at += point.size;
  }
  return is_told;
}

// x₀ and W₂ₓ₃ as x0 and W2x3.
std::string with_plain_indices(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size();) {
    const CodePoint point = decode(name, at);
    constexpr char32_t kZero = 0x2080;
    constexpr char32_t kTimes = 0x2093;
    if (point.value >= kZero && point.value < kZero + 10) {
      out += static_cast<char>('0' + (point.value - kZero));
    } else if (point.value == kTimes) {
      out += 'x';
    } else {
      out += name.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

// Within the brackets of ^{…} and _{…}.
std::string_view inside(std::string_view group) {
  while (group.size() > 2 && group.front() == '{' && group.back() == '}')
    group = group.substr(1, group.size() - 2);
  return group;
}

// Words and letters in brackets behind a name, (η), (one per class), before the sign of a value.
bool is_remark(const Context& context, Range words) {
  size_t behind = words.end + 1;
  while (context.slice(behind) == "*") ++behind;
  if (!context.is_any(behind, {assign, colon})) return false;
  // W(k) = and x(3) = are entries.
  const bool is_index = words.end == words.begin + 1 && context.is(words.begin, name) &&
                        one_of(context.slice(words.begin), "i j k n m t s");
  const bool has_name = context.is(words.begin, name) || context.is(words.begin + 1, name) ||
                        context.slice(words.begin).starts_with('\\');
  for (size_t i = words.begin; i < words.end; ++i) {
    if (context.is_any(i, {assign, relation, open, colon})) return false;
    // W (updated) is another W.
    if (one_of(lower(context.slice(i)),
               "hat pred predicted new updated grad gradient after next old previous test nou noi"))
      return false;
  }
  return has_name && !is_index;
}

size_t behind_brackets(const Context& context, size_t i) {
  constexpr size_t kMost = 10;
  size_t last = i + 1;
  while (last < i + kMost && !context.is_any(last, {close, finish, newline})) ++last;
  if (!context.is(last, close) || last == i + 1) return i;
  const std::string_view words = context.tokens.slice(i + 1, last);
  if (is_role(words) || is_number_or_shape(words)) return last + 1;
  return is_remark(context, {i + 1, last}) ? last + 1 : i;
}

size_t behind_space(const Context& context, size_t i) {
  constexpr size_t kMost = 16;
  for (size_t at = i + 1; at < i + kMost; ++at) {
    if (context.is_any(at, {assign, colon})) return at;
    if (context.is_any(at, {newline, gap, comma, semicolon, finish})) break;
  }
  return i;
}

// The word before token i in its line, in lower case.
std::string word_before(const Context& context, size_t i) {
  return i == 0 || context.is(i - 1, newline) ? std::string() : lower(context.slice(i - 1));
}

// Learning rate, learning-rate, rata de învățare.
bool is_rate(const Context& context, size_t i) {
  const std::string word = lower(context.slice(i));
  const std::string before = word_before(context, i);
  if (word == "rate")
    return before == "learning" || (before == "-" && word_before(context, i - 1) == "learning");
  return one_of(word, "învățare învăţare invatare") && before == "de" &&
         word_before(context, i - 1) == "rata";
}

// Words between a gradient and what it is taken by.
bool is_link(std::string_view word) {
  return one_of(lower(word),
                "of for by in to the with respect wrt w.r.t w.r.t. loss cost function l j e ce "
                "cross-entropy entropy matrix weights bias lui de după dupa în raport cu față fata "
                "funcției functiei pierderii costului");
}

// The gradient of L w.r.t. W, derivata lui L după b.
bool is_gradient_by(const Context& context, size_t i) {
  constexpr size_t kMostWords = 12;
  for (size_t words = 0; i > 0 && words < kMostWords; ++words) {
    const std::string_view word = context.slice(--i);
    if (one_of(lower(word),
               "grad gradient gradients gradientul gradientului derivative derivatives derivata"))
      return true;
    const bool is_stop = word == "." && context.slice(i - 1) != ".";
    if (!is_link(word) && !is_stop) return false;
  }
  return false;
}

// The probability of the true class is no class.
bool is_part_of_sentence(const Context& context, size_t i) {
  if (i > 0 && lower(context.slice(i - 1)) == "the") --i;
  return i > 0 && lower(context.slice(i - 1)) == "of";
}

}  // namespace

size_t behind_qualifier(const Context& context, size_t i) {
  const std::string_view sign = context.slice(i);
  if (sign == "(") return behind_brackets(context, i);
  if (sign == "∈" || sign == "\\in") return behind_space(context, i);
  if (context.is(i, name) && one_of(lower(sign), "vector matrix values term terms")) return i + 1;
  if (!context.is_any(i, {mark, name}) || sign.size() < 2) return i;
  const std::string_view script = inside(sign.substr(1));
  // x^2 is a power, x^{(2)} the second one.
  const bool is_above = sign.front() == '^' && one_of(script.substr(0, 1), "( [");
  // (2x3) behind a blank is one token.
  const bool is_beside = sign.front() == '_' || sign.front() == '(';
  return (is_above || is_beside) && is_number_or_shape(script) ? i + 1 : i;
}

std::optional<KnownField> numbered_field_of(std::string_view name) {
  const std::string plain = with_plain_indices(name);
  name = plain;
  const size_t first = name.find_first_of("_0123456789");
  if (first != 1) return std::nullopt;
  std::string_view below = name.substr(first);
  if (below.front() == '_') below.remove_prefix(1);
  if (below.empty() || !is_number_or_shape(inside(below))) return std::nullopt;
  return field_of(name.substr(0, first));
}

bool is_numbered_rate(std::string_view name) {
  const std::string plain = with_plain_indices(name);
  const size_t first = plain.find_first_of("_0123456789");
  if (first == std::string::npos || plain.find_first_not_of("_0123456789", first) != plain.npos)
    return false;
  const auto known = field_of(std::string_view(plain).substr(0, first));
  return known && std::string_view(known->field) == "eta" && lower(plain.substr(0, 4)) != "step";
}

bool is_shape(const Context& context, size_t i) {
  if (i < 2 || !context.is(i - 1, colon) || context.slice(i) != "(") return false;
  const auto is_count = [&](size_t at) {
    const std::string_view count = context.slice(at);
    return context.is(at, number) && count.find_first_not_of("0123456789") == count.npos;
  };
  if (!is_count(i + 1) || !context.is(i + 2, comma)) return false;
  return context.is(i + 3, close) || (is_count(i + 3) && context.is(i + 4, close));
}

bool lists_shapes(const Context& context) {
  for (size_t i = 0; !context.is(i, finish); ++i) {
    if (!is_shape(context, i)) continue;
    const auto known = field_of(context.slice(i - 2));
    if (known && (context.is(i + 3, close) || known->field[0] == 'W')) return true;
  }
  return false;
}

std::optional<KnownField> field_at(const Context& context, size_t i) {
  const std::string word = lower(context.slice(i));
  const std::string before = word_before(context, i);
  if (is_rate(context, i) || (word == "size" && before == "step")) return KnownField{"eta"};
  const bool is_class = (word == "class" && one_of(before, "true correct actual target right") &&
                         !is_part_of_sentence(context, i - 1)) ||
                        (before == "clasa" && one_of(word, "corectă corecta adevărată adevarata"));
  if (is_class) return KnownField{"y"};
  std::string_view name = context.slice(i);
  if (name.ends_with(".T")) name.remove_suffix(2);
  return field_of(name);
}

bool is_of_other(const Context& context, size_t i) {
  constexpr std::string_view kOthers =
      "grad gradient gradients derivative predicted log ln exp delta softmax argmax gradientul";
  const std::string before = word_before(context, i);
  if (one_of(before, kOthers) || is_gradient_by(context, i)) return true;
  // Class weights are factors of the loss.
  if (one_of(before, "class sample") && lower(context.slice(i)).starts_with("weight")) return true;
  // What the step makes of W and b.
  if (one_of(before, "new updated next")) {
    const std::optional<KnownField> known = field_of(context.slice(i));
    return known && one_of(known->field, "W b");
  }
  return one_of(before, "of for") && one_of(word_before(context, i - 1), kOthers);
}

bool counts(const Context& context, size_t i) {
  return one_of(lower(context.slice(i)),
                "feature features input inputs labels targets sample classes");
}

bool counts_steps(const Context& context, size_t i, std::string_view number) {
  return lower(context.slice(i)) == "step" &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

size_t behind_rate(const Context& context, size_t i) {
  const size_t at = context.slice(i + 1) == "of" ? i + 2 : i + 1;
  if (!context.is(at, number)) return i;
  const std::optional<KnownField> known = field_at(context, i);
  const bool is_rate =
      known && std::string_view(known->field) == "eta" && lower(context.slice(i)) != "step";
  return is_rate ? at : i;
}

}  // namespace softmax_steps::reader
