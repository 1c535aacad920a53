#include "options.h"

#include <algorithm>

#include "decimal.h"

namespace softmax_steps {

int read_count(const std::string& field, const std::string& what, const std::string& text,
               int fewest, int most) {
  const Parsed parsed = parse_decimal(text);
  for (int count = fewest; parsed.status == ParseStatus::ok && count <= most; ++count) {
    if (parsed.value == count) return count;
  }
  fail("option", field, {},
       what + " from " + std::to_string(fewest) + " to " + std::to_string(most), quoted(text));
}

int WriteOptions::longest_of(const std::string& line_id) const {
  const bool is_whole = std::find(whole.begin(), whole.end(), line_id) != whole.end();
  return is_whole ? kUnlimited : longest;
}

WriteOptions read_write_options(const WriteOptionsText& text) {
  WriteOptions options;
  for (const std::string& format : text.formats) {
    options.*read_option<bool WriteOptions::*>("formats", format,
                                               {{"mathml", &WriteOptions::mathml},
                                                {"latex", &WriteOptions::latex},
                                                {"text", &WriteOptions::text}}) = true;
  }
  if (text.abbreviate) {
    // Of fewer than four an ellipsis would leave nothing to see.
    constexpr int kFewest = 4;
    constexpr int kMost = 1000;
    options.longest = read_count("abbreviate", "a whole number", *text.abbreviate, kFewest, kMost);
  }
  options.whole = text.whole;
  return options;
}

}  // namespace softmax_steps
