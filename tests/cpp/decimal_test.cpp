#include "decimal.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "support.h"

namespace softmax_steps::decimal_test {
namespace {

using testing::Json;

std::string read(const std::string& text) {
  const Parsed parsed = parse_decimal(text);
  REQUIRE(parsed.status == ParseStatus::ok);
  return to_string(to_digits(parsed.value));
}

TEST_CASE("A decimal text is read exactly", "[decimal]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"0.1", "0.1"},
      {"-.5", "-0.5"},
      {"+2", "2"},
      {"5.", "5"},
      {"1e-3", "0.001"},
      {"1E+3", "1000"},
      {"1e21", "1e21"},
      {"\u22122", "-2"},
      {"2e\u22123", "0.002"},
      {"  7\t", "7"},
      {"\u00a07", "7"},
      {"-0", "0"},
      {"0e99999999999", "0"},
      {"000.500", "0.5"},
      {"3/8", "0.375"},
      {"-1/4", "-0.25"},
      {" 1 / -4 ", "-0.25"},
      {"1.5/0.5", "3"},
      {"1/3", "0.33333333333333333333333333333333333333333333333333"},
      {"2/3", "0.66666666666666666666666666666666666666666666666667"},
      {"12345678901234567890123456789012345678901234567890",
       "1.234567890123456789012345678901234567890123456789e49"},
      {"1e1000", "1e1000"},
      {"1e-1000", "1e-1000"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(read(text) == expected);
  }
}

TEST_CASE("What is no number is refused for what it is", "[decimal]") {
  const std::vector<std::pair<std::string, ParseStatus>> cases{
      {"", ParseStatus::not_a_number},          {" ", ParseStatus::not_a_number},
      {"abc", ParseStatus::not_a_number},       {"1e", ParseStatus::not_a_number},
      {"1e+", ParseStatus::not_a_number},       {".", ParseStatus::not_a_number},
      {"-", ParseStatus::not_a_number},         {"1.2.3", ParseStatus::not_a_number},
      {"1,5", ParseStatus::not_a_number},       {"0x10", ParseStatus::not_a_number},
      {"--1", ParseStatus::not_a_number},       {"1/2/3", ParseStatus::not_a_number},
      {"1 2", ParseStatus::not_a_number},       {"/2", ParseStatus::not_a_number},
      {"NaN", ParseStatus::not_finite},         {"-Infinity", ParseStatus::not_finite},
      {"inf", ParseStatus::not_finite},         {"\u221e", ParseStatus::not_finite},
      {"1/0", ParseStatus::division_by_zero},   {"0/0", ParseStatus::division_by_zero},
      {"1.1e1000", ParseStatus::magnitude},     {"1e1001", ParseStatus::magnitude},
      {"9e-1001", ParseStatus::magnitude},      {"1e99999999999999999999", ParseStatus::magnitude},
      {"1e900/1e-900", ParseStatus::magnitude},
  };
  for (const auto& [text, status] : cases) {
    INFO(text);
    CHECK(parse_decimal(text).status == status);
  }
}

TEST_CASE("A tenth ten times is one, and digits survive the round trip", "[decimal]") {
  const Decimal tenth = parse_decimal("0.1").value;
  Decimal sum = 0;
  for (int i = 0; i < 10; ++i) sum += tenth;
  CHECK(sum == 1);
  for (const std::string text :
       {"123456789.987654321", "1e-300", "-9.999999999999999999999999999999e299", "100000000"}) {
    INFO(text);
    const Digits digits = to_digits(parse_decimal(text).value);
    CHECK(to_digits(from_digits(digits)) == digits);
  }
}

TEST_CASE("A power of ten is exact", "[decimal]") {
  for (int exponent = -1100; exponent <= 1100; ++exponent) {
    INFO(exponent);
    CHECK(to_digits(power_of_ten(exponent), kStoredDigits) == Digits{false, "1", exponent});
    CHECK(power_of_ten(exponent) * 10 == power_of_ten(exponent + 1));
  }
}

TEST_CASE("The digits of a number are those that add up to it", "[decimal]") {
  const std::string significand = "907052310048661273990154";
  for (int exponent = -30; exponent <= 30; ++exponent) {
    INFO(exponent);
    Decimal sum = 0;
    for (std::size_t i = 0; i < significand.size(); ++i) {
      sum += (significand[i] - '0') * power_of_ten(exponent - static_cast<int>(i));
    }
    CHECK(from_digits({false, significand, exponent}) == sum);
    CHECK(from_digits({true, significand, exponent}) == -sum);
  }
}

TEST_CASE("Decimals and integers compare and calculate with each other", "[decimal]") {
  const Decimal half = parse_decimal("0.5").value;
  CHECK(half > 0);
  CHECK(0 < half);
  CHECK(half < 1);
  CHECK(-1 < half);
  CHECK(-half < 0);
  CHECK(half != 0);
  CHECK(-Decimal(0) == 0);
  CHECK(half * 2 == 1);
  CHECK(-3 * half + 1 == -half);
  CHECK(half / -4 * 8 == -1);
  CHECK(1 / half - half == half * 3);
  CHECK(abs(-half) == half);
  CHECK(Decimal(0.5) == half);
  CHECK(static_cast<long long>(half * -5) == -2);
  CHECK(order(half) == -1);
  CHECK(order(Decimal(1234)) == 3);
}

TEST_CASE("Of a number with thousands of digits what is stored is read", "[decimal]") {
  std::string digits;
  for (int i = 0; i < 200; ++i) digits += "1234567890";
  const Decimal value = testing::decimal("0." + digits);
  CHECK(to_string(to_digits(value, kStoredDigits)) == "0." + digits.substr(0, kStoredDigits));
  // Zeros before the point count as much as what is cut off.
  CHECK(testing::decimal("1" + std::string(900, '0')) == power_of_ten(900));
}

TEST_CASE("Noise behind the fiftieth digit is rounded away", "[decimal]") {
  // A quarter that comes out as 0.24999… after a division of exponentials.
  const Decimal quarter = exp(Decimal(5)) / (4 * exp(Decimal(5)));
  CHECK(to_string(to_digits(quarter)) == "0.25");
}

TEST_CASE("Exponentials and logarithms hold fifty digits", "[decimal]") {
  const Json data = testing::read_data("transcendental.json");
  const auto close = [](const Decimal& value, const Json& expected) {
    const Decimal reference = testing::decimal(expected.get<std::string>());
    return abs(value - reference) <= power_of_ten(-50) * abs(reference);
  };
  for (const Json& pair : data.at("exp")) {
    INFO(pair);
    CHECK(close(exp(testing::decimal(pair.at(0).get<std::string>())), pair.at(1)));
  }
  for (const Json& pair : data.at("ln")) {
    INFO(pair);
    CHECK(close(log(testing::decimal(pair.at(0).get<std::string>())), pair.at(1)));
  }
}

TEST_CASE("Nothing cancels near zero", "[decimal]") {
  const Decimal tiny = power_of_ten(-400);
  CHECK(expm1(tiny) == tiny);
  CHECK(log1p(tiny) == tiny);
  // e^x − 1 = x + x²/2 + …, ln(1 + x) = x − x²/2 + …
  const Decimal small = power_of_ten(-30);
  CHECK(to_string(to_digits(expm1(small), 45)) == "1.0000000000000000000000000000005e-30");
  CHECK(to_string(to_digits(log1p(small), 45)) == "9.999999999999999999999999999995e-31");
}

TEST_CASE("An exponential below all that is written is zero", "[decimal]") {
  CHECK(exp(Decimal(-3) * kLargestExponent) == 0);
  CHECK(exp(-power_of_ten(300)) == 0);
}

}  // namespace
}  // namespace softmax_steps::decimal_test
