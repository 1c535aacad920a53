#pragma once

#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input_error.h"

namespace softmax_steps {

/// Appends a name to the list of those that an option has.
void add_name(std::string& names, std::string_view name);

/// Throws the InputError of a text that is none of the names.
[[noreturn]] void fail_option(const std::string& field, const std::string& text,
                              std::string names);

/// The value that an option's name stands for; an InputError for another name.
template <class T>
T read_option(const std::string& field, const std::string& text,
              std::initializer_list<std::pair<std::string_view, T>> names) {
  for (const auto& [name, value] : names) {
    if (text == name) return value;
  }
  std::string expected;
  for (const auto& [name, value] : names) add_name(expected, name);
  fail_option(field, text, std::move(expected));
}

/// A whole number from `fewest` to `most`; of what (“digits”) is said where it is none.
int read_count(const std::string& field, const std::string& what, const std::string& text,
               int fewest, int most);

/// How a derivation is to be written, as texts. See DeriveOptions in web/core/types.ts.
struct WriteOptionsText {
  std::vector<std::string> formats{"mathml", "latex", "text"};
  std::optional<std::string> abbreviate;
  std::vector<std::string> whole;
  std::string printed = "all";
  bool standalone = false;
};

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
  int longest_of(const std::string& line_id) const;
};

/// Reads the options, or throws the InputError of the first that is wrong.
WriteOptions read_write_options(const WriteOptionsText& text);

}  // namespace softmax_steps
