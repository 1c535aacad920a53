#include "quantities.h"

#include <algorithm>
#include <utility>

#include "gradient_check.h"

namespace softmax_steps {
namespace {

using Ids = Quantities::Ids;

// Feature and class of an entry; -1 where it is not counted by them.
struct Indices {
  int feature = -1;
  int label = -1;
};

Indices indices_of(const Problem& problem, const QuantityId& id) {
  switch (info(id.quantity).shape) {
    case QuantityShape::features:
      return {id.row, -1};
    case QuantityShape::classes:
      return {-1, id.row};
    case QuantityShape::products:
      return {id.row, id.column};
    case QuantityShape::weights:
      return problem.layout == Layout::features_by_classes ? Indices{id.row, id.column}
                                                           : Indices{id.column, id.row};
    case QuantityShape::single:
    case QuantityShape::sign:
      break;
  }
  return {};
}

// Appends the entries of a quantity that have these indices; all where an index is -1.
void append_entries(Ids& out, const Problem& problem, Quantity quantity, const Indices& at) {
  const auto each = [](int index, int count, const auto& visit) {
    const int end = index < 0 ? count : index + 1;
    for (int i = std::max(index, 0); i < end; ++i) visit(i);
  };
  const auto each_feature = [&](const auto& visit) { each(at.feature, problem.features(), visit); };
  const auto each_class = [&](const auto& visit) { each(at.label, problem.classes(), visit); };
  switch (info(quantity).shape) {
    case QuantityShape::single:
      out.emplace_back(quantity);
      break;
    case QuantityShape::features:
      each_feature([&](int i) { out.emplace_back(quantity, i); });
      break;
    case QuantityShape::classes:
      each_class([&](int k) { out.emplace_back(quantity, k); });
      break;
    case QuantityShape::weights:
      each_feature([&](int i) {
        each_class([&](int k) { out.push_back(weight_id(problem, quantity, i, k)); });
      });
      break;
    case QuantityShape::products:
    case QuantityShape::sign:
      break;
  }
}

// The entries of its sources that an entry is computed from: those of its feature and class.
Ids source_ids(const Problem& problem, const QuantityId& id) {
  Ids ids;
  const Indices indices = indices_of(problem, id);
  for (const Quantity source : info(id.quantity).sources) {
    append_entries(ids, problem, source, indices);
  }
  return ids;
}

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

  // By the table's sources.
  void add(const QuantityId& id, const RoundedNumber& value) {
    out_.add(id, value, source_ids(problem_, id));
  }

  void logits() {
    for (int k = 0; k < m(); ++k) {
      for (int i = 0; i < n(); ++i) add({Q::product, i, k}, logit_product(problem_, 0, i, k));
      add({Q::z, k}, values_.before.z(0, k));
    }
  }

  void plain_exponentials() {
    for (int k = 0; k < m(); ++k) add({Q::exp, k}, values_.before.exp(0, k));
    add(Q::sum, values_.before.sum(0));
  }

  void shifted_exponentials() {
    add(Q::zmax, {top()});
    for (int k = 0; k < m(); ++k) {
      const QuantityId shifted{Q::shifted, k};
      add(shifted, values_.before.shifted(0, k));
      out_.add({Q::exp, k}, values_.before.shifted_exp(0, k), {shifted});
    }
    add(Q::sum, values_.before.shifted_sum(0));
  }

  const TrackedDecimal& top() const {
    return values_.before.z(0, largest(values_.before.z, 0)).value;
  }

  void softmax() {
    TrackedDecimal sum = 0;
    for (int k = 0; k < m(); ++k) {
      const RoundedNumber& yhat = values_.before.yhat(0, k);
      add({Q::yhat, k}, yhat);
      sum += yhat.value;
    }
    // Unrounded probabilities sum to exactly 1, by their definition.
    add(Q::yhat_sum, problem_.rounding.is_carried() ? round_intermediate(sum, problem_.rounding)
                                                    : RoundedNumber{1});
  }

