#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "decimal.h"
#include "reader.h"

/// What holds for the reading of any bytes; the tests and the fuzz target ask the same.
namespace softmax_steps::testing {

inline bool is_number(const std::string& text) {
  return parse_decimal(text).status == ParseStatus::ok;
}

/// A matrix has equal rows, at least one entry, and numbers throughout.
inline bool is_sound(const TextMatrix& matrix) {
  if (matrix.empty() || matrix.front().empty()) return false;
  return std::all_of(matrix.begin(), matrix.end(), [&](const TextRow& row) {
    return row.size() == matrix.front().size() && std::all_of(row.begin(), row.end(), is_number);
  });
}

inline bool is_sound(const TextPlace& place) {
  return place.line >= 1 && place.column >= 1 && place.last_line >= place.line;
}

inline bool is_sound(const Left& left) { return !left.code.empty() && is_sound(left.place); }

inline bool is_sound(const ReadMatrix& matrix) {
  return is_sound(matrix.matrix) && is_sound(matrix.place);
}

/// Each field at most once, under one of the five names; eta is a number.
inline bool is_sound(const ReadFields& fields) {
  for (std::size_t i = 0; i < fields.fields.size(); ++i) {
    const ReadField& field = fields.fields[i];
    constexpr std::array<std::string_view, 5> kNames{"x", "W", "b", "y", "eta"};
    if (std::find(kNames.begin(), kNames.end(), field.field) == kNames.end()) return false;
    if (!is_sound(field.value) || !is_sound(field.place) || field.name.empty()) return false;
    if (field.field == "eta" && (field.value.size() != 1 || field.value.front().size() != 1))
      return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (fields.fields[j].field == field.field) return false;
    }
  }
  return !fields.fields.empty();
}

/// One reading, or from two to four with different answers, or a reason.
inline bool is_sound(const ReadProblem& read) {
  for (std::size_t i = 0; i < read.readings.size(); ++i) {
    const Reading& reading = read.readings[i];
    if (!std::visit([](const auto& value) { return is_sound(value); }, reading.value)) return false;
    if (!std::all_of(reading.left.begin(), reading.left.end(),
                     [](const Left& left) { return is_sound(left); }))
      return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (read.readings[j].answers == reading.answers) return false;
    }
  }
  const bool left = std::all_of(read.left.begin(), read.left.end(),
                                [](const Left& one) { return is_sound(one); });
  const bool asks = read.readings.size() > 1;
  return left && read.readings.size() <= kMostReadings && asks == !read.form.empty() &&
         read.readings.empty() == !read.left.empty();
}

inline bool is_sound(const std::vector<ReadEntry>& entries) {
  return !entries.empty() &&
         std::all_of(entries.begin(), entries.end(), [](const ReadEntry& entry) {
           return !entry.id.empty() && is_number(entry.text);
         });
}

/// Each quantity at most once; from two choices on something is asked.
inline bool is_sound(const ReadSolution& read) {
  std::vector<std::string> names;
  for (const ReadQuantity& quantity : read.read) {
    if (!is_sound(quantity.entries) || !is_sound(quantity.place)) return false;
    names.push_back(quantity.quantity);
  }
  for (const AskedQuantity& asked : read.asked) {
    if (asked.choices.size() < 2 || !is_sound(asked.place)) return false;
    for (const AskedQuantity::Choice& choice : asked.choices) {
      if (!is_sound(choice.entries) || !is_sound(choice.value)) return false;
    }
    names.push_back(asked.quantity);
  }
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) == names.end() &&
         std::all_of(read.left.begin(), read.left.end(),
                     [](const Left& left) { return is_sound(left); });
}

/// Both readers on the same bytes.
inline bool reads_soundly(std::string_view text) {
  constexpr PresentProblem kPresent{.features = 3, .classes = 3};
  return is_sound(read_problem_text(text)) && is_sound(read_problem_text(text, kPresent)) &&
         is_sound(read_solution_text(text, kPresent));
}

}  // namespace softmax_steps::testing
