#pragma once

#include <optional>

#include "reader/context.h"

namespace softmax_steps::reader {

/// The row of `width` numbers, with brackets or without, that stands directly over the line of the
/// name at token `name_at` and behind token `from`, under no name of its own: a matrix may be drawn
/// round its name.
std::optional<std::size_t> row_above(const Context& context, std::size_t name_at, std::size_t from,
                                     std::size_t width);

}  // namespace softmax_steps::reader
