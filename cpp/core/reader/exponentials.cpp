#include "reader/exponentials.h"

#include <algorithm>

#include "decimal.h"
#include "reader/given_values.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using Classes = std::vector<std::optional<size_t>>;

// Behind a number with its sign, a decimal comma or not; `at` where none stands there.
size_t skip_plain_number(std::string_view text, size_t at) {
  size_t end = at;
  if (byte_at(text, end) == '-') ++end;
  const size_t first = end;
  while (is_digit(byte_at(text, end))) ++end;
  if (end == first) return at;
  const bool has_mark = byte_at(text, end) == '.' || byte_at(text, end) == ',';
  if (!has_mark || !is_digit(byte_at(text, end + 1))) return end;
  ++end;
  while (is_digit(byte_at(text, end))) ++end;
  return end;
}

// Numbers that are all different.
std::optional<std::vector<Decimal>> distinct_values(const TextRow& texts, size_t count) {
  if (texts.size() != count) return std::nullopt;
  std::vector<Decimal> values;
  for (const std::string& text : texts) {
    const Parsed parsed = parse_decimal(text);
    const bool is_known = std::find(values.begin(), values.end(), parsed.value) != values.end();
    if (parsed.status != ParseStatus::ok || is_known) return std::nullopt;
    values.push_back(parsed.value);
  }
  return values;
}

std::optional<size_t> place_in(const std::vector<Decimal>& values, const std::string& exponent) {
  const Parsed parsed = parse_decimal(exponent);
  if (parsed.status != ParseStatus::ok) return std::nullopt;
  const auto found = std::find(values.begin(), values.end(), parsed.value);
  if (found == values.end()) return std::nullopt;
  return static_cast<size_t>(found - values.begin());
}

// The one logit that is the exponent rounded, or that the exponent rounds; a whole number is a
// number of its own: e^1 is not e^1.5.
std::optional<size_t> rounded_place_in(const TextRow& logits, const std::string& exponent) {
  if (exponent.find('.') == std::string::npos) return std::nullopt;
  const auto agrees = [&](const std::string& logit) { return agree(logit, exponent); };
  if (std::count_if(logits.begin(), logits.end(), agrees) != 1) return std::nullopt;
  return static_cast<size_t>(std::find_if(logits.begin(), logits.end(), agrees) - logits.begin());
}

bool are_all_placed(const Classes& classes) {
  return std::all_of(classes.begin(), classes.end(), [](const auto& one) { return one; });
}

}  // namespace

std::optional<std::string> exponent_of(std::string_view name) {
  const bool is_group = name.ends_with(')');
  for (const std::string_view start : {"exp(", "e^(", "e^"}) {
    if (!name.starts_with(start) || start.ends_with('(') != is_group) continue;
    const size_t end = skip_plain_number(name, start.size());
    if (end == start.size()) return std::nullopt;
    const size_t last = name.size() - (is_group ? 1 : 0);
    const bool is_shifted =
        is_group && byte_at(name, end) == '-' && skip_plain_number(name, end) == last;
    if (end != last && !is_shifted) return std::nullopt;
    std::string exponent(name.substr(start.size(), end - start.size()));
    std::replace(exponent.begin(), exponent.end(), ',', '.');
    return exponent;
  }
  return std::nullopt;
}

Classes classes_of(const std::vector<std::string>& exponents, const TextRow& logits,
                   size_t classes) {
  const auto values = distinct_values(logits, classes);
  Classes out(exponents.size());
  if (classes == 0) return out;
  if (!values) {
    for (size_t k = 0; k < out.size() && exponents.size() == classes; ++k) out[k] = k;
    return out;
  }
  for (size_t k = 0; k < out.size(); ++k) {
    out[k] = place_in(*values, exponents[k]);
    if (!out[k]) out[k] = rounded_place_in(logits, exponents[k]);
  }
  if (are_all_placed(out)) return out;
  const Decimal largest = *std::max_element(values->begin(), values->end());
  std::vector<Decimal> shifted;
  for (const Decimal& value : *values) shifted.push_back(value - largest);
  Classes others;
  for (const std::string& exponent : exponents) others.push_back(place_in(shifted, exponent));
  return are_all_placed(others) ? others : out;
}

}  // namespace softmax_steps::reader
