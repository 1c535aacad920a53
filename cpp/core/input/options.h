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

/// The value that an option's name stands for; an InputError for another name.
template <class T>
T read_option(const std::string& field, const std::string& text,
              std::initializer_list<std::pair<std::string_view, T>> names) {
  std::string expected;
  for (const auto& [name, value] : names) {
    if (text == name) return value;
    expected += (expected.empty() ? "\"" : " or \"") + std::string(name) + "\"";
  }
  fail("option", field, {}, expected, quoted(text));
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
};

/// Reads the options, or throws the InputError of the first that is wrong.
WriteOptions read_write_options(const WriteOptionsText& text);

}  // namespace softmax_steps
