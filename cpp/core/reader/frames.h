#pragma once

#include <cstddef>
#include <vector>

#include "reader/context.h"

namespace softmax_steps::reader {

/// Brackets whose entries have names, some of which are letters of fields and some nothing known,
/// or the same ones over and over: the names may be heads of columns.
/// {'a': […], 'b': […]}, list(a = …, b = …), [('a', …), ('b', …)].
struct Frame {
  std::size_t open;
  /// Behind the closing bracket.
  std::size_t end;
  /// The names that are no field's.
  std::vector<std::size_t> unknown;
};

/// The frames of a text by their opening brackets, inner ones too.
std::vector<Frame> frames_of(const Context& context);

}  // namespace softmax_steps::reader
