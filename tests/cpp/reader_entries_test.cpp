// Fields that are given entry by entry, and values with signs, types and remarks of many languages
// about them. Expected values were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_entries_test {
namespace {

using testing::outline;

TEST_CASE("Entries have decimal commas, subscripts, colons and rows of their own", "[reader]") {
  CHECK(outline("x1 = 1,5; x2 = -2") == "x 1.5;-2");
  CHECK(outline("b1 = 0,1\nb2 = -0,2") == "b 0.1;-0.2");
  CHECK(outline("$x_1 = 1,5$, $x_2 = 3$") == "x 1.5;3");
  CHECK(outline("x₁ = 1.5, x₂ = -2, η = 0.5") == "eta 0.5, x 1.5;-2");
  CHECK(outline("x1: 1.5\nx2: -2\nb = [1, 2]") == "b 1 2, x 1.5;-2");
  CHECK(outline("x1\t1.5\nx2\t-2\nb1\t0.1\nb2\t0.2") == "x 1.5;-2, b 0.1;0.2");
  CHECK(outline("x_1 = 1 and x_2 = 3. y = 1").find("x 1;3") != std::string::npos);
  CHECK(outline("W[0][0] = 0.1; W[0][1] = 0.2; W[1][0] = 0.3; W[1][1] = 0.4") ==
        "W 0.1 0.2;0.3 0.4");
}

TEST_CASE("An entry that is calculated leaves its field", "[reader]") {
  for (const std::string text :
       {"x1 = 1.5\nx2 = 2*3", "x1 = 1.5, x2 = sqrt(2)", "x1 = 0.1 + 0.2", "x1 = 1 1/2",
        "x1 = 1.234,5", "x1 = 1.5, x2 = ?", "x1 = 1,234\nx2 = 5"}) {
    INFO(text);
    CHECK(outline(text).find("x formula") != std::string::npos);
  }
  CHECK(outline("x = [1, 2], where x_1 = height, x_2 = weight") == "x 1 2");
  CHECK(outline("x1 = 1\nx1 = 2\nx2 = 3") == "first: x 1;3 | last: x 2;3");
}

TEST_CASE("Parentheses are a minus in the tables of accounting alone", "[reader]") {
  CHECK(outline("eta = (0.5)") == "eta 0.5");
  CHECK(outline("x = (1.5)\n    (2)").find("x 1.5;2") != std::string::npos);
  CHECK(outline("x = [(1.5), (-2)]") == "x 1.5 -2");
  CHECK(outline("W = [[0.1, (0.2)], [0.3, 0.4]]") == "W 0.1 0.2;0.3 0.4");
}

TEST_CASE("Calls have entries, or room for them", "[reader]") {
  for (const std::string call :
       {"Vector(0.1, -0.2, 0.3)", "array(0.1, -0.2, 0.3)", "Array(0.1, -0.2, 0.3)",
        "doubleArrayOf(0.1, -0.2, 0.3)", "tf.tensor1d([0.1, -0.2, 0.3])",
        "new double[]{0.1, -0.2, 0.3d}", "[]float64{0.1, -0.2, 0.3}", "array![0.1, -0.2, 0.3]"}) {
    INFO(call);
    CHECK(outline("b = " + call) == "b 0.1 -0.2 0.3");
  }
  for (const std::string call : {"new double[3]", "Array(3)", "double(3)", "torch.Tensor(3)"}) {
    INFO(call);
    CHECK(outline("b = " + call).find("b no-values") != std::string::npos);
  }
  CHECK(outline("b = vec![0.0; 3]") == "b 0.0 0.0 0.0");
  CHECK(outline("y = F.one_hot(torch.tensor(1), num_classes=3)") == "y 0 1 0");
  CHECK(outline("y = to_categorical(2, 3)") == "y 0 0 1");
  CHECK(outline("W = 0.5 I\nx = [1, 2]").find("W unexpected") != std::string::npos);
  CHECK(outline("x = (10, 20)%\nb = [1, 2]").find("x unexpected") != std::string::npos);
  CHECK(outline("x = (10, 20) %\nb = [1, 2]").find("x unexpected") != std::string::npos);
}

TEST_CASE("Names have their types", "[reader]") {
  for (const std::string name : {"let x: Vec<f64>", "const x: number[]", "x: list[float]",
                                 "let x: [Double]", "val x: DoubleArray", "let x: [f64; 2]"}) {
    INFO(name);
    CHECK(outline(name + " = [1.5, -2]") == "x 1.5 -2");
  }
  CHECK(outline("std::vector<double> x{1.5, -2};") == "x 1.5 -2");
  CHECK(outline("Given: x = [1, 2]") == "x 1 2");
}

TEST_CASE("Names have remarks in brackets, bullets and stars about them", "[reader]") {
  CHECK(outline("- **Input (x):** [1.5, -2]\n- **Weights (W)**: [[1, 2], [3, 4]]\n"
                "- **Bias (b)**: [0.1, 0.2]\n- **True label (y)**: [0, 1]\n"
                "- **Learning rate (η)**: 0.5") ==
        "x 1.5 -2, W 1 2;3 4, b 0.1 0.2, y 0 1, eta 0.5");
  CHECK(outline("η (learning rate) = 0.5\nbias (one per class) = [1, 2]") == "eta 0.5, b 1 2");
  CHECK(outline("True label (class 2): y = [0, 1, 0]") == "y 0 1 0");
  CHECK(outline("can you solve this? x = [1.5, -2], b = [1, 2]") == "x 1.5 -2, b 1 2");
  CHECK(outline("➢ x = [1.5, -2]\n★ b = [1, 2]\no y = [0, 1]") == "x 1.5 -2, b 1 2, y 0 1");
  CHECK(outline("x = [1.5, -2] the input, b = [1, 2] the bias") == "x 1.5 -2, b 1 2");
  CHECK(outline("x = [1, 2] — the input\nb = [3, 4] ← bias") == "x 1 2, b 3 4");
  CHECK(outline("weight = 70").find("W size") != std::string::npos);
}

TEST_CASE("What stands below a learning rate is none of it", "[reader]") {
  CHECK(outline("eta = 0.5\nfor i in range(10):") == "eta 0.5");
  CHECK(outline("| η | 0.5 |\n| x | [1, 2] |") == "eta 0.5, x 1 2");
}

TEST_CASE("Markdown's and Mathematica's signs are no part of a value", "[reader]") {
  CHECK(outline("W = \\[\\[0.1, 0.2\\], \\[0.4, \\-0.5\\]\\]") == "W 0.1 0.2;0.4 -0.5");
  CHECK(outline("\\[Eta] = 0.5\nx = {1, 2}") == "eta 0.5, x 1 2");
  CHECK(outline("In[1]:= x = {1.5, -2}\nOut[1]= {1.5, -2}") == "x 1.5 -2");
  CHECK(outline("x = (1,5 | -2)") == "decimal-comma: x 1.5 -2 | list-comma: x 1 5 -2");
  CHECK(outline("W = [[1, 2], [3, 4]]\nW.shape = (2, 2)") == "W 1 2;3 4");
}

}  // namespace
}  // namespace softmax_steps::reader_entries_test
