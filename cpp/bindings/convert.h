#pragma once

#include <emscripten/val.h>

#include "derivation.h"
#include "problem.h"

/// Between JavaScript's plain values and the core's. Everything is copied; no handle crosses.
namespace softmax_steps {

/// The problem object of web/core/types.ts, every number as its text: JavaScript's own text of a
/// number is its shortest decimal. Throws InputError for a missing field.
ProblemText to_problem_text(const emscripten::val& problem);

emscripten::val to_js(const Problem& problem, const Values& values);
emscripten::val to_js(const Problem& problem, const Derivation& derivation);

/// { code, field, row?, column?, expected, got, message }
emscripten::val to_js(const InputError& error);

}  // namespace softmax_steps
