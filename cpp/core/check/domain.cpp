#include "domain.h"

#include <algorithm>

namespace softmax_steps {
namespace {

/// Open bounds; none where a number can be anything.
struct Bounds {
  std::optional<int> low;
  std::optional<int> high;
};

Bounds bounds_of(Quantity quantity, const Given<Decimal>& given, std::size_t cell) {
  switch (quantity) {
    case Q::exp:
    case Q::sum:
    case Q::loss:
      return {0, std::nullopt};
    case Q::yhat:
      return {0, 1};
    case Q::dz:
      if (!given.is_one_hot) return {-1, 1};
      return cell == given.label ? Bounds{-1, 0} : Bounds{0, 1};
    default:
      return {};
  }
}

}  // namespace

bool is_possible(Quantity quantity, const Given<Decimal>& given, std::size_t cell,
                 const Decimal& value) {
  const Bounds bounds = bounds_of(quantity, given, cell);
  return !(bounds.low && value < *bounds.low) && !(bounds.high && value > *bounds.high);
}

bool may_follow(Quantity quantity, const Given<Decimal>& given, std::size_t cell,
                const Decimal& value) {
  const bool is_bounded = quantity == Q::yhat || quantity == Q::loss;
  return !is_bounded || is_possible(quantity, given, cell, value);
}

Interval possible(Quantity quantity, const Given<Decimal>& given, std::size_t cell,
                  const Interval& value) {
  const Bounds bounds = bounds_of(quantity, given, cell);
  Interval out = value;
  for (Decimal* bound : {&out.low, &out.high}) {
    if (bounds.low) *bound = std::max(*bound, Decimal(*bounds.low));
    if (bounds.high) *bound = std::min(*bound, Decimal(*bounds.high));
  }
  return out;
}

}  // namespace softmax_steps
