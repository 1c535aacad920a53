#include "handwriting.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace softmax_steps::quality {
namespace {

Real power_of_ten(int exponent) {
  Real power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? 1 / power : power;
}

Real scaled(Real value, int place) {
  return place < 0 ? value / power_of_ten(-place) : value * power_of_ten(place);
}

// The exponent of the first digit.
int order_of(Real value) {
  const Real size = std::fabs(value);
  int order = 0;
  while (size >= power_of_ten(order + 1)) ++order;
  while (size < power_of_ten(order)) --order;
  return order;
}

std::string plain(long long units, int place) {
  std::string digits = std::to_string(std::llabs(units));
  if (place > 0) {
    const auto places = static_cast<std::size_t>(place);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  } else if (units != 0) {
    digits.append(static_cast<std::size_t>(-place), '0');
  }
  return (units < 0 ? "-" : "") + digits;
}

std::string scientific(long long units, int place) {
  std::string digits = std::to_string(std::llabs(units));
  const int exponent = static_cast<int>(digits.size()) - 1 - place;
  if (digits.size() > 1) digits.insert(1, 1, '.');
  return (units < 0 ? "-" : "") + digits + "e" + std::to_string(exponent);
}

}  // namespace

std::optional<long long> units_of(Real value, int place, Mode mode) {
  constexpr Real kMost = 1e17L;
  const Real size = std::fabs(scaled(value, place));
  if (!(size < kMost)) return std::nullopt;
  const Real noise = 1e-9L + size * 1e-16L;
  const Real nearest = std::floor(size + 0.5L);
  const Real below = std::floor(size);
  Real units = below;
  if (std::fabs(size - nearest) < noise) {
    units = nearest;
  } else if (mode != Mode::truncated && size - below > 0.5L - noise) {
    const bool stays =
        mode == Mode::half_even && std::fmod(below, 2.0L) == 0 && size - below < 0.5L + noise;
    units = stays ? below : below + 1;
  }
  const auto whole = static_cast<long long>(units);
  return value < 0 ? -whole : whole;
}

Real value_of(long long units, int place) { return scaled(static_cast<Real>(units), -place); }

int place_in(const Style& style, Quantity quantity, Real value) {
  const int extra = quantity >= Q::scaled_dW ? style.extra : 0;
  const int digits = style.digits + extra;
  if (!style.significant) return digits;
  // Nothing that cancels to nearly 0 has significant digits.
  if (std::fabs(value) < 1e-15L) return digits;
  int place = digits - 1 - order_of(value);
  const auto units = units_of(value, place, style.mode);
  // 9.996 becomes 10.0: one digit less behind the point.
  if (units && std::llabs(*units) >= static_cast<long long>(power_of_ten(digits))) --place;
  return style.whole == Style::Whole::ones && place < 0 ? 0 : place;
}

Written write_units(const Style& style, long long units, int place) {
  if (!style.keeps_zeros) {
    while (place > 0 && units % 10 == 0) {
      units /= 10;
      --place;
    }
  }
  const bool ends_early = place < 0 && units != 0;
  const bool as_power = ends_early && style.whole == Style::Whole::scientific;
  return {as_power ? scientific(units, place) : plain(units, place), value_of(units, place),
          units == 0 && place < 0 ? 0 : place};
}

std::optional<Written> write(const Style& style, Quantity quantity, Real value) {
  if (!std::isfinite(value)) return std::nullopt;
  const int place = place_in(style, quantity, value);
  const auto units = units_of(value, place, style.mode);
  if (!units) return std::nullopt;
  return write_units(style, *units, place);
}

Real carried(const Style& style, Quantity quantity, Real value) {
  if (style.carry == Style::Carry::full || !style.finer) return value;
  if (value == 0 || !std::isfinite(value)) return value;
  Style finer = style;
  finer.digits += style.extra + *style.finer;
  finer.extra = 0;
  constexpr int kFewest = 2;
  int place = std::max(place_in(finer, quantity, value), kFewest - 1 - order_of(value));
  const bool is_probability = quantity == Q::yhat && value > 0 && value < 1;
  while (const auto units = units_of(value, place, style.mode)) {
    const Real rounded = value_of(*units, place);
    if (!is_probability || (rounded > 0 && rounded < 1)) return rounded;
    ++place;
  }
  return value;
}

Written read_back(const std::string& text) {
  long long units = 0;
  int place = 0;
  bool behind_point = false;
  for (const char c : text) {
    if (c == '.') behind_point = true;
    if (c < '0' || c > '9') continue;
    units = units * 10 + (c - '0');
    if (behind_point) ++place;
  }
  if (text.front() == '-') units = -units;
  return {text, value_of(units, place), place};
}

}  // namespace softmax_steps::quality
