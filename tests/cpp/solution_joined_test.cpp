// Several statements of a pasted solution that no line end parts, and statements that stand below
// a heading. Expected entries were read off the texts by eye.
#include <string>
#include <vector>

#include "catch.h"
#include "reader.h"
#include "solution_outcome.h"

namespace softmax_steps::solution_joined_test {
namespace {

using testing::check;

TEST_CASE("A name behind a number begins the next statement, whatever parts them", "[solution]") {
  for (const std::string sign :
       {"\t", " ", "   ", " & ", " / ", " · ", " - ", " – ", " + ", " * ", " | ", "; ", ", ",
        " and ", " und ", " și ", " et ", " y ", " → "}) {
    check("loss 1.62; sum 2.485", {"L = 1.62" + sign + "S = 2.485"});
    check("loss 1.62; sum 2.4", {"L = 1,62" + sign + "S = 2,4"});
    check("yhat 0.2 0.3 0.5; z 1 2 3",
          {"z1 = 1" + sign + "p1 = 0.2\nz2 = 2" + sign + "p2 = 0.3\nz3 = 3" + sign + "p3 = 0.5"});
    check("yhat 0.2 0.3 0.5; z 1 2 3", {"z = (1, 2, 3)" + sign + "p = (0.2, 0.3, 0.5)"});
    check("yhat 0.2 0.3 0.5", {"p1 = 0.2" + sign + "p2 = 0.3" + sign + "p3 = 0.5",
                               "p1 = 0,2" + sign + "p2 = 0,3" + sign + "p3 = 0,5"});
  }
  check("loss 1.62; sum 2.4",
        {"L: 1.62 S: 2.4", "L=1,62 S=2,4", "La somme vaut S = 2,4 et la perte L = 1,62"});
  check("exp 1.1 0.3 1; loss 1.62; sum 2.4", {"S = 1.1 + 0.3 + 1 = 2.4 L = 1.62"});
  check("loss 1.62; yhat 0.2 0.3 0.5", {"p1 = 0.2 p2 = 0.3 p3 = 0.5 L = 1.62"});
  check("exp 1 2 3; sum 6", {"e^z1 = 1 e^z2 = 2 e^z3 = 3 S = 6", "exp: (1, 2, 3), sum 6"});
}

TEST_CASE("What is no quantity's name behind a number ends it as well", "[solution]") {
  check("loss 1.62", {"L = 1,62 für y = 2", "L = 1.62 lr = 0.1"});
  check("loss 1.62; K: unknown-name", {"L = 1,62 bei K = 3"});
  check("loss 1.62; accuracy: unknown-name", {"loss = 1.62 accuracy = 0"});
}

TEST_CASE("A name that the formula has as an operand goes on with the calculation", "[solution]") {
  check("z 1 2 3", {"z = W^T x + b = (1, 2, 3)^T", "z = 0.2 x + b = [1, 2, 3]"});
  check("yhat 0.2 0.3 0.5", {"p = 1 / S = [0.2, 0.3, 0.5]"});
  check("b_next 0.2 0.3 0.5",
        {"b' = b - 0.1 db = [0.2, 0.3, 0.5]", "b' = [1, 1, 1] - 0.1 · db = [0.2, 0.3, 0.5]",
         "b(t+1) = b(t) - η ∇b = [0.2, 0.3, 0.5]"});
  check("scaled_db 0.2 0.3 0.5", {"η db = 0.1 db = [0.2, 0.3, 0.5]"});
  check("loss 1.62", {"L = -1 ln p2 = 1.62", "L = -ln p2 = 1.62"});
}

TEST_CASE("A factor or another quantity behind one blank: neither is read", "[solution]") {
  check("z1: joined", {"z1 = 0.2 x1 = 0.16"});
  check("dW11: joined", {"dW11 = 0.8 dz1 = 0.18"});
}

TEST_CASE("Names in the middle of a chain have its value, of several tokens too", "[solution]") {
  check("db 0.2 0.3 -0.5; dz 0.2 0.3 -0.5", {"∂L/∂b = ∂L/∂z = (0.2, 0.3, -0.5)"});
}

TEST_CASE("W and b below a heading are the new ones", "[solution]") {
  const std::string both = "W_next 1 2 3 4 5 6; b_next 7 8 9";
  check(both, {"Updated parameters:\n  W = [1 2 3; 4 5 6]\n  b = [7, 8, 9]",
               "Updated parameters:\nW = [1 2 3; 4 5 6]\nb = [7, 8, 9]",
               "### After the update\n\nW = [1 2 3; 4 5 6]\n\nb = [7, 8, 9]",
               "Parametrii noi:\nW = [1 2 3; 4 5 6]\nb = [7, 8, 9]",
               "After the update: W = [1 2 3; 4 5 6], b = [7, 8, 9]",
               "W nou = [1 2 3; 4 5 6]; b nou = [7, 8, 9]",
               "W (after) = [1 2 3; 4 5 6]; b (after) = [7, 8, 9]",
               "W(t+1) = [1 2 3; 4 5 6]\nb(t+1) = [7, 8, 9]",
               "New weights:\nW = [1 2 3; 4 5 6]\nb: [1, 1, 1] → [7, 8, 9]"});
  check("W: given; b: given", {"Given:\nW = [1 2 3; 4 5 6]\nb = [7, 8, 9]"});
  check("loss 1.62; W: given", {"L = 1.62 # the new loss\nW = [1 2 3; 4 5 6]"});
}

TEST_CASE("The sums of a table are the exponentials' alone", "[solution]") {
  check("exp 1 2 3; sum 6; yhat 0.2 0.3 0.5",
        {"| class | e^z | p |\n|---|---|---|\n| 1 | 1 | 0.2 |\n| 2 | 2 | 0.3 |\n| 3 | 3 | 0.5 |\n"
         "| **Sum** | 6 | 1 |",
         "\tA\tB\tC\tSum\nexp\t1\t2\t3\t6\np\t0.2\t0.3\t0.5\t1"});
  check("yhat 0.2 0.3 0.5; z 1 2 3",
        {"+---+---+-----+\n| k | z | p   |\n+---+---+-----+\n| 1 | 1 | 0.2 |\n| 2 | 2 | 0.3 |\n"
         "| 3 | 3 | 0.5 |\n+---+---+-----+"});
}

TEST_CASE("A name behind a semicolon has what is printed below it", "[solution]") {
  check("loss 1.62; z 1 2 3",
        {"In [5]: z = x @ W + b; z\nOut[5]: array([1, 2, 3])\n\nIn [6]: loss = ce(z); loss\n"
         "Out[6]: 1.62",
         "> z <- as.vector(t(W) %*% x + b); z\n[1] 1 2 3\n> loss <- -log(p[2]); loss\n[1] 1.62"});
  check("dW 1 2 3 4 5 6", {"> dW <- x %o% (p - y); dW\n     [,1] [,2] [,3]\n[1,]    1    2    3\n"
                           "[2,]    4    5    6"});
}

TEST_CASE("A percent sign behind a decimal comma is the number's", "[solution]") {
  check("yhat 0.225 0.198 0.577", {"p₁ ≈ 22,5 %, p₂ ≈ 19,8 %, p₃ ≈ 57,7 %"});
}

TEST_CASE("Words that round and notes behind a value leave the value", "[solution]") {
  check("loss 1.62", {"The final loss is approximately **1.62**.", "The loss is about 1.62",
                      "Kreuzentropie: 1,62", "L = 1.62 ✓ 2/2"});
  check("yhat 0.2 0.3 0.5", {"p = [0.2, 0.3, 0.5] → predicted class 3"});
}

TEST_CASE("Letters stand for what their values can be", "[solution]") {
  check("sum 2.485", {"Z = 2.485", "partition function Z = 2.485"});
  check("exp 1 2 3", {"E = 1 2 3", "E = [1, 2, 3]"});
  check("z 1 2 3", {"Z = 1 2 3"});
  check("W_next 1 2 3 4 5 6", {"W - η dW = [1 2 3; 4 5 6]", "W - 0.1 dW = [1 2 3; 4 5 6]",
                               "W - lr*dW = [[1, 2, 3], [4, 5, 6]]"});
}

TEST_CASE("Lines of semicolons and the results of a session are read line by line", "[solution]") {
  check("loss 1.620; z -0.580 -0.710 0.360", {"z;-0,580;-0,710;0,360\nL;1,620"});
  check("yhat 0.2 0.3 0.5; : unnamed",
        {"> p <- exp(z)/sum(exp(z)); p\n[1] 0.2 0.3 0.5\n> -log(p[2])\n[1] 1.620"});
}

TEST_CASE("A line of values that no statement takes is told of", "[solution]") {
  check(": unnamed", {"We obtain the logits (1.5, 2, 3) and the probabilities (0.2, 0.3, 0.5).",
                      "Epoch 1/1 - loss: 1.620 - p: [0.225 0.198 0.577]",
                      "probs [0.225 0.198 0.577] loss 1.62"});
}

}  // namespace
}  // namespace softmax_steps::solution_joined_test
