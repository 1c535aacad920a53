#include "domain.h"

#include <algorithm>

namespace softmax_steps {
namespace {

/// Open bounds; none where a number can be anything.
struct Bounds {
  std::optional<int> low;
  std::optional<int> high;
};

Bounds bounds_of(Family family, const Given<Decimal>& given, std::size_t cell) {
  switch (family) {
    case Family::exp:
    case Family::sum:
    case Family::loss:
      return {0, std::nullopt};
    case Family::yhat:
      return {0, 1};
    case Family::dz:
      if (!given.is_one_hot) return {-1, 1};
      return cell == given.label ? Bounds{-1, 0} : Bounds{0, 1};
    default:
      return {};
  }
}

}  // namespace

bool is_possible(Family family, const Given<Decimal>& given, std::size_t cell,
                 const Decimal& value) {
  const Bounds bounds = bounds_of(family, given, cell);
  return !(bounds.low && value < *bounds.low) && !(bounds.high && value > *bounds.high);
}

bool may_follow(Family family, const Given<Decimal>& given, std::size_t cell,
                const Decimal& value) {
  const bool is_bounded = family == Family::yhat || family == Family::loss;
  return !is_bounded || is_possible(family, given, cell, value);
}

Interval possible(Family family, const Given<Decimal>& given, std::size_t cell,
                  const Interval& value) {
  const Bounds bounds = bounds_of(family, given, cell);
  Interval out = value;
  for (Decimal* bound : {&out.low, &out.high}) {
    if (bounds.low) *bound = std::max(*bound, Decimal(*bounds.low));
    if (bounds.high) *bound = std::min(*bound, Decimal(*bounds.high));
  }
  return out;
}

}  // namespace softmax_steps
