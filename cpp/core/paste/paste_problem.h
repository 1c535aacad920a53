#pragma once

#include <optional>
#include <variant>

#include "paste/paste_table.h"

namespace softmax_steps::paste {

using Meaning = std::variant<TextMatrix, Assignments>;

/// What the whole text means under the context's answers.
std::optional<Meaning> read_meaning(Context& context);

}  // namespace softmax_steps::paste
