#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exercise.h"
#include "input/read_answers.h"

/// A whole solution on paper, worked out with plain loops; the core has no part in it.
namespace softmax_steps::quality {

using Column = std::vector<Real>;

/// A column of numbers for each quantity.
using Columns = PerAnswer<Column>;

inline Column& of(Columns& columns, Quantity quantity) { return columns[quantity]; }
inline const Column& of(const Columns& columns, Quantity quantity) { return columns[quantity]; }

/// What a step is computed from: the problem, the numbers before it, and what becomes of a product.
struct Desk {
  const Exercise& exercise;
  const Columns& numbers;
  std::function<Real(Real)> keep;
  bool shifted = false;
};

/// A step's numbers, right or wrong; none where it cannot be done on these.
using Step = std::function<std::optional<Column>(const Desk&)>;

/// The right numbers of a quantity.
Column honest(Quantity quantity, const Desk& desk);

/// What is on paper in a quantity.
using Page = std::vector<Written>;

/// Writes down something else than was found; false where there is nothing to get wrong.
using Slip = std::function<bool(Page&, const Exercise&, const Style&, Random&)>;

/// What goes wrong, and where.
struct Alteration {
  std::map<Quantity, Step> steps = {};
  std::optional<std::pair<Quantity, Slip>> slip = {};
  /// Quantities that a person who works like this does not write down.
  std::vector<Quantity> unwritten = {};
  /// Which variety of the mistake this is, for people who look at cases.
  std::string variety = {};

  bool touches(Quantity quantity) const {
    return steps.count(quantity) != 0 || (slip && slip->first == quantity);
  }
};

/// Which cells of each quantity are written down.
using Handed = PerAnswer<std::vector<bool>>;
Handed handed_whole(const Exercise& exercise);

/// A solution: what is on paper, and what was computed with. A cell that is not written down has no
/// text.
struct Solution {
  PerAnswer<Page> pages;
  Columns used;

  const Page& page(Quantity quantity) const { return pages[quantity]; }
};

/// Works a problem out; none where it leads to numbers that nobody could write.
std::optional<Solution> solve(const Exercise& exercise, const Style& style,
                              const Alteration& alteration, const Handed& handed, Random& random);

/// The rows of the quantities of which something is written down, as they are handed in.
AnswersText hand_in(const Exercise& exercise, const Solution& solution);

/// Every number without rounding.
Columns truth(const Exercise& exercise, const Style& style, const Alteration& alteration = {});

/// People who work in a style and get only these things wrong, with their numbers on paper.
struct People {
  const Exercise& exercise;
  const Style& style;
  const Solution& solution;
  const Alteration& alteration;
};

/// The written cells of a page in a quantity that none of the people would have written: neither
/// who carries all digits, nor who carries what was written, by rounding or cutting off.
std::vector<std::size_t> cells_unlike(const People& people, Quantity quantity, const Page& page);

}  // namespace softmax_steps::quality
