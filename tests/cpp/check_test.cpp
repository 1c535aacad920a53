// Checking somebody's own derivation. The first is the homework, as it was handed in.
#include "check/check.h"

#include <algorithm>
#include <string>
#include <utility>

#include "catch.h"
#include "input/read_answers.h"
#include "quality/random.h"
#include "support.h"
#include "writers/writer.h"

namespace softmax_steps::check_test {
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

Check checked(const Problem& problem, const AnswersText& answers) {
  return check(problem, read_answers(problem, answers));
}

Check checked(const ProblemText& problem, const AnswersText& answers) {
  return checked(read_sample(problem), answers);
}

const Verdicts& of(const Check& check, Quantity quantity) { return check.verdicts[quantity]; }

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
  CHECK(of(check, Q::z) == Verdicts{kRight, kRight, kRight});
  CHECK(of(check, Q::exp) == Verdicts{kCut, kRight, kRight});
  CHECK(of(check, Q::sum) == Verdicts{kGiven});
  CHECK(of(check, Q::yhat) == Verdicts{kCutGiven, kRight, kRight});
  CHECK(of(check, Q::loss) == Verdicts{Verdict::not_given});
  CHECK(of(check, Q::dz) == Verdicts{kGiven, kRight, kRight});
  for (const std::size_t cell : {1U, 2U, 3U, 5U, 6U, 7U}) {
    CHECK(of(check, Q::dW)[cell] == kWrong);
  }
  CHECK(of(check, Q::db) == Verdicts{kGiven, kRight, kRight});
  for (const Quantity quantity : {Q::scaled_dW, Q::scaled_db, Q::W_next, Q::b_next}) {
    for (const Verdict verdict : of(check, quantity)) {
      INFO(name_of(quantity) << " " << name_of(verdict));
      CHECK(verdict != kWrong);
      CHECK(verdict != Verdict::not_given);
    }
  }
  CHECK(mistakes_of(check) == "dW:gradient-transposed ");
  CHECK(check.findings.front().cells.size() == 6);
  CHECK(to_text(check.findings.front().formula) == "∂L/∂W₀₁ = 3·0.003 ≈ 0.009");
  CHECK(check.notes.empty());
}

// The right values are those of tests/data/homework.json; what mistakes make of them was worked out
// with a pocket calculator, as a person would.
TEST_CASE("a mistake is found from one quantity alone", "[check]") {
  const auto found = [](const AnswersText& answers) {
    return mistakes_of(checked(homework(), answers));
  };
  CHECK(found({{"z", {{"-1.4", "-1.3", "4.1"}}}}).empty());
  // W x + b: 0.3 + 0.3 + 0.1, −0.6 − 1.5 + 0.1, −1 − 1.5 + 0.1.
  CHECK(found({{"z", {{"0.7", "-2", "-2.4"}}}}) == "z:logits-not-transposed ");
  CHECK(found({{"z", {{"-1.5", "-1.4", "4"}}}}) == "z:bias-missing ");
  CHECK(found({{"z", {{"-1.6", "-1.5", "3.9"}}}}) == "z:bias-subtracted ");
  // 0.3 + 1.8 + 0.1 in place of 0.3 − 1.8 + 0.1.
  CHECK(found({{"z", {{"2.2", "-1.3", "4.1"}}}}) == "z:product-sign ");
  CHECK(found({{"z", {{"-1.4", "-1.4", "4.1"}}}}) == "z:product-missing ");
  CHECK(found({{"z", {{"-1.3", "-1.4", "4.1"}}}}).find("z:entries-swapped") != std::string::npos);
  // 2^z and 10^z.
  CHECK(found({{"exp", {{"0.379", "0.406", "17.148"}}}}) == "exp:wrong-base ");
  CHECK(found({{"yhat", {{"-1.000", "-0.929", "2.929"}}}}) == "yhat:no-exponential ");
  CHECK(found({{"yhat", {{"0.004", "0.005", "1.000"}}}}) == "yhat:divided-by-maximum ");
  CHECK(found({{"yhat", {{"0.198", "0.214", "0.984"}}}}) == "yhat:sigmoid ");
  // ln 0.00447805 = −5.40856655; over ln 2 and ln 10.
  CHECK(found({{"loss", {{"7.8029"}}}}) == "loss:wrong-log ");
  CHECK(found({{"loss", {{"2.3489"}}}}) == "loss:wrong-log ");
  CHECK(found({{"loss", {{"-5.4086"}}}}) == "loss:loss-sign ");
  CHECK(found({{"loss", {{"0.0086"}}}}) == "loss:loss-wrong-class ");
  CHECK(found({{"loss", {{"1.8029"}}}}) == "loss:loss-averaged-over-classes ");
  CHECK(found({{"dz", {{"-0.0041", "0.9955", "-0.9915"}}}}) == "dz:gradient-sign ");
  CHECK(found({{"dz", {{"0.0041", "0.0045", "0.9915"}}}}) == "dz:target-not-subtracted ");
  CHECK(found({{"dz", {{"0", "-223.3115", "0"}}}}) == "dz:stopped-at-yhat ");
  CHECK(found({{"dz", {{"0", "-0.9955", "0"}}}}) == "dz:diagonal-jacobian ");
  CHECK(found({{"b_next", {{"0.100", "0.100", "0.100"}}}}) ==
        "b_next:unchanged b_next:bias-gradient-summed ");
  CHECK(found({{"b_next", {{"0.1004", "0.0004", "0.1991"}}}}) ==
        "b_next:ascent b_next:gradient-sign ");
  CHECK(found({{"b_next", {{"0.0959", "1.0955", "-0.8915"}}}}) == "b_next:learning-rate-missing ");
}

