#include "work.h"

#include <algorithm>
#include <map>
#include <utility>

#include "estimate.h"
#include "formula.h"

namespace softmax_steps {
namespace {

Cells<Decimal> cells_of(const Matrix<RoundedNumber>& matrix) {
  Cells<Decimal> out;
  for (Eigen::Index r = 0; r < matrix.rows(); ++r) {
    for (Eigen::Index c = 0; c < matrix.cols(); ++c) out.push_back(matrix(r, c).value.value());
  }
  return out;
}

Cells<Decimal> cells_of(const Vector<RoundedNumber>& vector) {
  Cells<Decimal> out;
  for (const RoundedNumber& quantity : vector) out.push_back(quantity.value.value());
  return out;
}

bool is_exactly(const Entries& entries, const Cells<Decimal>& values) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i] && entries[i]->value != values[i]) return false;
  }
  return true;
}

// How many of the counted things are of the most frequent kind.
int largest_count(const std::map<int, int>& counts) {
  int most = 0;
  for (const auto& [kind, count] : counts) most = std::max(most, count);
  return most;
}

// Whether an entry was meant to be a value, as far as floating point and rounding on the way allow.
bool is_meant(const WrittenCells& cells, std::size_t cell, const Decimal& value) {
  if (!cells.entries[cell] || cells.fits(cell, value)) return true;
  constexpr int kUnits = 2;
  constexpr int kPart = -3;
  const Decimal reach = kUnits * power_of_ten(cells.place(cell)) + abs(value) * power_of_ten(kPart);
  return abs(Decimal(cells.entries[cell]->value - value)) <= reach;
}

// How badly the exponentials and sums are any of these: first those that were not meant to be, then
// those that are not exactly.
std::pair<int, int> misfit(const Answers& answers,
                           const std::vector<const Numbers<Decimal>*>& numbers) {
  std::pair<int, int> out;
  for (const Quantity quantity : {Q::exp, Q::sum}) {
    const WrittenCells cells = answers.cells(quantity);
    for (std::size_t cell = 0; cell < cells.entries.size(); ++cell) {
      const auto is_any = [&](const auto& condition) {
        return std::any_of(numbers.begin(), numbers.end(), [&](const Numbers<Decimal>* one) {
          return condition(of(*one, quantity)[cell]);
        });
      };
      if (!is_any([&](const Decimal& value) { return is_meant(cells, cell, value); })) ++out.first;
      if (!is_any([&](const Decimal& value) { return cells.fits(cell, value); })) ++out.second;
    }
  }
  return out;
}

// The numbers up to the sum as they were written, or else as they follow.
Numbers<Decimal> exponentials_from(const Answers& answers, const Given<Decimal>& given) {
  Numbers<Decimal> following;
  Numbers<Decimal> written;
  for (const Quantity quantity : {Q::z, Q::exp, Q::sum}) {
    of(following, quantity) = follow(quantity, given, written);
    of(written, quantity) = answers.over(quantity, of(following, quantity));
  }
  return following;
}

// Whether the exponential of the largest logit was written, and is that one.
bool has_largest(const Answers& answers, const Numbers<Decimal>& numbers) {
  const WrittenCells cells = answers.cells(Q::exp);
  const Cells<Decimal>& exponentials = of(numbers, Q::exp);
  const auto largest = std::max_element(exponentials.begin(), exponentials.end());
  const auto cell = static_cast<std::size_t>(largest - exponentials.begin());
  return cells.entries[cell] && cells.fits(cell, *largest);
}

// Both exponentials are right, as long as it is the same ones throughout.
bool is_shifted_in(const Answers& answers, const Problem& problem, const Values& values,
                   bool is_usually_shifted) {
  if (!answers.has_any(Q::exp) && !answers.has_any(Q::sum)) return is_usually_shifted;
  const Numbers<Decimal> truth = numbers_of(values, is_usually_shifted);
  if (misfit(answers, {&truth}) == std::pair(0, 0)) return is_usually_shifted;
  const Numbers<Decimal> other_truth = numbers_of(values, !is_usually_shifted);
  const auto following = [&](bool is_shifted) {
    return exponentials_from(answers, given_of(problem, is_shifted));
  };
  const Numbers<Decimal> usual = following(is_usually_shifted);
  const Numbers<Decimal> other = following(!is_usually_shifted);
  // The largest one tells best: it is 1 among the shifted, and no other number is that large.
  const bool is_usual = has_largest(answers, truth) || has_largest(answers, usual);
  const bool is_other = has_largest(answers, other_truth) || has_largest(answers, other);
  if (is_usual != is_other) return is_usual == is_usually_shifted;
  const bool fits_better =
      misfit(answers, {&other_truth, &other}) < misfit(answers, {&truth, &usual});
  return is_usually_shifted != fits_better;
}

}  // namespace

const Numbers<Decimal>& Work::on(Base base) const {
  return base == Base::written ? written : base == Base::unrounded ? unrounded : truth();
}

