#include "quantities.h"

#include <utility>

#include "gradient_check.h"

namespace softmax_steps {
namespace {

using Ids = std::vector<std::string>;

class Collector {
 public:
  Collector(const Problem& problem, const Values& values)
      : problem_(problem), values_(values), out_(problem.rounding) {}

  Quantities collect() {
    inputs();
    logits();
    if (values_.before.is_shifted(0)) {
      shifted_exponentials();
    } else {
      plain_exponentials();
    }
    softmax();
    loss();
    gradients();
    updates();
    check();
    return std::move(out_);
  }

 private:
  int n() const { return problem_.features(); }
  int m() const { return problem_.classes(); }
  std::string weight(const std::string& family, int i, int k) const {
    return weight_id(problem_, family, i, k);
  }
  static Ids all(const std::string& family, int count) {
    Ids ids;
    for (int k = 0; k < count; ++k) ids.push_back(quantity_id(family, k));
    return ids;
  }
  static Ids joined(Ids first, const Ids& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
  }
  // The ids of every entry of a W-shaped family.
  Ids all_weights(const std::string& family) const {
    Ids ids;
    for (int i = 0; i < n(); ++i) {
      for (int k = 0; k < m(); ++k) ids.push_back(weight(family, i, k));
    }
    return ids;
  }
  // What a logit is computed from: x, a class's weights, its bias.
  Ids logit_sources(const std::string& weights, const std::string& bias, int k) const {
    Ids ids = all("x", n());
    for (int i = 0; i < n(); ++i) ids.push_back(weight(weights, i, k));
    ids.push_back(quantity_id(bias, k));
    return ids;
  }

  void inputs() {
    const Batch<TrackedDecimal>& batch = problem_.batch;
    for (int i = 0; i < n(); ++i) {
      out_.add_input(quantity_id("x", i), batch.X(0, i));
      for (int k = 0; k < m(); ++k) out_.add_input(weight("W", i, k), batch.W(i, k));
    }
    for (int k = 0; k < m(); ++k) {
      out_.add_input(quantity_id("b", k), batch.b(k));
      out_.add_input(quantity_id("y", k), batch.Y(0, k));
    }
    out_.add_input("eta", batch.optimizer.eta);
  }

  void logits() {
    for (int k = 0; k < m(); ++k) {
      for (int i = 0; i < n(); ++i) {
        out_.add(quantity_id("product", i, k), logit_product(problem_, 0, i, k),
                 {quantity_id("x", i), weight("W", i, k)});
      }
      out_.add(quantity_id("z", k), values_.before.z(0, k), logit_sources("W", "b", k));
    }
  }

  void plain_exponentials() {
    for (int k = 0; k < m(); ++k) {
      out_.add(quantity_id("exp", k), values_.before.exp(0, k), {quantity_id("z", k)});
    }
    out_.add("sum", values_.before.sum(0), all("exp", m()));
  }

  void shifted_exponentials() {
    out_.add("zmax", {top()}, all("z", m()));
    for (int k = 0; k < m(); ++k) {
      const std::string shifted = quantity_id("shifted", k);
      out_.add(shifted, values_.before.shifted(0, k), {quantity_id("z", k), "zmax"});
      out_.add(quantity_id("exp", k), values_.before.shifted_exp(0, k), {shifted});
    }
    out_.add("sum", values_.before.shifted_sum(0), all("exp", m()));
  }

  const TrackedDecimal& top() const {
    return values_.before.z(0, largest(values_.before.z, 0)).value;
  }

  void softmax() {
    TrackedDecimal sum = 0;
    for (int k = 0; k < m(); ++k) {
      const Quantity& yhat = values_.before.yhat(0, k);
      out_.add(quantity_id("yhat", k), yhat, {quantity_id("exp", k), "sum"});
      sum += yhat.value;
    }
    // Unrounded probabilities sum to exactly 1, by their definition.
    out_.add(
        "yhat_sum",
        problem_.rounding.is_carried() ? round_intermediate(sum, problem_.rounding) : Quantity{1},
        all("yhat", m()));
  }

  void loss() {
    const Forward& before = values_.before;
    for (int k = 0; k < m(); ++k) {
      const TrackedDecimal& y = problem_.batch.Y(0, k);
      const std::string log_id = quantity_id("log_yhat", k);
      // The logarithm is taken where there is a label, and of no ŷ that was rounded to 0.
      const bool has_log =
          !y.is_zero() && !(problem_.rounding.is_carried() && before.yhat(0, k).value.is_zero());
      if (has_log) out_.add(log_id, before.log_yhat(0, k), {quantity_id("yhat", k)});
      if (!has_log && !y.is_zero()) continue;
      out_.add(quantity_id("loss_term", k),
               round_intermediate(y * before.log_yhat(0, k).value, problem_.rounding),
               {quantity_id("y", k), y.is_zero() ? quantity_id("yhat", k) : log_id});
    }
    loss_from_logits();
    const bool from_logits = before.loss_is_from_logits(0);
    out_.add("loss", before.loss,
             from_logits ? Ids{"loss_from_logits"} : joined(all("y", m()), all("yhat", m())));
  }

