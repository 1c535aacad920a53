// What parts the entries and the rows of a matrix, and where a value ends. Expected values were
// read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_separators_test {
namespace {

using testing::outline;

TEST_CASE("One comma in each row of a vector is a decimal one where the text says so", "[reader]") {
  CHECK(outline("x = [0,8; -1,2]\neta = 0,1") == "decimal-comma: x 0.8;-1.2, eta 0.1");
  CHECK(outline("x = [0,8; -1,2]\nb = [0,05; 1,2]") == "x 0.8;-1.2, b 0.05;1.2");
  CHECK(outline("x = {0,8; 1,2; 0,5}") ==
        "decimal-comma: x 0.8;1.2;0.5 | list-comma: x 0 8;1 2;0 5");
  CHECK(outline("x = [0,8; -1,2]") == "decimal-comma: x 0.8;-1.2 | list-comma: x 0 8;-1 2");
  // Points elsewhere: the commas part entries.
  CHECK(outline("x = [1,8; -1,2]\neta = 0.1") == "x 1 8;-1 2, eta 0.1");
  CHECK(outline("W = [1,2; 3,4]") == "W 1 2;3 4");
}

TEST_CASE("Lists have no entry -0, nor blanks between some entries and commas between others",
          "[reader]") {
  CHECK(outline("b = [0,1; -0,2; 0,3]") == "b 0.1;-0.2;0.3");
  CHECK(outline("x = (0,8 -1,2)") == "x 0.8 -1.2");
}

TEST_CASE("A bar parts rows where more than one entry stands between bars", "[reader]") {
  for (const std::string matrix : {"[1 2 | 3 4]", "(1 2 | 3 4)", "[1, 2 | 3, 4]", "{1, 2 | 3, 4}",
                                   "1 2 | 3 4", "(1; 2 | 3; 4)", "1, 2 | 3, 4"}) {
    INFO(matrix);
    CHECK(outline("W = " + matrix) == "W 1 2;3 4");
  }
  CHECK(outline("W = (0,2 ; -0,5 | 0,7 ; 0,3)") == "W 0.2 -0.5;0.7 0.3");
  CHECK(outline("x = (1 | 2)") == "x 1 2");
  CHECK(outline("W = [1 2 | 3; 4 5 | 6]") == "W 1 2 3;4 5 6");
  CHECK(outline("W = [1 2 | 3 4 5]\nx = [1, 2]").find("W ragged") != std::string::npos);
}

TEST_CASE("Where two signs part the numbers of a matrix one of them parts its rows", "[reader]") {
  CHECK(outline("W = [1; 2 \\\\ 3; 4]") == "W 1 2;3 4");
  CHECK(outline("W = [1; 2\n     3; 4]") == "matrix: W 1 2;3 4 | list: W 1;2;3;4");
  CHECK(outline("x = [1; 2\n     3; 4]") == "x 1;2;3;4");
  CHECK(outline("W = [1 2; 3 4]") == "W 1 2;3 4");
}

TEST_CASE("A comma parts the rows of a matrix whose entries have blanks between them", "[reader]") {
  CHECK(outline("W: 1 2, 3 4") == "W 1 2;3 4");
  CHECK(outline("x: 1 2, 3 4").find("x 1 2;3 4") == std::string::npos);
  CHECK(outline("W = 1,2;3,4\nx = 3,4") ==
        "decimal-comma: W 1.2 3.4, x 3.4 | list-comma: W 1 2;3 4, x 3 4");
  CHECK(outline("W = 0,2;0,4\nx = [1; 2]").find("W 0 2") == std::string::npos);
}

TEST_CASE("A matrix ends where its environment, macro or call ends", "[reader]") {
  for (const std::string matrix :
       {"\\begin{bNiceMatrix} 1 & 2 \\\\ 3 & 4 \\end{bNiceMatrix}",
        "\\begin{pNiceArray}{cc} 1 & 2 \\\\ 3 & 4 \\end{pNiceArray}",
        "\\begin{mymat} 1 & 2 \\\\ 3 & 4 \\end{mymat}", "\\mat{1 & 2 \\\\ 3 & 4}",
        "\\mqty(1 & 2 \\\\ 3 & 4)", "mat(1, 2; 3, 4)", "matrix(1, 2; 3, 4)",
        "\\begin{pmatrix} \\phantom{-}1 & 2 \\\\ 3 & 4 \\end{pmatrix}"}) {
    INFO(matrix);
    CHECK(outline("W = " + matrix) == "W 1 2;3 4");
  }
  CHECK(outline("$x = \\vec{3 \\\\ 4}$") == "x 3;4");
  CHECK(outline("b = \\begin{dcases}1\\\\2\\end{dcases}") == "b 1;2");
  CHECK(outline("\\begin{array}{l} x=(1,2) \\\\ b=(0,1) \\end{array}") == "x 1 2, b 0 1");
  CHECK(outline("-x = [9, 9]\n+x = [1, 2]\n b = [0, 1]") == "x 1 2, b 0 1");
  CHECK(outline("\\begin{exercise} x = (1, 2) \\end{exercise}") == "x 1 2");
  CHECK(outline("W = \\begin{foo} 1 & 2 \\\\ 3 & 4\nx = [1, 2]").find("W 1") == std::string::npos);
}

// By hand.
TEST_CASE("A number before or behind a matrix is its factor", "[reader]") {
  for (const std::string matrix :
       {"0.1 * [[1, 2], [3, 4]]", "[[1, 2], [3, 4]] / 10", "[[1, 2], [3, 4]] * 0.1",
        "1/10 · [[1, 2], [3, 4]]",
        "\\frac{1}{10} \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}"}) {
    INFO(matrix);
    CHECK(outline("W = " + matrix) == "W 0.1 0.2;0.3 0.4");
  }
  // A list of Python is repeated by a whole number.
  CHECK(outline("x = [1, 2] * 2\nb = [1, 2]").find("x product") != std::string::npos);
  CHECK(outline("x = 2 * [1, 2]\nb = [1, 2]").find("x unexpected") != std::string::npos);
  CHECK(outline("x = (1, 2) / 3\nb = [1, 2]").find("x product") != std::string::npos);
  CHECK(outline("x = (1, 2) * 3 + 1\nb = [1, 2]").find("x product") != std::string::npos);
}

TEST_CASE("Blanks within a number leave it", "[reader]") {
  CHECK(outline("η = 0 . 1\nx = [1, 2]").find("eta unexpected") != std::string::npos);
  CHECK(outline("x = (1 200; -3 400,5), η = 0,1").find("x unexpected") != std::string::npos);
}

TEST_CASE("A vector under a numbered name is no weight matrix", "[reader]") {
  CHECK(outline("w_1 = (1, -1)ᵀ\nx = (1, 2)").find("W size") != std::string::npos);
}

TEST_CASE("Beside decimal commas 1.250 may be 1250: it is asked", "[reader]") {
  CHECK(outline("x = (1.250; 500), b = (0,125; 0,25)") ==
        "decimals: x 1.250;500, b 0.125;0.25 | thousands: x 1250;500, b 0.125;0.25");
  CHECK(outline("x = (1.250, 2.125), b = (0,1)") == "x 1.250 2.125, b 0 1");
}

TEST_CASE("Slashes part statements where a name and its value follow", "[reader]") {
  CHECK(outline("x1 = 1 // x2 = 2 // η = 0.5") == "eta 0.5, x 1;2");
  CHECK(outline("eta = 0.5 // b = (3, 4)") == "eta 0.5, b 3 4");
  CHECK(outline("double x[] = {1, 2}; // b = 3") == "x 1 2");
}

}  // namespace
}  // namespace softmax_steps::reader_separators_test