TEST_CASE("what follows from a mistake is right given it", "[check]") {
  // Without the bias: e^−1.5, e^−1.4, e^4 and their shares.
  const Check check = checked(homework(), {{"z", {{"-1.5", "-1.4", "4"}}},
                                           {"exp", {{"0.223", "0.247", "54.598"}}},
                                           {"sum", {{"55.068"}}},
                                           {"yhat", {{"0.0040", "0.0045", "0.9915"}}}});
  CHECK(mistakes_of(check) == "z:bias-missing ");
  CHECK(of(check, Q::z) == Verdicts{kWrong, kWrong, kWrong});
  CHECK(of(check, Q::exp) == Verdicts{kGiven, kGiven, kGiven});
  CHECK(of(check, Q::sum) == Verdicts{kGiven});
}

TEST_CASE("a slip of the pen is told from a mistake", "[check]") {
  const auto found = [](const TextRow& yhat) {
    return mistakes_of(checked(homework(), {{"exp", {{"0.24660", "0.27253", "60.34029"}}},
                                            {"sum", {{"60.85942"}}},
                                            {"yhat", {yhat}}}));
  };
  CHECK(found({"0.00405", "0.00448", "0.99147"}).empty());
  CHECK(found({"0.00405", "0.00448", "0.99417"}) == "yhat:digits-swapped ");
  CHECK(found({"0.00405", "0.00448", "9.9147"}).find("yhat:decimal-point") != std::string::npos);
  CHECK(found({"0.00405", "0.00446", "0.99147"}).find("yhat:rounding") != std::string::npos);
}

TEST_CASE("wrong without a known mistake is said to be so", "[check]") {
  const Check check = checked(homework(), {{"loss", {{"3.7000"}}}});
  CHECK(of(check, Q::loss) == Verdicts{kWrong});
  CHECK(check.findings.empty());
  REQUIRE(check.notes.size() == 1);
  CHECK(check.notes.front().kind == CheckNote::Kind::unexplained);
}

