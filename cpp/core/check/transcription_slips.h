#pragma once

#include "answers.h"
#include "mistake.h"

/// Slips of the pen: the number was known, and something else was written.
namespace softmax_steps {

/// A slip that explains these cells; the values are those that were meant.
struct TranscriptionSlip {
  Mistake mistake;
  std::vector<std::size_t> cells;
  Cells<Decimal> meant;
};

/// Two entries, rows or columns that changed places.
std::vector<TranscriptionSlip> exchanges(const Problem& problem, const WrittenCells& written,
                                         const Cells<Decimal>& meant);

/// Digits that were swapped or left out, and a decimal point in another place.
std::vector<TranscriptionSlip> digit_slips(const WrittenCells& written,
                                           const Cells<Decimal>& meant);

/// Last digits that are neither rounded nor cut off, but near.
std::vector<TranscriptionSlip> rounding_slips(const WrittenCells& written,
                                              const Cells<Decimal>& meant);

}  // namespace softmax_steps
