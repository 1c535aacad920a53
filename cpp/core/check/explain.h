#pragma once

#include <memory>

#include "mistake_rules.h"
#include "pieces.h"
#include "reach.h"
#include "transcription_slips.h"

namespace softmax_steps {

/// A known mistake that gives a quantity's wrong numbers.
struct Explanation {
  Mistake mistake;
  std::vector<std::size_t> cells;
  /// What it gives, unrounded; of a slip what was meant.
  Cells<Decimal> values;
  /// How it was made; none of a slip.
  std::optional<MistakeRule> rule = {};
  /// A mistake in ŷ or ∇_z that was made before it.
  std::optional<MistakeRule> partner = {};
  Base base = Base::written;
};

/// Whether two ways of computing a number have led to it.
bool is_same_number(const Decimal& a, const Decimal& b);

/// Looks for every known mistake that explains the wrong cells of a quantity; where none does
/// alone, for those that do together with one in ŷ or ∇_z. What there is to do is added to
/// `pieces`; all that is passed must stay until that is done.
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

/// A quantity that was not written down: rounded on the way, where T cares for that.
template <class T>
Cells<T> unwritten(const Given<T>& given, const Cells<T>& cells) {
  return cell_by_cell<T>(cells.size(), [&](std::size_t i) { return given.on_the_way(cells[i]); });
}

/// Works the quantities between these two that were not written down out again.
template <class T>
void follow_unwritten(Quantity after, Quantity before, const Answers& answers,
                      const Given<T>& given, Numbers<T>& numbers) {
  for (const Quantity quantity : kAnswerQuantities) {
    if (quantity <= after || quantity >= before || answers.has_any(quantity)) continue;
    of(numbers, quantity) = unwritten(given, follow(quantity, given, numbers));
  }
}

/// What comes out of a quantity if a mistake is made in it, or in one before it that was not
/// written down.
template <class T>
Cells<T> with_mistake_up_to(Quantity quantity, const MistakeRule& rule, const Answers& answers,
                            const Given<T>& given, const Numbers<T>& from) {
  Cells<T> made = with_mistake(rule, given, from);
  if (rule.at == quantity) return made;
  Numbers<T> numbers = from;
  of(numbers, rule.at) = unwritten(given, made);
  follow_unwritten(rule.at, quantity, answers, given, numbers);
  return follow(quantity, given, numbers);
}

/// The numbers before a quantity if a mistake is made in ŷ or ∇_z, whether that was written or not.
template <class T>
Numbers<T> with_partner(Quantity quantity, const MistakeRule& partner, const Answers& answers,
                        const Given<T>& given, Numbers<T> numbers) {
  of(numbers, partner.at) = unwritten(given, with_mistake(partner, given, numbers));
  if (partner.at != Q::dz) {
    of(numbers, Q::dz) = unwritten(given, follow(Q::dz, given, numbers));
  }
  follow_unwritten(Q::dz, quantity, answers, given, numbers);
  return numbers;
}

}  // namespace softmax_steps
