#include <utility>

#include "steps.h"

namespace softmax_steps {
namespace {

// ∂L/∂z_j = Σ_i ∂L/∂ŷ_i · ∂ŷ_i/∂z_j with ∂L/∂ŷ_i = −y_i/ŷ_i and the Jacobian of the softmax,
// ŷ_i (δ_ij − ŷ_j). Bishop, PRML (2006), eq. 4.106 and 4.109.
void add_proof(std::vector<Line>& lines, const Notation& t) {
  const Expr y_i = t.running(Q::y, Glyph::y, Glyph::i);
  const Expr y_j = t.running(Q::y, Glyph::y, Glyph::j);
  const Expr yhat_i = t.running(Q::yhat, t.prediction(), Glyph::i);
  const Expr yhat_j = t.running(Q::yhat, t.prediction(), Glyph::j);
  const Expr z_j = t.running(Q::z, Glyph::z, Glyph::j);
  const Expr minus = symbol(Glyph::minus);
  const Expr negative = symbol(Glyph::negative);
  const Expr bracket = parentheses(
      row({sub(symbol(Glyph::delta), row({symbol(Glyph::i), symbol(Glyph::j)})), minus, yhat_j}));
  const Expr outer = derivative(t.loss(), yhat_i);
  const Expr inner = derivative(yhat_i, z_j);

  const auto add = [&](const std::string& id, Expr subject) {
    LineBuilder line = add_line(lines, "gradient-logits.proof." + id, std::move(subject));
    line.block(Line::Block::proof);
    return line;
  };
  add("loss", outer).formula(row({negative, fraction(y_i, yhat_i)}));
  add("jacobian", inner).formula(row({yhat_i, bracket})).note("delta");
  add("chain", derivative(t.loss(), z_j))
      .formula(summation(Glyph::i, row({outer, symbol(Glyph::cdot), inner})))
      .formula(summation(
          Glyph::i, row({parentheses(row({negative, fraction(y_i, yhat_i)})), yhat_i, bracket})))
      .formula(row({negative, summation(Glyph::i, row({y_i, bracket}))}))
      .formula(row({negative, y_j, symbol(Glyph::plus), yhat_j, summation(Glyph::i, y_i)}))
      .formula(row({yhat_j, minus, y_j}))
      .note("labels-sum-to-one");
}

// The outer product as a matrix of products, in the layout of W.
Expr products(const Notation& t) {
  const int rows = t.by_features() ? t.n() : t.m();
  const int columns = t.by_features() ? t.m() : t.n();
  Exprs cells;
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      cells.push_back(t.by_features() ? product({t.number(Q::x, r), t.number(Q::dz, c)})
                                      : product({t.number(Q::dz, r), t.number(Q::x, c)}));
    }
  }
  return grid(rows, columns, std::move(cells));
}

Expr shape(Expr rows, Expr columns) {
  return row({std::move(rows), symbol(Glyph::times), std::move(columns)});
}

Expr shapes_of_product(const Expr& left, const Expr& right) {
  return row({parentheses(shape(left, symbol(Glyph::one))),
              parentheses(shape(symbol(Glyph::one), right)), symbol(Glyph::to),
              shape(left, right)});
}

}  // namespace

std::vector<Line> gradient_logits_lines(const Notation& t) {
  std::vector<Line> lines;
  add_line(lines, "gradient-logits.formula", t.gradient(Q::dz, Glyph::z))
      .formula(row({t.yhat(), symbol(Glyph::minus), t.y()}))
      .numbers(row({t.column(Q::yhat, t.m()), symbol(Glyph::minus), t.column(Q::y, t.m())}));
  for (int k = 0; k < t.m(); ++k) {
    add_line(lines, "gradient-logits.dz." + std::to_string(k),
             with_id({Q::dz, k}, derivative(t.loss_letter(), sub(symbol(Glyph::z), t.index(k)))))
        .block(Line::Block::entries)
        .formula(row({t.entry(Q::yhat, t.prediction(), k), symbol(Glyph::minus),
                      t.entry(Q::y, Glyph::y, k)}))
        .numbers(difference(t.number(Q::yhat, k), t.number(Q::y, k)))
        .result(t.result({Q::dz, k}));
  }
  add_line(lines, "gradient-logits.dz", t.gradient(Q::dz, Glyph::z))
      .result(t.result_column(Q::dz, t.m()))
      .key();
  add_proof(lines, t);
  return lines;
}

std::vector<Line> gradient_weights_lines(const Notation& t) {
  const Expr dz = t.gradient(Q::dz, Glyph::z);
  const Expr formula = t.by_features() ? row({t.x(), t.transposed(parentheses(dz))})
                                       : row({parentheses(dz), t.transposed(t.x())});
  const Expr factors = t.by_features() ? row({t.column(Q::x, t.n()), t.row_vector(Q::dz, t.m())})
                                       : row({t.column(Q::dz, t.m()), t.row_vector(Q::x, t.n())});
  const Expr n = symbol(Glyph::n);
  const Expr m = symbol(Glyph::m);
  std::vector<Line> lines;
  add_line(lines, "gradient-weights.shapes", formula)
      .form(Form::Role::formula, Relation::has_shape,
            t.by_features() ? shapes_of_product(n, m) : shapes_of_product(m, n))
      .form(Form::Role::numbers, Relation::has_shape,
            t.by_features() ? shapes_of_product(count(t.n()), count(t.m()))
                            : shapes_of_product(count(t.m()), count(t.n())))
      .note("shapes");
  add_line(lines, "gradient-weights.dW", t.gradient(Q::dW, Glyph::W))
      .formula(formula)
      .numbers(factors)
      .numbers(products(t))
      .result(t.result_weights(Q::dW))
      .key();
  return lines;
}

std::vector<Line> gradient_bias_lines(const Notation& t) {
  std::vector<Line> lines;
  add_line(lines, "gradient-bias.db", t.gradient(Q::db, Glyph::b))
      .formula(t.gradient(Q::dz, Glyph::z))
      .result(t.result_column(Q::db, t.m()))
      .key();
  return lines;
}

}  // namespace softmax_steps
