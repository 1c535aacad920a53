#include "formula.h"

#include <algorithm>
#include <utility>

#include "../quantities.h"
#include "../steps/notation.h"

namespace softmax_steps {

namespace {

// Digits beyond those of the derivation that are tried.
constexpr int kMostExtraDigits = 8;

class FormulaWriter {
 public:
  FormulaWriter(const Work& work, Base base, int extra_digits)
      : work_(work), problem_(work.problem), base_(base), rounding_(problem_.rounding) {
    rounding_.when = Rounding::When::shown;
    rounding_.digits = std::min(rounding_.digits + extra_digits, kMostRoundingDigits);
  }

  Term worked_out(Quantity quantity, std::size_t cell, const Explanation& explanation) const {
    const Given<Term> given = given_terms();
    Numbers<Term> numbers = number_terms(quantity);
    const Answers& answers = work_.answers;
    if (explanation.partner) {
      numbers = with_partner(quantity, *explanation.partner, answers, given, std::move(numbers));
    }
    return with_mistake_up_to(quantity, *explanation.rule, answers, given, numbers)[cell];
  }

  Line line(Quantity quantity, std::size_t cell, std::vector<Form> forms) const {
    Line line;
    const QuantityId id = cell_id(quantity, problem_, cell);
    line.id = to_string(id);
    line.subject = with_id(id, subject(quantity, cell));
    line.forms = std::move(forms);
    return line;
  }

  Expr written(Quantity quantity, std::size_t cell) const {
    return marked(work_.answers.of(quantity)[cell]->printed, cell_id(quantity, problem_, cell));
  }
  /// A value as it is printed, which is what the number then is.
  Term shown(const Decimal& value, const QuantityId& id) const {
    const Printed printed = print({TrackedDecimal::inexact(value)}, to_digits(value), rounding_);
    return {value_of(printed), marked(printed, id)};
  }

 private:
  static Decimal value_of(const Printed& printed) {
    std::string text = (printed.negative ? "-" : "") + printed.mantissa;
    if (!printed.exponent) return parse_decimal(text).value;
    return parse_decimal(text).value * power_of_ten(*printed.exponent);
  }
  Expr marked(Printed printed, const QuantityId& id) const {
    std::replace(printed.mantissa.begin(), printed.mantissa.end(), '.',
                 problem_.symbols.decimal_mark);
    return number(std::move(printed), id);
  }

  Given<Term> given_terms() const {
    return given_like<Term>(
        work_.given, [&](Q quantity, std::size_t i, const Decimal& value) -> Term {
          const int at = static_cast<int>(i);
          const int classes = problem_.classes();
          const QuantityId id = quantity == Q::eta ? QuantityId{quantity}
                                : quantity == Q::W
                                    ? weight_id(problem_, quantity, at / classes, at % classes)
                                    : QuantityId{quantity, at};
          const Digits digits = to_digits(value);
          const int last = static_cast<int>(digits.significand.size());
          const Printed printed = print_input({value, last}, digits, rounding_);
          return {value_of(printed), marked(printed, id)};
        });
  }
  Numbers<Term> number_terms(Quantity quantity) const {
    Numbers<Term> out;
    for (const Quantity before : kAnswerQuantities) {
      if (before >= quantity) break;
      const Cells<Decimal>& cells = of(work_.on(base_), before);
      of(out, before) = cell_by_cell<Term>(cells.size(), [&](std::size_t cell) -> Term {
        const auto& entry = work_.answers.of(before)[cell];
        if (base_ == Base::written && entry) return {cells[cell], written(before, cell)};
        return shown(cells[cell], cell_id(before, problem_, cell));
      });
    }
    return out;
  }

  Expr subject(Quantity quantity, std::size_t cell) const;
  Expr index(int i) const { return count(i + problem_.index_base); }

  const Work& work_;
  const Problem& problem_;
  Base base_;
  Rounding rounding_;
};

Expr FormulaWriter::subject(Quantity quantity, std::size_t cell) const {
  const Place place = place_of(quantity, problem_, cell);
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
  switch (quantity) {
    case Q::z:
      return entry(Glyph::z);
    case Q::exp:
      return sup(symbol(Glyph::e), entry(Glyph::z));
    case Q::sum:
      return summation(Glyph::j, sup(symbol(Glyph::e), sub(symbol(Glyph::z), symbol(Glyph::j))));
    case Q::yhat:
      return entry(symbols.prediction);
    case Q::dz:
      return slope(Glyph::z);
    case Q::dW:
      return weight_slope;
    case Q::db:
      return slope(Glyph::b);
    case Q::scaled_dW:
      return row({eta, weight_slope});
    case Q::scaled_db:
      return row({eta, slope(Glyph::b)});
    case Q::W_next:
      return primed(symbol(Glyph::W), cell_indices);
    case Q::b_next:
      return primed(symbol(Glyph::b), index(place.column));
    default:
      return loss;
  }
}

}  // namespace

Line worked_out(const Work& work, Quantity quantity, const Explanation& explanation) {
  const std::size_t cell = explanation.cells.front();
  const WrittenCells written = work.answers.cells(quantity);
  const auto with_digits = [&](int extra) {
    return FormulaWriter(work, explanation.base, extra).worked_out(quantity, cell, explanation);
  };
  Term made = with_digits(0);
  bool fits = written.fits_floating(cell, made.value());
  for (int extra = 1; !fits && extra <= kMostExtraDigits; ++extra) {
    Term finer = with_digits(extra);
    fits = written.fits_floating(cell, finer.value());
    if (fits) made = std::move(finer);
  }
  const FormulaWriter writer(work, explanation.base, 0);
  const QuantityId id = cell_id(quantity, work.problem, cell);
  std::vector<Form> forms{{Form::Role::numbers, Relation::equals, made.expr()}};
  if (get_if<Number>(made.expr()) == nullptr) {
    forms.push_back(
        {Form::Role::result, Relation::approximately,
         fits ? writer.written(quantity, cell) : writer.shown(made.value(), id).expr()});
  }
  return writer.line(quantity, cell, std::move(forms));
}

Line slip(const Work& work, Quantity quantity, const Explanation& explanation) {
  const std::size_t cell = explanation.cells.front();
  const int decimals = -work.answers.cells(quantity).place(cell);
  const int extra = std::max(0, decimals - work.problem.rounding.digits);
  const FormulaWriter writer(work, explanation.base, extra);
  const QuantityId id = cell_id(quantity, work.problem, cell);
  return writer.line(quantity, cell,
                     {{Form::Role::result, Relation::approximately,
                       row({writer.shown(explanation.values[cell], id).expr(), symbol(Glyph::to),
                            writer.written(quantity, cell)})}});
}

}  // namespace softmax_steps
