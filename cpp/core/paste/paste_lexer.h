#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace softmax_steps::paste {

enum class TokenKind : std::uint8_t {
  number,
  name,
  /// Brackets of any of the three kinds.
  open,
  close,
  /// \begin and \end of a matrix.
  begin,
  end,
  comma,
  semicolon,
  newline,
  tab,
  pipe,
  ampersand,
  /// \\ of LaTeX.
  row,
  assign,
  colon,
  transpose,
  /// Where mathematics begins or ends in LaTeX.
  dollar,
  /// Any other sign.
  mark,
  finish
};

struct Token {
  TokenKind kind;
  bool blank_before;
  /// Bytes of the text.
  std::uint32_t begin;
  std::uint32_t end;
  /// Of a number: its place in Tokens::numbers.
  std::uint32_t number;
};

/// A text in pieces, the same for all notations; the last token is `finish`.
struct Tokens {
  std::string_view text;
  std::vector<Token> list;
  std::vector<std::string> numbers;
  bool is_latex = false;

  std::string_view slice(std::size_t i) const {
    return text.substr(list[i].begin, list[i].end - list[i].begin);
  }
};

Tokens tokens_of(std::string_view text);

}  // namespace softmax_steps::paste
