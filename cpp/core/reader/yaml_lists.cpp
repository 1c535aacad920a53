#include <algorithm>
#include <optional>
#include <utility>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// A line that is an item of a list, or of a list in it: - 1, - - 1.
struct Item {
  size_t indent;
  int dashes;
  /// Bytes of the text.
  size_t begin;
  size_t end;
};

std::optional<Item> item_of(View text, const Line& line) {
  Item item{0, 0, line.begin, line.end};
  while (byte_at(text, item.begin) == ' ') ++item.begin;
  item.indent = item.begin - line.begin;
  while (text.substr(item.begin, 2) == "- ") {
    ++item.dashes;
    item.begin += 2;
    while (byte_at(text, item.begin) == ' ') ++item.begin;
  }
  while (item.end > item.begin && text[item.end - 1] == ' ') --item.end;
  if (item.dashes == 0 || item.dashes > 2 || item.begin >= item.end) return std::nullopt;
  const View content = text.substr(item.begin, item.end - item.begin);
  const bool is_list = content.front() == '[' && content.back() == ']' &&
                       content.find_first_not_of("0123456789+-.,eE []") == View::npos;
  const bool is_scalar =
      View("-+.").find(content.front()) != View::npos || is_digit(content.front());
  if (!is_list && (!is_scalar || content.find(' ') != View::npos)) return std::nullopt;
  return item;
}

class YamlLists {
 public:
  explicit YamlLists(const Source& source)
      : source_(source), lines_(source.lines()), rewriting_(source) {}

  Source run() {
    for (size_t at = 0; at < lines_.size();) {
      const size_t end = end_of_list(at);
      if (is_certain() && !goes_on(end))
        write(rewriting_.replace(lines_[at].begin, lines_[end - 1].end));
      at = std::max(at + 1, end);
    }
    return rewriting_.finish();
  }

 private:
  size_t end_of_list(size_t begin) {
    items_.clear();
    is_list_of_lists_ = false;
    size_t line = begin;
    for (; line < lines_.size(); ++line) {
      const std::optional<Item> item = item_of(source_.text(), lines_[line]);
      if (!item || !fits(*item)) break;
      items_.push_back(*item);
      is_list_of_lists_ = is_list_of_lists_ || item->dashes == 2;
    }
    return line;
  }

  // The first item of a row has both dashes, the others stand below its second one.
  bool fits(const Item& item) const {
    if (items_.empty()) return true;
    const size_t base = items_.front().indent;
    if (!is_list_of_lists_) return item.dashes == 1 && item.indent == base;
    return item.dashes == 2 ? item.indent == base : item.indent == base + 2;
  }

  // Whether a line has another item, which is none of the list's.
  bool goes_on(size_t line) const {
    if (line == lines_.size()) return false;
    const View text = source_.text().substr(0, lines_[line].end);
    const size_t first = text.find_first_not_of(' ', lines_[line].begin);
    return first != View::npos && text[first] == '-';
  }

  // A dash before a number alone may be its sign.
  bool is_certain() const {
    return is_list_of_lists_ || std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
             const char first = source_.text()[item.begin];
             return first == '[' || first == '-';
           });
  }

  void write(Source& out) const {
    const size_t begin = items_.front().begin;
    out.append(is_list_of_lists_ ? "[[" : "[", source_, begin);
    for (size_t i = 0; i < items_.size(); ++i) {
      if (i > 0) out.append(items_[i].dashes == 2 ? "], [" : ", ", source_, items_[i].begin);
      out.append(source_, items_[i].begin, items_[i].end);
    }
    out.append(is_list_of_lists_ ? "]]" : "]", source_, items_.back().end - 1);
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  Rewriting rewriting_;
  std::vector<Item> items_;
  bool is_list_of_lists_ = false;
};

}  // namespace

Source without_yaml_lists(Source source) {
  const bool may_have = source.holds("- -") || source.holds("- [");
  if (may_have) return YamlLists(source).run();
  return source;
}

}  // namespace softmax_steps::reader
