#include "derivation.h"

#include <set>
#include <string>

#include "catch.h"
#include "support.h"

namespace softmax_steps::derivation_test {
namespace {

using testing::by_id;
using testing::homework;
using testing::text_of;

Derivation derived(const ProblemText& text) { return derive(read_sample(text)); }

TEST_CASE("Everything that the homework writes out is there, and right", "[derivation]") {
  const Derivation derivation = derived(homework());
  const auto line = [&](const std::string& id) { return text_of(derivation, id); };
  // The lines of the seed, with its truncations and its transposed gradient put right.
  CHECK(line("logits.formula") ==
        "              ⎡ 0.3  −0.6  −1  ⎤⎡1⎤   ⎡0.1⎤\n"
        "z = Wᵀx + b = ⎢ 0.1  −0.5  −0.5⎥⎢3⎥ + ⎢0.1⎥\n"
        "              ⎣−2     2     0.1⎦⎣0⎦   ⎣0.1⎦");
  CHECK(line("logits.z.0") ==
        "                                    ⎡1⎤\n"
        "z₀ = Σⱼ Wⱼ₀xⱼ + b₀ = [0.3  −0.6  −1]⎢3⎥ + 0.1 = 0.3·1 + (−0.6)·3 + (−1)·0 + 0.1 = "
        "0.3 − 1.8 + 0 + 0.1 = −1.4\n"
        "                                    ⎣0⎦");
  CHECK(line("exponentials.exp.0") == "e^z₀ = e^(−1.4) ≈ 0.2466");
  CHECK(line("exponentials.sum") ==
        "Σⱼ e^zⱼ = e^z₀ + e^z₁ + e^z₂ = e^(−1.4) + e^(−1.3) + e^4.1 ≈ 0.2466 + 0.2725 + 60.3403 "
        "≈ 60.8594");
  CHECK(line("softmax.yhat.0") == "ŷ₀ = e^z₀/(Σⱼ e^zⱼ) ≈ 0.2466/60.8594 ≈ 0.0041");
  CHECK(line("softmax.sum") == "Σᵢ ŷᵢ = ŷ₀ + ŷ₁ + ŷ₂ ≈ 0.0041 + 0.0045 + 0.9915 ≈ 1");
  CHECK(line("cross-entropy.loss") ==
        "L = −Σᵢ yᵢ ln ŷᵢ ≈ −(0·ln 0.0041 + 1·ln 0.0045 + 0·ln 0.9915) ≈ −(0 − 5.4086 + 0) ≈ "
        "5.4086");
  CHECK(line("cross-entropy.from-logits") ==
        "L = ln Σⱼ e^zⱼ − z₁ ≈ ln 60.8594 − (−1.3) ≈ 4.1086 − (−1.3) ≈ 5.4086");
  CHECK(line("gradient-logits.dz.1") == "∂L/∂z₁ = ŷ₁ − y₁ ≈ 0.0045 − 1 ≈ −0.9955");
  CHECK(line("gradient-weights.shapes") ==
        "x(∇_z L)ᵀ : (n × 1)(1 × m) → n × m : (3 × 1)(1 × 3) → 3 × 3");
  CHECK(line("gradient-weights.dW") ==
        "                    ⎡1⎤                            ⎡1·0.0041  1·(−0.9955)  1·0.9915⎤   "
        "⎡0.0041  −0.9955  0.9915⎤\n"
        "∇_W L = x(∇_z L)ᵀ ≈ ⎢3⎥[0.0041  −0.9955  0.9915] ≈ ⎢3·0.0041  3·(−0.9955)  3·0.9915⎥ ≈ "
        "⎢0.0122  −2.9866  2.9744⎥\n"
        "                    ⎣0⎦                            ⎣0·0.0041  0·(−0.9955)  0·0.9915⎦   "
        "⎣0        0       0     ⎦");
  CHECK(line("update-weights.next") ==
        "                 ⎡ 0.3   0.1  −2  ⎤   ⎡0.0004  −0.0996  0.0991⎤   "
        "⎡ 0.2996   0.1996  −2.0991⎤\n"
        "W ← W − η∇_W L ≈ ⎢−0.6  −0.5   2  ⎥ − ⎢0.0012  −0.2987  0.2974⎥ ≈ "
        "⎢−0.6012  −0.2013   1.7026⎥\n"
        "                 ⎣−1    −0.5   0.1⎦   ⎣0        0       0     ⎦   "
        "⎣−1       −0.5      0.1   ⎦");
  CHECK(line("check.loss") ==
        "L′ = −Σᵢ yᵢ ln ŷ′ᵢ ≈ −(0·ln 0.0115 + 1·ln 0.0382 + 0·ln 0.9503) ≈ 3.2653");
  CHECK(line("check.db_squared") == "‖∇_b L‖² ≈ 0.0041² + (−0.9955)² + 0.9915² ≈ 1.9741");
  CHECK(line("check.change") == "L′ − L ≈ 3.2653 − 5.4086 ≈ −2.1433");
}

TEST_CASE("In the other layout z is Wx + b and the factors change places", "[derivation]") {
  ProblemText text = homework();
  text.W = {{"0.3", "-0.6", "-1"}, {"0.1", "-0.5", "-0.5"}, {"-2", "2", "0.1"}};
  text.layout = "classes-by-features";
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "logits.formula").find("z = Wx + b = ") != std::string::npos);
  CHECK(text_of(derivation, "logits.z.0").find("Σⱼ W₀ⱼxⱼ + b₀") != std::string::npos);
  CHECK(text_of(derivation, "gradient-weights.shapes") ==
        "(∇_z L)xᵀ : (m × 1)(1 × n) → m × n : (3 × 1)(1 × 3) → 3 × 3");
  // The gradient has the layout of W: its second row belongs to the true class.
  CHECK(by_id(derivation.quantities).at("dW.1.1").printed.mantissa == "2.9866");
  CHECK(by_id(derivation.quantities).at("dW.0.1").printed.mantissa == "0.0122");
}