  // ln Σ e^z − z_c, the loss of a one-hot y without ŷ.
  void loss_from_logits() {
    const Forward& before = values_.before;
    out_.add("log_sum", before.log_sum(0), {"sum"});
    Ids sources{"log_sum"};
    if (before.is_shifted(0)) sources.emplace_back("zmax");
    for (int k = 0; k < m(); ++k) {
      if (!problem_.batch.Y(0, k).is_zero()) sources.push_back(quantity_id("z", k));
    }
    out_.add("loss_from_logits", before.loss_from_logits(0), std::move(sources));
  }

  void gradients() {
    for (int k = 0; k < m(); ++k) {
      const std::string dz = quantity_id("dz", k);
      out_.add(dz, values_.dz(0, k), {quantity_id("yhat", k), quantity_id("y", k)});
      out_.add(quantity_id("db", k), values_.db(k), {dz});
      for (int i = 0; i < n(); ++i) {
        out_.add(weight("dW", i, k), values_.dW(i, k), {quantity_id("x", i), dz});
      }
    }
  }

  void updates() {
    for (int k = 0; k < m(); ++k) {
      const std::string scaled_db = quantity_id("scaled_db", k);
      out_.add(scaled_db, values_.scaled_db(k), {"eta", quantity_id("db", k)});
      out_.add(quantity_id("b_next", k), values_.b_next(k), {quantity_id("b", k), scaled_db});
      for (int i = 0; i < n(); ++i) {
        const std::string scaled_dW = weight("scaled_dW", i, k);
        out_.add(scaled_dW, values_.scaled_dW(i, k), {"eta", weight("dW", i, k)});
        out_.add(weight("W_next", i, k), values_.W_next(i, k), {weight("W", i, k), scaled_dW});
      }
    }
  }

  // The lines after the update leave out steps that carried rounding may have rounded: their
  // outcome is exact only where `is_exact` says so.
  static Quantity exact_only_if(Quantity outcome, bool is_exact) {
    outcome.was_rounded = outcome.was_rounded || !is_exact;
    return outcome;
  }
  bool is_next_logit_exact(int k) const {
    TrackedDecimal z = values_.b_next(k).value;
    for (int i = 0; i < n(); ++i) z += problem_.batch.X(0, i) * values_.W_next(i, k).value;
    return z == values_.after.z(0, k).value;
  }
  bool are_next_logits_equal() const {
    for (int k = 1; k < m(); ++k) {
      if (!(values_.after.z(0, k).value == values_.after.z(0, 0).value)) return false;
    }
    return true;
  }

  void check() {
    const Forward& after = values_.after;
    for (int k = 0; k < m(); ++k) {
      out_.add(quantity_id("z_next", k), exact_only_if(after.z(0, k), is_next_logit_exact(k)),
               logit_sources("W_next", "b_next", k));
      out_.add(quantity_id("yhat_next", k),
               exact_only_if(after.yhat(0, k), are_next_logits_equal()), all("z_next", m()));
    }
    out_.add("loss_next", exact_only_if(after.loss, after.loss.value.is_zero()),
             joined(all("y", m()), all("yhat_next", m())));
    out_.add("loss_change", loss_change(problem_, values_), {"loss_next", "loss"});
    const PredictedChange predicted = predicted_change(problem_, values_);
    out_.add("dW_squared", predicted.dW_squared, all_weights("dW"));
    out_.add("db_squared", predicted.db_squared, all("db", m()));
    out_.add("predicted_change", predicted.change, {"eta", "dW_squared", "db_squared"});
    out_.add("gradient_error", {largest_gradient_error(problem_, values_)},
             joined(all_weights("dW"), all("db", m())));
  }

  const Problem& problem_;
  const Values& values_;
  Quantities out_;
};

}  // namespace

std::string quantity_id(const std::string& family, int index) {
  return family + "." + std::to_string(index);
}

std::string quantity_id(const std::string& family, int row, int column) {
  return family + "." + std::to_string(row) + "." + std::to_string(column);
}

std::string weight_id(const Problem& problem, const std::string& family, int feature, int label) {
  return problem.layout == Layout::features_by_classes ? quantity_id(family, feature, label)
                                                       : quantity_id(family, label, feature);
}

void Quantities::add_input(const std::string& id, const TrackedDecimal& value) {
  const Digits digits = value.digits();
  entries_[id] = {value, to_string(value, digits), print_input(value, digits, rounding_), {}};
}

void Quantities::add(const std::string& id, const Quantity& quantity,
                     std::vector<std::string> sources) {
  const Digits digits = quantity.value.digits();
  entries_[id] = {quantity.value, to_string(quantity.value, digits),
                  print(quantity, digits, rounding_), std::move(sources)};
}

Quantities collect_quantities(const Problem& problem, const Values& values) {
  return Collector(problem, values).collect();
}

}  // namespace softmax_steps
