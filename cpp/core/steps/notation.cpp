#include "notation.h"

#include <algorithm>
#include <utility>

namespace softmax_steps {
namespace {

template <class Cell>
Expr filled(int rows, int columns, const Cell& cell) {
  Exprs cells;
  cells.reserve(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) cells.push_back(cell(r, c));
  }
  return grid(rows, columns, std::move(cells));
}

}  // namespace

int Notation::true_class() const {
  int found = -1;
  for (int k = 0; k < m(); ++k) {
    const TrackedDecimal& y = problem.batch.Y(0, k);
    if (y.is_zero()) continue;
    if (found >= 0 || !(y == TrackedDecimal(1))) return -1;
    found = k;
  }
  return found;
}

bool Notation::printed_shares_sum_to_one() const {
  Decimal sum = 0;
  for (const RoundedNumber& share : values.before.yhat.reshaped()) {
    sum += from_digits(rounded(share.value.digits(), problem.rounding));
  }
  return sum == 1;
}

Expr Notation::number(const QuantityId& id) const {
  const Quantities::Entry& entry = quantities.at(id);
  Printed printed = entry.printed;
  // A carried number is exactly what is written; only a typed 1/3 is not.
  if (is_carried() && !entry.sources.empty() && entry.value.is_exact()) printed.exact = true;
  return marked(std::move(printed), id);
}

Expr Notation::result(const QuantityId& id) const { return marked(quantities.at(id).printed, id); }

Expr Notation::marked(Printed printed, const QuantityId& id) const {
  std::string& mantissa = printed.mantissa;
  std::replace(mantissa.begin(), mantissa.end(), '.', problem.symbols.decimal_mark);
  return softmax_steps::number(std::move(printed), id);
}

Expr Notation::column(Q quantity, int size) const {
  return filled(size, 1, [&](int r, int) { return number(quantity, r); });
}

Expr Notation::row_vector(Q quantity, int size) const {
  return filled(1, size, [&](int, int c) { return number(quantity, c); });
}

Expr Notation::result_column(Q quantity, int size) const {
  return filled(size, 1, [&](int r, int) { return result({quantity, r}); });
}

Expr Notation::weights(Q quantity) const {
  return filled(by_features() ? n() : m(), by_features() ? m() : n(),
                [&](int r, int c) { return number(QuantityId{quantity, r, c}); });
}

Expr Notation::result_weights(Q quantity) const {
  return filled(by_features() ? n() : m(), by_features() ? m() : n(),
                [&](int r, int c) { return result({quantity, r, c}); });
}

Expr Notation::multiplier(Q quantity) const {
  return filled(m(), n(), [&](int r, int c) { return number(weight_id(problem, quantity, c, r)); });
}

Expr Notation::entry(Q quantity, Glyph letter, int i) const {
  return with_id({quantity, i}, sub(symbol(letter), index(i)));
}

Expr Notation::running(Q quantity, Glyph letter, Glyph index) {
  return of(quantity, sub(symbol(letter), symbol(index)));
}

Expr Notation::weight_of_running(int k) const {
  const Expr j = symbol(Glyph::j);
  return of(Q::W, sub(symbol(Glyph::W), by_features() ? row({j, index(k)}) : row({index(k), j})));
}

Expr Notation::gradient(Q quantity, Glyph variable) const {
  if (!has_nabla()) return of(quantity, derivative(loss_letter(), symbol(variable)));
  return of(quantity, row({sub(symbol(Glyph::nabla), symbol(variable)), symbol(Glyph::space),
                           loss_letter()}));
}

Expr Notation::whole_gradient() const {
  if (has_nabla()) return of(Q::gradient, row({symbol(Glyph::nabla), loss_letter()}));
  const Expr parameters = row({symbol(Glyph::W), symbol(Glyph::comma), symbol(Glyph::b)});
  return of(Q::gradient, derivative(loss_letter(), parentheses(parameters)));
}

Expr Notation::primed(Q quantity, Glyph letter) {
  return of(quantity, row({symbol(letter), symbol(Glyph::prime)}));
}

Expr Notation::multiplier_sign(Expr weights) const {
  return by_features() ? transposed(std::move(weights)) : std::move(weights);
}

Expr Notation::z_max() { return with_id(Q::zmax, function(Function::Name::max, symbol(Glyph::z))); }

Expr Notation::exponential(int i) const {
  const Expr logit = entry(Q::z, Glyph::z, i);
  return with_id(
      {Q::exp, i},
      sup(symbol(Glyph::e), is_shifted() ? row({logit, symbol(Glyph::minus), z_max()}) : logit));
}

Expr Notation::exponential(Glyph index) const {
  const Expr logit = running(Q::z, Glyph::z, index);
  return of(Q::exp, sup(symbol(Glyph::e),
                        is_shifted() ? row({logit, symbol(Glyph::minus), z_max()}) : logit));
}

Expr Notation::exponential_sum() const {
  return with_id(Q::sum, summation(Glyph::j, exponential(Glyph::j)));
}

Expr derivative(Expr a, Expr b) {
  return fraction(row({symbol(Glyph::partial), std::move(a)}),
                  row({symbol(Glyph::partial), std::move(b)}));
}

LineBuilder add_line(std::vector<Line>& lines, std::string id, Expr subject) {
  Line line;
  line.id = std::move(id);
  line.subject = std::move(subject);
  lines.push_back(std::move(line));
  return LineBuilder(lines.back());
}

LineBuilder& LineBuilder::add(Form::Role role, Expr expr) {
  const Relation relation = is_exact(expr) ? Relation::equals : Relation::approximately;
  return form(role, relation, std::move(expr));
}

LineBuilder& LineBuilder::form(Form::Role role, Relation relation, Expr expr) {
  line_.forms.push_back({role, relation, std::move(expr)});
  return *this;
}

LineBuilder& LineBuilder::block(Line::Block block) {
  line_.block = block;
  return *this;
}

LineBuilder& LineBuilder::key() {
  line_.is_key = true;
  return *this;
}

LineBuilder& LineBuilder::note(std::string id) {
  line_.note = std::move(id);
  return *this;
}

}  // namespace softmax_steps
