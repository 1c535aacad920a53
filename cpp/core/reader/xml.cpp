#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reader/layout.h"
#include "reader/names.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

struct XmlElement {
  View name;
  /// Between its tags.
  size_t begin;
  size_t end = 0;
  std::vector<size_t> children = {};
  /// Whether it is named as a field of the problem.
  bool is_field = false;
  /// Whether a field of the problem, by its name, is in it.
  bool holds_field = false;
};

// The value of name="x" among the attributes of a tag.
View name_attribute(View tag) {
  constexpr View kName = " name=\"";
  const size_t at = tag.find(kName);
  if (at == View::npos) return {};
  const View rest = tag.substr(at + kName.size());
  return rest.substr(0, rest.find('"'));
}

bool has_number(View text) { return text.find_first_of("0123456789") != View::npos; }

// A text of elements, one within the other; the first one holds all the others.
class Document {
 public:
  explicit Document(const Source& source) : source_(source) {}

  // The text as assignments; nothing where it is no file of XML that has fields by their names.
  std::optional<Source> run() {
    elements_.push_back({"", 0});
    if (!parse() || !elements_.front().holds_field) return std::nullopt;
    elements_.front().end = text().size();
    write_content(elements_.front());
    return std::move(out_);
  }

 private:
  View text() const { return source_.text(); }

  bool parse() {
    std::vector<size_t> open{0};
    for (size_t at = text().find('<'); at < text().size(); at = text().find('<', at + 1)) {
      const size_t close = text().find('>', at);
      if (close == View::npos) return false;
      const View tag = text().substr(at + 1, close - at - 1);
      if (tag.starts_with('?') || tag.starts_with('!')) continue;
      if (tag.starts_with('/')) {
        XmlElement& element = elements_[open.back()];
        if (open.size() < 2 || tag_name(tag.substr(1)) != tag_name_of(open.back())) return false;
        element.end = at;
        open.pop_back();
        if (!is_sound(element)) return false;
        elements_[open.back()].holds_field =
            elements_[open.back()].holds_field || element.holds_field || element.is_field;
        continue;
      }
      constexpr size_t kDeepest = 16;
      if (tag.ends_with('/') || open.size() > kDeepest || !is_latin(byte_at(tag, 0))) return false;
      const View named = name_attribute(tag);
      elements_[open.back()].children.push_back(elements_.size());
      open.push_back(elements_.size());
      tags_.push_back(tag_name(tag));
      const View name = named.empty() ? tags_.back() : named;
      elements_.push_back({name, close + 1, 0, {}, field_of(name).has_value()});
    }
    return open.size() == 1;
  }

  static View tag_name(View tag) { return tag.substr(0, tag.find_first_of(" \t\r\n")); }
  View tag_name_of(size_t element) const { return tags_[element - 1]; }

  View content(const XmlElement& element) const {
    return text().substr(element.begin, element.end - element.begin);
  }

  // In a page <b> is bold, and no bias: beside children or numbers nothing stands in a field.
  bool is_sound(const XmlElement& element) const {
    return !element.is_field || !element.children.empty() ||
           trimmed_lines(content(element)).find_first_not_of("0123456789.,;/+-eE \t\r\n") ==
               View::npos;
  }

  static View trimmed_lines(View text) {
    const size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const size_t last = text.find_last_not_of(" \t\r\n");
    return last == View::npos ? View{} : text.substr(first, last + 1 - first);
  }

  void write(View words, size_t at) {
    out_.append(words, source_, std::min(at, text().size() - 1));
  }

  // The fields in an element, each on a line of its own.
  void write_content(const XmlElement& element) {
    for (const size_t k : element.children) {
      const XmlElement& child = elements_[k];
      if (!child.is_field && child.holds_field) {
        write_content(child);
      } else if (child.is_field || has_number(content(child))) {
        write("\n", child.begin);
        const size_t name = static_cast<size_t>(child.name.data() - text().data());
        out_.append(source_, name, name + child.name.size());
        write(" = ", child.begin);
        const auto known = field_of(child.name);
        const bool is_scalar = known && one_of(known->field, "eta y");
        write_value(child, !is_scalar);
      }
    }
  }

  // A number as it is, several in brackets, and what has children as the list of them.
  void write_value(const XmlElement& element, bool is_outer) {
    const View numbers = trimmed_lines(content(element));
    const bool is_list =
        is_outer || !element.children.empty() || numbers.find_first_of(" \t\n,;") != View::npos;
    if (is_list) write("[", element.begin);
    if (element.children.empty() && !numbers.empty()) {
      const size_t begin = static_cast<size_t>(numbers.data() - text().data());
      out_.append(source_, begin, begin + numbers.size());
    }
    for (size_t k = 0; k < element.children.size(); ++k) {
      const XmlElement& child = elements_[element.children[k]];
      if (k > 0) write(", ", child.begin);
      write_value(child, false);
    }
    if (is_list) write("]", element.end);
  }

  const Source& source_;
  std::vector<XmlElement> elements_;
  /// The names of the tags, from the second element on.
  std::vector<View> tags_;
  Source out_;
};

}  // namespace

Source without_xml(Source source) {
  const View text = source.text();
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (byte_at(text, first) != '<') return source;
  if (std::optional<Source> read = Document(source).run()) return std::move(*read);
  return source;
}

}  // namespace softmax_steps::reader
