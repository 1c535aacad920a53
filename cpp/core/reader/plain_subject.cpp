#include <array>
#include <utility>

#include "reader/names.h"
#include "reader/subjects.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// Signs by plain ones, the longer before those they begin with.
constexpr std::array<std::pair<View, View>, 71> kSigns{{{"\\operatorname", ""},
                                                        {"\\displaystyle", ""},
                                                        {"\\boldsymbol", ""},
                                                        {"\\boxed", " "},
                                                        {"\\widehat", "\\hat"},
                                                        {"\\partial", "∂"},
                                                        {"\\tilde", "tilde "},
                                                        {"\\bar", "bar "},
                                                        {"\\mathrm", ""},
                                                        {"\\mathbf", ""},
                                                        {"\\mathbb", ""},
                                                        {"\\mathcal", ""},
                                                        {"\\mathit", ""},
                                                        {"\\textbf", ""},
                                                        {"\\nabla", "∇"},
                                                        {"\\delta", "δ"},
                                                        {"\\alpha", "α"},
                                                        {"\\right", ""},
                                                        {"\\times", "*"},
                                                        {"\\prime", "'"},
                                                        {"\\dfrac", "\\frac"},
                                                        {"\\tfrac", "\\frac"},
                                                        {"\\quad", " "},
                                                        {"\\qquad", " "},
                                                        {"\\left", ""},
                                                        {"\\text", ""},
                                                        {"\\cdot", "*"},
                                                        {"\\sum", "Σ"},
                                                        {"\\eta", "η"},
                                                        {"\\exp", "exp"},
                                                        {"\\log", "log "},
                                                        {"\\max", "max "},
                                                        {"\\ln", "ln "},
                                                        {"\\bm", ""},
                                                        {"\\,", " "},
                                                        {"\\;", " "},
                                                        {"\\:", " "},
                                                        {"\\!", ""},
                                                        {"\\ ", " "},
                                                        {"\\_", "_"},
                                                        {"∑", "Σ"},
                                                        {"·", "*"},
                                                        {"⋅", "*"},
                                                        {"×", "*"},
                                                        {"−", "-"},
                                                        {"–", "-"},
                                                        {"′", "'"},
                                                        {"’", "'"},
                                                        {"ŷ", "yhat"},
                                                        {"y\u0302", "yhat"},
                                                        {"₀", "_0"},
                                                        {"₁", "_1"},
                                                        {"₂", "_2"},
                                                        {"₃", "_3"},
                                                        {"₄", "_4"},
                                                        {"₅", "_5"},
                                                        {"₆", "_6"},
                                                        {"₇", "_7"},
                                                        {"₈", "_8"},
                                                        {"₉", "_9"},
                                                        {"ᶻ", "^z"},
                                                        {"ₖ", "_k"},
                                                        {"ⱼ", "_j"},
                                                        {"ᵢ", "_i"},
                                                        {"ₜ", "_t"},
                                                        {"np.exp", "exp"},
                                                        {"torch.exp", "exp"},
                                                        {"np.sum", "sum"},
                                                        {"torch.sum", "sum"},
                                                        {"⁺", "^+"},
                                                        {"\u00A0", " "}}};

// Whether a digit below the line stands last, as _1.
bool ends_with_index(View text) {
  size_t end = text.size();
  while (end > 0 && (is_digit(text[end - 1]) || text[end - 1] == ',')) --end;
  return end < text.size() && end > 0 && text[end - 1] == '_';
}

