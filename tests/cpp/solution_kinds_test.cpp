// Kinds of notation in pasted solutions: marks of a teacher, names as assistants write them,
// tables, several statements in a line, entries that are lost. Expected entries were read off the
// texts by eye.
#include <string>
#include <vector>

#include "catch.h"
#include "reader.h"
#include "solution_outcome.h"

namespace softmax_steps::solution_kinds_test {
namespace {

using testing::check;
using testing::kTask;

TEST_CASE("A teacher's mark or a note behind a value leaves the value", "[solution]") {
  check("loss 2.976; z -0.55 -0.9 1.95",
        {"z = [-0.55, -0.9, 1.95] ✓\nL = 2.976 ✗", "z = (-0.55, -0.9, 1.95) [2p]\nL = 2.976 [1p]",
         "z = (-0.55, -0.9, 1.95) — corect, 2 puncte\nL = 2.976 — 1 point",
         "z = [-0.55, -0.9, 1.95] (3 points)\nL = 2.976 (1 point)",
         "z = [-0.55, -0.9, 1.95] — logits\nL = 2.976 - the loss",
         "z = [-0.55, -0.9, 1.95] (3.1)\nL = 2.976 ✓ (2p)",
         "z = [-0.55, -0.9, 1.95] (1)\nL = 2.976 (≈ 3)",
         "z = [-0.55, -0.9, 1.95], so the model predicts class 3\nL = 2.976 nats",
         "z = [-0.55, -0.9, 1.95] 👍\nL = 2.976 (= -ln 0.051)",
         "✓ z = [-0.55, -0.9, 1.95]\n✗ L = 2.976 (in bits: 4.29)",
         "z = [-0.55, -0.9, 1.95]. is that right?\nL = 2.976. is it?"});
}

TEST_CASE("A value in parentheses behind another is read", "[solution]") {
  check("loss 2.976; yhat 0.1 0.2 0.7",
        {"p = [0.1, 0.2, 0.7] (loss = 2.976)", "p = [0.1, 0.2, 0.7], (L = 2.976)",
         "p = [0.1, 0.2, 0.7] [L = 2.976]", "(p = [0.1, 0.2, 0.7])\n(L = 2.976)"});
  check("sum 8.013; z 1 2 3", {"z = [1, 2, 3] (sum of exps S = 8.013)"});
}

TEST_CASE("A difference and a factor are no notes", "[solution]") {
  check("L: formula", {"L = 2.976 - log 3", "L = 2.976 - loss", "L = 2 - target", "L = 3 (2 + 1)"});
}

TEST_CASE("A percent sign behind a list is each number's", "[solution]") {
  check("yhat 0.072 0.051 0.877",
        {"p = (7.2, 5.1, 87.7) %", "p = [7.2, 5.1, 87.7]%", "p = 7.2 5.1 87.7 %",
         "$p = (7.2, 5.1, 87.7)\\,\\%$", "p (%) = 7.2, 5.1, 87.7", "p in % = [7.2, 5.1, 87.7]",
         "p = 7.2, 5.1, 87.7 (%)", "p = [7.2, 5.1, 87.7] %, as above"});
  check("yhat 0.072 0.051 0.877; z -0.55 -0.9 1.95", {"z,p (%)\n-0.55,7.2\n-0.9,5.1\n1.95,87.7"});
}

TEST_CASE("Entries that are lost are left, and tell what the others are counted from",
          "[solution]") {
  // kTask counts from 0 where a text does not tell.
  const auto ids = [](const std::string& text) {
    std::string out;
    for (const ReadQuantity& one : read_solution_text(text, kTask).read) {
      for (const ReadEntry& entry : one.entries) out += (out.empty() ? "" : " ") + entry.id;
    }
    return out;
  };
  const std::string lost = "z1 = -0.55\nz2 = -0.9\nz3 = 0.3*1.5 + 0.1";
  check("z -0.55 -0.9; z3: formula", {lost});
  CHECK(ids(lost) == "z.0 z.1");
  check("z -0.55 1.95; z2: formula", {"z1 = -0.55, z2 = sqrt(2), z3 = 1.95"});
  check("z -0.9 1.95; z1: formula", {"z1 = 0.1*1.5 + 0.1\nz2 = -0.9\nz3 = 1.95"});
  CHECK(ids("z1 = -0.55\nz2 = -0.9") == "z.1 z.2");
  CHECK(ids("x1 = 1.5, x2 = -2\nz1 = -0.55\nz2 = -0.9") == "z.0 z.1");
  CHECK(ids("p1 = 0.1, p2 = 0.2, p3 = 0.7\nz1 = -0.55\nz2 = -0.9") ==
        "yhat.0 yhat.1 yhat.2 z.0 z.1");
  check("z 1 2 3",
        {"z = [1, 2, 3]; z2 = 2", "z = [1, 2, 3]; z1 = 2", "z = [1, 2, 3]\nz1 = 0.3*1.5 + 0.1"});
}

TEST_CASE("Several entries that are one value all have it", "[solution]") {
  check("yhat 1/3 1/3 1/3", {"p1 = p2 = p3 = 1/3", "p_1 = p_2 = p_3 = 1/3", "p₁ = p₂ = p₃ = 1/3"});
  check("z 0 0 1", {"z1 = z2 = 0, z3 = 1"});
}

TEST_CASE("Another statement begins behind a colon, an arrow or words", "[solution]") {
  check("b_next 0.064 0.275 -0.139", {"η = 0.5: b' = [0.064, 0.275, -0.139]",
                                      "With η = 0.5 we get b' = [0.064, 0.275, -0.139]"});
  check("loss 0.5", {"n = 2: L = 0.5", "y = [0, 1, 0]: L = 0.5", "y = 2 → L = 0.5",
                     "y = 2 => L = 0.5", "x = [1, 2] ⇒ L = 0.5"});
  check("loss 0.5; yhat 0.1 0.2 0.7; z 1 2 3", {"z = [1, 2, 3] => p = [0.1, 0.2, 0.7] => L = 0.5",
                                                "z = [1, 2, 3] -> p = [0.1, 0.2, 0.7] -> L = 0.5",
                                                "z = [1, 2, 3] ⇒ p = [0.1, 0.2, 0.7] ⇒ L = 0.5"});
  check("loss 2.976; epoch: unknown-name; acc: unknown-name", {"epoch=1 loss=2.976 acc=0"});
}

TEST_CASE("The class at the head of a line is the index of its numbers", "[solution]") {
  check("yhat 0.072 0.051 0.877; z -0.55 -0.9 1.95",
        {"Class 1: z = -0.55, p = 0.072\nClass 2: z = -0.9, p = 0.051\n"
         "Class 3: z = 1.95, p = 0.877"});
  check("z -0.55 -0.9 1.95",
        {"k=1: z_1 = -0.55\nk=2: z_2 = -0.9\nk=3: z_3 = 1.95",
         "For k = 1: z_k = -0.55\nFor k = 2: z_k = -0.9\nFor k = 3: z_k = 1.95"});
}

TEST_CASE("A name in parentheses, in bold or in a box is the name", "[solution]") {
  const std::string bold =
      "- **Logits (z)**: [1, 2, 3]\n- **Softmax probabilities (ŷ)**: [0.1, 0.2, 0.7]\n"
      "- **Cross-entropy loss (L)**: 2.976";
  const std::string titled =
      "- **Logits:** z = [1, 2, 3]\n- **Softmax probabilities:** ŷ = [0.1, 0.2, 0.7]\n"
      "- **Loss:** L = -log(0.051) ≈ 2.976";
  check(
      "loss 2.976; yhat 0.1 0.2 0.7; z 1 2 3",
      {"- **Logits (z):** [1, 2, 3]\n- **Softmax (p):** [0.1, 0.2, 0.7]\n- **Loss (L):** 2.976",
       bold, titled, "Logits (z): [1, 2, 3]\np (after softmax) = [0.1, 0.2, 0.7]\nLoss (L) = 2.976",
       "hi! z = [1, 2, 3]\nso i got p = [0.1, 0.2, 0.7]\nFinal loss: 2.976",
       "_z_ = [1, 2, 3]\n*p* = [0.1, 0.2, 0.7]\nloss.item() = 2.976",
       "\\boxed{z = (1, 2, 3)}\n\\boxed{p = (0.1, 0.2, 0.7)}\nL = \\boxed{2.976}"});
  check("loss 2.976", {"L(y, ŷ) = 2.976", "L(ŷ, y) = 2.976", "2.976 = L"});
  check("W_next 1 2 3 4 5 6", {"- **Updated weights (W'):** [[1, 2, 3], [4, 5, 6]]"});
  check("log p (z): intermediate", {"log p (z) = [1, 2, 3]"});
  check("max (z): intermediate", {"max (z) = 3"});
  check("dW 1 2 3 4 5 6", {"Gradient (W): [[1, 2, 3], [4, 5, 6]]"});
  check("dW 0.108 -1.424", {"∂L/∂w₁₁ = 0.108\n∂L/∂w₁₂ = -1.424"});
  check("dz 0.072 -0.949 0.877", {"p1 - y1 = 0.072, p2 - y2 = -0.949, p3 - y3 = 0.877"});
  // PyTorch has a row for each class.
  check("dW 1 3 5 2 4 6; db 1 2 3",
        {"fc.weight.grad = tensor([[1, 2], [3, 4], [5, 6]])\nfc.bias.grad = tensor([1, 2, 3])"});
}

TEST_CASE("W and b are new where the text says so, and else left with a reason", "[solution]") {
  const std::string news = "W_next 1 2 3 4 5 6; b_next 1 2 3";
  check(news, {"W = [[1, 2, 3], [4, 5, 6]] (updated)\nb* = [1, 2, 3]",
               "Weights after update: [[1, 2, 3], [4, 5, 6]]\nBias after the update: [1, 2, 3]",
               "W_neu = [[1, 2, 3], [4, 5, 6]]\nb_neu = [1, 2, 3]",
               "{\"updated\": {\"W\": [[1, 2, 3], [4, 5, 6]], \"b\": [1, 2, 3]}}"});
  check("W: given; b: given", {"W = [[1, 2, 3], [4, 5, 6]]\nb = [1, 2, 3]"});
  check("weights: given; bias: given", {"weights = [[1, 2, 3], [4, 5, 6]]\nbias = [1, 2, 3]"});
  check("W1: given; b1: given", {"W1 = [1, 2, 3]\nb1 = 1"});
  check("", {"x = [1, 2]\nW = [[1, 2, 3], [4, 5, 6]]\nb = [1, 2, 3]"});
  check("z 1 2 3", {"W = [[1, 2, 3], [4, 5, 6]]\nb = [1, 2, 3]\nz = [1, 2, 3]"});
  check("z 1 2 3; b: given", {"x = [1, 2]\nb = [1, 2, 3]\nz = [1, 2, 3]\nb = [4, 5, 6]"});
  check("dW 1 2 3 4 5 6; db 1 2 3",
        {"{\"grads\": {\"W\": [[1, 2, 3], [4, 5, 6]], \"b\": [1, 2, 3]}}",
         "grads:\n  W: [[1, 2, 3], [4, 5, 6]]\n  b: [1, 2, 3]"});
  check("y: given", {"y = [0.1, 0.2, 0.7]"});
  check("", {"y = [0., 1., 0.]"});
}

TEST_CASE("Columns of a table are parted by commas, semicolons and blanks", "[solution]") {
  const std::string pandas =
      "   class     z  exp_z      p\n0      1 -0.55  0.577  0.072\n1      2 -0.9   0.407  0.051\n"
      "2      3  1.95  7.029  0.877";
  check("exp 0.577 0.407 7.029; yhat 0.072 0.051 0.877; z -0.55 -0.9 1.95",
        {"class,z,exp_z,p\n1,-0.55,0.577,0.072\n2,-0.9,0.407,0.051\n3,1.95,7.029,0.877",
         "class;z;exp_z;p\n1;-0,55;0,577;0,072\n2;-0,9;0,407;0,051\n3;1,95;7,029;0,877",
         "class\tz\te^z\tp\n1\t-0,55\t0,577\t0,072\n2\t-0,9\t0,407\t0,051\n3\t1,95\t7,029\t0,877",
         pandas,
         "      z exp_z     p\n1 -0.55 0.577 0.072\n2 -0.9  0.407 0.051\n3  1.95 7.029 0.877\n"});
  check(
      "dz 0.072 -0.949 0.877; exp 0.577 0.407 7.029; sum 8.013; yhat 0.072 0.051 0.877; "
      "z -0.55 -0.9 1.95",
      {"| k | z_k | e^{z_k} | ŷ_k | ŷ_k − y_k |\n|---|---|---|---|---|\n"
       "| 1 | -0.55 | 0.577 | 0.072 | 0.072 |\n| 2 | -0.9 | 0.407 | 0.051 | -0.949 |\n"
       "| 3 | 1.95 | 7.029 | 0.877 | 0.877 |\n| Σ | | 8.013 | 1.000 | 0 |"});
  check("yhat 0.2 0.3 0.5; z 1 2 3", {"k z p\n1 1 0.2\n2 2 0.3\n3 3 0.5\nΣ 6 1.000"});
  check("yhat 0.1 0.2 0.7; z 1 2 3", {"Logits\n1 2 3\nSoftmax probabilities\n0.1 0.2 0.7"});
}

TEST_CASE("A question is asked only where both answers are possible", "[solution]") {
  check("loss 2.976; z -0.55 -0.9 1.95", {"L = 2,976\nz = (-0,55; -0,9; 1,95)"});
  check("loss 2.976; z -0.55 -0.9 1.95", {"L = 2,976 nats\nz = (-0,55; -0,9; 1,95)"});
  check("loss? decimal-comma decimals 2.976 | decimal-comma thousands 2976", {"L = 2,976"});
  check("yhat 0.072 0.051 0.877", {"probabilities:\n  - 0.072\n  - 0.051\n  - 0.877"});
  check("yhat 0.1 0.2 0.7", {"p = 0.1; 0.2; 0.7"});
}

TEST_CASE("A page without classes has no place for a value", "[solution]") {
  CHECK(testing::outcome("e^1.95 = 7.0", {}) == "e^1.95: size");
}

}  // namespace
}  // namespace softmax_steps::solution_kinds_test
