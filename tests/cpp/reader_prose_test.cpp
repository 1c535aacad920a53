// Names and their values as people write them in sentences, exercise sheets and chats. Expected
// values were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_prose_test {
namespace {

using testing::outline;

TEST_CASE("A name has its shape, number, space or role beside it", "[reader]") {
  for (const std::string name :
       {"W (2x3)", "W_{2×3}", "W^{(1)}", "W_1", "W ∈ R^2", "W (weights)", "W_{n \\times m}"}) {
    INFO(name);
    CHECK(outline(name + " = [1 2 3; 4 5 6]") == "W 1 2 3;4 5 6");
  }
  CHECK(outline("\\mathbf{W}_{2\\times 3} = \\begin{pmatrix}1&2&3\\\\4&5&6\\end{pmatrix}") ==
        "W 1 2 3;4 5 6");
  for (const std::string name : {"W_new", "W_{pred}", "W (hat)", "W^2"}) {
    INFO(name);
    CHECK(outline("x = [1, 3]\n" + name + " = [1 2 3; 4 5 6]").starts_with("x 1 3"));
    CHECK(outline("x = [1, 3]\n" + name + " = [1 2 3; 4 5 6]").find("W 1") == std::string::npos);
  }
  CHECK(outline("x1 = [1,2]\nx2 = [3,4]\nx3 = [5,6]\n") ==
        "first: x 1 2 - x repeated | last: x 5 6 - x repeated");
}

TEST_CASE("Words and arrows give values to names", "[reader]") {
  for (const std::string sign : {"is", "equals", "->", "→", "↦", "este"}) {
    INFO(sign);
    CHECK(outline("x " + sign + " [1, 3]") == "x 1 3");
  }
  CHECK(outline("the input x is (1, 3) and the bias b is (0, 1)") == "x 1 3, b 0 1");
  CHECK(outline("learning rate 0.1, x = [1, 3]") == "eta 0.1, x 1 3");
  CHECK(outline("a learning rate of 0.1 and x = [1, 3]") == "eta 0.1, x 1 3");
  CHECK(outline("true class: 2\nx = [1, 3]") == "y 2, x 1 3");
  CHECK(outline("true class: 2\nlearning rate 0.1\nx = [1, 3]") == "y 2, eta 0.1, x 1 3");
  CHECK(outline("clasa corectă: 2\nx = [1, 3]") == "y 2, x 1 3");
  CHECK(outline("Step 1: x = [1, 3]") == "x 1 3");
  CHECK(outline("x = [1, 3]\nTerms whose label is 0 vanish.") == "x 1 3");
  CHECK(outline("The learning rate is 0.1 and x is [1, 3].") == "eta 0.1, x 1 3");
  CHECK(outline("x = [1, 3]. The true class is 2") == "x 1 3, y 2");
  CHECK(outline("x = [1, 3]. The probability of the true class is 0.2") == "x 1 3");
}

TEST_CASE("Rows in brackets of their own below each other are one matrix", "[reader]") {
  CHECK(outline("W =\n[ 0.1 0.2 0.3 ]\n[ 0.4 0.5 0.6 ]\nx =\n[ 1 ]\n[ 2 ]") ==
        "W 0.1 0.2 0.3;0.4 0.5 0.6, x 1;2");
  CHECK(outline("W =\n[1, 2],\n[3, 4]") == "W 1 2;3 4");
  CHECK(outline("W =\n(1 2)\n(3 4)") == "W 1 2;3 4");
  CHECK(outline("W = [1 2]\n    [3 44]") == "W 1 2;3 44");
  CHECK(outline("W = [1, -1]; [0, 2]") == "W 1 -1;0 2");
  CHECK(outline("x = [1 2];\n[m, n] = size(x)\nb = [0 0];") == "x 1 2, b 0 0");
  CHECK(outline("x = [1, 2]\n[2 points]\nb = [0, 0]") == "x 1 2, b 0 0");
  CHECK(outline("x = [1]\n[3 4]") == "- x ragged");
  CHECK(outline("W = [[1, 2], [3, 4]],\nb = [1, 2]") == "W 1 2;3 4, b 1 2");
}

TEST_CASE("Counts and numbers of steps are no values", "[reader]") {
  CHECK(outline("features: 2\nW = [[1,2,3],[4,5,6]]") == "W 1 2 3;4 5 6 - x count");
  CHECK(outline("Features: 2\nLabels: 3\nx = [1, 2]") == "x 1 2 - x count - y count");
  CHECK(outline("label: 2\nx = [1, 2]") == "y 2, x 1 2");
  CHECK(outline("Step: 1\nx = [1, 2]") == "x 1 2");
}

TEST_CASE("What words before a name make of it is no field", "[reader]") {
  CHECK(outline("gradient of W = [[5,6],[7,8]]\nx = [1,2]") == "x 1 2");
  for (const std::string name :
       {"gradient w.r.t. W", "gradient wrt W", "Gradient of the loss with respect to W", "dL/dW",
        "dL / dW", "∂L/∂W", "derivative of L by W", "Gradientul lui W",
        "derivata lui L în raport cu W", "\\frac{\\partial L}{\\partial W}", "\\nabla_W L"}) {
    INFO(name);
    CHECK(outline("W = [[1,2],[3,4]]\n" + name + " = [[5,6],[7,8]]") == "W 1 2;3 4");
  }
  CHECK(outline("one gradient step with W = [[1,2],[3,4]]") == "W 1 2;3 4");
  CHECK(outline("predicted y = [0.2, 0.8]\ny = [0, 1]") == "y 0 1");
  CHECK(outline("For a new x = [1, 3], what is z?") == "x 1 3");
  CHECK(outline("log x = [1, 2]\nW = [[1,2],[3,4]]") == "W 1 2;3 4");
  CHECK(outline("W = [[1,2],[3,4]]\nAnswer: new W = [[5,2],[3,4]]") == "W 1 2;3 4");
  CHECK(outline("w_1 = [0.1, 0.2]\nw_2 = [0.3, 0.4]\nx = [1, 2]") == "x 1 2 - W size");
}

TEST_CASE("Several names in a line each have their values", "[reader]") {
  CHECK(outline("x = [1, 2]. W = [[1, 2], [3, 4]]. b = [0, 0].") == "x 1 2, W 1 2;3 4, b 0 0");
  CHECK(outline("η = 0.1. x = [1, 2].") == "eta 0.1, x 1 2");
  CHECK(outline("x is [1, 2]. b is [0, 0].") == "x 1 2, b 0 0");
  CHECK(outline("x = [1, 2]; b = [0, 0]. y = 1") == "x 1 2, b 0 0, y 1");
  CHECK(outline("y = e_2, x = (1, 2)") == "x 1 2 - y formula");
  CHECK(outline("z = Wx + b, W = [[1,2],[3,4]], b = [1, 2]") == "W 1 2;3 4, b 1 2");
  CHECK(outline("W is the identity, y = 1, x = [1, 2]") == "y 1, x 1 2");
  CHECK(outline("x = [1, 3] with learning rate 0.1") == "x 1 3, eta 0.1");
}

TEST_CASE("Captions and names of several words", "[reader]") {
  CHECK(outline("Input vector: [2, -1]\nWeight matrix: [[1,2],[3,4]]\nBias vector: [0, 1]\n"
                "Learning rate: 0.01") == "x 2 -1, W 1 2;3 4, b 0 1, eta 0.01");
  CHECK(outline("The input vector is [1, 2], the weight matrix is [[1, 2], [3, 4]], "
                "the bias is [0, 1]") == "x 1 2, W 1 2;3 4, b 0 1");
  CHECK(outline("Input: x = [2, -1]\nWeights: W = [[1,2],[3,4]]") == "x 2 -1, W 1 2;3 4");
  CHECK(outline("- **Input:** `x = [2, -1]`\n- **Learning rate:** `η = 0.1`") == "x 2 -1, eta 0.1");
  CHECK(outline("- **Input:** [2, -1]\n- **Learning rate:** 0.1") == "x 2 -1, eta 0.1");
  CHECK(outline("learning-rate: 0.1\nx: [1, 2]") == "eta 0.1, x 1 2");
  CHECK(outline("Step size 0.5, x = [1, 2]") == "eta 0.5, x 1 2");
  CHECK(outline("Rata de învățare: 0.1\nIntrarea: x = (1, 2)") == "eta 0.1, x 1 2");
  CHECK(outline("W.T = [[1,2],[3,5]]\nx = [1, 2]") == "W 1 3;2 5, x 1 2");
  CHECK(outline("params[\"W\"] = np.array([[1,2],[3,4]])") == "W 1 2;3 4");
}

TEST_CASE("Remarks in brackets behind a value are passed over", "[reader]") {
  CHECK(outline("x = [1, 2]^T (2×1)\nW = [[1,2],[3,4]] (2x2)") == "x 1;2, W 1 2;3 4");
  CHECK(outline("x = [1, 2] (2-dimensional), b = [1, 0]") == "x 1 2, b 1 0");
  CHECK(outline("y = 2 (0-indexed)\nx = [1, 2]") == "y 2, x 1 2");
}

TEST_CASE("An address with a query is no problem", "[reader]") {
  CHECK(outline("https://course.example/?x=1,2&W=1,2;3,4&y=1") == "-  unexpected");
  CHECK(outline("?x=1,2&W=1,2;3,4&y=1") == "-  unexpected");
}

}  // namespace
}  // namespace softmax_steps::reader_prose_test
