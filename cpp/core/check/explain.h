#pragma once

#include <memory>

#include "pieces.h"
#include "reach.h"
#include "replay.h"
#include "slips.h"

namespace softmax_steps {

/// A known mistake that gives a family's wrong numbers.
struct Explanation {
  Mistake mistake;
  std::vector<std::size_t> cells;
  /// What it gives, unrounded; of a slip what was meant.
  Cells<Decimal> values;
  /// How it was made; none of a slip.
  std::optional<Replay> replay = {};
  /// A mistake in ŷ or ∇_z that was made before it.
  std::optional<Replay> partner = {};
  Base base = Base::written;
};

/// Whether two ways of computing a number have led to it.
bool is_same_number(const Decimal& a, const Decimal& b);

/// Looks for every known mistake that explains the wrong cells of a family; where none does alone,
/// for those that do together with one in ŷ or ∇_z. What there is to do is added to `pieces`; all
/// that is passed must stay until that is done.
class Explaining {
 public:
  Explaining(const Work& work, const WrittenCells& written, std::vector<Reach>& reaches,
             Pieces& pieces);
  Explaining(Explaining&& other) noexcept;
  ~Explaining();

  /// What was found, once all is done, the most specific first.
  const std::vector<Explanation>& explanations() const;

 private:
  class Explainer;
  std::unique_ptr<Explainer> explainer_;
};

/// A family that was not written down: rounded on the way, where T cares for that.
template <class T>
Cells<T> unwritten(const Given<T>& given, const Cells<T>& cells) {
  return cell_by_cell<T>(cells.size(), [&](std::size_t i) { return given.on_the_way(cells[i]); });
}

/// Works the families that were not written down out again, from `first` up to but not including
/// `last`.
template <class T>
void follow_unwritten(Family first, Family last, const Answers& answers, const Given<T>& given,
                      Numbers<T>& numbers) {
  for (const Family family : kAllFamilies) {
    if (family < first || family >= last || answers.has_any(family)) continue;
    of(numbers, family) = unwritten(given, follow(family, given, numbers));
  }
}

/// What comes out of a family if a mistake is made in it, or in one before it that was not written
/// down.
template <class T>
Cells<T> replayed_up_to(Family family, const Replay& replay, const Answers& answers,
                        const Given<T>& given, const Numbers<T>& from) {
  Cells<T> made = replayed(replay, given, from);
  if (replay.at == family) return made;
  Numbers<T> numbers = from;
  of(numbers, replay.at) = unwritten(given, made);
  follow_unwritten(next(replay.at), family, answers, given, numbers);
  return follow(family, given, numbers);
}

/// The numbers before a family if a mistake is made in ŷ or ∇_z, whether that was written or not.
template <class T>
Numbers<T> with_partner(Family family, const Replay& partner, const Answers& answers,
                        const Given<T>& given, Numbers<T> numbers) {
  of(numbers, partner.at) = unwritten(given, replayed(partner, given, numbers));
  if (partner.at != Family::dz) {
    of(numbers, Family::dz) = unwritten(given, follow(Family::dz, given, numbers));
  }
  follow_unwritten(next(Family::dz), family, answers, given, numbers);
  return numbers;
}

}  // namespace softmax_steps
