#include "floating.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <type_traits>
#include <utility>

#include "derivation.h"

namespace softmax_steps {
namespace {

template <class S>
S read(const std::string& text) {
  if constexpr (std::is_same_v<S, float>) {
    return std::strtof(text.c_str(), nullptr);
  } else {
    return std::strtod(text.c_str(), nullptr);
  }
}

// The nearest number of the type.
template <class S>
S rounded_to(const TrackedDecimal& value) {
  return read<S>(to_string(to_digits(value.value(), kStoredDigits)));
}

template <class S>
std::string shortest_text(S value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  if (value == 0) return std::signbit(value) ? "-0" : "0";
  const Digits digits = to_digits(Decimal(value));
  for (int count = 1; count < std::numeric_limits<S>::max_digits10; ++count) {
    std::string text = to_string(rounded_half_up(digits, count));
    if (read<S>(text) == value) return text;
  }
  return to_string(rounded_half_up(digits, std::numeric_limits<S>::max_digits10));
}

template <class S>
class Program {
 public:
  Program(const Problem& problem, const Values& values)
      : problem_(problem),
        values_(values),
        x_(rounded(problem.batch.X.row(0))),
        y_(rounded(problem.batch.Y.row(0))),
        eta_(rounded_to<S>(problem.batch.eta)),
        before_{rounded(problem.batch.W), rounded(problem.batch.b)} {}

  QuantityTexts run() {
    inputs();
    const Pass pass = forward(before_, values_.before);
    before(pass);
    gradients(pass);
    after(pass);
    gradient_error();
    return std::move(out_);
  }

 private:
  struct Parameters {
    Matrix<S> W;
    Vector<S> b;
  };

  // From the logits to the loss, one sample.
  struct Pass {
    bool is_shifted = false;
    Vector<S> z, shifted, exp, yhat, loss_term;
    S zmax, sum, log_sum, loss_from_logits, loss;
  };

  int n() const { return problem_.features(); }
  int m() const { return problem_.classes(); }

  template <class Numbers>
  static auto rounded(const Numbers& numbers) {
    return numbers.unaryExpr([](const TrackedDecimal& value) { return rounded_to<S>(value); })
        .eval();
  }

  // Not Eigen's, which adds up in an order of its own where the processor has vectors.
  static S total(const Vector<S>& terms) {
    S sum = terms(0);
    for (Eigen::Index i = 1; i < terms.size(); ++i) sum += terms(i);
    return sum;
  }

  void set(const std::string& id, S value) { out_[id] = shortest_text(value); }
  void set_all(const std::string& family, const Vector<S>& values) {
    for (int k = 0; k < values.size(); ++k) set(quantity_id(family, k), values(k));
  }
  // (n,m), by the ids of the problem's own layout.
  void set_all(const std::string& family, const Matrix<S>& weights) {
    for (int i = 0; i < n(); ++i) {
      for (int k = 0; k < m(); ++k) set(weight_id(problem_, family, i, k), weights(i, k));
    }
  }

  void inputs() {
    set_all("x", x_);
    set_all("W", before_.W);
    set_all("b", before_.b);
    set_all("y", y_);
    set("eta", eta_);
  }

  // z_k = Σ x_i W_ik + b_k.
  Vector<S> logits_of(const Parameters& parameters) const {
    Vector<S> z(m());
    for (int k = 0; k < m(); ++k) {
      z(k) = total(x_.cwiseProduct(parameters.W.col(k))) + parameters.b(k);
    }
    return z;
  }

  // What `shown` shifts is shifted here, and where it takes the loss from the logits, so is it
  // here.
  Pass forward(const Parameters& parameters, const Forward& shown) const {
    Pass pass;
    pass.is_shifted = shown.is_shifted(0);
    pass.z = logits_of(parameters);
    pass.zmax = pass.z(largest(Matrix<S>(pass.z.transpose()), 0));
    pass.shifted = pass.z.array() - pass.zmax;
    pass.exp = (pass.is_shifted ? pass.shifted : pass.z).unaryExpr([](S z) { return std::exp(z); });
    pass.sum = total(pass.exp);
    pass.yhat = pass.exp / pass.sum;
    pass.loss_term = y_.cwiseProduct(pass.yhat.unaryExpr([](S p) { return S(std::log(p)); }));
    pass.log_sum = std::log(pass.sum);
    pass.loss_from_logits =
        (pass.is_shifted ? pass.zmax + pass.log_sum : pass.log_sum) - label_times_logit(pass.z);
    pass.loss = shown.loss_is_from_logits(0) ? pass.loss_from_logits : -total(pass.loss_term);
    return pass;
  }

