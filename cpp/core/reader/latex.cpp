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

bool is_matrix(std::string_view environment) {
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

LatexPiece scan_environment(std::string_view text, std::size_t at, std::size_t group, bool begins) {
  std::size_t end = skip_group(text, group);
  if (end == group) return piece(TokenKind::mark, at, group);
  const std::string_view environment = text.substr(group + 1, end - group - 2);
  if (!is_matrix(environment)) return piece(TokenKind::dollar, at, end);
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
  if (one_of(command, "text textbf textit textrm mbox label tag hspace vspace color")) {
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
  if (is_matrix(command) && byte_at(text, skip_blanks(text, end)) == '{') {
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
             "mathbf mathrm mathit mathsf boldsymbol bm vec num displaystyle ensuremath mathbb "
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
