#include "formula.h"

#include <algorithm>
#include <utility>

#include "../quantities.h"
#include "../steps/notation.h"

namespace softmax_steps {

FormulaWriter::FormulaWriter(const Problem& problem, const Given<Decimal>& given,
                             const Answers& answers, const Numbers<Decimal>& numbers)
    : problem_(problem), answers_(answers) {
  given_ = given_like<Term>(
      given, [&](const std::string& name, std::size_t i, const Decimal& value) -> Term {
        const int at = static_cast<int>(i);
        const int classes = problem.classes();
        const std::string id = name == "eta" ? name
                               : name == "W" ? weight_id(problem, name, at / classes, at % classes)
                                             : quantity_id(name, at);
        const Digits digits = to_digits(value);
        const int last = static_cast<int>(digits.significand.size());
        return {value, marked(print_input({value, last}, digits, problem.rounding), id)};
      });
  for (const Family family : kAllFamilies) {
    const Cells<Decimal>& cells = of(numbers, family);
    of(numbers_, family) = cell_by_cell<Term>(cells.size(), [&](std::size_t i) -> Term {
      if (answers.of(family)[i]) return {cells[i], written(family, i)};
      return {cells[i], shown(cells[i], cell_id(family, problem, i))};
    });
  }
}

Expr FormulaWriter::marked(Printed printed, std::string id) const {
  std::replace(printed.mantissa.begin(), printed.mantissa.end(), '.',
               problem_.symbols.decimal_mark);
  return number(std::move(printed), std::move(id));
}

Expr FormulaWriter::shown(const Decimal& value, std::string id) const {
  return marked(print({Traced::inexact(value)}, to_digits(value), problem_.rounding),
                std::move(id));
}

Expr FormulaWriter::written(Family family, std::size_t cell) const {
  return marked(answers_.of(family)[cell]->printed, cell_id(family, problem_, cell));
}

Expr FormulaWriter::subject(Family family, std::size_t cell) const {
  const Place place = place_of(family, problem_, cell);
  const Symbols& symbols = problem_.symbols;
  Expr loss = symbol(symbols.loss);
  const Expr eta = symbol(symbols.learning_rate);
  const auto entry = [&](Glyph letter) { return sub(symbol(letter), index(place.column)); };
  const auto primed = [&](const Expr& base, const Expr& indices) {
    return sub(row({base, symbol(Glyph::prime)}), indices);
  };
  const Expr cell_indices = row({index(place.row), index(place.column)});
  Expr weight_slope = derivative(loss, sub(symbol(Glyph::W), cell_indices));
  const auto slope = [&](Glyph letter) { return derivative(loss, entry(letter)); };
  switch (family) {
    case Family::z:
      return entry(Glyph::z);
    case Family::exp:
      return sup(symbol(Glyph::e), entry(Glyph::z));
    case Family::sum:
      return summation(Glyph::j, sup(symbol(Glyph::e), sub(symbol(Glyph::z), symbol(Glyph::j))));
    case Family::yhat:
      return entry(symbols.prediction);
    case Family::loss:
      return loss;
    case Family::dz:
      return slope(Glyph::z);
    case Family::dW:
      return weight_slope;
    case Family::db:
      return slope(Glyph::b);
    case Family::scaled_dW:
      return row({eta, weight_slope});
    case Family::scaled_db:
      return row({eta, slope(Glyph::b)});
    case Family::W_next:
      return primed(symbol(Glyph::W), cell_indices);
    case Family::b_next:
      return primed(symbol(Glyph::b), index(place.column));
  }
  return loss;
}

Line FormulaWriter::worked_out(Family family, std::size_t cell, const Expr& expr) const {
  Line line;
  line.id = cell_id(family, problem_, cell);
  line.subject = with_id(line.id, subject(family, cell));
  const Expr result = written(family, cell);
  const auto* number_alone = get_if<Number>(expr);
  line.forms.push_back({Form::Role::numbers, Relation::equals, expr});
  if (number_alone == nullptr) {
    line.forms.push_back({Form::Role::result, Relation::approximately, result});
  }
  return line;
}

Line FormulaWriter::slip(Family family, std::size_t cell, const Decimal& meant) const {
  Line line;
  line.id = cell_id(family, problem_, cell);
  line.subject = with_id(line.id, subject(family, cell));
  line.forms.push_back({Form::Role::result, Relation::approximately,
                        row({shown(meant, line.id), symbol(Glyph::to), written(family, cell)})});
  return line;
}

}  // namespace softmax_steps
