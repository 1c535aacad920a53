#include "rounding.h"

#include <string>

#include "catch.h"
#include "support.h"

namespace softmax_steps::rounding_test {
namespace {

using testing::Json;
using When = Rounding::When;
using Mode = Rounding::Mode;
using Kind = Rounding::Kind;

Digits digits_of(const std::string& text) { return to_digits(parse_decimal(text).value); }

RoundedNumber typed(const std::string& text) {
  const Parsed parsed = parse_decimal(text);
  return {TrackedDecimal(parsed.value, parsed.digits)};
}

// "≈ -4.1000×10^-7"
std::string printed(const RoundedNumber& quantity, const Rounding& rounding) {
  const Printed out = print(quantity, quantity.value.digits(), rounding);
  return std::string(out.exact ? "=" : "\u2248") + " " + (out.negative ? "-" : "") + out.mantissa +
         (out.exponent ? "e" + std::to_string(*out.exponent) : "");
}

std::string printed(const std::string& text, const Rounding& rounding) {
  return printed(typed(text), rounding);
}

Rounding decimals(int digits, Mode mode = Mode::half_up) {
  return {When::shown, mode, Kind::decimals, digits};
}

Rounding significant(int digits) { return {When::shown, Mode::half_up, Kind::significant, digits}; }

TEST_CASE("Rounding agrees with Python's decimal module", "[rounding]") {
  const Json data = testing::read_data("rounding.json");
  int compared = 0;
  for (const Json& row : data.at("cases")) {
    Rounding rounding;
    const auto mode = row.at(1).get<std::string>();
    rounding.mode = mode == "half-up"     ? Mode::half_up
                    : mode == "half-even" ? Mode::half_even
                                          : Mode::truncate;
    rounding.kind = row.at(2) == "decimals" ? Kind::decimals : Kind::significant;
    rounding.digits = row.at(3).get<int>();
    INFO(row);
    CHECK(rounded(digits_of(row.at(0).get<std::string>()), rounding) ==
          digits_of(row.at(4).get<std::string>()));
    ++compared;
  }
  CHECK(compared == 1782);
}

TEST_CASE("Ties are decided on the true decimal value", "[rounding]") {
  CHECK(printed("2.675", decimals(2)) == "\u2248 2.68");
  CHECK(printed("2.675", decimals(2, Mode::half_even)) == "\u2248 2.68");
  CHECK(printed("2.665", decimals(2, Mode::half_even)) == "\u2248 2.66");
  CHECK(printed("-2.675", decimals(2)) == "\u2248 -2.68");
  CHECK(printed("2.679", decimals(2, Mode::truncate)) == "\u2248 2.67");
}

TEST_CASE("A value with fewer decimals is printed as it is", "[rounding]") {
  CHECK(printed("-1.4", decimals(4)) == "= -1.4");
  CHECK(printed("0", decimals(4)) == "= 0");
  CHECK(printed("1234567", significant(3)) == "\u2248 1230000");
  CHECK(printed("12345678901234567890", decimals(4)) == "= 12345678901234567890");
}

TEST_CASE("A rounded value keeps the places it was rounded to", "[rounding]") {
  CHECK(printed("0.25000001", decimals(4)) == "\u2248 0.2500");
  CHECK(printed("0.99999", decimals(4)) == "\u2248 1.0000");
  CHECK(printed("9.9996", significant(4)) == "\u2248 10.00");
  CHECK(printed("0.00405191", significant(3)) == "\u2248 0.00405");
}

TEST_CASE("A nonzero value never prints as 0 when everything is carried", "[rounding]") {
  CHECK(printed("0.00001234567", decimals(4)) == "\u2248 1.2346e-5");
  CHECK(printed("-0.00004", decimals(4)) == "= -4e-5");
  CHECK(printed("0.4", decimals(0)) == "= 4e-1");
  CHECK(printed("1.23456e-30", significant(3)) == "\u2248 1.23e-30");
}

TEST_CASE("A rounded number too long to read goes to scientific notation", "[rounding]") {
  const RoundedNumber e40{exp(TrackedDecimal(40))};
  // e^40 = 235385266837019985.40789991074903…, Python's decimal module
  CHECK(printed(e40, decimals(4)) == "\u2248 2.3539e17");
}

TEST_CASE("Carried rounding makes the rounded number the exact one", "[rounding]") {
  const Rounding rounding{When::carried, Mode::half_up, Kind::decimals, 2};
  const RoundedNumber carried = round_intermediate(exp(TrackedDecimal(1)), rounding);
  CHECK(to_string(carried.value) == "2.72");
  CHECK(carried.value.is_exact());
  CHECK(carried.was_rounded);
  CHECK(printed(carried, rounding) == "\u2248 2.72");
  CHECK(printed(round_intermediate(typed("0.001").value, rounding), rounding) == "\u2248 0.00");
  CHECK(printed(round_intermediate(typed("0.5").value, rounding), rounding) == "= 0.5");
  CHECK(!round_intermediate(typed("0.5").value, rounding).was_rounded);
}

TEST_CASE("A carried number too long to read is rounded in scientific notation", "[rounding]") {
  const Rounding rounding{When::carried, Mode::half_up, Kind::decimals, 4};
  CHECK(printed(round_intermediate(exp(TrackedDecimal(1000)), rounding), rounding) ==
        "\u2248 1.9701e434");
  CHECK(printed(round_intermediate(TrackedDecimal(1), rounding), rounding) == "= 1");
}

TEST_CASE("A typed number is printed in full, a quotient without end rounded", "[rounding]") {
  const auto input = [](const std::string& text) {
    const TrackedDecimal value = typed(text).value;
    return print_input(value, value.digits(), decimals(4));
  };
  CHECK(input("0.123456789").mantissa == "0.123456789");
  CHECK(input("0.123456789").exact);
  CHECK(input("1/3").mantissa == "0.3333");
  CHECK(!input("1/3").exact);
  CHECK(input("1e300").exponent == 300);
}

}  // namespace
}  // namespace softmax_steps::rounding_test