TEST_CASE("a number that nobody can get by honest work is wrong", "[check]") {
  // Class 0 of z = (0, 5): L = ln(1 + e⁵) = 5.0067.
  ProblemText small = homework();
  small.x = TextRow{"1"};
  small.W = {{"0", "5"}};
  small.b = {"0", "0"};
  small.y = TextRow{"1", "0"};
  for (const std::string text : {"99.99", "8.88", "-0.5", "-0.1", "0", "4.3"}) {
    INFO(text);
    CHECK(of(checked(small, {{"loss", {{text}}}}), Q::loss) == Verdicts{kWrong});
  }
  const AnswersText before{{"z", {{"-1.4", "-1.3", "4.1"}}},
                           {"exp", {{"0.2466", "0.2725", "60.3403"}}},
                           {"sum", {{"60.8594"}}}};
  for (const std::string text : {"8.88", "3.0", "-0.5", "-0.1", "5.9"}) {
    AnswersText answers = before;
    answers["loss"] = {{text}};
    INFO(text);
    CHECK(of(checked(homework(), answers), Q::loss) == Verdicts{kWrong});
  }
}

TEST_CASE("a probability lies between 0 and 1, whatever it follows from", "[check]") {
  const auto verdicts = [](const AnswersText& answers) {
    return of(checked(homework(), answers), Q::yhat);
  };
  CHECK(verdicts({{"yhat", {{"-0.1", "-0.1", "1.1"}}}}) == Verdicts{kWrong, kWrong, kWrong});
  CHECK(verdicts({{"yhat", {{"0.004", "1.2", "0.991"}}}})[1] == kWrong);
  // The logits in the place of their exponentials: −1.4 / 1.4, −1.3 / 1.4, 4.1 / 1.4.
  const AnswersText without_e{{"exp", {{"-1.4", "-1.3", "4.1"}}},
                              {"sum", {{"1.4"}}},
                              {"yhat", {{"-1.000", "-0.929", "2.929"}}}};
  CHECK(verdicts(without_e) == Verdicts{kWrong, kWrong, kWrong});
  const Check check = checked(homework(), {{"yhat", {{"-0.2", "0.2", "1.3"}}}});
  const auto is_impossible = [](const CheckNote& note) {
    return note.kind == CheckNote::Kind::impossible;
  };
  const auto note = std::find_if(check.notes.begin(), check.notes.end(), is_impossible);
  REQUIRE(note != check.notes.end());
  CHECK(note->cells == std::vector<std::size_t>{0, 2});
}

TEST_CASE("what only coarser rounding could give is close", "[check]") {
  // −ln 0.0045 = 5.40368, where ŷ is 0.00447805 and L 5.40856655 (tests/data/homework.json).
  const AnswersText before{{"exp", {{"0.2466", "0.2725", "60.3403"}}}, {"sum", {{"60.8594"}}}};
  AnswersText answers = before;
  answers["loss"] = {{"5.4037"}};
  const Check check = checked(homework(), answers);
  CHECK(of(check, Q::loss) == Verdicts{Verdict::close});
  CHECK(check.findings.empty());
  REQUIRE(check.notes.size() == 1);
  CHECK(check.notes.front().kind == CheckNote::Kind::close);
  CHECK(check.notes.front().write == Q::yhat);
  // Settled by writing it.
  answers["yhat"] = {{"0.0041", "0.0045", "0.9915"}};
  CHECK(of(checked(homework(), answers), Q::loss) == Verdicts{kGiven});
}

TEST_CASE("nothing is given by what was not written", "[check]") {
  // 5.41 is L rounded; 5.42 is near, and rounding ŷ to three digits explains it.
  CHECK(of(checked(homework(), {{"loss", {{"5.41"}}}}), Q::loss) == Verdicts{kRight});
  const Check check = checked(
      homework(),
      {{"dW",
        {{"0.0041", "-0.9955", "0.9915"}, {"0.0122", "-2.9866", "2.9745"}, {"0", "0", "0"}}}});
  // 3 · 0.9915 in place of 2.97441010.
  CHECK(of(check, Q::dW)[5] == kRight);
}

