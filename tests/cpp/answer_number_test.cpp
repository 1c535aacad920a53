#include "check/answer_number.h"

#include <optional>
#include <string>

#include "catch.h"
#include "support.h"

namespace softmax_steps::answer_number_test {
namespace {

using testing::decimal;

AnswerNumber written(const std::string& text) {
  return read_answer_number(text, parse_decimal(text).value, '.');
}

RoundingMatch match(const std::string& text, const std::string& value) {
  const AnswerNumber number = written(text);
  return rounding_match(number, place_of(number, precision_of({number})), decimal(value));
}

}  // namespace

TEST_CASE("a written number tells the place of its last digit", "[check]") {
  CHECK(written("0.24").place == -2);
  CHECK(written("-.5").place == -1);
  CHECK(written("2.50").place == -2);
  CHECK(written("4e-9").place == -9);
  CHECK(written("1.23e4").place == 2);
  CHECK(written("−7").place == 0);
  CHECK(written("12300").zeros == 2);
  CHECK(written("12300").significant == 3);
  CHECK(written("0.0250").significant == 3);
  CHECK(written("1/3").is_quotient);
}

TEST_CASE("a number is a value's rounding, its beginning, or neither", "[check]") {
  // e^−1.4 = 0.24659696… (tests/data/homework.json)
  CHECK(match("0.25", "0.24659696394160647694") == RoundingMatch::rounded);
  CHECK(match("0.24", "0.24659696394160647694") == RoundingMatch::truncated);
  CHECK(match("0.26", "0.24659696394160647694") == RoundingMatch::neither);
  CHECK(match("0.2", "0.24659696394160647694") == RoundingMatch::rounded);
  CHECK(match("-0.99", "-0.99552195") == RoundingMatch::truncated);
  CHECK(match("-1.00", "-0.99552195") == RoundingMatch::rounded);
  CHECK(match("-1.01", "-0.99552195") == RoundingMatch::neither);
  // Of a value in the middle both neighbours are roundings.
  CHECK(match("0.12", "0.125") == RoundingMatch::rounded);
  CHECK(match("0.13", "0.125") == RoundingMatch::rounded);
  CHECK(match("0.00", "-0.009") == RoundingMatch::truncated);
  CHECK(match("1/3", "0.3333333333333333333333333333333333333333333333333333333") ==
        RoundingMatch::rounded);
  CHECK(match("1/3", "0.3333") == RoundingMatch::neither);
}

TEST_CASE("a bare whole number is meant as exactly as its neighbours", "[check]") {
  const Precision fine = precision_of({written("1.703"), written("2")});
  CHECK(place_of(written("2"), fine) == -3);
  CHECK(place_of(written("0"), fine) == -3);
  CHECK(place_of(written("0.1"), fine) == -1);
  CHECK(place_of(written("2"), precision_of({written("2"), std::nullopt})) == 0);
  CHECK(place_of(written("757"), precision_of({written("37.3"), written("757")})) == 0);
  // Two digits that count, as 0.27 has them.
  CHECK(place_of(written("110"), precision_of({written("0.27"), written("110")})) == 1);
  CHECK(place_of(written("110"), precision_of({written("45.32"), written("110")})) == 0);
  CHECK(place_of(written("10"), precision_of({written("0.3"), written("10")})) == 0);
}

TEST_CASE("a written number comes from all that rounds to it or begins with it", "[check]") {
  const Interval positive = origins(written("0.24"), -2);
  CHECK(positive.low == decimal("0.235"));
  CHECK(positive.high == decimal("0.25"));
  const Interval negative = origins(written("-0.24"), -2);
  CHECK(negative.low == decimal("-0.25"));
  CHECK(negative.high == decimal("-0.235"));
  const Interval zero = origins(written("0.00"), -2);
  CHECK(zero.low == decimal("-0.01"));
  CHECK(zero.high == decimal("0.01"));
}

TEST_CASE("what ends before the place is not rounded on the way", "[check]") {
  const Precision two{2, kStoredDigits};
  CHECK(rounded_on_the_way(decimal("0.25"), two).is_point());
  const Interval positive = rounded_on_the_way(decimal("0.257"), two);
  CHECK(positive.low == decimal("0.247"));
  CHECK(positive.high == decimal("0.262"));
  const Interval negative = rounded_on_the_way(decimal("-0.257"), two);
  CHECK(negative.low == decimal("-0.262"));
  CHECK(negative.high == decimal("-0.247"));
}

TEST_CASE("nothing is rounded to fewer than two digits on the way", "[check]") {
  const Interval small = rounded_on_the_way(decimal("0.00447805"), {2, kStoredDigits});
  CHECK(small.low == decimal("0.00437805"));
  CHECK(small.high == decimal("0.00452805"));
}

TEST_CASE("intervals hold whatever their operands make", "[check]") {
  const Interval a(decimal("-1"), decimal("2"));
  const Interval b(decimal("3"), decimal("4"));
  CHECK((a * b).low == -4);
  CHECK((a * b).high == 8);
  CHECK((a - b).low == -5);
  CHECK((a - b).high == -1);
  CHECK(quotient(b, Interval(decimal("2"), decimal("4"))).low == decimal("0.75"));
  CHECK(quotient(b, Interval(decimal("2"), decimal("4"))).high == 2);
  // Nothing is known of a quotient whose divisor may be 0, nor of a logarithm near it.
  CHECK(quotient(b, a).low < decimal("-1e1000"));
  CHECK(quotient(b, a).high > decimal("1e1000"));
  CHECK(logarithm(Interval(decimal("0"), decimal("1"))).low < decimal("-1e1000"));
  CHECK(logarithm(Interval(decimal("0"), decimal("1"))).high == 0);
}

}  // namespace softmax_steps::answer_number_test
