#pragma once

#include <optional>

#include "reader/problem.h"

namespace softmax_steps::reader {

/// The fields of a table that names them in its first column, or in its first row, and has nothing
/// else in it; nothing where the names are taken for heads.
std::optional<Assignments> read_field_heads(Context& context);

}  // namespace softmax_steps::reader
