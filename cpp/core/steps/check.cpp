#include <utility>

#include "steps.h"

namespace softmax_steps {
namespace {

Expr squared_norm(Expr gradient) { return sup(norm(std::move(gradient)), symbol(Glyph::two)); }

// ∂L/∂θ against (L(θ + h) − L(θ − h)) / 2h, the worst of all entries θ of W and b.
Expr central_difference(const Notation& t) {
  const Expr theta = symbol(Glyph::theta);
  const auto loss_at = [&](Glyph sign) {
    return row({t.loss_letter(), parentheses(row({theta, symbol(sign), symbol(Glyph::h)}))});
  };
  const Expr quotient =
      fraction(row({loss_at(Glyph::plus), symbol(Glyph::minus), loss_at(Glyph::minus)}),
               row({symbol(Glyph::two), symbol(Glyph::h)}));
  return function(
      Function::Name::max,
      absolute(row({derivative(t.loss_letter(), theta), symbol(Glyph::minus), quotient})));
}

// The softmax with its numbers: every e^z over their sum, as a vector; of z − max z where that is
// what is worked out.
Expr softmax_numbers(const Notation& t) {
  const Forward& after = t.values.after;
  const auto top = static_cast<int>(largest(after.z, 0));
  Exprs powers;
  for (int k = 0; k < t.m(); ++k) {
    Expr exponent = t.number(Q::z_next, k);
    if (after.is_shifted(0)) exponent = difference(std::move(exponent), t.number(Q::z_next, top));
    powers.push_back(sup(symbol(Glyph::e), std::move(exponent)));
  }
  Expr vector = grid(t.m(), 1, powers);
  return row({fraction(symbol(Glyph::one), terms(std::move(powers))), std::move(vector)});
}

// A number's square; a sign or a power of its own stands in parentheses.
Expr square(const Expr& number) {
  const Printed& printed = get_if<Number>(number)->printed;
  const bool is_grouped = printed.negative || printed.exponent;
  return sup(is_grouped ? parentheses(number) : number, symbol(Glyph::two));
}

// ‖∇L‖² of one parameter as the sum of its squared entries.
void add_norm_line(std::vector<Line>& lines, const Notation& t, Q squared, const Expr& gradient) {
  // A longer sum would be read by nobody.
  constexpr std::size_t kMostTerms = 16;
  LineBuilder line = add_line(lines, "check." + to_string(squared), squared_norm(gradient));
  line.block(Line::Block::entries);
  const Quantities::Ids& entries = t.quantities.at(squared).sources;
  if (entries.size() <= kMostTerms) {
    Exprs squares;
    for (const QuantityId& entry : entries) squares.push_back(square(t.number(entry)));
    line.numbers(terms(std::move(squares)));
  }
  line.result(t.result(squared));
}

}  // namespace

std::vector<Line> check_lines(const Notation& t) {
  const Expr z_next = t.primed(Q::z_next, Glyph::z);
  const Expr yhat_next = t.primed(Q::yhat_next, t.prediction());
  const Expr loss_next = with_id(Q::loss_next, row({t.loss_letter(), symbol(Glyph::prime)}));
  const Expr minus = symbol(Glyph::minus);
  const Expr negative = symbol(Glyph::negative);
  const Expr gradient_W = t.gradient(Q::dW, Glyph::W);
  const Expr gradient_b = t.gradient(Q::db, Glyph::b);
  std::vector<Line> lines;
  add_line(lines, "check.z", z_next)
      .formula(terms({row({t.multiplier_sign(t.primed(Q::W_next, Glyph::W)), t.x()}),
                      t.primed(Q::b_next, Glyph::b)}))
      .numbers(terms(
          {row({t.multiplier(Q::W_next), t.column(Q::x, t.n())}), t.column(Q::b_next, t.m())}))
      .result(t.result_column(Q::z_next, t.m()))
      .note("after-update");
  add_line(lines, "check.yhat", yhat_next)
      .formula(row({symbol(Glyph::softmax), parentheses(z_next)}))
      .numbers(softmax_numbers(t))
      .result(t.result_column(Q::yhat_next, t.m()));
  const Expr yhat_next_i =
      of(Q::yhat_next, sub(row({symbol(t.prediction()), symbol(Glyph::prime)}), symbol(Glyph::i)));
  LineBuilder loss_line = add_line(lines, "check.loss", loss_next);
  loss_line.formula(row(
      {negative, summation(Glyph::i, row({t.running(Q::y, Glyph::y, Glyph::i), symbol(Glyph::space),
                                          function(Function::Name::ln, yhat_next_i)}))}));
  // Where a carried ŷ′ was rounded to 0 there is no logarithm to write.
  if (!t.values.after.loss_is_from_logits(0)) {
    loss_line.numbers(cross_entropy_numbers(t, Q::yhat_next));
  }
  loss_line.result(t.result(Q::loss_next));
  add_line(lines, "check.change", row({loss_next, minus, t.loss()}))
      .numbers(difference(t.number(Q::loss_next), t.number(Q::loss)))
      .result(t.result(Q::loss_change))
      .key();
  add_norm_line(lines, t, Q::dW_squared, gradient_W);
  add_norm_line(lines, t, Q::db_squared, gradient_b);
  add_line(lines, "check.predicted", row({negative, t.eta(), squared_norm(t.whole_gradient())}))
      .formula(row({negative, t.eta(),
                    parentheses(terms({squared_norm(gradient_W), squared_norm(gradient_b)}))}))
      .numbers(row({negative, t.number(Q::eta), symbol(Glyph::cdot),
                    parentheses(terms({t.number(Q::dW_squared), t.number(Q::db_squared)}))}))
      .result(t.result(Q::predicted_change))
      .note("first-order");
  add_line(lines, "check.gradient", central_difference(t))
      .result(t.result(Q::gradient_error))
      .note("central-differences");
  return lines;
}

}  // namespace softmax_steps
