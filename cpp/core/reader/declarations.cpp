#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reader/cpp_types.h"
#include "reader/layout.h"
#include "reader/names.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;
using TypeKind = CppType::Kind;

// Whether a whole text is a number, in parentheses or not; they are taken away.
bool is_number_alone(View& text) {
  text = trimmed(text);
  if (text.starts_with('(') && text.ends_with(')')) text = trimmed(text.substr(1, text.size() - 2));
  return !text.empty() && text.find_first_of("0123456789") != View::npos &&
         text.find_first_not_of("0123456789.eE+-f") == View::npos && !is_latin(text.front());
}

// std::vector<double>(3, 0.1) without its type; the whole argument where it is none.
View arguments_of_list(View argument) {
  const std::optional<CppType> type = cpp_type_at(argument, 0);
  const bool is_call = type && type->kind == TypeKind::list &&
                       byte_at(argument, type->end) == '(' && argument.ends_with(')');
  return is_call ? argument.substr(type->end + 1, argument.size() - type->end - 2) : View{};
}

class Declarations {
 public:
  explicit Declarations(const Source& source) : source_(source), rewriting_(source) {}

  Source run() {
    find_streams();
    for (size_t at = 0; at < text().size();) {
      at = text().find_first_not_of(" \t", at);
      if (at == View::npos) break;
      const size_t behind = take(at);
      const size_t next = text().find_first_of(";\n{}", behind);
      at = next == View::npos ? text().size() : next + 1;
    }
    return rewriting_.finish();
  }

 private:
  View text() const { return source_.text(); }

  void find_streams() {
    for (size_t at = text().find("<<"); at < text().size(); at = text().find("<<", at + 2)) {
      size_t end = at;
      while (end > 0 && text()[end - 1] == ' ') --end;
      size_t begin = end;
      while (begin > 0 && is_word_byte(text()[begin - 1])) --begin;
      streams_.insert(text().substr(begin, end - begin));
    }
  }

  // Behind what was rewritten of the statement at `at`.
  size_t take(size_t at) {
    if (text().substr(at).starts_with("#define ")) return take_define(at);
    const size_t name_end = word_end(text(), at);
    if (name_end == at || is_digit(text()[at])) return at;
    const size_t sign = skip(name_end);
    if (text().substr(sign, 2) == "<<") return take_stream(at, name_end, sign + 2);
    const std::optional<CppType> type = cpp_type_at(text(), at);
    return type ? take_declarators(at, *type) : at;
  }

  size_t skip(size_t at) const {
    while (byte_at(text(), at) == ' ' || byte_at(text(), at) == '\t') ++at;
    return at;
  }

  // #define ETA 0.1.
  size_t take_define(size_t at) {
    const size_t name = skip(at + View("#define").size());
    const size_t name_end = word_end(text(), name);
    const size_t line_end = std::min(text().find('\n', name_end), text().size());
    View value = text().substr(name_end, line_end - name_end);
    value = value.substr(0, value.find("//"));
    if (!field_of(text().substr(name, name_end - name)) || !is_number_alone(value)) return at;
    Source& out = rewriting_.replace(at, line_end);
    const size_t begin = static_cast<size_t>(value.data() - text().data());
    out.append(source_, name, name_end);
    out.append(" = ", source_, name_end);
    out.append(source_, begin, begin + value.size());
    return line_end;
  }

  // b << 0.1, 0.2, 0.3;
  size_t take_stream(size_t at, size_t name_end, size_t begin) {
    const View name = text().substr(at, name_end - at);
    size_t end = std::min(text().find_first_of(";<\"", begin), text().size());
    const View entries = text().substr(begin, end - begin);
    const bool is_statement = byte_at(text(), end) == ';';
    const size_t lines = is_statement ? entries.size() : trimmed_lines(entries);
    const bool is_cut = !is_statement && lines == entries.size() && end < text().size();
    if (is_cut || trimmed(entries).empty() || one_of(name, "cout cerr clog out os")) return begin;
    end = begin + lines;
    Source& out = rewriting_.replace(name_end, end);
    out.append(" = [", source_, name_end);
    write_entries(out, begin, end,
                  sizes_.contains(name) ? sizes_[name] : CppType{TypeKind::matrix, 0});
    out.append("]", source_, end - 1);
    return end;
  }

  // Without a semicolon the entries go on behind a line that ends with a comma.
  static size_t trimmed_lines(View entries) {
    for (size_t at = entries.find('\n'); at < entries.size(); at = entries.find('\n', at + 1)) {
      const size_t last = entries.find_last_not_of(" \t\r", at - 1);
      if (at == 0 || entries[last] != ',') return at;
    }
    return entries.size();
  }

  // Row by row: by its columns where the type tells them, or else line by line.
  void write_entries(Source& out, size_t begin, size_t end, const CppType& type) {
    size_t from = begin;
    size_t count = 0;
    for (size_t at = begin; at < end; ++at) {
      if (text()[at] != ',') continue;
      ++count;
      const size_t next = text().find_first_not_of(" \t\r", at + 1);
      const bool ends_line = byte_at(text(), next) == '\n';
      const bool ends_row = type.columns > 0 ? count % type.columns == 0 : ends_line;
      if (type.kind == TypeKind::vector || !ends_row) continue;
      out.append(source_, from, at);
      out.append(";", source_, at);
      from = at + 1;
    }
    out.append(source_, from, end);
  }

