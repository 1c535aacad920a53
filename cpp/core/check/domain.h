#pragma once

#include "../paper_step.h"
#include "interval.h"

/// What a number of a quantity can be, whatever it was computed from: an exponential and a sum of
/// them is positive, a probability lies in (0, 1), a loss is positive, and with one-hot labels ŷ −
/// y is negative for the true class alone. All bounds are open.
namespace softmax_steps {

/// Whether a number can be the rounding of a possible one: 0.00 and 1.00 may be probabilities,
/// −0.01 and 1.01 not.
bool is_possible(Quantity quantity, const Given<Decimal>& given, std::size_t cell,
                 const Decimal& value);

/// Whether an error can be carried forward to a value: anything but a probability and a loss may
/// follow from an earlier mistake.
bool may_follow(Quantity quantity, const Given<Decimal>& given, std::size_t cell,
                const Decimal& value);

/// The part of an interval that is possible, bounds included; the nearer bound where there is none.
Interval possible(Quantity quantity, const Given<Decimal>& given, std::size_t cell,
                  const Interval& value);

}  // namespace softmax_steps
