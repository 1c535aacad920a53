#pragma once

#include <array>
#include <vector>

#include "answer_cells.h"
#include "objective.h"
#include "optimizer.h"
#include "paper_scalars.h"
#include "problem.h"

/// Each quantity of a step from those before it, on any scalar: TrackedDecimal for the derivation
/// that rounds as it goes, float and double for a program, Decimal for a number, and the checker's
/// Interval for where it lies if those before were rounded, MachineNumber for what floating point
/// makes of it, Term for how it is written out. Unlike regression.h this is the way a person goes,
/// through e^z and its sum; one sample, x (n), W (n,m), b, y (m).
namespace softmax_steps {

template <class T>
using Cells = std::vector<T>;

/// The numbers of a step by their quantities, cells as in size_of.
template <class T>
using Numbers = PerAnswer<Cells<T>>;

template <class T>
const Cells<T>& of(const Numbers<T>& numbers, Quantity quantity) {
  return numbers[quantity];
}
template <class T>
Cells<T>& of(Numbers<T>& numbers, Quantity quantity) {
  return numbers[quantity];
}

/// What a step starts from.
template <class T>
struct Given {
  std::size_t n = 0;
  std::size_t m = 0;
  Cells<T> x;
  /// By feature, then by class.
  Cells<T> W;
  Cells<T> b;
  Cells<T> y;
  Optimizer<T> optimizer;
  /// The class of the largest label.
  std::size_t label = 0;
  /// Which labels are not 0.
  Vector<bool> has_label;
  /// Whether the label is a one and zeros, which then are not written.
  bool is_one_hot = false;
  /// Whether W is written with a row for each feature, so that exchanged rows are exchanged
  /// features.
  bool is_by_features = true;
  /// Whether the exponentials are those of z − max z.
  bool is_shifted = false;
  /// What becomes of a value that is no quantity of its own.
  OnTheWay<T> on_the_way;

