#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/problem.h"

namespace softmax_steps::reader {

/// Statements that change the value a field has: x += 1, x[0] = 5, W[:,1] = [1, 2], x.sort(). An
/// entry, a row or a column that is set to numbers is worked out where the text tells from which
/// index it counts; any other change leaves its field.
class ChangeReader {
 public:
  explicit ChangeReader(Context& context) : context_(context) {}

  /// Behind the change that the statement at token i makes, or i where it makes none. An entry of a
  /// field without a value is none.
  std::size_t take(std::size_t i, const Assignments& assignments);

  /// The fields as the changes have made them.
  void apply(Assignments& assignments) const;

 private:
  /// One of the indices in a bracket: all of them, or one.
  struct Index {
    bool is_all;
    std::size_t number;
  };
  struct Change {
    const char* field;
    std::size_t name;
    std::size_t end;
    std::vector<Index> indices;
    bool is_parenthesised;
    /// None where it is not worked out.
    std::optional<TextMatrix> value;
  };
  /// The indices of the first entries; none where the text does not tell.
  struct Bases {
    std::optional<std::size_t> of_brackets;
    std::optional<std::size_t> of_parentheses;
  };

  bool begins_statement(std::size_t i) const;
  std::size_t take_call(std::size_t i);
  std::size_t take_several(std::size_t i);
  std::size_t take_indexed(std::size_t i, const Assignments& assignments);
  std::size_t behind_indices(std::size_t i, Change& change, bool& is_plain) const;
  bool reads_value(std::size_t i, Change& change) const;
  std::size_t leave(const char* field, std::size_t i, std::size_t end);
  Bases bases() const;
  bool describes(const Change& change, const Assigned& assigned) const;
  bool make(const Change& change, const Bases& bases, Assigned& assigned) const;
  bool keeps_type(const Change& change, const Assigned& assigned) const;

  Context& context_;
  std::vector<Change> changes_;
};

/// Whether the tokens have a learning rate or a gradient, as the step has that is worked out here.
bool is_gradient_step(const Context& context, std::size_t begin, std::size_t end);

/// Behind the line or the statement that token i is in, whatever brackets are open.
std::size_t end_of_statement(const Context& context, std::size_t i);

}  // namespace softmax_steps::reader
