#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "reader/lexer.h"

namespace softmax_steps::reader {

/// A command of LaTeX as a token [begin, end), or as none, only a blank or nothing at all.
struct LatexPiece {
  std::optional<TokenKind> kind;
  std::size_t begin;
  std::size_t end;
  /// Where the text goes on.
  std::size_t behind;
  bool is_blank = false;
  /// \\pmatrix{ of plain TeX, whose brace ends the matrix.
  bool opens_brace = false;
};

/// The command whose backslash is at `at`. Numbers (\frac) and spaces are not among them.
LatexPiece scan_command(std::string_view text, std::size_t at);

/// The command at `at`, where a value is wanted: an environment that lays no text out is a matrix
/// whatever its name, and so is the argument of a macro that has rows or cells. Else nothing.
std::optional<LatexPiece> scan_value(std::string_view text, std::size_t at);

/// The name of the environment in \begin{name} or \end{name} at `at`.
std::string_view environment_at(std::string_view text, std::size_t at);

/// What stands behind ^ at `at`: ^T, ^{\top} and the like transpose; any other power is a mark.
LatexPiece scan_power(std::string_view text, std::size_t at);

}  // namespace softmax_steps::reader