std::string with_plain_signs(View text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const std::pair<View, View>* found = nullptr;
    const bool may_be_sign = text[at] == '\\' || text[at] == 'n' || text[at] == 't' ||
                             text[at] == 'y' || static_cast<unsigned char>(text[at]) >= 0x80;
    for (const auto& sign : kSigns) {
      if (!may_be_sign) break;
      const bool starts = text.substr(at, sign.first.size()) == sign.first;
      // \textbf is not \text.
      const bool whole = sign.first.size() < 3 || sign.first.front() != '\\' ||
                         !is_latin(byte_at(text, at + sign.first.size()));
      if (starts && whole) {
        found = &sign;
        break;
      }
    }
    if (found == nullptr) {
      out += text[at++];
      continue;
    }
    // w₁₁ has two indices, of one digit each.
    const bool goes_on = found->second.starts_with('_') && ends_with_index(out);
    out += found->second.substr(goes_on ? 1 : 0);
    at += found->first.size();
  }
  return out;
}

// A group in braces, or one sign.
View argument(View text, size_t& at) {
  while (byte_at(text, at) == ' ') ++at;
  const size_t end = skip_group(text, at);
  const View group = end > at ? text.substr(at + 1, end - at - 2) : text.substr(at, 1);
  at = end > at ? end : std::min(at + 1, text.size());
  return group;
}

// \frac{a}{b} is a/b and \hat{y} is yhat.
std::string without_commands(View text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    if (text.substr(at, 5) == "\\frac") {
      at += 5;
      const View above = argument(text, at);
      out += above;
      out += '/';
      out += argument(text, at);
    } else if (text.substr(at, 4) == "\\hat") {
      at += 4;
      out += argument(text, at);
      out += "hat";
    } else if (text.substr(at, 2) == "^{") {
      // A difference stays within its exponent: e^{z - m}.
      ++at;
      const View exponent = argument(text, at);
      const bool is_difference = exponent.find('-', 1) != View::npos;
      out += is_difference ? "^(" : "^{";
      out += without_commands(exponent);
      out += is_difference ? ')' : '}';
    } else {
      out += text[at++];
    }
  }
  return out;
}

// Behind a name without the word shape, and a blank.
void cut_before_shape(std::string& name) {
  while (name.ends_with(' ') || name.ends_with(',')) name.pop_back();
  if (name.ends_with(" shape")) name.erase(name.size() - View(" shape").size());
  while (name.ends_with(' ') || name.ends_with(',')) name.pop_back();
}

// Whether exp( begins here, whose number is no index; (3,) and (2, 3) are the shape of an array.
bool is_exponential(View before, View inside) {
  const size_t comma = inside.find(',');
  const bool is_shape = inside.find_first_of("x* ") != View::npos || inside.ends_with(',');
  return before.ends_with("exp") && !is_shape && comma == inside.rfind(',') &&
         (before.size() == 3 || View(" .").find(before[before.size() - 4]) != View::npos);
}

// [0][1], [0, 1] and (0, 1) behind a name as _0,1; (4,) and (2 x 4) behind a blank as well.
std::string with_indices(View text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '[' && c != '(') {
      out += c;
      continue;
    }
    const size_t close = text.substr(at, 12).find(c == '[' ? ']' : ')');
    const View inside = close == View::npos ? View{} : text.substr(at + 1, close - 1);
    const bool index = !inside.empty() &&
                       inside.find_first_not_of("0123456789,x* ") == View::npos &&
                       is_digit(inside.front());
    if (index && c == '(' && is_exponential(out, inside)) {
      out += c;
      continue;
    }
    if (index && c == '(' && inside.find_first_of(",x*") != View::npos) cut_before_shape(out);
    const bool behind_name =
        !out.empty() && (is_latin(out.back()) || is_digit(out.back()) || out.back() == '_');
    if (!behind_name) {
      out += c;
      continue;
    }
    const bool follows =
        index && c == '[' && is_digit(out.back()) && out.find_last_of('_') != std::string::npos;
    if (!index || (c == '(' && out.back() == '_')) {
      out += c;
      continue;
    }
    out += follows ? ',' : '_';
    for (const char digit : inside) {
      if (digit != ' ') out += is_digit(digit) ? digit : ',';
    }
    if (out.back() == ',') out.pop_back();
    at += close;
  }
  return out;
}

