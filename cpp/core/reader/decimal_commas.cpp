#include <algorithm>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// Digits with marks between them: 0,25.
struct Run {
  size_t begin;
  size_t end;
  size_t commas = 0;
  size_t points = 0;
  /// Of the last comma.
  size_t comma = 0;
};

Run run_at(View text, size_t at) {
  Run run{at, at};
  for (size_t i = at; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      run.end = i + 1;
      continue;
    }
    const bool inner = (text[i] == ',' || text[i] == '.') && is_digit(byte_at(text, i + 1));
    if (!inner) break;
    if (text[i] == ',') run.comma = i;
    ++(text[i] == ',' ? run.commas : run.points);
  }
  return run;
}

// Behind the last sign before `at` that is no blank.
size_t behind_blanks(View text, size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

bool ends_with_any(View text, std::initializer_list<View> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](View end) { return text.ends_with(end); });
}

class Commas {
 public:
  Commas(View text, bool expected) : text_(text), expected_(expected) {}

  /// The commas that are decimal ones: all of the text's, or none.
  std::vector<size_t> run() {
    for (size_t at = 0; at < text_.size();) {
      if (!is_digit(text_[at])) {
        if (is_between_lists(at)) return {};
        ++at;
        continue;
      }
      const Run run = run_at(text_, at);
      if (run.points > 0 || run.commas > 1) return {};
      if (run.commas == 1 && !is_index(run.begin)) {
        commas_.push_back(run.comma);
        is_certain_ = is_certain_ || is_certain(run);
      }
      at = run.end;
    }
    return is_certain_ ? std::move(commas_) : std::vector<size_t>{};
  }

 private:
  // [0,3],[0,1]: the comma is that of a programming language.
  bool is_between_lists(size_t at) const {
    if (text_[at] != ']') return false;
    const size_t comma = text_.find_first_not_of(" \r\n", at + 1);
    return byte_at(text_, comma) == ',' &&
           byte_at(text_, text_.find_first_not_of(" \r\n", comma + 1)) == '[';
  }

  // W_{0,1} and W[0,1].
  bool is_index(size_t begin) const {
    if (begin == 0) return false;
    const char before = text_[begin - 1];
    if (before == '_') return true;
    if (begin < 2 || View("[({").find(before) == View::npos) return false;
    const char name = text_[begin - 2];
    return is_latin(name) || name == '_';
  }

  // What is calculated with, or what no list of whole numbers looks like.
  bool is_certain(const Run& run) const {
    const View before = text_.substr(0, behind_blanks(text_, run.begin));
    const size_t behind = skip_blanks(text_, run.end);
    // A fraction may stand in a list: 3/10,1/10. A plus without a blank is a sign.
    const std::initializer_list<View> operators{"·", "⋅", "×", "*", "^"};
    const bool operand =
        ends_with_any(before, operators) || (before.ends_with('+') && before.size() < run.begin) ||
        text_.substr(behind, 2) == "+ " ||
        std::any_of(operators.begin(), operators.end(),
                    [&](View sign) { return text_.substr(behind).starts_with(sign); });
    if (operand || !expected_) return operand;
    const bool is_zero = run.comma == run.begin + 1 && text_[run.begin] == '0';
    if (is_zero && ends_with_any(text_.substr(0, run.begin), {"-", "−"})) return true;
    const bool named = ends_with_any(before, {"=", "≈", "←", "(", ":", "-", "−"});
    const size_t decimals = run.end - run.comma - 1;
    const bool has_zero = text_[run.comma + 1] == '0';
    return decimals > 1 && (has_zero || (named && is_zero));
  }

  View text_;
  bool expected_;
  std::vector<size_t> commas_;
  bool is_certain_ = false;
};

}  // namespace

Source with_decimal_points(Source source, bool expected) {
  const std::vector<size_t> commas = Commas(source.text(), expected).run();
  if (commas.empty()) return source;
  Rewriting rewriting(source);
  for (const size_t comma : commas) rewriting.replace(comma, comma + 1).append(".", source, comma);
  return rewriting.finish();
}

}  // namespace softmax_steps::reader
