#include "reader/chain_splits.h"

#include <algorithm>
#include <array>

#include "reader/functions.h"
#include "reader/marks.h"
#include "reader/solution.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;
using View = std::string_view;

constexpr size_t kLongestName = 14;

/// What the calculation of a quantity has behind a sign, by the formulas of the derivation.
struct Operands {
  Words quantities;
  Words signs;
  Words operands;
};

constexpr Words kProduct = "product · * × \\cdot \\times ∙";
constexpr Words kMinus = "- − –";
constexpr std::array<Operands, 11> kOperands{{
    {"z", kProduct, "given"},
    {"z", "+ - − –", "given"},
    {"sum", "+", "exp"},
    {"yhat", "/ ÷ :", "sum exp"},
    {"yhat", kProduct, "exp"},
    {"loss", "· * × \\cdot \\times / ÷", "yhat given"},
    {"dz", kMinus, "yhat given"},
    {"dW db", kProduct, "dz given"},
    {"scaled_dW scaled_db", kProduct, "dz dW db given"},
    {"W_next b_next", kProduct, "dz dW db given"},
    {"W_next b_next", "- − – +", "dz dW db scaled_dW scaled_db given"},
}};

bool is_same_quantity(const Subject& a, const Subject& b) {
  return a.kind == b.kind && View(a.quantity) == b.quantity;
}

}  // namespace

Role role_of(const std::optional<Subject>& own, const Subject& next, View sign) {
  using Kind = Subject::Kind;
  const bool is_product = sign.empty();
  if (next.kind == Kind::intermediate) return Role::operand;
  // W = W - 0.1 dW.
  const bool is_parameter = own && own->kind == Kind::given && !View(own->quantity).empty();
  if (!own || own->kind == Kind::unknown || (own->kind == Kind::given && !is_parameter))
    return is_product ? Role::statement : Role::operand;
  if (own->kind == Kind::intermediate) return is_product ? Role::statement : Role::operand;
  if (next.kind == Kind::unknown || is_same_quantity(*own, next)) {
    return is_product || !next.indices.empty() ? Role::statement : Role::operand;
  }
  const View operand = next.kind == Kind::given ? "given" : next.quantity;
  const bool is_operand = std::any_of(kOperands.begin(), kOperands.end(), [&](const auto& one) {
    return one_of(own->quantity, one.quantities) &&
           one_of(is_product ? "product" : sign, one.signs) && one_of(operand, one.operands);
  });
  if (!is_operand) return Role::statement;
  const bool is_scaled = one_of(own->quantity, "scaled_dW scaled_db W_next b_next");
  // η dW = 0.1 dW = […]
  const bool is_sure = !is_product || (is_scaled && next.indices.empty());
  return is_sure ? Role::operand : Role::doubtful;
}

std::optional<ChainSplits::Split> ChainSplits::before(size_t i, size_t start,
                                                      const std::vector<size_t>& relations) const {
  const size_t from = relations.back() + 1;
  if (i <= from + 1) return std::nullopt;
  // epoch=1 loss=2.976: pairs without blanks round their signs.
  const bool are_pairs = i == from + 2 && is_tight(i) && is_tight(relations.front()) &&
                         context_.is(from, number) && context_.is(from + 1, name) &&
                         context_.token(from + 1).blank_before;
  if (are_pairs) return Split{from + 1, from + 1};
  if (const auto split = behind_words(from, i)) return split;
  const std::optional<Subject> own = subjects_.at(start, relations.front());
  const size_t least = std::max(from + 1, i > kLongestName ? i - kLongestName : 0);
  for (size_t first = least; first < i; ++first) {
    if (const auto split = at_name(first, i, from, own)) return split;
  }
  return std::nullopt;
}

