#include "judge.h"

#include <algorithm>
#include <cmath>

#include "domain.h"
#include "estimate.h"

namespace softmax_steps {
namespace {

// Rounding unwritten steps may move the last digit by so much, and the number is as good as right.
constexpr int kUnitsOff = 2;

Decimal distance(const Decimal& a, const Decimal& b) { return a < b ? Decimal(b - a) : a - b; }

// All the numbers that would be right, each at its first place.
std::vector<Decimal> right_numbers(const Work& work, const Expected& expected, Quantity quantity,
                                   std::size_t cell) {
  std::vector<Decimal> out;
  out.reserve(work.truths.size());
  for (const Numbers<Decimal>& truth : work.truths) out.push_back(of(truth, quantity)[cell]);
  for (const auto* ways : {&expected.from_written, &expected.from_unrounded}) {
    for (const Cells<Decimal>& way : *ways) {
      if (may_follow(quantity, work.given, cell, way[cell])) out.push_back(way[cell]);
    }
  }
  return out;
}

std::vector<Reach> reaches_of(const Work& work) {
  const Precision even = visible_precision(work, true);
  const Precision any = visible_precision(work, false);
  const bool is_same = even.decimals == any.decimals && even.significant == any.significant;
  const bool are_seen = work.answers.has_any(Q::exp) || work.answers.has_any(Q::sum);
  std::vector<Reach> out;
  for (const Precision& precision : is_same ? std::vector{even} : std::vector{even, any}) {
    out.emplace_back(work, Assumptions{precision, work.given.is_shifted});
    if (!are_seen) out.emplace_back(work, Assumptions{precision, !work.given.is_shifted});
  }
  return out;
}

}  // namespace

Judge::Judge(const Work& work)
    : work_(work),
      reaches_(reaches_of(work)),
      exponentials_{{{}}, {{}}},
      float32_(work, float32_format()),
      float64_(work, float64_format()) {}

Expected Judge::expected(Quantity quantity) {
  const Work& work = work_;
  const auto ways = [&](const Numbers<Decimal>& from,
                        const std::vector<Cells<Decimal>>& exponentials) {
    return ways_to(quantity, work.given, from, exponentials.front());
  };
  Expected out{ways(work.written, exponentials_.from_written), {}};
  const bool is_same =
      std::all_of(kAnswerQuantities.begin(), kAnswerQuantities.end(), [&](Quantity before) {
        return before >= quantity || of(work.written, before) == of(work.unrounded, before);
      });
  out.from_unrounded =
      is_same ? out.from_written : ways(work.unrounded, exponentials_.from_unrounded);
  if (quantity == Q::exp) exponentials_ = out;
  return out;
}

// Rounding before cutting off, and the true value before what follows from earlier numbers.
std::optional<Verdict> Judge::exact(const WrittenCells& written, const Expected& expected,
                                    std::size_t cell) const {
  const Quantity quantity = written.quantity;
  const bool is_given = work_.has_any_before(quantity);
  for (const RoundingMatch writing : {RoundingMatch::rounded, RoundingMatch::truncated}) {
    const bool is_rounded = writing == RoundingMatch::rounded;
    const auto comes_from = [&](const Cells<Decimal>& cells) {
      return written.match(cell, cells[cell]) == writing;
    };
    const auto follows_from = [&](const Cells<Decimal>& cells) {
      return comes_from(cells) && may_follow(quantity, work_.given, cell, cells[cell]);
    };
    const bool is_true =
        std::any_of(work_.truths.begin(), work_.truths.end(),
                    [&](const Numbers<Decimal>& truth) { return comes_from(of(truth, quantity)); });
    const bool is_following =
        !is_true &&
        (std::any_of(expected.from_written.begin(), expected.from_written.end(), follows_from) ||
         std::any_of(expected.from_unrounded.begin(), expected.from_unrounded.end(), follows_from));
    if (is_true || (is_following && !is_given)) {
      return is_rounded ? Verdict::right : Verdict::right_truncated;
    }
    if (is_following) {
      return is_rounded ? Verdict::right_given_earlier : Verdict::truncated_given_earlier;
    }
  }
  return std::nullopt;
}

bool Judge::is_explained(const WrittenCells& written, std::size_t cell) {
  // A zero without decimals is that of a number, not of one that is near it.
  if (written.entries[cell]->value == 0 && written.place(cell) >= 0) return false;
  return std::any_of(reaches_.begin(), reaches_.end(), [&](Reach& reach) {
    return written.match(cell, reach.computed(written.quantity)[cell]) != RoundingMatch::neither;
  });
}

// Whether a number is farther off than even binary32 leaves it, by the size of what it is made
// from.
bool Judge::is_beyond_floating(Quantity quantity, std::size_t cell, const Decimal& value,
                               const Decimal& nearest) const {
  constexpr double kPart = 1e-3;
  const double entry = estimate_of(value);
  double size = std::max(1.0, std::fabs(entry));
  const Given<double>& given = work_.given_estimate;
  for (std::size_t i = 0; quantity == Q::z && i < given.n; ++i) {
    size += std::fabs(given.x[i] * given.weight(i, cell));
  }
  return std::fabs(entry - estimate_of(nearest)) > kPart * size;
}

Judgement::Floating Judge::floating(const WrittenCells& written, std::size_t cell,
                                    const Decimal& nearest) {
  const AnswerNumber& entry = *written.entries[cell];
  if (is_beyond_floating(written.quantity, cell, entry.value, nearest)) {
    return Judgement::Floating::none;
  }
  const auto is_of = [&](MachineReach& reach) {
    const Interval& interval = reach.computed(written.quantity)[cell].interval();
    if (written.match(cell, interval) != RoundingMatch::rounded) return false;
    // So many digits are those of a number of the format.
    const FloatFormat& format = reach.format();
    return entry.significant <= format.digits ||
           written.match(cell, format.nearest(entry.value)) == RoundingMatch::rounded;
  };
  return is_of(float64_)   ? Judgement::Floating::float64
         : is_of(float32_) ? Judgement::Floating::float32
                           : Judgement::Floating::none;
}

Judgement Judge::judge(const WrittenCells& written, const Expected& expected, std::size_t cell) {
  const Quantity quantity = written.quantity;
  const AnswerNumber& entry = *written.entries[cell];
  const std::vector<Decimal> right = right_numbers(work_, expected, quantity, cell);
  Judgement out;
  out.nearest =
      *std::min_element(right.begin(), right.end(), [&](const Decimal& a, const Decimal& b) {
        return distance(a, entry.value) < distance(b, entry.value);
      });
  if (const std::optional<Verdict> verdict = exact(written, expected, cell)) {
    // Of more digits than are right nobody knows, unless they are exactly the number.
    out.is_too_long = entry.is_too_long && (entry.is_cut || out.nearest != entry.value);
    out.verdict = out.is_too_long ? Verdict::close : *verdict;
    return out;
  }
  out.verdict = Verdict::wrong;
  if (!is_possible(quantity, work_.given, cell, entry.value)) return out;
  const Verdict nearly =
      work_.has_any_before(quantity) ? Verdict::right_given_earlier : Verdict::right;
  out.floating = floating(written, cell, out.nearest);
  if (out.floating != Judgement::Floating::none) {
    out.verdict = nearly;
    if (entry.significant < kFloatingDigits) out.floating = Judgement::Floating::none;
  } else if (is_explained(written, cell)) {
    const Decimal units = kUnitsOff * power_of_ten(written.place(cell));
    out.verdict = distance(out.nearest, entry.value) <= units ? nearly : Verdict::close;
  }
  return out;
}

}  // namespace softmax_steps
