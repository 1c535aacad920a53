#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reader/context.h"

namespace softmax_steps::reader {

/// The last part of a dotted name, in lower case: np.random.rand gives rand.
std::string function_of(std::string_view name);

/// Whether the function converts to a type: int8([…]) of MATLAB, Float32[…] of Julia.
bool is_type(std::string_view function);

/// Whether the function makes a list of its arguments: c(1, 2) of R, listOf(1, 2) of Kotlin.
bool lists_arguments(std::string_view function);

/// Whether what stands under the key of an object, in lower case, only describes its numbers.
bool is_description(std::string_view key);

/// Whether a call or an indexing by the name at token i makes a matrix of the numbers in it.
bool makes_matrix(const Context& context, std::size_t i);

/// Whether the function makes a matrix of a size: zeros, ones, eye, full, rep, …
bool is_constructor(std::string_view function);

/// Whether a key of an object stands at token i: name: or "name": or 0:.
bool is_key(const Context& context, std::size_t i);

/// Whether MATLAB's struct( opens at token i, whose names and values alternate.
bool is_struct(const Context& context, std::size_t i);

/// Whether ('name', value) opens at token i.
bool is_pair(const Context& context, std::size_t i);

/// Behind the name of a value in brackets at token i, with what assigns: name: or name = or
/// "name" => or, in a struct(, 'name',; else i.
std::size_t behind_key(const Context& context, std::size_t i, bool in_struct);

/// Whether a calculation goes on at token i, behind a value: + or * or another matrix.
bool is_operator(const Context& context, std::size_t i);

/// Whether a function of Mathematica makes a matrix of a size or of its diagonal.
bool is_of_mathematica(std::string_view function);

/// A whole number as a count; 0 where it is none, or beyond what is read.
std::size_t count_of(const std::string& number);

}  // namespace softmax_steps::reader
