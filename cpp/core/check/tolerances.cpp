#include <algorithm>

#include "check.h"
#include "domain.h"
#include "mistake_rules.h"
#include "reach.h"

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

// What a mistake makes of a quantity.
struct Made {
  Mistake mistake;
  std::vector<Digits> digits;
};

void add_indistinguishable(std::vector<IndistinguishableMistakes>& out, Quantity quantity,
                           const Work& work, int decimals) {
  const std::vector<Digits> right = digits_of(of(work.truth(), quantity), decimals);
  std::vector<Made> all;
  for (const MistakeRule& rule : mistake_rules_of(quantity, work.given)) {
    if (rule.is_cellwise) continue;
    const Cells<Decimal> cells = with_mistake(rule, work.given, work.truth());
    const Made made{rule.mistake, digits_of(cells, decimals)};
    if (made.digits == right) out.push_back({quantity, made.mistake, std::nullopt});
    for (const Made& before : all) {
      if (before.mistake != made.mistake && before.digits == made.digits) {
        out.push_back({quantity, before.mistake, made.mistake});
      }
    }
    all.push_back(made);
  }
}

}  // namespace

PerAnswer<std::vector<Tolerance>> tolerances(const Problem& problem, int decimals) {
  const Work work = begin_work(problem, no_answers(problem));
  const Precision precision{decimals, kStoredDigits};
  Reach reach(work, {precision, work.given.is_shifted});
  PerAnswer<std::vector<Tolerance>> out;
  for (const Quantity quantity : kAnswerQuantities) {
    // ∇_b of one sample is its ∇_z.
    const Quantity bounded = quantity == Q::db ? Q::dz : quantity;
    const Cells<Interval>& computed = reach.computed(quantity);
    for (std::size_t cell = 0; cell < computed.size(); ++cell) {
      const Interval tolerance =
          possible(bounded, work.given, cell, written_down(computed[cell], decimals));
      out[quantity].push_back({tolerance.low, tolerance.high});
    }
  }
  return out;
}

std::vector<IndistinguishableMistakes> indistinguishable_mistakes(const Problem& problem,
                                                                  int decimals) {
  const Work work = begin_work(problem, no_answers(problem));
  std::vector<IndistinguishableMistakes> out;
  for (const Quantity quantity : kAnswerQuantities)
    add_indistinguishable(out, quantity, work, decimals);
  return out;
}

}  // namespace softmax_steps
