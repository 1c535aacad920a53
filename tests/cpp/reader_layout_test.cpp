// Texts that are laid out over several lines: drawn matrices, lists with bullets, numbered lists.
// Expected values were read off the texts by eye.
#include <string>
#include <variant>

#include "catch.h"
#include "reader.h"

namespace softmax_steps {
namespace {

std::string outlined(const TextMatrix& matrix) {
  std::string out;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    if (i > 0) out += ";";
    for (const std::string& entry : matrix[i])
      out += (out.empty() || out.back() == ';' ? "" : " ") + entry;
  }
  return out;
}

// "x 1;3, b 0.5;0.2", each reading behind its answers: "bullet: x 1;3 | sign: x -1;-3"; what is
// left behind a dash: "- W rows-above".
std::string outline(const std::string& text) {
  std::string out;
  const ReadProblem read = read_problem_text(text);
  for (const Reading& reading : read.readings) {
    if (!out.empty()) out += " | ";
    for (const std::string& answer : reading.answers) out += answer + ": ";
    if (const auto* matrix = std::get_if<ReadMatrix>(&reading.value)) {
      out += outlined(matrix->matrix);
      continue;
    }
    std::string fields;
    for (const ReadField& field : std::get<ReadFields>(reading.value).fields)
      fields += (fields.empty() ? "" : ", ") + field.field + " " + outlined(field.value);
    out += fields;
    for (const Left& left : reading.left) out += " - " + left.field + " " + left.code;
  }
  for (const Left& left : read.left) out += "- " + left.field + " " + left.code;
  return out;
}

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

}  // namespace
}  // namespace softmax_steps
