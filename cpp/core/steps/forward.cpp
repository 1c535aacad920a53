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
    row_cells.push_back(t.number(weight_id(t.problem, "W", i, k)));
    const Expr weight = t.number(weight_id(t.problem, "W", i, k));
    const bool grouped = i > 0 && is_negative_number(weight);
    products.push_back(product({grouped ? parentheses(weight) : weight, t.number("x", i)}));
    sum.push_back(t.result(quantity_id("product", i, k)));
  }
  products.push_back(t.number("b", k));
  sum.push_back(t.number("b", k));
  add_line(lines, "logits.z." + std::to_string(k), t.entry("z", Glyph::z, k))
      .block(Line::Block::entries)
      .formula(terms(
          {summation(Glyph::j, row({t.weight_of_running(k), t.running("x", Glyph::x, Glyph::j)})),
           t.entry("b", Glyph::b, k)}))
      .numbers(terms(
          {row({grid(1, t.n(), std::move(row_cells)), t.column("x", t.n())}), t.number("b", k)}))
      .numbers(terms(std::move(products)))
      .numbers(terms(std::move(sum)))
      .result(t.result(quantity_id("z", k)));
}

// Whether the exponent as it is written is what it was computed from.
bool is_kept(const Notation& t, const std::string& exponent, int k) {
  return t.is_shifted() || !t.is_carried() ? t.is_exact(exponent, k) : true;
}

void add_exponential_line(std::vector<Line>& lines, const Notation& t, int k) {
  LineBuilder line = add_line(lines, "exponentials.exp." + std::to_string(k), t.exponential(k));
  line.block(Line::Block::entries);
  if (t.is_shifted()) {
    line.numbers(sup(symbol(Glyph::e), difference(t.number("z", k), t.number("zmax"))));
  }
  const std::string exponent = t.is_shifted() ? "shifted" : "z";
  line.numbers(sup(symbol(Glyph::e), t.number(exponent, k)), is_kept(t, exponent, k));
  line.result(t.result(quantity_id("exp", k)));
}

}  // namespace

std::vector<Line> given_lines(const Notation& t) {
  std::vector<Line> lines;
  add_line(lines, "given.x", t.x()).numbers(t.column("x", t.n()));
  add_line(lines, "given.W", t.W()).numbers(t.weights("W"));
  add_line(lines, "given.b", t.b()).numbers(t.column("b", t.m()));
  add_line(lines, "given.y", t.y())
      .numbers(t.column("y", t.m()))
      .note(t.problem.has_normalised_labels ? "labels-normalised"
            : t.problem.class_index         ? "y-one-hot"
                                            : "");
  add_line(lines, "given.eta", t.eta()).numbers(t.number("eta"));
  return lines;
}

std::vector<Line> logits_lines(const Notation& t) {
  std::vector<Line> lines;
  add_line(lines, "logits.formula", t.z())
      .formula(terms({row({t.multiplier_sign(t.W()), t.x()}), t.b()}))
      .numbers(terms({row({t.multiplier("W"), t.column("x", t.n())}), t.column("b", t.m())}));
  for (int k = 0; k < t.m(); ++k) add_logit_line(lines, t, k);
  add_line(lines, "logits.z", t.z()).result(t.result_column("z", t.m())).key();
  return lines;
}

std::vector<Line> exponentials_lines(const Notation& t) {
  std::vector<Line> lines;
  Exprs symbols;
  Exprs powers;
  Exprs values;
  bool are_kept = true;
  for (int k = 0; k < t.m(); ++k) {
    are_kept = are_kept && is_kept(t, t.is_shifted() ? "shifted" : "z", k);
    symbols.push_back(t.exponential(k));
    powers.push_back(sup(symbol(Glyph::e), t.number(t.is_shifted() ? "shifted" : "z", k)));
    values.push_back(t.result(quantity_id("exp", k)));
  }
  if (t.is_shifted()) {
    add_line(lines, "exponentials.max", t.z_max())
        .result(t.result("zmax"))
        .note(t.problem.shift == Shift::always  ? "shift-always"
              : t.problem.shift == Shift::never ? "shift-needed"
                                                : "shift-auto");
  }
  for (int k = 0; k < t.m(); ++k) add_exponential_line(lines, t, k);
  add_line(lines, "exponentials.sum", t.exponential_sum())
      .formula(terms(std::move(symbols)))
      .numbers(terms(std::move(powers)), are_kept)
      .numbers(terms(std::move(values)))
      .result(t.result("sum"))
      .key();
  if (t.is_shifted()) {
    const Expr numerator = sup(symbol(Glyph::e), t.running("z", Glyph::z, Glyph::i));
    const Expr denominator =
        summation(Glyph::j, sup(symbol(Glyph::e), t.running("z", Glyph::z, Glyph::j)));
    const auto times_shift = [&](const Expr& expr) {
      return row({sup(symbol(Glyph::e), row({symbol(Glyph::negative), t.z_max()})), expr});
    };
    add_line(lines, "exponentials.unchanged", t.running("yhat", t.prediction(), Glyph::i))
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
  add_line(lines, "softmax.entry", t.running("yhat", t.prediction(), Glyph::i))
      .formula(fraction(t.exponential(Glyph::i), t.exponential_sum()));
  Exprs symbols;
  Exprs values;
  for (int k = 0; k < t.m(); ++k) {
    add_line(lines, "softmax.yhat." + std::to_string(k), t.entry("yhat", t.prediction(), k))
        .block(Line::Block::entries)
        .formula(fraction(t.exponential(k), t.exponential_sum()))
        .numbers(fraction(t.number("exp", k), t.number("sum")))
        .result(t.result(quantity_id("yhat", k)));
    symbols.push_back(t.entry("yhat", t.prediction(), k));
    values.push_back(t.number("yhat", k));
  }
  add_line(lines, "softmax.yhat", t.yhat()).result(t.result_column("yhat", t.m())).key();
  add_line(lines, "softmax.sum", summation(Glyph::i, t.running("yhat", t.prediction(), Glyph::i)))
      .formula(terms(std::move(symbols)))
      .numbers(terms(std::move(values)))
      .result(t.result("yhat_sum"))
      .note(t.printed_shares_sum_to_one() ? ""
            : t.is_carried()              ? "sum-of-carried"
                                          : "sum-of-rounded");
  return lines;
}

}  // namespace softmax_steps
