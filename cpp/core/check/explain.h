#pragma once

#include "replay.h"
#include "slips.h"
#include "work.h"

namespace softmax_steps {

/// A known mistake that gives a family's wrong numbers.
struct Explanation {
  Mistake mistake;
  std::vector<std::size_t> cells;
  /// What it gives, unrounded; of a slip what was meant.
  Cells<Decimal> values;
  /// How it was made; none of a slip.
  std::optional<Replay> replay;
};

/// Every known mistake that explains the wrong cells of a family, the most specific first.
std::vector<Explanation> explain(const Work& work, const WrittenCells& written);

/// What comes out of a family if a mistake is made in it, or in one before it that was not written
/// down.
template <class T>
Cells<T> replayed_up_to(Family family, const Replay& replay, const Answers& answers,
                        const Given<T>& given, const Numbers<T>& from) {
  Cells<T> made = replayed(replay, given, from);
  if (replay.at == family) return made;
  Numbers<T> numbers = from;
  of(numbers, replay.at) = std::move(made);
  for (const Family later : kAllFamilies) {
    if (later <= replay.at || later >= family || answers.has_any(later)) continue;
    of(numbers, later) = follow(later, given, numbers);
  }
  return follow(family, given, numbers);
}

}  // namespace softmax_steps
