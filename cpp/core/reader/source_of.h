#pragma once

#include "reader/source.h"

namespace softmax_steps::reader {

/// The pasted text with all that is laid out rewritten into lines.
Source source_of(std::string_view pasted);

}  // namespace softmax_steps::reader
