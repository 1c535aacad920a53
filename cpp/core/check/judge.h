#pragma once

#include "check.h"
#include "reach.h"

namespace softmax_steps {

/// What a quantity's numbers ought to be, from those before it: as they were written, and as they
/// were before they were rounded; each by all the ways that a person might take, the usual one
/// first.
struct Expected {
  std::vector<Cells<Decimal>> from_written;
  std::vector<Cells<Decimal>> from_unrounded;
};

/// A verdict, and what there is to say of it.
struct Judgement {
  Verdict verdict = Verdict::not_given;
  /// The right number that is nearest to what was written.
  Decimal nearest = 0;
  /// The format whose error the last digits show.
  enum class Floating { none, float32, float64 } floating = Floating::none;
  bool is_too_long = false;
};

/// Tells what the numbers of a work are worth, one quantity after the other.
class Judge {
 public:
  explicit Judge(const Work& work);

  Expected expected(Quantity quantity);

  Judgement judge(const WrittenCells& written, const Expected& expected, std::size_t cell);
  /// The ways in which unwritten steps may have been rounded, the likelier first.
  std::vector<Reach>& reaches() { return reaches_; }

 private:
  std::optional<Verdict> exact(const WrittenCells& written, const Expected& expected,
                               std::size_t cell) const;
  bool is_explained(const WrittenCells& written, std::size_t cell);
  bool is_beyond_floating(Quantity quantity, std::size_t cell, const Decimal& value,
                          const Decimal& nearest) const;
  Judgement::Floating floating(const WrittenCells& written, std::size_t cell,
                               const Decimal& nearest);

  const Work& work_;
  std::vector<Reach> reaches_;
  Expected exponentials_;
  MachineReach float32_;
  MachineReach float64_;
};

}  // namespace softmax_steps
