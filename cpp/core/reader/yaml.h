#pragma once

#include <cstddef>
#include <optional>

#include "reader/value.h"

namespace softmax_steps::reader {

/// The matrix of OpenCV's YAML at token `start`; `values` stands behind it.
std::optional<Value> read_yaml(Context& context, ValueReader& values, std::size_t start);

}  // namespace softmax_steps::reader
