#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

/// How many digits stand from `at` on.
std::size_t count_digits(std::string_view text, std::size_t at);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// Letters of any script, the underscore, and those of mathematics; what lies between is
/// typography.
bool is_letter(char32_t c);

/// Words to look for, with blanks between them. All words of a text are compared with all lists:
/// what is noted when a list is compiled, its letters, the first bytes of its words and a hash of
/// each, decides nearly always.
class Words {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a list is written where it is used.
  consteval Words(const char* words) : Words(std::string_view(words)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  consteval Words(std::string_view words) : words_(words) {
    std::size_t begin = 0;
    while (begin < words.size()) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      const std::string_view word = words.substr(begin, end - begin);
      (is_letter(word) ? letters_ : first_bytes_) |= first_bit(word);
      hashes_ |= hash_bit(word);
      begin = end + 1;
    }
  }

  bool hold(std::string_view word) const {
    if (word.empty()) return false;
    if (is_letter(word)) return (letters_ & first_bit(word)) != 0;
    return (first_bytes_ & first_bit(word)) != 0 && (hashes_ & hash_bit(word)) != 0 && find(word);
  }

 private:
  static constexpr bool is_letter(std::string_view word) {
    return word.size() == 1 && is_latin(word.front());
  }
  // Of latin letters each has a bit of its own.
  static constexpr std::uint64_t first_bit(std::string_view word) {
    return std::uint64_t{1} << (static_cast<unsigned char>(word.front()) % 64U);
  }
  // Of its length, its second and its last byte.
  static constexpr std::uint64_t hash_bit(std::string_view word) {
    const std::size_t second = static_cast<unsigned char>(word.size() > 1 ? word[1] : '\0');
    const std::size_t last = static_cast<unsigned char>(word.back());
    constexpr std::size_t kSpread = 7;
    return std::uint64_t{1} << ((word.size() * kSpread * kSpread + second * kSpread + last) % 64U);
  }
  bool find(std::string_view word) const;

  std::string_view words_;
  std::uint64_t letters_ = 0;
  std::uint64_t first_bytes_ = 0;
  std::uint64_t hashes_ = 0;
};

/// Whether the word is among `words`.
inline bool one_of(std::string_view word, const Words& words) { return words.hold(word); }
/// Whether any of the signs stands in the text.
bool holds_any(std::string_view text, std::initializer_list<std::string_view> signs);
/// Without the blanks and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// Which bytes a text has. Most of the signs that are looked for are in few texts; what cannot be
/// there is not looked for in all of it.
class Bytes {
 public:
  explicit Bytes(std::string_view text);
  /// Where `sign` begins first in the text, or npos.
  std::size_t find(std::string_view text, std::string_view sign) const;

 private:
  std::array<bool, 256> has_{};
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
