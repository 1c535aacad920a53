#pragma once

#include <string>

#include "derivation.h"
#include "input/input_error.h"
#include "write_options.h"

/// What the core has found out, as JSON texts of the types in web/core/types.ts.
namespace softmax_steps {

std::string to_json(const Problem& problem, const Values& values);

/// A derivation; what `options` do not ask for is "". Of a line the whole's MathML and LaTeX are
/// left out: they are its subject's and its forms' side by side.
std::string to_json(const Problem& problem, const Derivation& derivation,
                    const WriteOptions& options);

/// { "error": { code, field, row?, column?, expected, got, message } }, and of the members that
/// come besides those that the error has.
std::string to_json(const InputError& error);

}  // namespace softmax_steps
