#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader.h"

namespace softmax_steps::reader {

/// What a quantity of the derivation is: sum and loss are numbers, W's are matrices.
enum class Shape { number, vector, matrix };

Shape shape_of(std::string_view quantity);

struct Size {
  std::size_t rows;
  std::size_t columns;
};

/// That of a quantity in the problem that is present; a vector is a column.
Size size_of(std::string_view quantity, const PresentProblem& present);

/// The id of an entry: "z.1", "dW.0.2", "loss".
std::string entry_id(std::string_view quantity, std::size_t row, std::size_t column);

/// The entries of a matrix that has the quantity's size; a vector may be a row.
std::optional<std::vector<ReadEntry>> entries_of(std::string_view quantity,
                                                 const TextMatrix& matrix,
                                                 const PresentProblem& present);

/// Entries as the quantity's matrix, a vector as a row; where some are missing, all as one row.
TextMatrix matrix_of(std::string_view quantity, const std::vector<ReadEntry>& entries,
                     const PresentProblem& present);

}  // namespace softmax_steps::reader
