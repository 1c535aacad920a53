#pragma once

#include <cstddef>
#include <string_view>

/// The lines of a session with a program, and those of lists.
namespace softmax_steps::reader {

bool is_name_byte(char c);

/// Without blanks at its ends, and what ends a statement.
std::string_view without_ends(std::string_view text);

bool is_name(std::string_view text);

/// The name whose value is shown by a line of input: W, print(W), disp(W), W.numpy().
std::string_view shown_name(std::string_view line);

/// W = …, W <- …, W: …
bool is_assignment(std::string_view line);

/// The name of W or b in an update of it: W - eta * dW, W -= …, W = W - ….
struct Update {
  std::string_view name;
  /// Whether the name has the new value from there on.
  bool is_kept;
};
Update update_in(std::string_view line);

/// The name of an assignment whose right side is calculated: z = W' * x + b; empty where it is
/// none.
std::string_view calculated_name(std::string_view line);

/// W of # W, % W: and ## W, a comment or a heading that is a name alone.
std::string_view commented_title(std::string_view line);

/// Whether the item of a list is an assignment, whose name may be emphasised: **x** = …, $W$: ….
bool assigns(std::string_view item);

/// The bullet or the letter before the item of a list, with its blank.
std::size_t bullet_size(std::string_view line);

/// Whether a line is what Julia writes over a value: 2-element Vector{Int64}:
bool is_julia_title(std::string_view line);

}  // namespace softmax_steps::reader
