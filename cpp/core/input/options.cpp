#include "options.h"

#include "decimal.h"

namespace softmax_steps {

void add_name(std::string& names, std::string_view name) {
  names.append(names.empty() ? "\"" : " or \"").append(name).append("\"");
}

void fail_option(const std::string& field, const std::string& text, std::string names) {
  fail_typed("option", field, {}, std::move(names), text);
}

int read_count(const std::string& field, const std::string& what, const std::string& text,
               int fewest, int most) {
  const Parsed parsed = parse_decimal(text);
  for (int count = fewest; parsed.status == ParseStatus::ok && count <= most; ++count) {
    if (parsed.value == count) return count;
  }
  fail_typed("option", field, {},
             what + " from " + std::to_string(fewest) + " to " + std::to_string(most), text,
             {{"from", fewest}, {"to", most}});
}

int read_decimals(const std::string& text) {
  constexpr int kFewest = 1;
  constexpr int kMost = 12;
  for (int count = kFewest; count <= kMost; ++count) {
    if (text == std::to_string(count)) return count;
  }
  fail_typed("option", "decimals", {}, "a whole number from 1 to 12", text,
             {{"from", kFewest}, {"to", kMost}});
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
  options.*read_option<bool WriteOptions::*>("printed", text.printed,
                                             {{"all", &WriteOptions::lists_all},
                                              {"results", &WriteOptions::lists_results},
                                              {"none", &WriteOptions::lists_none}}) = true;
  options.is_standalone = text.standalone;
  return options;
}

}  // namespace softmax_steps
