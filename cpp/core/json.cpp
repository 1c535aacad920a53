#include "json.h"

namespace softmax_steps {

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  return *this;
}

// A comma, unless nothing stands before.
void JsonWriter::separate() {
  if (out_.size() == 0) return;
  const char last = out_.view().back();
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  out_ += ':';
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  // Control characters are rare, and take six bytes where others take two.
  if (!write_text(text, 2)) write_text(text, kLongestEscape);
  return *this;
}

// Whether the text could be written with no more than `most` bytes for each of its own.
bool JsonWriter::write_text(std::string_view text, std::size_t most) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const std::size_t reserved = most * text.size() + 2;
  char* const begin = out_.extend(reserved);
  char* to = begin;
  *to++ = '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      *to++ = '\\';
    } else if (byte < 0x20) {
      if (most < kLongestEscape) {
        out_.shrink(reserved);
        return false;
      }
      to = std::copy_n("\\u00", 4, to);
      *to++ = kHex[byte >> 4U];
      *to++ = kHex[byte & 0xFU];
      continue;
    }
    *to++ = c;
  }
  *to++ = '"';
  out_.shrink(reserved - static_cast<std::size_t>(to - begin));
  return true;
}

JsonWriter& JsonWriter::value(bool flag) {
  separate();
  out_ += std::string_view(flag ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::value(int number) {
  separate();
  out_ += std::to_string(number);
  return *this;
}

}  // namespace softmax_steps
