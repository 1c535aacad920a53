#include "reader/solution_entries.h"

#include <algorithm>
#include <array>
#include <map>

#include "reader/shapes.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;

// The entries of the first whole value of a quantity.
std::map<std::string, std::string> known_entries(std::string_view quantity,
                                                 const std::vector<GivenValue>& values) {
  const auto whole = std::find_if(values.begin(), values.end(), [&](const GivenValue& value) {
    return value.quantity == quantity && value.choices.front().entries.size() > 1;
  });
  std::map<std::string, std::string> known;
  if (whole == values.end()) return known;
  for (const ReadEntry& entry : whole->choices.front().entries) known.emplace(entry.id, entry.text);
  return known;
}

}  // namespace

std::string id_of(const Single& single, int base) {
  const auto from = static_cast<size_t>(base);
  return entry_id(single.quantity, single.indices.front() - from, single.indices.back() - from);
}

bool IndexBase::fits(std::string_view name, const std::vector<size_t>& indices, int base) const {
  const bool is_input = name == "x";
  if (!is_input && shape_of(name) == Shape::number) return false;
  const Size size = is_input ? Size{present_.features, 1} : size_of(name, present_);
  const size_t count = shape_of(name) == Shape::matrix ? 2 : 1;
  const auto from = static_cast<size_t>(base);
  return indices.size() == count && indices.front() - from < size.rows &&
         (count == 1 || indices.back() - from < size.columns);
}

void IndexBase::add(std::string_view name, const std::vector<std::vector<size_t>>& indices) {
  std::array<bool, 2> fitting{};
  for (const int base : {0, 1}) {
    fitting.at(static_cast<size_t>(base)) =
        std::all_of(indices.begin(), indices.end(),
                    [&](const std::vector<size_t>& one) { return fits(name, one, base); });
  }
  if (fitting[0] == fitting[1]) return;
  ++only_.at(fitting[0] ? 0 : 1);
}

std::optional<int> IndexBase::of(const std::vector<Single>& singles,
                                 const std::vector<GivenValue>& values) const {
  const bool is_settled = (only_[0] == 0) != (only_[1] == 0);
  const int likely = !is_settled ? present_.index_base : only_[0] > 0 ? 0 : 1;
  const auto known = known_entries(singles.front().quantity, values);
  std::optional<int> best;
  size_t fewest = 0;
  for (const int base : {likely, 1 - likely}) {
    const bool fit = std::all_of(singles.begin(), singles.end(), [&](const Single& single) {
      return fits(single.quantity, single.indices, base);
    });
    if (!fit) continue;
    size_t contradictions = 0;
    for (const Single& single : singles) {
      const auto entry = known.find(id_of(single, base));
      if (entry != known.end() && !single.lost && !agree(entry->second, single.text))
        ++contradictions;
    }
    if (best && contradictions >= fewest) continue;
    best = base;
    fewest = contradictions;
  }
  return best;
}

}  // namespace softmax_steps::reader
