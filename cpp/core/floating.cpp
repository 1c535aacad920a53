#include "floating.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <type_traits>
#include <utility>

#include "evaluate.h"
#include "paper_step.h"
#include "quantities.h"

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
        before_(given_of<S>(problem, 0, rounded_to<S>)),
        after_(before_) {
    // What the derivation shifts is shifted here.
    before_.is_shifted = values.before.is_shifted(0);
    after_.is_shifted = values.after.is_shifted(0);
  }

  QuantityTexts run() {
    inputs();
    const Pass pass = forward(before_, values_.before);
    before(pass);
    numbers_ = pass.numbers;
    for (const Quantity quantity : kAnswerQuantities) {
      if (quantity > Q::loss) of(numbers_, quantity) = follow(quantity, before_, numbers_);
      set_all(quantity);
    }
    after(pass);
    gradient_error();
    return std::move(out_);
  }

 private:
  // From the logits to the loss.
  struct Pass {
    Numbers<S> numbers;
    Cells<S> loss_terms;
    S log_sum;
    S loss_from_logits;

    S loss() const { return of(numbers, Q::loss).front(); }
  };

  std::size_t n() const { return before_.n; }
  std::size_t m() const { return before_.m; }

  void set(const QuantityId& id, S value) { out_[to_string(id)] = shortest_text(value); }
  void set_all(Q quantity, const Cells<S>& values) {
    for (std::size_t k = 0; k < values.size(); ++k) set(id_of(quantity, k), values[k]);
  }
  void set_all(Quantity quantity) {
    const Cells<S>& cells = of(numbers_, quantity);
    for (std::size_t i = 0; i < cells.size(); ++i) set(cell_id(quantity, problem_, i), cells[i]);
  }
  static QuantityId id_of(Q quantity, std::size_t at) { return {quantity, static_cast<int>(at)}; }

  void inputs() {
    set_all(Q::x, before_.x);
    for (std::size_t i = 0; i < before_.W.size(); ++i) {
      const int classes = problem_.classes();
      const int at = static_cast<int>(i);
      set(weight_id(problem_, Q::W, at / classes, at % classes), before_.W[i]);
    }
    set_all(Q::b, before_.b);
    set_all(Q::y, before_.y);
    set(Q::eta, before_.optimizer.eta);
  }

  // The loss is from the logits where `shown` takes it from there. A program adds up the terms of
  // all classes, those without a label too.
  static Pass forward(const Given<S>& given, const Forward& shown) {
    Pass pass;
    for (const Quantity quantity : {Q::z, Q::exp, Q::sum, Q::yhat}) {
      of(pass.numbers, quantity) = follow(quantity, given, pass.numbers);
    }
    const Cells<S>& yhat = of(pass.numbers, Q::yhat);
    pass.loss_terms = cell_by_cell<S>(
        given.m, [&](std::size_t k) { return labelled(given, k, logarithm(yhat[k])); });
    pass.log_sum = logarithm(of(pass.numbers, Q::sum).front());
    pass.loss_from_logits = loss_from_logits(given, of(pass.numbers, Q::z), pass.log_sum);
    of(pass.numbers,
       Q::loss) = {shown.loss_is_from_logits(0) ? pass.loss_from_logits : -sum_of(pass.loss_terms)};
    return pass;
  }

  void before(const Pass& pass) {
    const Cells<S>& z = of(pass.numbers, Q::z);
    const Cells<S>& yhat = of(pass.numbers, Q::yhat);
    for (std::size_t k = 0; k < m(); ++k) {
      for (std::size_t i = 0; i < n(); ++i) {
        set({Q::product, static_cast<int>(i), static_cast<int>(k)}, product_of(before_, i, k));
      }
      // Where the label is 0 nobody computes the logarithm.
      if (before_.has_label[k]) set(id_of(Q::log_yhat, k), logarithm(yhat[k]));
    }
    if (before_.is_shifted) {
      set(Q::zmax, largest(z));
      set_all(Q::shifted, shifted_logits_of(z));
    }
    set(Q::yhat_sum, sum_of(yhat));
    set_all(Q::loss_term, pass.loss_terms);
    set(Q::log_sum, pass.log_sum);
    set(Q::loss_from_logits, pass.loss_from_logits);
  }

  void after(const Pass& before) {
    after_.W = of(numbers_, Q::W_next);
    after_.b = of(numbers_, Q::b_next);
    const Pass pass = forward(after_, values_.after);
    set_all(Q::z_next, of(pass.numbers, Q::z));
    set_all(Q::yhat_next, of(pass.numbers, Q::yhat));
    set(Q::loss_next, pass.loss());
    set(Q::loss_change, pass.loss() - before.loss());
    const S dW_squared = sum_of_squares(of(numbers_, Q::dW));
    const S db_squared = sum_of_squares(of(numbers_, Q::db));
    set(Q::dW_squared, dW_squared);
    set(Q::db_squared, db_squared);
    set(Q::predicted_change, -before_.optimizer.eta * (dW_squared + db_squared));
  }

  static S sum_of_squares(const Cells<S>& cells) {
    return sum_of(
        cell_by_cell<S>(cells.size(), [&](std::size_t i) { return cells[i] * cells[i]; }));
  }

  // The largest |∂L/∂θ − (L(θ + h) − L(θ − h)) / 2h|, with the h of largest_gradient_error.
  void gradient_error() {
    S worst = 0;
    Given<S> moved = before_;
    const auto loss = [&] { return forward(moved, values_.before).loss(); };
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
    for (std::size_t k = 0; k < m(); ++k) {
      for (std::size_t i = 0; i < n(); ++i) {
        const std::size_t at = i * m() + k;
        compare(moved.W[at], before_.x[i], of(numbers_, Q::dW)[at]);
      }
      compare(moved.b[k], 1, of(numbers_, Q::db)[k]);
    }
    set(Q::gradient_error, worst);
  }

  const Problem& problem_;
  const Values& values_;
  Given<S> before_, after_;
  Numbers<S> numbers_;
  QuantityTexts out_;
};

}  // namespace

FloatingTexts floating_texts(const Problem& problem) {
  const Values values = evaluate(problem);
  return {Program<float>(problem, values).run(), Program<double>(problem, values).run()};
}

}  // namespace softmax_steps