bool Work::has_any_before(Quantity quantity) const {
  const std::vector<Quantity> sources = sources_of(quantity);
  return std::any_of(sources.begin(), sources.end(), [&](Quantity source) {
    return answers.has_any(source) || has_any_before(source);
  });
}

std::optional<Quantity> Work::unwritten_before(Quantity quantity) const {
  for (const Quantity source : sources_of(quantity)) {
    if (!answers.has_any(source)) return source;
  }
  return std::nullopt;
}

Precision visible_precision(const Work& work, bool is_even) {
  Precision visible{kStoredDigits, kStoredDigits};
  std::map<int, int> decimals;
  std::map<int, int> significant;
  for (const Quantity quantity : kAnswerQuantities) {
    const Entries& entries = work.answers.of(quantity);
    if (!work.answers.has_any(quantity) || is_exactly(entries, of(work.truth(), quantity)))
      continue;
    const Precision own = precision_of(entries);
    if (own.decimals == 0) continue;
    visible.decimals = std::min(visible.decimals, own.decimals);
    visible.significant = std::min(visible.significant, own.significant);
    for (const std::optional<AnswerNumber>& entry : entries) {
      if (!entry || !entry->has_place) continue;
      ++decimals[-entry->place];
      ++significant[entry->significant];
    }
  }
  const int share_decimals = largest_count(decimals);
  const int share_significant = largest_count(significant);
  if (is_even && share_decimals > share_significant) visible.significant = kStoredDigits;
  if (is_even && share_significant > share_decimals) visible.decimals = kStoredDigits;
  return visible;
}

Given<Decimal> given_of(const Problem& problem, bool is_shifted) {
  Given<Decimal> given =
      given_of<Decimal>(problem, 0, [](const TrackedDecimal& number) { return number.value(); });
  given.label =
      static_cast<std::size_t>(std::max_element(given.y.begin(), given.y.end()) - given.y.begin());
  given.is_one_hot = given.y[given.label] == 1;
  given.is_by_features = problem.layout == Layout::features_by_classes;
  given.is_shifted = is_shifted;
  return given;
}

Numbers<Decimal> numbers_of(const Values& values, bool is_shifted) {
  const Forward& before = values.before;
  Numbers<Decimal> out;
  of(out, Q::z) = cells_of(before.z);
  of(out, Q::exp) = cells_of(is_shifted ? before.shifted_exp : before.exp);
  of(out, Q::sum) = cells_of(is_shifted ? before.shifted_sum : before.sum);
  of(out, Q::yhat) = cells_of(before.yhat);
  of(out, Q::loss) = {before.loss.value.value()};
  of(out, Q::dz) = cells_of(values.dz);
  of(out, Q::dW) = cells_of(values.dW);
  of(out, Q::db) = cells_of(values.db);
  of(out, Q::scaled_dW) = cells_of(values.scaled_dW);
  of(out, Q::scaled_db) = cells_of(values.scaled_db);
  of(out, Q::W_next) = cells_of(values.W_next);
  of(out, Q::b_next) = cells_of(values.b_next);
  return out;
}

std::vector<Cells<Decimal>> ways_to(Quantity quantity, const Given<Decimal>& given,
                                    const Numbers<Decimal>& from,
                                    const Cells<Decimal>& exponentials) {
  std::vector<Cells<Decimal>> ways{follow(quantity, given, from)};
  const auto update = [&](const Cells<Decimal>& old, Quantity gradient) {
    ways.push_back(updated(old, scaled(given.optimizer, of(from, gradient))));
  };
  if (quantity == Q::yhat) {
    ways.push_back(divided(exponentials, sum_of(exponentials)));
  } else if (quantity == Q::loss) {
    ways.push_back({loss_from_logits(given, of(from, Q::z), logarithm(of(from, Q::sum).front()))});
  } else if (quantity == Q::W_next) {
    update(given.W, Q::dW);
  } else if (quantity == Q::b_next) {
    update(given.b, Q::db);
  }
  return ways;
}

Work begin_work(const Problem& problem, Answers answers) {
  Problem exact = problem;
  exact.rounding.when = Rounding::When::shown;
  const Values values = evaluate_step(exact);
  const bool is_usually_shifted = values.before.is_shifted(0);
  const bool is_shifted = is_shifted_in(answers, problem, values, is_usually_shifted);
  Work work{problem,
            std::move(answers),
            given_of(problem, is_shifted),
            is_usually_shifted,
            {numbers_of(values, is_shifted)},
            {},
            {},
            {},
            {},
            {}};
  work.given_estimate = given_like<double>(
      work.given,
      [](Q /*quantity*/, std::size_t /*i*/, const Decimal& value) { return estimate_of(value); });
  if (problem.rounding.is_carried()) {
    work.truths.push_back(numbers_of(evaluate_step(problem), is_shifted));
  }
  return work;
}

}  // namespace softmax_steps
