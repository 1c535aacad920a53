#pragma once

#include <map>
#include <string>

#include "problem.h"

namespace softmax_steps {

/// A text for every quantity id of collect_quantities.
using QuantityTexts = std::map<std::string, std::string>;

/// The numbers of a derivation in two types of IEEE 754.
struct FloatingTexts {
  QuantityTexts float32;
  QuantityTexts float64;
};

/// What a program finds that computes one sample's step line by line as the derivation shows it:
/// every typed number is rounded to the type, and so is every operation; sums run from left to
/// right; the logits are shifted where the derivation shifts them. Rounding of the derivation's own
/// (carried) is left out. The shortest texts that read back as the same number, or "Infinity",
/// "-Infinity", "NaN". Of a problem of one sample (read_sample).
FloatingTexts floating_texts(const Problem& problem);

}  // namespace softmax_steps
