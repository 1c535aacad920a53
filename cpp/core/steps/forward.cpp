// From the inputs to the probabilities.
#include <utility>

#include "steps.h"

namespace softmax_steps {
namespace {

void add_logit_line(std::vector<Line>& lines, const Notation& t, int k) {
  Exprs row_cells;
  Exprs products;
  Exprs sum;
  for (int i = 0; i < t.n(); ++i) {
    row_cells.push_back(t.number(weight_id(t.problem, Q::W, i, k)));
    const Expr weight = t.number(weight_id(t.problem, Q::W, i, k));
    const bool grouped = i > 0 && is_negative_number(weight);
    products.push_back(product({grouped ? parentheses(weight) : weight, t.number(Q::x, i)}));
    sum.push_back(t.result({Q::product, i, k}));
  }
  products.push_back(t.number(Q::b, k));
  sum.push_back(t.number(Q::b, k));
  add_line(lines, "logits.z." + std::to_string(k), t.entry(Q::z, Glyph::z, k))
      .block(Line::Block::entries)
      .formula(terms(
          {summation(Glyph::j, row({t.weight_of_running(k), t.running(Q::x, Glyph::x, Glyph::j)})),
           t.entry(Q::b, Glyph::b, k)}))
      .numbers(terms(
          {row({grid(1, t.n(), std::move(row_cells)), t.column(Q::x, t.n())}), t.number(Q::b, k)}))
      .numbers(terms(std::move(products)))
      .numbers(terms(std::move(sum)))
      .result(t.result({Q::z, k}));
}

// Whether the exponent as it is written is what it was computed from.
bool is_kept(const Notation& t, Q exponent, int k) {
  return t.is_shifted() || !t.is_carried() ? t.is_exact(exponent, k) : true;
}

void add_exponential_line(std::vector<Line>& lines, const Notation& t, int k) {
  LineBuilder line = add_line(lines, "exponentials.exp." + std::to_string(k), t.exponential(k));
  line.block(Line::Block::entries);
  if (t.is_shifted()) {
    line.numbers(sup(symbol(Glyph::e), difference(t.number(Q::z, k), t.number(Q::zmax))));
  }
  const Q exponent = t.is_shifted() ? Q::shifted : Q::z;
  line.numbers(sup(symbol(Glyph::e), t.number(exponent, k)), is_kept(t, exponent, k));
  line.result(t.result({Q::exp, k}));
}

}  // namespace

std::vector<Line> given_lines(const Notation& t) {
  std::vector<Line> lines;
  add_line(lines, "given.x", t.x()).numbers(t.column(Q::x, t.n()));
  add_line(lines, "given.W", t.W()).numbers(t.weights(Q::W));
  add_line(lines, "given.b", t.b()).numbers(t.column(Q::b, t.m()));
  add_line(lines, "given.y", t.y())
      .numbers(t.column(Q::y, t.m()))
      .note(t.problem.has_normalised_labels ? "labels-normalised"
            : t.problem.class_index         ? "y-one-hot"
                                            : "");
  add_line(lines, "given.eta", t.eta()).numbers(t.number(Q::eta));
  return lines;
}

std::vector<Line> logits_lines(const Notation& t) {
  std::vector<Line> lines;
  add_line(lines, "logits.formula", t.z())
      .formula(terms({row({t.multiplier_sign(t.W()), t.x()}), t.b()}))
      .numbers(terms({row({t.multiplier(Q::W), t.column(Q::x, t.n())}), t.column(Q::b, t.m())}));
  for (int k = 0; k < t.m(); ++k) add_logit_line(lines, t, k);
  add_line(lines, "logits.z", t.z()).result(t.result_column(Q::z, t.m())).key();
  return lines;
}

std::vector<Line> exponentials_lines(const Notation& t) {
  std::vector<Line> lines;
  Exprs symbols;
  Exprs powers;
  Exprs values;
  bool are_kept = true;
  for (int k = 0; k < t.m(); ++k) {
    are_kept = are_kept && is_kept(t, t.is_shifted() ? Q::shifted : Q::z, k);
    symbols.push_back(t.exponential(k));
    powers.push_back(sup(symbol(Glyph::e), t.number(t.is_shifted() ? Q::shifted : Q::z, k)));
    values.push_back(t.result({Q::exp, k}));
  }
  if (t.is_shifted()) {
    add_line(lines, "exponentials.max", t.z_max())
        .result(t.result(Q::zmax))
        .note(t.problem.shift == Shift::always  ? "shift-always"
              : t.problem.shift == Shift::never ? "shift-needed"
                                                : "shift-auto");
  }
  for (int k = 0; k < t.m(); ++k) add_exponential_line(lines, t, k);
  add_line(lines, "exponentials.sum", t.exponential_sum())
      .formula(terms(std::move(symbols)))
      .numbers(terms(std::move(powers)), are_kept)
      .numbers(terms(std::move(values)))
      .result(t.result(Q::sum))
      .key();
  if (t.is_shifted()) {
    const Expr numerator = sup(symbol(Glyph::e), t.running(Q::z, Glyph::z, Glyph::i));
    const Expr denominator =
        summation(Glyph::j, sup(symbol(Glyph::e), t.running(Q::z, Glyph::z, Glyph::j)));
    const auto times_shift = [&](const Expr& expr) {
      return row({sup(symbol(Glyph::e), row({symbol(Glyph::negative), t.z_max()})), expr});
    };
    add_line(lines, "exponentials.unchanged", t.running(Q::yhat, t.prediction(), Glyph::i))
        .formula(fraction(numerator, denominator))
        .formula(fraction(times_shift(numerator), times_shift(denominator)))
        .formula(fraction(t.exponential(Glyph::i), t.exponential_sum()))
        .note("shift-unchanged");
  }
  return lines;
}

std::vector<Line> softmax_lines(const Notation& t) {
  std::vector<Line> lines;
  add_line(lines, "softmax.formula", t.yhat())
      .formula(row({symbol(Glyph::softmax), parentheses(t.z())}));
  add_line(lines, "softmax.entry", t.running(Q::yhat, t.prediction(), Glyph::i))
      .formula(fraction(t.exponential(Glyph::i), t.exponential_sum()));
  Exprs symbols;
  Exprs values;
  for (int k = 0; k < t.m(); ++k) {
    add_line(lines, "softmax.yhat." + std::to_string(k), t.entry(Q::yhat, t.prediction(), k))
        .block(Line::Block::entries)
        .formula(fraction(t.exponential(k), t.exponential_sum()))
        .numbers(fraction(t.number(Q::exp, k), t.number(Q::sum)))
        .result(t.result({Q::yhat, k}));
    symbols.push_back(t.entry(Q::yhat, t.prediction(), k));
    values.push_back(t.number(Q::yhat, k));
  }
  add_line(lines, "softmax.yhat", t.yhat()).result(t.result_column(Q::yhat, t.m())).key();
  add_line(lines, "softmax.sum", summation(Glyph::i, t.running(Q::yhat, t.prediction(), Glyph::i)))
      .formula(terms(std::move(symbols)))
      .numbers(terms(std::move(values)))
      .result(t.result(Q::yhat_sum))
      .note(t.printed_shares_sum_to_one() ? ""
            : t.is_carried()              ? "sum-of-carried"
                                          : "sum-of-rounded");
  return lines;
}

}  // namespace softmax_steps
