#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "paste.h"
#include "paste/paste_lexer.h"

namespace softmax_steps::paste {

/// What only the author of a text can know. The first answer of each is the one a bit of 0 gives.
enum class Question : unsigned { comma = 1, orientation = 2, header = 4, wrap = 8 };
inline constexpr unsigned kQuestions = 4;

/// A PasteError whose place is still a token: finding its line takes the whole text.
struct Failure {
  std::string code;
  std::size_t token;
  std::string expected;
  std::string got;
};

/// One reading of a text: its pieces, the answers taken as given, and what came of it so far.
struct Context {
  const Tokens& tokens;
  unsigned answers = 0;
  unsigned asked = 0;
  std::size_t entries = 0;
  std::optional<Failure> failure;

  TokenKind kind(std::size_t i) const { return tokens.list[i].kind; }
  bool is(std::size_t i, TokenKind kind) const { return tokens.list[i].kind == kind; }
  const std::string& number(std::size_t i) const { return tokens.numbers[tokens.list[i].number]; }

  /// Whether the second answer holds.
  bool second(Question question) {
    asked |= static_cast<unsigned>(question);
    return (answers & static_cast<unsigned>(question)) != 0;
  }

  /// Records the failure; what came is token i unless `got` says otherwise.
  std::nullopt_t fail(std::string code, std::size_t i, std::string expected = {},
                      std::optional<std::string> got = std::nullopt);
};

PasteError error_of(const Tokens& tokens, const Failure& failure);

/// A part of the tokens, [begin, end).
struct Range {
  std::size_t begin;
  std::size_t end;
};

/// Where a table stands decides what its signs mean: on its own; in brackets, which may be the
/// outermost ones; in a matrix of LaTeX; in R's c(…).
enum class Place { bare, outer_brackets, inner_brackets, parentheses, environment, call };

/// The numbers of a range without brackets as a matrix.
std::optional<TextMatrix> read_table(Context& context, Range range, Place place);

/// Whether a word is no label: it has digits first, or says that there is no number.
bool stands_for_number(std::string_view word);

/// The error that an entry is, if it is one: not-a-number and so on.
std::optional<std::string> entry_error(const std::string& number);

}  // namespace softmax_steps::paste
