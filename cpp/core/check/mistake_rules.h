#pragma once

#include "../paper_step.h"
#include "estimate.h"
#include "mistake.h"
#include "term.h"

/// The known mistakes, made anew: what comes out of a quantity if one of them is made in it.
/// AnswerNumber once for every scalar of paper_step.h.
namespace softmax_steps {

/// A mistake as it is made in one quantity. A mistake that can be made in several ways has
/// `variant`s: a feature, a class, the base of a power, a way of averaging.
struct MistakeRule {
  Mistake mistake;
  Quantity at;
  int variant = 0;
  int other = 0;
  /// Whether it may have been made in some cells and not in others.
  bool is_cellwise = false;
};

/// The ways in which a quantity can be mistaken, the more specific first.
std::vector<MistakeRule> mistake_rules_of(Quantity quantity, const Given<Decimal>& given);

namespace mistake_rules {

template <class T>
Cells<T> every(std::size_t count, const T& value) {
  return Cells<T>(count, value);
}

template <class T>
T zero_or(bool is_zero, const auto& value) {
  return is_zero ? T(0) : T(value());
}

// The weights with two rows or two columns exchanged.
template <class T>
Cells<T> exchanged(const Given<T>& given, bool features, int first, int second) {
  const auto other = [&](std::size_t i) {
    const int at = static_cast<int>(i);
    return static_cast<std::size_t>(at == first ? second : at == second ? first : at);
  };
  Cells<T> out;
  for (std::size_t i = 0; i < given.n; ++i) {
    for (std::size_t k = 0; k < given.m; ++k) {
      out.push_back(features ? given.weight(other(i), k) : given.weight(i, other(k)));
    }
  }
  return out;
}

// Σ of the products of a logit, with one of them left out or subtracted.
template <class T>
T products_without(const Given<T>& given, std::size_t label, std::size_t at, bool is_subtracted) {
  Cells<T> products;
  for (std::size_t i = 0; i < given.n; ++i) {
    const T product = product_of(given, i, label);
    if (i != at) {
      products.push_back(product);
    } else if (is_subtracted) {
      products.push_back(-product);
    }
  }
  products.push_back(given.b[label]);
  return sum_of(products);
}

template <class T>
Cells<T> logits(const MistakeRule& rule, const Given<T>& given) {
  const auto in_every = [&](const auto& cell) { return cell_by_cell<T>(given.m, cell); };
  const auto products = [&](std::size_t k) {
    return sum_of(cell_by_cell<T>(given.n, [&](std::size_t i) { return product_of(given, i, k); }));
  };
  const auto at = static_cast<std::size_t>(rule.variant);
  switch (rule.mistake) {
    case Mistake::logits_not_transposed:
      return in_every([&](std::size_t k) {
        return T(sum_of(cell_by_cell<T>(given.n,
                                        [&](std::size_t i) {
                                          return given.on_the_way(given.x[i] * given.weight(k, i));
                                        })) +
                 given.b[k]);
      });
    case Mistake::bias_missing:
      return in_every(products);
    case Mistake::bias_subtracted:
      return in_every([&](std::size_t k) { return products(k) - given.b[k]; });
    case Mistake::product_sign:
      return in_every([&](std::size_t k) { return products_without(given, k, at, true); });
    case Mistake::product_missing:
      return in_every([&](std::size_t k) { return products_without(given, k, at, false); });
    default: {
      const bool rows = rule.mistake == Mistake::rows_exchanged;
      return logits_of(
          given, exchanged(given, rows == given.is_by_features, rule.variant, rule.other), given.b);
    }
  }
}

template <class T>
Cells<T> powers(const Given<T>& given, int base, const Cells<T>& z) {
  return cell_by_cell<T>(z.size(),
                         [&](std::size_t k) { return given.on_the_way(power(base, z[k])); });
}

template <class T>
Cells<T> plain_exponentials(const Given<T>& given, const Cells<T>& z) {
  return cell_by_cell<T>(z.size(),
                         [&](std::size_t k) { return given.on_the_way(exponential(z[k])); });
}

template <class T>
Cells<T> exponentials(const MistakeRule& rule, const Given<T>& given, const Cells<T>& z) {
  return rule.mistake == Mistake::no_exponential ? z : powers(given, rule.variant, z);
}

template <class T>
Cells<T> exponential_sum(const MistakeRule& rule, const Given<T>& given, const Cells<T>& z) {
  return {sum_of(rule.mistake == Mistake::shift_in_numerator_only ? plain_exponentials(given, z)
                                                                  : exponentials(rule, given, z))};
}

template <class T>
Cells<T> probabilities(const MistakeRule& rule, const Given<T>& given, const Numbers<T>& from) {
  const Cells<T>& z = of(from, Q::z);
  const Cells<T>& exponentials = of(from, Q::exp);
  switch (rule.mistake) {
    case Mistake::no_exponential:
      return divided(z, sum_of(z));
    case Mistake::not_normalised:
      return exponentials;
    case Mistake::divided_by_maximum:
      return divided(exponentials, largest(exponentials));
    case Mistake::wrong_base: {
      const Cells<T> own = powers(given, rule.variant, z);
      return divided(own, sum_of(own));
    }
    case Mistake::sigmoid:
      return cell_by_cell<T>(z.size(), [&](std::size_t k) {
        const T power = given.on_the_way(exponential(T(-z[k])));
        return quotient(T(1), T(T(1) + power));
      });
    default: {
      const T top = largest(z);
      const Cells<T> numerators = cell_by_cell<T>(
          z.size(), [&](std::size_t k) { return given.on_the_way(exponential(T(z[k] - top))); });
      return divided(numerators, given.is_shifted ? sum_of(plain_exponentials(given, z))
                                                  : of(from, Q::sum).front());
    }
  }
}

// The terms of the binary cross-entropy of every class.
template <class T>
T binary_cross_entropy(const Given<T>& given, const Cells<T>& yhat) {
  Cells<T> terms;
  for (std::size_t k = 0; k < given.m; ++k) {
    const bool is_label = given.is_one_hot && k == given.label;
    const auto yes = [&] { return T(logarithm(yhat[k])); };
    const auto no = [&] { return T(logarithm(T(T(1) - yhat[k]))); };
    if (is_label) {
      terms.push_back(yes());
    } else if (!given.has_label[k]) {
      terms.push_back(no());
    } else {
      terms.push_back(given.y[k] * yes());
      terms.push_back((T(1) - given.y[k]) * no());
    }
  }
  return -sum_of(terms);
}

template <class T>
T squared_error(const Given<T>& given, const Cells<T>& yhat) {
  return sum_of(cell_by_cell<T>(given.m, [&](std::size_t k) {
    const T error = yhat[k] - given.y[k];
    return T(error * error);
  }));
}

template <class T>
T loss(const MistakeRule& rule, const Given<T>& given, const Cells<T>& yhat) {
  const T classes(static_cast<int>(given.m));
  switch (rule.mistake) {
    case Mistake::wrong_log:
      return -labelled_sum(given, [&](std::size_t k) {
        return quotient(T(logarithm(yhat[k])), T(logarithm(T(rule.variant))));
      });
    case Mistake::loss_sign:
      return labelled_sum(given, [&](std::size_t k) { return T(logarithm(yhat[k])); });
    case Mistake::loss_wrong_class:
      return -logarithm(yhat[static_cast<std::size_t>(rule.variant)]);
    case Mistake::loss_averaged_over_classes:
      return quotient(cross_entropy_of(given, log_probabilities_of(given, yhat)), classes);
    case Mistake::binary_cross_entropy: {
      const T sum = binary_cross_entropy(given, yhat);
      return rule.variant == 0 ? sum : quotient(sum, classes);
    }
    default: {
      const T sum = squared_error(given, yhat);
      return rule.variant == 0   ? sum
             : rule.variant == 1 ? quotient(sum, T(2))
                                 : quotient(sum, classes);
    }
  }
}

template <class T>
T logit_gradient(const MistakeRule& rule, const Given<T>& given, const Cells<T>& yhat,
                 std::size_t k) {
  const T& y = given.y[k];
  const T& share = yhat[k];
  switch (rule.mistake) {
    case Mistake::gradient_sign:
      return y - share;
    case Mistake::target_not_subtracted:
      return share;
    case Mistake::same_gradient_for_all:
      return yhat[given.label] - given.y[given.label];
    case Mistake::stopped_at_yhat:
      return zero_or<T>(!given.has_label[k], [&] { return -quotient(y, share); });
    case Mistake::diagonal_jacobian:
      return zero_or<T>(!given.has_label[k], [&] { return -(y * (T(1) - share)); });
    case Mistake::gradient_averaged_over_classes:
      return quotient(T(share - y), T(static_cast<int>(given.m)));
    case Mistake::gradient_halved:
      return quotient(T(share - y), T(2));
    default:
      return (share - y) * share * (T(1) - share);
  }
}

template <class T>
T weight_gradient(const MistakeRule& rule, const Given<T>& given, const Numbers<T>& from,
                  std::size_t i, std::size_t k) {
  const Cells<T>& x = given.x;
  const Cells<T>& dz = of(from, Q::dz);
  switch (rule.mistake) {
    case Mistake::gradient_transposed:
      return x[k] * dz[i];
    case Mistake::gradient_elementwise:
      if (rule.variant == 2) return zero_or<T>(i != k, [&] { return x[i] * dz[i]; });
      return rule.variant == 0 ? T(x[k] * dz[k]) : T(x[i] * dz[i]);
    case Mistake::gradient_inner_product:
      return sum_of(cell_by_cell<T>(given.n, [&](std::size_t j) { return x[j] * dz[j]; }));
    case Mistake::gradient_one_column:
      return zero_or<T>(k != given.label, [&] { return x[i] * dz[k]; });
    case Mistake::weights_for_inputs:
      return given.weight(i, k) * dz[k];
    case Mistake::target_not_subtracted:
      return x[i] * of(from, Q::yhat)[k];
    case Mistake::gradient_averaged_over_classes:
      return quotient(T(x[i] * dz[k]), T(static_cast<int>(given.m)));
    case Mistake::gradient_halved:
      return quotient(T(x[i] * dz[k]), T(2));
    default:
      return -(x[i] * dz[k]);
  }
}

template <class T>
Cells<T> bias_gradient(const MistakeRule& rule, const Given<T>& given, const Numbers<T>& from) {
  const Cells<T>& dz = of(from, Q::dz);
  switch (rule.mistake) {
    case Mistake::bias_gradient_summed:
      return every(given.m, sum_of(dz));
    case Mistake::target_not_subtracted:
      return of(from, Q::yhat);
    case Mistake::gradient_averaged_over_classes:
      return divided(dz, T(static_cast<int>(given.m)));
    case Mistake::gradient_halved:
      return divided(dz, T(2));
    default:
      return cell_by_cell<T>(given.m, [&](std::size_t k) { return -dz[k]; });
  }
}

// The cells of a square matrix, transposed.
template <class T>
Cells<T> transposed(const Given<T>& given, const Cells<T>& cells) {
  return cell_by_cell<T>(
      cells.size(), [&](std::size_t at) { return cells[at % given.m * given.m + at / given.m]; });
}

template <class T>
Cells<T> scaled_gradient(const MistakeRule& rule, const Given<T>& given, const Cells<T>& gradient) {
  switch (rule.mistake) {
    case Mistake::learning_rate_missing:
      return gradient;
    case Mistake::learning_rate_squared:
      return scaled(Optimizer<T>{given.optimizer.eta * given.optimizer.eta}, gradient);
    case Mistake::gradient_transposed:
      return scaled(given.optimizer, transposed(given, gradient));
    default:
      return scaled(Optimizer<T>{-given.optimizer.eta}, gradient);
  }
}

/// A parameter with its gradient and its scaled gradient.
template <class T>
struct Parameter {
  const Cells<T>& old;
  const Cells<T>& gradient;
  const Cells<T>& scaled_gradient;
};

// b − η (ŷ′ − y) with ŷ′ from the new weights.
template <class T>
Cells<T> bias_after_weights(const Given<T>& given, const Cells<T>& weights) {
  const Cells<T> exponentials = exponentials_of(given, logits_of(given, weights, given.b));
  const Cells<T> dz = logit_gradient_of(given, divided(exponentials, sum_of(exponentials)));
  return updated(given.b, scaled(given.optimizer, dz));
}

template <class T>
Cells<T> update(const MistakeRule& rule, const Given<T>& given, const Parameter<T>& parameter) {
  const Cells<T>& old = parameter.old;
  const Cells<T>& step = parameter.scaled_gradient;
  switch (rule.mistake) {
    case Mistake::ascent:
      return cell_by_cell<T>(old.size(), [&](std::size_t i) { return old[i] + step[i]; });
    case Mistake::learning_rate_missing:
      return updated(old, parameter.gradient);
    case Mistake::learning_rate_squared:
      return updated(old, scaled(given.optimizer, step));
    case Mistake::step_only:
      return rule.variant == 0
                 ? cell_by_cell<T>(old.size(), [&](std::size_t i) { return -step[i]; })
                 : step;
    case Mistake::gradient_transposed:
      return updated(old, transposed(given, step));
    default:
      return old;
  }
}

}  // namespace mistake_rules

/// The cells of the quantity in which the mistake is made, from the quantities before it.
template <class T>
Cells<T> with_mistake(const MistakeRule& rule, const Given<T>& given, const Numbers<T>& from) {
  const Cells<T>& yhat = of(from, Q::yhat);
  switch (rule.at) {
    case Q::z:
      return mistake_rules::logits(rule, given);
    case Q::exp:
      return mistake_rules::exponentials(rule, given, of(from, Q::z));
    case Q::sum:
      return mistake_rules::exponential_sum(rule, given, of(from, Q::z));
    case Q::yhat:
      return mistake_rules::probabilities(rule, given, from);
    case Q::loss:
      return {mistake_rules::loss(rule, given, yhat)};
    case Q::dz:
      return cell_by_cell<T>(given.m, [&](std::size_t k) {
        return mistake_rules::logit_gradient(rule, given, yhat, k);
      });
    case Q::dW:
      return cell_by_cell<T>(given.n * given.m, [&](std::size_t at) {
        return mistake_rules::weight_gradient(rule, given, from, at / given.m, at % given.m);
      });
    case Q::db:
      return mistake_rules::bias_gradient(rule, given, from);
    case Q::scaled_dW:
      return mistake_rules::scaled_gradient(rule, given, of(from, Q::dW));
    case Q::scaled_db:
      return mistake_rules::scaled_gradient(rule, given, of(from, Q::db));
    case Q::W_next:
      return mistake_rules::update<T>(rule, given,
                                      {given.W, of(from, Q::dW), of(from, Q::scaled_dW)});
    case Q::b_next:
      if (rule.mistake == Mistake::bias_after_weights) {
        return mistake_rules::bias_after_weights(given, of(from, Q::W_next));
      }
      return mistake_rules::update<T>(rule, given,
                                      {given.b, of(from, Q::db), of(from, Q::scaled_db)});
    default:
      return {};
  }
}

}  // namespace softmax_steps
