#pragma once

#include <vector>

#include "reader/problem.h"

namespace softmax_steps::reader {

/// What the text says of a step that is another than the one worked out here: momentum, weight
/// decay, a temperature, several epochs, Adam; each is left as "unsupported". Values that change
/// nothing, momentum = 0 and epochs = 1, are none.
std::vector<Unread> unsupported_settings(const Context& context);

/// Whether the name at token i is that of a setting, whatever its value.
bool is_setting(const Context& context, std::size_t i);

}  // namespace softmax_steps::reader
