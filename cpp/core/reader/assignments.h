#pragma once

#include "reader/context.h"

namespace softmax_steps::reader {

/// Behind `name =`, also `name^T &=`, `name:` and a name alone over its value, where a statement
/// may begin at token i; else i.
std::size_t behind_assignment(const Context& context, std::size_t i);

}  // namespace softmax_steps::reader
