// Checking somebody's own derivation. The first is the homework, as it was handed in.
#include "check/check.h"

#include <string>

#include "catch.h"
#include "support.h"
#include "writers/writer.h"

namespace softmax_steps {
namespace {

using testing::decimal;
using testing::error_of;
using testing::homework;

using Verdicts = std::vector<Verdict>;

constexpr Verdict kRight = Verdict::right;
constexpr Verdict kCut = Verdict::right_truncated;
constexpr Verdict kGiven = Verdict::right_given_earlier;
constexpr Verdict kCutGiven = Verdict::truncated_given_earlier;
constexpr Verdict kWrong = Verdict::wrong;

// Homework 1 RN, digit by digit.
AnswersText handed_in() {
  return {
      {"z", {{"-1.4", "-1.3", "4.1"}}},
      {"exp", {{"0.24", "0.27", "60.34"}}},
      {"sum", {{"60.85"}}},
      {"yhat", {{"0.003", "0.004", "0.991"}}},
      {"dz", {{"0.003", "-0.996", "0.991"}}},
      {"dW", {{"0.003", "0.009", "0"}, {"-0.996", "-2.988", "0"}, {"0.991", "2.973", "0"}}},
      {"db", {{"0.003", "-0.996", "0.991"}}},
      {"scaled_dW",
       {{"0.0003", "0.0009", "0"}, {"-0.099", "-0.298", "0"}, {"0.0991", "0.297", "0"}}},
      {"scaled_db", {{"0.0003", "-0.0996", "0.0991"}}},
      {"W_next",
       {{"0.299", "0.099", "-2"}, {"-0.501", "-0.202", "2"}, {"-1.099", "-0.797", "0.1"}}},
      {"b_next", {{"0.0997", "0.1996", "0.0009"}}},
  };
}

Check checked(const ProblemText& problem, const AnswersText& answers) {
  return check(read_problem(problem), answers);
}

const Verdicts& of(const Check& check, Family family) {
  return check.verdicts[static_cast<std::size_t>(family)];
}

std::string mistakes_of(const Check& check) {
  std::string out;
  for (const Finding& finding : check.findings) {
    out += std::string(name_of(finding.quantity)) + ":" + std::string(id_of(finding.mistake)) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("the homework has one first cause, the transposed gradient", "[check]") {
  const Check check = checked(homework(), handed_in());
  CHECK(of(check, Family::z) == Verdicts{kRight, kRight, kRight});
  CHECK(of(check, Family::exp) == Verdicts{kCut, kRight, kRight});
  CHECK(of(check, Family::sum) == Verdicts{kGiven});
  CHECK(of(check, Family::yhat) == Verdicts{kCutGiven, kRight, kRight});
  CHECK(of(check, Family::loss) == Verdicts{Verdict::not_given});
  CHECK(of(check, Family::dz) == Verdicts{kGiven, kRight, kRight});
  for (const std::size_t cell : {1U, 2U, 3U, 5U, 6U, 7U}) {
    CHECK(of(check, Family::dW)[cell] == kWrong);
  }
  CHECK(of(check, Family::db) == Verdicts{kGiven, kRight, kRight});
  for (const Family family :
       {Family::scaled_dW, Family::scaled_db, Family::W_next, Family::b_next}) {
    for (const Verdict verdict : of(check, family)) {
      INFO(name_of(family) << " " << name_of(verdict));
      CHECK(verdict != kWrong);
      CHECK(verdict != Verdict::not_given);
    }
  }
  CHECK(mistakes_of(check) == "dW:gradient-transposed ");
  CHECK(check.findings.front().cells.size() == 6);
  CHECK(to_text(check.findings.front().formula) == "∂L/∂W₀₁ = 3·0.003 ≈ 0.009");
  CHECK(check.notes.empty());
}

}  // namespace softmax_steps
