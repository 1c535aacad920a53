#pragma once

#include <string>
#include <variant>

#include "reader.h"

/// What a text is read as, in a line.
namespace softmax_steps::testing {

inline std::string outlined(const TextMatrix& matrix) {
  std::string out;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    if (i > 0) out += ";";
    for (const std::string& entry : matrix[i])
      out += (out.empty() || out.back() == ';' ? "" : " ") + entry;
  }
  return out;
}

/// "x 1;3, b 0.5;0.2", each reading behind its answers: "bullet: x 1;3 | sign: x -1;-3"; what is
/// left behind a dash: "- W rows-above".
inline std::string outline(const std::string& text) {
  std::string out;
  const ReadProblem read = read_problem_text(text);
  for (const Reading& reading : read.readings) {
    if (!out.empty()) out += " | ";
    for (const std::string& answer : reading.answers) out += answer + ": ";
    if (const auto* matrix = std::get_if<ReadMatrix>(&reading.value)) {
      out += outlined(matrix->matrix);
      continue;
    }
    std::string fields;
    for (const ReadField& field : std::get<ReadFields>(reading.value).fields)
      fields += (fields.empty() ? "" : ", ") + field.field + " " + outlined(field.value);
    out += fields;
    for (const Left& left : reading.left) out += " - " + left.field + " " + left.code;
  }
  for (const Left& left : read.left) out += "- " + left.field + " " + left.code;
  return out;
}

}  // namespace softmax_steps::testing
