#pragma once

#include <optional>

#include "handwriting.h"
#include "random.h"

/// Slips of the pen in a single number.
namespace softmax_steps::quality {

/// Two digits exchanged, or the decimal point moved; none where that changes nothing.
std::optional<Written> digits_moved(const Written& number, Random& random);

}  // namespace softmax_steps::quality
