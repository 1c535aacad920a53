// Every value of a text is read, asked about or named as left. Expected lines were read off the
// texts by eye.
#include <string>
#include <vector>

#include "catch.h"
#include "reader.h"

namespace softmax_steps::reader_account_test {
namespace {

// Name, code and line of what is left: "theta unknown-name 2, unnamed 3".
std::string spelled(const std::vector<Left>& left) {
  std::string out;
  for (const Left& one : left) {
    out += out.empty() ? "" : ", ";
    out +=
        (one.name.empty() ? "" : one.name + " ") + one.code + " " + std::to_string(one.place.line);
    if (one.place.last_line > one.place.line) out += "-" + std::to_string(one.place.last_line);
  }
  return out;
}

std::string left_of_problem(const std::string& text) {
  const ReadProblem problem = read_problem_text(text);
  return problem.readings.empty() ? "nothing read" : spelled(problem.readings.front().left);
}

std::string left_of_solution(const std::string& text) {
  return spelled(read_solution_text(text, {.features = 2, .classes = 3}).left);
}

TEST_CASE("Values beside the fields are named", "[reader]") {
  CHECK(left_of_problem("x = [1, 3]\ntheta = [0.1, 0.2]\nmomentum = 0.9\nn_epochs = 100") ==
        "theta unknown-name 2, momentum unsupported 3, n_epochs unsupported 4");
  CHECK(left_of_problem("x = [1, 2]\nx_test = [3, 4]") == "x_test unknown-name 2");
  CHECK(left_of_problem("w1 = 0.5, w2 = -0.3\nx1 = 1, x2 = 2") ==
        "w1 unknown-name 1, w2 unknown-name 1");
  CHECK(left_of_problem("y_i = 1, x_i = (1, 2)") == "y_i unknown-name 1");
  CHECK(left_of_problem("W_1 = 5\nx = [1, 2]") == "W_1 unknown-name 1");
  CHECK(left_of_problem("{\"x\": [1, 2], \"theta\": [3, 4]}") == "theta unknown-name 1");
  CHECK(left_of_problem("x = [1, 2]\n\n[0.3, 0.4]\n") == "unnamed 3");
  CHECK(left_of_problem("x = [1, 2]\n\n0.3 0.4\n") == "unnamed 3");
}

TEST_CASE("What is printed again, computed, counted or said is no value beside the fields",
          "[reader]") {
  for (const std::string text :
       {"x = [1, 2]\nprint(x)\n[1, 2]", "x = [1, 2]\nplt.plot([1, 2, 3], [4, 5, 6])",
        "x = [1, 2]\nz = [0.1, 0.2]\nloss = 0.7", "x = [1, 2], where x_1 = 1 and m = 3",
        "Problem 3 (10 points): 2 features\nx = [1, 2]", "x = [1, 2]\nPoints: 10",
        "$$z = W x + b = \\begin{bmatrix} 1 & 2 \\end{bmatrix}$$\nx = [1, 2]"}) {
    INFO(text);
    CHECK(left_of_problem(text).empty());
  }
}

TEST_CASE("Values of a solution without a name that is known are named", "[solution]") {
  CHECK(left_of_solution("theta = 5\nz = [1, 2, 3]") == "theta unknown-name 1");
  CHECK(left_of_solution("Epoch 0, accuracy 5.4") == "unnamed 1");
  CHECK(left_of_solution("[1, 2, 3]\n\n[0.1, 0.2, 0.7]") == "unnamed 1, unnamed 3");
  CHECK(left_of_solution("z = [1, 2, 3]\n0.1 0.2\n0.3 0.4") == "unnamed 2-3");
  CHECK(left_of_solution("Step 1: see chapter 2.\nz = [1, 2, 3]").empty());
  CHECK(left_of_solution("W\n1 2 3\n4 5 6\nz\n1 2 3").empty());
}

}  // namespace
}  // namespace softmax_steps::reader_account_test