// Printed by NumPy 1.24, PyTorch 1.13, Octave 7.3, R 4.2 and Node.js 20 for the homework's numbers.
TEST_CASE("what floating point gives is right", "[check]") {
  ProblemText tenths = homework();
  tenths.x = TextRow{"1", "1"};
  tenths.W = {{"0.1", "1"}, {"0.2", "1"}};
  tenths.b = {"0", "0"};
  tenths.y = TextRow{"1", "0"};
  const Check check = checked(tenths, {{"z", {{"0.30000000000000004", "2"}}}});
  CHECK(of(check, Q::z) == Verdicts{kRight, kRight});
  REQUIRE(check.notes.size() == 1);
  CHECK(check.notes.front().kind == CheckNote::Kind::floating_point);
  CHECK(check.notes.front().is_float64);
  // One unit more of the last place but some is not what binary64 gives.
  CHECK(of(checked(tenths, {{"z", {{"0.30000000000000904", "2"}}}}), Q::z)[0] == kWrong);
  // float32: −1.4 is stored as −1.39999998.
  const AnswersText printed{{"z", {{"-1.4000001", "-1.3", "4.1000004"}}},
                            {"yhat", {{"0.0040519", "0.00447804", "0.9914701"}}},
                            {"dz", {{"0.0040519", "-0.99552196", "0.9914701"}}}};
  const Check coarse = checked(homework(), printed);
  for (const Quantity quantity : {Q::z, Q::yhat, Q::dz}) {
    for (const Verdict verdict : of(coarse, quantity)) {
      INFO(name_of(quantity) << " " << name_of(verdict));
      CHECK(verdict <= kCutGiven);
    }
  }
}

TEST_CASE("two mistakes in one work are told apart", "[check]") {
  // ∇_z as y − ŷ, and ∇_W as (ŷ − y) xᵀ with the right sign.
  const Check true_signs = checked(
      homework(),
      {{"dz", {{"-0.0041", "0.9955", "-0.9915"}}},
       {"dW",
        {{"0.0041", "0.0122", "0"}, {"-0.9955", "-2.9866", "0"}, {"0.9915", "2.9744", "0"}}}});
  CHECK(mistakes_of(true_signs) == "dz:gradient-sign dW:gradient-transposed ");
  CHECK(!true_signs.findings[1].with);
  for (const std::size_t diagonal : {0U, 4U, 8U}) {
    CHECK(of(true_signs, Q::dW)[diagonal] == Verdict::unaffected);
  }
  // (y − ŷ) xᵀ throughout.
  const AnswersText flipped{
      {"dz", {{"-0.0041", "0.9955", "-0.9915"}}},
      {"dW",
       {{"-0.0041", "-0.0123", "0"}, {"0.9955", "2.9865", "0"}, {"-0.9915", "-2.9745", "0"}}}};
  const Check consistent = checked(homework(), flipped);
  CHECK(mistakes_of(consistent) == "dz:gradient-sign dW:gradient-transposed ");
  CHECK(consistent.findings[1].with == Mistake::gradient_sign);
  // The true products rounded, with a sign: the diagonal is praised as little, and zeros are no
  // nearer to what they ought to be.
  const Check unrounded = checked(
      homework(),
      {{"z", {{"-1.4000", "-1.3000", "4.1000"}}},
       {"exp", {{"0.2466", "0.2725", "60.3403"}}},
       {"sum", {{"60.8594"}}},
       {"yhat", {{"0.0041", "0.0045", "0.9915"}}},
       {"dz", {{"-0.0041", "0.9955", "-0.9915"}}},
       {"dW",
        {{"-0.0041", "-0.0122", "0"}, {"0.9955", "2.9866", "0"}, {"-0.9915", "-2.9744", "0"}}}});
  CHECK(mistakes_of(unrounded) == "dz:gradient-sign dW:gradient-transposed ");
  for (std::size_t cell = 0; cell < of(unrounded, Q::dW).size(); ++cell) {
    INFO(cell);
    CHECK(of(unrounded, Q::dW)[cell] == (cell % 4 == 0 ? Verdict::unaffected : kWrong));
  }
  // With nothing written before it.
  const Check alone = checked(homework(), {{"dW", flipped.at("dW")}});
  CHECK(mistakes_of(alone) == "dW:gradient-transposed ");
  REQUIRE(!alone.findings.empty());
  CHECK(alone.findings.front().with == Mistake::gradient_sign);
}

