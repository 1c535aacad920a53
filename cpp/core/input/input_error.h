#pragma once

#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace softmax_steps {

/// A number that an InputError's sentence speaks of, for sentences in other languages. Its name is
/// a member of InputError in web/core/types.ts: from, to, count, rows, columns, gotRows,
/// gotColumns.
struct InputNumber {
  std::string_view name;
  int value;
};
using InputNumbers = std::initializer_list<InputNumber>;

/// A text that it speaks of: `typed`, a number or an option that is refused (of a long text its
/// beginning), or `sum`, that of labels which are no distribution. Without a name there is none.
struct InputText {
  std::string_view name;
  std::string text;
};

/// The user's mistake in a problem: what is wrong, where, what was expected and what came.
/// `code` is stable, one of those in web/core/types.ts. A vector's position is `column`; both
/// count from 0. The texts are English, for programmers.
class InputError : public std::runtime_error {
 public:
  struct Cell {
    std::optional<int> row;
    std::optional<int> column;
  };

  /// The message is "W[0][2]: expected …, got …"; `why` comes in parentheses behind what was
  /// expected.
  InputError(std::string code, const std::string& field, Cell cell, std::string expected,
             std::string got, InputNumbers numbers, const std::string& why, InputText text);

  std::string code;
  std::string field;
  Cell cell;
  std::string expected;
  std::string got;
  std::vector<InputNumber> numbers;
  InputText text;
};

/// Throws the error.
[[noreturn]] void fail(std::string code, const std::string& field, InputError::Cell cell,
                       std::string expected, std::string got, InputNumbers numbers = {},
                       const std::string& why = "", InputText text = {});

/// Throws the error of a typed text, which the message has in quotes.
[[noreturn]] void fail_typed(std::string code, const std::string& field, InputError::Cell cell,
                             std::string expected, const std::string& text,
                             InputNumbers numbers = {}, const std::string& why = "");

}  // namespace softmax_steps
