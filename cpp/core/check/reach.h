#pragma once

#include <optional>

#include "machine.h"
#include "work.h"

namespace softmax_steps {

/// What cannot be seen of somebody's work and has to be supposed.
struct Assumptions {
  /// How finely unwritten steps are rounded.
  Precision precision;
  /// Whether unwritten exponentials are those of z − max z.
  bool is_shifted = false;
};

/// Where the numbers of a work can lie if its unwritten steps were rounded or cut off, and the
/// written ones before they were written down; worked out when first asked for. A quantity is only
/// asked for once those before it have been read.
class Reach {
 public:
  Reach(const Work& work, const Assumptions& assumptions);

  /// Where a quantity can lie that follows from those before it, within its domain.
  const Cells<Interval>& computed(Quantity quantity);
  /// Where the quantities before this one can have been.
  const Numbers<Interval>& before(Quantity quantity);
  /// What the problem gives, with the rounding of somebody who computes the quantity.
  Given<Interval> given_for(Quantity quantity) const;

 private:
  Precision precision(Quantity quantity) const;
  void settle(Quantity quantity);
  Interval origins_of(const WrittenCells& written, std::size_t cell) const;

  const Work& work_;
  Precision unwritten_;
  Given<Interval> given_;
  PerAnswer<std::optional<Cells<Interval>>> computed_;
  Numbers<Interval> settled_;
  std::size_t settled_count_ = 0;
};

/// Where the numbers of a program lie that computes in floating point from the numbers as they were
/// before they were written down.
class MachineReach {
 public:
  MachineReach(const Work& work, const FloatFormat& format);

  const Cells<MachineNumber>& computed(Quantity quantity);
  const FloatFormat& format() const { return format_; }

 private:
  void go_on_from(Quantity quantity);

  const Work& work_;
  const FloatFormat& format_;
  Given<MachineNumber> given_;
  Numbers<MachineNumber> computed_;
  Numbers<MachineNumber> used_;
  std::size_t count_ = 0;
  /// Whether the sum is that of the exponentials.
  bool is_own_sum_ = true;
};

}  // namespace softmax_steps
