#include "tracked_decimal.h"

#include "catch.h"

namespace softmax_steps {
namespace {

Traced typed(const char* text) {
  const Parsed parsed = parse_decimal(text);
  return {parsed.value, parsed.digits};
}

TEST_CASE("Sums and products of typed numbers are exact", "[traced]") {
  const Traced sum = typed("0.1") * typed("0.3") + typed("-1.8") + typed("1e-20");
  CHECK(sum.exact());
  CHECK(to_string(sum) == "-1.76999999999999999999");
}

TEST_CASE("A sum that needs more digits than are stored is inexact", "[traced]") {
  CHECK((typed("1e40") + typed("1e-20")).exact());
  CHECK(!(typed("1") + typed("1e-400")).exact());
  CHECK(!(typed("1e100") + typed("1") - typed("1e100")).exact());
}

TEST_CASE("A quotient is exact where it ends", "[traced]") {
  CHECK((Traced(1) / Traced(8)).exact());
  CHECK(to_string(Traced(1) / Traced(8)) == "0.125");
  CHECK(!(Traced(1) / Traced(3)).exact());
  CHECK(!typed("1/3").exact());
  CHECK(typed("3/8").exact());
}

TEST_CASE("A quotient of many digits by 3 is exact where it ends", "[traced]") {
  const Traced third = Traced::quotient(parse_decimal("1/3").value, 3);
  CHECK((typed("1.12106005896133817977652656491") * third).exact());
  CHECK(to_string(typed("1.12106005896133817977652656491") * third) ==
        "0.37368668632044605992550885497");
  CHECK(!(typed("1.12106005896133817977652656492") * third).exact());
}

TEST_CASE("Exponentials and logarithms are exact at 0 and 1 alone", "[traced]") {
  CHECK(exp(Traced(0)).exact());
  CHECK(!exp(Traced(1)).exact());
  CHECK(log(Traced(1)).exact());
  CHECK(!log(Traced(2)).exact());
  CHECK(log1p(Traced(0)).exact());
  CHECK(expm1(Traced(0)).exact());
}

TEST_CASE("An exact zero makes a product exact whatever the other factor", "[traced]") {
  const Traced e = exp(Traced(1));
  CHECK((Traced(0) * e).exact());
  CHECK(!(Traced(2) * e).exact());
  CHECK(!(e - e).exact());
}

}  // namespace
}  // namespace softmax_steps