TEST_CASE("the numbers of an explanation add up as they are printed", "[check]") {
  // Without ∇_z: x₁ (ŷ₀ − y₀) = 3 · 0.00405191 = 0.0121557, which 3 · 0.0041 is not.
  const Check check = checked(
      homework(),
      {{"dW",
        {{"0.0041", "0.0122", "0"}, {"-0.9955", "-2.9866", "0"}, {"0.9915", "2.9744", "0"}}}});
  CHECK(mistakes_of(check) == "dW:gradient-transposed ");
  CHECK(to_text(check.findings.front().formula) == "∂L/∂W₀₁ = 3·0.00405 ≈ 0.0122");
}

TEST_CASE("a gradient that is divided by the classes or by two is named", "[check]") {
  // (ŷ − y) / 3 and / 2.
  CHECK(mistakes_of(checked(homework(), {{"dz", {{"0.0014", "-0.3318", "0.3305"}}}})) ==
        "dz:gradient-averaged-over-classes ");
  CHECK(mistakes_of(checked(homework(), {{"dz", {{"0.0020", "-0.4978", "0.4957"}}}})) ==
        "dz:gradient-halved ");
}

TEST_CASE("of more digits than can be checked nothing is promised", "[check]") {
  const std::string zeros(2000, '0');
  CHECK(of(checked(homework(), {{"z", {{"-1.4" + zeros, "-1.3", "4.1"}}}}), Q::z)[0] == kRight);
  CHECK(of(checked(homework(), {{"z", {{"-1.4" + zeros + "1", "-1.3", "4.1"}}}}), Q::z)[0] !=
        kRight);
  CHECK(of(checked(homework(), {{"z", {{"1e1000", "-1.3", "4.1"}}}}), Q::z)[0] == kWrong);
}

TEST_CASE("margins are finite", "[check]") {
  ProblemText small = homework();
  small.x = TextRow{"1"};
  small.W = {{"0", "5"}};
  small.b = {"0", "0"};
  small.y = TextRow{"1", "0"};
  const auto tolerance = tolerances(read_sample(small), 2)[Q::loss][0];
  CHECK(tolerance.low > decimal("4.8"));
  CHECK(tolerance.high < decimal("5.3"));
}

TEST_CASE("whatever is written, no tick breaks its promise", "[check]") {
  quality::Random random(12);
  // Digits from all over, also such as no work has.
  const auto number = [&] {
    std::string text = random.chance(30) ? "-" : "";
    text += std::to_string(random.below(random.chance(70) ? 2 : 300)) + ".";
    for (int digit = random.between(1, 5); digit > 0; --digit) {
      text += static_cast<char>('0' + random.below(10));
    }
    return text;
  };
  const Problem problem = read_sample(homework());
  int ticks = 0;
  for (int round = 0; round < 300; ++round) {
    AnswersText answers;
    for (const Quantity quantity : kAnswerQuantities) {
      if (random.chance(40)) continue;
      const Shape shape = shape_of(quantity, problem);
      const auto [rows, columns] =
          std::pair(static_cast<std::size_t>(shape.rows), static_cast<std::size_t>(shape.columns));
      TextMatrix cells(rows, TextRow(columns));
      for (TextRow& row : cells) {
        for (std::string& cell : row) cell = random.chance(90) ? number() : "";
      }
      answers[std::string(name_of(quantity))] = cells;
    }
    const Check result = checked(problem, answers);
    for (const Quantity quantity : {Q::exp, Q::sum, Q::yhat, Q::loss}) {
      if (answers.count(std::string(name_of(quantity))) == 0) continue;
      const TextRow& cells = answers.at(std::string(name_of(quantity))).front();
      for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const Verdict verdict = of(result, quantity)[cell];
        if (verdict > Verdict::close) continue;
        ++ticks;
        INFO(name_of(quantity) << " " << cells[cell] << " " << name_of(verdict));
        const double value = std::stod(cells[cell]);
        CHECK((value >= 0 || quantity == Q::sum));
        CHECK((value <= 1 || quantity != Q::yhat));
      }
    }
    // Nothing comes before the logits.
    for (const Verdict verdict : of(result, Q::z)) {
      CHECK(verdict != kGiven);
      CHECK(verdict != kCutGiven);
    }
  }
  CHECK(ticks > 0);
}

