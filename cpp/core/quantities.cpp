#include "quantities.h"

#include <algorithm>
#include <utility>

#include "gradient_check.h"

namespace softmax_steps {
namespace {

using Ids = Quantities::Ids;

class Collector {
 public:
  Collector(const Problem& problem, const Values& values)
      : problem_(problem), values_(values), out_(problem) {}

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
  QuantityId weight(Q quantity, int i, int k) const { return weight_id(problem_, quantity, i, k); }
  static Ids all(Q quantity, int count) {
    Ids ids;
    for (int k = 0; k < count; ++k) ids.push_back({quantity, k});
    return ids;
  }
  static Ids joined(Ids first, const Ids& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
  }
  // The ids of every entry of a W-shaped family.
  Ids all_weights(Q quantity) const {
    Ids ids;
    for (int i = 0; i < n(); ++i) {
      for (int k = 0; k < m(); ++k) ids.push_back(weight(quantity, i, k));
    }
    return ids;
  }
  // What a logit is computed from: x, a class's weights, its bias.
  Ids logit_sources(Q weights, Q bias, int k) const {
    Ids ids = all(Q::x, n());
    for (int i = 0; i < n(); ++i) ids.push_back(weight(weights, i, k));
    ids.push_back(QuantityId{bias, k});
    return ids;
  }

  void inputs() {
    const Batch<TrackedDecimal>& batch = problem_.batch;
    for (int i = 0; i < n(); ++i) {
      out_.add_input({Q::x, i}, batch.X(0, i));
      for (int k = 0; k < m(); ++k) out_.add_input(weight(Q::W, i, k), batch.W(i, k));
    }
    for (int k = 0; k < m(); ++k) {
      out_.add_input({Q::b, k}, batch.b(k));
      out_.add_input({Q::y, k}, batch.Y(0, k));
    }
    out_.add_input(Q::eta, batch.optimizer.eta);
  }

  void logits() {
    for (int k = 0; k < m(); ++k) {
      for (int i = 0; i < n(); ++i) {
        out_.add({Q::product, i, k}, logit_product(problem_, 0, i, k),
                 {{Q::x, i}, weight(Q::W, i, k)});
      }
      out_.add({Q::z, k}, values_.before.z(0, k), logit_sources(Q::W, Q::b, k));
    }
  }

  void plain_exponentials() {
    for (int k = 0; k < m(); ++k) {
      out_.add({Q::exp, k}, values_.before.exp(0, k), {{Q::z, k}});
    }
    out_.add(Q::sum, values_.before.sum(0), all(Q::exp, m()));
  }

  void shifted_exponentials() {
    out_.add(Q::zmax, {top()}, all(Q::z, m()));
    for (int k = 0; k < m(); ++k) {
      const QuantityId shifted{Q::shifted, k};
      out_.add(shifted, values_.before.shifted(0, k), {{Q::z, k}, Q::zmax});
      out_.add({Q::exp, k}, values_.before.shifted_exp(0, k), {shifted});
    }
    out_.add(Q::sum, values_.before.shifted_sum(0), all(Q::exp, m()));
  }

  const TrackedDecimal& top() const {
    return values_.before.z(0, largest(values_.before.z, 0)).value;
  }

  void softmax() {
    TrackedDecimal sum = 0;
    for (int k = 0; k < m(); ++k) {
      const Quantity& yhat = values_.before.yhat(0, k);
      out_.add({Q::yhat, k}, yhat, {{Q::exp, k}, Q::sum});
      sum += yhat.value;
    }
    // Unrounded probabilities sum to exactly 1, by their definition.
    out_.add(
        Q::yhat_sum,
        problem_.rounding.is_carried() ? round_intermediate(sum, problem_.rounding) : Quantity{1},
        all(Q::yhat, m()));
  }

  void loss() {
    const Forward& before = values_.before;
    for (int k = 0; k < m(); ++k) {
      const TrackedDecimal& y = problem_.batch.Y(0, k);
      const QuantityId log_id{Q::log_yhat, k};
      // The logarithm is taken where there is a label, and of no ŷ that was rounded to 0.
      const bool has_log =
          !y.is_zero() && !(problem_.rounding.is_carried() && before.yhat(0, k).value.is_zero());
      if (has_log) out_.add(log_id, before.log_yhat(0, k), {{Q::yhat, k}});
      if (!has_log && !y.is_zero()) continue;
      out_.add({Q::loss_term, k},
               round_intermediate(y * before.log_yhat(0, k).value, problem_.rounding),
               {{Q::y, k}, y.is_zero() ? QuantityId{Q::yhat, k} : log_id});
    }
    loss_from_logits();
    const bool from_logits = before.loss_is_from_logits(0);
    out_.add(Q::loss, before.loss,
             from_logits ? Ids{Q::loss_from_logits} : joined(all(Q::y, m()), all(Q::yhat, m())));
  }

  // ln Σ e^z − z_c, the loss of a one-hot y without ŷ.
  void loss_from_logits() {
    const Forward& before = values_.before;
    out_.add(Q::log_sum, before.log_sum(0), {Q::sum});
    Ids sources{Q::log_sum};
    if (before.is_shifted(0)) sources.emplace_back(Q::zmax);
    for (int k = 0; k < m(); ++k) {
      if (!problem_.batch.Y(0, k).is_zero()) sources.push_back({Q::z, k});
    }
    out_.add(Q::loss_from_logits, before.loss_from_logits(0), std::move(sources));
  }

