#include "evaluate.h"

#include <string>

#include "catch.h"
#include "gradient_check.h"
#include "quantities.h"
#include "support.h"

namespace softmax_steps::evaluate_test {
namespace {

using testing::agree;
using testing::agrees;
using testing::by_id;
using testing::Json;

Vector<RoundedNumber> scalar(const RoundedNumber& quantity) {
  return Vector<RoundedNumber>::Constant(1, quantity);
}

TEST_CASE("Random and extreme problems are right to 30 digits", "[evaluate]") {
  const Json data = testing::read_data("high-precision.json");
  int compared = 0;
  for (const char* kind : {"cases", "extreme"}) {
    for (const Json& record : data.at(kind)) {
      const auto id = record.at("id").get<std::string>();
      // One class, and labels that sum to 2, are refused.
      if (id == "degenerate_m1" || id == "labels_sum_two") continue;
      INFO(id);
      const Json& out = record.at("out");
      const Values values = evaluate(read_problem(testing::problem_text(record)));
      CHECK(agree(values.before.z, out.at("z")));
      CHECK(agree(values.before.yhat, out.at("p")));
      CHECK(agree(values.before.sample_loss, out.at("loss_i")));
      CHECK(agree(scalar(values.before.loss), Json::array({out.at("loss")})));
      CHECK(agree(values.dz, out.at("dz")));
      CHECK(agree(values.dW, out.at("dW")));
      CHECK(agree(values.db, out.at("db")));
      CHECK(agree(values.W_next, out.at("W1")));
      CHECK(agree(values.b_next, out.at("b1")));
      ++compared;
    }
  }
  CHECK(compared == 143);
}

TEST_CASE("The homework's step is the right one, not the homework's", "[evaluate]") {
  const Json data = testing::read_data("homework.json");
  const Json& out = data.at("out");
  const Json& step = data.at("updates").at("correct").at("eta=0.1");
  const Values values = evaluate(read_problem(testing::homework()));
  const Vector<RoundedNumber> exponentials = values.before.exp.row(0).transpose();
  CHECK(agree(exponentials, out.at("exp_z")));
  CHECK(agrees(values.before.sum(0).value.value(), out.at("sum_exp").get<std::string>()));
  CHECK(agree(values.dW, out.at("dW")));
  CHECK(!agree(values.dW, out.at("dW_transposed")));
  CHECK(agree(values.W_next, step.at("W1")));
  CHECK(agree(values.b_next, step.at("b1")));
  CHECK(agrees(values.after.loss.value.value(), step.at("loss_after").get<std::string>()));
}

TEST_CASE("A thousand steps of the homework stay right", "[evaluate]") {
  const Json steps = testing::read_data("homework.json").at("steps_eta_0_1_correct");
  Problem problem = read_problem(testing::homework());
  int compared = 0;
  for (int step = 1; step <= 1000; ++step) {
    const Values values = evaluate(problem);
    for (int k = 0; k < problem.classes(); ++k) {
      for (int i = 0; i < problem.features(); ++i)
        problem.batch.W(i, k) = values.W_next(i, k).value;
      problem.batch.b(k) = values.b_next(k).value;
    }
    const auto reference = steps.find(std::to_string(step));
    if (reference == steps.end()) continue;
    INFO(step);
    CHECK(agree(values.W_next, reference->at("W")));
    CHECK(agree(values.b_next, reference->at("b")));
    CHECK(agrees(values.after.loss.value.value(), reference->at("loss").get<std::string>()));
    ++compared;
  }
  CHECK(compared == 6);
}

TEST_CASE("Probabilities sum to one, and the loss falls by what the gradient predicts",
          "[evaluate]") {
  ProblemText text = testing::homework();
  text.eta = "1e-20";
  const Problem problem = read_problem(text);
  const Values values = evaluate(problem);
  Decimal sum = 0;
  for (const RoundedNumber& p : values.before.yhat.reshaped()) sum += p.value.value();
  CHECK(to_string(to_digits(sum)) == "1");
  const Decimal change = loss_change(problem, values).value.value();
  const Decimal predicted = predicted_change(problem, values).change.value.value();
  CHECK(change < 0);
  CHECK(abs(change / predicted - 1) < power_of_ten(-18));
}

TEST_CASE("The gradient matches central differences of the loss", "[evaluate]") {
  for (const char* rounding : {"shown", "carried"}) {
    ProblemText text = testing::homework();
    text.rounding_when = rounding;
    const Problem problem = read_problem(text);
    const Decimal error = largest_gradient_error(problem, evaluate(problem)).value();
    // With h = 10⁻¹⁵ the quotient errs by h²/6 of a third derivative; a carried gradient by its
    // rounding.
    CHECK(error < power_of_ten(std::string(rounding) == "shown" ? -29 : -3));
    CHECK(error > power_of_ten(-40));
  }
}

TEST_CASE("A wrong gradient is found by central differences", "[evaluate]") {
  const Problem problem = read_problem(testing::homework());
  Values values = evaluate(problem);
  values.dW = Matrix<RoundedNumber>(values.dW.transpose());
  CHECK(largest_gradient_error(problem, values).value() > 1);
}

TEST_CASE("The loss change holds where the two losses would cancel", "[evaluate]") {
  ProblemText text = testing::homework();
  text.eta = "1e-300";
  const Problem problem = read_problem(text);
  const Values values = evaluate(problem);
  // −η ‖∇L‖² of homework.json: 21.7150250878653… (x·x + 1 = 11 times ‖ŷ − y‖², Python's decimal
  // module)
  CHECK(to_string(to_digits(loss_change(problem, values).value.value(), 15)) ==
        "-2.17150250878653e-299");
}

TEST_CASE("The loss change holds for a confident prediction", "[evaluate]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.W = {{"172", "0"}};
  text.b = {"0", "0"};
  text.y = std::string("0");
  text.eta = "1";
  const Problem problem = read_problem(text);
  // ln(1 + e^-(172 + 4 d)) − ln(1 + e^-172), d = 1/(1 + e^172): Python's decimal module, 500
  // digits.
  CHECK(to_string(to_digits(loss_change(problem, evaluate(problem)).value.value(), 15)) ==
        "-1.60235306937689e-149");
}

TEST_CASE("A quotient without end that ends again is exact", "[evaluate]") {
  ProblemText text;
  text.x = TextRow{"1/3"};
  text.W = {{"3", "0"}};
  text.b = {"-1", "0"};
  text.y = TextRow{"1/2", "1/2"};
  text.eta = "1";
  const Values values = evaluate(read_problem(text));
  CHECK(to_string(values.before.z(0, 0).value) == "0");
  text.b = {"0", "0"};
  text.rounding_mode = "truncate";
  const Problem problem = read_problem(text);
  const RoundedNumber z = evaluate(problem).before.z(0, 0);
  CHECK(z.value.is_exact());
  CHECK(print(z, z.value.digits(), problem.rounding).mantissa == "1");
}

TEST_CASE("Carried rounding uses what it wrote down", "[evaluate]") {
  ProblemText text = testing::homework();
  text.rounding_when = "carried";
  text.rounding_digits = "2";
  const Values values = evaluate(read_problem(text));
  // By hand: 0.25, 0.27, 60.34; sum 60.86; 0.25/60.86 = 0.0041…, 0.27/60.86 = 0.0044…, 0.9914….
  CHECK(to_string(values.before.exp(0, 0).value) == "0.25");
  CHECK(to_string(values.before.sum(0).value) == "60.86");
  CHECK(to_string(values.before.yhat(0, 2).value) == "0.99");
  CHECK(to_string(values.dz(0, 2).value) == "0.99");
  CHECK(to_string(values.dW(1, 2).value) == "2.97");
  CHECK(to_string(values.scaled_dW(1, 2).value) == "0.3");
  CHECK(to_string(values.W_next(1, 2).value) == "1.7");
}

TEST_CASE("A carried probability of 0 takes the loss from the logits", "[evaluate]") {
  ProblemText text = testing::homework();
  text.rounding_when = "carried";
  text.rounding_digits = "2";
  // ŷ_1 = 0.0044 is written 0.00, whose logarithm does not exist; ln 60.86 + 1.3 = 5.41.
  const Values values = evaluate(read_problem(text));
  CHECK(values.before.yhat(0, 1).value.is_zero());
  CHECK(values.before.loss_is_from_logits(0));
  CHECK(to_string(values.before.loss.value) == "5.41");
}

TEST_CASE("Large logits are shifted, small ones not", "[evaluate]") {
  const auto shifted = [](const std::string& shift, const std::string& bias) {
    ProblemText text = testing::homework();
    text.b = {bias, bias, bias};
    text.shift = shift;
    return bool(evaluate(read_problem(text)).before.is_shifted(0));
  };
  CHECK(!shifted("auto", "0.1"));
  CHECK(shifted("auto", "5000"));
  CHECK(shifted("auto", "-5000"));
  CHECK(shifted("always", "0.1"));
  CHECK(!shifted("never", "5000"));
  // e^(10^8) cannot be written.
  CHECK(shifted("never", "1e8"));
}

// Expected digits: mpmath 1.3, 400 digits: 0.01 (1 − q₊) − 0.01 (1 − q₋), q = 1 / (1 + e^z), z =
// 188 ± 0.5.
TEST_CASE("What samples of a batch leave when they cancel has all its digits", "[evaluate]") {
  ProblemText text;
  text.x = TextMatrix{{"0.01", "1"}, {"-0.01", "1"}};
  text.W = {{"0", "0"}, {"188", "0"}};
  text.b = {"0", "0"};
  text.y = TextRow{"1", "1"};
  text.eta = "1";
  text.reduction = "sum";
  text.W[0][0] = "50";
  const Values values = evaluate(read_problem(text));
  CHECK(to_string(values.dW(0, 0).value) == "2.347386261742683629372233993323130676741e-84");
}

TEST_CASE("Rounding sees on which side of a saturated probability the truth lies", "[evaluate]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.b = {"0", "0"};
  text.eta = "0.1";
  for (const std::string gap : {"60", "115", "116", "166", "400", "2000", "100000000"}) {
    INFO(gap);
    text.W = {{gap, "0"}};
    text.y = TextRow{"0.4505", "0.5495"};
    text.rounding_mode = "truncate";
    Problem problem = read_problem(text);
    Values values = evaluate(problem);
    const auto printed = [&](const RoundedNumber& quantity) {
      return print(quantity, quantity.value.digits(), problem.rounding).mantissa;
    };
    CHECK(printed(values.before.yhat(0, 0)) == "0.9999");
    CHECK(printed(values.dz(0, 0)) == "0.5494");
    text.rounding_mode = "half-up";
    problem = read_problem(text);
    values = evaluate(problem);
    CHECK(printed(values.before.yhat(0, 0)) == "1.0000");
    // 0.1 (0.5495 − e^−gap) lies below the tie.
    CHECK(printed(values.scaled_dW(0, 0)) == "0.0549");
    CHECK(printed(values.scaled_dW(0, 1)) == "0.0549");
  }
}

TEST_CASE("Digits that are cut off show what is left beside a number by another class",
          "[evaluate]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.b = {"0", "0", "0"};
  text.W = {{"300", "200", "0"}};
  text.y = "2";
  text.eta = "0.1";
  text.rounding_mode = "truncate";
  const auto printed = [&](const Problem& problem, const RoundedNumber& quantity) {
    return print(quantity, quantity.value.digits(), problem.rounding).mantissa;
  };
  // −(1 − e^−300), beside an exponential of e^−100.
  Problem problem = read_problem(text);
  CHECK(printed(problem, evaluate(problem).dz(0, 2)) == "0.9999");
  // 2 (0.9² + 0.1²) (1 − …), all squares a little less than they are stored as.
  text.y = TextRow{"0.1", "0.9", "0"};
  problem = read_problem(text);
  CHECK(printed(problem, predicted_change(problem, evaluate(problem)).dW_squared) == "1.6199");
  text.b = {"0", "0"};
  text.W = {{"158", "0"}};
  text.y = TextRow{"0", "1"};
  problem = read_problem(text);
  CHECK(printed(problem, loss_change(problem, evaluate(problem))) == "0.3999");
  text.rounding_digits = "1";
  text.eta = "0.001";
  problem = read_problem(text);
  CHECK(printed(problem, evaluate(problem).scaled_dW(0, 0)) == "9.9");
}

// Expected digits: mpmath 1.3, 400 digits: 1 / (1 + e^166) less what the difference quotient lacks.
TEST_CASE("The error of a carried gradient is the probability that rounding took", "[evaluate]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.W = {{"166", "0"}};
  text.b = {"0", "0"};
  text.y = "0";
  text.eta = "0.1";
  text.rounding_when = "carried";
  const Problem problem = read_problem(text);
  CHECK(to_string(largest_gradient_error(problem, evaluate(problem))) ==
        "8.07450678967509433412872980488837174411e-73");
}

TEST_CASE("Numbers that are 0 or beyond others are printed as what they are", "[evaluate]") {
  ProblemText text;
  text.x = TextRow{"1"};
  text.W = {{"0.5", "0.5"}};
  text.b = {"0", "0"};
  text.y = "0";
  text.eta = "0.1";
  Problem problem = read_problem(text);
  // The logarithm of equal shares is even about 0: the difference quotient is right.
  CHECK(largest_gradient_error(problem, evaluate(problem)).is_exact());
  text.y = TextRow{"0.5", "0.5"};
  problem = read_problem(text);
  const RoundedNumber change = loss_change(problem, evaluate(problem));
  CHECK((change.value.is_exact() && change.value.is_zero()));
  text.W = {{"166", "0"}};
  text.y = "0";
  problem = read_problem(text);
  const Values values = evaluate(problem);
  const auto quantities = by_id(collect_quantities(problem, values));
  // ln(1 + e^−166), mpmath.
  CHECK(quantities.at("log_sum").text.starts_with("8.074506789675094334"));
  CHECK(quantities.at("log_sum").text == quantities.at("loss_from_logits").text);
  CHECK(quantities.count("log_yhat.1") == 0);
  text.y = TextRow{"1/7", "6/7"};
  CHECK(!read_problem(text).has_normalised_labels);
}

}  // namespace
}  // namespace softmax_steps::evaluate_test
