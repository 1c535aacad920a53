#pragma once

#include "../evaluate.h"
#include "answers.h"
#include "following.h"

namespace softmax_steps {

/// What is known of somebody's work while it is read, family by family. What was not written down
/// follows from what is before it.
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
  /// How finely somebody computes of whom nothing can be seen at that place.
  Precision usual;

  /// The numbers as they were written.
  Numbers<Decimal> written;
  /// What they were before they were rounded, as far as that can be told.
  Numbers<Decimal> unrounded;
  /// Where they may have been before they were rounded.
  Numbers<Interval> around;
  /// The numbers as they were written, and where those may lie that follow from them unseen.
  Numbers<Interval> near;

  const Numbers<Decimal>& truth() const { return truths.front(); }
  Precision precision(Family family) const;
  /// What the problem gives, for intervals: with the rounding of somebody who computes the family.
  Given<Interval> given_for(Family family, Hidden hidden) const;
};

/// What cannot be seen of somebody's work and has to be supposed.
struct Supposition {
  /// The exponentials are those of the derivation, of z or of z − max z; or else the other ones.
  bool has_usual_exponentials = true;
  /// What was not written down was rounded as the rest seems to be; or else as coarsely as anything
  /// in it.
  bool is_evenly_rounded = true;
};

/// Begins to read: nothing is known yet of any family.
Work begin_work(const Problem& problem, const AnswersText& answers, Supposition supposition);

/// What the problem gives; `is_shifted`: with exponentials of z − max z.
Given<Decimal> given_of(const Problem& problem, bool is_shifted);

/// The step's numbers as families.
Numbers<Decimal> numbers_of(const Values& values, bool is_shifted);

/// All the ways to a family that a person might take from these numbers, the usual one first.
std::vector<Cells<Decimal>> ways_to(Family family, const Given<Decimal>& given,
                                    const Numbers<Decimal>& from);

}  // namespace softmax_steps
