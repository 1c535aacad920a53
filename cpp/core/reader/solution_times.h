#pragma once

#include <cstddef>
#include <optional>

#include "reader/solution.h"

namespace softmax_steps::reader {

/// What a text says to be before the step and after it: "Before: L = 5.4", "L (after) = 5.1", and
/// the same over the lines of a paragraph.
class Times {
 public:
  explicit Times(const Context& context) : context_(context) {}

  /// A chain under its own name. After the step, W and b are the new ones; what the forward pass
  /// computes there is a step on the way. Chains come in the order of the text.
  Chain in_time(Chain chain);

 private:
  enum class Time { none, before, after };

  static Time time_of(std::string_view word);
  Time title_before(std::size_t i);
  Time take_time(Chain& chain) const;
  bool is_in_line_of_last(std::size_t i) const;

  const Context& context_;
  Time last_ = Time::none;
  /// The first token of the last chain.
  std::size_t last_begin_ = 0;
  /// Up to which token titles were looked for, and the one that holds there.
  std::size_t seen_ = 0;
  Time title_ = Time::none;
  bool has_lines_ = false;
};

/// Whether the word says before or after the step: înainte, după.
bool tells_time(std::string_view word);

}  // namespace softmax_steps::reader
