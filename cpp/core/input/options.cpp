#include "options.h"

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

int read_decimals(const std::string& text) {
  constexpr int kFewest = 1;
  constexpr int kMost = 12;
  for (int count = kFewest; count <= kMost; ++count) {
    if (text == std::to_string(count)) return count;
  }
  fail("option", "decimals", {}, "a whole number from 1 to 12", quoted(text));
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