TEST_CASE("Indices are printed by the base, ids count from 0", "[derivation]") {
  ProblemText text = homework();
  text.index_base = "1";
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "exponentials.exp.0") == "e^z₁ = e^(−1.4) ≈ 0.2466");
}

TEST_CASE("Four equal logits give a quarter exactly", "[derivation]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.W = {{"5", "5", "5", "5"}};
  text.b = {"0", "0", "0", "0"};
  text.y = std::string("0");
  text.eta = "1";
  CHECK(text_of(derived(text), "softmax.yhat.0") ==
        "ŷ₀ = e^z₀/(Σⱼ e^zⱼ) ≈ 148.4132/593.6526 ≈ 0.25");
  text.rounding_digits = "1";
  CHECK(text_of(derived(text), "softmax.yhat.0").ends_with("≈ 0.3"));
}

TEST_CASE("A number that differs beyond what is stored is not called exact", "[derivation]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.W = {{"1e-400", "0"}};
  text.b = {"0", "0"};
  text.y = std::string("0");
  text.eta = "1";
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "logits.z.0").ends_with("= 1×10^−400"));
  CHECK(text_of(derivation, "softmax.yhat.0").ends_with("≈ 0.5000"));
}

TEST_CASE("What is worked out of a typed 2/3 is not equal to the digits that are shown of it",
          "[derivation]") {
  ProblemText text;
  text.x = TextRow{"0.3"};
  text.W = {{"-2/3", "1"}};
  text.b = {"0.5", "0"};
  text.y = std::string("0");
  text.eta = "1";
  for (const char* when : {"shown", "carried"}) {
    text.rounding_when = when;
    const Derivation derivation = derived(text);
    CHECK(text_of(derivation, "logits.z.0").ends_with("≈ −0.6667·0.3 + 0.5 ≈ −0.2 + 0.5 = 0.3"));
    CHECK(text_of(derivation, "logits.z.1").ends_with("= 1·0.3 + 0 = 0.3 + 0 = 0.3"));
  }
  // Zero times anything is 0, in whatever digits that is shown.
  text.x = TextRow{"0"};
  CHECK(text_of(derived(text), "logits.z.0").ends_with("≈ −0.6667·0 + 0.5 = 0 + 0.5 = 0.5"));
}

