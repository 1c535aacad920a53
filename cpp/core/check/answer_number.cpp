#include "answer_number.h"

#include <algorithm>
#include <cstdlib>

namespace softmax_steps {
namespace {

Decimal magnitude(const Decimal& value) { return value < 0 ? Decimal(-value) : value; }

// What computing adds to a bound: see Interval.
Decimal slack(const Decimal& value, const Decimal& unit) {
  static const Decimal kPart = power_of_ten(-kMostWrittenDigits);
  return (magnitude(value) + unit) * kPart;
}

// Where a value can come to lie that is rounded or cut off at a place.
Interval rounded_at(const Interval& value, const auto& place_of) {
  if (value.is_point()) {
    const Digits digits = to_digits(value.low, kStoredDigits);
    // Where it ends before that place there is nothing to round.
    const int last = digits.exponent + 1 - static_cast<int>(digits.significand.size());
    if (digits.is_zero() || last >= place_of(value.low)) return value;
  }
  // How far a bound moves: rounding keeps the order of numbers, so each by its own place. Cutting
  // off moves it towards zero only.
  const auto reach = [&](const Decimal& bound, bool is_towards_zero) {
    const int place = place_of(bound);
    return is_towards_zero ? power_of_ten(place) : half_unit(place);
  };
  // Neither changes a sign.
  const Decimal low = value.low - reach(value.low, value.low > 0);
  const Decimal high = value.high + reach(value.high, value.high < 0);
  return {value.low >= 0 ? std::max(low, Decimal(0)) : low,
          value.high <= 0 ? std::min(high, Decimal(0)) : high};
}

}  // namespace

// Dividing would take longer than all else here.
Decimal half_unit(int place) { return 5 * power_of_ten(place - 1); }

AnswerNumber read_answer_number(const std::string& text, const Decimal& value, char mark) {
  AnswerNumber written;
  written.value = value;
  std::string digits;
  int decimals = 0;
  int power = 0;
  bool has_point = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c >= '0' && c <= '9') {
      digits += c;
      if (has_point) ++decimals;
    } else if (c == '.' || c == mark) {
      has_point = true;
    } else if (c == 'e' || c == 'E') {
      power = std::atoi(text.c_str() + at + 1);
      written.has_place = true;
      break;
    } else if (c == '/') {
      written.is_quotient = true;
    }
  }
  written.has_place = written.has_place || has_point;
  written.place = power - decimals;
  if (value == 0 && written.place > 0) {
    // 0e9 is no coarser than 0.
    written.place = 0;
    written.has_place = has_point;
  }
  if (digits.empty()) return written;
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  const std::size_t last = digits.find_last_not_of('0');
  if (!written.has_place && last != std::string::npos) {
    written.zeros = static_cast<int>(digits.size() - 1 - last);
  }
  written.significant = static_cast<int>(digits.size() - first) - written.zeros;
  if (written.significant > kMostWrittenDigits) {
    written.is_too_long = true;
    written.place += written.significant - kMostWrittenDigits;
    written.significant = kMostWrittenDigits;
  }
  written.printed.negative = value < 0;
  const Digits exact = to_digits(value, kStoredDigits);
  Rounding in_full;
  in_full.kind = Rounding::Kind::decimals;
  in_full.digits = std::clamp(-written.place, 0, kMostRoundingDigits);
  written.printed = print({TrackedDecimal::inexact(value)}, exact, in_full);
  written.printed.exact = true;
  return written;
}

int Precision::place_of(const Decimal& value) const {
  if (value == 0) return -decimals;
  return std::max(-decimals, order(value) - significant + 1);
}

int Precision::place_on_the_way(const Decimal& value) const {
  if (value == 0) return -decimals;
  return std::min(place_of(value), order(value) - 1);
}

Precision precision_of(const std::vector<std::optional<AnswerNumber>>& entries) {
  Precision precision;
  int in_whole_numbers = 1;
  for (const std::optional<AnswerNumber>& entry : entries) {
    if (!entry || entry->is_quotient) continue;
    precision.decimals = std::max(precision.decimals, -entry->place);
    // Who writes 0.055 and 148 has rounded the latter to its ones.
    int& significant =
        entry->has_place || entry->zeros > 0 ? precision.significant : in_whole_numbers;
    significant = std::max(significant, entry->significant);
  }
  if (precision.decimals == 0) {
    precision.significant = std::max(precision.significant, in_whole_numbers);
  }
  return precision;
}

int place_of(const AnswerNumber& written, const Precision& quantity) {
  if (written.has_place) return written.place;
  const int finest = quantity.place_of(written.value);
  switch (order(written.value)) {
    case 0:
      return std::min(0, finest);
    case 1:
      return 0;
    default:
      // 110 may have been rounded to two digits.
      return written.value == 0 ? std::min(0, finest) : std::clamp(finest, 0, written.zeros);
  }
}

RoundingMatch rounding_match(const AnswerNumber& written, int place, const Interval& value) {
  const Decimal& w = written.value;
  const Decimal unit = written.is_quotient ? Decimal(0) : power_of_ten(place);
  const Decimal eps = slack(w, unit);
  const Decimal half = written.is_quotient ? eps : Decimal(half_unit(place) + eps);
  if (value.high >= w - half && value.low <= w + half) return RoundingMatch::rounded;
  // Nobody cuts a number off to nothing but a zero before the point.
  if (w == 0 && place >= 0) return RoundingMatch::neither;
  // Cutting off goes towards 0: behind the number on the side away from it, or around 0 itself.
  const bool is_above = w >= 0 && value.high >= w - eps && value.low < w + unit - eps;
  const bool is_below = w <= 0 && value.low <= w + eps && value.high > w - unit + eps;
  return is_above || is_below ? RoundingMatch::truncated : RoundingMatch::neither;
}

Interval origins(const AnswerNumber& written, int place) {
  if (written.is_quotient) return written.value;
  const Decimal unit = power_of_ten(place);
  const Decimal half = half_unit(place);
  const Decimal& w = written.value;
  if (w > 0) return {w - half, w + unit};
  if (w < 0) return {w - unit, w + half};
  return {-unit, unit};
}

Interval origins_within(const AnswerNumber& written, int place, const Interval& computed) {
  const Interval all = origins(written, place);
  // A calculator has a tenth of any number too.
  const auto around = [&](const Decimal& bound) {
    return std::min(power_of_ten(place - 1), Decimal(magnitude(bound) * power_of_ten(-1)));
  };
  const Decimal low = std::max(all.low, Decimal(computed.low - around(computed.low)));
  const Decimal high = std::min(all.high, Decimal(computed.high + around(computed.high)));
  return low <= high ? Interval(low, high) : all;
}

Interval rounded_on_the_way(const Interval& value, const Precision& precision) {
  return rounded_at(value, [&](const Decimal& bound) { return precision.place_on_the_way(bound); });
}

Interval written_down(const Interval& value, int decimals) {
  return rounded_at(value, [&](const Decimal& /*bound*/) { return -decimals; });
}

}  // namespace softmax_steps
