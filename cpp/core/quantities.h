#pragma once

#include <array>
#include <string>
#include <vector>

#include "evaluate.h"
#include "quantity.h"

namespace softmax_steps {

/// The entry of a quantity of the shape of W, by feature and class.
QuantityId weight_id(const Problem& problem, Quantity quantity, int feature, int label);

/// Every number of a derivation by its id, with the ids that it was computed from: the one graph
/// behind highlighting, tooltips and checking.
class Quantities {
 public:
  using Ids = std::vector<QuantityId>;

  struct Entry {
    TrackedDecimal value;
    /// The value as a decimal text.
    std::string text;
    Printed printed;
    Ids sources;
    /// Whether the derivation has this number: ln of a ŷ that is 0 it has not.
    bool is_there = false;
  };

  explicit Quantities(const Problem& problem);

  void add_input(const QuantityId& id, const TrackedDecimal& value);
  void add(const QuantityId& id, const RoundedNumber& quantity, Ids sources);

  /// An entry that is there.
  const Entry& at(const QuantityId& id) const {
    return entries_[place_of(id.quantity)][index_of(id)];
  }

  /// Calls `visit` with each id and its entry, in the order of the ids as texts.
  template <class Visit>
  void each(const Visit& visit) const {
    for (const Quantity quantity : kByName) {
      for (const QuantityId& id : ids_of(quantity)) {
        if (at(id).is_there) visit(id, at(id));
      }
    }
  }

 private:
  static constexpr auto kByName = [] {
    std::array<Quantity, kQuantities.size()> order{};
    std::transform(kQuantities.begin(), kQuantities.end(), order.begin(),
                   [](const QuantityInfo& one) { return one.quantity; });
    std::sort(order.begin(), order.end(),
              [](Quantity a, Quantity b) { return info(a).name < info(b).name; });
    return order;
  }();

  struct Size {
    int rows = 0;
    /// 0 where there is one index, or none.
    int columns = 0;
  };
  Size size_of(Quantity quantity) const;
  std::size_t index_of(const QuantityId& id) const;
  /// All ids, in the order of their texts.
  Ids ids_of(Quantity quantity) const;
  Entry& entry(const QuantityId& id) { return entries_[place_of(id.quantity)][index_of(id)]; }

  Rounding rounding_;
  int features_;
  int classes_;
  bool is_by_features_;
  /// Row-major, by place_of their quantity.
  std::array<std::vector<Entry>, kQuantities.size()> entries_;
};

/// All quantities of one sample's step.
Quantities collect_quantities(const Problem& problem, const Values& values);

}  // namespace softmax_steps