  // Σ y z, without what vanishes: it is not written.
  S label_times_logit(const Vector<S>& z) const {
    S sum = 0;
    for (int k = 0; k < m(); ++k) {
      if (y_(k) != 0) sum += y_(k) * z(k);
    }
    return sum;
  }

  void before(const Pass& pass) {
    for (int k = 0; k < m(); ++k) {
      for (int i = 0; i < n(); ++i) set(quantity_id("product", i, k), x_(i) * before_.W(i, k));
      // Where the label is 0 nobody computes the logarithm.
      if (y_(k) != 0) set(quantity_id("log_yhat", k), std::log(pass.yhat(k)));
    }
    set_all("z", pass.z);
    if (pass.is_shifted) {
      set("zmax", pass.zmax);
      set_all("shifted", pass.shifted);
    }
    set_all("exp", pass.exp);
    set("sum", pass.sum);
    set_all("yhat", pass.yhat);
    set("yhat_sum", total(pass.yhat));
    set_all("loss_term", pass.loss_term);
    set("loss", pass.loss);
    set("log_sum", pass.log_sum);
    set("loss_from_logits", pass.loss_from_logits);
  }

  void gradients(const Pass& pass) {
    db_ = pass.yhat - y_;
    dW_ = weight_gradient(Matrix<S>(x_.transpose()), Matrix<S>(db_.transpose()), S(1));
    const Matrix<S> scaled_dW = eta_ * dW_;
    const Vector<S> scaled_db = eta_ * db_;
    after_ = {before_.W - scaled_dW, before_.b - scaled_db};
    set_all("dz", db_);
    set_all("db", db_);
    set_all("dW", dW_);
    set_all("scaled_dW", scaled_dW);
    set_all("scaled_db", scaled_db);
    set_all("W_next", after_.W);
    set_all("b_next", after_.b);
  }

  void after(const Pass& before) {
    const Pass pass = forward(after_, values_.after);
    set_all("z_next", pass.z);
    set_all("yhat_next", pass.yhat);
    set("loss_next", pass.loss);
    set("loss_change", pass.loss - before.loss);
    // Row by row, as the sum of the squares is written.
    const S dW_squared = total(Vector<S>(dW_.cwiseAbs2().template reshaped<Eigen::RowMajor>()));
    const S db_squared = total(db_.cwiseAbs2());
    set("dW_squared", dW_squared);
    set("db_squared", db_squared);
    set("predicted_change", -eta_ * (dW_squared + db_squared));
  }

  // The largest |∂L/∂θ − (L(θ + h) − L(θ − h)) / 2h|, with the h of largest_gradient_error.
  void gradient_error() {
    S worst = 0;
    Parameters moved = before_;
    const auto loss = [&] { return forward(moved, values_.before).loss; };
    const auto compare = [&](S& parameter, S factor, S gradient) {
      const S h = S(1e-15) / std::max(S(1), std::abs(factor));
      const S theta = parameter;
      parameter = theta + h;
      const S above = loss();
      parameter = theta - h;
      const S below = loss();
      parameter = theta;
      const S error = std::abs(gradient - (above - below) / (2 * h));
      if (error > worst || std::isnan(error)) worst = error;
    };
    for (int k = 0; k < m(); ++k) {
      for (int i = 0; i < n(); ++i) compare(moved.W(i, k), x_(i), dW_(i, k));
      compare(moved.b(k), 1, db_(k));
    }
    set("gradient_error", worst);
  }

  const Problem& problem_;
  const Values& values_;
  Vector<S> x_, y_;
  S eta_;
  Parameters before_, after_;
  Matrix<S> dW_;
  Vector<S> db_;
  QuantityTexts out_;
};

}  // namespace

FloatingTexts floating_texts(const Problem& problem) {
  require_one_sample(problem);
  const Values values = evaluate(problem);
  return {Program<float>(problem, values).run(), Program<double>(problem, values).run()};
}

}  // namespace softmax_steps
