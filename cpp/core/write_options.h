#pragma once

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace softmax_steps {

/// Nothing is too long to be written.
inline constexpr int kUnlimited = std::numeric_limits<int>::max();

/// How MathML is written.
struct MathmlStyle {
  /// The most rows, columns or terms without an ellipsis.
  int longest = kUnlimited;
  /// Without classes and data attributes, tables with their alignment: for any document.
  bool is_standalone = false;
};

/// How a derivation is to be written.
struct WriteOptions {
  bool mathml = false;
  bool latex = false;
  bool text = false;
  /// The most rows, columns or terms that MathML has without an ellipsis.
  int longest = kUnlimited;
  /// The ids of lines of which nothing is left out.
  std::vector<std::string> whole;
  /// The forms whose numbers are listed: all, the last of each step's key line, or none.
  bool lists_all = false;
  bool lists_results = false;
  bool lists_none = false;
  bool is_standalone = false;

  /// `longest` for a line.
  int longest_of(const std::string& line_id) const {
    const bool is_whole = std::find(whole.begin(), whole.end(), line_id) != whole.end();
    return is_whole ? kUnlimited : longest;
  }
};

}  // namespace softmax_steps
