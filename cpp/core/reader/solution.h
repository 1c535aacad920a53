#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reader/subjects.h"
#include "reader/value.h"

namespace softmax_steps::reader {

/// A subject and what it is said to be, step by step: z_0 = 0.3 - 1.8 + 0.1 = -1.4.
struct Chain {
  Subject subject;
  /// The tokens of the left side.
  Range name;
  std::vector<Range> parts;
  bool has_arrow = false;
};

/// The chains of a text. What stands in brackets is never cut; a line that begins with a relation
/// sign goes on with the chain above it.
std::vector<Chain> chains_of(const Context& context);

/// The matrices that a part can be, under the answers to what is asked; none for a calculation, a
/// formula and words.
struct Candidate {
  std::vector<std::string> answers;
  TextMatrix matrix;
};
/// `decimal_commas`: whether the page writes them.
std::vector<Candidate> candidates_of(const Tokens& tokens, Range part, bool decimal_commas = false);

/// Why a part that looks like a value is none; nothing for a calculation, a formula and words.
std::optional<Failure> failure_of(const Tokens& tokens, Range part);

/// Whether a token in the part is a number or stands for one.
bool has_numbers(const Tokens& tokens, Range part);

}  // namespace softmax_steps::reader
