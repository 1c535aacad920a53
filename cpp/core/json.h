#pragma once

#include <string>
#include <string_view>

#include "text_buffer.h"

namespace softmax_steps {

/// Writes one JSON text (RFC 8259), front to back; the commas come by themselves.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  /// The name of an object's next value.
  JsonWriter& key(std::string_view name);
  /// A text in UTF-8.
  JsonWriter& value(std::string_view text);
  JsonWriter& value(bool flag);
  JsonWriter& value(int number);
  template <class T>
  JsonWriter& member(std::string_view name, const T& its_value) {
    return key(name).value(its_value);
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }

  /// What was written; the writer is empty then.
  std::string take() { return out_.take(); }

 private:
  static constexpr std::size_t kLongestEscape = 6;

  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  bool write_text(std::string_view text, std::size_t most);

  TextBuffer out_;
};

}  // namespace softmax_steps
