#include <utility>

#include "steps.h"

namespace softmax_steps {
namespace {

// The two lines of a parameter's update: the scaled gradient, then the subtraction.
struct Update {
  std::string step;
  Expr parameter;
  Expr gradient;
  Expr parameter_numbers;
  Expr gradient_numbers;
  Expr scaled_numbers;
  Expr scaled_result;
  Expr result;
};

std::vector<Line> update_lines(const Notation& t, const Update& update) {
  const Expr scaled = row({t.eta(), update.gradient});
  std::vector<Line> lines;
  add_line(lines, update.step + ".scaled", scaled)
      .numbers(row({t.number(Q::eta), update.gradient_numbers}))
      .result(update.scaled_result);
  add_line(lines, update.step + ".next", update.parameter)
      .form(Form::Role::formula, Relation::becomes,
            row({update.parameter, symbol(Glyph::minus), scaled}))
      .numbers(row({update.parameter_numbers, symbol(Glyph::minus), update.scaled_numbers}))
      .result(update.result)
      .key();
  return lines;
}

}  // namespace

std::vector<Line> update_weights_lines(const Notation& t) {
  return update_lines(t, {.step = "update-weights",
                          .parameter = t.W(),
                          .gradient = t.gradient(Q::dW, Glyph::W),
                          .parameter_numbers = t.weights(Q::W),
                          .gradient_numbers = t.weights(Q::dW),
                          .scaled_numbers = t.weights(Q::scaled_dW),
                          .scaled_result = t.result_weights(Q::scaled_dW),
                          .result = t.result_weights(Q::W_next)});
}

std::vector<Line> update_bias_lines(const Notation& t) {
  return update_lines(t, {.step = "update-bias",
                          .parameter = t.b(),
                          .gradient = t.gradient(Q::db, Glyph::b),
                          .parameter_numbers = t.column(Q::b, t.m()),
                          .gradient_numbers = t.column(Q::db, t.m()),
                          .scaled_numbers = t.column(Q::scaled_db, t.m()),
                          .scaled_result = t.result_column(Q::scaled_db, t.m()),
                          .result = t.result_column(Q::b_next, t.m())});
}

}  // namespace softmax_steps
