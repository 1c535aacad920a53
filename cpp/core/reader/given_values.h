#pragma once

#include <string>
#include <vector>

#include "reader.h"

namespace softmax_steps::reader {

/// A value that a text gives to a quantity or to some of its entries.
struct GivenValue {
  std::string quantity;
  std::string name;
  TextPlace place;
  /// The ways to read it that fit the quantity, the likely one first; at least one.
  std::vector<AskedQuantity::Choice> choices;
  /// Found within a calculation; what is named says more.
  bool is_derived = false;
};

/// Reads each quantity once. Values that agree, digit by digit or because one is the other rounded,
/// are one value with the more precise digits; of those that differ the first and the last are
/// asked about, and those between them are left.
struct Settled {
  std::vector<ReadQuantity> read;
  std::vector<AskedQuantity> asked;
  std::vector<Left> left;
};
Settled settled(std::vector<GivenValue> values, const PresentProblem& present);

/// Whether two number texts are the same number, or one is the other rounded.
bool agree(const std::string& a, const std::string& b);

}  // namespace softmax_steps::reader
