#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "decimal.h"

namespace softmax_steps {
namespace {

constexpr int kLargestMagnitude = 1000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The text with ASCII signs and no spaces around it.
std::string cleaned(std::string_view text) {
  constexpr std::string_view kUnicodeMinus = "\u2212";
  constexpr std::string_view kNoBreakSpace = "\u00a0";
  std::string out;
  while (!text.empty()) {
    if (text.starts_with(kUnicodeMinus)) {
      out += '-';
      text.remove_prefix(kUnicodeMinus.size());
    } else if (text.starts_with(kNoBreakSpace)) {
      out += ' ';
      text.remove_prefix(kNoBreakSpace.size());
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!out.empty() && blank(out.back())) out.pop_back();
  out.erase(out.begin(), std::find_if_not(out.begin(), out.end(), blank));
  return out;
}

bool names_no_finite_number(std::string text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.erase(0, 1);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text == "nan" || text == "inf" || text == "infinity" || text == "\u221e";
}

// [sign] digits [. digits] [e [sign] digits], at least one digit before the exponent.
std::optional<Digits> read_digits(std::string_view text) {
  Digits out;
  std::size_t at = 0;
  const auto more = [&] { return at < text.size(); };
  if (more() && (text[at] == '-' || text[at] == '+')) out.negative = text[at++] == '-';
  int before_point = 0;
  bool point = false;
  for (; more() && (is_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
    if (text[at] == '.') {
      point = true;
    } else {
      out.significand += text[at];
      if (!point) ++before_point;
    }
  }
  if (out.significand.empty()) return std::nullopt;
  int power = 0;
  if (more() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    bool negative = false;
    if (more() && (text[at] == '-' || text[at] == '+')) negative = text[at++] == '-';
    if (!more()) return std::nullopt;
    constexpr int kFarOutside = 100'000'000;
    for (; more() && is_digit(text[at]); ++at) {
      power = std::min(power * 10 + (text[at] - '0'), kFarOutside);
    }
    if (negative) power = -power;
  }
  if (more()) return std::nullopt;
  out.exponent = before_point - 1 + power;
  return normalised(std::move(out));
}

Parsed checked(const Digits& digits, const Decimal& value) {
  if (!digits.is_zero() &&
      (digits.exponent < -kLargestMagnitude || digits.exponent > kLargestMagnitude ||
       (digits.exponent == kLargestMagnitude && digits.significand != "1"))) {
    return {.status = ParseStatus::magnitude};
  }
  return {.value = value, .digits = static_cast<int>(digits.significand.size())};
}

// At most 18 digits as a whole number.
std::int64_t to_integer(std::string_view digits) {
  std::int64_t out = 0;
  for (const char c : digits) out = out * 10 + (c - '0');
  return out;
}

// The denominator that keeps a quotient from ending; 0 where it is too long to be known.
std::int64_t lowest_denominator(const Digits& numerator, const Digits& denominator) {
  constexpr std::size_t kMostDigits = 15;
  if (numerator.significand.size() > kMostDigits || denominator.significand.size() > kMostDigits)
    return 0;
  const std::int64_t divisor = to_integer(denominator.significand);
  std::int64_t lowest = divisor / std::gcd(divisor, to_integer(numerator.significand));
  for (const std::int64_t factor : {2, 5}) {
    while (lowest % factor == 0) lowest /= factor;
  }
  return lowest;
}

Parsed parse_quotient(const Digits& numerator, const Digits& denominator) {
  if (denominator.is_zero()) return {.status = ParseStatus::division_by_zero};
  for (const Digits& part : {numerator, denominator}) {
    if (Parsed parsed = checked(part, 0); parsed.status != ParseStatus::ok) return parsed;
  }
  const Decimal divisor = from_digits(denominator);
  const Decimal dividend = from_digits(numerator);
  const Decimal quotient = dividend / divisor;
  const Digits digits = to_digits(quotient);
  const Decimal ended = from_digits(digits);
  const bool ends = ended * divisor == dividend;
  Parsed parsed = checked(digits, ends ? ended : quotient);
  if (!ends) {
    parsed.digits = kStoredDigits + 1;
    parsed.denominator = lowest_denominator(numerator, denominator);
  }
  return parsed;
}

}  // namespace

Parsed parse_decimal(std::string_view text, char mark) {
  std::string clean = cleaned(text);
  std::replace(clean.begin(), clean.end(), mark, '.');
  if (names_no_finite_number(clean)) return {.status = ParseStatus::not_finite};
  const std::size_t slash = clean.find('/');
  if (slash == std::string::npos) {
    const std::optional<Digits> digits = read_digits(clean);
    if (!digits) return {.status = ParseStatus::not_a_number};
    const Parsed outside = checked(*digits, 0);
    return outside.status == ParseStatus::ok ? checked(*digits, from_digits(*digits)) : outside;
  }
  const std::optional<Digits> numerator = read_digits(cleaned(clean.substr(0, slash)));
  const std::optional<Digits> denominator = read_digits(cleaned(clean.substr(slash + 1)));
  if (!numerator || !denominator) return {.status = ParseStatus::not_a_number};
  return parse_quotient(*numerator, *denominator);
}

}  // namespace softmax_steps
