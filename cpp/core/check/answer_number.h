#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../rounding.h"
#include "interval.h"

namespace softmax_steps {

/// A number as somebody wrote it.
struct AnswerNumber {
  Decimal value = 0;
  /// The place of the last digit, as a power of ten: −2 for 0.24, −9 for 4e-9.
  int place = 0;
  /// Whether there is a decimal point or a power of ten, so that the last digit's place was meant.
  bool has_place = false;
  /// The zeros at the end of a number that has none: those of 12300 may only hold its place.
  int zeros = 0;
  /// A quotient, which is meant exactly.
  bool is_quotient = false;
  /// The digits that count, at least one.
  int significant = 1;
  /// Whether more than kMostWrittenDigits were written. `place` is then that of the last of these.
  bool is_too_long = false;
  /// Whether `value` lacks digits of the text.
  bool is_cut = false;
  Printed printed;
};

/// A number is judged by so many of its significant digits, which a Decimal has right whatever was
/// computed with it.
inline constexpr int kMostWrittenDigits = 40;

/// Reads a number that parse_decimal has accepted, written with the decimal mark.
AnswerNumber read_answer_number(const std::string& text, const Decimal& value, char mark);

/// From so many digits on a number shows the error of floating point.
inline constexpr int kFloatingDigits = 7;

/// Half of 10^place, exact.
Decimal half_unit(int place);

/// How finely the numbers of a quantity are written: to how many decimals and how many significant
/// digits at the most. A number of the quantity may have been rounded to either.
struct Precision {
  int decimals = 0;
  int significant = 1;

  /// The place to which a value is rounded by somebody who writes so, as a power of ten.
  int place_of(const Decimal& value) const;
  /// The same on the way, where nothing is rounded to fewer than two significant digits.
  int place_on_the_way(const Decimal& value) const;
};

/// The precision of a quantity's entries.
Precision precision_of(const std::vector<std::optional<AnswerNumber>>& entries);

/// The place of a written number's last digit. A bare 0 or 2 among numbers with three decimals is
/// meant as exactly as they are; 37 ends with its ones; of 12300 among numbers of three digits the
/// zeros only hold the place.
int place_of(const AnswerNumber& written, const Precision& quantity);

/// How the number that somebody wrote comes from a value.
enum class RoundingMatch { rounded, truncated, neither };

/// Whether `written` is the value rounded (to either side where it lies in the middle) or cut off
/// at the place; of an interval, whether that holds for any number in it.
RoundingMatch rounding_match(const AnswerNumber& written, int place, const Interval& value);

/// All values from which the number may have come by rounding or by cutting off.
Interval origins(const AnswerNumber& written, int place);

/// Those of them that lie in `computed` to a tenth of the place, so finely as anybody computes; all
/// of them where none does.
Interval origins_within(const AnswerNumber& written, int place, const Interval& computed);

/// Where a value can come to lie that is rounded or cut off on the way at this precision.
Interval rounded_on_the_way(const Interval& value, const Precision& precision);

/// How finely somebody computes who writes nothing down in between.
template <>
struct OnTheWay<Interval> {
  Precision precision;

  Interval operator()(const Interval& value) const { return rounded_on_the_way(value, precision); }
};

/// Where a value can come to lie that is written down with so many decimals.
Interval written_down(const Interval& value, int decimals);

}  // namespace softmax_steps
