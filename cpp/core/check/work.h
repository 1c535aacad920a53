#pragma once

#include "../evaluate.h"
#include "../paper_step.h"
#include "answers.h"

namespace softmax_steps {

/// What a mistake was made on: the person's numbers as they were written, the same as they were
/// before they were rounded, or the true ones.
enum class Base { written, unrounded, truth };

/// What is known of somebody's work while it is read, quantity by quantity. What was not written
/// down follows from what is before it.
struct Work {
  const Problem& problem;
  Answers answers;
  /// With the exponentials that the person takes.
  Given<Decimal> given;
  /// Whether those of the derivation are of z − max z.
  bool is_usually_shifted = false;
  /// The right numbers: the true values, and where the problem asks for it those of carried
  /// rounding.
  std::vector<Numbers<Decimal>> truths;

  Given<double> given_estimate;

  /// The numbers as they were written.
  Numbers<Decimal> written;
  /// What they were before they were rounded, as far as that can be told.
  Numbers<Decimal> unrounded;
  /// Which of them are wrong.
  PerAnswer<std::vector<bool>> wrong;

  Numbers<double> written_estimate;

  const Numbers<Decimal>& truth() const { return truths.front(); }
  const Numbers<Decimal>& on(Base base) const;
  bool is_wrong(Quantity quantity, std::size_t cell) const { return wrong[quantity][cell]; }
  /// Whether anything was written of what the quantity is computed from.
  bool has_any_before(Quantity quantity) const;
  /// The nearest quantity before it of which nothing was written.
  std::optional<Quantity> unwritten_before(Quantity quantity) const;
};

/// Begins to read: nothing is known yet of any quantity.
Work begin_work(const Problem& problem, Answers answers);

/// How finely somebody computes of whom nothing can be seen at that place: as finely as the
/// coarsest of the quantities that were written. `is_even`: to decimals or to significant digits,
/// whichever more of the numbers share; else to either.
Precision visible_precision(const Work& work, bool is_even);

/// What the problem gives; `is_shifted`: with exponentials of z − max z.
Given<Decimal> given_of(const Problem& problem, bool is_shifted);

/// The step's numbers as quantities.
Numbers<Decimal> numbers_of(const Values& values, bool is_shifted);

/// All the ways to a quantity that a person might take from these numbers, the usual one first.
/// `exponentials` are those that follow from their logits.
std::vector<Cells<Decimal>> ways_to(Quantity quantity, const Given<Decimal>& given,
                                    const Numbers<Decimal>& from,
                                    const Cells<Decimal>& exponentials);

}  // namespace softmax_steps
