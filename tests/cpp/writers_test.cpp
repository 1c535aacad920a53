#include <string>

#include "catch.h"
#include "writers/writer.h"

namespace softmax_steps {
namespace {

Expr number_of(bool negative, const std::string& mantissa, const std::string& id) {
  return number({negative, mantissa, std::nullopt, true}, id);
}

Line line_of(Expr subject, Expr result) {
  Line line;
  line.subject = std::move(subject);
  line.forms.push_back({Form::Role::result, Relation::equals, std::move(result)});
  return line;
}

TEST_CASE("MathML marks numbers with their quantity and uses a real minus sign", "[writers]") {
  CHECK(to_mathml(number_of(false, "0.5", "z.0")) == "<mn data-id=\"z.0\">0.5</mn>");
  CHECK(to_mathml(number_of(true, "0.5", "z.0")) ==
        "<mrow class=\"number\" data-id=\"z.0\"><mo form=\"prefix\">−</mo><mn>0.5</mn></mrow>");
  CHECK(to_mathml(number({false, "1.5", -7, false}, "z.0")) ==
        "<mrow class=\"number\" "
        "data-id=\"z.0\"><mn>1.5</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>7</mn>"
        "</mrow></msup></mrow>");
}

TEST_CASE("MathML pads a column so that figures of equal weight stand under each other",
          "[writers]") {
  const std::string mathml = to_mathml(grid(
      3, 1,
      {number_of(false, "0.25", "a"), number_of(false, "3", "b"), number_of(false, "1.5", "c")}));
  // A figure is half an em, the point a quarter: two places and a point, and one place.
  CHECK(mathml.find("<mn data-id=\"b\">3</mn><mspace width=\"1.250em\">") != std::string::npos);
  CHECK(mathml.find("<mn data-id=\"c\">1.5</mn><mspace width=\"0.500em\">") != std::string::npos);
}

TEST_CASE("A negative term is subtracted in every format", "[writers]") {
  const Expr sum = terms({number_of(false, "1", "a"), number_of(true, "2", "b")});
  const Line line = line_of(symbol(Glyph::z), sum);
  CHECK(to_text(line) == "z = 1 − 2");
  CHECK(to_latex(line) == "z = 1 - 2");
  CHECK(to_mathml(sum) ==
        "<mrow><mn data-id=\"a\">1</mn><mrow class=\"number\" data-id=\"b\"><mo "
        "form=\"infix\">−</mo><mn>2</mn></mrow>"
        "</mrow>");
}

TEST_CASE("A negative factor stands in parentheses", "[writers]") {
  const Line line =
      line_of(symbol(Glyph::z), product({number_of(true, "3", "a"), number_of(true, "2", "b")}));
  CHECK(to_text(line) == "z = −3·(−2)");
  CHECK(to_latex(line) == "z = -3 \\cdot \\left(-2\\right)");
}

TEST_CASE("LaTeX has an array where bmatrix has too few columns", "[writers]") {
  Exprs cells;
  for (int i = 0; i < 11; ++i) cells.push_back(count(i));
  CHECK(
      to_latex(line_of(symbol(Glyph::W), grid(1, 11, cells))).find("\\begin{array}{rrrrrrrrrrr}") !=
      std::string::npos);
  cells.pop_back();
  CHECK(to_latex(line_of(symbol(Glyph::W), grid(1, 10, cells))).find("\\begin{bmatrix}") !=
        std::string::npos);
}

TEST_CASE("LaTeX keeps a command and the letter behind it apart", "[writers]") {
  CHECK(to_latex(line_of(row({symbol(Glyph::partial), symbol(Glyph::L)}), symbol(Glyph::z))) ==
        "\\partial L = z");
}

TEST_CASE("Text sets a matrix in rows, aligned at the decimal point", "[writers]") {
  CHECK(to_text(line_of(symbol(Glyph::b),
                        grid(2, 1, {number_of(true, "1.25", "a"), number_of(false, "3", "b")}))) ==
        "b = ⎡−1.25⎤\n    ⎣ 3   ⎦");
}

TEST_CASE("Text puts a fraction's loose parts in parentheses", "[writers]") {
  const Expr difference_of = row({symbol(Glyph::x), symbol(Glyph::minus), symbol(Glyph::y)});
  CHECK(to_text(line_of(symbol(Glyph::z),
                        fraction(difference_of, row({symbol(Glyph::two), symbol(Glyph::h)})))) ==
        "z = (x − y)/(2h)");
}

}  // namespace
}  // namespace softmax_steps
