#include "reader/number.h"

#include <array>
#include <cstdint>
#include <utility>

namespace softmax_steps::reader {
namespace {

constexpr char32_t kInfinity = 0x221E;

// A space that typography puts between thousands.
bool is_narrow_space(char32_t c) { return c == 0xA0 || c == 0x2009 || c == 0x202F; }

bool is_percent_space(std::string_view text, std::size_t at) {
  const char32_t c = decode(text, at).value;
  return c == ' ' || is_narrow_space(c);
}

// -1 where it is none.
int superscript_digit(char32_t c) {
  if (c == 0xB9) return 1;
  if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB0);
  return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
}

struct Vulgar {
  char32_t sign;
  std::uint8_t numerator;
  std::uint8_t denominator;
};

constexpr std::array<Vulgar, 19> kVulgar{{{0xBC, 1, 4},
                                          {0xBD, 1, 2},
                                          {0xBE, 3, 4},
                                          {0x2150, 1, 7},
                                          {0x2151, 1, 9},
                                          {0x2152, 1, 10},
                                          {0x2153, 1, 3},
                                          {0x2154, 2, 3},
                                          {0x2155, 1, 5},
                                          {0x2156, 2, 5},
                                          {0x2157, 3, 5},
                                          {0x2158, 4, 5},
                                          {0x2159, 1, 6},
                                          {0x215A, 5, 6},
                                          {0x215B, 1, 8},
                                          {0x215C, 3, 8},
                                          {0x215D, 5, 8},
                                          {0x215E, 7, 8},
                                          {0x2189, 0, 3}}};

const Vulgar* vulgar(char32_t c) {
  for (const Vulgar& entry : kVulgar) {
    if (entry.sign == c) return &entry;
  }
  return nullptr;
}

bool all_digits(std::string_view text) {
  return !text.empty() && count_digits(text, 0) == text.size();
}

// e-3, whose minus may be a typographic one; appended to `out`.
bool take_exponent(std::string_view text, std::size_t& at, std::string& out) {
  const Sign sign = scan_sign(text, at + 1);
  const std::size_t first = at + 1 + sign.size;
  const std::size_t count = count_digits(text, first);
  if (count == 0) return false;
  out += 'e';
  if (sign.sign == '-') out += '-';
  out += text.substr(first, count);
  at = first + count;
  return true;
}

// A point that ends a sentence, continues a line or precedes a method is none of a number's.
bool belongs_to_number(std::string_view text, std::size_t at, const std::string& before) {
  const char next = byte_at(text, at + 1);
  return next != '.' && (is_digit(next) || before.find('.') == std::string::npos);
}

bool is_thousands(std::string_view text, std::size_t at, const std::string& before) {
  if (at >= text.size() || before.size() > 3 || !all_digits(before)) return false;
  const CodePoint space = decode(text, at);
  if (is_narrow_space(space.value)) return count_digits(text, at + space.size) == 3;
  return text.substr(at, 2) == "\\," && count_digits(text, at + 2) == 3;
}

// Fortran's 1.0d-3, Maxima's 1.0b-3, PARI's 1.0 E-3.
bool is_other_exponent(std::string_view text, std::size_t at, const std::string& before) {
  if (before.find('.') == std::string::npos) return false;
  const char c = text[at];
  if (c == ' ' && byte_at(text, at + 1) != 'E') return false;
  if (c != ' ' && c != 'b' && c != 'd' && c != 'D') return false;
  const std::size_t sign = at + (c == ' ' ? 2 : 1);
  return is_digit(byte_at(text, sign + scan_sign(text, sign).size));
}

// A percent sign, and not a comment of MATLAB: nothing but a separator follows it.
std::size_t percent_size(std::string_view text, std::size_t at) {
  std::size_t sign = at;
  while (sign < at + 4 && sign < text.size() && is_percent_space(text, sign))
    sign += decode(text, sign).size;
  std::size_t end = sign;
  if (byte_at(text, end) == '\\') ++end;
  if (byte_at(text, end) != '%') return 0;
  ++end;
  const char next = byte_at(text, end);
  const std::size_t behind = skip_blanks(text, end);
  const bool is_cell =
      std::string_view("\t\n\r|&,;])}").find(next) != std::string_view::npos || next == '\0';
  const bool before_sign = behind > end && !is_latin(byte_at(text, behind));
  return is_cell || (before_sign && sign == at) || end - sign == 2 ? end - at : 0;
}

// 0.1f of C, 0.1d of Java, 0.1f32 of Rust.
std::size_t float_suffix(std::string_view text, std::size_t at, const std::string& before) {
  const bool is_float =
      before.find('.') != std::string::npos && one_of(text.substr(at, 1), "f F d D");
  if (!is_float) return 0;
  const std::size_t size = 1 + count_digits(text, at + 1);
  const char next = byte_at(text, at + size);
  const bool ends = !is_latin(next) && next != '_' && next != '.';
  const bool is_size = size == 1 || one_of(text.substr(at + 1, size - 1), "32 64");
  return ends && is_size ? size : 0;
}

// Digits, at most one point, an exponent; and whatever clings to them, which makes it no number.
ScannedNumber scan_decimal(std::string_view text, std::size_t at) {
  ScannedNumber out{at, {}};
  bool exponent = false;
  while (at < text.size()) {
    const char c = text[at];
    if (is_digit(c) || (c == '.' && belongs_to_number(text, at, out.text))) {
      out.text += c;
      ++at;
    } else if (text.substr(at, 3) == "{,}" && is_digit(byte_at(text, at + 3))) {
      out.text += '.';
      at += 3;
    } else if ((c == 'e' || c == 'E') && !exponent && take_exponent(text, at, out.text)) {
      exponent = true;
    } else if (is_other_exponent(text, at, out.text) && !exponent) {
      const std::size_t letter = c == ' ' ? at + 1 : at;
      at = letter;
      exponent = take_exponent(text, at, out.text);
    } else if (const std::size_t percent = percent_size(text, at); percent > 0) {
      out.text = shifted(out.text, -2);
      at += percent;
      break;
    } else if (c == 'L' && all_digits(out.text) && !is_latin(byte_at(text, at + 1))) {
      // An integer of R.
      ++at;
      break;
    } else if (const std::size_t suffix = float_suffix(text, at, out.text); suffix > 0) {
      at += suffix;
      break;
    } else if (is_latin(c) || c == '_' || c == '%') {
      out.is_number = false;
      ++at;
      if (c == '%') break;
    } else if (is_thousands(text, at, out.text)) {
      out.is_number = false;
      at += decode(text, at).size;
      if (byte_at(text, at) == ',') ++at;
    } else {
      break;
    }
  }
  out.end = at;
  return out;
}

// nan, inf or Infinity, which stand for numbers that are none.
std::optional<ScannedNumber> scan_not_finite(std::string_view text, std::size_t at) {
  std::size_t end = at;
  constexpr std::size_t kLongest = 9;
  while (end - at < kLongest && (is_latin(byte_at(text, end)))) ++end;
  const char next = byte_at(text, end);
  const bool is_word = !is_latin(next) && !is_digit(next) && next != '_';
  std::string word = lower(text.substr(at, end - at));
  if (!is_word || !one_of(word, "nan inf infinity")) return std::nullopt;
  return ScannedNumber{end, std::move(word)};
}

bool starts_decimal(std::string_view text, std::size_t at) {
  const char c = byte_at(text, at);
  return is_digit(c) || (c == '.' && is_digit(byte_at(text, at + 1)));
}

// {-1} or, of a single digit, 1.
std::optional<ScannedNumber> scan_argument(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  if (is_digit(byte_at(text, at))) return ScannedNumber{at + 1, std::string(1, text[at])};
  if (byte_at(text, at) != '{') return std::nullopt;
  std::size_t braces = 0;
  for (; byte_at(text, at) == '{'; ++braces) at = skip_blanks(text, at + 1);
  const Sign sign = scan_sign(text, at);
  at = skip_blanks(text, at + sign.size);
  if (!starts_decimal(text, at)) return std::nullopt;
  ScannedNumber out = scan_decimal(text, at);
  for (; braces > 0; --braces) {
    out.end = skip_blanks(text, out.end);
    if (!out.is_number || byte_at(text, out.end) != '}') return std::nullopt;
    ++out.end;
  }
  if (sign.sign == '-') out.text.insert(0, 1, '-');
  return out;
}

// \frac{1}{2} and its sisters.
std::optional<ScannedNumber> scan_latex(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (is_latin(byte_at(text, end))) ++end;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  if (name == "infty") return ScannedNumber{end, "inf"};
  if (!one_of(name, "frac dfrac tfrac cfrac nicefrac sfrac")) return std::nullopt;
  std::optional<ScannedNumber> numerator = scan_argument(text, end);
  if (!numerator) return std::nullopt;
  const std::optional<ScannedNumber> denominator = scan_argument(text, numerator->end);
  if (!denominator) return std::nullopt;
  return ScannedNumber{denominator->end, numerator->text + "/" + denominator->text};
}

// Behind a dot or cross of multiplication, or `at` where there is none.
std::size_t skip_times(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  for (const std::string_view sign : {"\\cdot", "\\times", "*", "·", "⋅", "×"}) {
    if (text.substr(at, sign.size()) == sign) return at + sign.size();
  }
  return at;
}

// The exponent of ten behind "10": ^{-3}, ^(-3), ^-3 or ⁻³.
std::optional<ScannedNumber> scan_power(std::string_view text, std::size_t at) {
  ScannedNumber out{at, {}};
  if (byte_at(text, at) == '^') {
    at = skip_blanks(text, at + 1);
    const char open = byte_at(text, at);
    const bool group = open == '{' || open == '(';
    if (group) at = skip_blanks(text, at + 1);
    const Sign sign = scan_sign(text, at);
    at = skip_blanks(text, at + sign.size);
    const std::size_t count = count_digits(text, at);
    if (count == 0) return std::nullopt;
    if (sign.sign == '-') out.text += '-';
    out.text += text.substr(at, count);
    out.end = at + count;
    if (!group) return out;
    out.end = skip_blanks(text, out.end);
    if (byte_at(text, out.end) != (open == '{' ? '}' : ')')) return std::nullopt;
    ++out.end;
    return out;
  }
  constexpr std::string_view kSuperscriptMinus = "\u207B";
  if (text.substr(at, kSuperscriptMinus.size()) == kSuperscriptMinus) {
    out.text += '-';
    at += kSuperscriptMinus.size();
  }
  const std::size_t sign = out.text.size();
  for (; at < text.size(); at += decode(text, at).size) {
    const int digit = superscript_digit(decode(text, at).value);
    if (digit < 0) break;
    out.text += static_cast<char>('0' + digit);
  }
  out.end = at;
  return out.text.size() > sign ? std::optional(out) : std::nullopt;
}

// 10^{-3}, and · 10^{-3} behind what came before.
ScannedNumber with_power_of_ten(std::string_view text, ScannedNumber number) {
  if (number.text.find('e') != std::string::npos) return number;
  if (number.text == "10") {
    if (auto power = scan_power(text, number.end)) return {power->end, "1e" + power->text};
  }
  const std::size_t times = skip_blanks(text, number.end);
  const std::size_t ten = skip_blanks(text, skip_times(text, times));
  if (ten == times || text.substr(ten, 2) != "10") return number;
  if (auto power = scan_power(text, ten + 2)) return {power->end, number.text + "e" + power->text};
  return number;
}

// A vulgar fraction behind the number, which is the whole part or empty: 1½ = 3/2.
ScannedNumber with_vulgar(std::string_view text, ScannedNumber number) {
  const std::size_t at = number.end;
  if (at >= text.size()) return number;
  const CodePoint point = decode(text, at);
  const Vulgar* const fraction = vulgar(point.value);
  if (fraction == nullptr) return number;
  constexpr std::size_t kLongestWhole = 15;
  number.end = at + point.size;
  if (number.text.size() > kLongestWhole || count_digits(number.text, 0) != number.text.size()) {
    number.is_number = false;
    return number;
  }
  std::uint64_t whole = 0;
  for (const char c : number.text) whole = 10 * whole + static_cast<std::uint64_t>(c - '0');
  number.text = std::to_string(whole * fraction->denominator + fraction->numerator) + "/" +
                std::to_string(fraction->denominator);
  return number;
}

}  // namespace

