#include "reader/amount.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "reader/number.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

size_t skip_currency(View text, size_t at) {
  static constexpr std::array<View, 12> kCurrencies{"$",   "€",   "£",   "¥",   "lei", "RON",
                                                    "USD", "EUR", "GBP", "CHF", "kr",  "zł"};
  for (const View sign : kCurrencies) {
    if (text.substr(at, sign.size()) == sign && !is_latin(byte_at(text, at + sign.size())))
      return at + sign.size();
  }
  return at;
}

struct Mark {
  char sign;
  size_t size;
};

// A mark between two digits: a decimal one, or one between thousands.
Mark mark_at(View text, size_t at) {
  if (at >= text.size()) return {0, 0};
  if (text.substr(at, 3) == "{,}") return {',', 3};
  if (text.substr(at, 2) == "\\,") return {' ', 2};
  const CodePoint point = decode(text, at);
  switch (point.value) {
    case '.':
    case ',':
    case '\'':
      return {static_cast<char>(point.value), 1};
    case 0x2019:
      return {'\'', point.size};
    case ' ':
    case 0xA0:
    case 0x2009:
    case 0x202F:
      return {' ', point.size};
    default:
      return {0, 0};
  }
}

// a/b at `at`, or nothing.
std::string fraction_at(View text, size_t& at) {
  const size_t above = count_digits(text, at);
  const size_t below = byte_at(text, at + above) == '/' ? count_digits(text, at + above + 1) : 0;
  if (above == 0 || below == 0) return {};
  std::string out(text.substr(at, above + 1 + below));
  at += above + 1 + below;
  return out;
}

bool take_body(Amount& amount, View text, size_t& at) {
  size_t digits = count_digits(text, at);
  amount.body = text.substr(at, digits);
  at += digits;
  while (true) {
    const Mark mark = mark_at(text, at);
    if (mark.sign == 0) break;
    const size_t next = count_digits(text, at + mark.size);
    if (next == 0) {
      // 2. of NumPy.
      if (mark.sign != '.' || amount.body.find_first_of(".,") != std::string::npos) break;
      amount.body += '.';
      ++at;
      break;
    }
    const bool groups = mark.sign == ' ' || mark.sign == '\'';
    if (groups && (next != 3 || amount.body.empty() || digits > 3)) break;
    amount.body += mark.sign;
    amount.body += text.substr(at + mark.size, next);
    at += mark.size + next;
    digits = next;
  }
  return !amount.body.empty();
}

// Between thousands stand marks of one kind, and three digits behind each; another one, once and
// last, is decimal.
bool is_grouped_well(const std::string& body) {
  constexpr View kMarks = ".,' ";
  const size_t last = body.find_last_of(kMarks);
  const size_t first = body.find_first_of(kMarks);
  if (first == last) return true;
  const bool has_decimal = body[last] != body[first];
  for (size_t at = first; at != std::string::npos; at = body.find_first_of(kMarks, at + 1)) {
    if (has_decimal && at == last) return true;
    const size_t next = std::min(body.find_first_of(kMarks, at + 1), body.size());
    if (body[at] != body[first] || next - at != 4) return false;
  }
  return true;
}

void take_exponent(Amount& amount, View text, size_t& at) {
  if (byte_at(text, at) != 'e' && byte_at(text, at) != 'E') return;
  const Sign sign = scan_sign(text, at + 1);
  const size_t count = count_digits(text, at + 1 + sign.size);
  if (count == 0) return;
  amount.exponent = "e";
  if (sign.sign == '-') amount.exponent += '-';
  amount.exponent += text.substr(at + 1 + sign.size, count);
  at += 1 + sign.size + count;
}

}  // namespace

bool Amount::is_plain() const {
  return !is_decorated && !is_percent && (fraction.empty() || body.empty()) &&
         body.find_first_of(",' ") == std::string::npos &&
         std::count(body.begin(), body.end(), '.') <= 1;
}

bool may_be_thousands(View number, size_t mark) {
  constexpr size_t kGroup = 3;
  const size_t from = number.starts_with('-') ? 1 : 0;
  return mark > from && mark <= from + kGroup && number[from] != '0' &&
         number.size() == mark + 1 + kGroup && count_digits(number, mark + 1) == kGroup;
}

bool Amount::is_unclear() const {
  const size_t comma = body.find(',');
  return comma != std::string::npos && exponent.empty() && may_be_thousands(body, comma);
}

