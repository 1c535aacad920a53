#include "answers.h"

#include <algorithm>

namespace softmax_steps {

bool Answers::has_any(Quantity quantity) const {
  const Entries& cells = of(quantity);
  return std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.has_value(); });
}

WrittenCells Answers::cells(Quantity quantity) const {
  return {quantity, of(quantity), precision_of(of(quantity))};
}

Cells<Decimal> Answers::over(Quantity quantity, Cells<Decimal> values) const {
  const Entries& cells = of(quantity);
  for (std::size_t cell = 0; cell < values.size(); ++cell) {
    if (cells[cell]) values[cell] = cells[cell]->value;
  }
  return values;
}

RoundingMatch WrittenCells::match(std::size_t cell, const Interval& value) const {
  return rounding_match(*entries[cell], place(cell), value);
}

bool WrittenCells::fits(std::size_t cell, const Interval& value) const {
  return !entries[cell] || match(cell, value) != RoundingMatch::neither;
}

bool WrittenCells::fits_floating(std::size_t cell, const Decimal& value) const {
  if (fits(cell, value)) return true;
  const AnswerNumber& entry = *entries[cell];
  if (entry.significant < kFloatingDigits) return false;
  // Some sixty times what a single operation leaves, of numbers about 1 or larger.
  static const Decimal kPart = 4 * power_of_ten(-6);
  const Decimal size = std::max({Decimal(1), Decimal(abs(value)), Decimal(abs(entry.value))});
  return abs(Decimal(entry.value - value)) <= kPart * size;
}

Answers no_answers(const Problem& problem) {
  Answers answers;
  for (const Quantity quantity : kAnswerQuantities) {
    answers.entries[quantity].resize(size_of(quantity, problem));
  }
  return answers;
}

}  // namespace softmax_steps
