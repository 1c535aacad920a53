#include "reader/text.h"

#include <algorithm>
#include <array>

namespace softmax_steps::reader {
namespace {

bool is_blank(char32_t c) {
  switch (c) {
    case ' ':
    case '`':
    case '\f':
    case '\v':
    case 0xA0:
    case 0x202F:
    case 0x205F:
    case 0x2060:
    case 0x2028:
    case 0x3000:
    case 0xFEFF:
      return true;
    default:
      // The spaces and marks of typography; the pieces of tall brackets.
      return (c >= 0x2000 && c <= 0x200F) || (c >= 0x2061 && c <= 0x2064) ||
             (c >= 0x239B && c <= 0x23AD);
  }
}

}  // namespace

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (is_digit(byte_at(text, at + count))) ++count;
  return count;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_latin(static_cast<char>(c)) || c == '_';
  if (c < 0x2000) return c >= 0xC0 && c != 0xD7 && c != 0xF7 && c != 0x1D40;
  return (c >= 0x2C00 && c < 0xFB00) || (c >= 0x1D400 && c <= 0x1D7CB);
}

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(byte_at(text, at + i));
  };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  char32_t value = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return {kInvalid, 1};
    value = value << 6U | (byte(i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (first < 0xC0 || first > 0xF4 || value < kLeast[size] || value > 0x10FFFF || surrogate) {
    return {kInvalid, 1};
  }
  return {value, size};
}

bool Words::find(std::string_view word) const {
  for (std::size_t at = 0; at < words_.size();) {
    const std::size_t end = std::min(words_.find(' ', at), words_.size());
    if (words_.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  });
}

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

Bytes::Bytes(std::string_view text) {
  for (const char byte : text) has_[static_cast<unsigned char>(byte)] = true;
}

std::size_t Bytes::find(std::string_view text, std::string_view sign) const {
  const bool may_be_there = std::all_of(
      sign.begin(), sign.end(), [&](char byte) { return has_[static_cast<unsigned char>(byte)]; });
  return may_be_there ? text.find(sign) : std::string_view::npos;
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  constexpr std::string_view kLatexSpaces = " ,;:!";
  while (at < text.size()) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    // Most of what is no blank.
    if (is_latin(text[at]) || is_digit(text[at])) break;
    if (text[at] == '\\' && kLatexSpaces.find(byte_at(text, at + 1)) != std::string_view::npos) {
      at += 2;
      continue;
    }
    const CodePoint point = decode(text, at);
    if (!is_blank(point.value) && point.value != '~') break;
    at += point.size;
  }
  return at;
}

Sign scan_sign(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0};
  const CodePoint point = decode(text, at);
  switch (point.value) {
    case '+':
      return {'+', 1};
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFE63:
    case 0xFF0D:
      return {'-', point.size};
    default:
      return {0, 0};
  }
}

std::size_t skip_group(std::string_view text, std::size_t at, char open, char close) {
  if (byte_at(text, at) != open) return at;
  constexpr std::size_t kLongestGroup = 400;
  int depth = 0;
  const std::size_t end = std::min(text.size(), at + kLongestGroup);
  for (std::size_t i = at; i < end; ++i) {
    if (text[i] == open) ++depth;
    if (text[i] == close && --depth == 0) return i + 1;
  }
  return at;
}

}  // namespace softmax_steps::reader
