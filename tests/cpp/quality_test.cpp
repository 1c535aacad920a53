// The checker on a small sample of the works that npm run quality measures it with, and on works
// that programs printed.
#include <algorithm>
#include <cstdlib>

#include "catch.h"
#include "quality/case.h"
#include "quality/machine.h"
#include "quality/pairs.h"
#include "quality/soundness.h"
#include "support.h"

namespace softmax_steps::quality {
namespace {

constexpr std::uint64_t kSeed = 7;

template <class Work>
Check checked(const Work& work) {
  const Problem problem = read_sample(work.exercise.text());
  return check(problem, read_answers(problem, work.answers));
}

template <class Work>
std::string described(const Work& work, const Check& check) {
  return record(work.exercise, work.answers, check).dump();
}

bool has_cross(const Check& check) {
  return std::any_of(check.verdicts.begin(), check.verdicts.end(), [](const auto& verdicts) {
    return std::any_of(verdicts.begin(), verdicts.end(), is_cross);
  });
}

bool names(const Check& check, Mistake mistake) {
  return std::any_of(check.findings.begin(), check.findings.end(), [&](const Finding& finding) {
    const auto mistakes = mistakes_in(finding);
    return std::find(mistakes.begin(), mistakes.end(), mistake) != mistakes.end();
  });
}

ProblemText problem_of(const testing::Json& in) {
  ProblemText text;
  text.x = in.at("x").get<TextRow>();
  text.W = in.at("W").get<TextMatrix>();
  text.b = in.at("b").get<TextRow>();
  text.y = in.at("y").get<TextRow>();
  text.eta = in.at("eta").get<std::string>();
  return text;
}

AnswersText answers_of(const testing::Json& printed) {
  AnswersText answers;
  for (const auto& [name, cells] : printed.items()) {
    if (cells.is_string()) {
      answers[name] = {{cells.get<std::string>()}};
    } else if (cells.at(0).is_string()) {
      answers[name] = {cells.get<TextRow>()};
    } else {
      answers[name] = cells.get<TextMatrix>();
    }
  }
  return answers;
}

}  // namespace

TEST_CASE("correct work raises no alarm, however it is written", "[check][quality]") {
  for (int number = 0; number < 160; ++number) {
    const int digits = std::array{2, 3, 4, 6}.at(static_cast<std::size_t>(number / 2 % 4));
    const Case work = draw_case({kSeed, std::nullopt, number, digits, number % 2 == 1});
    const Check check = checked(work);
    INFO(described(work, check));
    CHECK(judge(work, check).outcome == Outcome::good);
  }
}

TEST_CASE("a wrong number is not said to be right, whatever is written before it",
          "[check][quality]") {
  int far = 0;
  for (const Quantity quantity : kAnswerQuantities) {
    for (int number = 0; number < 24; ++number) {
      const WrongNumber wrong = draw_wrong_number({kSeed, quantity, number});
      if (!wrong.is_far || wrong.follows) continue;
      ++far;
      const Check check = checked(wrong);
      INFO(described(wrong, check));
      CHECK(!is_tick(verdict_of(wrong, check)));
    }
  }
  CHECK(far > 250);
}

TEST_CASE("no number is wrong that a program computes in float32 or float64 and prints",
          "[check][quality]") {
  for (int number = 0; number < 64; ++number) {
    const MachineWork work = draw_machine_work({kSeed, number, false});
    const Check check = checked(work);
    INFO(name_of(work.program.printer) << ' ' << described(work, check));
    CHECK(!has_cross(check));
    CHECK(check.findings.empty());
  }
}

// tests/data/machines.py made them.
TEST_CASE("every number that NumPy, Octave, R and JavaScript print of a right work is right",
          "[check][quality]") {
  const testing::Json works = testing::read_data("machines.json");
  CHECK(works.size() == 60);
  for (const testing::Json& work : works) {
    const Problem problem = read_sample(problem_of(work.at("in")));
    const Check check =
        softmax_steps::check(problem, read_answers(problem, answers_of(work.at("answers"))));
    for (const Quantity quantity : kAnswerQuantities) {
      const auto& verdicts = check.verdicts[quantity];
      INFO(work.at("program") << ' ' << name_of(quantity) << ' ' << work.dump());
      CHECK(std::all_of(verdicts.begin(), verdicts.end(), is_tick));
    }
    CHECK(check.findings.empty());
  }
}

TEST_CASE("the quality program prints numbers as NumPy, Octave, R and JavaScript do", "[quality]") {
  const std::vector<std::pair<std::string, Printer>> printers{{", array", Printer::numpy_array},
                                                              {", scalar", Printer::numpy_scalar},
                                                              {"short", Printer::octave_short},
                                                              {"long", Printer::octave_long},
                                                              {"R ", Printer::r},
                                                              {"Node", Printer::javascript}};
  for (const testing::Json& work : testing::read_data("machines.json")) {
    const auto program = work.at("program").get<std::string>();
    const auto has = [&](const std::string& part) { return program.find(part) != program.npos; };
    const bool is_single = has("float32") || has("single");
    const auto printer = std::find_if(printers.begin(), printers.end(),
                                      [&](const auto& entry) { return has(entry.first); });
    REQUIRE(printer != printers.end());
    for (const auto& [name, rows] : answers_of(work.at("answers"))) {
      // A lone number is no array.
      if (printer->second == Printer::numpy_array && rows.size() * rows[0].size() == 1) continue;
      std::vector<std::vector<double>> numbers;
      for (const TextRow& row : rows) {
        numbers.emplace_back();
        for (const std::string& text : row) {
          numbers.back().push_back(is_single ? std::strtof(text.c_str(), nullptr)
                                             : std::strtod(text.c_str(), nullptr));
        }
      }
      INFO(program << ' ' << name << ' ' << work.dump());
      CHECK(printed(printer->second, numbers, is_single) == rows);
    }
  }
}

TEST_CASE("nearly every mistake that changes a digit is named", "[check][quality]") {
  int visible = 0;
  int named = 0;
  for (std::size_t i = 0; i < kMistakes; ++i) {
    // What is off by less than rounding may do on the way cannot be told from it.
    const auto mistake = static_cast<Mistake>(i);
    if (mistake == Mistake::rounding) continue;
    for (int number = 0; number < 2; ++number) {
      const Case work = draw_case({kSeed, mistake, number, 4, number % 2 == 1});
      if (!work.visible || work.partial) continue;
      ++visible;
      const Judgement judgement = judge(work, checked(work));
      if (judgement.outcome == Outcome::good) ++named;
    }
  }
  CHECK(visible > 40);
  CHECK(named >= visible - 1);
}

TEST_CASE("nearly every pair of mistakes that changes digits is named", "[check][quality]") {
  int visible = 0;
  int named = 0;
  int number = 0;
  for (const Mistake first : first_mistakes()) {
    for (const Mistake second : second_mistakes()) {
      const PairWork work = draw_pair({kSeed, first, second, number++, 4});
      if (!work.visible) continue;
      ++visible;
      const Check check = checked(work);
      if (names(check, first) && names(check, second)) ++named;
    }
  }
  CHECK(visible > 90);
  CHECK(100 * named >= 97 * visible);
}

}  // namespace softmax_steps::quality
