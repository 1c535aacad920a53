// Texts with decimal commas, on a page that has them and on one that has points. Expected values
// were read off the texts by eye.
#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "reader.h"

namespace softmax_steps::decimal_commas_test {
namespace {

constexpr PresentProblem kComma{.features = 3, .classes = 3, .decimal_mark = ','};
constexpr PresentProblem kPoint{.features = 3, .classes = 3, .decimal_mark = '.'};

std::string spelled(const TextMatrix& matrix) {
  std::string out;
  for (const TextRow& row : matrix) {
    for (const std::string& entry : row) out += (out.empty() ? "" : " ") + entry;
  }
  return out;
}

// Every meaning of the text's field: "1.5 | 1 5".
std::string meanings(const std::string& text, const std::string& name,
                     const PresentProblem& present) {
  std::string out;
  for (const Reading& reading : read_problem_text(text, present).readings) {
    const auto* fields = std::get_if<ReadFields>(&reading.value);
    if (fields == nullptr) continue;
    for (const ReadField& field : fields->fields) {
      if (field.field == name) out += (out.empty() ? "" : " | ") + spelled(field.value);
    }
  }
  return out;
}

std::string answer(const std::string& text, const std::string& quantity,
                   const PresentProblem& present) {
  std::string out;
  for (const ReadQuantity& one : read_solution_text(text, present).read) {
    if (one.quantity != quantity) continue;
    std::vector<ReadEntry> sorted = one.entries;
    std::sort(sorted.begin(), sorted.end(),
              [](const ReadEntry& a, const ReadEntry& b) { return a.id < b.id; });
    for (const ReadEntry& entry : sorted) out += (out.empty() ? "" : " ") + entry.text;
  }
  return out;
}

TEST_CASE("Where the page has decimal commas, 1,5 behind a name is one number", "[reader]") {
  const PresentProblem one{.features = 1, .classes = 2, .decimal_mark = ','};
  CHECK(meanings("x = 1,5", "x", one) == "1.5");
  CHECK(meanings("eta = 0,1", "eta", one) == "0.1");
  CHECK(meanings("x = 1,5", "x", {.features = 2}) == "1.5 1.5 | 1 5");
}

TEST_CASE("Commas with and without blanks beside each other are asked about", "[reader]") {
  CHECK(meanings("x = (0,1, 0,2, 0,3)", "x", kPoint) == "0.1 0.2 0.3 | 0 1 0 2 0 3");
  CHECK(meanings("W = [[0,1, 0,2], [0,3, 0,4]]", "W", kPoint) ==
        "0.1 0.2 0.3 0.4 | 0 1 0 2 0 3 0 4");
  CHECK(meanings("x = (1,5, 2, 3,5)", "x", kPoint) == "1.5 2 3.5 | 1 5 2 3 5");
  CHECK(meanings("x = [0,1; 0,2]", "x", kPoint) == "0.1 0.2 | 0 1 0 2");
  CHECK(meanings("W = [1,0; 0,1]", "W", kPoint) == "1 0 0 1");
  CHECK(meanings("x = [1, 2, 3]", "x", kPoint) == "1 2 3");
}

TEST_CASE("A pair in brackets is asked about where the page has decimal commas", "[reader]") {
  const PresentProblem two{.features = 2, .classes = 2, .decimal_mark = ','};
  CHECK(meanings("W = [1,5; 2,3]", "W", two) == "1.5 2.3 | 1 5 2 3");
  CHECK(meanings("b = [1,5]", "b", two) == "1.5 1.5 | 1 5");
  CHECK(meanings("W = [[1,5],[2,3]]", "W", two) == "1 5 2 3");
}

TEST_CASE("A text that shows its commas to be decimal is read so from end to end", "[reader]") {
  const PresentProblem one{.features = 1, .classes = 2, .decimal_mark = ','};
  const std::string text = "x = [1,5]\n\nb = ⎡ 0,25⎤\n    ⎣−0,75⎦\n\nη = 0,1\n";
  CHECK(meanings(text, "x", one) == "1.5");
  CHECK(meanings(text, "b", one) == "0.25 -0.75");
  CHECK(meanings(text, "eta", one) == "0.1");
}

TEST_CASE("Numbers of a calculation are whole on either side of a decimal comma", "[solution]") {
  for (const PresentProblem& present : {kComma, kPoint}) {
    CHECK(answer("e^z₀ = e^(−1,4) ≈ 0,2466\ne^z₁ ≈ 0,2725\ne^z₂ = e^4,1 ≈ 60,3403\n"
                 "Σⱼ e^zⱼ ≈ 0,2466 + 0,2725 + 60,3403 ≈ 60,8594",
                 "exp", present) == "0.2466 0.2725 60.3403");
    CHECK(answer("∂L/∂z₀ = ŷ₀ − y₀ ≈ 0,0041 − 0 ≈ 0,0041", "dz", present) == "0.0041");
    CHECK(answer("L = −(0·ln 0,0041 + 1·ln 0,0045) ≈ 5,4086", "loss", present) == "5.4086");
  }
}

TEST_CASE("A drawn gradient with decimal commas is the gradient", "[solution]") {
  const std::string text =
      "                ⎡0,0041⎤   ⎡0⎤\n"
      "∇_z L = ŷ − y ≈ ⎢0,0045⎥ − ⎢1⎥\n"
      "                ⎣0,9915⎦   ⎣0⎦\n\n"
      "∂L/∂z₀ = ŷ₀ − y₀ ≈ 0,0041 − 0 ≈ 0,0041\n\n"
      "        ⎡ 0,0041⎤\n"
      "∇_z L ≈ ⎢−0,9955⎥\n"
      "        ⎣ 0,9915⎦\n";
  for (const PresentProblem& present : {kComma, kPoint})
    CHECK(answer(text, "dz", present) == "0.0041 -0.9955 0.9915");
}

TEST_CASE("Commas of lists and indices are none of a number", "[solution]") {
  CHECK(answer("z = [-1, -2, 4]\nL = 3·0,5 = 1,5", "z", kComma) == "-1 -2 4");
  CHECK(answer("z = [1,2,4]\nL = 1,5", "z", kComma) == "1 2 4");
  CHECK(answer("dW[0,0] = −0,5; dW[2,1] = −0,25", "dW", kComma) == "-0.5 -0.25");
  CHECK(answer("W' = [[1,2,3],[4,5,6],[7,8,9]]\nL = −0,5", "W_next", kComma) ==
        "1 2 3 4 5 6 7 8 9");
  const PresentProblem two{.features = 2, .classes = 2, .decimal_mark = ','};
  CHECK(answer("z = [1,2]\nb' = [3,10]", "b_next", two) == "3 10");
}

TEST_CASE("Numbers with decimal commas stand in brackets, lists, tables and sentences",
          "[solution]") {
  for (const std::string text :
       {"z = (-1,4; -1,3; 4,1)", "z = [-1,4 -1,3 4,1]", "z = -1,4; -1,3; 4,1", "z = -1,4 -1,3 4,1",
        "z = [-1,4, -1,3, 4,1]", "z0 = -1,4, z1 = -1,3, z2 = 4,1",
        "z_0 = -1,4\nz_1 = -1,3\nz_2 = 4,1", "| z | -1,4 | -1,3 | 4,1 |", "z\t-1,4\t-1,3\t4,1",
        "z = \\begin{pmatrix} -1,4 \\\\ -1,3 \\\\ 4,1 \\end{pmatrix}",
        "    ⎛−1,4⎞\nz = ⎜−1,3⎟\n    ⎝ 4,1⎠\n"}) {
    INFO(text);
    CHECK(answer(text, "z", kComma) == "-1.4 -1.3 4.1");
  }
  CHECK(answer("Pierderea este L = 5,41.", "loss", kComma) == "5.41");
  CHECK(answer("Deci L este 5,41. Gradientul e mare.", "loss", kComma) == "5.41");
}

TEST_CASE("A drawn column of decimal commas is one column on any page", "[solution]") {
  const std::string text = "    ⎛−1,4  ⎞\nz = ⎜−1,234⎟\n    ⎝ 4,1  ⎠\n";
  CHECK(answer(text, "z", kPoint) == "-1.4 -1.234 4.1");
  CHECK(answer(text, "z", kComma) == "-1.4 -1.234 4.1");
  // Thousands, maybe.
  CHECK(answer("    ⎛1,400⎞\nz = ⎜1,300⎟\n    ⎝4,100⎠\n", "z", kPoint).empty());
}

TEST_CASE("An exponent in parentheses does not end its line", "[solution]") {
  CHECK(answer("Σⱼ e^zⱼ = e^(−1.4) + e^(−1.3) + e^4.1 ≈ 60.8594", "sum", kPoint) == "60.8594");
}

}  // namespace
}  // namespace softmax_steps::decimal_commas_test
