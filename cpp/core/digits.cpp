#include "digits.h"

#include <algorithm>
#include <utility>

namespace softmax_steps {
namespace {

// Keeps `count` digits, rounding half-up; a carry out of the first digit moves the exponent.
void round_half_up(Digits& digits, int count) {
  const auto kept = static_cast<std::size_t>(count);
  if (digits.significand.size() <= kept) return;
  const bool up = digits.significand[kept] >= '5';
  digits.significand.resize(kept);
  if (up) add_unit(digits);
}

}  // namespace

Digits normalised(Digits digits) {
  const std::size_t first = digits.significand.find_first_not_of('0');
  if (first == std::string::npos) return {};
  digits.significand.erase(0, first);
  digits.exponent -= static_cast<int>(first);
  digits.significand.erase(digits.significand.find_last_not_of('0') + 1);
  return digits;
}

void add_unit(Digits& digits) {
  std::string& text = digits.significand;
  const std::size_t last = text.find_last_not_of('9');
  if (last == std::string::npos) {
    text.assign(text.size(), '0').insert(0, 1, '1');
    ++digits.exponent;
  } else {
    ++text[last];
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(last) + 1, text.end(), '0');
  }
}

Digits rounded_half_up(Digits digits, int count) {
  round_half_up(digits, count);
  return normalised(std::move(digits));
}

std::string to_string(const Digits& digits) {
  if (digits.is_zero()) return "0";
  constexpr int kSmallestPlain = -7;
  constexpr int kLargestPlain = 20;
  std::string text = digits.significand;
  const int count = static_cast<int>(text.size());
  if (digits.exponent < kSmallestPlain || digits.exponent > kLargestPlain) {
    if (count > 1) text.insert(1, 1, '.');
    text += "e" + std::to_string(digits.exponent);
  } else if (digits.exponent < 0) {
    text.insert(0, "0." + std::string(static_cast<std::size_t>(-digits.exponent - 1), '0'));
  } else if (digits.exponent + 1 < count) {
    text.insert(static_cast<std::size_t>(digits.exponent) + 1, 1, '.');
  } else {
    text.append(static_cast<std::size_t>(digits.exponent + 1 - count), '0');
  }
  if (digits.negative) text.insert(0, 1, '-');
  return text;
}

}  // namespace softmax_steps
