#include <algorithm>

#include "check.h"
#include "domain.h"
#include "reach.h"
#include "replay.h"

namespace softmax_steps {
namespace {

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
  const Work work = begin_work(problem, {});
  const Precision precision{decimals, kStoredDigits};
  Reach reach(work, {precision, work.given.is_shifted});
  std::array<std::vector<Margin>, kFamilies> out;
  for (const Family family : kAllFamilies) {
    // ∇_b of one sample is its ∇_z.
    const Family bounded = family == Family::db ? Family::dz : family;
    const Cells<Interval>& computed = reach.computed(family);
    for (std::size_t cell = 0; cell < computed.size(); ++cell) {
      const Interval margin =
          possible(bounded, work.given, cell, written_down(computed[cell], decimals));
      out[static_cast<std::size_t>(family)].push_back({margin.low, margin.high});
    }
  }
  return out;
}

std::vector<Collision> collisions(const Problem& problem, int decimals) {
  const Work work = begin_work(problem, {});
  std::vector<Collision> out;
  for (const Family family : kAllFamilies) add_collisions(out, family, work, decimals);
  return out;
}

}  // namespace softmax_steps