std::optional<Amount> amount_of(View text) {
  constexpr size_t kLongest = 80;
  if (text.size() > kLongest) return std::nullopt;
  Amount amount;
  size_t at = skip_blanks(text, 0);
  const bool wraps = byte_at(text, at) == '(';
  if (wraps) at = skip_blanks(text, at + 1);
  const Sign sign = scan_sign(text, at);
  amount.is_negative = sign.sign == '-';
  at = skip_blanks(text, at + sign.size);
  size_t behind = skip_currency(text, at);
  amount.is_decorated = behind > at;
  if (behind > at) {
    at = skip_blanks(text, behind);
    const Sign second = scan_sign(text, at);
    if (second.sign != 0 && sign.sign != 0) return std::nullopt;
    amount.is_negative = amount.is_negative || second.sign == '-';
    at += second.size;
  }
  amount.fraction = fraction_at(text, at);
  if (amount.fraction.empty()) {
    if (!take_body(amount, text, at) || !is_grouped_well(amount.body)) return std::nullopt;
    take_exponent(amount, text, at);
    size_t part = skip_blanks(text, at);
    if (part > at && amount.body.find_first_not_of("0123456789") == std::string::npos) {
      amount.fraction = fraction_at(text, part);
      if (!amount.fraction.empty()) at = part;
    }
  }
  at = skip_blanks(text, at);
  if (byte_at(text, at) == '\\' && byte_at(text, at + 1) == '%') ++at;
  if (byte_at(text, at) == '%') {
    amount.is_percent = true;
    at = skip_blanks(text, at + 1);
  }
  behind = skip_currency(text, at);
  amount.is_decorated = amount.is_decorated || behind > at;
  at = skip_blanks(text, behind);
  if (wraps) {
    if (byte_at(text, at) != ')') return std::nullopt;
    at = skip_blanks(text, at + 1);
    // ($2.00) is of accounting alone.
    const bool has_currency = amount.is_decorated;
    amount.is_negative = amount.is_negative || has_currency;
    amount.is_in_parentheses = !has_currency;
    amount.is_decorated = true;
  }
  return at == text.size() ? std::optional(amount) : std::nullopt;
}

void add_evidence(MarkEvidence& evidence, const Amount& amount) {
  (amount.is_in_parentheses ? evidence.has_parentheses : evidence.has_bare) = true;
  evidence.has_minus = evidence.has_minus || (amount.is_in_parentheses && amount.is_negative);
  const std::string& body = amount.body;
  const size_t comma = body.rfind(',');
  const size_t point = body.rfind('.');
  constexpr size_t kNone = std::string::npos;
  if (comma != kNone && point != kNone) {
    (comma > point ? evidence.comma_decimal : evidence.point_decimal) = true;
  } else if (amount.is_unclear()) {
    evidence.has_unclear = true;
  } else if (comma != kNone) {
    (body.find(',') == comma ? evidence.comma_decimal : evidence.point_decimal) = true;
  } else if (point != kNone) {
    const bool is_single = body.find('.') == point;
    const bool is_group = may_be_thousands(body, point);
    evidence.has_point_group = evidence.has_point_group || (is_single && is_group);
    if (!is_single) evidence.comma_decimal = true;
    if (is_single && !is_group) evidence.point_decimal = true;
  }
}

std::string number_of(const Amount& amount, char decimal_mark) {
  std::string out;
  const size_t last = amount.body.rfind(decimal_mark);
  const bool is_decimal = last != std::string::npos && amount.body.find(decimal_mark) == last;
  for (size_t i = 0; i < amount.body.size(); ++i) {
    if (is_digit(amount.body[i])) out += amount.body[i];
    if (is_decimal && i == last) out += '.';
  }
  if (out.starts_with('.')) out.insert(0, 1, '0');
  if (!amount.fraction.empty()) {
    // A whole part and a fraction: 1234 1/2 is 2469/2.
    const size_t slash = amount.fraction.find('/');
    constexpr size_t kMost = 9;
    if (out.empty()) {
      out = amount.fraction;
    } else if (out.size() <= kMost && slash <= kMost && amount.fraction.size() - slash <= kMost) {
      const auto number = [](View digits) {
        std::uint64_t value = 0;
        for (const char c : digits) value = 10 * value + static_cast<std::uint64_t>(c - '0');
        return value;
      };
      const std::uint64_t below = number(View(amount.fraction).substr(slash + 1));
      out = std::to_string(number(out) * below + number(View(amount.fraction).substr(0, slash))) +
            amount.fraction.substr(slash);
    } else {
      out += "/0";
    }
  }
  out += amount.exponent;
  if (amount.is_percent) out = shifted(out, -2);
  return (amount.is_negative ? "-" : "") + out;
}

}  // namespace softmax_steps::reader
