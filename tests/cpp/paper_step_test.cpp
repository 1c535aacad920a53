#include "paper_step.h"

#include <limits>
#include <string>

#include "catch.h"
#include "check/work.h"
#include "evaluate.h"
#include "input/read_problem.h"
#include "quality/random.h"
#include "regression.h"

namespace softmax_steps::paper_step_test {
namespace {

// Numbers of one decimal up to ±2, so that logits differ by less than 30 and on paper ŷ − y and the
// loss lose at most 13 of their digits.
class RandomProblems {
 public:
  ProblemText next() {
    const int n = random_.between(1, 3);
    const int m = random_.between(2, 4);
    ProblemText out;
    out.x = row(n);
    for (int i = 0; i < n; ++i) out.W.push_back(row(m));
    out.b = row(m);
    TextRow labels(static_cast<std::size_t>(m), "0");
    labels[static_cast<std::size_t>(random_.below(m))] = "1";
    if (random_.chance(50)) {
      labels.front() = "0.3";
      labels.back() = "0.7";
      for (int k = 1; k + 1 < m; ++k) labels[static_cast<std::size_t>(k)] = "0";
    }
    out.y = labels;
    out.eta = "0." + std::to_string(random_.between(1, 9));
    out.shift = random_.chance(50) ? "always" : "never";
    return out;
  }

 private:
  TextRow row(int count) {
    TextRow out;
    for (int i = 0; i < count; ++i) {
      out.push_back(std::to_string(random_.between(-20, 20)) + "e-1");
    }
    return out;
  }

  quality::Random random_{14};
};

// The step by the formulas in which nothing cancels.
Numbers<TrackedDecimal> stable_step(const Batch<TrackedDecimal>& batch) {
  Numbers<TrackedDecimal> out;
  const auto set = [&](Quantity quantity, const auto& values) {
    for (const TrackedDecimal& value : values.template reshaped<Eigen::RowMajor>()) {
      of(out, quantity).push_back(value);
    }
  };
  const Logits<TrackedDecimal> Z = logits(batch.X, batch.W, batch.b);
  const auto dZ = logit_gradient(Z, batch.Y);
  const auto dW = weight_gradient(batch.X, dZ, batch.objective);
  const auto db = bias_gradient(dZ, batch.objective);
  const auto step = [&](const TrackedDecimal& parameter, const TrackedDecimal& gradient) {
    return parameter - batch.optimizer.eta * gradient;
  };
  set(Q::z, Z.Z);
  set(Q::yhat, softmax(Z));
  set(Q::loss, cross_entropy(Z, batch.Y));
  set(Q::dz, dZ);
  set(Q::dW, dW);
  set(Q::db, db);
  set(Q::W_next, Matrix<TrackedDecimal>(batch.W.binaryExpr(dW, step)));
  set(Q::b_next, Vector<TrackedDecimal>(batch.b.binaryExpr(db, step)));
  return out;
}

// The step as on paper, each quantity from those before it.
template <class T>
Numbers<T> paper_step(Given<T> given, bool is_shifted) {
  given.is_shifted = is_shifted;
  Numbers<T> out;
  for (const Quantity quantity : kAnswerQuantities)
    of(out, quantity) = follow(quantity, given, out);
  return out;
}

// Whether what is in both agrees, to so much of 1 + |value|.
template <class T>
bool agree(const Numbers<T>& paper, const Numbers<TrackedDecimal>& stable, const Decimal& bound) {
  for (const Quantity quantity : kAnswerQuantities) {
    for (std::size_t cell = 0; cell < of(stable, quantity).size(); ++cell) {
      const Decimal& value = of(stable, quantity)[cell].value();
      const Decimal off = abs(Decimal(Decimal(of(paper, quantity)[cell]) - value));
      if (!(off <= bound * (1 + abs(value)))) return false;
    }
  }
  return true;
}

constexpr int kProblems = 200;

// Of the scalar that `number` makes.
template <class T>
void check_agreement(const Decimal& bound, const auto& number) {
  RandomProblems random;
  for (int i = 0; i < kProblems; ++i) {
    const Problem problem = read_problem(random.next());
    INFO("problem " << i);
    CHECK(agree(paper_step(given_of<T>(problem, 0, number), problem.shift == Shift::always),
                stable_step(problem.batch), bound));
  }
}

TEST_CASE("In decimals the way on paper and the stable way meet to 45 digits", "[paper_step]") {
  check_agreement<Decimal>(power_of_ten(-45),
                           [](const TrackedDecimal& number) { return number.value(); });
}

// The exponential of a logit of up to 14 is off by as many roundings, ŷ and ln ŷ by twice that.
TEST_CASE("In floating point they meet to 100 roundings", "[paper_step]") {
  const auto check = [](auto zero) {
    using S = decltype(zero);
    check_agreement<S>(
        100 * Decimal(std::numeric_limits<S>::epsilon()),
        [](const TrackedDecimal& number) { return static_cast<S>(std::stod(to_string(number))); });
  };
  check(float());
  check(double());
}

// Half a unit of the thirtieth decimal at each step, by up to e^14 larger in the exponentials' sum.
TEST_CASE("Rounded to 30 decimals on the way they meet to 20", "[paper_step]") {
  RandomProblems random;
  for (int i = 0; i < kProblems; ++i) {
    ProblemText text = random.next();
    text.rounding_when = "carried";
    text.rounding_digits = "30";
    const Problem problem = read_problem(text);
    const Values values = evaluate_step(problem);
    INFO("problem " << i);
    CHECK(agree(numbers_of(values, values.before.is_shifted(0)), stable_step(problem.batch),
                power_of_ten(-20)));
  }
}

}  // namespace
}  // namespace softmax_steps::paper_step_test
