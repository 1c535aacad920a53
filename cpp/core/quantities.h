#pragma once

#include <map>
#include <string>
#include <vector>

#include "evaluate.h"

namespace softmax_steps {

/// "z.1", "dW.0.2": the name of a quantity, its indices counted from 0.
std::string quantity_id(const std::string& family, int index);
std::string quantity_id(const std::string& family, int row, int column);

/// Every number of a derivation by its id, with the ids that it was computed from: the one graph
/// behind highlighting, tooltips and checking.
class Quantities {
 public:
  struct Entry {
    TrackedDecimal value;
    /// The value as a decimal text.
    std::string text;
    Printed printed;
    std::vector<std::string> sources;
  };

  explicit Quantities(Rounding rounding) : rounding_(rounding) {}

  void add_input(const std::string& id, const TrackedDecimal& value);
  void add(const std::string& id, const Quantity& quantity, std::vector<std::string> sources);

  const std::map<std::string, Entry>& entries() const { return entries_; }
  const Entry& at(const std::string& id) const { return entries_.at(id); }

 private:
  Rounding rounding_;
  std::map<std::string, Entry> entries_;
};

/// All quantities of one sample's step. Families: x W b y eta product z zmax shifted exp sum yhat
/// yhat_sum log_yhat loss_term loss log_sum loss_from_logits dz dW db scaled_dW scaled_db W_next
/// b_next z_next yhat_next loss_next loss_change dW_squared db_squared predicted_change
/// gradient_error. W-shaped ones are indexed in the problem's layout; product by feature and class.
Quantities collect_quantities(const Problem& problem, const Values& values);

/// The id of an entry of a W-shaped family, by its place in the problem's layout.
std::string weight_id(const Problem& problem, const std::string& family, int feature, int label);

}  // namespace softmax_steps
