#include <string>

#include "catch.h"
#include "writers/writer.h"

namespace softmax_steps::writers_test {
namespace {

Expr number_of(bool negative, const std::string& mantissa, QuantityId id = {Q::z, 0}) {
  return number({negative, mantissa, std::nullopt, true}, id);
}

template <class Tree>
std::string to_mathml(const Tree& tree, int longest = kUnlimited) {
  TextBuffer out;
  write_mathml(out, tree, {longest});
  return out.take();
}

Line line_of(Expr subject, Expr result) {
  Line line;
  line.subject = std::move(subject);
  line.forms.push_back({Form::Role::result, Relation::equals, std::move(result)});
  return line;
}

Exprs counts_up_to(int size) {
  Exprs out;
  for (int i = 0; i < size; ++i) out.push_back(count(i));
  return out;
}

TEST_CASE("MathML marks numbers with their quantity and uses a real minus sign", "[writers]") {
  CHECK(to_mathml(number_of(false, "0.5")) == "<mn data-id=\"z.0\">0.5</mn>");
  CHECK(to_mathml(number_of(true, "0.5")) ==
        "<mrow class=\"number\" data-id=\"z.0\"><mo form=\"prefix\">−</mo><mn>0.5</mn></mrow>");
  CHECK(to_mathml(number({false, "1.5", -7, false}, {Q::z, 0})) ==
        "<mrow class=\"number\" "
        "data-id=\"z.0\"><mn>1.5</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>7</mn>"
        "</mrow></msup></mrow>");
}

TEST_CASE("MathML pads a column so that figures of equal weight stand under each other",
          "[writers]") {
  const std::string mathml =
      to_mathml(grid(3, 1,
                     {number_of(false, "0.25", Q::eta), number_of(false, "3", Q::sum),
                      number_of(false, "1.5", Q::loss)}));
  // A figure is half an em, the point a quarter: two places and a point, and one place.
  CHECK(mathml.find("<mn data-id=\"sum\">3</mn><mspace width=\"1.250em\">") != std::string::npos);
  CHECK(mathml.find("<mn data-id=\"loss\">1.5</mn><mspace width=\"0.500em\">") !=
        std::string::npos);
}

TEST_CASE("A negative term is subtracted in every format", "[writers]") {
  const Expr sum = terms({number_of(false, "1", Q::eta), number_of(true, "2", Q::sum)});
  const Line line = line_of(symbol(Glyph::z), sum);
  CHECK(to_text(line) == "z = 1 − 2");
  CHECK(to_latex(sum) == "1 - 2");
  CHECK(to_mathml(sum) ==
        "<mrow><mn data-id=\"eta\">1</mn><mrow class=\"number\" data-id=\"sum\"><mo "
        "form=\"infix\">−</mo><mn>2</mn></mrow>"
        "</mrow>");
}

TEST_CASE("A negative factor stands in parentheses", "[writers]") {
  const Expr factors = product({number_of(true, "3", Q::eta), number_of(true, "2", Q::sum)});
  CHECK(to_text(line_of(symbol(Glyph::z), factors)) == "z = −3·(−2)");
  CHECK(to_latex(factors) == "-3 \\cdot \\left(-2\\right)");
}

TEST_CASE("LaTeX has an array where bmatrix has too few columns", "[writers]") {
  Exprs cells = counts_up_to(11);
  CHECK(to_latex(grid(1, 11, cells)).find("\\begin{array}{rrrrrrrrrrr}") != std::string::npos);
  cells.pop_back();
  CHECK(to_latex(grid(1, 10, cells)).find("\\begin{bmatrix}") != std::string::npos);
}

TEST_CASE("LaTeX keeps a command and the letter behind it apart", "[writers]") {
  CHECK(to_latex(row({symbol(Glyph::partial), symbol(Glyph::L)})) == "\\partial L");
}

TEST_CASE("Text sets a matrix in rows, aligned at the decimal point", "[writers]") {
  CHECK(to_text(line_of(
            symbol(Glyph::b),
            grid(2, 1, {number_of(true, "1.25", Q::eta), number_of(false, "3", Q::sum)}))) ==
        "b = ⎡−1.25⎤\n    ⎣ 3   ⎦");
}

TEST_CASE("Text puts a fraction's loose parts in parentheses", "[writers]") {
  const Expr difference_of = row({symbol(Glyph::x), symbol(Glyph::minus), symbol(Glyph::y)});
  CHECK(to_text(line_of(symbol(Glyph::z),
                        fraction(difference_of, row({symbol(Glyph::two), symbol(Glyph::h)})))) ==
        "z = (x − y)/(2h)");
}

TEST_CASE("A form in LaTeX begins with its relation", "[writers]") {
  CHECK(to_latex(Form{Form::Role::result, Relation::becomes, symbol(Glyph::z)}) ==
        " \\leftarrow z");
}

TEST_CASE("A long row keeps its first four and its last two cells around an ellipsis",
          "[writers]") {
  const Expr nine = grid(1, 9, counts_up_to(9));
  std::string cells;
  for (const char* cell : {"0", "1", "2", "3"}) {
    cells += "<mtd><mn>" + std::string(cell) + "</mn></mtd>";
  }
  cells += "<mtd class=\"ellipsis\"><mo>⋯</mo></mtd><mtd><mn>7</mn></mtd><mtd><mn>8</mn></mtd>";
  CHECK(to_mathml(nine, 8).find("<mtr>" + cells + "</mtr>") != std::string::npos);
  CHECK(is_abbreviated(nine, 8));
  CHECK(to_mathml(nine, 9) == to_mathml(nine));
  CHECK(!is_abbreviated(nine, 9));
}

TEST_CASE("A matrix too long both ways has its dots down, across and aslant", "[writers]") {
  // Of five, with at most four: two, an ellipsis, one.
  const std::string dots = "<mtd class=\"ellipsis\"><mo>";
  CHECK(to_mathml(grid(5, 5, counts_up_to(25)), 4)
            .find("<mtr>" + dots + "⋮</mo></mtd>" + dots + "⋮</mo></mtd>" + dots + "⋱</mo></mtd>" +
                  dots + "⋮</mo></mtd></mtr><mtr><mtd><mn>20</mn></mtd><mtd><mn>21</mn></mtd>" +
                  dots + "⋯</mo></mtd><mtd><mn>24</mn></mtd></mtr>") != std::string::npos);
}

TEST_CASE("A column is padded for the figures that are shown of it", "[writers]") {
  Exprs cells(5, number_of(false, "1", Q::eta));
  cells[2] = number_of(false, "1.25", Q::sum);
  CHECK(to_mathml(grid(5, 1, cells), 4).find("mspace") == std::string::npos);
  CHECK(to_mathml(grid(5, 1, cells)).find("mspace") != std::string::npos);
}

TEST_CASE("A long sum keeps its first four and its last two terms around an ellipsis",
          "[writers]") {
  CHECK(to_mathml(terms(counts_up_to(9)), 8) ==
        "<mrow><mn>0</mn><mo>+</mo><mn>1</mn><mo>+</mo><mn>2</mn><mo>+</mo><mn>3</mn><mo>+</mo>"
        "<mo class=\"ellipsis\">⋯</mo><mo>+</mo><mn>7</mn><mo>+</mo><mn>8</mn></mrow>");
  CHECK(is_abbreviated(terms(counts_up_to(9)), 8));
}

TEST_CASE("A long sum keeps the only term that does not vanish", "[writers]") {
  Exprs sum;
  for (int i = 0; i < 9; ++i) sum.push_back(i == 5 ? count(i) : vanishing(count(i)));
  const std::string mathml = to_mathml(terms(sum), 8);
  const std::string dots = "<mo>+</mo><mo class=\"ellipsis\">⋯</mo>";
  CHECK(mathml.find(dots + "<mo>+</mo><mn>5</mn>" + dots) != std::string::npos);
}

TEST_CASE("A decimal comma is no punctuation in LaTeX, and lines up in columns", "[writers]") {
  CHECK(to_latex(number_of(true, "0,5")) == "-0{,}5");
  CHECK(to_latex(number({false, "1,5", -7, false}, {Q::z, 0})) == "1{,}5 \\times 10^{-7}");
  const Expr column = grid(2, 1, {number_of(true, "1,25", Q::eta), number_of(false, "3", Q::sum)});
  CHECK(to_text(line_of(symbol(Glyph::b), column)) == "b = ⎡−1,25⎤\n    ⎣ 3   ⎦");
  CHECK(to_mathml(column).find("<mn data-id=\"sum\">3</mn><mspace width=\"1.250em\">") !=
        std::string::npos);
}

TEST_CASE("Text puts a fraction behind a factor in parentheses, but not behind a sign",
          "[writers]") {
  const Expr half = fraction(symbol(Glyph::x), symbol(Glyph::y));
  CHECK(to_text(line_of(symbol(Glyph::z), row({symbol(Glyph::alpha), of(Q::x, half)}))) ==
        "z = α(x/y)");
  CHECK(to_text(line_of(symbol(Glyph::z), row({symbol(Glyph::negative), half, symbol(Glyph::minus),
                                               half}))) == "z = −x/y − x/y");
}

TEST_CASE("What stands alone has no classes and no data, and its tables align themselves",
          "[writers]") {
  const auto standalone = [](const auto& tree) {
    TextBuffer out;
    write_mathml(out, tree, {4, true});
    return out.take();
  };
  CHECK(standalone(number_of(false, "0.5")) == "<mn>0.5</mn>");
  CHECK(standalone(number_of(true, "0.5")) ==
        "<mrow><mo form=\"prefix\">−</mo><mn>0.5</mn></mrow>");
  CHECK(standalone(of(Q::W, symbol(Glyph::W))) == "<mrow><mi>W</mi></mrow>");
  CHECK(standalone(vanishing(count(0))) == "<mrow><mn>0</mn></mrow>");
  CHECK(standalone(Form{Form::Role::result, Relation::approximately,
                        grid(1, 1, {number_of(false, "2")})}) ==
        "<mrow><mo>≈</mo><mrow><mo fence=\"true\" stretchy=\"true\">[</mo>"
        "<mtable columnalign=\"right\"><mtr><mtd><mn>2</mn></mtd></mtr></mtable>"
        "<mo fence=\"true\" stretchy=\"true\">]</mo></mrow></mrow>");
  CHECK(standalone(grid(1, 5, counts_up_to(5))).find("class") == std::string::npos);
  CHECK(standalone(terms(counts_up_to(5))).find("class") == std::string::npos);
}

TEST_CASE("The numbers of a form are those that MathML has, in its order", "[writers]") {
  Exprs cells;
  for (int i = 0; i < 9; ++i) cells.push_back(number_of(i == 1, "1", {Q::z, i}));
  const Form form{Form::Role::numbers, Relation::equals,
                  row({number_of(false, "2", Q::eta), grid(9, 1, cells)})};
  using Ids = std::vector<QuantityId>;
  const auto numbers_in = [](const Form& one, int longest) {
    TextBuffer out;
    Ids ids;
    write_mathml(out, one, {longest}, &ids);
    return ids;
  };
  CHECK(numbers_in(form, kUnlimited).size() == 10);
  // Four rows, the dots, and two.
  const Ids abbreviated{Q::eta, {Q::z, 0}, {Q::z, 1}, {Q::z, 2}, {Q::z, 3}, {Q::z, 7}, {Q::z, 8}};
  CHECK(bool(numbers_in(form, 8) == abbreviated));
  const Form subtracted{Form::Role::numbers, Relation::equals,
                        terms({number_of(false, "2", Q::eta), number_of(true, "1", Q::sum),
                               with_id(Q::loss, symbol(Glyph::L))})};
  CHECK(bool(numbers_in(subtracted, kUnlimited) == Ids{Q::eta, Q::sum}));
}

TEST_CASE("A printed number in text has a minus sign and its mark", "[writers]") {
  CHECK(to_text(Printed{true, "1.4", std::nullopt, true}, '.') == "−1.4");
  CHECK(to_text(Printed{false, "2.0612", -9, false}, '.') == "2.0612×10^−9");
  CHECK(to_text(Printed{true, "3.5", 120, false}, ',') == "−3,5×10^120");
}

}  // namespace
}  // namespace softmax_steps::writers_test