  void loss() {
    const Forward& before = values_.before;
    for (int k = 0; k < m(); ++k) {
      const TrackedDecimal& y = problem_.batch.Y(0, k);
      const QuantityId log_id{Q::log_yhat, k};
      // The logarithm is taken where there is a label, and of no ŷ that was rounded to 0.
      const bool has_log =
          !y.is_zero() && !(problem_.rounding.is_carried() && before.yhat(0, k).value.is_zero());
      if (has_log) add(log_id, before.log_yhat(0, k));
      if (!has_log && !y.is_zero()) continue;
      out_.add({Q::loss_term, k},
               round_intermediate(y * before.log_yhat(0, k).value, problem_.rounding),
               {{Q::y, k}, y.is_zero() ? QuantityId{Q::yhat, k} : log_id});
    }
    loss_from_logits();
    if (before.loss_is_from_logits(0)) {
      out_.add(Q::loss, before.loss, {Q::loss_from_logits});
    } else {
      add(Q::loss, before.loss);
    }
  }

  // ln Σ e^z − z_c, the loss of a one-hot y without ŷ.
  void loss_from_logits() {
    const Forward& before = values_.before;
    add(Q::log_sum, before.log_sum(0));
    Ids sources{Q::log_sum};
    if (before.is_shifted(0)) sources.emplace_back(Q::zmax);
    for (int k = 0; k < m(); ++k) {
      if (!problem_.batch.Y(0, k).is_zero()) sources.push_back({Q::z, k});
    }
    out_.add(Q::loss_from_logits, before.loss_from_logits(0), std::move(sources));
  }

  void gradients() {
    for (int k = 0; k < m(); ++k) {
      add({Q::dz, k}, values_.dz(0, k));
      add({Q::db, k}, values_.db(k));
      for (int i = 0; i < n(); ++i) add(weight(Q::dW, i, k), values_.dW(i, k));
    }
  }

  void updates() {
    for (int k = 0; k < m(); ++k) {
      add({Q::scaled_db, k}, values_.scaled_db(k));
      add({Q::b_next, k}, values_.b_next(k));
      for (int i = 0; i < n(); ++i) {
        add(weight(Q::scaled_dW, i, k), values_.scaled_dW(i, k));
        add(weight(Q::W_next, i, k), values_.W_next(i, k));
      }
    }
  }

  // The lines after the update leave out steps that carried rounding may have rounded: their
  // outcome is exact only where `is_exact` says so.
  static RoundedNumber exact_only_if(RoundedNumber outcome, bool is_exact) {
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
      add({Q::z_next, k}, exact_only_if(after.z(0, k), is_next_logit_exact(k)));
      // Worked out in one line, of all logits.
      out_.add({Q::yhat_next, k}, exact_only_if(after.yhat(0, k), are_next_logits_equal()),
               all(Q::z_next, m()));
    }
    add(Q::loss_next, exact_only_if(after.loss, after.loss.value.is_zero()));
    add(Q::loss_change, loss_change(problem_, values_));
    const PredictedChange predicted = predicted_change(problem_, values_);
    add(Q::dW_squared, predicted.dW_squared);
    add(Q::db_squared, predicted.db_squared);
    add(Q::predicted_change, predicted.change);
    add(Q::gradient_error, {largest_gradient_error(problem_, values_)});
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

QuantityId weight_id(const Problem& problem, Quantity quantity, int feature, int label) {
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

Quantities::Size Quantities::size_of(Quantity quantity) const {
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

Quantities::Ids Quantities::ids_of(Quantity quantity) const {
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

void Quantities::add(const QuantityId& id, const RoundedNumber& quantity, Ids sources) {
  const Digits digits = quantity.value.digits();
  entry(id) = {quantity.value, to_string(quantity.value, digits),
               print(quantity, digits, rounding_), std::move(sources), true};
}

Quantities collect_quantities(const Problem& problem, const Values& values) {
  return Collector(problem, values).collect();
}

}  // namespace softmax_steps
