#include "reader/cpp_types.h"

#include <string>

#include "reader/functions.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;
using TypeKind = CppType::Kind;

// X or 3 and the letter of a type of numbers, behind Vector or Matrix.
std::optional<CppType> eigen_type(View suffix, TypeKind kind, size_t end) {
  if (suffix.size() < 2 || View("dfi").find(suffix.back()) == View::npos) return std::nullopt;
  suffix.remove_suffix(1);
  const bool fits = suffix == "X" || (suffix.size() == 1 && is_digit(suffix.front()));
  if (!fits) return std::nullopt;
  const size_t size = suffix == "X" ? 0 : static_cast<size_t>(suffix.front() - '0');
  return CppType{kind, end, size, kind == TypeKind::matrix ? size : 0};
}

}  // namespace

bool is_word_byte(char c) { return is_latin(c) || is_digit(c) || c == '_'; }

size_t word_end(View text, size_t at) {
  while (is_word_byte(byte_at(text, at))) ++at;
  return at;
}

std::vector<View> arguments_of(View list) {
  std::vector<View> out;
  int depth = 0;
  size_t from = 0;
  for (size_t i = 0; i <= list.size(); ++i) {
    const char c = byte_at(list, i);
    if (c == '(' || c == '<' || c == '{') ++depth;
    if (c == ')' || c == '>' || c == '}') --depth;
    if (i < list.size() && (c != ',' || depth > 0)) continue;
    out.push_back(trimmed(list.substr(from, i - from)));
    from = i + 1;
  }
  return out;
}

size_t whole_count(View text) { return count_of(std::string(text)); }

std::optional<CppType> cpp_type_at(View text, size_t at) {
  for (const View word : {"static ", "const ", "constexpr ", "std::", "Eigen::"}) {
    if (text.substr(at).starts_with(word)) at += word.size();
  }
  const size_t end = word_end(text, at);
  const View word = text.substr(at, end - at);
  if (one_of(word, "double float")) return CppType{TypeKind::number, end};
  const bool has_list = byte_at(text, end) == '<';
  if (word == "vector")
    return CppType{TypeKind::list, has_list ? skip_group(text, end, '<', '>') : end};
  if (word == "Matrix" && has_list) {
    const size_t behind = skip_group(text, end, '<', '>');
    if (behind == end) return std::nullopt;
    const std::vector<View> sizes = arguments_of(text.substr(end + 1, behind - end - 2));
    if (sizes.size() < 3) return std::nullopt;
    const size_t rows = whole_count(sizes[1]);
    const size_t columns = whole_count(sizes[2]);
    const TypeKind kind = rows == 1 || columns == 1 ? TypeKind::vector : TypeKind::matrix;
    return CppType{kind, behind, rows, columns};
  }
  for (const View name : {"Vector", "RowVector", "Array"}) {
    if (word.starts_with(name)) return eigen_type(word.substr(name.size()), TypeKind::vector, end);
  }
  if (word.starts_with("Matrix")) return eigen_type(word.substr(6), TypeKind::matrix, end);
  return std::nullopt;
}

}  // namespace softmax_steps::reader
