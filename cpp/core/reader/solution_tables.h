#pragma once

#include <vector>

#include "reader/solution.h"

namespace softmax_steps::reader {

/// Numbers that stand beside or under the name of a quantity in a table.
struct NamedCells {
  Subject subject;
  Range name;
  Range tokens;
  TextMatrix matrix;
};

/// The quantities of tables: | z | -1.4 | -1.3 | 4.1 |, and columns under the names.
std::vector<NamedCells> tables_of(const Context& context);

}  // namespace softmax_steps::reader
