#include "mistake_rules.h"

namespace softmax_steps {
namespace {

class Catalogue {
 public:
  Catalogue(Quantity quantity, const Given<Decimal>& given)
      : quantity_(quantity),
        n_(static_cast<int>(given.n)),
        m_(static_cast<int>(given.m)),
        given_(given) {}

  std::vector<MistakeRule> list() {
    switch (quantity_) {
      case Q::z:
        logits();
        break;
      case Q::exp:
        add(Mistake::no_exponential);
        bases();
        break;
      case Q::sum:
        add(Mistake::no_exponential);
        bases();
        if (given_.is_shifted) add(Mistake::shift_in_numerator_only);
        break;
      case Q::yhat:
        add(Mistake::no_exponential);
        add(Mistake::not_normalised);
        add(Mistake::divided_by_maximum);
        bases();
        add(Mistake::sigmoid);
        add(Mistake::shift_in_numerator_only);
        break;
      case Q::loss:
        losses();
        break;
      case Q::dz:
        for (const Mistake mistake : {Mistake::gradient_sign, Mistake::target_not_subtracted,
                                      Mistake::same_gradient_for_all, Mistake::stopped_at_yhat,
                                      Mistake::diagonal_jacobian, Mistake::extra_sigmoid_factor}) {
          add(mistake);
        }
        fractions();
        break;
      case Q::dW:
        weight_gradients();
        break;
      case Q::db:
        add(Mistake::gradient_sign);
        add(Mistake::target_not_subtracted);
        add(Mistake::bias_gradient_summed);
        fractions();
        break;
      case Q::scaled_dW:
      case Q::scaled_db:
        add(Mistake::gradient_sign);
        if (quantity_ == Q::scaled_dW) transposed();
        add(Mistake::learning_rate_missing);
        add(Mistake::learning_rate_squared);
        break;
      case Q::W_next:
      case Q::b_next:
        if (quantity_ == Q::W_next) transposed();
        updates();
        break;
      default:
        break;
    }
    return std::move(out_);
  }

 private:
  void add(Mistake mistake, int variant = 0, int other = 0) {
    out_.push_back({mistake, quantity_, variant, other, false});
  }
  void add_cellwise(Mistake mistake, int variant = 0) {
    out_.push_back({mistake, quantity_, variant, 0, true});
  }
  bool is_square() const { return n_ == m_; }
  void transposed() {
    if (is_square()) add(Mistake::gradient_transposed);
  }
  // Of two classes the mean is the half.
  void fractions() {
    if (m_ > 2) add(Mistake::gradient_averaged_over_classes);
    add(Mistake::gradient_halved);
  }
  void bases() {
    add(Mistake::wrong_base, 2);
    add(Mistake::wrong_base, 10);
  }
  void pairs(Mistake mistake, int count) {
    for (int first = 0; first < count; ++first) {
      for (int second = first + 1; second < count; ++second) add(mistake, first, second);
    }
  }
  void logits() {
    if (is_square()) add(Mistake::logits_not_transposed);
    add(Mistake::bias_missing);
    add(Mistake::bias_subtracted);
    for (int i = 0; i < n_; ++i) add_cellwise(Mistake::product_sign, i);
    for (int i = 0; i < n_; ++i) add_cellwise(Mistake::product_missing, i);
    pairs(Mistake::rows_exchanged, given_.is_by_features ? n_ : m_);
    pairs(Mistake::columns_exchanged, given_.is_by_features ? m_ : n_);
  }
  void losses() {
    add(Mistake::wrong_log, 2);
    add(Mistake::wrong_log, 10);
    add(Mistake::loss_sign);
    for (int k = 0; k < m_; ++k) {
      const bool is_true = given_.is_one_hot && k == static_cast<int>(given_.label);
      if (!is_true) add(Mistake::loss_wrong_class, k);
    }
    add(Mistake::loss_averaged_over_classes);
    add(Mistake::binary_cross_entropy, 0);
    // Of two classes the mean is the cross-entropy itself.
    if (m_ > 2) add(Mistake::binary_cross_entropy, 1);
    for (int way = 0; way < 3; ++way) {
      // Of two classes the half is the mean.
      if (way != 2 || m_ > 2) add(Mistake::squared_error, way);
    }
  }
  void weight_gradients() {
    add(Mistake::gradient_sign);
    add(Mistake::target_not_subtracted);
    transposed();
    if (is_square()) {
      for (int way = 0; way < 3; ++way) add(Mistake::gradient_elementwise, way);
      add(Mistake::gradient_inner_product);
    }
    add(Mistake::gradient_one_column);
    add(Mistake::weights_for_inputs);
    fractions();
    add_cellwise(Mistake::product_sign);
  }
  void updates() {
    add(Mistake::ascent);
    add(Mistake::learning_rate_missing);
    add(Mistake::learning_rate_squared);
    add(Mistake::step_only, 0);
    add(Mistake::step_only, 1);
    add(Mistake::unchanged);
    if (quantity_ == Q::b_next) add(Mistake::bias_after_weights);
  }

  Quantity quantity_;
  int n_;
  int m_;
  const Given<Decimal>& given_;
  std::vector<MistakeRule> out_;
};

}  // namespace

std::vector<MistakeRule> mistake_rules_of(Quantity quantity, const Given<Decimal>& given) {
  return Catalogue(quantity, given).list();
}

}  // namespace softmax_steps