  void gradients() {
    for (int k = 0; k < m(); ++k) {
      const QuantityId dz{Q::dz, k};
      out_.add(dz, values_.dz(0, k), {{Q::yhat, k}, {Q::y, k}});
      out_.add({Q::db, k}, values_.db(k), {dz});
      for (int i = 0; i < n(); ++i) {
        out_.add(weight(Q::dW, i, k), values_.dW(i, k), {{Q::x, i}, dz});
      }
    }
  }

  void updates() {
    for (int k = 0; k < m(); ++k) {
      const QuantityId scaled_db{Q::scaled_db, k};
      out_.add(scaled_db, values_.scaled_db(k), {Q::eta, {Q::db, k}});
      out_.add({Q::b_next, k}, values_.b_next(k), {{Q::b, k}, scaled_db});
      for (int i = 0; i < n(); ++i) {
        const QuantityId scaled_dW = weight(Q::scaled_dW, i, k);
        out_.add(scaled_dW, values_.scaled_dW(i, k), {Q::eta, weight(Q::dW, i, k)});
        out_.add(weight(Q::W_next, i, k), values_.W_next(i, k), {weight(Q::W, i, k), scaled_dW});
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
      out_.add({Q::z_next, k}, exact_only_if(after.z(0, k), is_next_logit_exact(k)),
               logit_sources(Q::W_next, Q::b_next, k));
      out_.add({Q::yhat_next, k}, exact_only_if(after.yhat(0, k), are_next_logits_equal()),
               all(Q::z_next, m()));
    }
    out_.add(Q::loss_next, exact_only_if(after.loss, after.loss.value.is_zero()),
             joined(all(Q::y, m()), all(Q::yhat_next, m())));
    out_.add(Q::loss_change, loss_change(problem_, values_), {Q::loss_next, Q::loss});
    const PredictedChange predicted = predicted_change(problem_, values_);
    out_.add(Q::dW_squared, predicted.dW_squared, all_weights(Q::dW));
    out_.add(Q::db_squared, predicted.db_squared, all(Q::db, m()));
    out_.add(Q::predicted_change, predicted.change, {Q::eta, Q::dW_squared, Q::db_squared});
    out_.add(Q::gradient_error, {largest_gradient_error(problem_, values_)},
             joined(all_weights(Q::dW), all(Q::db, m())));
  }

  const Problem& problem_;
  const Values& values_;
  Quantities out_;
};

// Appends `first` and what follows it up to `count` with more digits behind it: 1, 10, 11, …, 2.
void append_in_text_order(std::vector<int>& out, int first, int count) {
  constexpr int kBase = 10;
  for (int i = first; i < std::min(first + kBase, count); ++i) {
    out.push_back(i);
    if (i > 0) append_in_text_order(out, i * kBase, count);
  }
}

// 0 to count − 1 as their texts are ordered.
std::vector<int> in_text_order(int count) {
  std::vector<int> out;
  append_in_text_order(out, 0, count);
  return out;
}

}  // namespace

QuantityId weight_id(const Problem& problem, QuantityName quantity, int feature, int label) {
  return problem.layout == Layout::features_by_classes ? QuantityId{quantity, feature, label}
                                                       : QuantityId{quantity, label, feature};
}

Quantities::Quantities(const Problem& problem)
    : rounding_(problem.rounding),
      features_(problem.features()),
      classes_(problem.classes()),
      is_by_features_(problem.layout == Layout::features_by_classes) {
  for (const QuantityInfo& one : kQuantities) {
    const Size size = size_of(one.quantity);
    entries_[place_of(one.quantity)].resize(static_cast<std::size_t>(size.rows) *
                                            static_cast<std::size_t>(std::max(size.columns, 1)));
  }
}

Quantities::Size Quantities::size_of(QuantityName quantity) const {
  switch (info(quantity).shape) {
    case QuantityShape::single:
      return {1, 0};
    case QuantityShape::features:
      return {features_, 0};
    case QuantityShape::classes:
      return {classes_, 0};
    case QuantityShape::weights:
      return is_by_features_ ? Size{features_, classes_} : Size{classes_, features_};
    case QuantityShape::products:
      return {features_, classes_};
    case QuantityShape::sign:
      break;
  }
  return {};
}

std::size_t Quantities::index_of(const QuantityId& id) const {
  const auto row = static_cast<std::size_t>(std::max(id.row, 0));
  if (id.column < 0) return row;
  return row * static_cast<std::size_t>(size_of(id.quantity).columns) +
         static_cast<std::size_t>(id.column);
}

Quantities::Ids Quantities::ids_of(QuantityName quantity) const {
  const Size size = size_of(quantity);
  if (info(quantity).shape == QuantityShape::single) return {quantity};
  const std::vector<int> columns = in_text_order(size.columns);
  Ids ids;
  for (const int row : in_text_order(size.rows)) {
    if (columns.empty()) ids.emplace_back(quantity, row);
    for (const int column : columns) ids.emplace_back(quantity, row, column);
  }
  return ids;
}

void Quantities::add_input(const QuantityId& id, const TrackedDecimal& value) {
  const Digits digits = value.digits();
  entry(id) = {value, to_string(value, digits), print_input(value, digits, rounding_), {}, true};
}

void Quantities::add(const QuantityId& id, const Quantity& quantity, Ids sources) {
  const Digits digits = quantity.value.digits();
  entry(id) = {quantity.value, to_string(quantity.value, digits),
               print(quantity, digits, rounding_), std::move(sources), true};
}

Quantities collect_quantities(const Problem& problem, const Values& values) {
  return Collector(problem, values).collect();
}

}  // namespace softmax_steps
