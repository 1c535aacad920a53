#include <algorithm>

#include "../derivation.h"
#include "check.h"
#include "formula.h"
#include "replay.h"
#include "work.h"

namespace softmax_steps {
namespace {

Work work_at(const Problem& problem, int decimals) {
  Work work = begin_work(problem, {}, {});
  work.usual = {decimals, kStoredDigits};
  return work;
}

// The cells as they are printed with so many decimals.
std::vector<Digits> digits_of(const Cells<Decimal>& cells, int decimals) {
  Rounding rounding;
  rounding.digits = decimals;
  std::vector<Digits> out;
  for (const Decimal& cell : cells) out.push_back(rounded(to_digits(cell), rounding));
  return out;
}

// What a mistake makes of a family.
struct Made {
  Mistake mistake;
  std::vector<Digits> digits;
};

void add_collisions(std::vector<Collision>& out, Family family, const Work& work, int decimals) {
  const std::vector<Digits> right = digits_of(of(work.truth(), family), decimals);
  std::vector<Made> all;
  for (const Replay& replay : replays_of(family, work.given)) {
    if (replay.is_cellwise) continue;
    const Cells<Decimal> cells = replayed(replay, work.given, work.truth());
    const Made made{replay.mistake, digits_of(cells, decimals)};
    if (made.digits == right) out.push_back({family, made.mistake, std::nullopt});
    for (const Made& before : all) {
      if (before.mistake != made.mistake && before.digits == made.digits) {
        out.push_back({family, before.mistake, made.mistake});
      }
    }
    all.push_back(made);
  }
}

}  // namespace

std::array<std::vector<Margin>, kFamilies> margins(const Problem& problem, int decimals) {
  Work work = work_at(problem, decimals);
  std::array<std::vector<Margin>, kFamilies> out;
  for (const Family family : kAllFamilies) {
    Cells<Interval>& around = of(work.around, family);
    around = follow(family, work.given_for(family, Hidden::either), work.around);
    for (Interval& cell : around) {
      cell = hidden_writing(cell, work.usual, Hidden::either);
      out[static_cast<std::size_t>(family)].push_back({cell.low, cell.high});
    }
  }
  return out;
}

std::vector<Collision> collisions(const Problem& problem, int decimals) {
  const Work work = work_at(problem, decimals);
  std::vector<Collision> out;
  for (const Family family : kAllFamilies) add_collisions(out, family, work, decimals);
  return out;
}

}  // namespace softmax_steps
