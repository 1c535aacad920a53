#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "reader/chain_lines.h"
#include "reader/context.h"
#include "reader/subjects.h"

namespace softmax_steps::reader {

/// Where the next statement begins that no sign parts from the one before it: L = 1.62   S = 2.49.
class ChainSplits {
 public:
  ChainSplits(const Context& context, const ChainSubjects& subjects)
      : context_(context), subjects_(subjects) {}

  struct Split {
    /// Behind the last token of the statement.
    std::size_t end;
    /// The first token of the next one.
    std::size_t next;
    /// The name may be that of a factor as well.
    bool is_doubtful = false;
  };

  /// Of the statement that begins at token `start` and has `relations`, where another relation sign
  /// stands at token i; nothing where that goes on with the statement.
  std::optional<Split> before(std::size_t i, std::size_t start,
                              const std::vector<std::size_t>& relations) const;

  /// Whether the tokens [from, to) are a value: a matrix or numbers, and no calculation.
  bool is_value(std::size_t from, std::size_t to) const;

 private:
  std::optional<Split> behind_words(std::size_t from, std::size_t i) const;
  bool is_product(std::size_t first) const;
  std::optional<Split> at_name(std::size_t first, std::size_t i, std::size_t from,
                               const std::optional<Subject>& own) const;
  bool is_tight(std::size_t i) const;
  bool ends_value(std::size_t i) const;
  bool is_word(std::size_t i) const;

  const Context& context_;
  const ChainSubjects& subjects_;
};

/// Whether a name behind a value and a sign begins a statement or is an operand of the calculation.
enum class Role { statement, operand, doubtful };

/// `sign` is "" where nothing stands between the value and the name: a product, if it is one.
Role role_of(const std::optional<Subject>& own, const Subject& next, std::string_view sign);

}  // namespace softmax_steps::reader
