#include "reader/factors.h"

#include <string>
#include <utility>

#include "decimal.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

bool is_product_sign(std::string_view sign) { return one_of(sign, "* · ⋅ × \\cdot \\times"); }

// The product or the quotient of two numbers; nothing where its digits do not end.
std::optional<std::string> combined(const std::string& entry, const std::string& number,
                                    bool divides) {
  const Parsed left = parse_decimal(entry);
  const Parsed right = parse_decimal(number);
  const bool are_numbers = left.status == ParseStatus::ok && right.status == ParseStatus::ok;
  constexpr int kMostDigits = kPrecision / 2;
  if (!are_numbers || left.digits > kMostDigits || right.digits > kMostDigits) return std::nullopt;
  if (divides && right.value == 0) return std::nullopt;
  const Digits digits =
      to_digits(divides ? Decimal(left.value / right.value) : Decimal(left.value * right.value));
  const bool ends = !divides || from_digits(digits) * right.value == left.value;
  return ends ? std::optional(to_string(digits)) : std::nullopt;
}

bool combine(Value& value, const std::string& number, bool divides) {
  TextMatrix out = value.matrix;
  for (TextRow& row : out) {
    for (std::string& entry : row) {
      std::optional<std::string> result = combined(entry, number, divides);
      if (!result) return false;
      entry = std::move(*result);
    }
  }
  value.matrix = std::move(out);
  return true;
}

// [0.1, 0.2] * 2 is a list of four in Python.
bool repeats(const Context& context, size_t sign, size_t number) {
  return context.slice(sign) == "*" &&
         context.number(number).find_first_not_of("0123456789") == std::string::npos;
}

bool ends_statement(const Context& context, size_t i) {
  return context.is_any(i, {newline, gap, comma, semicolon, dollar, row, finish});
}

}  // namespace

size_t behind_factor(const Context& context, size_t i) {
  if (!context.is(i, number)) return i;
  if (context.is(i + 1, begin)) return i + 1;
  const bool multiplies = context.is(i + 1, mark) && is_product_sign(context.slice(i + 1)) &&
                          !repeats(context, i + 1, i);
  return multiplies && context.is_any(i + 2, {open, begin}) ? i + 2 : i;
}

bool multiply(Context& context, Value& value, size_t i) {
  if (!value.filler && combine(value, context.number(i), false)) return true;
  context.fail("product", i);
  return false;
}

size_t take_factor_behind(Context& context, Value& value, size_t i) {
  const bool divides = context.slice(i) == "/";
  const bool is_factor = context.is(i, mark) && (divides || is_product_sign(context.slice(i))) &&
                         context.is(i + 1, number) && !repeats(context, i, i + 1) &&
                         ends_statement(context, i + 2);
  return is_factor && !value.filler && combine(value, context.number(i + 1), divides) ? i + 2 : i;
}

}  // namespace softmax_steps::reader
