#include "work.h"

#include <algorithm>
#include <map>

#include "../derivation.h"
#include "formula.h"

namespace softmax_steps {
namespace {

Cells<Decimal> cells_of(const Matrix<Quantity>& matrix) {
  Cells<Decimal> out;
  for (Eigen::Index r = 0; r < matrix.rows(); ++r) {
    for (Eigen::Index c = 0; c < matrix.cols(); ++c) out.push_back(matrix(r, c).value.value());
  }
  return out;
}

Cells<Decimal> cells_of(const Vector<Quantity>& vector) {
  Cells<Decimal> out;
  for (const Quantity& quantity : vector) out.push_back(quantity.value.value());
  return out;
}

bool is_exactly(const Entries& entries, const Cells<Decimal>& values) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i] && entries[i]->value != values[i]) return false;
  }
  return true;
}

// Who is not seen may have rounded by a digit more than anywhere else, but rarely to less than two
// digits.
int coarser(int digits) { return digits > 2 ? digits - 1 : digits; }

// How many of the counted things are of the most frequent kind.
int largest_count(const std::map<int, int>& counts) {
  int most = 0;
  for (const auto& [kind, count] : counts) most = std::max(most, count);
  return most;
}

// The coarsest rounding that can be seen anywhere: to decimals or to significant digits, whichever
// more of the numbers share, or either where that does not tell.
Precision usual_precision(const Answers& answers, const Numbers<Decimal>& truth, bool is_even) {
  Precision usual{kStoredDigits, kStoredDigits};
  std::map<int, int> decimals;
  std::map<int, int> significant;
  for (const Family family : kAllFamilies) {
    const Entries& entries = answers.of(family);
    if (!answers.has_any(family) || is_exactly(entries, of(truth, family))) continue;
    const Precision own = precision_of(entries);
    if (own.decimals == 0) continue;
    usual.decimals = std::min(usual.decimals, own.decimals);
    usual.significant = std::min(usual.significant, own.significant);
    for (const std::optional<Written>& entry : entries) {
      if (!entry || !entry->has_place) continue;
      ++decimals[-entry->place];
      ++significant[entry->significant];
    }
  }
  const int share_decimals = largest_count(decimals);
  const int share_significant = largest_count(significant);
  if (is_even && share_decimals > share_significant) usual.significant = kStoredDigits;
  if (is_even && share_significant > share_decimals) usual.decimals = kStoredDigits;
  // Gradients are often written a digit finer than what they come from.
  const bool is_forward_seen = answers.has_any(Family::exp) || answers.has_any(Family::sum) ||
                               answers.has_any(Family::yhat) || answers.has_any(Family::loss);
  if (is_forward_seen) return usual;
  return {coarser(usual.decimals), coarser(usual.significant)};
}

}  // namespace

Precision Work::precision(Family family) const {
  return answers.has_any(family) ? precision_of(answers.of(family)) : usual;
}

Given<Interval> Work::given_for(Family family, Hidden hidden) const {
  Given<Interval> out = given_like<Interval>(
      given, [](const char* /*name*/, std::size_t /*i*/, const Decimal& value) -> Interval {
        return value;
      });
  out.on_the_way = {precision(family), hidden};
  return out;
}

Given<Decimal> given_of(const Problem& problem, bool is_shifted) {
  const Batch<Traced>& batch = problem.batch;
  Given<Decimal> given;
  given.n = static_cast<std::size_t>(problem.features());
  given.m = static_cast<std::size_t>(problem.classes());
  for (const Traced& x : batch.X.reshaped<Eigen::RowMajor>()) given.x.push_back(x.value());
  for (const Traced& w : batch.W.reshaped<Eigen::RowMajor>()) given.W.push_back(w.value());
  for (const Traced& b : batch.b) given.b.push_back(b.value());
  for (const Traced& y : batch.Y.reshaped<Eigen::RowMajor>()) {
    given.y.push_back(y.value());
    given.has_label.push_back(!y.is_zero());
  }
  given.eta = batch.eta.value();
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
  of(out, Family::z) = cells_of(before.z);
  of(out, Family::exp) = cells_of(is_shifted ? before.shifted_exp : before.exp);
  of(out, Family::sum) = cells_of(is_shifted ? before.shifted_sum : before.sum);
  of(out, Family::yhat) = cells_of(before.yhat);
  of(out, Family::loss) = {before.loss.value.value()};
  of(out, Family::dz) = cells_of(values.dz);
  of(out, Family::dW) = cells_of(values.dW);
  of(out, Family::db) = cells_of(values.db);
  of(out, Family::scaled_dW) = cells_of(values.scaled_dW);
  of(out, Family::scaled_db) = cells_of(values.scaled_db);
  of(out, Family::W_next) = cells_of(values.W_next);
  of(out, Family::b_next) = cells_of(values.b_next);
  return out;
}

std::vector<Cells<Decimal>> ways_to(Family family, const Given<Decimal>& given,
                                    const Numbers<Decimal>& from) {
  std::vector<Cells<Decimal>> ways{follow(family, given, from)};
  const auto update = [&](const Cells<Decimal>& old, Family gradient) {
    ways.push_back(difference_of(old, scaled(given.eta, of(from, gradient))));
  };
  if (family == Family::yhat) {
    const Cells<Decimal> exponentials = exponentials_of(given, of(from, Family::z));
    ways.push_back(divided(exponentials, sum_of(exponentials)));
  } else if (family == Family::loss) {
    // ln Σ e^z − Σ y z, with the shift where the exponentials have it.
    const Cells<Decimal>& z = of(from, Family::z);
    Decimal loss = logarithm(of(from, Family::sum).front());
    if (given.is_shifted) loss += largest(z);
    loss -= labelled_sum(given, [&](std::size_t k) { return z[k]; });
    ways.push_back({loss});
  } else if (family == Family::W_next) {
    update(given.W, Family::dW);
  } else if (family == Family::b_next) {
    update(given.b, Family::db);
  }
  return ways;
}

Work begin_work(const Problem& problem, const AnswersText& answers, Supposition supposition) {
  require_one_sample(problem);
  Problem exact = problem;
  exact.rounding.when = Rounding::When::shown;
  const Values values = evaluate(exact);
  const bool is_usually_shifted = values.before.is_shifted.front();
  const bool is_shifted = is_usually_shifted == supposition.has_usual_exponentials;
  Work work{problem,
            read_answers(problem, answers),
            given_of(problem, is_shifted),
            is_usually_shifted,
            {},
            {},
            {},
            {},
            {},
            {}};
  work.truths.push_back(numbers_of(values, is_shifted));
  if (problem.rounding.when == Rounding::When::carried) {
    work.truths.push_back(numbers_of(evaluate(problem), is_shifted));
  }
  work.usual = usual_precision(work.answers, work.truth(), supposition.is_evenly_rounded);
  return work;
}

}  // namespace softmax_steps
