#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace softmax_steps::reader {

/// A number as spreadsheets and offices write it: 1,234.50, 1'234.50, (2.00), 30 %, € 5, 1234 1/2.
struct Amount {
  /// By a sign of its own.
  bool is_negative = false;
  /// (2.00), which accounting has for -2.00 and others for 2.00.
  bool is_in_parentheses = false;
  bool is_percent = false;
  /// Whether anything but digits and one point is there.
  bool is_decorated = false;
  /// Digits with their marks: . and , and ' and a blank.
  std::string body;
  /// e-3, or empty.
  std::string exponent;
  /// 1/2 behind a whole part, or alone.
  std::string fraction;

  /// Whether it is a decimal or a fraction as the lexer reads it.
  bool is_plain() const;
  /// 1,234 is 1.234 or 1234.
  bool is_unclear() const;
};

/// Whether the digits behind the only mark of a number, at byte `mark`, may be thousands: 1.250.
bool may_be_thousands(std::string_view number, std::size_t mark);

std::optional<Amount> amount_of(std::string_view text);

/// What the amounts of one table tell of their marks.
struct MarkEvidence {
  bool comma_decimal = false;
  bool point_decimal = false;
  bool has_unclear = false;
  /// 1.250, which is 1250 where commas are decimal.
  bool has_point_group = false;
  /// Numbers in parentheses, others, and signs in parentheses.
  bool has_parentheses = false;
  bool has_bare = false;
  bool has_minus = false;

  /// Whether parentheses stand for a minus, as they do beside numbers without them.
  bool is_accounting() const { return has_parentheses && has_bare && !has_minus; }
};

void add_evidence(MarkEvidence& evidence, const Amount& amount);

/// The number text, where the decimal mark is known.
std::string number_of(const Amount& amount, char decimal_mark);

}  // namespace softmax_steps::reader