ScannedNumber with_denominator(std::string_view text, ScannedNumber number) {
  const std::size_t slash = skip_blanks(text, number.end);
  for (const std::string_view sign : {"//", "/", "⁄", "∕"}) {
    if (text.substr(slash, sign.size()) != sign) continue;
    const std::size_t at = skip_blanks(text, slash + sign.size());
    if (!starts_decimal(text, at)) break;
    const ScannedNumber denominator = scan_decimal(text, at);
    return {denominator.end, number.text + "/" + denominator.text, denominator.is_number};
  }
  return number;
}

std::string shifted(const std::string& number, int places) {
  const std::size_t power = number.find_first_of("eE");
  const std::size_t slash = number.find('/');
  if (slash != std::string::npos) {
    std::string zeros(static_cast<std::size_t>(places < 0 ? -places : places), '0');
    return places < 0 ? number + zeros : number.substr(0, slash) + zeros + number.substr(slash);
  }
  if (power != std::string::npos) {
    int exponent = 0;
    const bool minus = byte_at(number, power + 1) == '-';
    for (std::size_t at = power + (minus ? 2 : 1); at < number.size() && exponent < 100'000; ++at) {
      if (is_digit(number[at])) exponent = 10 * exponent + (number[at] - '0');
    }
    return number.substr(0, power) + "e" + std::to_string((minus ? -exponent : exponent) + places);
  }
  const bool negative = number.starts_with('-');
  std::string digits = number.substr(negative ? 1 : 0);
  std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    point = digits.size();
  } else {
    digits.erase(point, 1);
  }
  for (; places > 0; --places) {
    ++point;
    if (point > digits.size()) digits += '0';
  }
  for (; places < 0; ++places) {
    if (point == 0) {
      digits.insert(0, 1, '0');
    } else {
      --point;
    }
  }
  if (point == 0) {
    digits.insert(0, 1, '0');
    point = 1;
  }
  if (point < digits.size()) digits.insert(point, 1, '.');
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  digits.erase(0, digits[first] == '.' ? first - 1 : first);
  return (negative ? "-" : "") + digits;
}

