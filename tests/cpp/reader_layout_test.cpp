// Texts that are laid out over several lines: drawn matrices, lists with bullets, numbered lists,
// tables that name fields.
// Expected values were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_layout_test {
namespace {

using testing::outline;

TEST_CASE("Brackets of ASCII round each row are one matrix, with its name on the middle line",
          "[reader]") {
  CHECK(outline("    [1]\n"
                "x = [3]\n"
                "    [0]\n") == "x 1;3;0");
  CHECK(outline("    ( 0.3  -0.6)\n"
                "W = (-0.6  -0.5)\n") == "W 0.3 -0.6;-0.6 -0.5");
  CHECK(outline("    |1|\n"
                "x = |3|\n"
                "    |0|\n") == "x 1;3;0");
  CHECK(outline("    / 1 \\\n"
                "x = | 3 |\n"
                "    \\ 0 /\n") == "x 1;3;0");
}

TEST_CASE("Matrices of ASCII stand beside each other, and below each other", "[reader]") {
  CHECK(outline("    [1]         [0.5]\n"
                "x = [3]    b =  [0.2]\n"
                "    [0]         [0.1]\n") == "x 1;3;0, b 0.5;0.2;0.1");
  CHECK(outline("     [ 0.3  0.1]       [1]\n"
                "W =  [-0.6 -0.5]   x = [3]\n") == "W 0.3 0.1;-0.6 -0.5, x 1;3");
  CHECK(outline("W = [1 2]  x = [1]\n"
                "    [3 4]      [3]\n") == "W 1 2;3 4, x 1;3");
  CHECK(outline("x = [1]\n"
                "    [3]\n"
                "b = [0.5]\n"
                "    [0.2]\n") == "x 1;3, b 0.5;0.2");
  CHECK(outline("    [1]\n"
                "x = [3]\n"
                "    [0]\n"
                "    [0.5]\n"
                "b = [0.2]\n"
                "    [0.1]\n") == "x 1;3;0, b 0.5;0.2;0.1");
}

TEST_CASE("Vectors of unlike height beside each other are read whole", "[reader]") {
  CHECK(outline("    ⎡1⎤      ⎡0.5⎤\n"
                "x = ⎣3⎦  b = ⎢0.2⎥\n"
                "             ⎣0.1⎦\n") == "x 1;3, b 0.5;0.2;0.1");
  CHECK(outline("             ⎡0.5⎤\n"
                "x = ⎡1⎤  b = ⎢0.2⎥\n"
                "    ⎣3⎦      ⎣0.1⎦\n") == "x 1;3, b 0.5;0.2;0.1");
  CHECK(outline("    |1|       |0.5|\n"
                "x = |3|   b = |0.2|\n"
                "              |0.1|\n") == "x 1;3, b 0.5;0.2;0.1");
  CHECK(outline("x = │1│   b = │0.5│\n"
                "    │3│       │0.2│\n"
                "              │0.1│\n") == "x 1;3, b 0.5;0.2;0.1");
}

TEST_CASE("Columns without brackets stand beside each other below their names", "[reader]") {
  CHECK(outline("     1         0.5\n"
                "x =       b =  0.2\n"
                "     3         0.1\n") == "x 1;3, b 0.5;0.2;0.1");
  CHECK(outline("x = 1    b = 0.5    eta = 0.1\n"
                "    3        0.2\n"
                "             0.1\n") == "x 1;3, b 0.5;0.2;0.1, eta 0.1");
  CHECK(outline("      0.3  0.1 -2\n"
                "W =  -0.6 -0.5  2     x = 1\n"
                "                          3\n") == "W 0.3 0.1 -2;-0.6 -0.5 2, x 1;3");
}

TEST_CASE("A number under the numbers of a name is no row of an index", "[reader]") {
  CHECK(outline("x = 1    b = 0.5\n    3      0.2\n") == "x 1 - b ragged");
  CHECK(outline("x = 1, b = 0.5\n3 4\n") == "x 1 - b ragged");
}

TEST_CASE("Columns without brackets have their names on the middle lines", "[reader]") {
  CHECK(outline("      1.0\n"
                "x  =  3.0\n"
                "      0.0\n"
                "\n"
                "      0.2\n"
                "b  =  0.1\n") == "x 1.0;3.0;0.0, b 0.2;0.1");
}

TEST_CASE("A row over a name that may belong to it is not passed over", "[reader]") {
  CHECK(outline("  1\n"
                "x =\n"
                "  3\n") == "- x rows-above");
  CHECK(outline("    ( 0.3  0.1 )\n"
                "W = ( -0.6 -0.5 )\n") == "- W rows-above");
  CHECK(outline("z = \n"
                " 1 2\n"
                "W = [3 4]\n") == "W 3 4");
  CHECK(outline("Page 7\n"
                "7\n"
                "x = [1, 3]\n") == "x 1 3");
}

TEST_CASE("Dashes below a name are bullets or signs: it is asked", "[reader]") {
  CHECK(outline("x:\n  - 1\n  - 3\n") == "bullet: x 1;3 | sign: x -1;-3");
  CHECK(outline("x =\n- 0.5\n- 3\nb =\n- 1\n- 2\n") ==
        "bullet: x 0.5;3, b 1;2 | sign: x -0.5;-3, b -1;-2");
  CHECK(outline("eta:\n  - 0.1\n") == "bullet: eta 0.1 | sign: eta -0.1");
  CHECK(outline("x =\n -1\n -3\n") == "x -1;-3");
}

// As PyYAML 6.0.2 prints {'W': [[0.3, -0.6], [0.1, 2]], 'x': [1, -3]}, with default_flow_style=None
// and False.
TEST_CASE("Lists of YAML need no question where their dashes cannot be signs", "[reader]") {
  CHECK(outline("W:\n- [0.3, -0.6]\n- [0.1, 2]\nx: [1, -3]\n") == "W 0.3 -0.6;0.1 2, x 1 -3");
  CHECK(outline("W:\n- - 0.3\n  - -0.6\n- - 0.1\n  - 2\nx:\n- 1\n- -3\n") ==
        "W 0.3 -0.6;0.1 2, x 1 -3");
  CHECK(outline("x:\n- - 1\n- 3\n") == "- x unexpected");
}

TEST_CASE("Numbers with points before the entries below a name may count them", "[reader]") {
  CHECK(outline("x:\n1. 0.5\n2. 3.0\n") == "index: x 0.5;3.0 | values: x 1. 0.5;2. 3.0");
}

TEST_CASE("Names of fields as heads of rows or columns are asked about", "[reader]") {
  CHECK(outline("x\t1\t3\nb\t0.5\t0.1\n") == "fields: x 1 3, b 0.5 0.1 | columns: 1 3;0.5 0.1");
  CHECK(outline("x\t1\t3\nb\t0.5\t0.1\t0.3\n") == "fields: x 1 3, b 0.5 0.1 0.3");
  CHECK(outline("|name|value|\n|----|-----|\n|x|1|\n|eta|0.1|\n") ==
        "fields: x 1, eta 0.1 | columns: 1;0.1");
  CHECK(outline("x;1,5;2,5\nb;0,5;0,1\n") ==
        "fields: x 1.5 2.5, b 0.5 0.1 | columns: 1.5 2.5;0.5 0.1");
  CHECK(outline("x,1,3\nb,0.5,0.1\n") == "fields: x 1 3, b 0.5 0.1 | columns: 1 3;0.5 0.1");
  CHECK(outline("x y\n1 2\n3 4\n") == "fields: x 1 3, y 2 4 | columns: 1 2;3 4");
  CHECK(outline("x W\n1 2\n3 4\n") == "1 2;3 4");
}

// As the console of a browser shows arrays that are unfolded.
TEST_CASE("Arrays that a console unfolds are read line by line", "[reader]") {
  CHECK(outline("x: Array(2)\n0: 1\n1: -3\nlength: 2\n[[Prototype]]: Array(0)\n") == "x 1 -3");
  CHECK(outline("W: Array(2)\n0: (2) [0.3, 0.1]\n1: (2) [-0.6, 0.5]\nlength: 2\n") ==
        "W 0.3 0.1;-0.6 0.5");
  CHECK(outline("x: Array(3)\n0: 1\n1: 3\n") == "- x size");
}

TEST_CASE("Shapes and the values of sparse matrices are no entries", "[reader]") {
  CHECK(outline("W: (2, 3)\nb: (3,)\n") == "- W no-values- b no-values");
  CHECK(outline("x: (1,)\neta: 0.1\n") == "eta 0.1 - x no-values");
  CHECK(outline("x: (1, 3)\n") == "x 1 3");
  // As mathjs 15.2.0 writes sparse([[1, 0], [0, 3]]).
  CHECK(outline("W = {\"mathjs\":\"SparseMatrix\",\"values\":[1,3],\"index\":[0,1],"
                "\"ptr\":[0,1,2],\"size\":[2,2]}") == "- W sparse");
}

TEST_CASE("A line that only partly goes on with a drawing is none of it", "[reader]") {
  // The third line has one bracket too many for the second drawing.
  const std::string text =
      "y = [0.1] - [0] = 1\n    [0.2]   [1]   [-0.9]\n    [0.3]  [0]   [0.8]\n";
  CHECK(outline(text).find("0.3 0 0.8") == std::string::npos);
}

TEST_CASE("Values in strings, tags and other brackets are read", "[reader]") {
  const std::string both = "x 1 2, W 1 2;3 4";
  for (const std::string text :
       {"x = np.array([1, 2])\nW = np.mat('1 2; 3 4')", "{\"x\": \"1 2\", \"W\": \"1 2; 3 4\"}",
        "<softmax-steps x=\"1 2\" w=\"1 2; 3 4\"></softmax-steps>",
        "x = [1, 2]<br>W = [[1, 2], [3, 4]]", "x = ⟨1, 2⟩\nW = [1 2; 3 4]",
        "let x = vec![1, 2];\nlet W = vec![vec![1, 2], vec![3, 4]];",
        "| x | [1, 2] |\n| W | [[1, 2], [3, 4]] |", "# x\n1 2\n# W\n1 2\n3 4\n",
        "\\langle 1, 2 \\rangle = x\nx = \\langle 1, 2 \\rangle\nW = [1 2; 3 4]"}) {
    INFO(text);
    CHECK(outline(text).starts_with(both));
  }
  CHECK(outline("float x[] = {0.1f, 0.2F};") == "x 0.1 0.2");
  CHECK(outline("let x = [0.1f32, 0.2f64];") == "x 0.1 0.2");
  CHECK(outline("\\bm{x} = [1, 2]^\\mathsf{T}") == "x 1;2");
  CHECK(outline("clf.coef_\narray([[1, 2], [3, 4]])\nclf.intercept_\narray([1, 2])") ==
        "W 1 3;2 4, b 1 2");
}

TEST_CASE("One value may have several names", "[reader]") {
  CHECK(outline("x = y = [1, 2]") == "x 1 2, y 1 2");
  CHECK(outline("x = b = y = [0, 1]").starts_with("x 0 1, b 0 1, y 0 1"));
}

TEST_CASE("Blanks between thousands are no separators beside commas", "[reader]") {
  CHECK(outline("x = [1 000, 2 000]").find("x unexpected") != std::string::npos);
  CHECK(outline("x = [100 200; 300 400]").find("x 100") != std::string::npos);
  CHECK(outline("x = [1, 2]\nb = \\mathbf{0}_3").find("b unexpected") != std::string::npos);
}

}  // namespace
}  // namespace softmax_steps::reader_layout_test
