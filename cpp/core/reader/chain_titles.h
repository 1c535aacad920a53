#pragma once

#include <cstddef>
#include <string_view>

#include "reader/context.h"
#include "reader/subjects.h"
#include "reader/value.h"

namespace softmax_steps::reader {

/// What the names of the problem, W and b, stand for in a solution, where a key or a heading over
/// them says so: the gradients or the updated ones.
class ChainTitles {
 public:
  explicit ChainTitles(const Context& context) : context_(context) {}

  /// "grads": {"W": …} and the same in YAML: the key before token i. `is_line`: it holds for the
  /// lines that are indented below it.
  void look_at_key(std::size_t i, bool is_line);

  /// Updated parameters: and ### After the update, over W = … and b = …, where the line at token i
  /// or the one above it is such a heading.
  void look_at_heading(std::size_t i);

  /// The line that ends at token i is over, and the next one begins at `next`.
  void begin_line(std::size_t i, std::size_t next);

  /// The object is over that the key stood before.
  void clear() { title_ = Title::none; }

  /// Makes the subject what its title says; `name`, with a title of its own, may be one for what
  /// follows: After the update: W = …, b = …
  void entitle(Subject& subject, Range name);

 private:
  enum class Title { none, gradients, updated };

  std::string_view heading_before(std::size_t i) const;
  bool is_indented(std::size_t i) const;
  bool has_title(Range name) const;

  const Context& context_;
  Title title_ = Title::none;
  bool is_line_ = false;
};

}  // namespace softmax_steps::reader
