#include <utility>

#include "steps.h"

namespace softmax_steps {
namespace {

Expr squared_norm(Expr gradient) { return sup(norm(std::move(gradient)), symbol(Glyph::two)); }

// ∂L/∂θ against (L(θ + h) − L(θ − h)) / 2h, the worst of all entries θ of W and b.
Expr central_difference() {
  const Expr theta = symbol(Glyph::theta);
  const auto loss_at = [&](Glyph sign) {
    return row({symbol(Glyph::L), parentheses(row({theta, symbol(sign), symbol(Glyph::h)}))});
  };
  const Expr quotient =
      fraction(row({loss_at(Glyph::plus), symbol(Glyph::minus), loss_at(Glyph::minus)}),
               row({symbol(Glyph::two), symbol(Glyph::h)}));
  const Expr derivative = fraction(row({symbol(Glyph::partial), symbol(Glyph::L)}),
                                   row({symbol(Glyph::partial), theta}));
  return function(Function::Name::max, absolute(row({derivative, symbol(Glyph::minus), quotient})));
}

}  // namespace

std::vector<Line> check_lines(const Notation& t) {
  const Expr z_next = t.primed("z_next", Glyph::z);
  const Expr yhat_next = t.primed("yhat_next", Glyph::y_hat);
  const Expr loss_next = with_id("loss_next", row({symbol(Glyph::L), symbol(Glyph::prime)}));
  const Expr minus = symbol(Glyph::minus);
  const Expr negative = symbol(Glyph::negative);
  const Expr gradient_W = t.gradient("dW", Glyph::W);
  const Expr gradient_b = t.gradient("db", Glyph::b);
  std::vector<Line> lines;
  add_line(lines, "check.z", z_next)
      .formula(terms({row({t.multiplier_sign(t.primed("W_next", Glyph::W)), t.x()}),
                      t.primed("b_next", Glyph::b)}))
      .numbers(
          terms({row({t.multiplier("W_next"), t.column("x", t.n())}), t.column("b_next", t.m())}))
      .result(t.result_column("z_next", t.m()))
      .note("after-update");
  add_line(lines, "check.yhat", yhat_next)
      .formula(row({symbol(Glyph::softmax), parentheses(z_next)}))
      .result(t.result_column("yhat_next", t.m()));
  const Expr yhat_next_i =
      of("yhat_next", sub(row({symbol(Glyph::y_hat), symbol(Glyph::prime)}), symbol(Glyph::i)));
  add_line(lines, "check.loss", loss_next)
      .formula(
          row({negative,
               summation(Glyph::i, row({t.running("y", Glyph::y, Glyph::i), symbol(Glyph::space),
                                        function(Function::Name::ln, yhat_next_i)}))}))
      .result(t.result("loss_next"));
  add_line(lines, "check.change", row({loss_next, minus, t.loss()}))
      .numbers(difference(t.number("loss_next"), t.number("loss")))
      .result(t.result("loss_change"))
      .key();
  const Expr whole = of("gradient", row({symbol(Glyph::nabla), symbol(Glyph::L)}));
  add_line(lines, "check.predicted", row({negative, t.eta(), squared_norm(whole)}))
      .formula(row({negative, t.eta(),
                    parentheses(terms({squared_norm(gradient_W), squared_norm(gradient_b)}))}))
      .numbers(row({negative, t.number("eta"), symbol(Glyph::cdot),
                    parentheses(terms({t.result("dW_squared"), t.result("db_squared")}))}))
      .result(t.result("predicted_change"))
      .note("first-order");
  add_line(lines, "check.gradient", central_difference())
      .result(t.result("gradient_error"))
      .note("central-differences");
  return lines;
}

}  // namespace softmax_steps
