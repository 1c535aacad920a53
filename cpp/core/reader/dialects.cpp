#include <string>
#include <utility>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

bool holds(std::string_view text, std::string_view sign) {
  return text.find(sign) != std::string_view::npos;
}

// StarMath: matrix{ a # b ## c # d }, with braces around signed numbers.
Source from_starmath(const Source& source) {
  const std::string_view text = source.text();
  Source out;
  // Whether each open brace is that of a matrix.
  std::vector<bool> braces;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("matrix")) {
      const std::size_t open = skip_blanks(text, at + 6);
      if (byte_at(text, open) == '{') {
        out.append("\\begin{matrix}", source, at);
        braces.push_back(true);
        at = open + 1;
        continue;
      }
    }
    std::size_t size = 1;
    if (rest.starts_with("newline")) {
      size = 7;
      out.append(" ", source, at);
    } else if (rest.starts_with("##")) {
      size = 2;
      out.append("\\\\", source, at);
    } else if (rest.front() == '#') {
      out.append("&", source, at);
    } else if (rest.front() == '{') {
      braces.push_back(false);
      out.append(" ", source, at);
    } else if (rest.front() == '}') {
      out.append(!braces.empty() && braces.back() ? "\\end{matrix}" : " ", source, at);
      if (!braces.empty()) braces.pop_back();
    } else {
      out.append(source, at, at + 1);
    }
    at += size;
  }
  return out;
}

// Word: [■(a&b@c&d)], with the matrix between parentheses.
Source from_linear_form(const Source& source) {
  constexpr std::string_view kMatrix = "■(";
  const std::string_view text = source.text();
  Source out;
  // For each matrix, how many parentheses are open within it.
  std::vector<int> open;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    const char c = text[at];
    if (text.substr(at, kMatrix.size()) == kMatrix) {
      size = kMatrix.size();
      open.push_back(0);
      out.append("\\begin{matrix}", source, at);
    } else if (c == '@' && !open.empty()) {
      out.append("\\\\", source, at);
    } else if (c == ')' && !open.empty() && open.back() == 0) {
      open.pop_back();
      out.append("\\end{matrix}", source, at);
    } else {
      if (!open.empty() && (c == '(' || c == ')')) open.back() += c == '(' ? 1 : -1;
      out.append(source, at, at + 1);
    }
    at += size;
  }
  return out;
}

// A text as a program's string: "\\begin{…}\n", lines broken by a backslash at their end.
Source from_string(const Source& source, char quote) {
  const std::string_view text = source.text();
  Source out;
  for (std::size_t at = 0; at < text.size();) {
    const char next = byte_at(text, at + 1);
    if (text[at] == '\\' && (next == '\\' || next == 'n' || next == '\n' || next == quote)) {
      if (next == '\\') out.append(source, at, at + 1);
      if (next == 'n') out.append("\n", source, at);
      at += 2;
    } else {
      if (text[at] != quote) out.append(source, at, at + 1);
      ++at;
    }
  }
  return out;
}

// Maxima's switch between plain TeX and LaTeX: what stands behind \else holds.
Source without_switches(const Source& source) {
  const std::string_view text = source.text();
  Source out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 4) == "\\ifx") {
      constexpr std::size_t kLongest = 80;
      const std::size_t other = text.substr(at, kLongest).find("\\else");
      if (other != std::string_view::npos) {
        at += other + 5;
        continue;
      }
    }
    if (text.substr(at, 3) == "\\fi" && !is_latin(byte_at(text, at + 3))) {
      at += 3;
      continue;
    }
    out.append(source, at, at + 1);
    ++at;
  }
  return out;
}

// The quote that the text begins and ends with and has nowhere else, around brackets or LaTeX;
// else 0.
char quote_of(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (first == std::string_view::npos || first == last) return '\0';
  const char quote = text[first];
  if ((quote != '"' && quote != '\'') || text[last] != quote) return '\0';
  const std::string_view inside = text.substr(first + 1, last - first - 1);
  const bool is_whole = inside.find(quote) == std::string_view::npos;
  return is_whole && (holds(inside, "[") || holds(inside, "\\\\begin{")) ? quote : '\0';
}

