#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

/// The characters of a pasted text.
namespace softmax_steps::reader {

struct CodePoint {
  char32_t value;
  std::size_t size;
};

inline constexpr char32_t kInvalid = 0xFFFD;

/// The code point at `at` < text.size(); a byte that is no UTF-8 is kInvalid, of size 1.
CodePoint decode(std::string_view text, std::size_t at);

/// The byte at `at`, or 0 behind the end.
inline char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// Letters of any script, the underscore, and those of mathematics; what lies between is
/// typography.
bool is_letter(char32_t c);
/// Whether the word is among `words`, which have blanks between them.
bool one_of(std::string_view word, std::string_view words);
/// Whether any of the signs stands in the text.
bool holds_any(std::string_view text, std::initializer_list<std::string_view> signs);
/// Without the blanks and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// Which bytes a text has. Most of the signs that are looked for are in few texts; what cannot be
/// there is not looked for in all of it.
class Finder {
 public:
  explicit Finder(std::string_view text);
  /// Where `sign` begins first, or npos.
  std::size_t find(std::string_view sign) const;
  bool holds(std::string_view sign) const { return find(sign) != std::string_view::npos; }

 private:
  std::string_view text_;
  std::array<bool, 256> bytes_{};
};

/// ASCII letters in lower case.
std::string lower(std::string_view word);

/// Behind the blanks at `at`: all spaces but tabs, those of LaTeX, and signs that only decorate.
std::size_t skip_blanks(std::string_view text, std::size_t at);

struct Sign {
  /// '-', '+' or 0.
  char sign;
  std::size_t size;
};

Sign scan_sign(std::string_view text, std::size_t at);

/// The end of the group in braces that opens at `at`, or `at` where none of a sensible length does.
std::size_t skip_group(std::string_view text, std::size_t at, char open = '{', char close = '}');

}  // namespace softmax_steps::reader
