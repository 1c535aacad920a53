// The checker on a small sample of the works that npm run quality measures it with.
#include "catch.h"
#include "quality/case.h"

namespace softmax_steps::quality {
namespace {

constexpr std::uint64_t kSeed = 7;

Check checked(const Case& work) { return check(read_problem(work.exercise.text()), work.answers); }

std::string described(const Case& work, const Check& check) {
  return record(work.exercise, work.answers, check).dump();
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

}  // namespace softmax_steps::quality
