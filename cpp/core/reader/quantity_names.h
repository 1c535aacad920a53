#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reader/subjects.h"

namespace softmax_steps::reader {

/// What a plain name without indices stands for: z, e^z, dL/dW, new_bias, pierdere.
std::optional<Subject> named(std::string_view name);

/// A word in lower case, Romanian letters without their accents.
std::string plain_word(std::string_view word);

/// Whether the word says that W or b is what the step makes of it: updated, noile, neue.
bool says_updated(std::string_view word);

}  // namespace softmax_steps::reader
