#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace softmax_steps::reader {

/// What a name stands for in a problem: x, W, b, y or eta.
struct KnownField {
  const char* field;
  /// coef_ and weight are classes x features.
  bool is_transposed = false;
};

/// Single letters by their case, words in any; the last part of a dotted name.
std::optional<KnownField> field_of(std::string_view name);

/// The letters of mathematics as plain ones: 𝑊 is W.
std::string plain_letters(std::string_view name);

}  // namespace softmax_steps::reader
