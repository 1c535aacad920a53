#include "rounding.h"

#include <algorithm>

namespace softmax_steps {
namespace {

// Plain decimals for exponents in this range; beyond it a power of ten is easier to read.
constexpr int kSmallestPlain = -6;
constexpr int kLargestPlain = 20;
// A rounded number this large shows digits that nobody reads.
constexpr int kLargestRounded = 14;

bool rounds_up(const Digits& digits, std::size_t kept, Rounding::Mode mode) {
  if (mode == Rounding::Mode::truncate) return false;
  const char next = digits.significand[kept];
  const bool tie = next == '5' && kept + 1 == digits.significand.size();
  if (tie && digits.beyond != 0) return digits.beyond > 0;
  if (mode == Rounding::Mode::half_even && tie) {
    return kept > 0 && (digits.significand[kept - 1] - '0') % 2 == 1;
  }
  return next >= '5';
}

// The digits less one unit of their place `count`: 1 as 0.9999.
Digits one_less(Digits digits, int count) {
  std::string& text = digits.significand;
  text.resize(static_cast<std::size_t>(count), '0');
  const std::size_t last = text.find_last_not_of('0');
  --text[last];
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(last) + 1, text.end(), '9');
  digits.beyond = 0;
  return normalised(std::move(digits));
}

// The digits cut to `count` (which may be negative: the first kept place lies above them).
Digits cut(const Digits& digits, int count, Rounding::Mode mode) {
  const int size = static_cast<int>(digits.significand.size());
  if (count >= size && digits.beyond < 0 && mode == Rounding::Mode::truncate)
    return one_less(digits, count);
  if (count >= size || count < 0) {
    Digits out = count < 0 ? Digits{} : digits;
    out.beyond = 0;
    return out;
  }
  const auto kept = static_cast<std::size_t>(count);
  Digits out{digits.negative, digits.significand.substr(0, kept), digits.exponent};
  if (rounds_up(digits, kept, mode)) add_unit(out);
  return normalised(std::move(out));
}

// The digits cut to `count` significant ones.
Digits cut_significant(const Digits& digits, int count, Rounding::Mode mode) {
  // What is a little less than 1 has its first digit behind the point.
  const bool is_below_power =
      digits.beyond < 0 && digits.significand == "1" && mode == Rounding::Mode::truncate;
  return cut(digits, count + (is_below_power ? 1 : 0), mode);
}

// Plain decimals with at least `decimals` places; the exponent says where the point stands.
std::string plain(const Digits& digits, int decimals) {
  std::string text = digits.significand.empty() ? "0" : digits.significand;
  int exponent = digits.exponent;
  if (exponent < 0) {
    text.insert(0, static_cast<std::size_t>(-exponent), '0');
    exponent = 0;
  }
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (text.size() < whole) text.append(whole - text.size(), '0');
  const std::size_t places =
      std::max(text.size() - whole, static_cast<std::size_t>(std::max(decimals, 0)));
  text.append(whole + places - text.size(), '0');
  if (places > 0) text.insert(whole, 1, '.');
  return text;
}

Printed scientific(const Digits& digits, int decimals, bool exact) {
  Digits mantissa = digits;
  mantissa.exponent = 0;
  return {digits.negative, plain(mantissa, decimals), digits.exponent, exact};
}

Printed in_full(const Digits& digits) {
  if (digits.is_zero()) return {};
  if (digits.exponent < kSmallestPlain || digits.exponent > kLargestPlain) {
    return scientific(digits, 0, true);
  }
  return {digits.negative, plain(digits, 0), std::nullopt, true};
}

// `value` as the rule has it; `is_exact` says that nothing but this rounding changes it.
Printed print_rounded(const Digits& value, const Digits& result, const Rounding& rounding,
                      bool is_exact) {
  const bool decimals = rounding.kind == Rounding::Kind::decimals;
  const int places = decimals ? rounding.digits : rounding.digits - 1;
  const bool is_extreme =
      result.exponent > kLargestRounded || (!decimals && result.exponent < kSmallestPlain);
  if (!rounding.is_carried() && !value.is_zero() && (result.is_zero() || is_extreme)) {
    const Digits mantissa = cut_significant(value, places + 1, rounding.mode);
    const bool unchanged = is_exact && mantissa == value;
    return scientific(mantissa, unchanged ? 0 : places, unchanged);
  }
  if (is_extreme) return scientific(result, places, false);
  return {result.negative, plain(result, decimals ? places : places - result.exponent),
          std::nullopt, false};
}

}  // namespace

Digits rounded(const Digits& digits, const Rounding& rounding) {
  if (digits.is_zero()) return {};
  if (rounding.kind == Rounding::Kind::decimals)
    return cut(digits, digits.exponent + 1 + rounding.digits, rounding.mode);
  return cut_significant(digits, rounding.digits, rounding.mode);
}

RoundedNumber round_intermediate(const TrackedDecimal& value, const Rounding& rounding) {
  if (rounding.when == Rounding::When::shown) return {value};
  const Digits before = value.digits();
  Digits after = rounded(before, rounding);
  if (rounding.kind == Rounding::Kind::decimals && after.exponent > kLargestRounded)
    after = cut_significant(before, rounding.digits + 1, rounding.mode);
  const bool is_exact = value.is_exact() && before == after;
  return {{from_digits(after), static_cast<int>(after.significand.size())}, !is_exact};
}

Printed print(const RoundedNumber& quantity, const Digits& digits, const Rounding& rounding) {
  const Digits result = rounded(digits, rounding);
  const bool is_exact = quantity.value.is_exact() && !quantity.was_rounded;
  if (is_exact && result == digits) return in_full(digits);
  return print_rounded(digits, result, rounding, is_exact);
}

Printed print_input(const TrackedDecimal& value, const Digits& digits, const Rounding& rounding) {
  if (value.is_exact()) return in_full(digits);
  Rounding shown = rounding;
  shown.when = Rounding::When::shown;
  return print({value}, digits, shown);
}

}  // namespace softmax_steps
