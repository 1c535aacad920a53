#include "machine.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string>

namespace softmax_steps {
namespace {

// An operation is off by one unit; the second is for the other orders in which a sum can be taken.
constexpr int kOperation = 2;
// Four units of the last place are eight of `unit`.
constexpr int kFunction = 8;
// x may have been shifted by the largest logit, or by the logarithm of the sum, and back.
constexpr int kShift = 4;

Decimal power_of_two(int exponent) {
  Decimal out = 1;
  for (int i = 0; i < -exponent; ++i) out /= 2;
  return out;
}

Decimal magnitude_of(const Interval& value) {
  const Decimal low = value.low < 0 ? Decimal(-value.low) : value.low;
  const Decimal high = value.high < 0 ? Decimal(-value.high) : value.high;
  return std::max(low, high);
}

}  // namespace

const FloatFormat& float32_format() {
  static const FloatFormat kFormat{
      power_of_two(-24), power_of_two(-149), std::numeric_limits<float>::max_digits10,
      [](const Decimal& value) { return Decimal(std::strtof(to_string(value).c_str(), nullptr)); }};
  return kFormat;
}

const FloatFormat& float64_format() {
  static const FloatFormat kFormat{
      power_of_two(-53), power_of_two(-1074), std::numeric_limits<double>::max_digits10,
      [](const Decimal& value) { return Decimal(std::strtod(to_string(value).c_str(), nullptr)); }};
  return kFormat;
}

MachineNumber::MachineNumber(const Decimal& value, const FloatFormat& format, int units)
    : value_(value), scale_(value < 0 ? Decimal(-value) : value), format_(&format) {
  *this = widened(units, scale_);
}

MachineNumber MachineNumber::widened(int units, const Decimal& magnitude) const {
  if (format_ == nullptr) return *this;
  const Decimal by = units * format_->unit * magnitude + format_->smallest;
  return {{value_.low - by, value_.high + by}, scale_, format_};
}

MachineNumber operator-(const MachineNumber& a) { return {-a.value_, a.scale_, a.format_}; }

MachineNumber operator+(const MachineNumber& a, const MachineNumber& b) {
  const Decimal scale = a.scale_ + b.scale_;
  return MachineNumber(a.value_ + b.value_, scale, MachineNumber::format_of(a, b))
      .widened(kOperation, scale);
}

MachineNumber operator-(const MachineNumber& a, const MachineNumber& b) { return a + -b; }

MachineNumber operator*(const MachineNumber& a, const MachineNumber& b) {
  const Interval product = a.value_ * b.value_;
  const Decimal magnitude = magnitude_of(product);
  return MachineNumber(product, magnitude, MachineNumber::format_of(a, b))
      .widened(kOperation, magnitude);
}

MachineNumber quotient(const MachineNumber& a, const MachineNumber& b) {
  const Interval value = quotient(a.value_, b.value_);
  const Decimal magnitude = magnitude_of(value);
  return MachineNumber(value, magnitude, MachineNumber::format_of(a, b))
      .widened(kOperation, magnitude);
}

MachineNumber exponential(const MachineNumber& x) {
  const Interval value = exponential(x.widened(kShift, x.scale_).value_);
  return MachineNumber(value, value.high, x.format_).widened(kFunction, value.high);
}

MachineNumber logarithm(const MachineNumber& x) {
  const Interval value = logarithm(x.value_);
  const Decimal magnitude = magnitude_of(value);
  return MachineNumber(value, magnitude, x.format_).widened(kFunction, magnitude);
}

MachineNumber largest(const std::vector<MachineNumber>& values) {
  MachineNumber out = values.front();
  for (const MachineNumber& value : values) {
    out.value_.low = std::max(out.value_.low, value.value_.low);
    out.value_.high = std::max(out.value_.high, value.value_.high);
    out.scale_ = std::max(out.scale_, value.scale_);
  }
  return out;
}

MachineNumber hull(const MachineNumber& a, const MachineNumber& b) {
  return {hull(a.value_, b.value_), std::max(a.scale_, b.scale_), MachineNumber::format_of(a, b)};
}

std::vector<MachineNumber> shares(const std::vector<MachineNumber>& positive) {
  Decimal low_sum = 0;
  Decimal high_sum = 0;
  for (const MachineNumber& number : positive) {
    low_sum += number.value_.low;
    high_sum += number.value_.high;
  }
  const int operations = kOperation * static_cast<int>(positive.size() + 1);
  std::vector<MachineNumber> out;
  for (const MachineNumber& number : positive) {
    const auto& [low, high] = number.value_;
    const Interval share(quotient(low, Decimal(low + high_sum - high)),
                         quotient(high, Decimal(high + low_sum - low)));
    out.push_back(MachineNumber(share, share.high, number.format_)
                      .widened(kFunction + operations, share.high));
  }
  return out;
}

}  // namespace softmax_steps
