#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text_matrix.h"

namespace softmax_steps::reader {

/// The number in exp(1.5), e^1.5 and e^(1.5): the logit, and no index. In e^(1.5-4) it is the
/// first: the largest logit is subtracted. Nothing for another name.
std::optional<std::string> exponent_of(std::string_view name);

/// The classes whose exponentials have these exponents, counted from 0: those of the logits they
/// equal, as they are or less the largest one; where the logits are not there or not all different,
/// in order if there is one for each class. Nothing for an exponent that does not tell.
std::vector<std::optional<std::size_t>> classes_of(const std::vector<std::string>& exponents,
                                                   const TextRow& logits, std::size_t classes);

}  // namespace softmax_steps::reader
