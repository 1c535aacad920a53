#include "reach.h"

#include <algorithm>
#include <utility>

#include "domain.h"

namespace softmax_steps {
namespace {

std::size_t index_of(Family family) { return static_cast<std::size_t>(family); }

template <class T>
Given<T> given_on(const Given<Decimal>& given, const auto& convert) {
  return given_like<T>(given, [&](Q /*quantity*/, std::size_t /*i*/, const Decimal& value) {
    return T(convert(value));
  });
}

// How far a number that comes from a mistake may be off, in units of its format.
constexpr int kMistakenUnits = 32;

// A positive quantity that was written as 0 has its first digits soon behind those that were
// written.
Interval positive(Family family, const Interval& origins, int place) {
  const bool is_positive = family == Family::exp || family == Family::sum || family == Family::yhat;
  if (!is_positive || origins.low > 0) return origins;
  constexpr int kDigitsBehind = 2;
  const Decimal least = power_of_ten(place - kDigitsBehind);
  return {least, std::max(least, origins.high)};
}

}  // namespace

Reach::Reach(const Work& work, const Assumptions& assumptions)
    : work_(work),
      unwritten_(assumptions.precision),
      given_(given_on<Interval>(work.given, [](const Decimal& value) { return Interval(value); })) {
  given_.is_shifted = assumptions.is_shifted;
}

Precision Reach::precision(Family family) const {
  return work_.answers.has_any(family) ? precision_of(work_.answers.of(family)) : unwritten_;
}

Given<Interval> Reach::given_for(Family family) const {
  Given<Interval> given = given_;
  given.on_the_way = {precision(family)};
  return given;
}

const Numbers<Interval>& Reach::before(Family family) {
  while (settled_count_ < index_of(family)) settle(kAllFamilies.at(settled_count_));
  return settled_;
}

const Cells<Interval>& Reach::computed(Family family) {
  std::optional<Cells<Interval>>& cells = computed_.at(index_of(family));
  if (!cells) {
    before(family);
    cells = follow(family, given_for(family), settled_);
    for (std::size_t cell = 0; cell < cells->size(); ++cell) {
      (*cells)[cell] = possible(family, work_.given, cell, (*cells)[cell]);
    }
  }
  return *cells;
}

void Reach::settle(Family family) {
  Cells<Interval> cells = computed(family);
  const WrittenCells written = work_.answers.cells(family);
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    cells[cell] = written.entries[cell] ? origins_of(written, cell)
                                        : possible(family, work_.given, cell,
                                                   rounded_on_the_way(cells[cell], unwritten_));
  }
  of(settled_, family) = std::move(cells);
  ++settled_count_;
}

// Where an entry may have been before it was rounded, if it was: between that and what was written.
Interval Reach::origins_of(const WrittenCells& written, std::size_t cell) const {
  const Family family = written.family;
  const Written& entry = *written.entries[cell];
  const int place = written.place(cell);
  const Decimal& unrounded = of(work_.unrounded, family)[cell];
  const bool is_wrong = work_.is_wrong(family, cell);
  const bool is_explained = unrounded != entry.value;
  // What is right and written in full was not rounded.
  Interval out = entry.value;
  if (is_wrong && !is_explained) {
    out = origins(entry, place);
  } else if (is_explained) {
    const Interval computed =
        is_wrong ? Interval(unrounded) : (*computed_.at(index_of(family)))[cell];
    out = hull(origins_within(entry, place, computed), entry.value);
  }
  // An impossible number is gone on with as it is.
  if (is_possible(family, work_.given, cell, entry.value)) {
    out = possible(family, work_.given, cell, out);
  }
  return positive(family, out, place);
}

MachineReach::MachineReach(const Work& work, const FloatFormat& format)
    : work_(work),
      format_(format),
      given_(given_on<MachineNumber>(
          work.given, [&](const Decimal& value) { return MachineNumber(value, format); })) {}

const Cells<MachineNumber>& MachineReach::computed(Family family) {
  while (count_ <= index_of(family)) {
    if (count_ > 0) go_on_from(kAllFamilies.at(count_ - 1));
    const Family next = kAllFamilies.at(count_++);
    Cells<MachineNumber>& cells = of(computed_, next);
    cells = follow(next, given_, used_);
    if (next == Family::yhat && is_own_sum_) {
      cells = shares(of(used_, Family::exp));
    } else if (next == Family::loss) {
      cells.front() =
          hull(cells.front(), loss_from_logits(given_, of(used_, Family::z),
                                               logarithm(of(used_, Family::sum).front())));
    }
  }
  return of(computed_, family);
}

// With what was computed, or with what was written where that is something else.
void MachineReach::go_on_from(Family family) {
  Cells<MachineNumber>& cells = of(used_, family);
  cells = of(computed_, family);
  if (!work_.answers.has_any(family)) return;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const Decimal& unrounded = of(work_.unrounded, family)[cell];
    const Interval& interval = cells[cell].interval();
    if (unrounded < interval.low || unrounded > interval.high) {
      if (family == Family::sum) is_own_sum_ = false;
      cells[cell] = MachineNumber(unrounded, format_, kMistakenUnits);
    }
  }
}

}  // namespace softmax_steps
