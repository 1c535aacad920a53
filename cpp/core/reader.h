#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text_matrix.h"

/// The one reader of every text that people paste: matrices, problems and solutions in the
/// notations they have them in. What is read, what is left and why, and what must be asked.
namespace softmax_steps {

/// Where something stands in the text. Lines and columns count from 1, columns in characters.
struct TextPlace {
  int line = 1;
  int column = 1;
  int last_line = 1;

  bool operator==(const TextPlace&) const = default;
};

/// What the page holds before the paste. A scalar (b = 0) or a constructor without a size fills
/// what the other assignments of the text say, and else what is here; 0 is unknown.
struct PresentProblem {
  std::size_t features = 0;
  std::size_t classes = 0;
  /// Whether W is (m,n).
  bool classes_by_features = false;
  /// From which index entries are counted, where the text does not tell: 0 or 1.
  int index_base = 0;
  /// ',' settles 1,5 in a solution.
  char decimal_mark = '.';
};

/// A field of a problem that was read: x, W, b, y or eta.
struct ReadField {
  std::string field;
  /// As the text has it: "weight", "coef_".
  std::string name;
  TextMatrix value;
  TextPlace place;
  /// Of the notation's table; see notations().
  std::string notation;
  /// The text does not tell a row from a column.
  bool is_list = false;
  /// A scalar or a constructor filled it.
  bool is_filled = false;
  /// The text has classes x features under this name (coef_, weight); the value is the transpose.
  bool is_transposed = false;
};

/// A piece of the text that was not read, and why. A known name never disappears without one.
///
/// Codes: "empty", "too-long", "too-many-entries", "too-deep" (limits below);
/// "not-a-number", "not-finite", "division-by-zero", "magnitude" (an entry; see parse_decimal);
/// "missing" (NA, null), "masked" (--), "complex", "hexadecimal", "cut-off" (digits lost in print);
/// "elided" (entries left out with ...); "empty-cell"; "empty-matrix" (3x0);
/// "ragged" (expected and got: the lengths of the first row and of this one);
/// "unclosed" (expected: the bracket); "unexpected" (got: a sign that cannot stand there);
/// "dimensions" (more than two); "size" (entries that do not fill the matrix, or the quantity);
/// "sparse" (indices and values that do not tell the shape); "rows-lost" (a formula copied from a
/// page, one number a line); "rows-above" (a row over the name that may belong to it); "no-values"
/// (a description without them); "count" (how many there are, features: 3); "product" (not worked
/// out); "several-results"; "repeated" (a quantity's value between its first and its last, which
/// are asked about); "formula" (a value that is computed or symbolic); "changed" (a statement
/// behind the value changes it and is not worked out: x += 1); "size-unknown" (a scalar or
/// constructor with nothing to tell the size); "not-a-scalar" (eta); "mixed-marks" (1.234,5 beside
/// 1,234.5); "intermediate" (a calculation's left side that is no quantity: y - p =);
/// "unsupported" (a setting that makes another step of it: momentum, several epochs);
/// "unknown-name" (beside fields, a name that is none: theta = 0.5); "unnamed" (beside fields, a
/// list, a row or a matrix without a name); "given" (in a solution, W or b without a sign whether
/// it is the problem's or the new one; a label with fractions); "joined" (in a solution, a value
/// and a name behind it that may be its factor or another quantity).
struct Left {
  /// The name as the text has it; empty for a piece without one.
  std::string name;
  /// The field or quantity it stands for; empty where there is none.
  std::string field;
  std::string code;
  TextPlace place;
  /// May be empty, where nothing particular was expected.
  std::string expected;
  /// The piece of text, shortened; empty at its end.
  std::string got;
  /// The notation it is in and what helps, by their ids; either may be empty. See remedies().
  std::string notation;
  std::string remedy;
};

/// A text that is one matrix without the name of a field.
struct ReadMatrix {
  TextMatrix matrix;
  TextPlace place;
  std::string notation;
  bool is_list = false;
};

/// The fields that a text gives by name, in its order, each at most once.
struct ReadFields {
  std::vector<ReadField> fields;
};

/// One meaning of a text. The ids of its answers say how it was taken:
/// "decimal-comma" | "list-comma": 1,5 as 1.5 or as 1 and 5;
/// "decimals" | "thousands": 1,234 or 1.234 as 1.234 or as 1234;
/// "row" | "column": 1; 2; 3 as a row or as a column;
/// "header" | "data": a first row of numbers as the table's head or as its first row;
/// "index" | "values": a first column that counts as names of the rows or as values;
/// "bullet" | "sign": a dash before every line as a bullet or as a minus;
/// "matrix" | "list": lines as rows, or as one printed list that was wrapped;
/// "result-1" … "result-4": one of several results without names;
/// "first" | "last": of two values under one name;
/// "together" | "apart": blocks of rows one below the other as one matrix, or as several results;
/// "fields" | "columns": names, some of which are fields', as fields or as the heads of columns.
struct Reading {
  std::vector<std::string> answers;
  std::variant<ReadMatrix, ReadFields> value;
  std::vector<Left> left;
};

/// What a text means: one reading, or from two to four of which only its author knows the right
/// one, or none and why. `left` of an error begins with the piece that failed.
struct ReadProblem {
  std::vector<Reading> readings;
  std::vector<Left> left;
  /// Of the same form are texts with the same notation, names and questions: the key by which an
  /// answer may be remembered for the next paste. Empty where nothing is asked.
  std::string form;
};

inline constexpr std::size_t kLongestPaste = 1'000'000;
/// Over all matrices of a text.
inline constexpr std::size_t kMostEntries = 4096;
inline constexpr int kDeepestNesting = 8;
inline constexpr std::size_t kMostReadings = 4;

/// Reads a matrix or the fields of a problem, UTF-8, in any notation of notations(). Every entry is
/// a number text that parse_decimal accepts, with the digits as they stand. Any bytes give a
/// result, in linear time; nothing is thrown.
ReadProblem read_problem_text(std::string_view text, const PresentProblem& present = {});

/// An entry of a quantity: its id as everywhere ("z.1", "dW.0.2", in W's own layout; "loss").
struct ReadEntry {
  std::string id;
  std::string text;
};

/// A quantity of the derivation that a solution gives a value to: z, exp, sum, yhat, loss, dz, dW,
/// db, scaled_dW, scaled_db, W_next or b_next; all of it, or the entries that have indices.
struct ReadQuantity {
  std::string quantity;
  std::string name;
  std::vector<ReadEntry> entries;
  TextPlace place;
  std::string notation;
};

/// A quantity whose value can be read in several ways that all fit it.
struct AskedQuantity {
  std::string quantity;
  std::string name;
  TextPlace place;
  struct Choice {
    std::vector<std::string> answers;
    TextMatrix value;
    std::vector<ReadEntry> entries;
  };
  std::vector<Choice> choices;
};

struct ReadSolution {
  /// Each quantity once; where the text gives it twice and one value is the other rounded, the more
  /// precise one. Values that differ are asked about: "first" or "last".
  std::vector<ReadQuantity> read;
  std::vector<AskedQuantity> asked;
  std::vector<Left> left;
};

/// Reads the values that a text gives to quantities by their names, for the problem that is
/// present, whose sizes decide what fits. The same notations, limits and promises.
ReadSolution read_solution_text(std::string_view text, const PresentProblem& present);

/// A notation the reader knows; the list of the documentation is made from these.
struct ReaderNotation {
  const char* id;
  /// python, matlab, r, latex, table, …
  const char* family;
  /// The recogniser: pieces, one a line, that all stand in a text of this notation. The first row
  /// of the table whose pieces do is the text's.
  const char* signs;
  const char* example;
  /// What printed it, as it was seen; empty version for what people write themselves.
  const char* program;
  const char* version;
};

/// What helps where something is left, by the id that Left names, in English.
struct ReaderRemedy {
  const char* id;
  const char* words;
};

const std::vector<ReaderNotation>& notations();
const std::vector<ReaderRemedy>& remedies();

}  // namespace softmax_steps