TEST_CASE("A large logit is shifted, and the line says that ŷ stays", "[derivation]") {
  ProblemText text = homework();
  text.b = {"5000", "5000", "5000"};
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "exponentials.max") == "max z = 5004");
  CHECK(text_of(derivation, "exponentials.exp.0") ==
        "e^(z₀ − max z) = e^(4998.5 − 5004) = e^(−5.5) ≈ 0.0041");
  CHECK(text_of(derivation, "exponentials.unchanged").find("e^(−max z)") != std::string::npos);
  CHECK(text_of(derivation, "softmax.yhat.0").ends_with("≈ 0.0041/1.0086 ≈ 0.0041"));
}

TEST_CASE("Soft labels have a term for each class, and no one-hot form", "[derivation]") {
  ProblemText text = homework();
  text.y = TextRow{"0.2", "0.8", "0"};
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "cross-entropy.term.0") ==
        "y₀ ln ŷ₀ ≈ 0.2·ln 0.0041 ≈ 0.2·(−5.5086) ≈ −1.1017");
  CHECK(text_of(derivation, "cross-entropy.term.2") == "y₂ ln ŷ₂ ≈ 0·ln 0.9915 = 0");
  for (const Line& line : derivation.steps[4].lines) CHECK(line.id != "cross-entropy.from-logits");
}

TEST_CASE("In carried mode what was written is what is used", "[derivation]") {
  ProblemText text = homework();
  text.rounding_when = "carried";
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "exponentials.sum").ends_with("≈ 0.2466 + 0.2725 + 60.3403 = 60.8594"));
  CHECK(text_of(derivation, "softmax.yhat.0") == "ŷ₀ = e^z₀/(Σⱼ e^zⱼ) = 0.2466/60.8594 ≈ 0.0041");
  CHECK(text_of(derivation, "softmax.sum").ends_with("= 0.0041 + 0.0045 + 0.9915 = 1.0001"));
  CHECK(text_of(derivation, "cross-entropy.term.1")
            .ends_with("= 1·ln 0.0045 ≈ 1·(−5.4037) = −5.4037"));
}

TEST_CASE("In carried mode the check says where it left rounding out", "[derivation]") {
  ProblemText text = homework();
  text.rounding_when = "carried";
  text.rounding_digits = "2";
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "check.yhat").find("⎥ ≈ ⎢0.") != std::string::npos);
  CHECK(text_of(derivation, "check.loss").find(" ≈ ") != std::string::npos);
}

TEST_CASE("A number in scientific notation is no loose argument", "[derivation]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.W = {{"60", "0"}};
  text.b = {"0", "0"};
  text.y = TextRow{"0.5", "0.5"};
  text.eta = "1";
  text.shift = "never";
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "cross-entropy.term.1").find("ln (8.7565×10^−27)") !=
        std::string::npos);
  CHECK(text_of(derivation, "softmax.yhat.1").find(" ≈ 1/(1.1420×10^26) ≈ ") != std::string::npos);
}

TEST_CASE("Every source of a quantity is a quantity, and typed ones have none", "[derivation]") {
  const auto entries = by_id(derived(homework()).quantities);
  const std::set<std::string> inputs{"x", "W", "b", "y", "eta"};
  for (const auto& [id, entry] : entries) {
    INFO(id);
    CHECK(entry.sources.empty() == (inputs.count(id.substr(0, id.find('.'))) == 1));
    for (const std::string& source : entry.sources) CHECK(entries.count(source) == 1);
  }
  CHECK(entries.at("z.1").sources ==
        std::vector<std::string>{"x.0", "x.1", "x.2", "W.0.1", "W.1.1", "W.2.1", "b.1"});
}

TEST_CASE("Lines have ids of their own, and each step has one that the eye finds first",
          "[derivation]") {
  std::set<std::string> ids;
  for (const Step& step : derived(homework()).steps) {
    int keys = 0;
    for (const Line& line : step.lines) {
      INFO(line.id);
      CHECK(ids.insert(line.id).second);
      CHECK(line.id.rfind(std::string(info(step.id).name) + ".", 0) == 0);
      keys += line.is_key ? 1 : 0;
    }
    INFO(info(step.id).name);
    CHECK(keys == (step.id == StepId::given ? 0 : 1));
  }
}

ProblemText with_other_symbols() {
  ProblemText text = homework();
  text.prediction = "p";
  text.learning_rate = "α";
  text.gradient = "∂";
  text.loss = "J";
  text.transpose = "T";
  text.decimal_mark = ",";
  return text;
}