TEST_CASE("exponentials of z − max z are as right as those of z", "[check]") {
  // e^−5.5, e^−5.4, 1.
  const AnswersText shifted{{"exp", {{"0.00409", "0.00452", "1"}}}, {"sum", {{"1.00861"}}}};
  const Check check = checked(homework(), shifted);
  CHECK(of(check, Q::exp) == Verdicts{kRight, kRight, kRight});
  CHECK(check.findings.empty());
  REQUIRE(check.notes.size() == 1);
  CHECK(check.notes.front().kind == CheckNote::Kind::shifted);
  // In the numerator alone: 0.00409 / 60.859.
  const Check mixed = checked(homework(), {{"yhat", {{"0.000067", "0.000074", "0.016431"}}}});
  CHECK(mistakes_of(mixed) == "yhat:shift-in-numerator-only ");
}

TEST_CASE("numbers that are carried rounded, as the problem asks, are right", "[check]") {
  ProblemText problem = homework();
  problem.rounding_when = "carried";
  problem.rounding_digits = "2";
  // 0.25/60.86 and 0.27/60.86 at two decimals are 0.00; z, e^z and their sum are the homework's.
  const Check check =
      checked(problem, {{"exp", {{"0.25", "0.27", "60.34"}}}, {"sum", {{"60.86"}}}});
  CHECK(of(check, Q::exp) == Verdicts{kRight, kRight, kRight});
  CHECK(of(check, Q::sum) == Verdicts{kRight});
}

// A problem without biases, whose sample is of the first class.
ProblemText small_problem(const TextMatrix& W, const TextRow& x) {
  ProblemText problem;
  problem.x = x;
  problem.W = W;
  problem.b = TextRow(W.front().size(), "0");
  problem.y = "0";
  problem.eta = "0.1";
  return problem;
}

TEST_CASE("a mistake that gives no number explains nothing", "[check]") {
  // With W = 0 and b = 0 every logit is 0, and z / Σ z is 0 / 0.
  const ProblemText zero = small_problem({{"0", "0"}}, {"1"});
  for (const AnswersText& answers :
       {AnswersText{{"yhat", {{"0.4", "0.6"}}}}, AnswersText{{"dz", {{"-0.4", "0.6"}}}},
        AnswersText{{"db", {{"-0.4", "0.5"}}}}}) {
    CHECK(mistakes_of(checked(zero, answers)).find("no-exponential") == std::string::npos);
  }
}

TEST_CASE("a mistake that gives the right number explains no other", "[check]") {
  // L = 50 with and without the division, and with and without a bias of 0.
  CHECK(mistakes_of(checked(small_problem({{"0", "50"}}, {"1"}), {{"loss", {{"48"}}}})).empty());
  // ŷ = (0.5, 0.5), to any base.
  const ProblemText half = small_problem({{"0.5", "-0.5"}, {"0.25", "0.75"}}, {"1", "2"});
  CHECK(mistakes_of(checked(half, {{"yhat", {{"0.6", "0.5"}}}})) == "yhat:rounding ");
  // 0.1·1 + 0.2·1 in binary64 is 0.30000000000000004.
  const ProblemText tenths = small_problem({{"1", "0"}, {"1", "0"}}, {"0.1", "0.2"});
  CHECK(mistakes_of(checked(tenths, {{"z", {{"0.3000000000000004", ""}}}})).empty());
}

