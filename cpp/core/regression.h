#pragma once

#include <Eigen/Core>
#include <utility>

#include "objective.h"
#include "optimizer.h"
#include "tracked_decimal_traits.h"

/// One step of softmax regression, written once for every scalar (double, Decimal, TrackedDecimal)
/// and for a batch of N samples: X (N,n), W (n,m), b (m), Y (N,m). A single sample is N = 1.
///
/// Everything is taken from differences of logits, never from e^z itself, so that it holds for any
/// z. Equation numbers: Bishop, Pattern Recognition and Machine Learning (2006).
namespace softmax_steps {

template <class S>
using Matrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <class S>
using Vector = Eigen::Matrix<S, Eigen::Dynamic, 1>;

/// The samples and parameters of a step; every row of Y sums to 1.
template <class S>
struct Batch {
  Matrix<S> X;
  Matrix<S> W;
  Vector<S> b;
  Matrix<S> Y;
  Objective objective;
  Optimizer<S> optimizer;
};

/// Z = XW + b: X (N,n), W (n,m), b (m) → (N,m). Eq. 4.105.
template <class S>
Matrix<S> logits(const Matrix<S>& X, const Matrix<S>& W, const Vector<S>& b) {
  Matrix<S> Z(X.rows(), W.cols());
  for (Eigen::Index s = 0; s < Z.rows(); ++s) {
    for (Eigen::Index k = 0; k < Z.cols(); ++k) {
      S sum(0);
      for (Eigen::Index i = 0; i < W.rows(); ++i) sum += X(s, i) * W(i, k);
      Z(s, k) = sum + b(k);
    }
  }
  return Z;
}

/// The column of a row's largest logit; the first of equals.
template <class S>
Eigen::Index largest(const Matrix<S>& Z, Eigen::Index row) {
  Eigen::Index at = 0;
  for (Eigen::Index k = 1; k < Z.cols(); ++k) {
    if (Z(row, k) > Z(row, at)) at = k;
  }
  return at;
}

/// e^(z − max z) of each row: Z (N,m) → (N,m) in (0, 1], the largest exactly 1.
template <class S>
Matrix<S> shifted_exponentials(const Matrix<S>& Z) {
  using std::exp;
  Matrix<S> E(Z.rows(), Z.cols());
  for (Eigen::Index s = 0; s < Z.rows(); ++s) {
    const Eigen::Index top = largest(Z, s);
    for (Eigen::Index k = 0; k < Z.cols(); ++k) {
      E(s, k) = k == top ? S(1) : exp(S(Z(s, k) - Z(s, top)));
    }
  }
  return E;
}

/// Logits Z (N,m) with their shifted exponentials E (N,m), which all that follows is made of.
template <class S>
struct Logits {
  Matrix<S> Z;
  Matrix<S> E;