constexpr std::string_view kOver = "\\over";

bool is_over(std::string_view text, std::size_t at) {
  return text.substr(at, kOver.size()) == kOver && !is_latin(byte_at(text, at + kOver.size()));
}

// The fractions of plain TeX: {1 \over 3} is \frac{1 }{ 3}.
Source without_over(const Source& source) {
  const std::string_view text = source.text();
  // Whether the group that opens at each brace is a fraction, and the braces that are open.
  std::vector<bool> is_fraction(text.size());
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') open.push_back(at);
    if (open.empty()) continue;
    if (is_over(text, at)) is_fraction[open.back()] = true;
    if (text[at] == '}') open.pop_back();
  }
  Source out;
  std::size_t fractions = 0;
  open.clear();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool in_fraction = !open.empty() && is_fraction[open.back()];
    if (text[at] == '{') {
      if (is_fraction[at]) out.append("\\frac", source, at);
      fractions += is_fraction[at] ? 1 : 0;
      open.push_back(at);
    } else if (text[at] == '}' && !open.empty()) {
      fractions -= in_fraction ? 1 : 0;
      open.pop_back();
    } else if (in_fraction && is_over(text, at)) {
      out.append("}{", source, at);
      at += kOver.size() - 1;
      continue;
    } else if (fractions > 0 && text[at] == '\n') {
      out.append(" ", source, at);
      continue;
    }
    out.append(source, at, at + 1);
  }
  return out;
}

Source without_plain_tex(Source source) {
  if (source.holds("\\ifx\\end")) return without_over(without_switches(source));
  if (source.holds(kOver)) return without_over(source);
  return source;
}

// ⟨1, 2⟩ as (1, 2).
Source without_angles(const Source& source) {
  const std::string_view text = source.text();
  Rewriting out(source);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const auto& [angle, bracket] :
         {std::pair{"⟨", "("}, {"⟩", ")"}, {"\\langle", "("}, {"\\rangle", ")"}}) {
      const std::string_view sign = angle;
      if (text.substr(at, sign.size()) == sign)
        out.replace(at, at + sign.size()).append(bracket, source, at);
    }
  }
  return out.finish();
}

// Markdown's \\[\\[0.1, \\-2\\]\\] and Mathematica's \\[Eta].
Source without_escapes(const Source& source) {
  const std::string_view text = source.text();
  Rewriting out(source);
  for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at + 1)) {
    if (std::string_view("[]-*_").find(byte_at(text, at + 1)) != std::string_view::npos)
      out.replace(at, at + 1);
  }
  return out.finish();
}

Source without_names(const Source& source) {
  const std::string_view text = source.text();
  Rewriting out(source);
  for (const auto& [name, letter] : {std::pair{"\\[Eta]", "η"}, {"\\[Alpha]", "α"}}) {
    const std::string_view sign = name;
    for (std::size_t at = text.find(sign); at < text.size(); at = text.find(sign, at + 1))
      out.replace(at, at + sign.size()).append(letter, source, at);
  }
  return out.finish();
}

// Whether brackets are escaped as Markdown does, and no formula of LaTeX is there.
bool has_escaped_brackets(std::string_view text) {
  return holds_any(text, {"= \\[", "=\\[", "\\[\\[", ": \\["}) &&
         !holds_any(text, {"\\begin", "\\frac", "\\cdot", "\\mathbf", "\\\\"});
}

}  // namespace

Source without_dialects(Source source) {
  if (source.size() == 0) return source;
  source = without_plain_tex(std::move(source));
  if (holds(source.text(), "\\[Eta]") || holds(source.text(), "\\[Alpha]"))
    source = without_names(source);
  if (has_escaped_brackets(source.text())) source = without_escapes(source);
  if (holds_any(source.text(), {"⟨", "\\langle"})) source = without_angles(source);
  if (source.holds("■(")) return from_linear_form(source);
  if (const char quote = quote_of(source.text()); quote != '\0') return from_string(source, quote);
  const bool is_starmath = source.holds(" # ") && source.holds("matrix") && !source.holds("\\");
  if (is_starmath) return from_starmath(source);
  return source;
}

}  // namespace softmax_steps::reader
