#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "reader.h"
#include "reader/lexer.h"

namespace softmax_steps::reader {

/// What only the author of a text can know. The first answer of each is the one a bit of 0 gives.
enum class Question : unsigned {
  comma = 1,
  marks = 2,
  orientation = 4,
  header = 8,
  index = 16,
  bullet = 32,
  wrap = 64,
  repeated = 128,
  blocks = 256,
  names = 512
};
inline constexpr unsigned kQuestions = 10;

/// The answers, in the order of Question.
inline constexpr std::array<std::array<const char*, 2>, kQuestions> kChoices{
    {{"decimal-comma", "list-comma"},
     {"decimals", "thousands"},
     {"row", "column"},
     {"header", "data"},
     {"index", "values"},
     {"bullet", "sign"},
     {"matrix", "list"},
     {"first", "last"},
     {"together", "apart"},
     {"fields", "columns"}}};
static_assert(1U << (kQuestions - 1) == static_cast<unsigned>(Question::names) &&
              kChoices.back().front() != nullptr);

/// 0.5 anywhere: a comma is none within a number; -0,5, 0,05 or (1,5; 2): it is one, also
/// beside 1.250.
enum class CommaHabit { unknown, lists, decimals };

enum class Wanted { unknown, vector, matrix };

CommaHabit comma_habit(const Tokens& tokens);

/// A Left whose place is still a token: finding its line takes the whole text.
struct Failure {
  std::string code;
  std::size_t token;
  std::string expected;
  std::string got;
};

/// One reading of a text: its pieces, the answers taken as given, and what came of it so far.
struct Context {
  const Tokens& tokens;
  /// The text of the tokens.
  std::string_view text = tokens.text();
  unsigned answers = 0;
  unsigned asked = 0;
  /// Whether a comma between digits in brackets may be a decimal one, as the page writes it.
  bool may_have_decimal_commas = false;
  /// Whether x = 1,5 is one number without a question, as the page writes it.
  bool settles_commas = false;
  /// What the numbers of the whole text tell of its commas.
  CommaHabit habit = CommaHabit::unknown;
  /// What is wanted under a field's name: a vector has no rows of two, a matrix not one column.
  Wanted wanted = Wanted::unknown;
  std::size_t entries = 0;
  std::optional<Failure> failure;
  /// The notation of the value that was read last.
  const char* notation = "";
  /// Whether that value does not tell a row from a column.
  bool is_list = false;

  /// Token i; before the first and behind the last there is nothing but the end.
  const Token& token(std::size_t i) const {
    return i < tokens.list.size() ? tokens.list[i] : tokens.list.back();
  }
  TokenKind kind(std::size_t i) const { return token(i).kind; }
  bool is(std::size_t i, TokenKind kind) const { return token(i).kind == kind; }
  /// The text of a number, or the code of what stands for one; empty of any other token.
  const std::string& number(std::size_t i) const {
    static const std::string kNone;
    const Token& its = token(i);
    const bool has_text = its.kind == TokenKind::number || its.kind == TokenKind::wrong;
    return has_text ? tokens.numbers[its.number] : kNone;
  }
  std::string_view slice(std::size_t i) const {
    const Token& its = token(i);
    return {text.data() + its.begin, its.end - its.begin};
  }
  bool is_any(std::size_t i, std::initializer_list<TokenKind> kinds) const {
    std::uint32_t wanted = 0;
    for (const TokenKind kind : kinds) wanted |= std::uint32_t{1} << static_cast<unsigned>(kind);
    return (wanted >> static_cast<unsigned>(token(i).kind) & 1U) != 0;
  }

  /// Whether the second answer holds.
  bool second(Question question) {
    asked |= static_cast<unsigned>(question);
    return (answers & static_cast<unsigned>(question)) != 0;
  }

  /// Records the failure; what came is token i unless `got` says otherwise.
  std::nullopt_t fail(std::string code, std::size_t i, std::string expected = {},
                      std::optional<std::string> got = std::nullopt);
};

/// The places of tokens, found in one pass over the pasted text, which outlives them.
class Places {
 public:
  Places(const Source& pasted, const Tokens& tokens);

  TextPlace of(std::size_t first, std::size_t last) const;
  /// From the first line to the last.
  TextPlace of_text() const { return {1, 1, static_cast<int>(lines_.size())}; }
  /// The lines of a place, as much of them as tells their notation.
  std::string_view lines_of_place(const TextPlace& place) const;

 private:
  std::size_t line_at(std::size_t byte) const;

  std::string_view pasted_;
  const Tokens& tokens_;
  /// Where the lines begin.
  std::vector<std::size_t> lines_;
  /// The byte asked for last and its column, from which the next one in the line is counted.
  mutable std::size_t last_byte_ = 0;
  mutable int last_column_ = 1;
};

/// Printable, and not longer than a message should be.
std::string shortened(std::string_view text);

/// What is left of the text because of a failure.
Left left_of(const Places& places, const Failure& failure);

}  // namespace softmax_steps::reader
