// Solutions as texts: the one that was written by hand, and the same numbers in the notations that
// people have them in. Expected entries were read off the texts by eye.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "reader.h"
#include "support.h"

namespace softmax_steps::solution_text_test {
namespace {

constexpr PresentProblem kHomework{.features = 3, .classes = 3};

const ReadQuantity* find(const ReadSolution& read, const std::string& quantity) {
  for (const ReadQuantity& one : read.read) {
    if (one.quantity == quantity) return &one;
  }
  return nullptr;
}

// The entries of a quantity in the order of their ids: "-1.4 -1.3 4.1".
std::string entries(const ReadSolution& read, const std::string& quantity) {
  const ReadQuantity* const found = find(read, quantity);
  if (found == nullptr) return {};
  std::vector<ReadEntry> sorted = found->entries;
  std::sort(sorted.begin(), sorted.end(),
            [](const ReadEntry& a, const ReadEntry& b) { return a.id < b.id; });
  std::string out;
  for (const ReadEntry& entry : sorted) out += (out.empty() ? "" : " ") + entry.text;
  return out;
}

ReadSolution read(const std::string& text, const PresentProblem& present = kHomework) {
  return read_solution_text(text, present);
}

std::string names(const ReadSolution& solution) {
  std::vector<std::string> all;
  for (const ReadQuantity& one : solution.read) all.push_back(one.quantity);
  std::sort(all.begin(), all.end());
  std::string out;
  for (const std::string& name : all) out += (out.empty() ? "" : " ") + name;
  return out;
}

std::string left(const ReadSolution& solution) {
  std::string out;
  for (const Left& one : solution.left)
    out += (out.empty() ? "" : "; ") + one.name + ": " + one.code;
  return out;
}

TEST_CASE("The handwritten homework is read from beginning to end", "[solution]") {
  std::ifstream file(std::string(TEST_DATA) + "/homework-handwritten.txt");
  std::stringstream text;
  text << file.rdbuf();
  const ReadSolution solution = read(text.str());
  CHECK(left(solution).empty());
  CHECK(entries(solution, "z") == "-1.4 -1.3 4.1");
  CHECK(entries(solution, "exp") == "0.24 0.27 60.34");
  CHECK(entries(solution, "sum") == "60.85");
  CHECK(entries(solution, "yhat") == "0.003 0.004 0.991");
  CHECK(entries(solution, "dz") == "0.003 -0.996 0.991");
  CHECK(entries(solution, "dW") == "0.003 0.009 0 -0.996 -2.988 0 0.991 2.973 0");
  CHECK(entries(solution, "db") == "0.003 -0.996 0.991");
  CHECK(entries(solution, "scaled_dW") == "0.0003 0.0009 0 -0.099 -0.298 0 0.0991 0.297 0");
  CHECK(entries(solution, "W_next") == "0.299 0.099 -2 -0.501 -0.202 2 -1.099 -0.797 0.1");
  CHECK(entries(solution, "scaled_db") == "0.0003 -0.0996 0.0991");
  CHECK(entries(solution, "b_next") == "0.0997 0.1996 0.0009");
}

TEST_CASE("The same logits and probabilities are read from many notations", "[solution]") {
  for (const std::string text :
       {"z = -1.4, -1.3, 4.1\nyhat = 0.003 0.004 0.991\n",
        "z0 = -1.4, z1 = -1.3, z2 = 4.1; ŷ₀ ≈ 0.003; ŷ₁ ≈ 0.004; ŷ₂ ≈ 0.991",
        "z_1 = -1.4\nz_2 = -1.3\nz_3 = 4.1\np[1] = 0.003; p[2] = 0.004; p[3] = 0.991",
        "z_0 = 0.3 - 1.8 + 0.1 = -1.4\nz_1 = 0.1 - 1.5 + 0.1\n = -1.3\nz_2 = 4.1\nŷ = [0.003, "
        "0.004, 0.991]",
        "{\"z\": [-1.4, -1.3, 4.1],\n \"yhat\": [0.003, 0.004, 0.991]}",
        "z = np.array([-1.4, -1.3, 4.1])\ny_pred = np.array([[0.003], [0.004], [0.991]])  # "
        "softmax",
        "z = [-1.4; -1.3; 4.1];\nyhat = [0.003 0.004 0.991];",
        "z <- c(-1.4, -1.3, 4.1)\nprobs <- c(0.003, 0.004, 0.991)",
        "z =\n-1.4\n-1.3\n4.1\n\nyhat =\n0.003\n0.004\n0.991\n",
        "\\begin{aligned} z &= \\begin{bmatrix} -1.4 \\\\ -1.3 \\\\ 4.1 \\end{bmatrix} \\\\\n"
        "\\hat{y} &\\approx \\begin{bmatrix} 0.003 & 0.004 & 0.991 \\end{bmatrix}^\\top "
        "\\end{aligned}",
        "| z | -1.4 | -1.3 | 4.1 |\n| ŷ | 0.003 | 0.004 | 0.991 |",
        "| i | z | p |\n|---|---|---|\n| 0 | -1.4 | 0.003 |\n| 1 | -1.3 | 0.004 |\n| 2 | 4.1 | "
        "0.991 |",
        "z = [-1.4, -1.3, 4.1]   p = [0.003, 0.004, 0.991] (sum = 0.998)",
        "    ⎡−1.4⎤\nz = ⎢−1.3⎥\n    ⎣ 4.1⎦\n\n    ⎡0.003⎤\nŷ = ⎢0.004⎥\n    ⎣0.991⎦\n",
        "z =\n[1] -1.4 -1.3  4.1\np =\n[1] 0.003 0.004 0.991\n",
        "tensor z: tensor([-1.4000, -1.3000,  4.1000])\nprobs: tensor([0.0030, 0.0040, 0.9910])"}) {
    INFO(text);
    const ReadSolution solution = read(text);
    CHECK((entries(solution, "z") == "-1.4 -1.3 4.1" ||
           entries(solution, "z") == "-1.4000 -1.3000 4.1000"));
    CHECK((entries(solution, "yhat") == "0.003 0.004 0.991" ||
           entries(solution, "yhat") == "0.0030 0.0040 0.9910"));
    CHECK(left(solution).empty());
  }
}

TEST_CASE("A gradient for the weights is read under the names people use", "[solution]") {
  for (const std::string name :
       {"dW", "∇_W L", "\\nabla_W L", "\\nabla_{W} L", "∂L/∂W", "\\frac{\\partial L}{\\partial W}",
        "\\dfrac{\\partial J}{\\partial W}", "dL/dW", "grad_W", "W.grad", "W_grad", "delta_W",
        "model.W.grad", "dL_dW", "\\frac{\\partial L}{\\partial \\mathbf{W}}", "gradient dW"}) {
    const std::string text = name + " = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]";
    INFO(text);
    const ReadSolution solution = read(text);
    CHECK(names(solution) == "dW");
    CHECK(entries(solution, "dW") == "1 2 3 4 5 6 7 8 9");
  }
}

TEST_CASE("What NumPy and R print of a matrix is the value of the name above it", "[solution]") {
  for (const std::string text :
       {"dW = [[1 2 3]\n [4 5 6]\n [7 8 9]]", "dW =\n[[1. 2. 3.]\n [4. 5. 6.]\n [7. 8. 9.]]",
        "dW:\n[[1 2 3]\n [4 5 6]\n [7 8 9]]",
        "dW =\n     [,1] [,2] [,3]\n[1,]    1    2    3\n[2,]    4    5    6\n[3,]    7    8    9",
        "dW =\n[1, 2, 3]\n[4, 5, 6]\n[7, 8, 9]",
        "dW =\n\n   1   2   3\n   4   5   6\n   7   8   9\n",
        ">>> dW\narray([[1., 2., 3.],\n       [4., 5., 6.],\n       [7., 8., 9.]])",
        "> dW\n     [,1] [,2] [,3]\n[1,]    1    2    3\n[2,]    4    5    6\n[3,]    7    8    "
        "9"}) {
    INFO(text);
    const std::string got = entries(read(text + "\nL = 5.41"), "dW");
    CHECK((got == "1 2 3 4 5 6 7 8 9" || got == "1. 2. 3. 4. 5. 6. 7. 8. 9."));
    CHECK(entries(read(text + "\nL = 5.41"), "loss") == "5.41");
  }
}

TEST_CASE("A derivative by one logit is an entry of the gradient, and no logit", "[solution]") {
  for (const std::string left_side : {"\\frac{\\partial L}{\\partial z_1}", "∂L/∂z_1", "dL/dz_1",
                                      "\\partial L / \\partial z_{1}"}) {
    INFO(left_side);
    const ReadSolution solution = read("z_1 = 2.5\n" + left_side + " = -0.335");
    CHECK(find(solution, "z")->entries.front().text == "2.5");
    CHECK(find(solution, "dz")->entries.front().text == "-0.335");
  }
}

TEST_CASE("A left side that is a calculation leaves the plain quantity alone, and is named",
          "[solution]") {
  const std::string plain = "z = [1, 2, 3]\np = [0.1, 0.2, 0.7]\nL = 5.41\ndz = [1, 2, 3]\n";
  for (const std::string line :
       {"z - max z = [4, 5, 6]", "log p = [4, 5, 6]", "-ln p = [4, 5, 6]", "y - p = [4, 5, 6]",
        "1 - p_1 = 0.9", "lr * dz = [4, 5, 6]", "L' - L = 0.3", "ln(p) = [4, 5, 6]", "max z = 3",
        "\\log \\hat{y} = [4, 5, 6]"}) {
    INFO(line);
    const ReadSolution solution = read(plain + line);
    CHECK(entries(solution, "z") == "1 2 3");
    CHECK(entries(solution, "yhat") == "0.1 0.2 0.7");
    CHECK(entries(solution, "loss") == "5.41");
    CHECK(entries(solution, "dz") == "1 2 3");
    CHECK(names(solution) == "dz loss yhat z");
    CHECK(solution.left.size() == 1);
  }
}

TEST_CASE("Exponentials, sums and steps have many names", "[solution]") {
  const std::string chain =
      "Σⱼ e^zⱼ = e^(−1.4) + e^(−1.3) + e^4.1 ≈ 0.2466 + 0.2725 + 60.3403 ≈ 60.8594";
  CHECK(entries(read(chain), "exp") == "0.2466 0.2725 60.3403");
  CHECK(entries(read(chain), "sum") == "60.8594");
  for (const std::string name :
       {"exp z", "exp(z)", "e^z", "e^{z}", "exp_z", "np.exp(z)", "\\exp(z)", "exponentials"}) {
    INFO(name);
    CHECK(entries(read(name + " = [0.24, 0.27, 60.34]"), "exp") == "0.24 0.27 60.34");
  }
  for (const std::string name :
       {"sum", "sum_exp", "S", "Σe^z", "\\sum_j e^{z_j}", "\\sum_{j} e^{z_j}", "sum(exp(z))"}) {
    INFO(name);
    CHECK(entries(read(name + " = 60.85"), "sum") == "60.85");
  }
  for (const std::string name :
       {"W'", "W_next", "W_new", "W^{new}", "W^{(t+1)}", "new_W", "W_{t+1}"}) {
    INFO(name);
    CHECK(entries(read(name + " = [1 2 3; 4 5 6; 7 8 9]"), "W_next") == "1 2 3 4 5 6 7 8 9");
  }
  for (const std::string name : {"η ∇_b L", "lr * db", "0.1 * db", "\\eta \\nabla_b L", "eta*db"}) {
    INFO(name);
    CHECK(entries(read(name + " = [1, 2, 3]"), "scaled_db") == "1 2 3");
  }
}

TEST_CASE("What is no answer is not taken for one", "[solution]") {
  CHECK(names(read(
            "x = [9, 9, 9]\nW = [1 2 3; 4 5 6; 7 8 9]\nb = [1, 1, 1]\neta = 0.5\nz = [1, 2, 3]")) ==
        "z");
  CHECK(names(read("W ← W − η ∇_W L = [1 2 3; 4 5 6; 7 8 9]")) == "W_next");
  CHECK(names(read("W = W - 0.1 * dW = [1 2 3; 4 5 6; 7 8 9]")) == "W_next");
  CHECK(names(read("W = [1 2 3; 4 5 6; 7 8 9]")).empty());
  CHECK(names(read("loss_next = 3.1\nshift = 4.1\nloss = 5.4")) == "loss");
  for (const std::string text :
       {"", "Dear all, please find my solution attached.", "z", "= = =", "[[["}) {
    INFO(text);
    CHECK(names(read(text)).empty());
    CHECK(left(read(text)).empty());
  }
}

TEST_CASE("A value that does not fit is left, with its sizes and its line", "[solution]") {
  const ReadSolution solution = read("z = [1, 2]\nL = 5.4");
  CHECK(names(solution) == "loss");
  REQUIRE(solution.left.size() == 1);
  CHECK(solution.left[0].field == "z");
  CHECK(solution.left[0].code == "size");
  CHECK(solution.left[0].expected == "3 x 1");
  CHECK(solution.left[0].got == "1 x 2");
  CHECK(solution.left[0].place.line == 1);
}

TEST_CASE("Where the page has decimal commas they are read", "[solution]") {
  PresentProblem present = kHomework;
  present.decimal_mark = ',';
  const ReadSolution solution = read("L = 5,41\nz = [-1,4; -1,3; 4,1]", present);
  CHECK(entries(solution, "loss") == "5.41");
  CHECK(entries(solution, "z") == "-1.4 -1.3 4.1");
}

TEST_CASE("Digits stay as they were written", "[solution]") {
  CHECK(entries(read("L = 5.40\n"), "loss") == "5.40");
  CHECK(entries(read("{\"sum\": 60.850}"), "sum") == "60.850");
}

TEST_CASE("Entries of a matrix have two indices, together or apart", "[solution]") {
  for (const std::string text : {"∂L/∂W_00 = 0.5; ∂L/∂W_21 = -1", "dW[0][0] = 0.5\ndW[2][1] = -1",
                                 "dW[0,0] = 0.5, dW[2,1] = -1",
                                 "\\frac{\\partial L}{\\partial W_{0,0}} = 0.5 \\\\ "
                                 "\\frac{\\partial L}{\\partial W_{2,1}} = -1"}) {
    INFO(text);
    CHECK(entries(read(text), "dW") == "0.5 -1");
  }
}

TEST_CASE("A calculation with a quantity is left with its reason", "[solution]") {
  for (const std::string name :
       {"-dz", "p*y", "z^2", "|z|", "||z||", "\\tilde z", "\\bar{z}", "2z", "z/2", "log z",
        "||dW||", "mean(p)", "sum(p)", "argmax p", "p_max", "z_max", "z.max()"}) {
    INFO(name);
    const ReadSolution solution = read(name + " = [1, 2, 3]");
    CHECK(names(solution).empty());
    CHECK(solution.left.size() == 1);
  }
}

TEST_CASE("The loss is read in nats, and left in bits", "[solution]") {
  const ReadSolution both = read("L = 1.4 nats = 2.02 bits");
  CHECK(entries(both, "loss") == "1.4");
  CHECK(left(both) == "L: intermediate");
  CHECK(names(read("L = 2.02 bits")).empty());
  CHECK(entries(read("L = -ln(0.25) = 1.386"), "loss") == "1.386");
}

TEST_CASE("Exponentials of shifted logits are the exponentials, under their own names",
          "[solution]") {
  for (const std::string name :
       {"exp(z - max(z))", "e^{z-max z}", "e^{z - \\max z}", "exp(z-m)", "np.exp(z - z.max())"}) {
    INFO(name);
    CHECK(entries(read(name + " = [0.1, 0.2, 1]"), "exp") == "0.1 0.2 1");
  }
  // Not a difference within the exponent.
  CHECK(names(read("e^z - max z = [1, 2, 3]")).empty());
  CHECK(left(read("e^z - max z = [1, 2, 3]")) == "e^z - max z: intermediate");
  CHECK(names(read("exp(z - p) = [1, 2, 3]")).empty());
}

TEST_CASE("A transpose is turned back", "[solution]") {
  for (const std::string name : {"dW^T", "(dW)^T", "dW.T", "dW^\\top", "dW^⊤"}) {
    INFO(name);
    CHECK(entries(read(name + " = [[1,4,7],[2,5,8],[3,6,9]]"), "dW") == "1 2 3 4 5 6 7 8 9");
  }
  CHECK(entries(read("z^T = [1, 2, 3]"), "z") == "1 2 3");
  CHECK(left(read("dW_12^T = 3")) == "dW_12^T: intermediate");
}

TEST_CASE("The loss before the step is read, the one after it is left", "[solution]") {
  for (const std::string text :
       {"L_old = 5.4\nL_new = 5.1", "loss before = 5.4\nloss after = 5.1",
        "old loss = 5.4\nnew loss = 5.1", "L(before) = 5.4\nL(after) = 5.1",
        "L^{(0)} = 5.4\nL^{(1)} = 5.1"}) {
    INFO(text);
    const ReadSolution solution = read(text);
    CHECK(entries(solution, "loss") == "5.4");
    CHECK(solution.left.size() == 1);
  }
}

TEST_CASE("An entry of the weights is read under a small letter, its index before the mark",
          "[solution]") {
  for (const std::string name : {"w'_{12}", "w_{12}^{new}", "W_{12}'", "w_{12}^{+}"}) {
    INFO(name);
    const ReadSolution solution = read(name + " = 0.5");
    REQUIRE(names(solution) == "W_next");
    CHECK(find(solution, "W_next")->entries.front().id == "W_next.1.2");
  }
  CHECK(entries(read("∂L/∂w_12 = 0.5"), "dW") == "0.5");
}

TEST_CASE("Entries of one quantity follow each other on a line with blanks alone", "[solution]") {
  for (const std::string text : {"z1=0.1 z2=0.2 z3=0.3", "z_1 = 0.1 z_2 = 0.2 z_3 = 0.3",
                                 "z_1 = 0.1  z_2 = 0.2   z_3 = 0.3"}) {
    INFO(text);
    CHECK(entries(read(text), "z") == "0.1 0.2 0.3");
  }
  CHECK(entries(read("p1 = .2; p2 = .3; p3 = .5"), "yhat") == ".2 .3 .5");
}

TEST_CASE("A name alone over its numbers, or first in a line of them, names them", "[solution]") {
  for (const std::string text :
       {"z\n0.1\n0.2\n0.3\n\np\n0.4\n0.5\n0.1", "z\n0.1 0.2 0.3\np\n0.4 0.5 0.1",
        "z,0.1,0.2,0.3\np,0.4,0.5,0.1", "z\n[1] 0.1 0.2 0.3\np\n[1] 0.4 0.5 0.1",
        "z\n## [1] 0.1 0.2 0.3\n\np\n## [1] 0.4 0.5 0.1", "z\n[0.1, 0.2, 0.3]\np\n[0.4, 0.5, 0.1]",
        "| z | 0.1 | 0.2 | 0.3 |\n| p | 0.4 | 0.5 | 0.1 |",
        "- z = [0.1, 0.2, 0.3]\n- p = [0.4, 0.5, 0.1]",
        "Logits\n0.1 0.2 0.3\nSoftmax probabilities\n0.4 0.5 0.1",
        "z: 0.1 0.2 0.3\np: 0.4 0.5 0.1"}) {
    INFO(text);
    const ReadSolution solution = read(text);
    CHECK(entries(solution, "z") == "0.1 0.2 0.3");
    CHECK(entries(solution, "yhat") == "0.4 0.5 0.1");
    CHECK(solution.left.empty());
  }
}

TEST_CASE("Dashes before every number below a name are asked about", "[solution]") {
  const ReadSolution solution = read("z:\n  - 0.1\n  - 0.2\n  - 0.4");
  CHECK(names(solution).empty());
  REQUIRE(solution.asked.size() == 1);
  REQUIRE(solution.asked[0].choices.size() == 2);
  CHECK(solution.asked[0].choices[0].answers == std::vector<std::string>{"bullet"});
  CHECK(solution.asked[0].choices[0].entries[2].text == "0.4");
  CHECK(solution.asked[0].choices[1].answers == std::vector<std::string>{"sign"});
  CHECK(entries(read("z:\n-0.1\n-0.2\n-0.4"), "z") == "-0.1 -0.2 -0.4");
}

TEST_CASE("An arrow of ASCII gives a value", "[solution]") {
  CHECK(entries(read("z -> [1, 2, 3]"), "z") == "1 2 3");
  const ReadSolution solution = read("W[0][1] -> 0.5");
  REQUIRE(names(solution) == "W_next");
  CHECK(find(solution, "W_next")->entries.front().id == "W_next.0.1");
}

TEST_CASE("A row of a quantity in words, and a Greek factor, are left", "[solution]") {
  CHECK(left(read("dW row 1: 1 2 3")) == "dW row 1: intermediate");
  for (const std::string name : {"\\lambda z", "λ z", "eta z", "α p"}) {
    INFO(name);
    const ReadSolution solution = read(name + " = [1, 2, 3]");
    CHECK(names(solution).empty());
    CHECK(solution.left.size() == 1);
  }
}

TEST_CASE("Of a value and the same value rounded behind it the digits of the first are kept",
          "[solution]") {
  CHECK(entries(read("L = 0.1967 ≈ 0.20"), "loss") == "0.1967");
  CHECK(entries(read("L = -ln(0.8214) ≈ 0.1967 ≈ 0.2"), "loss") == "0.1967");
  CHECK(entries(read("z = [1.5, 4, 2] ≈ [2, 4, 2]"), "z") == "1.5 4 2");
  CHECK(entries(read("z_0 = 1.5 + 0.04 = 1.54 ≈ 1.5"), "z") == "1.54");
  // The quotient is a step, and a value that differs is what the last one corrects.
  CHECK(entries(read("p_0 = 4.48/66.46 = 0.067"), "yhat") == "0.067");
  CHECK(entries(read("L = 0.3 = 0.1967"), "loss") == "0.1967");
}

TEST_CASE("The number in exp( ) is a logit, and no index", "[solution]") {
  for (const std::string text :
       {"z = [2, 1, 3]\nexp(2) = 7.389, exp(1) = 2.718, exp(3) = 20.086",
        "z = [2, 1, 3]\nexp(3) = 20.086\nexp(1) = 2.718\nexp(2) = 7.389",
        "z_0 = 2, z_1 = 1, z_2 = 3\ne^1 = 2.718, e^2 = 7.389, e^3 = 20.086",
        "z = [2.0, 1.0, 3.0]\n$e^{1} = 2.718$, $e^{2} = 7.389$, $e^{3} = 20.086$",
        "z = [2, 1, 3]\ne^{2-3} = 7.389, e^{1-3} = 2.718, e^{3-3} = 20.086",
        "z = [2, 1, 3]\nexp(0) = 20.086\nexp(-2) = 2.718\nexp(-1) = 7.389",
        "np.exp(2) = 7.389\nnp.exp(1) = 2.718\nnp.exp(3) = 20.086",
        "exp(z0) = exp(2) = 7.389\nexp(z1) = exp(1) = 2.718\nexp(z2) = exp(3) = 20.086",
        "e^2 = 7.389\ne^1 = 2.718\ne^3 = 20.086"}) {
    INFO(text);
    const ReadSolution solution = read(text);
    CHECK(entries(solution, "exp") == "7.389 2.718 20.086");
    CHECK(left(solution).empty());
  }
  // Neither a place in the order nor one logit tells whose exponential it is.
  CHECK(left(read("exp(1) = 2.718, exp(2) = 7.389")) == "exp(1): size; exp(2): size");
  CHECK(left(read("z = [1, 1, 2]\nexp(1) = 2.718")) == "exp(1): size");
  CHECK(left(read("z = [1.5, 4, 2]\nexp(1) = 2.718")) == "exp(1): size");
  CHECK(entries(read("exp[2] = 7.389"), "exp") == "7.389");
}

TEST_CASE("The sign of what is new may stand behind indices without a mark", "[solution]") {
  for (const std::string sign : {"'", "_new", "^new", "^{new}"}) {
    INFO(sign);
    const ReadSolution solution = read("w11" + sign + " = 0.2933, b1" + sign + " = -0.0067");
    CHECK(entries(solution, "W_next") == "0.2933");
    CHECK(entries(solution, "b_next") == "-0.0067");
  }
  CHECK(names(read("W_nou = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]\nb_nou = [1, 2, 3]")) ==
        "W_next b_next");
}

TEST_CASE("A weight that is calculated under the name of the given one is named", "[solution]") {
  CHECK(left(read("b1 = 0 - 0.1*0.067 = -0.0067")) == "b1: intermediate");
  CHECK(left(read("w11 = 0.3 - 0.1*0.067 = 0.2933")) == "w11: intermediate");
  CHECK(left(read("b1 = 0.1")) == "b1: given");
}

TEST_CASE("The loss is read under its script letters and with its arguments", "[solution]") {
  for (const std::string name : {"ℒ", "ℓ", "H(y, p)", "J(W,b)", "average loss"}) {
    INFO(name);
    CHECK(entries(read(name + " = 0.197"), "loss") == "0.197");
  }
}

}  // namespace
}  // namespace softmax_steps::solution_text_test