  const T& weight(std::size_t feature, std::size_t label_at) const {
    return W[feature * m + label_at];
  }
};

template <class T>
Cells<T> cell_by_cell(std::size_t count, const auto& cell) {
  Cells<T> out(count);
  for (std::size_t i = 0; i < count; ++i) out[i] = cell(i);
  return out;
}

template <class T>
T sum_of(const Cells<T>& cells) {
  T sum = cells.front();
  for (std::size_t i = 1; i < cells.size(); ++i) sum = sum + cells[i];
  return sum;
}

/// What the problem gives for a sample, `number` of each of its numbers; every label is written.
template <class T>
Given<T> given_of(const Problem& problem, Eigen::Index sample, const auto& number) {
  const Batch<TrackedDecimal>& batch = problem.batch;
  const auto all = [&](const TrackedDecimal* numbers, std::size_t count) {
    return cell_by_cell<T>(count, [&](std::size_t i) { return number(numbers[i]); });
  };
  Given<T> given;
  given.n = static_cast<std::size_t>(problem.features());
  given.m = static_cast<std::size_t>(problem.classes());
  given.x = all(batch.X.row(sample).data(), given.n);
  given.W = all(batch.W.data(), given.n * given.m);
  given.b = all(batch.b.data(), given.m);
  given.y = all(batch.Y.row(sample).data(), given.m);
  given.optimizer.eta = number(batch.optimizer.eta);
  given.has_label.resize(problem.classes());
  for (std::size_t k = 0; k < given.m; ++k) given.has_label[k] = !(given.y[k] == T(0));
  return given;
}

/// The same on another scalar.
template <class T>
Given<T> given_like(const Given<Decimal>& given, const auto& convert) {
  Given<T> out;
  out.n = given.n;
  out.m = given.m;
  const auto all = [&](Q quantity, const Cells<Decimal>& cells) {
    return cell_by_cell<T>(cells.size(),
                           [&](std::size_t i) { return convert(quantity, i, cells[i]); });
  };
  out.x = all(Q::x, given.x);
  out.W = all(Q::W, given.W);
  out.b = all(Q::b, given.b);
  out.y = all(Q::y, given.y);
  out.optimizer.eta = convert(Q::eta, 0, given.optimizer.eta);
  out.label = given.label;
  out.has_label = given.has_label;
  out.is_one_hot = given.is_one_hot;
  out.is_by_features = given.is_by_features;
  out.is_shifted = given.is_shifted;
  return out;
}

/// x_i W_ik.
template <class T>
T product_of(const Given<T>& given, std::size_t feature, std::size_t label) {
  return given.on_the_way(given.x[feature] * given.weight(feature, label));
}

/// z_k = Σ_i x_i W_ik + b_k.
template <class T>
T logit_of(const Given<T>& given, const Cells<T>& weights, const Cells<T>& biases,
           std::size_t label) {
  T sum = given.on_the_way(given.x[0] * weights[label]);
  for (std::size_t i = 1; i < given.n; ++i) {
    sum = sum + given.on_the_way(given.x[i] * weights[i * given.m + label]);
  }
  return sum + biases[label];
}

template <class T>
Cells<T> logits_of(const Given<T>& given, const Cells<T>& weights, const Cells<T>& biases) {
  return cell_by_cell<T>(given.m,
                         [&](std::size_t k) { return logit_of(given, weights, biases, k); });
}

/// z − max z.
template <class T>
Cells<T> shifted_logits_of(const Cells<T>& z) {
  const T top = largest(z);
  return cell_by_cell<T>(z.size(), [&](std::size_t k) { return z[k] - top; });
}

template <class T>
Cells<T> exponentials_of(const Cells<T>& z) {
  return cell_by_cell<T>(z.size(), [&](std::size_t k) { return exponential(z[k]); });
}

/// Of z − max z where the problem is worked out so.
template <class T>
Cells<T> exponentials_of(const Given<T>& given, const Cells<T>& z) {
  return exponentials_of(given.is_shifted ? shifted_logits_of(z) : z);
}

template <class T>
Cells<T> divided(const Cells<T>& numerators, const T& denominator) {
  return cell_by_cell<T>(numerators.size(),
                         [&](std::size_t k) { return quotient(numerators[k], denominator); });
}

/// y_k v, a term of a sum over the labels.
template <class T>
T labelled(const Given<T>& given, std::size_t label, const T& value) {
  return given.on_the_way(T(given.y[label] * value));
}

/// Σ y_k v_k over the classes that have a label; a label of 1 beside zeros is not written.
template <class T>
T labelled_sum(const Given<T>& given, const auto& value) {
  if (given.is_one_hot) return value(given.label);
  T sum = T();
  bool is_first = true;
  for (std::size_t k = 0; k < given.m; ++k) {
    if (!given.has_label[k]) continue;
    const T term = labelled(given, k, T(value(k)));
    sum = is_first ? term : T(sum + term);
    is_first = false;
  }
  return sum;
}

/// ln ŷ_k of the classes that have a label.
template <class T>
Cells<T> log_probabilities_of(const Given<T>& given, const Cells<T>& yhat) {
  return cell_by_cell<T>(
      given.m, [&](std::size_t k) { return given.has_label[k] ? T(logarithm(yhat[k])) : T(); });
}

/// L = −Σ y_k ln ŷ_k.
template <class T>
T cross_entropy_of(const Given<T>& given, const Cells<T>& log_yhat) {
  return -labelled_sum(given, [&](std::size_t k) { return given.on_the_way(log_yhat[k]); });
}

/// L = ln Σ e^z − Σ y z, with the shift where the exponentials have it; `log_sum` is the logarithm
/// of their sum.
template <class T>
T loss_from_logits(const Given<T>& given, const Cells<T>& z, const T& log_sum) {
  const T labels = labelled_sum(given, [&](std::size_t k) { return z[k]; });
  return (given.is_shifted ? T(log_sum + largest(z)) : log_sum) - labels;
}

/// ∂L/∂z_k = ŷ_k − y_k.
template <class T>
Cells<T> logit_gradient_of(const Given<T>& given, const Cells<T>& yhat) {
  return cell_by_cell<T>(given.m,
                         [&](std::size_t k) { return Objective::slope(yhat[k], given.y[k]); });
}

/// x_i d_k, the outer product.
template <class T>
Cells<T> outer_product(const Cells<T>& x, const Cells<T>& d) {
  Cells<T> out;
  for (const T& feature : x) {
    for (const T& entry : d) out.push_back(feature * entry);
  }
  return out;
}

template <class T>
Cells<T> scaled(const Optimizer<T>& optimizer, const Cells<T>& gradient) {
  return cell_by_cell<T>(gradient.size(),
                         [&](std::size_t i) { return optimizer.scaled(gradient[i]); });
}

template <class T>
Cells<T> updated(const Cells<T>& parameters, const Cells<T>& scaled_gradient) {
  return cell_by_cell<T>(parameters.size(), [&](std::size_t i) {
    return Optimizer<T>::updated(parameters[i], scaled_gradient[i]);
  });
}

/// A quantity from those before it.
template <class T>
Cells<T> follow(Quantity quantity, const Given<T>& given, const Numbers<T>& from) {
  switch (quantity) {
    case Q::z:
      return logits_of(given, given.W, given.b);
    case Q::exp:
      return exponentials_of(given, of(from, Q::z));
    case Q::sum:
      return {sum_of(of(from, Q::exp))};
    case Q::yhat:
      return divided(of(from, Q::exp), of(from, Q::sum).front());
    case Q::loss:
      return {cross_entropy_of(given, log_probabilities_of(given, of(from, Q::yhat)))};
    case Q::dz:
      return logit_gradient_of(given, of(from, Q::yhat));
    case Q::dW:
      return outer_product(given.x, of(from, Q::dz));
    case Q::db:
      return of(from, Q::dz);
    case Q::scaled_dW:
      return scaled(given.optimizer, of(from, Q::dW));
    case Q::scaled_db:
      return scaled(given.optimizer, of(from, Q::db));
    case Q::W_next:
      return updated(given.W, of(from, Q::scaled_dW));
    case Q::b_next:
      return updated(given.b, of(from, Q::scaled_db));
    default:
      return {};
  }
}

}  // namespace softmax_steps
