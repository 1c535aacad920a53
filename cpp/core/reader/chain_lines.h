#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

#include "reader/context.h"
#include "reader/subjects.h"
#include "reader/value.h"

namespace softmax_steps::reader {

/// The subjects of left sides; those that were looked at are kept, as a text has the same ones over
/// and over.
class ChainSubjects {
 public:
  explicit ChainSubjects(const Context& context) : context_(context) {}

  /// That of the tokens [from, to), without what stands round it.
  std::optional<Subject> at(std::size_t from, std::size_t to) const;

 private:
  const Context& context_;
  mutable std::map<std::string_view, std::optional<Subject>> known_;
};

/// Which lines of a solution belong to the value above them.
class ValueLines {
 public:
  ValueLines(const Context& context, const ChainSubjects& subjects)
      : context_(context), subjects_(subjects), values_(probe_) {}

  /// Behind a quantity's name that stands alone over its numbers or before a comma; i for none.
  std::size_t echo_end(std::size_t i);

  /// Whether the line at `next` has rows of the value that begins at token `from` and whose line
  /// ends at i.
  bool go_on(std::size_t from, std::size_t i, std::size_t next);

  /// Whether the tokens are lines of numbers.
  bool are_numbers(std::size_t from, std::size_t to);

 private:
  bool is_row(std::size_t i) const;
  bool starts_value_line(std::size_t i);
  bool is_below(std::size_t from, std::size_t i, std::size_t next) const;
  std::size_t column_of(std::size_t i) const;

  const Context& context_;
  const ChainSubjects& subjects_;
  Context probe_{context_};
  ValueReader values_;
  /// The lines of the open value were found to be numbers up to here.
  std::size_t numbers_to_ = 0;
};

}  // namespace softmax_steps::reader
