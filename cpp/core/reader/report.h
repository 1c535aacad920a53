#pragma once

#include <string>

#include "reader.h"

/// What JavaScript gets of the reader, as JSON texts of the types in web/core/reader-types.ts.
namespace softmax_steps {

std::string to_json(const ReadProblem& read);
std::string to_json(const ReadSolution& read);
std::string notations_json();
std::string remedies_json();

}  // namespace softmax_steps
