#include "expr.h"

#include "catch.h"

namespace softmax_steps::expr_test {
namespace {

Expr printed(bool negative, bool exact) {
  return number({negative, "1.5", std::nullopt, exact}, {Q::z, 0});
}

TEST_CASE("A tree is exact when all its numbers are", "[expr]") {
  CHECK(is_exact(row({symbol(Glyph::z), printed(false, true)})));
  CHECK(!is_exact(fraction(printed(false, true), terms({printed(true, false)}))));
  CHECK(!is_exact(grid(1, 2, {printed(false, true), printed(false, false)})));
}

TEST_CASE("Negative numbers and sums need parentheses behind a sign", "[expr]") {
  CHECK(needs_parentheses(printed(true, true)));
  CHECK(!needs_parentheses(printed(false, true)));
  CHECK(needs_parentheses(terms({printed(false, true)})));
}

TEST_CASE("Only the first factor of a product may be negative without parentheses", "[expr]") {
  const Exprs factors{printed(true, true), printed(true, true)};
  CHECK(!is_grouped_factor(factors, 0));
  CHECK(is_grouped_factor(factors, 1));
}

TEST_CASE("Tags are seen through", "[expr]") {
  const Expr tagged = of(Q::z, with_id({Q::z, 0}, sub(symbol(Glyph::z), count(0))));
  CHECK(get_if<Subscript>(untagged(tagged)) != nullptr);
}

}  // namespace
}  // namespace softmax_steps::expr_test
