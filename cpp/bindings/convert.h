#pragma once

#include <emscripten/val.h>

#include "input/options.h"
#include "input/read_answers.h"
#include "input/read_problem.h"

/// From JavaScript's plain values to the core's texts. Everything is copied; no handle crosses.
namespace softmax_steps {

/// The problem object of web/core/types.ts, every number as its text: JavaScript's own text of a
/// number is its shortest decimal. Throws InputError for a missing field.
ProblemText to_problem_text(const emscripten::val& problem);

/// DeriveOptions of web/core/types.ts, or undefined for the defaults. Throws InputError for values
/// of another kind.
WriteOptionsText to_write_options_text(const emscripten::val& options);

/// A number or a text, as its text.
std::string to_text(const emscripten::val& value);

/// Answers of web/core/check-types.ts: what is null or left out was not given. Throws InputError
/// for what is no list where one belongs.
AnswersText to_answers_text(const emscripten::val& answers);

}  // namespace softmax_steps
