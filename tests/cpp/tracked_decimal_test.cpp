#include "tracked_decimal.h"

#include "catch.h"

namespace softmax_steps::tracked_decimal_test {
namespace {

TrackedDecimal typed(const char* text) {
  const Parsed parsed = parse_decimal(text);
  return {parsed.value, parsed.digits};
}

TEST_CASE("Sums and products of typed numbers are exact", "[tracked-decimal]") {
  const TrackedDecimal sum = typed("0.1") * typed("0.3") + typed("-1.8") + typed("1e-20");
  CHECK(sum.is_exact());
  CHECK(to_string(sum) == "-1.76999999999999999999");
}

TEST_CASE("A sum that needs more digits than are stored is inexact", "[tracked-decimal]") {
  CHECK((typed("1e40") + typed("1e-20")).is_exact());
  CHECK(!(typed("1") + typed("1e-400")).is_exact());
  CHECK(!(typed("1e100") + typed("1") - typed("1e100")).is_exact());
}

TEST_CASE("A quotient is exact where it ends", "[tracked-decimal]") {
  CHECK((TrackedDecimal(1) / TrackedDecimal(8)).is_exact());
  CHECK(to_string(TrackedDecimal(1) / TrackedDecimal(8)) == "0.125");
  CHECK(!(TrackedDecimal(1) / TrackedDecimal(3)).is_exact());
  CHECK(!typed("1/3").is_exact());
  CHECK(typed("3/8").is_exact());
}

TEST_CASE("A quotient of many digits by 3 is exact where it ends", "[tracked-decimal]") {
  const TrackedDecimal third = TrackedDecimal::quotient(parse_decimal("1/3").value, 3);
  CHECK((typed("1.12106005896133817977652656491") * third).is_exact());
  CHECK(to_string(typed("1.12106005896133817977652656491") * third) ==
        "0.37368668632044605992550885497");
  CHECK(!(typed("1.12106005896133817977652656492") * third).is_exact());
}

TEST_CASE("Exponentials and logarithms are exact at 0 and 1 alone", "[tracked-decimal]") {
  CHECK(exp(TrackedDecimal(0)).is_exact());
  CHECK(!exp(TrackedDecimal(1)).is_exact());
  CHECK(log(TrackedDecimal(1)).is_exact());
  CHECK(!log(TrackedDecimal(2)).is_exact());
  CHECK(log1p(TrackedDecimal(0)).is_exact());
  CHECK(expm1(TrackedDecimal(0)).is_exact());
}

TEST_CASE("An exact zero makes a product exact whatever the other factor", "[tracked-decimal]") {
  const TrackedDecimal e = exp(TrackedDecimal(1));
  CHECK((TrackedDecimal(0) * e).is_exact());
  CHECK(!(TrackedDecimal(2) * e).is_exact());
  CHECK(!(e - e).is_exact());
}

}  // namespace
}  // namespace softmax_steps::tracked_decimal_test
