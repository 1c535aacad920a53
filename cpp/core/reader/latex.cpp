#include "reader/latex.h"

#include <algorithm>
#include <string>

#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

LatexPiece piece(TokenKind kind, std::size_t begin, std::size_t end) {
  return {kind, begin, end, end};
}

LatexPiece blank(std::size_t begin, std::size_t behind) {
  return {std::nullopt, begin, begin, behind, true};
}

bool is_matrix_environment(std::string_view environment) {
  if (environment.ends_with('*')) environment.remove_suffix(1);
  return one_of(environment,
                "matrix bmatrix pmatrix vmatrix Bmatrix Vmatrix smallmatrix bsmallmatrix "
                "psmallmatrix array tabular");
}

// \\, \\* and \\[2pt].
LatexPiece scan_row(std::string_view text, std::size_t at) {
  LatexPiece row = piece(TokenKind::row, at, at + 2);
  if (byte_at(text, row.behind) == '*') ++row.behind;
  const std::size_t end = skip_group(text, row.behind, '[', ']');
  if (end == row.behind) return row;
  std::size_t unit = row.behind + 1;
  while (is_digit(text[unit]) || text[unit] == '.' || text[unit] == '-') ++unit;
  // A unit of two letters and the bracket.
  if (is_latin(text[unit]) && end - unit == 3) row.behind = end;
  return row;
}

// Those that lay out formulas or text.
bool lays_out(std::string_view environment) {
  if (environment.ends_with('*')) environment.remove_suffix(1);
  return one_of(environment,
                "equation align aligned alignat alignedat gather gathered split multline eqnarray "
                "flalign math displaymath document itemize enumerate description center figure "
                "table tikzpicture minipage quote proof");
}

// Behind the arguments of an environment that tell its columns: [t] and {c|cc}.
std::size_t behind_columns(std::string_view text, std::size_t at) {
  at = skip_group(text, at, '[', ']');
  const std::size_t end = skip_group(text, at);
  const std::string_view group = text.substr(at, end - at);
  return group.find_first_not_of("{lcr|() }") == std::string_view::npos ? end : at;
}

// Whether \\ or & stands in the group, but for those in an environment or another group.
bool has_rows(std::string_view group) {
  int depth = 0;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i] == '{') ++depth;
    if (group[i] == '}') --depth;
    if (group.substr(i, 7) == "\\begin{") return false;
    if (depth > 1) continue;
    if (group[i] == '&') return true;
    if (group[i] != '\\') continue;
    if (byte_at(group, i + 1) == '\\') return true;
    ++i;
  }
  return false;
}

LatexPiece scan_environment(std::string_view text, std::size_t at, std::size_t group, bool begins) {
  std::size_t end = skip_group(text, group);
  if (end == group) return piece(TokenKind::mark, at, group);
  const std::string_view environment = text.substr(group + 1, end - group - 2);
  if (!is_matrix_environment(environment)) return piece(TokenKind::dollar, at, end);
  if (begins && (environment.ends_with('*') || one_of(environment, "array tabular"))) {
    end = skip_group(text, end, '[', ']');
    end = skip_group(text, end);
  }
  return piece(begins ? TokenKind::begin : TokenKind::end, at, end);
}

LatexPiece scan_named(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view command = text.substr(at + 1, end - at - 1);
  if (command == "begin" || command == "end") {
    return scan_environment(text, at, end, command == "begin");
  }
  if (one_of(command,
             "text textbf textit textrm mbox label tag hspace vspace color phantom hphantom "
             "vphantom")) {
    return blank(at, skip_group(text, end));
  }
  if (one_of(command, "left right big Big bigl bigr Bigl Bigr")) {
    const char delimiter = byte_at(text, end);
    return blank(at, end + (delimiter == '.' || delimiter == '|' ? 1 : 0));
  }
  if (one_of(command, "quad qquad hline toprule midrule bottomrule hfill centering")) {
    return blank(at, end);
  }
  if (one_of(command, "cline cmidrule leqno eqno rowcolor")) {
    return blank(at, skip_group(text, skip_group(text, end, '(', ')')));
  }
  if (one_of(command, "lbrack lbrace")) return piece(TokenKind::open, at, end);
  if (one_of(command, "rbrack rbrace")) return piece(TokenKind::close, at, end);
  if (command == "cr") return piece(TokenKind::row, at, end);
  if (is_matrix_environment(command) && byte_at(text, skip_blanks(text, end)) == '{') {
    LatexPiece matrix = piece(TokenKind::begin, at, skip_blanks(text, end) + 1);
    matrix.opens_brace = true;
    return matrix;
  }
  if (one_of(command, "hat widehat bar tilde")) {
    const std::size_t group = skip_blanks(text, end);
    const std::size_t behind = skip_group(text, group);
    return piece(TokenKind::name, at, behind == group ? std::min(group + 1, text.size()) : behind);
  }
  if (one_of(command, "approx simeq leftarrow gets sim doteq"))
    return piece(TokenKind::relation, at, end);
  if (one_of(command, "dots ldots cdots vdots ddots dotsc")) return piece(TokenKind::dots, at, end);
  if (one_of(command,
             "underline underbar overrightarrow mathbf mathrm mathit mathsf boldsymbol bm vec num "
             "displaystyle ensuremath mathbb "
             "operatorname textstyle")) {
    return {std::nullopt, at, at, end};
  }
  if (one_of(command, "item par noindent newline")) {
    return piece(TokenKind::newline, at, end);
  }
  if (command == "coloneqq") return piece(TokenKind::assign, at, end);
  if (one_of(command, "eta alpha in")) return piece(TokenKind::name, at + 1, end);
  return piece(TokenKind::mark, at, end);
}

}  // namespace

