#include "decimal.h"

#include <algorithm>
#include <array>
#include <boost/serialization/nvp.hpp>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#ifdef BOOST_NO_EXCEPTIONS
#include <boost/throw_exception.hpp>
#include <cstdlib>

// Where the core is built without exceptions, Boost asks its user what a throw shall do. It would
// only throw for texts and conversions that the core never gives it.
namespace boost {
void throw_exception(const std::exception& /*error*/) { std::abort(); }
void throw_exception(const std::exception& /*error*/, const source_location& /*where*/) {
  std::abort();
}
}  // namespace boost
#endif

namespace softmax_steps {
namespace {

constexpr int kChunkDigits = 8;
constexpr int kLargestMagnitude = 1000;

// The exponent of the leading digit.
int order(const Decimal& value) { return static_cast<int>(value.backend().order()); }

// ln 10, https://oeis.org/A002392.
const Decimal& ln_10() {
  static const Decimal kValue = from_digits(
      {false,
       "2302585092994045684017991454684364207601101488628772976033327900967572609677352480236", 0});
  return kValue;
}

// 1/k for 0 < k < 100: a multiplication costs a tenth of a division.
const Decimal& reciprocal(int k) {
  static const auto kReciprocals = [] {
    std::array<Decimal, 100> out;
    for (std::size_t i = 1; i < out.size(); ++i) out[i] = Decimal(1) / i;
    return out;
  }();
  return kReciprocals[static_cast<std::size_t>(k)];
}

// Σ xᵏ / k! from k = `first`, for |x| ≤ 1/2: the terms shrink at least by half.
Decimal taylor_exp(const Decimal& x, int first) {
  Decimal term = x;
  for (int k = 2; k <= first; ++k) term *= x * reciprocal(k);
  Decimal sum = term;
  for (int k = first + 1; term != 0 && order(term) > order(sum) - kStoredDigits; ++k) {
    term *= x * reciprocal(k);
    sum += term;
  }
  return sum;
}

/// A decimal's limbs of eight digits each, the first worth 10^exponent: what Boost's numbers hand
/// to an archive that stores them, which is the one way to them that costs no arithmetic.
struct Limbs {
  static constexpr std::size_t kMost = 16;
  std::array<std::uint32_t, kMost> values{};
  int exponent = 0;
  bool negative = false;
};

struct LimbsReader : Limbs {
  std::size_t count = 0;

  template <class Pair>
  LimbsReader& operator&(const Pair& pair) {
    const std::string_view name = pair.name();
    if (name == "digit") values[count++] = static_cast<std::uint32_t>(pair.const_value());
    if (name == "exponent") exponent = static_cast<int>(pair.const_value());
    if (name == "sign") negative = static_cast<int>(pair.const_value()) != 0;
    return *this;
  }
};

/// Leaves the class and the precision of a number that is there already: finite, all of its limbs.
struct LimbsWriter : Limbs {
  std::size_t count = 0;

