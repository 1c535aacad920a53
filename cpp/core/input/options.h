#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input_error.h"
#include "write_options.h"

namespace softmax_steps {

/// Appends a name to the list of those that an option has.
void add_name(std::string& names, std::string_view name);

/// Throws the InputError of a text that is none of the names.
[[noreturn]] void fail_option(const std::string& field, const std::string& text, std::string names);

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

/// The number of decimals of margins and collisions; an InputError unless it is from 1 to 12.
int read_decimals(const std::string& text);

/// How a derivation is to be written, as texts. See DeriveOptions in web/core/types.ts.
struct WriteOptionsText {
  std::vector<std::string> formats{"mathml", "latex", "text"};
  std::optional<std::string> abbreviate;
  std::vector<std::string> whole;
  std::string printed = "all";
  bool standalone = false;
};

/// Reads the options, or throws the InputError of the first that is wrong.
WriteOptions read_write_options(const WriteOptionsText& text);

}  // namespace softmax_steps