  Logits(const Matrix<S>& logits)  // NOLINT(google-explicit-constructor)
      : Z(logits), E(shifted_exponentials(logits)) {}
  Logits(Matrix<S> logits, Matrix<S> exponentials)
      : Z(std::move(logits)), E(std::move(exponentials)) {}
};

/// ln Σ e^z − max z of each row: (N,m) → (N) in [0, ln m]; sound where one logit outweighs the
/// rest.
template <class S>
Vector<S> log_sum_exp_above_max(const Logits<S>& logits) {
  using std::log1p;
  const auto& [Z, E] = logits;
  Vector<S> out(Z.rows());
  for (Eigen::Index s = 0; s < Z.rows(); ++s) {
    const Eigen::Index top = largest(Z, s);
    S others(0);
    for (Eigen::Index k = 0; k < Z.cols(); ++k) {
      if (k != top) others += E(s, k);
    }
    out(s) = log1p(others);
  }
  return out;
}

/// ln Σ e^z of each row: (N,m) → (N).
template <class S>
Vector<S> log_sum_exp(const Logits<S>& logits) {
  const Matrix<S>& Z = logits.Z;
  Vector<S> out = log_sum_exp_above_max(logits);
  for (Eigen::Index s = 0; s < Z.rows(); ++s) out(s) += Z(s, largest(Z, s));
  return out;
}

/// ŷ = e^z / Σ e^z of each row: (N,m) → (N,m). Eq. 4.104.
template <class S>
Matrix<S> softmax(const Logits<S>& logits) {
  const Matrix<S>& E = logits.E;
  Matrix<S> P(E.rows(), E.cols());
  for (Eigen::Index s = 0; s < E.rows(); ++s) {
    const S sum = E.row(s).sum();
    for (Eigen::Index k = 0; k < E.cols(); ++k) P(s, k) = E(s, k) / sum;
  }
  return P;
}

/// L = −Σ y ln ŷ = Σ y (ln Σ e^z − z) of each row: logits, Y (N,m) → (N). Eq. 4.108.
/// Every term is nonnegative, so nothing cancels, not even where ŷ = 1 − 10⁻⁴⁰.
template <class S>
Vector<S> cross_entropy(const Logits<S>& logits, const Matrix<S>& Y) {
  const Matrix<S>& Z = logits.Z;
  const Vector<S> above = log_sum_exp_above_max(logits);
  Vector<S> out(Z.rows());
  for (Eigen::Index s = 0; s < Z.rows(); ++s) {
    const S top = Z(s, largest(Z, s));
    S loss(0);
    for (Eigen::Index k = 0; k < Z.cols(); ++k) loss += Y(s, k) * (above(s) + (top - Z(s, k)));
    out(s) = loss;
  }
  return out;
}

/// ∇_z L = ŷ − y of each row, not divided by N: logits, Y (N,m) → (N,m). Eq. 4.109.
/// With Σ y = 1 it is Σ_j (y_j e^{z_i} − y_i e^{z_j}) / Σ e^z, which does not cancel for the true
/// class of a confident prediction: its entry comes from the other classes.
template <class S>
Matrix<S> logit_gradient(const Logits<S>& logits, const Matrix<S>& Y) {
  using std::expm1;
  const auto& [Z, E] = logits;
  Matrix<S> G(Z.rows(), Z.cols());
  for (Eigen::Index s = 0; s < Z.rows(); ++s) {
    const S sum = E.row(s).sum();
    for (Eigen::Index i = 0; i < Z.cols(); ++i) {
      S numerator(0);
      for (Eigen::Index j = 0; j < Z.cols(); ++j) {
        if (j == i || (Y(s, i) == S(0) && Y(s, j) == S(0))) continue;
        // Equal labels leave the difference of the exponentials, of which the larger is taken out.
        if (Y(s, i) == Y(s, j)) {
          numerator += Z(s, i) > Z(s, j) ? S(-Y(s, i) * E(s, i) * expm1(S(Z(s, j) - Z(s, i))))
                                         : S(Y(s, i) * E(s, j) * expm1(S(Z(s, i) - Z(s, j))));
        } else {
          numerator += Y(s, j) * E(s, i) - Y(s, i) * E(s, j);
        }
      }
      G(s, i) = numerator / sum;
    }
  }
  return G;
}

/// ∇_W L = Σ x (ŷ − y)ᵀ, reduced: X (N,n), dZ (N,m) → (n,m), the layout of W. Eq. 4.109.
template <class S>
Matrix<S> weight_gradient(const Matrix<S>& X, const Matrix<S>& dZ, const Objective& objective) {
  Matrix<S> dW = X.transpose().lazyProduct(dZ);
  for (S& entry : dW.reshaped()) entry = objective.reduced(entry, X.rows());
  return dW;
}

/// ∇_b L = Σ (ŷ − y), reduced: dZ (N,m) → (m).
template <class S>
Vector<S> bias_gradient(const Matrix<S>& dZ, const Objective& objective) {
  Vector<S> db = dZ.colwise().sum().transpose();
  for (S& entry : db) entry = objective.reduced(entry, dZ.rows());
  return db;
}

}  // namespace softmax_steps
