#include "reader/class_words.h"

#include <algorithm>

#include "reader/names.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

bool is_class_word_at(const Context& context, size_t i) {
  return context.is(i, name) && is_class_word(context.slice(i));
}

bool means_right(std::string_view word) {
  return one_of(lower(word),
                "true correct right actual target gold richtige richtigen wahre wahren korrekte "
                "korrekten tatsächliche corectă corecta adevărată adevarata reală vraie bonne "
                "correcta correcte exacte verdadera richtig korrekt");
}

bool belongs(std::string_view word) {
  return one_of(lower(word),
                "belongs belonging gehört gehoert aparține aparţine apartine appartient pertenece");
}

bool is_example(std::string_view word) {
  return one_of(lower(word), "example sample point instance input observation");
}

bool is_copula_word(std::string_view word) { return one_of(word, "is este ist est es"); }

// Whether one of the words before token i in its sentence is such a one.
template <typename Test>
bool has_word_before(const Context& context, size_t i, Test test) {
  constexpr size_t kFarthest = 4;
  for (size_t back = 1; back <= std::min(kFarthest, i); ++back) {
    if (!context.is(i - back, name)) return false;
    if (test(context.slice(i - back))) return true;
  }
  return false;
}

bool is_predicted(std::string_view word) {
  return one_of(lower(word), "predicted predicts predicting not wrong each per every");
}

// Whether the number at token i is a whole one and words, a separator or nothing stand behind it.
bool ends_with_number(const Context& context, size_t i) {
  if (!context.is(i, number)) return false;
  std::string_view digits = context.number(i);
  if (digits.ends_with('.')) digits.remove_suffix(1);
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return false;
  const size_t next = i + 1;
  if (context.is(next, comma)) return !context.is(next + 1, number);
  if (context.slice(next) == "(" || context.slice(next) == ".") return true;
  return context.is_any(next, {newline, gap, semicolon, close, dollar, name, finish});
}

}  // namespace

bool is_class_word(std::string_view word) {
  return one_of(lower(word), "class label klasse clasa clasei classe clase eticheta");
}

std::optional<ClassInWords> class_in_words(const Context& context, size_t i) {
  if (!is_class_word_at(context, i) || has_word_before(context, i, is_predicted))
    return std::nullopt;
  bool is_said =
      (i > 0 && means_right(context.slice(i - 1))) || has_word_before(context, i, belongs);
  // x = (1, 2) of class 2.
  const bool is_of = i > 1 && context.slice(i - 1) == "of";
  is_said = is_said || (is_of && (context.is_any(i - 2, {close, end, transpose}) ||
                                  is_example(context.slice(i - 2))));
  size_t at = i + 1;
  // label: 2 has the name of the field itself.
  if (context.is_any(at, {colon, assign}) && field_of(context.slice(i))) return std::nullopt;
  if (means_right(context.slice(at))) {
    is_said = true;
    ++at;
  }
  if (is_copula_word(context.slice(at)) || context.is_any(at, {colon, assign})) ++at;
  if (is_class_word_at(context, at)) ++at;
  if (!ends_with_number(context, at)) return std::nullopt;
  const bool is_behind =
      is_copula_word(context.slice(at + 1)) && means_right(context.slice(at + 2));
  is_said = is_said || is_behind;
  // The score of class 2 is another's.
  if (!is_said && i > 0 && !context.is_any(i - 1, {comma, semicolon, newline, gap}))
    return std::nullopt;
  return ClassInWords{at, is_said};
}

size_t behind_class_heading(const Context& context, size_t i) {
  const bool is_label =
      context.is(i + 1, number) || (context.is(i + 1, name) && context.slice(i + 1).size() == 1);
  return begins_line(context, i) && is_class_word_at(context, i) && is_label &&
                 context.is(i + 2, colon)
             ? i + 3
             : i;
}

size_t behind_class_word(const Context& context, size_t i) {
  return is_class_word_at(context, i) && ends_with_number(context, i + 1) ? i + 1 : i;
}

}  // namespace softmax_steps::reader