  // VectorXd b(3), x(2); and vector<double> b(3, 0.1).
  size_t take_declarators(size_t at, const CppType& type) {
    size_t name = skip(type.end);
    if (name == type.end) return at;
    while (true) {
      const size_t name_end = word_end(text(), name);
      if (name_end == name) return name;
      const View word = text().substr(name, name_end - name);
      size_t behind = name_end;
      if (byte_at(text(), name_end) == '(') {
        behind = skip_group(text(), name_end, '(', ')');
        if (behind == name_end) return name_end;
        const View list = text().substr(name_end + 1, behind - name_end - 2);
        declare(at, name, behind, word, type, arguments_of(list));
      } else {
        sizes_.emplace(word, type);
      }
      const size_t next = skip(behind);
      if (byte_at(text(), next) != ',') return behind;
      name = at = skip(next + 1);
    }
  }

  void declare(size_t at, size_t name, size_t end, View word, const CppType& type,
               const std::vector<View>& arguments) {
    View first = arguments.front();
    const size_t count = arguments.size();
    const size_t begin = name + word.size();
    if (type.kind == TypeKind::number) {
      if (count == 1 && is_number_alone(first)) assign(at, name, begin, end, std::string(first));
      return;
    }
    if (type.kind == TypeKind::list) {
      if (count != 2) return;
      const std::vector<View> inner = arguments_of(arguments_of_list(arguments[1]));
      if (inner.size() == 2) {
        assign(at, name, begin, end,
               "np.full((" + std::string(first) + ", " + std::string(inner[0]) + "), " +
                   std::string(inner[1]) + ")");
      } else {
        assign(at, name, begin, end,
               "np.full(" + std::string(first) + ", " + std::string(arguments[1]) + ")");
      }
      return;
    }
    // Vector3d b(0.1, 0.2, 0.3).
    if (type.kind == TypeKind::vector && type.rows == count && count > 1)
      return assign(at, name, begin, end, "[" + joined(arguments) + "]");
    CppType sized = type;
    if (type.rows == 0 && count <= 2) {
      sized.rows = whole_count(first);
      sized.columns = count == 2 ? whole_count(arguments[1]) : 0;
    }
    sizes_.emplace(word, sized);
    // Its entries follow.
    if (streams_.contains(word)) rewriting_.replace(at, end);
  }

  static std::string joined(const std::vector<View>& arguments) {
    std::string out;
    for (const View argument : arguments) out += (out.empty() ? "" : ", ") + std::string(argument);
    return out;
  }

  void assign(size_t at, size_t name, size_t name_end, size_t end, const std::string& value) {
    Source& out = rewriting_.replace(at, end);
    out.append(source_, name, name_end);
    out.append(" = " + value, source_, name_end);
  }

  const Source& source_;
  Rewriting rewriting_;
  /// The names before <<.
  std::set<View> streams_;
  /// Of the names that were declared.
  std::map<View, CppType> sizes_;
};

// Eigen::VectorXd::Zero(3) as np.zeros(3).
Source without_eigen_constants(const Source& source) {
  const View text = source.text();
  Rewriting out(source);
  for (size_t at = text.find("::"); at < text.size(); at = text.find("::", at + 2)) {
    const size_t name = at + 2;
    const size_t open = word_end(text, name);
    const View word = text.substr(name, open - name);
    const View function = word == "Zero"       ? "np.zeros("
                          : word == "Ones"     ? "np.ones("
                          : word == "Constant" ? "np.full("
                          : word == "Identity" ? "np.eye("
                                               : "";
    if (function.empty() || byte_at(text, open) != '(') continue;
    size_t begin = at;
    while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
    const std::optional<CppType> type = cpp_type_at(text, begin);
    if (!type || type->end != at) continue;
    constexpr View kSpace = "Eigen::";
    if (begin >= kSpace.size() && text.substr(begin - kSpace.size(), kSpace.size()) == kSpace)
      begin -= kSpace.size();
    Source& rest = out.replace(begin, open + 1);
    rest.append(function, source, name);
    // Vector3d::Zero() has its size in the type.
    if (type->rows == 0) continue;
    std::string sizes = std::to_string(type->rows);
    if (type->columns > 0)
      sizes.insert(0, "(").append(", ").append(std::to_string(type->columns)).append(")");
    if (byte_at(text, open + 1) != ')') sizes += ", ";
    rest.append(sizes, source, name);
  }
  return out.finish();
}

}  // namespace

Source without_declarations(Source source) {
  if (source.text().find("::") != View::npos) source = without_eigen_constants(source);
  for (const View sign : {"<<", "#define ", "vector", "Vector", "Matrix", "double ", "float "}) {
    if (source.holds(sign)) return Declarations(source).run();
  }
  return source;
}

}  // namespace softmax_steps::reader
