#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softmax_steps::reader {

/// What the left side of a relation in a solution stands for.
struct Subject {
  enum class Kind {
    /// A quantity of the derivation, or an entry of it.
    quantity,
    /// What the problem gives: x, W, b, y, eta; and what is no answer, as the loss after the step.
    given,
    /// A calculation with quantities: log p, y - p.
    intermediate,
    /// Nothing known.
    unknown
  };
  Kind kind;
  /// Of a quantity, its id; of W and b that are given, that of the updated ones.
  const char* quantity = "";
  /// As they are written, whatever they are counted from.
  std::vector<std::size_t> indices = {};
  /// The text has the transpose: dW^T.
  bool is_transposed = false;
  /// PyTorch's weight.grad has a row for each class.
  bool is_by_classes = false;
  /// The value is in hundredths: p (%).
  bool is_percent = false;
  /// Of an exponential without an index, the number it is taken of: 1.5 in exp(1.5).
  std::optional<std::string> exponent = std::nullopt;
};

/// The subject of a left side, with words before it or without; nothing where no quantity is in it.
std::optional<Subject> subject_of(std::string_view left_side);

/// A left side without the marks of its notation: \frac{\partial L}{\partial z_{1}} is dL/dz_1.
std::string plain_subject(std::string_view left_side);

}  // namespace softmax_steps::reader
