#include "pairs.h"

#include <algorithm>
#include <set>

namespace softmax_steps::quality {
namespace {

Step step_in(const Alteration& alteration, Quantity quantity) {
  const auto found = alteration.steps.find(quantity);
  if (found != alteration.steps.end()) return found->second;
  return [quantity](const Desk& desk) -> std::optional<Column> { return honest(quantity, desk); };
}

// The step on the true numbers up to ∇_z.
Step on_the_truth(Step step, const Style& style) {
  return [step = std::move(step), style](const Desk& desk) {
    Columns numbers = desk.numbers;
    const Columns exact = truth(desk.exercise, style);
    for (const Quantity quantity : kAnswerQuantities) {
      if (quantity <= Q::dz) of(numbers, quantity) = of(exact, quantity);
    }
    return step(Desk{desk.exercise, numbers, desk.keep, desk.shifted});
  };
}

Alteration both(const Alteration& first, const Alteration& second, const PairWork& work) {
  Alteration out = first;
  for (const auto& [quantity, step] : second.steps) out.steps[quantity] = step;
  if (work.goes_on_truly) {
    for (const Quantity quantity : {Q::dW, Q::db}) {
      out.steps[quantity] = on_the_truth(step_in(second, quantity), work.style);
    }
  }
  out.unwritten.insert(out.unwritten.end(), second.unwritten.begin(), second.unwritten.end());
  if (!work.writes_first) out.unwritten.push_back(Q::dz);
  out.variety = first.variety + "; " + second.variety;
  return out;
}

Style draw_style(const PairKey& key, Random& random) {
  Style style;
  style.digits = key.digits;
  style.significant = random.chance(30);
  style.mode =
      random.one_of<Mode>({Mode::half_up, Mode::half_up, Mode::half_even, Mode::truncated});
  style.carry = random.one_of<Style::Carry>(
      {Style::Carry::full, Style::Carry::quantities, Style::Carry::everything});
  style.keeps_zeros = random.chance(50);
  style.finer = random.one_of<std::optional<int>>({0, 1, std::nullopt});
  return style;
}

// Whether somebody who makes only these mistakes would have written something else, in one of the
// quantities that `among` touches.
bool is_unlike(const PairWork& work, const Alteration& only, const Alteration& among,
               const Handed& handed, const Solution& solution, Random random) {
  const auto theirs = solve(work.exercise, work.style, only, handed, random);
  return theirs &&
         std::any_of(kAnswerQuantities.begin(), kAnswerQuantities.end(), [&](Quantity quantity) {
           const People people{work.exercise, work.style, *theirs, only};
           return (among.steps.empty() || among.touches(quantity)) &&
                  !cells_unlike(people, quantity, solution.page(quantity)).empty();
         });
}

std::optional<PairWork> try_pair(const PairKey& key, int attempt) {
  const int first = static_cast<int>(key.first);
  const int second = static_cast<int>(key.second);
  Random random(seed_of(key.seed, 3, first, second, key.number, attempt));
  Demands demands = demands_of(key.first);
  demands.square |= demands_of(key.second).square;
  demands.one_hot |= demands_of(key.second).one_hot;
  PairWork work{.key = key,
                .exercise = draw_exercise(random, demands),
                .style = {},
                .alteration = {},
                .answers = {}};
  const auto one = draw_alteration(key.first, work.exercise, random);
  const auto other = draw_alteration(key.second, work.exercise, random);
  if (!one || !other) return std::nullopt;
  // Both in the same quantity are one.
  for (const auto& [quantity, step] : one->steps) {
    if (other->touches(quantity) || quantity > Q::dz) return std::nullopt;
  }
  const bool in_dz = one->touches(Q::dz);
  work.goes_on_truly = key.number % 3 == 0;
  work.writes_first = work.goes_on_truly || !in_dz || key.number % 3 == 1;

  Random of_style(seed_of(key.seed, 3, first, second, key.number, attempt, key.digits));
  work.style = draw_style(key, of_style);
  work.alteration = both(*one, *other, work);
  Handed handed = handed_whole(work.exercise);
  for (const Quantity quantity : work.alteration.unwritten) {
    auto& cells = handed[quantity];
    cells.assign(cells.size(), false);
  }
  const auto solution = solve(work.exercise, work.style, work.alteration, handed, of_style);
  if (!solution) return std::nullopt;
  // Both change a digit; and two signs that make a right update are no mistakes in it.
  const Alteration first_alone = both(*one, {}, work);
  work.visible = is_unlike(work, first_alone, {}, handed, *solution, of_style) &&
                 is_unlike(work, *other, {}, handed, *solution, of_style) &&
                 is_unlike(work, {}, *other, handed, *solution, of_style);
  work.answers = hand_in(work.exercise, *solution);
  return work;
}

}  // namespace

const std::vector<Mistake>& first_mistakes() {
  static const std::vector<Mistake> all{Mistake::no_exponential,
                                        Mistake::not_normalised,
                                        Mistake::divided_by_maximum,
                                        Mistake::wrong_base,
                                        Mistake::sigmoid,
                                        Mistake::gradient_sign,
                                        Mistake::target_not_subtracted,
                                        Mistake::same_gradient_for_all,
                                        Mistake::stopped_at_yhat,
                                        Mistake::diagonal_jacobian,
                                        Mistake::extra_sigmoid_factor,
                                        Mistake::gradient_averaged_over_classes,
                                        Mistake::gradient_halved};
  return all;
}

const std::vector<Mistake>& second_mistakes() {
  static const std::vector<Mistake> all{Mistake::gradient_transposed,
                                        Mistake::gradient_elementwise,
                                        Mistake::gradient_inner_product,
                                        Mistake::gradient_one_column,
                                        Mistake::weights_for_inputs,
                                        Mistake::bias_gradient_summed,
                                        Mistake::ascent,
                                        Mistake::learning_rate_missing,
                                        Mistake::learning_rate_squared,
                                        Mistake::step_only};
  return all;
}

PairWork draw_pair(const PairKey& key) {
  // Two mistakes that undo each other show in no digit; another problem may tell them apart.
  constexpr int kTries = 20;
  std::optional<PairWork> work;
  for (int attempt = 0; attempt < kTries || !work; ++attempt) {
    if (auto next = try_pair(key, attempt)) work = *std::move(next);
    if (work && work->visible) break;
  }
  return *std::move(work);
}

nlohmann::json summary(const PairWork& work, const Timed& timed) {
  std::set<Mistake> named;
  std::map<Quantity, int> explanations;
  for (const Finding& finding : timed.check.findings) {
    for (const Mistake mistake : mistakes_in(finding)) named.insert(mistake);
    ++explanations[finding.quantity];
  }
  nlohmann::json out{{"part", "pairs"},
                     {"first", id_of(work.key.first)},
                     {"second", id_of(work.key.second)},
                     {"number", work.key.number},
                     {"digits", work.style.digits},
                     {"variety", work.alteration.variety},
                     {"writesFirst", work.writes_first},
                     {"goesOnTruly", work.goes_on_truly},
                     {"visible", work.visible},
                     {"ms", timed.milliseconds}};
  out["named"] = nlohmann::json::array();
  for (const Mistake mistake : named) out["named"].push_back(id_of(mistake));
  out["explanations"] = nlohmann::json::array();
  for (const auto& [quantity, count] : explanations) out["explanations"].push_back(count);
  return out;
}

}  // namespace softmax_steps::quality
