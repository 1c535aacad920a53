#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/context.h"

namespace softmax_steps::reader {

/// A part of the tokens, [begin, end).
struct Range {
  std::size_t begin;
  std::size_t end;
};

/// Where a table stands decides what its signs mean: on its own; behind a name; in brackets, which
/// may be the outermost ones; in a matrix or a table of LaTeX; in R's c(…).
enum class Place2D {
  bare,
  named,
  outer_brackets,
  inner_brackets,
  /// Square brackets of an object whose lines are rows.
  line_brackets,
  braces,
  parentheses,
  environment,
  tabular,
  call
};

/// The numbers of a range without brackets as a matrix.
std::optional<TextMatrix> read_table(Context& context, Range range, Place2D place);

/// The matrices of a range: blocks that do not belong together are several.
std::vector<TextMatrix> read_tables(Context& context, Range range);

/// Whether a word is no label: it has digits first.
bool stands_for_number(std::string_view word);

/// The number at token i, where it is one; else a failure.
std::optional<std::string> checked_number(Context& context, std::size_t i);

/// The code of the error that an entry is, if it is one: not-a-number and so on.
std::optional<std::string> entry_error(const std::string& number);

}  // namespace softmax_steps::reader
