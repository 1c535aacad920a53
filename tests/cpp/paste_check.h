#pragma once

#include <algorithm>

#include "decimal.h"
#include "paste.h"

/// What holds for the reading of any bytes; the tests and the fuzz target ask the same.
namespace softmax_steps::testing {

/// A matrix has equal rows, at least one entry, and numbers throughout.
inline bool is_sound(const TextMatrix& matrix) {
  if (matrix.empty() || matrix.front().empty()) return false;
  return std::all_of(matrix.begin(), matrix.end(), [&](const TextRow& row) {
    return row.size() == matrix.front().size() &&
           std::all_of(row.begin(), row.end(), [](const std::string& number) {
             return parse_decimal(number).status == ParseStatus::ok;
           });
  });
}

inline bool is_sound(const Assignments& fields) {
  for (const auto& field : {fields.x, fields.W, fields.b, fields.y}) {
    if (field && !is_sound(*field)) return false;
  }
  return !fields.eta || parse_decimal(*fields.eta).status == ParseStatus::ok;
}

/// From two to four readings, different in id and in value.
inline bool is_sound(const Ambiguity& ambiguity) {
  const auto& readings = ambiguity.readings;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (readings[i].id == readings[j].id || readings[i].value == readings[j].value) return false;
    }
    if (!std::visit([](const auto& value) { return is_sound(value); }, readings[i].value)) {
      return false;
    }
  }
  return readings.size() >= 2 && readings.size() <= 4;
}

inline bool is_sound(const PasteError& error) {
  return !error.code.empty() && error.line >= 1 && error.column >= 1;
}

inline bool is_sound(const PasteResult& result) {
  return std::visit([](const auto& value) { return is_sound(value); }, result);
}

}  // namespace softmax_steps::testing