  template <class Pair>
  LimbsWriter& operator&(const Pair& pair) {
    using Part = std::remove_cvref_t<decltype(pair.value())>;
    const std::string_view name = pair.name();
    if (name == "digit") pair.value() = static_cast<Part>(values[count++]);
    if (name == "exponent") pair.value() = static_cast<Part>(exponent);
    if (name == "sign") pair.value() = static_cast<Part>(negative);
    return *this;
  }
};

// Appends `chunk` as exactly eight digits.
void append_chunk(std::string& digits, std::uint32_t chunk) {
  std::array<char, kChunkDigits> text{};
  for (int i = kChunkDigits - 1; i >= 0; --i) {
    text[static_cast<std::size_t>(i)] = static_cast<char>('0' + chunk % 10);
    chunk /= 10;
  }
  digits.append(text.data(), text.size());
}

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

Decimal power_of_ten(int exponent) {
  // The mantissa is a double and stays one: 1 and up to seven zeros are exact.
  return Decimal::backend_type(1.0, exponent);
}

Digits to_digits(const Decimal& value, int precision) {
  if (value == 0) return {};
  Decimal::backend_type parts = value.backend();
  LimbsReader limbs;
  parts.serialize(limbs, 0);
  Digits out;
  out.negative = limbs.negative;
  out.exponent = limbs.exponent + kChunkDigits - 1;
  out.significand.reserve(limbs.count * kChunkDigits);
  for (std::size_t i = 0; i < limbs.count; ++i) append_chunk(out.significand, limbs.values[i]);
  // The first limb is not zero, but its first digits may be.
  return rounded_half_up(normalised(std::move(out)), precision);
}

Decimal from_digits(const Digits& digits) {
  if (digits.is_zero()) return 0;
  // The first limb holds the digits down to a power of ten that is a multiple of eight.
  const int above = digits.exponent >= 0 ? digits.exponent % kChunkDigits
                                         : kChunkDigits - 1 - (-digits.exponent - 1) % kChunkDigits;
  LimbsWriter limbs;
  limbs.exponent = digits.exponent - above;
  limbs.negative = digits.negative;
  std::size_t at = 0;
  for (std::size_t i = 0; i < limbs.values.size() && at < digits.significand.size(); ++i) {
    std::uint32_t limb = 0;
    for (int place = i == 0 ? above : kChunkDigits - 1; place >= 0; --place, ++at) {
      const bool is_there = at < digits.significand.size();
      limb = limb * 10 + static_cast<std::uint32_t>(is_there ? digits.significand[at] - '0' : 0);
    }
    limbs.values[i] = limb;
  }
  Decimal::backend_type parts;
  parts.serialize(limbs, 0);
  return parts;
}

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

Decimal exp(const Decimal& x) {
  // Twice the written range, so that differences from the largest logit keep their order.
  if (x < -2 * kLargestExponent) return 0;
  // e^x = 10^k (e^(r / 2^8))^(2^8) with |r| ≤ ln 10: a short series, then squarings.
  const auto k = static_cast<int>(x / ln_10());
  constexpr int kHalvings = 8;
  Decimal result = 1 + taylor_exp((x - k * ln_10()) / (1 << kHalvings), 1);
  for (int i = 0; i < kHalvings; ++i) result *= result;
  return result * power_of_ten(k);
}

Decimal log(const Decimal& x) {
  if (10 * x > 9 && 10 * x < 11) return log1p(x - 1);
  // x = 10^k m with m in [1, 10); a double's logarithm of m, and what it lacks from a short series.
  const int k = order(x);
  const Decimal m = x * power_of_ten(-k);
  constexpr double kScale = 1e15;
  const auto guess = static_cast<long long>(
      std::log(static_cast<double>(static_cast<long long>(m * 1'000'000'000)) / 1e9) * kScale);
  const Decimal y = Decimal(guess) * power_of_ten(-15);
  return k * ln_10() + y + log1p(m * exp(Decimal(-y)) - 1);
}

Decimal expm1(const Decimal& x) {
  return 2 * x > 1 || 2 * x < -1 ? Decimal(exp(x) - 1) : taylor_exp(x, 1);
}

Decimal expm1_beyond_first(const Decimal& x) {
  return 2 * x > 1 || 2 * x < -1 ? Decimal(exp(x) - 1 - x) : taylor_exp(x, 2);
}

Decimal log1p_beyond_first(const Decimal& x) {
  if (10 * x > 1 || 10 * x < -1) return log1p(x) - x;
  // −x²/2 + x³/3 − …
  Decimal power = -x * x;
  Decimal sum = power * reciprocal(2);
  for (int k = 3; power != 0 && order(power) > order(sum) - kStoredDigits; ++k) {
    power *= -x;
    sum += power * reciprocal(k);
  }
  return sum;
}

Decimal log1p(const Decimal& x) {
  if (10 * x > 1 || 10 * x < -1) return log(1 + x);
  // ln(1 + x) = 2 artanh(t), t = x / (2 + x): Σ 2 t^(2k+1) / (2k + 1).
  const Decimal t = x / (2 + x);
  const Decimal square = t * t;
  Decimal power = t;
  Decimal sum = t;
  for (int k = 3; power != 0 && order(power) > order(sum) - kStoredDigits; k += 2) {
    power *= square;
    sum += power * reciprocal(k);
  }
  return 2 * sum;
}

}  // namespace softmax_steps
