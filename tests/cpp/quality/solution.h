#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "exercise.h"

/// A whole solution on paper, worked out with plain loops; the core has no part in it.
namespace softmax_steps::quality {

using Column = std::vector<Real>;

/// A column of numbers for each family.
using Columns = std::array<Column, kFamilies>;

inline Column& of(Columns& columns, Family family) {
  return columns[static_cast<std::size_t>(family)];
}
inline const Column& of(const Columns& columns, Family family) {
  return columns[static_cast<std::size_t>(family)];
}

/// What a step is computed from: the problem, the numbers before it, and what becomes of a product.
struct Desk {
  const Exercise& exercise;
  const Columns& numbers;
  std::function<Real(Real)> keep;
  bool shifted = false;
};

/// A step's numbers, right or wrong; none where it cannot be done on these.
using Step = std::function<std::optional<Column>(const Desk&)>;

/// The right numbers of a family.
Column honest(Family family, const Desk& desk);

/// What is on paper in a family.
using Page = std::vector<Written>;

/// Writes down something else than was found; false where there is nothing to get wrong.
using Slip = std::function<bool(Page&, const Exercise&, const Style&, Random&)>;

/// What goes wrong, and where.
struct Alteration {
  std::map<Family, Step> steps = {};
  std::optional<std::pair<Family, Slip>> slip = {};
  /// Families that a person who works like this does not write down.
  std::vector<Family> unwritten = {};
  /// Which variety of the mistake this is, for people who look at cases.
  std::string variety = {};

  bool touches(Family family) const {
    return steps.count(family) != 0 || (slip && slip->first == family);
  }
};

/// A solution: what is on paper, and what was computed with.
struct Solution {
  std::array<Page, kFamilies> pages;
  Columns used;

  const Page& page(Family family) const { return pages[static_cast<std::size_t>(family)]; }
};

/// Works a problem out; none where it leads to numbers that nobody could write.
std::optional<Solution> solve(const Exercise& exercise, const Style& style,
                              const Alteration& alteration, Random& random);

/// The units, at a written number's last place, between which honest people's numbers lie: those
/// who carry all digits, those who carry what they wrote, by rounding or cutting off.
struct Range {
  long long low = 0;
  long long high = 0;
};
std::vector<std::optional<Range>> honest_ranges(const Exercise& exercise, const Style& style,
                                                const Solution& solution, Family family);

/// The cells of a family that no honest person would have written.
std::vector<std::size_t> dishonest_cells(const Exercise& exercise, const Style& style,
                                         const Solution& solution, Family family);

}  // namespace softmax_steps::quality
