#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "reader/value.h"

namespace softmax_steps::reader {

/// A field's value in the tokens, before the size of a scalar is known.
struct Assigned {
  const char* field;
  Value value;
  std::size_t first;
  std::size_t name_end;
  std::size_t last;
  bool is_transposed = false;
  bool is_filled = false;
};

/// A known name that was not read.
struct Unread {
  const char* field;
  std::size_t name;
  Failure failure;
};

/// A result without the name of a field.
struct Result {
  Value value;
  std::size_t first;
  std::size_t last;
};

struct Assignments {
  std::vector<Assigned> fields;
  std::vector<Unread> left;
  /// Instead of fields: names in a row, a, b and c, as the heads of columns.
  std::optional<Result> table;
};

/// The fields that the text assigns; none where it assigns nothing.
Assignments read_assignments(Context& context);

/// Scalars and constructors in the size that the other fields tell, or else what is present.
void fill_sizes(Assignments& assignments, const PresentProblem& present);

/// The results of a text that assigns nothing known; empty with a failure where there are none.
std::vector<Result> read_results(Context& context);

}  // namespace softmax_steps::reader