TEST_CASE("the largest exponential tells whether they are shifted", "[check]") {
  // e^4.1 = 60.3403; shifted it would be 1.
  for (const char* largest : {"60.34", "60.3", "60.340"}) {
    const Check check = checked(homework(), {{"exp", {{"0.00", "0.00", largest}}}});
    CHECK(of(check, Q::exp)[2] == kRight);
    CHECK(std::none_of(check.notes.begin(), check.notes.end(), [](const CheckNote& note) {
      return note.kind == CheckNote::Kind::shifted;
    }));
  }
}

TEST_CASE("a zero with an exponent is no coarser than a zero", "[check]") {
  const Check check = checked(homework(), {{"z", {{"0e9", "0e9", "0e9"}}}, {"loss", {{"0e1"}}}});
  CHECK(of(check, Q::z) == Verdicts{kWrong, kWrong, kWrong});
  CHECK(of(check, Q::loss) == Verdicts{kWrong});
  CHECK(of(checked(homework(), {{"yhat", {{"0e1", "0e1", "0e1"}}}}), Q::yhat)[2] == kWrong);
  CHECK(of(checked(homework(), {{"exp", {{"", "", "0e2"}}}}), Q::exp)[2] == kWrong);
}

TEST_CASE("a number far away is not one whose last digit is off", "[check]") {
  for (const AnswersText& answers :
       {AnswersText{{"loss", {{"1e1000"}}}}, AnswersText{{"loss", {{"1e3"}}}},
        AnswersText{{"z", {{"-1e5", "", ""}}}}, AnswersText{{"sum", {{"0"}}}},
        AnswersText{{"yhat", {{"-0.1", "-0.1", "1.1"}}}}, AnswersText{{"dz", {{"-0.01", "", ""}}}},
        AnswersText{{"dz", {{"", "-1.01", ""}}}}}) {
    INFO(answers.begin()->first << " " << answers.begin()->second.front().front());
    CHECK(mistakes_of(checked(homework(), answers)).empty());
  }
}

TEST_CASE("what is close is settled by what was not written yet", "[check]") {
  const AnswersText before{{"z", {{"-1.4000", "-1.3000", "4.1000"}}},
                           {"exp", {{"0.2466", "0.2725", "60.3403"}}},
                           {"sum", {{"60.8594"}}},
                           {"yhat", {{"0.0041", "0.0045", "0.9915"}}},
                           {"loss", {{"5.406"}}}};
  const Check check = checked(homework(), before);
  REQUIRE(check.notes.size() == 1);
  CHECK(check.notes.front().kind == CheckNote::Kind::close);
  CHECK(!check.notes.front().write);
}

TEST_CASE("margins keep the sign of a gradient", "[check]") {
  const auto all = tolerances(read_sample(homework()), 2);
  const auto& scaled_dW = all[Q::scaled_dW];
  for (const Quantity quantity : {Q::dz, Q::db, Q::scaled_db}) {
    const auto& cells = all[quantity];
    CHECK(cells[0].low >= 0);
    CHECK(cells[1].high <= 0);
    CHECK(cells[1].low >= -1);
    CHECK(cells[2].low >= 0);
  }
  CHECK(scaled_dW.front().low >= 0);
}

TEST_CASE("answers that cannot be read are refused", "[check]") {
  const auto refusal = [](const AnswersText& answers) {
    try {
      checked(homework(), answers);
    } catch (const InputError& error) {
      return std::string(error.what());
    }
    return std::string("no error");
  };
  CHECK(refusal({{"dW", {{"1", "2", "3"}, {"1", "2", "x"}, {"1", "2", "3"}}}}) ==
        "dW[1][2]: expected a number such as -1.5, 2e-3 or 3/8, or nothing, got \"x\"");
  CHECK(refusal({{"z", {{"1", "2"}}}}) == "z: expected 3 entries, got 2 entries");
  CHECK(refusal({{"loss", {{"inf"}}}}) ==
        "loss: expected a number such as -1.5, 2e-3 or 3/8, or nothing, got \"inf\"");
}

}  // namespace softmax_steps::check_test
