#pragma once

#include <map>
#include <string>

#include "check/answers.h"
#include "input_error.h"
#include "text_matrix.h"

namespace softmax_steps {

/// What was written down, by the names of the quantities; a vector is one row, a number one cell. A
/// blank text is an entry that was not given.
using AnswersText = std::map<std::string, TextMatrix>;

/// Throws InputError for what is no number, and for what has not the quantity's shape.
Answers read_answers(const Problem& problem, const AnswersText& text);

}  // namespace softmax_steps
