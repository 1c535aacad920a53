#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text_matrix.h"

/// What a pasted text means: matrices and whole problems in the notations people have them in.
namespace softmax_steps {

/// The fields of a problem that a text gives. Lists are matrices of one row, columns of one column.
struct Assignments {
  std::optional<TextMatrix> x;
  std::optional<TextMatrix> W;
  std::optional<TextMatrix> b;
  std::optional<TextMatrix> y;
  std::optional<std::string> eta;

  bool operator==(const Assignments&) const = default;
};

/// One of several meanings of a text. Its id says how the text was taken; where two questions are
/// open, two ids with a blank between:
/// "decimal-comma" | "list-comma": 1,5 as 1.5 or as 1 and 5;
/// "row" | "column": 1; 2; 3 as a row or as a column;
/// "header" | "data": a first row of numbers over a rule, as the table's head or as its first row;
/// "matrix" | "list": long lines in brackets as rows, or as one printed list that was wrapped.
struct Reading {
  std::string id;
  std::variant<TextMatrix, Assignments> value;
};

/// The text has from two to four meanings, and only its author knows which.
struct Ambiguity {
  std::vector<Reading> readings;
};

/// Why a text has no meaning. Codes:
/// "empty", "too-long", "too-many-entries", "too-deep" (limits below);
/// "not-a-number", "not-finite", "division-by-zero", "magnitude" (an entry; see parse_decimal);
/// "empty-cell"; "ragged" (expected and got: the lengths of the first row and of this one);
/// "unclosed" (expected: the bracket); "unexpected" (got: a sign that cannot stand there);
/// "dimensions" (more than two); "size" (R: entries that do not fill the matrix);
/// "not-a-scalar" (eta); "assigned-twice" (got: the field, with another value than before).
struct PasteError {
  std::string code;
  /// Counted from 1, the column in characters.
  int line = 1;
  int column = 1;
  /// May be empty, where nothing particular was expected.
  std::string expected;
  /// The piece of text, shortened; empty at its end.
  std::string got;
};

using PasteResult = std::variant<TextMatrix, Assignments, Ambiguity, PasteError>;

inline constexpr std::size_t kLongestPaste = 1'000'000;
/// Over all matrices of a text.
inline constexpr std::size_t kMostEntries = 4096;
inline constexpr int kDeepestNesting = 8;

/// Reads a matrix or the fields of a problem, UTF-8, in any of: NumPy, PyTorch, Python, JSON,
/// MATLAB and Octave, R, LaTeX, Markdown, CSV, TSV, plain columns. Every entry is a number text
/// that parse_decimal accepts, with the digits as typed. Any bytes give a result, in linear
/// time; nothing is thrown.
PasteResult read_paste(std::string_view text);

}  // namespace softmax_steps
