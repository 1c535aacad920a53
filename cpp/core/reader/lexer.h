#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reader/source.h"

namespace softmax_steps::reader {

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
  /// Between two results.
  gap,
  tab,
  pipe,
  ampersand,
  /// \\ of LaTeX.
  row,
  assign,
  /// ≈ and ←.
  relation,
  colon,
  transpose,
  /// Where mathematics begins or ends in LaTeX.
  dollar,
  /// Three dots where entries were left out.
  dots,
  /// What stands for a number that is none; Tokens::numbers has the code of the failure.
  wrong,
  /// Any other sign.
  mark,
  finish
};

struct Token {
  TokenKind kind;
  bool blank_before;
  bool is_quoted;
  /// Bytes of the source.
  std::uint32_t begin;
  std::uint32_t end;
  /// Of a number: its place in Tokens::numbers.
  std::uint32_t number;
};

/// No text with more numbers is read to its end: they are too many for any matrix.
inline constexpr std::size_t kMostNumbers = 16'384;

/// A text in pieces, the same for all notations; the last token is `finish`.
struct Tokens {
  Source source;
  std::vector<Token> list;
  std::vector<std::string> numbers;
  bool is_latex = false;
  /// Whether the text goes on behind the last of kMostNumbers numbers.
  bool is_cut = false;

  std::string_view text() const { return source.text(); }
  std::string_view slice(std::size_t i) const { return slice(i, i + 1); }
  /// From token `begin` up to token `end`; nothing of no tokens.
  std::string_view slice(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {};
    return text().substr(list[begin].begin, list[end - 1].end - list[begin].begin);
  }
};

Tokens tokens_of(Source source);

}  // namespace softmax_steps::reader
