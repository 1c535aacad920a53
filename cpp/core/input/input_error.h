#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace softmax_steps {

/// The user's mistake in a problem: what is wrong, where, what was expected and what came.
/// `code` is stable, one of those in web/core/types.ts. A vector's position is `column`; both
/// count from 0.
class InputError : public std::runtime_error {
 public:
  struct Cell {
    std::optional<int> row;
    std::optional<int> column;
  };

  InputError(std::string code, std::string field, Cell cell, std::string expected, std::string got,
             const std::string& message)
      : std::runtime_error(message),
        code(std::move(code)),
        field(std::move(field)),
        cell(cell),
        expected(std::move(expected)),
        got(std::move(got)) {}

  std::string code;
  std::string field;
  Cell cell;
  std::string expected;
  std::string got;
};

/// Throws the error with the message "W[0][2]: expected …, got …"; `why` comes in parentheses
/// behind what was expected.
[[noreturn]] void fail(std::string code, const std::string& field, InputError::Cell cell,
                       std::string expected, std::string got, const std::string& why = "");

/// A text in quotes; of a long one its beginning, cut between code points.
std::string quoted(const std::string& text);

}  // namespace softmax_steps
