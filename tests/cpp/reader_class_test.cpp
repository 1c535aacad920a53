// The class of an example in words, and what follows a value without being part of it. Expected
// values were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_class_test {
namespace {

using testing::outline;

TEST_CASE("The right class is told in words", "[reader]") {
  for (const std::string words :
       {"true class: 1", "true class 1", "correct label 1", "correct class 1",
        "the true class is y = 1", "the example belongs to class 1", "Richtige Klasse: 1",
        "wahre Klasse 1", "gehört zur Klasse 1", "clasa corectă este clasa 1",
        "clasa corectă este 1", "exemplul aparține clasei 1", "classe correcte : 1",
        "la vraie classe est 1", "clase correcta: 1", "class 1 is correct"}) {
    INFO(words);
    CHECK(outline("x = [1, 2], " + words).find("x 1 2, y 1") != std::string::npos);
  }
  CHECK(outline("x = (1, 2) of class 2") == "x 1 2, y 2");
  CHECK(outline("x = (1, 2) belongs to class 2") == "x 1 2, y 2");
  CHECK(outline("x = (1, 2)\nLabel: class 2") == "x 1 2, y 2");
  CHECK(outline("x = [1, 2], class 1 → y = (1, 0)") == "x 1 2, y 1 0");
  CHECK(outline("y = [0, 1] (so class 2 is correct)") == "y 0 1");
  CHECK(outline("y = [0, 1, 0]\nThe correct class is 3.\nx = [1, 2]") ==
        "first: y 0 1 0, x 1 2 | last: y 3, x 1 2");
}

TEST_CASE("A class that is only mentioned is left", "[reader]") {
  CHECK(outline("b = [0, 1], class 2") == "b 0 1 - y unexpected");
  CHECK(outline("b = [0, 1], class 2, y = 1") == "b 0 1, y 1");
  CHECK(outline("b = [0, 1], predicted class 2") == "b 0 1");
  CHECK(outline("x = [1, 2]. The score of class 2 is 3.") == "x 1 2");
}

TEST_CASE("What follows a list does not refuse it", "[reader]") {
  CHECK(outline("x = [1, 2], true class: 1") == "x 1 2, y 1");
  CHECK(outline("b = (1, 2) and the true class is y = 1") == "b 1 2, y 1");
  CHECK(outline("b = (1, 2) [initial], η = 0.1") == "b 1 2, eta 0.1");
  CHECK(outline("x = (1, 2) [b = (3, 4)]") == "x 1 2, b 3 4");
  CHECK(outline("x = (1, 2) → b = (3, 4)") == "x 1 2, b 3 4");
  CHECK(outline("x1 = 1 → x2 = 2 → η = 0.5") == "eta 0.5, x 1;2");
  CHECK(outline("x = [1, 2], η = .1 → W' = ?").starts_with("x 1 2, eta .1"));
  CHECK(outline("x = (1, 2), learning rate η = 0.1, ...") == "x 1 2, eta 0.1");
  CHECK(outline("mask = [True False]\nx = [True, False]") == "x 1 0");
}

TEST_CASE("Indices, arrows and words about a name do not hide it", "[reader]") {
  CHECK(outline("x₀ = (2, 1), W₀ = [[1, 2], [3, 4]], η₀ = 0.1") == "x 2 1, W 1 2;3 4, eta 0.1");
  CHECK(outline("x→ = (2, 1)\ny* = [0, 1]\nlr0 = 0.1") == "x 2 1, y 0 1, eta 0.1");
  CHECK(outline("w/ W = [1 2; 3 4], x = (1, 2)") == "W 1 2;3 4, x 1 2");
  CHECK(outline("rate = eta = 0.1\nx = (1, 2)") == "eta 0.1, x 1 2");
  CHECK(outline("x = [1, 2], y = [0, 1], y eta = 0.1") == "x 1 2, y 0 1, eta 0.1");
}

TEST_CASE("A line of words, a colon and numbers is a new statement", "[reader]") {
  CHECK(outline("Bias:\n1\n2\n\nLearning rate: 0.1") == "b 1;2, eta 0.1");
  CHECK(outline("Bias\n1, 2\nLearning rate\n0.1") == "b 1 2, eta 0.1");
  CHECK(outline("Bias (b): 0.1, 0.2\nOne-hot label (y): 0, 1\nLearning rate (η): 0.1") ==
        "b 0.1 0.2, y 0 1, eta 0.1");
  CHECK(outline("x = [1, 2]\n1\neta = 0.1\nPage 3 of 7") == "x 1 2, eta 0.1");
}

TEST_CASE("Symbols before the numbers say only what the numbers are", "[reader]") {
  CHECK(outline("x = (x_1, x_2) = (1.5, 2), b = (b_1, b_2) = (0.5, 0.6)") == "x 1.5 2, b 0.5 0.6");
  CHECK(outline("x = [x₁, x₂]ᵀ = [1.5, 2]ᵀ") == "x 1.5;2");
  CHECK(outline("W = \\begin{bmatrix} w_{11} & w_{12} \\\\ w_{21} & w_{22} \\end{bmatrix} = "
                "\\begin{bmatrix} 0.1 & 0.2 \\\\ 0.3 & 0.4 \\end{bmatrix}") == "W 0.1 0.2;0.3 0.4");
  CHECK(outline("x1 = x2 = 1, b_1 = b_2 = 0") == "x 1;1, b 0;0");
  CHECK(outline("η = 1/10 = 0.1") == "eta 1/10");
  CHECK(outline("b = (0, 0, 0)^T = 0") == "b 0;0;0");
  CHECK(outline("η = 1/10 = 0.2\nx = [1, 2]").find("eta unexpected") != std::string::npos);
  CHECK(outline("b = (0, 1)^T = 0\nx = [1, 2]").find("b unexpected") != std::string::npos);
}

TEST_CASE("Numbers of equations, footnotes and comments are no part of a value", "[reader]") {
  CHECK(outline("x = (1, 2)      (1)\ny = (0, 1), η = 0.1    (4)") == "x 1 2, y 0 1, eta 0.1");
  CHECK(outline("x = (3, 4)*, b = (1, 2)**, η = 0.1†") == "x 3 4, b 1 2, eta 0.1");
  CHECK(outline("x = (3, 4) [1], η = 0.1 [3]") == "x 3 4, eta 0.1");
  CHECK(outline("x = (3, 4) -- features\nη = 0.1 -- step") == "x 3 4, eta 0.1");
  CHECK(outline("x = (3, 4) = input\neta = 0.1 = learning rate") == "x 3 4, eta 0.1");
  // A power is none.
  CHECK(outline("x = (3, 4)²\nb = [1, 2]").find("x unexpected") != std::string::npos);
}

TEST_CASE("A field's name before a list is left where words stand between them", "[reader]") {
  for (const std::string words : {"input (3, 4)", "input x of (3, 4)", "Let x be the vector (3, 4)",
                                  "x (3, 4)", "x, the input, is (3, 4)", "x ~ (3, 4)"}) {
    INFO(words);
    CHECK(outline(words + ", η = 0.1").find("x unexpected") != std::string::npos);
  }
  CHECK(outline("W has rows (1, 2) and (3, 4); b = (1, 2)").find("W unexpected") !=
        std::string::npos);
  CHECK(outline("x = [1, 2]. The input (1, 2) is given.") == "x 1 2");
}

TEST_CASE("A formula copied with its source is read from the source", "[reader]") {
  CHECK(outline("x=[12]x = \\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}x=[12​]") == "x 1;2");
  CHECK(outline("x=[0.8−1.2]x = \\begin{bmatrix} 0.8 \\\\ -1.2 \\end{bmatrix}x=[0.8−1.2​]") ==
        "x 0.8;-1.2");
  CHECK(outline("x=[13]x = \\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}") ==
        "first: x 13 | last: x 1;2");
}

TEST_CASE("Verbs and the sign of a definition assign, comments over lines do not", "[reader]") {
  for (const std::string verb : {"be", "ist", "vaut", "será", "≔"}) {
    INFO(verb);
    CHECK(outline("x " + verb + " (3, 4), η = 0.1") == "x 3 4, eta 0.1");
  }
  CHECK(outline("x = [1 2];\n%{\nx = [9 9];\n%}\neta = 0.1;") == "x 1 2, eta 0.1");
}

TEST_CASE("Weights and biases under the heading of each class are columns", "[reader]") {
  CHECK(outline("Class 1: w = (0.2, -0.5), b = 1\nClass 2: w = (0.7, 0.3), b = 2\nx = (3, 4)") ==
        "W 0.2 0.7;-0.5 0.3, b 1 2, x 3 4");
  CHECK(outline("Klasse A:\nw = (1, 2)\nb = 0\nKlasse B:\nw = (3, 4)\nb = 1\n\nx = (3, 4)") ==
        "W 1 3;2 4, b 0 1, x 3 4");
  CHECK(outline("Class 1: w = (1, 2)\nClass 3: w = (3, 4)\nx = (3, 4)") == "x 3 4 - W unexpected");
}

TEST_CASE("What stands over or under a letter keeps its name", "[reader]") {
  CHECK(outline("\\underline{x} = (1, 2), \\underline{\\underline{W}} = ((1, 2), (3, 4))") ==
        "x 1 2, W 1 2;3 4");
  CHECK(outline("\\tilde x = (1, 2), b = (1, 2)") == "b 1 2 - x unexpected");
  CHECK(outline("\\tilde x = (1, 2, 1), x = (1, 2)").starts_with("x 1 2"));
}

}  // namespace
}  // namespace softmax_steps::reader_class_test
