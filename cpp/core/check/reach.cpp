#include "reach.h"

#include <algorithm>
#include <utility>

#include "domain.h"

namespace softmax_steps {
namespace {

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
Interval positive(Quantity quantity, const Interval& origins, int place) {
  const bool is_positive = quantity == Q::exp || quantity == Q::sum || quantity == Q::yhat;
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

Precision Reach::precision(Quantity quantity) const {
  return work_.answers.has_any(quantity) ? precision_of(work_.answers.of(quantity)) : unwritten_;
}

Given<Interval> Reach::given_for(Quantity quantity) const {
  Given<Interval> given = given_;
  given.on_the_way = {precision(quantity)};
  return given;
}

const Numbers<Interval>& Reach::before(Quantity quantity) {
  while (settled_count_ < answer_index(quantity)) settle(kAnswerQuantities.at(settled_count_));
  return settled_;
}

const Cells<Interval>& Reach::computed(Quantity quantity) {
  std::optional<Cells<Interval>>& cells = computed_[quantity];
  if (!cells) {
    before(quantity);
    cells = follow(quantity, given_for(quantity), settled_);
    for (std::size_t cell = 0; cell < cells->size(); ++cell) {
      (*cells)[cell] = possible(quantity, work_.given, cell, (*cells)[cell]);
    }
  }
  return *cells;
}

void Reach::settle(Quantity quantity) {
  Cells<Interval> cells = computed(quantity);
  const WrittenCells written = work_.answers.cells(quantity);
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    cells[cell] = written.entries[cell] ? origins_of(written, cell)
                                        : possible(quantity, work_.given, cell,
                                                   rounded_on_the_way(cells[cell], unwritten_));
  }
  of(settled_, quantity) = std::move(cells);
  ++settled_count_;
}

// Where an entry may have been before it was rounded, if it was: between that and what was written.
Interval Reach::origins_of(const WrittenCells& written, std::size_t cell) const {
  const Quantity quantity = written.quantity;
  const AnswerNumber& entry = *written.entries[cell];
  const int place = written.place(cell);
  const Decimal& unrounded = of(work_.unrounded, quantity)[cell];
  const bool is_wrong = work_.is_wrong(quantity, cell);
  const bool is_explained = unrounded != entry.value;
  // What is right and written in full was not rounded.
  Interval out = entry.value;
  if (is_wrong && !is_explained) {
    out = origins(entry, place);
  } else if (is_explained) {
    const Interval computed = is_wrong ? Interval(unrounded) : (*computed_[quantity])[cell];
    out = hull(origins_within(entry, place, computed), entry.value);
  }
  // An impossible number is gone on with as it is.
  if (is_possible(quantity, work_.given, cell, entry.value)) {
    out = possible(quantity, work_.given, cell, out);
  }
  return positive(quantity, out, place);
}

MachineReach::MachineReach(const Work& work, const FloatFormat& format)
    : work_(work),
      format_(format),
      given_(given_on<MachineNumber>(
          work.given, [&](const Decimal& value) { return MachineNumber(value, format); })) {}

const Cells<MachineNumber>& MachineReach::computed(Quantity quantity) {
  while (count_ <= answer_index(quantity)) {
    if (count_ > 0) go_on_from(kAnswerQuantities.at(count_ - 1));
    const Quantity next = kAnswerQuantities.at(count_++);
    Cells<MachineNumber>& cells = of(computed_, next);
    cells = follow(next, given_, used_);
    if (next == Q::yhat && is_own_sum_) {
      cells = shares(of(used_, Q::exp));
    } else if (next == Q::loss) {
      cells.front() = hull(cells.front(), loss_from_logits(given_, of(used_, Q::z),
                                                           logarithm(of(used_, Q::sum).front())));
    }
  }
  return of(computed_, quantity);
}

// With what was computed, or with what was written where that is something else.
void MachineReach::go_on_from(Quantity quantity) {
  Cells<MachineNumber>& cells = of(used_, quantity);
  cells = of(computed_, quantity);
  if (!work_.answers.has_any(quantity)) return;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const Decimal& unrounded = of(work_.unrounded, quantity)[cell];
    const Interval& interval = cells[cell].interval();
    if (unrounded < interval.low || unrounded > interval.high) {
      if (quantity == Q::sum) is_own_sum_ = false;
      cells[cell] = MachineNumber(unrounded, format_, kMistakenUnits);
    }
  }
}

}  // namespace softmax_steps