// **Loss (L):** and _z_ without the marks of Markdown; the star of b* stays, as b^*.
std::string without_emphasis(View text) {
  std::string out;
  for (const char* bullet : {"- ", "* ", "+ ", "• "}) {
    if (text.starts_with(bullet) && text.find_first_not_of(' ', 2) != View::npos) {
      const View rest = text.substr(View(bullet).size());
      if (rest.starts_with("**") || rest.starts_with("__")) text = rest;
    }
  }
  const bool is_underscored = text.size() > 2 && text.starts_with('_') && text.ends_with('_');
  if (is_underscored) text = text.substr(1, text.size() - 2);
  for (size_t at = 0; at < text.size(); ++at) {
    const bool is_strong = text.substr(at, 2) == "**" || text.substr(at, 2) == "__";
    const char before = at > 0 ? text[at - 1] : ' ';
    const char behind = byte_at(text, at + 2);
    const bool is_edge = View(" (").find(before) != View::npos ||
                         View(" :)").find(behind) != View::npos || behind == '\0';
    if (is_strong && is_edge && (before != ' ' || behind != ' ')) {
      ++at;
      continue;
    }
    out += text[at];
  }
  const bool is_starred = out.size() > 1 && out.ends_with('*') && is_latin(out[out.size() - 2]) &&
                          out.find('*') == out.size() - 1;
  if (is_starred) out.replace(out.size() - 1, 1, "^*");
  return out;
}

// Behind what counts the items of a list: 2. and 2) and (2); or has them ticked: - [x].
View without_counter(View text) {
  for (const View box : {"- [ ] ", "- [x] ", "- [X] ", "* [ ] ", "* [x] "}) {
    if (text.starts_with(box)) return text.substr(box.size());
  }
  size_t at = byte_at(text, 0) == '(' ? 1 : 0;
  const size_t first = at;
  while (is_digit(byte_at(text, at))) ++at;
  const char sign = byte_at(text, at);
  const bool counts = at > first && at - first <= 2 &&
                      (sign == ')' || (sign == '.' && first == 0)) && byte_at(text, at + 1) == ' ';
  return counts ? text.substr(at + 2) : text;
}

}  // namespace

std::string plain_subject(View left_side) {
  constexpr size_t kLongest = 160;
  if (left_side.size() > kLongest) {
    left_side = left_side.substr(left_side.size() - kLongest);
    // Not within a sign.
    while (!left_side.empty() && (static_cast<unsigned char>(left_side.front()) & 0xC0U) == 0x80)
      left_side.remove_prefix(1);
  }
  while (left_side.ends_with('$') || left_side.ends_with(' ')) left_side.remove_suffix(1);
  if (const size_t formula = left_side.rfind('$'); formula != View::npos)
    left_side.remove_prefix(formula + 1);
  left_side = without_counter(left_side);
  // z ∈ ℝ³.
  for (const View in : {"∈", "\\in "}) left_side = left_side.substr(0, left_side.find(in));
  const std::string bare_side = without_emphasis(left_side);
  std::string text = without_commands(with_plain_signs(plain_letters(bare_side)));
  std::string bare;
  for (const char c : text) {
    if (View("{}\\`\"*&|~").find(c) == View::npos) bare += c;
    // A product keeps its sign.
    if (c == '*' && !bare.empty()) bare += '*';
  }
  text = with_indices(bare);
  std::string out;
  for (const char sign : text) {
    const char c = sign == '\t' || sign == '\n' || sign == '\r' ? ' ' : sign;
    const bool tight = !out.empty() && View("_^/").find(out.back()) != View::npos;
    if (c == ' ' && (out.empty() || out.back() == ' ' || tight)) continue;
    if (View("_^/").find(c) != View::npos && !out.empty() && out.back() == ' ') out.pop_back();
    out += c;
  }
  while (!out.empty() && (out.back() == ' ' || (out.back() == '*' && !out.ends_with("^*"))))
    out.pop_back();
  return out;
}

}  // namespace softmax_steps::reader
