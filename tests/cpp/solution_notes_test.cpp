// Solutions as people write them down: in sentences, lists, words, with values that are given
// twice. Expected entries were read off the texts by eye.
#include <string>
#include <vector>

#include "catch.h"
#include "reader.h"
#include "solution_outcome.h"

namespace softmax_steps::solution_notes_test {
namespace {

constexpr PresentProblem kHomework{.features = 3, .classes = 3};

void check(const std::string& expected, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(testing::outcome(text, kHomework) == expected);
  }
}

TEST_CASE("Values are read from sentences", "[solution]") {
  check("loss 5.4086; yhat 0.0041 0.0045 0.9915; z -1.4 -1.3 4.1",
        {"Hi, first I computed z = [-1.4, -1.3, 4.1]. Then the softmax gives ŷ = [0.0041, 0.0045, "
         "0.9915], so my loss is L = 5.4086.",
         "I got the logits z = [-1.4, -1.3, 4.1] and the probabilities p = [0.0041, 0.0045, "
         "0.9915], and the loss L = 5.4086!",
         "We find z = (-1.4, -1.3, 4.1)ᵀ, hence p = (0.0041, 0.0045, 0.9915)ᵀ and L = 5.4086.",
         "L=5.4086. z=[-1.4,-1.3,4.1]. p=[0.0041,0.0045,0.9915].",
         "Logiții sunt z = [-1.4, -1.3, 4.1], iar probabilitățile sunt p = [0.0041, 0.0045, "
         "0.9915]. Pierderea este L = 5.4086."});
  check("loss 5.4086; z -1.4 -1.3 4.1",
        {"Is z = [-1.4, -1.3, 4.1]? And is L = 5.4086?",
         "z = [-1.4, -1.3, 4.1] (see above), L = 5.4086 (natural log).",
         "Since z = [-1.4, -1.3, 4.1], L = 5.4086", "The loss is 5.4086 and z = [-1.4, -1.3, 4.1].",
         "Am obținut z = [-1.4, -1.3, 4.1] și pierderea L = 5.4086"});
  check("loss 5.4086", {"Deci L este 5.4086", "So the loss L is 5.4086.", "L equals 5.4086"});
}

TEST_CASE("Values are read under what programs and probability call them", "[solution]") {
  check("yhat 0.067 0.821 0.111",
        {"y^ = [0.067, 0.821, 0.111]", "y = softmax(z) = [0.067, 0.821, 0.111]",
         ">>> softmax(z)\narray([0.067, 0.821, 0.111])",
         "P(y=1) = 0.067\nP(y=2) = 0.821\nP(y=3) = 0.111",
         "P(y=1|x) = 0.067, P(y=2|x) = 0.821, P(y=3|x) = 0.111",
         "Probability of class 1: 0.067\nProbability of class 2: 0.821\n"
         "Probability of class 3: 0.111"});
  check("exp 0.24 0.27 60.34; sum 60.85",
        {">>> np.exp(z)\narray([0.24, 0.27, 60.34])\n>>> np.exp(z).sum()\n60.85",
         "> exp(z)\n[1]  0.24  0.27 60.34\n> sum(exp(z))\n[1] 60.85",
         ">> exp(z)\n\nans =\n\n    0.24  0.27 60.34\n\n>> sum(exp(z))\n\nans = 60.85\n"});
  check("dz 0.067 -0.179 0.111",
        {"z.grad\ntensor([0.067, -0.179, 0.111])", "z.grad = tensor([0.067, -0.179, 0.111])"});
  check("db 0.067 -0.179 0.111; dz 0.067 -0.179 0.111", {"dz = db = [0.067, -0.179, 0.111]"});
  check("dW 1 2 3 4 5 6 7 8 9", {"dW = [1 2 3]\n     [4 5 6]\n     [7 8 9]"});
}

TEST_CASE("A sign with nothing about it says nothing", "[solution]") {
  for (const char* text : {"->", "=", "=>", "→", ":=", "-> =", "= ->"}) {
    INFO(text);
    CHECK(testing::outcome(text, kHomework).empty());
  }
}

TEST_CASE("Lists count and mark their items as they like", "[solution]") {
  check("loss 5.4086; z -1.4 -1.3 4.1",
        {"1) z = [-1.4, -1.3, 4.1]\n2) L = 5.4086", "(1) z = [-1.4, -1.3, 4.1]\n(2) L = 5.4086",
         "a) z = [-1.4, -1.3, 4.1]\nb) L = 5.4086", "* z = [-1.4, -1.3, 4.1]\n* L = 5.4086",
         "• z = [-1.4, -1.3, 4.1]\n• L = 5.4086", "+ z = [-1.4, -1.3, 4.1]\n+ L = 5.4086",
         "- [x] z = [-1.4, -1.3, 4.1]\n- [ ] L = 5.4086",
         "Step 1: z = [-1.4, -1.3, 4.1]\nStep 2: L = 5.4086",
         "1. **Logits:** z = [-1.4, -1.3, 4.1]\n2. **Loss:** 5.4086",
         "9. z = Wᵀx + b = [-1.4, -1.3, 4.1]\n10. L = -ln(0.0045) = 5.4086",
         "- z = [-1.4, -1.3, 4.1]\n- L = 5.4086\n\nSo the model is wrong about class 1."});
  check("dz 0.0041 -0.9955 0.9915; loss 5.4086",
        {"3. L = 5.4086\n4. ∇z = ŷ - y = [0.0041, -0.9955, 0.9915]"});
  check("z -1.4 -1.3 4.1", {"1. z_1 = -1.4\n2. z_2 = -1.3\n3. z_3 = 4.1"});
}

TEST_CASE("The shape that stands behind a name is no index", "[solution]") {
  check("z -1.4 -1.3 4.1", {"z (3,) = [-1.4 -1.3  4.1]", "z (3x1) = [-1.4; -1.3; 4.1]",
                            "z (3 × 1) = [-1.4; -1.3; 4.1]", "z shape (3,): [-1.4 -1.3  4.1]",
                            "z, shape (3,) = [-1.4 -1.3  4.1]", "z ∈ ℝ³ = [-1.4; -1.3; 4.1]",
                            "z.shape = (3,)\nz = [-1.4 -1.3  4.1]"});
  check("dW 1 2 3 4 5 6 7 8 9", {"dW (3, 3) =\n[[1 2 3]\n [4 5 6]\n [7 8 9]]"});
  check("dW 0.5", {"dW(2, 1) = 0.5", "dW (2, 1) = 0.5"});
}

TEST_CASE("Quantities have names of several words, in English and in Romanian", "[solution]") {
  check("loss 5.4086",
        {"cross entropy: 5.4086", "Cross entropy = 5.4086", "Cross-Entropy Loss = 5.4086",
         "NLL = 5.4086", "negative log likelihood: 5.4086", "Pierderea: 5.4086",
         "Entropia încrucișată = 5.4086", "entropia incrucisata = 5.4086"});
  check("yhat 0.0041 0.0045 0.9915",
        {"Softmax output = [0.0041, 0.0045, 0.9915]", "probabilități: 0.0041, 0.0045, 0.9915",
         "Predicted probabilities: 0.0041 0.0045 0.9915"});
  check("sum 60.8594", {"sum of exponentials: 60.8594", "suma exponențialelor = 60.8594"});
  check("z -1.4 -1.3 4.1", {"logiți: -1.4, -1.3, 4.1", "Scoruri = [-1.4, -1.3, 4.1]"});
  check("W_next 1 2 3 4 5 6 7 8 9",
        {"updated weights: [[1,2,3],[4,5,6],[7,8,9]]", "Noile ponderi: [[1,2,3],[4,5,6],[7,8,9]]",
         "The new weights are W = [[1,2,3],[4,5,6],[7,8,9]]"});
  check("b_next 1 2 3", {"new bias: [1, 2, 3]", "Noul bias = [1, 2, 3]",
                         "bias after the update step: b = [1, 2, 3]"});
}

TEST_CASE("A gradient in words is the gradient and not what it is of", "[solution]") {
  check("dz 0.0041 -0.9955 0.9915", {"Gradient of the loss w.r.t. z: [0.0041, -0.9955, 0.9915]",
                                     "Gradient wrt logits = [0.0041, -0.9955, 0.9915]",
                                     "The derivative with respect to z = [0.0041, -0.9955, 0.9915]",
                                     "Gradientul față de z: [0.0041, -0.9955, 0.9915]"});
  check("dW 1 2 3 4 5 6 7 8 9", {"weight gradient: [[1,2,3],[4,5,6],[7,8,9]]",
                                 "gradient of W = [[1,2,3],[4,5,6],[7,8,9]]"});
  check("db 1 2 3", {"bias gradient: [1, 2, 3]", "gradient with respect to b = [1, 2, 3]"});
}

TEST_CASE("A gradient behind the learning rate is the scaled one", "[solution]") {
  check("scaled_db 0.0004 -0.0996 0.0991",
        {"η db = [0.0004, -0.0996, 0.0991]", "eta db = [0.0004, -0.0996, 0.0991]",
         "α db = [0.0004, -0.0996, 0.0991]", "η·db = [0.0004, -0.0996, 0.0991]"});
}

TEST_CASE("What comes after the step, and what was wanted, is no answer", "[solution]") {
  const auto is_left = [](const std::string& text) {
    INFO(text);
    const ReadSolution solution = read_solution_text(text, kHomework);
    CHECK(solution.read.empty());
    REQUIRE(solution.left.size() == 1);
    CHECK(solution.left.front().code == "intermediate");
  };
  for (const char* text : {"The new loss is L = 3.2653", "loss after the update L = 3.2653",
                           "After the step: L = 3.2653", "noua pierdere L = 3.2653",
                           "target p = [0, 1, 0]", "true label p = [0, 1, 0]", "new loss = 3.2653"})
    is_left(text);
  check("", {"L' = 3.2653"});
}

TEST_CASE("The sum of the probabilities is not that of the exponentials", "[solution]") {
  const std::string shares = "yhat 0.0041 0.0045 0.9915";
  check(shares + "; sum: intermediate",
        {"p = [0.0041, 0.0045, 0.9915], sum = 1.0001", "p = [0.0041, 0.0045, 0.9915]\nsum = 1.0"});
  check(shares, {"p = [0.0041, 0.0045, 0.9915] (sum = 1)"});
  check("loss 5.4086; " + shares, {"p = [0.0041, 0.0045, 0.9915] (sum = 1)   L = 5.4086"});
  check("exp 0.2466 0.2725 60.3403; sum 60.8594",
        {"exp = [0.2466, 0.2725, 60.3403] sum = 60.8594"});
}

TEST_CASE("Values of one name that agree are one, with the more precise digits", "[solution]") {
  check("loss 5.4086", {"L = 5.41\nL = 5.4086", "L = 5.4086\nloss: 5.41", "L = 5.4086 = 5.4086"});
  check("z 1.0 2.00 3", {"z = [1, 2, 3]\nz = [1.0, 2.00, 3]"});
  check("z 1.234 2.345 3.456", {"z = 1,234 2,345 3,456\nz = [1.234, 2.345, 3.456]"});
  check("exp 0.24 0.27 60.34; sum 60.85",
        {"exp(z) = [0.24, 0.27, 60.34]\nsum = 0.25 + 0.26 + 60.34 = 60.85"});
}

TEST_CASE("Values of one name that differ are asked about", "[solution]") {
  check("loss? first 5.4 | last 3.2", {"L = 5.4\nL = 3.2", "epoch 1: L = 5.4\nepoch 2: L = 3.2"});
  check("loss? first 1 | last 3; L: repeated", {"L = 1\nL = 2\nL = 3"});
  check("z? first 1 2 3 | last 1 2 4", {"z = [1, 2, 3]\nz = [1, 2, 4]", "z = [1, 2, 3]\nz_2 = 4"});
  check("loss? first 5.41 | last 5.42", {"L = 5.41\nL = 5.42"});
}

TEST_CASE("A value that does not fit is named, although another one of the name does",
          "[solution]") {
  check("z 1 2 3; z: size", {"z = [1, 2]\nz = [1, 2, 3]"});
}

TEST_CASE("A drawing whose name moves its line by a column is read", "[solution]") {
  check("dW 1 -2 3 4 5 6 7 8 9",
        {"       ⎡1  -2  3⎤\n∇_W L ≈ ⎢4   5  6⎥\n       ⎣7   8  9⎦\n",
         "        ⎡1  -2  3⎤\n∇_W L ≈ ⎢4   5  6⎥\n        ⎣7   8  9⎦\n",
         "         ⎡1  -2  3⎤\n∇_W L ≈ ⎢4   5  6⎥\n         ⎣7   8  9⎦\n"});
}

TEST_CASE("What print puts behind a name is its value", "[solution]") {
  check("loss 5.4086; z -1.4 -1.3 4.1",
        {"z [-1.4 -1.3  4.1]\nloss 5.4086", "z tensor([-1.4, -1.3, 4.1])\nL tensor(5.4086)",
         "z (3,) [-1.4 -1.3  4.1]\nL 5.4086", "Logits: [-1.4 -1.3  4.1] | Loss: 5.4086",
         "| quantity | value |\n|---|---|\n| z | [-1.4, -1.3, 4.1] |\n| L | 5.4086 |"});
  check("", {"Loss functions [see chapter 2] and scores (softmax) of 3 classes",
             "Exp 3 was repeated."});
}

TEST_CASE("Blocks of columns are one matrix", "[solution]") {
  const std::string rows = "\n   1   2\n   4   5\n   7   8\n\n";
  check("dW 1 2 3 4 5 6 7 8 9; loss 5.4",
        {"dW =\n\n Columns 1 and 2:\n" + rows + " Column 3:\n\n   3\n   6\n   9\n\nL = 5.4",
         "dW =\n\n  Columns 1 through 2\n" + rows + "  Column 3\n\n   3\n   6\n   9\n\nL = 5.4"});
}

}  // namespace
}  // namespace softmax_steps::solution_notes_test
