#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace softmax_steps::reader {

/// A type of C++ that holds numbers: double, std::vector<double>, Eigen::VectorXd.
struct CppType {
  enum class Kind { number, list, vector, matrix };
  Kind kind;
  /// Behind it in the text.
  std::size_t end;
  /// 0 where the type does not tell.
  std::size_t rows = 0;
  std::size_t columns = 0;
};

/// The type that begins at `at`, with const and its namespace before it or without.
std::optional<CppType> cpp_type_at(std::string_view text, std::size_t at);

/// Letters, digits and underscores.
bool is_word_byte(char c);

/// Behind the word at `at`; `at` where none begins there.
std::size_t word_end(std::string_view text, std::size_t at);

/// The parts between the commas outside of brackets.
std::vector<std::string_view> arguments_of(std::string_view list);

/// The whole number that a text is; 0 where it is none.
std::size_t whole_count(std::string_view text);

}  // namespace softmax_steps::reader