std::optional<ScannedNumber> scan_number(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (text[at] == '\\') return scan_latex(text, at);
  const CodePoint point = decode(text, at);
  if (point.value == kInfinity) return ScannedNumber{at + point.size, "inf"};
  if (vulgar(point.value) != nullptr) return with_vulgar(text, {at, {}});
  if (is_latin(text[at])) return scan_not_finite(text, at);
  if (!starts_decimal(text, at)) return std::nullopt;
  ScannedNumber number = scan_decimal(text, at);
  number = with_vulgar(text, std::move(number));
  if (!number.is_number || number.text.find('/') != std::string::npos) return number;
  return with_denominator(text, with_power_of_ten(text, std::move(number)));
}

std::optional<ScannedNumber> scan_signed_number(std::string_view text, std::size_t at) {
  const Sign sign = scan_sign(text, at);
  std::size_t first = sign.sign == 0 ? at : skip_blanks(text, at + sign.size);
  // -{\\frac{1}{2}}: the closing brace says nothing more.
  if (sign.sign != 0 && text.substr(first, 2) == "{\\") ++first;
  std::optional<ScannedNumber> number = scan_number(text, first);
  if (!number || sign.sign != '-') return number;
  if (number->text.starts_with('-')) {
    number->text.erase(0, 1);
  } else {
    number->text.insert(0, 1, '-');
  }
  return number;
}

}  // namespace softmax_steps::reader
