#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader.h"
#include "reader/given_values.h"
#include "reader/table.h"

namespace softmax_steps::reader {

/// An entry under its indices as they are written, or an exponential under its exponent.
struct Single {
  const char* quantity;
  std::vector<std::size_t> indices;
  std::optional<std::string> exponent;
  std::string text;
  Range tokens;
  Range name;
  /// Why it has no text: z_3 = 0.3·1.5 + 0.1 still tells what the entries are counted from.
  std::optional<Left> lost = std::nullopt;
};

/// What the indices of a text are counted from, by those of all its quantities and of what it
/// repeats of the problem: x_1, x_2 of two features are counted from 1, and so is z_1 beside them.
class IndexBase {
 public:
  explicit IndexBase(const PresentProblem& present) : present_(present) {}

  /// Takes the indices of one name: a quantity, or x, W, b, y.
  void add(std::string_view name, const std::vector<std::vector<std::size_t>>& indices);

  /// The base for the entries of a quantity: one that fits them all, and of two the one with fewer
  /// contradictions to its other values; nothing where none fits.
  std::optional<int> of(const std::vector<Single>& singles,
                        const std::vector<GivenValue>& values) const;

 private:
  bool fits(std::string_view name, const std::vector<std::size_t>& indices, int base) const;

  const PresentProblem& present_;
  /// How many names fit one base alone: 0, and 1.
  std::array<int, 2> only_{};
};

/// The id of an entry with these indices, which are counted from `base`.
std::string id_of(const Single& single, int base);

}  // namespace softmax_steps::reader
