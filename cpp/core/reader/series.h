#pragma once

#include <vector>

#include "reader/problem.h"

namespace softmax_steps::reader {

/// Letters that follow each other in the alphabet, some of them no field's, with as many numbers
/// each: they may be the heads of columns, a, b and c.
class SeriesReader {
 public:
  explicit SeriesReader(Context& context) : context_(context) {}

  /// Takes note of the letter at token i, which is no field's, with its value from token `start`
  /// on.
  void note(std::size_t i, std::size_t start);
  /// Makes one table of the fields and the other letters, or leaves the letters, where there are
  /// both.
  void take(Assignments& assignments);

 private:
  struct Other {
    std::size_t name;
    TextMatrix matrix;
  };

  Context& context_;
  std::vector<Other> others_;
};

/// Leaves the name at a token, which is no field's, once.
void leave_unknown(Context& context, Assignments& assignments, std::size_t name);

}  // namespace softmax_steps::reader