// The homework's lines above, with the signs exchanged by hand.
TEST_CASE("Other symbols and a decimal comma stand in every line", "[derivation]") {
  const Derivation derivation = derived(with_other_symbols());
  const auto line = [&](const std::string& id) { return text_of(derivation, id); };
  CHECK(line("given.eta") == "α = 0,1");
  CHECK(line("softmax.yhat.0") == "p₀ = e^z₀/(Σⱼ e^zⱼ) ≈ 0,2466/60,8594 ≈ 0,0041");
  CHECK(line("cross-entropy.loss") ==
        "J = −Σᵢ yᵢ ln pᵢ ≈ −(0·ln 0,0041 + 1·ln 0,0045 + 0·ln 0,9915) ≈ −(0 − 5,4086 + 0) ≈ "
        "5,4086");
  CHECK(line("gradient-logits.dz.1") == "∂J/∂z₁ = p₁ − y₁ ≈ 0,0045 − 1 ≈ −0,9955");
  CHECK(line("gradient-logits.proof.chain") ==
        "∂J/∂zⱼ = Σᵢ ∂J/∂pᵢ·∂pᵢ/∂zⱼ = Σᵢ (−yᵢ/pᵢ)pᵢ(δᵢⱼ − pⱼ) = −Σᵢ yᵢ(δᵢⱼ − pⱼ) = "
        "−yⱼ + pⱼΣᵢ yᵢ = pⱼ − yⱼ");
  CHECK(line("gradient-weights.shapes") ==
        "x(∂J/∂z)ᵀ : (n × 1)(1 × m) → n × m : (3 × 1)(1 × 3) → 3 × 3");
  CHECK(line("gradient-bias.db") ==
        "                ⎡ 0,0041⎤\n"
        "∂J/∂b = ∂J/∂z ≈ ⎢−0,9955⎥\n"
        "                ⎣ 0,9915⎦");
  CHECK(line("update-bias.next") ==
        "                   ⎡0,1⎤   ⎡ 0,0004⎤   ⎡0,0996⎤\n"
        "b ← b − α(∂J/∂b) ≈ ⎢0,1⎥ − ⎢−0,0996⎥ ≈ ⎢0,1996⎥\n"
        "                   ⎣0,1⎦   ⎣ 0,0991⎦   ⎣0,0009⎦");
  CHECK(line("check.loss") ==
        "J′ = −Σᵢ yᵢ ln p′ᵢ ≈ −(0·ln 0,0115 + 1·ln 0,0382 + 0·ln 0,9503) ≈ 3,2653");
  CHECK(line("check.db_squared") == "‖∂J/∂b‖² ≈ 0,0041² + (−0,9955)² + 0,9915² ≈ 1,9741");
  CHECK(line("check.predicted") ==
        "−α‖∂J/∂(W, b)‖² = −α(‖∂J/∂W‖² + ‖∂J/∂b‖²) ≈ −0,1·(19,7409 + 1,9741) ≈ −2,1715");
  CHECK(line("check.gradient") == "max |∂J/∂θ − (J(θ + h) − J(θ − h))/(2h)| ≈ 4,1565×10^−33");
}

TEST_CASE("A prediction called a is a in every place", "[derivation]") {
  ProblemText text = homework();
  text.prediction = "a";
  const Derivation derivation = derived(text);
  CHECK(text_of(derivation, "softmax.formula") == "a = softmax(z)");
  CHECK(text_of(derivation, "cross-entropy.term.0") == "y₀ ln a₀ ≈ 0·ln 0.0041 = 0");
  CHECK(text_of(derivation, "gradient-logits.proof.jacobian") == "∂aᵢ/∂zⱼ = aᵢ(δᵢⱼ − aⱼ)");
}

TEST_CASE("The quantities are the same whatever the symbols and the mark", "[derivation]") {
  const auto other = by_id(derived(with_other_symbols()).quantities);
  for (const auto& [id, entry] : by_id(derived(homework()).quantities)) {
    INFO(id);
    CHECK(other.at(id).text == entry.text);
    CHECK(other.at(id).sources == entry.sources);
  }
}

}  // namespace
}  // namespace softmax_steps::derivation_test
