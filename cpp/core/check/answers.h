#pragma once

#include "../paper_step.h"
#include "answer_number.h"

namespace softmax_steps {

using Entries = std::vector<std::optional<AnswerNumber>>;

/// The cells of a quantity as they were written, how finely, and which of them are wrong.
struct WrittenCells {
  Quantity quantity;
  const Entries& entries;
  Precision precision;
  std::vector<std::size_t> wrong = {};

  /// The place of a cell's last digit.
  int place(std::size_t cell) const { return place_of(*entries[cell], precision); }
  /// How a cell comes from a value.
  RoundingMatch match(std::size_t cell, const Interval& value) const;
  /// Whether the cell was not given, or is the value rounded or cut off.
  bool fits(std::size_t cell, const Interval& value) const;
  /// The same, as far as binary32 goes where so many digits were written that a program printed
  /// them.
  bool fits_floating(std::size_t cell, const Decimal& value) const;
};

/// What was written down, quantity by quantity, cells as in size_of.
struct Answers {
  PerAnswer<Entries> entries;

  const Entries& of(Quantity quantity) const { return entries[quantity]; }
  bool has_any(Quantity quantity) const;
  WrittenCells cells(Quantity quantity) const;
  /// What was written, and these values where nothing was.
  Cells<Decimal> over(Quantity quantity, Cells<Decimal> values) const;
};

/// Those of somebody who wrote nothing down.
Answers no_answers(const Problem& problem);

}  // namespace softmax_steps