// Whether a statement begins at the name at token `first`, behind a value and a sign, or a gap.
std::optional<ChainSplits::Split> ChainSplits::at_name(size_t first, size_t i, size_t from,
                                                       const std::optional<Subject>& own) const {
  const bool is_cell = context_.is_any(first - 1, {tab, ampersand, pipe, comma});
  const bool is_sign = context_.is(first - 1, mark);
  const size_t end = is_cell || is_sign ? first - 1 : first;
  if (end <= from || !ends_value(end - 1) || context_.is_any(first, {open, begin, number, mark}))
    return std::nullopt;
  if (end == first && !context_.token(first).blank_before) return std::nullopt;
  if (has_relation(context_, first, i)) return std::nullopt;
  std::optional<Subject> next = subjects_.at(first, i);
  if (!next && i == first + 1 && is_word(first)) next = Subject{Subject::Kind::unknown, "", {}};
  if (!next) return std::nullopt;
  const bool is_table = context_.is_any(first - 1, {tab, ampersand});
  const bool is_parted =
      is_cell || (!is_sign && is_wide_gap(context_, first) && !is_product(first));
  if (is_table || (is_parted && is_value(from, end))) return Split{end, first};
  if (is_cell) return std::nullopt;
  const View sign = is_sign ? context_.slice(first - 1) : View();
  switch (role_of(own, *next, sign)) {
    case Role::statement:
      return Split{end, first};
    case Role::operand:
      return std::nullopt;
    case Role::doubtful:
      // Behind a calculation the name is its last factor: z = 0.3 · 2 + 0.1 x = 0.7. No vector is a
      // factor there.
      if (!is_value(from, end)) return std::nullopt;
      return Split{end, first, end == from + 1};
  }
  return std::nullopt;
}

// Whether one blank is all that stands before the name.
bool ChainSplits::is_product(size_t first) const {
  return context_.token(first).begin == context_.token(first - 1).end + 1 &&
         context_.is_any(first - 1, {close, end, transpose});
}

// With η = 0.5 we get b' = […]; L = 1.62 for y = 2: behind the value, where words and a name
// follow it.
std::optional<ChainSplits::Split> ChainSplits::behind_words(size_t from, size_t i) const {
  constexpr size_t kMostWords = 6;
  size_t words = i;
  while (words > from && i - words <= kMostWords && !ends_value(words - 1)) --words;
  const bool follows = words > from && i > words + 1 && context_.is(words, name) &&
                       context_.token(words).blank_before;
  if (!follows) return std::nullopt;
  const std::string word = lower(context_.slice(words));
  // L = 1,62 y S = 2,49, as Spanish says it; L = 1,62 bei K = 3.
  const bool is_and = one_of(word, "y e i o");
  const bool is_condition = one_of(word, "for with at bei für mit pentru cu la pour avec para con");
  if (!is_and && (!is_word(words) || subjects_.at(words, words + 1))) return std::nullopt;
  std::optional<Subject> next;
  if (!is_and && !is_condition) next = subjects_.at(words, i);
  const bool has_word = !next;
  if (!next) next = subjects_.at(words + 1, i);
  const bool is_name = (is_condition && i == words + 2) ||
                       (next && (next->kind == Subject::Kind::quantity ||
                                 (next->kind == Subject::Kind::given && !is_and)));
  if (!is_name || !is_value(from, words)) return std::nullopt;
  return Split{words, has_word && (is_and || is_condition) ? words + 1 : words};
}

bool ChainSplits::is_value(size_t from, size_t to) const {
  if (to == from + 1) return context_.is(from, number);
  return context_.is_any(from, {open, begin, name, number}) &&
         !candidates_of(context_.tokens, {from, to}).empty();
}

bool ChainSplits::is_tight(size_t i) const {
  return context_.is(i, assign) && !context_.token(i).blank_before &&
         !context_.token(i + 1).blank_before;
}

bool ChainSplits::ends_value(size_t i) const {
  return context_.is_any(i, {number, close, end, transpose});
}

// A word that is no function's name and stands for no operation and no unit.
bool ChainSplits::is_word(size_t i) const {
  if (!context_.is(i, name)) return false;
  const View word = context_.slice(i);
  return word.size() > 1 && is_latin(word.front()) &&
         !one_of(lower(word),
                 "ln log log2 log10 exp sqrt max min softmax sum dot times mal fois por ori plus "
                 "minus over by durch nat nats bit bits percent");
}

}  // namespace softmax_steps::reader
