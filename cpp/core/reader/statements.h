#pragma once

#include <cstddef>
#include <string_view>

#include "reader/value.h"

namespace softmax_steps::reader {

/// What a line is, by the tokens in it.
enum class LineKind { blank, numbers, heading, head, rule, statement, prose };

/// Whether a word numbers the columns of a table: Columns 1 through 8.
bool is_heading_word(std::string_view word);

bool begins_line(const Context& context, std::size_t i);

/// Whether token i is the sign of a common factor over rows: 1.0e+03 *.
bool is_factor(const Context& context, std::size_t i);

/// The first token of the line that token i is in.
std::size_t line_begin(const Context& context, std::size_t i);

/// The first token behind the line that token i is in.
std::size_t line_end(const Context& context, std::size_t i);

/// The kind of the line that begins at token i.
LineKind line_kind(const Context& context, std::size_t i);

/// The end of the numbers without brackets that begin at token i: the rest of its line, and the
/// lines below that are a table with it.
std::size_t end_of_numbers(const Context& context, std::size_t i);

/// Whether numbers, or the head of a table of numbers, begin at token i.
bool starts_numbers(const Context& context, std::size_t i);

}  // namespace softmax_steps::reader
