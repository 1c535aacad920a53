#pragma once

#include <string>
#include <vector>

namespace softmax_steps {

/// Numbers as they were typed or pasted.
using TextRow = std::vector<std::string>;
using TextMatrix = std::vector<TextRow>;

}  // namespace softmax_steps
