#pragma once

#include "reader/context.h"

/// Where the statements of a solution begin and end.
namespace softmax_steps::reader {

/// The first token at or behind token i that is no line break.
std::size_t behind_lines(const Context& context, std::size_t i);

/// Whether a name and a relation sign stand at token i.
bool begins_statement(const Context& context, std::size_t i);

/// Whether \quad of LaTeX, which parts statements, stands before token i.
bool is_after_quad(const Context& context, std::size_t i);

/// Whether the comma at token i is within a number: 0,0041 - 0 = 0,0041.
bool is_within_number(const Context& context, std::size_t i);

bool has_relation(const Context& context, std::size_t from, std::size_t to);

/// Whether -> begins at token i.
bool is_arrow(const Context& context, std::size_t i);

/// Whether another statement may begin at token i in the same line.
bool is_wide_gap(const Context& context, std::size_t i);

/// Whether a relation sign stands behind the bracket at token `at`: dW (2, 1) = 0.5.
bool is_left_side(const Context& context, std::size_t at, std::size_t end);

/// Whether token i is a word that says that a value is rounded.
bool is_rough(const Context& context, std::size_t i);

/// Whether token i is a word that says what something is, and a value follows: The loss is 5.41.
bool is_copula(const Context& context, std::size_t i);

/// Whether token i ends a sentence: behind it stands a word with a capital letter, or another
/// statement where there is one before it.
bool ends_sentence(const Context& context, std::size_t i, bool has_relation);

}  // namespace softmax_steps::reader