LatexPiece scan_command(std::string_view text, std::size_t at) {
  const char next = byte_at(text, at + 1);
  switch (next) {
    case '\\':
      return scan_row(text, at);
    case '[':
    case ']':
    case '(':
    case ')':
      return piece(TokenKind::dollar, at, at + 2);
    case '\n':
    case '\r':
    case '\0':
      // What Markdown leaves of \\\\ at the end of a line.
      return piece(TokenKind::row, at, at + 1);
    case '%':
      return piece(TokenKind::mark, at, at + 2);
    case '{':
      return piece(TokenKind::open, at + 1, at + 2);
    case '}':
      return piece(TokenKind::close, at + 1, at + 2);
    default:
      break;
  }
  std::size_t end = at + 1;
  while (is_latin(byte_at(text, end))) ++end;
  return end == at + 1 ? piece(TokenKind::mark, at, end) : scan_named(text, at, end);
}

std::string_view environment_at(std::string_view text, std::size_t at) {
  const std::size_t group = at + (text.substr(at, 6) == "\\begin" ? 6 : 4);
  const std::size_t end = skip_group(text, group);
  return end == group ? std::string_view() : text.substr(group + 1, end - group - 2);
}

std::optional<LatexPiece> scan_value(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (is_latin(byte_at(text, end))) ++end;
  const std::string_view command = text.substr(at + 1, end - at - 1);
  if (command == "begin") {
    const std::string_view environment = environment_at(text, at);
    if (environment.empty() || is_matrix_environment(environment) || lays_out(environment))
      return std::nullopt;
    return piece(TokenKind::begin, at, behind_columns(text, skip_group(text, end)));
  }
  if (command.ends_with("mqty") &&
      std::string_view("([").find(byte_at(text, end)) != std::string_view::npos)
    return blank(at, end);
  const std::size_t group = skip_blanks(text, end);
  const std::size_t behind = skip_group(text, group);
  if (command.empty() || is_matrix_environment(command) || one_of(command, "text textbf mbox") ||
      behind == group || !has_rows(text.substr(group, behind - group)))
    return std::nullopt;
  LatexPiece matrix = piece(TokenKind::begin, at, group + 1);
  matrix.opens_brace = true;
  return matrix;
}

LatexPiece scan_power(std::string_view text, std::size_t at) {
  std::size_t end = skip_blanks(text, at + 1);
  // y^ = is ŷ.
  const bool is_hat = byte_at(text, end) == '=' || byte_at(text, end) == ':';
  if (is_hat) return piece(TokenKind::mark, at, at + 1);
  if (const std::size_t group = skip_group(text, end); group != end) {
    end = group;
  } else if (const std::size_t brackets = skip_group(text, end, '(', ')'); brackets != end) {
    // e^(-1.4): what is in an exponent is no part of the line.
    end = brackets;
  } else if (byte_at(text, end) == '\\') {
    ++end;
    while (is_latin(byte_at(text, end))) ++end;
    end = skip_group(text, end);
  } else if (end < text.size()) {
    end += decode(text, end).size;
  }
  std::string word;
  for (const char c : text.substr(at + 1, end - at - 1)) {
    if (std::string_view("{}\\ ").find(c) == std::string_view::npos) word += c;
  }
  const bool transposes = one_of(word, "T t top intercal mathsfT mathrmT textT ⊤ ᵀ");
  return piece(transposes ? TokenKind::transpose : TokenKind::mark, at, end);
}

}  // namespace softmax_steps::reader
