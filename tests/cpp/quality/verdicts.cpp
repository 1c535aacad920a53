#include "verdicts.h"

#include <algorithm>
#include <ctime>

namespace softmax_steps::quality {

Timed timed_check(const Problem& problem, const AnswersText& answers) {
  const std::clock_t start = std::clock();
  Check result = check(problem, read_answers(problem, answers));
  const auto ticks = static_cast<double>(std::clock() - start);
  return {std::move(result), 1000 * ticks / CLOCKS_PER_SEC};
}

nlohmann::json tallies_json(const Check& check) {
  nlohmann::json out;
  for (const Quantity quantity : kAnswerQuantities) {
    const auto& verdicts = check.verdicts[quantity];
    const auto count = [&](bool (*condition)(Verdict)) {
      return std::count_if(verdicts.begin(), verdicts.end(), condition);
    };
    if (count(is_given) == 0) continue;
    out[std::string(name_of(quantity))] = {count(is_given), count(is_close), count(is_cross)};
  }
  return out;
}

}  // namespace softmax_steps::quality
