#pragma once

#include "reader/source.h"

namespace softmax_steps::reader {

/// The pasted text with all that is laid out rewritten into lines, and with points for commas that
/// are evidently decimal ones; `decimal_mark` is the page's.
Source source_of(const Source& pasted, char decimal_mark);

}  // namespace softmax_steps::reader
