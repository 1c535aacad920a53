// Statements with several names, what is said to be before the step and after it, and what sessions
// print. Expected entries were read off the texts by eye.
#include <string>
#include <vector>

#include "catch.h"
#include "reader.h"
#include "solution_outcome.h"

namespace softmax_steps::solution_statements_test {
namespace {

using testing::check;
using testing::kTask;

TEST_CASE("Each name of a tuple has its own value", "[solution]") {
  check("loss 5.4; yhat 0.1 0.2 0.7; z -1.4 -1.3 4.1",
        {"z, p, L = [-1.4, -1.3, 4.1], [0.1, 0.2, 0.7], 5.4",
         "z, p, L = ([-1.4, -1.3, 4.1], [0.1, 0.2, 0.7], 5.4)",
         "(z, p, L) = ([-1.4, -1.3, 4.1], [0.1, 0.2, 0.7], 5.4)",
         ">>> z, p, L = [-1.4, -1.3, 4.1], [0.1, 0.2, 0.7], 5.4",
         "z, p = [-1.4, -1.3, 4.1], [0.1, 0.2, 0.7]; L = 5.4"});
  check("W_next 1 2 3 4 5 6; b_next 1 2 3", {"W_new, b_new = [[1, 2, 3], [4, 5, 6]], [1, 2, 3]"});
  check("loss 5.4; sum 60.8", {"S, L = 60.8, 5.4", "S, L = [60.8, 5.4]"});
}

TEST_CASE("Each name of a tuple without a value of its own is left", "[solution]") {
  check("z: size; p: size; L: size", {"z, p, L = [-1.4, -1.3, 4.1], [0.1, 0.2, 0.7]"});
  check("z: formula; p: formula; L: formula", {"z, p, L = forward(x)"});
  check("loss 5.4; z -1.4 -1.3 4.1; p: formula", {"z, p, L = [-1.4, -1.3, 4.1], softmax(z), 5.4"});
}

TEST_CASE("What is before the step and what is after it are not asked about", "[solution]") {
  const auto read_loss = [](const std::string& text) {
    const ReadSolution read = read_solution_text(text, kTask);
    return read.asked.empty() && read.read.size() == 1 && read.left.size() == 1 &&
           read.read.front().entries.front().text == "5.4" &&
           read.left.front().code == "intermediate";
  };
  for (const std::string text :
       {"Before: L = 5.4\nAfter: L = 5.1", "Before: L = 5.4 / After: L = 5.1",
        "Before L = 5.4\nAfter L = 5.1", "Before:\nL = 5.4\nAfter:\nL = 5.1",
        "**Before:** L = 5.4\n**After:** L = 5.1", "L (before) = 5.4\nL (after) = 5.1",
        "L = 5.4 (before), L = 5.1 (after)", "L before = 5.4, L after = 5.1",
        "Înainte: L = 5.4\nDupă: L = 5.1", "înainte L = 5.4, după L = 5.1",
        "inainte: L = 5.4 / dupa: L = 5.1", "L înainte = 5.4; L după = 5.1",
        "Pierderea înainte: 5.4\nPierderea după: 5.1"}) {
    INFO(text);
    CHECK(read_loss(text));
  }
  check("W_next 1 2 3 4 5 7", {"After: W = [[1, 2, 3], [4, 5, 7]]"});
  check("loss 5.4; yhat 0.1 0.2 0.7; After: L: intermediate; p: intermediate",
        {"Before: L = 5.4, p = [0.1, 0.2, 0.7]\nAfter: L = 5.1, p = [0.2, 0.2, 0.6]"});
  check("yhat 0.1 0.2 0.7", {"After softmax: p = [0.1, 0.2, 0.7]"});
}

TEST_CASE("What a session prints below an update is the new value", "[solution]") {
  const std::string numbers = "0.3 0.1 -2 -0.6 -0.5 2";
  check("W_next " + numbers,
        {">>> W - eta * W.grad\ntensor([[0.3, 0.1, -2],\n        [-0.6, -0.5, 2]])",
         ">>> W -= eta * W.grad\n>>> W\ntensor([[0.3, 0.1, -2],\n        [-0.6, -0.5, 2]])",
         "In [3]: W - lr * dW\nOut[3]:\narray([[0.3, 0.1, -2],\n       [-0.6, -0.5, 2]])",
         "> W - eta * dW\n     [,1] [,2] [,3]\n[1,]  0.3  0.1   -2\n[2,] -0.6 -0.5    2",
         "octave:3> W - eta*dW\nans =\n\n   0.3   0.1  -2\n  -0.6  -0.5   2\n",
         ">> W = W - eta*dW\n\nW =\n\n   0.3   0.1  -2\n  -0.6  -0.5   2\n",
         "julia> W .- η .* dW\n2×3 Matrix{Float64}:\n  0.3   0.1  -2\n -0.6  -0.5   2",
         "julia> W -= η * dW\n2×3 Matrix{Float64}:\n  0.3   0.1  -2\n -0.6  -0.5   2"});
}

TEST_CASE("What Julia shows below an assignment is the value of its name", "[solution]") {
  check("loss 5.4; z -1.4 -1.3 4.1",
        {"julia> z = W' * x + b\n3-element Vector{Float64}:\n -1.4\n -1.3\n  4.1\n\n"
         "julia> L = -log(p[2])\n5.4\n"});
}

TEST_CASE("Numbers that a session prints below each other are results of their own", "[solution]") {
  check("sum 60.8; ans: unknown-name", {">>> np.exp(z).sum()\n60.8\n>>> -np.log(p[1])\n5.4\n"});
  check("loss 5.4", {">>> L.item()\n5.4\n", ">>> L.round(3)\n5.4\n"});
}

}  // namespace
}  // namespace softmax_steps::solution_statements_test
