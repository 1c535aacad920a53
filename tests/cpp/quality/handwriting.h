#pragma once

#include <optional>
#include <string>

#include "answer_cells.h"

/// How a person writes numbers down: to how many digits, rounded or cut off, and what is kept of
/// them.
namespace softmax_steps::quality {

using Real = long double;

/// What becomes of the digits that are not written.
enum class Mode { half_up, half_even, truncated };

struct Style {
  /// What the next quantity is computed from: the full value, the written one, or the written one
  /// where the products and logarithms on the way are rounded too.
  enum class Carry { full, quantities, everything };
  /// A number whose digits end before its ones: 162755, 1.63e5 or 163000.
  enum class Whole { ones, scientific, bare };

  int digits = 3;
  bool significant = false;
  Mode mode = Mode::half_up;
  Carry carry = Carry::full;
  Whole whole = Whole::ones;
  /// "0.30", or "0.3".
  bool keeps_zeros = true;
  /// Whether the exponentials are those of z − max z.
  bool shifted = false;
  /// Decimals more for the scaled gradients and what is updated by them.
  int extra = 0;
  /// Digits more for what is rounded without being written down; none where that keeps all digits.
  std::optional<int> finer = 0;
};

/// A number on paper. Its last digit counts 10^−place.
struct Written {
  std::string text;
  Real value = 0;
  int place = 0;
};

/// |value| in units of 10^−place, rounded or cut off, with the sign; none beyond 17 digits. Values
/// within 10^−9 units of a tie or of a whole number are taken to be one: typed decimals are not
/// exact in binary.
std::optional<long long> units_of(Real value, int place, Mode mode = Mode::half_up);

Real value_of(long long units, int place);

/// The place of the last digit that the style writes of a value.
int place_in(const Style& style, Quantity quantity, Real value);

/// So many units of the last place, as the style writes it.
Written write_units(const Style& style, long long units, int place);

/// A value as the style writes it; none where it has too many digits, or is not finite.
std::optional<Written> write(const Style& style, Quantity quantity, Real value);

/// A value that is carried on without being written down: as finely rounded as the written ones or
/// finer, to two significant digits at least, and a probability never to 0 or 1.
Real carried(const Style& style, Quantity quantity, Real value);

/// A text of plain decimals read back.
Written read_back(const std::string& text);

}  // namespace softmax_steps::quality
