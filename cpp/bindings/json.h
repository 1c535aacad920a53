#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace softmax_steps {

/// Writes one JSON text (RFC 8259), front to back; the commas come by themselves.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// The name of an object's next value.
  JsonWriter& key(std::string_view name) {
    value(name);
    out_ += ':';
    return *this;
  }

  /// A text in UTF-8.
  JsonWriter& value(std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    separate();
    out_ += '"';
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x20) {
        out_.append("\\u00").append({kHex[byte >> 4U], kHex[byte & 0xFU]});
      } else {
        if (c == '"' || c == '\\') out_ += '\\';
        out_ += c;
      }
    }
    out_ += '"';
    return *this;
  }

  JsonWriter& value(const char* text) { return value(std::string_view(text)); }

  JsonWriter& value(int number) {
    separate();
    out_ += std::to_string(number);
    return *this;
  }

  template <class T>
  JsonWriter& member(std::string_view name, const T& its_value) {
    return key(name).value(its_value);
  }

  /// What was written; the writer is empty then.
  std::string take() { return std::move(out_); }

 private:
  JsonWriter& open(char bracket) {
    separate();
    out_ += bracket;
    return *this;
  }

  JsonWriter& close(char bracket) {
    out_ += bracket;
    return *this;
  }

  // A comma, unless nothing stands before.
  void separate() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }

  std::string out_;
};

}  // namespace softmax_steps
