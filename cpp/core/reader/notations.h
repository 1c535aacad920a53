#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reader.h"
#include "reader/source.h"

namespace softmax_steps::reader {

/// The id of the notation that a piece of text is in: the first of notations() whose signs all
/// stand in it.
std::string notation_of(std::string_view piece);

/// The id of the remedy for a code in a notation; empty where nothing helps.
std::string remedy_for(const std::string& code, const std::string& notation);

/// Why a whole text cannot be read, where its form tells: sparse matrices without a shape,
/// descriptions without values, formulas that a page gave up one number a line.
std::optional<Left> refusal_of(const Source& pasted);

}  // namespace softmax_steps::reader
