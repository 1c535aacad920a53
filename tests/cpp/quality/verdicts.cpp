#include "verdicts.h"

#include <algorithm>
#include <ctime>

namespace softmax_steps::quality {

Timed timed_check(const Problem& problem, const AnswersText& answers) {
  const std::clock_t start = std::clock();
  Check result = check(problem, answers);
  const auto ticks = static_cast<double>(std::clock() - start);
  return {std::move(result), 1000 * ticks / CLOCKS_PER_SEC};
}

nlohmann::json tallies_json(const Check& check) {
  nlohmann::json out;
  for (const Family family : kAllFamilies) {
    const auto& verdicts = check.verdicts[static_cast<std::size_t>(family)];
    const auto count = [&](bool (*condition)(Verdict)) {
      return std::count_if(verdicts.begin(), verdicts.end(), condition);
    };
    if (count(is_given) == 0) continue;
    out[std::string(name_of(family))] = {count(is_given), count(is_close), count(is_cross)};
  }
  return out;
}

}  // namespace softmax_steps::quality
