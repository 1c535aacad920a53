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
             std::string got, InputNumbers numbers = {}, const std::string& why = "");

  std::string code;
  std::string field;
  Cell cell;
  std::string expected;
  std::string got;
  std::vector<InputNumber> numbers;
  /// What was typed, of a long text its beginning: of a number or an option that is refused.
  std::optional<std::string> typed;
  /// The sum of labels that are no distribution, as a decimal text; else empty.
  std::string sum;
  /// The texts that an option accepts.
  std::vector<std::string> choices;
};

/// Throws the error.
[[noreturn]] void fail(std::string code, const std::string& field, InputError::Cell cell,
                       std::string expected, std::string got, InputNumbers numbers = {},
                       const std::string& why = "");

/// Throws the error of a typed text, which the message has in quotes; an option's with its choices.
[[noreturn]] void fail_typed(std::string code, const std::string& field, InputError::Cell cell,
                             std::string expected, const std::string& text,
                             InputNumbers numbers = {}, const std::string& why = "",
                             std::vector<std::string> choices = {});

}  // namespace softmax_steps
