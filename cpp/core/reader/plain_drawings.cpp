#include <algorithm>
#include <optional>
#include <utility>

#include "reader/drawn_cells.h"
#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// The columns of a bracket and of the one that closes it.
struct Columns {
  size_t left;
  size_t right;

  bool operator==(const Columns&) const = default;
};

// A matrix between two columns.
struct PlainBlock {
  Columns columns;
  size_t first;
  size_t last;
};

// The bracket that closes one; 0 where the sign opens none.
char32_t closing(char32_t sign) {
  switch (sign) {
    case '[':
      return ']';
    case '(':
      return ')';
    case '|':
      return '|';
    case 0x2502:
      return 0x2502;
    case '/':
      return '\\';
    case '\\':
      return '/';
    default:
      return 0;
  }
}

bool begins_row(View text) {
  return View("[(|/").find(text.front()) != View::npos || text.starts_with("│");
}

// The brackets of a line that stand in no others; none where one is not closed.
std::vector<Columns> pairs_in(const Canvas& line) {
  std::vector<Columns> pairs;
  for (size_t column = 0; column < line.width(); ++column) {
    const char32_t close = closing(line.at(column));
    if (close == 0) continue;
    size_t right = column + 1;
    while (right < line.width() && line.at(right) != close) {
      if (line.at(right) == line.at(column)) return {};
      ++right;
    }
    if (right == line.width()) return {};
    pairs.push_back({column, right});
    column = right;
  }
  return pairs;
}

// What stands outside the brackets of a line.
struct Beside {
  bool has_words = false;
  bool has_relation = false;
};

Beside beside(const Canvas& line, const std::vector<Columns>& pairs) {
  Beside found;
  size_t from = 0;
  const auto look = [&](size_t to) {
    for (size_t column = from; column < to; ++column) {
      const char32_t c = line.at(column);
      found.has_words = found.has_words || c != ' ';
      found.has_relation = found.has_relation || c == '=' || c == 0x2248 || c == 0x2190;
    }
  };
  for (const Columns& pair : pairs) {
    look(pair.left);
    from = pair.right + 1;
  }
  look(line.width());
  return found;
}

class PlainDrawings {
 public:
  explicit PlainDrawings(const Source& source)
      : source_(source), lines_(source.lines()), rewriting_(source) {}

  Source run() {
    for (size_t at = 0; at < lines_.size();) {
      const size_t end = end_of_group(at);
      if (end > at) write_group();
      at = std::max(at + 1, end);
    }
    return rewriting_.finish();
  }

 private:
  // A drawing begins with a row alone, or with the row that has the name.
  bool may_begin(size_t line) const {
    const View text =
        source_.text().substr(lines_[line].begin, lines_[line].end - lines_[line].begin);
    const size_t first = text.find_first_not_of(" \t");
    if (first == View::npos) return false;
    const bool is_row = begins_row(text.substr(first));
    return is_row || text.find('=') != View::npos;
  }

  // The line behind the rows of a drawing from a line on; that line itself where none begins.
  size_t end_of_group(size_t begin) {
    if (begin < tried_ || !may_begin(begin)) return begin;
    rows_.clear();
    blocks_.clear();
    std::optional<size_t> named;
    bool is_cut = false;
    for (size_t line = begin; line < lines_.size(); ++line) {
      Canvas canvas(source_.text(), lines_[line]);
      const std::vector<Columns> pairs = pairs_in(canvas);
      const Beside words = beside(canvas, pairs);
      is_cut = words.has_words && named && !pairs.empty();
      if (pairs.empty() || is_cut || words.has_words != words.has_relation) break;
      if (!add_row(line, pairs)) break;
      if (words.has_words) named = line;
      rows_.push_back(std::move(canvas));
    }
    const size_t end = begin + rows_.size();
    if (!named) tried_ = end;
    if (!named || rows_.size() < 2) return begin;
    first_ = begin;
    named_ = *named - begin;
    const bool is_middle = !is_cut && rows_.size() >= 2 * named_ && rows_.size() <= 2 * named_ + 2;
    return named_ == 0 || is_middle ? end : begin;
  }

  // Whether the brackets of a line go on with matrices, or begin others.
  bool add_row(size_t line, const std::vector<Columns>& pairs) {
    std::vector<PlainBlock> more;
    std::vector<PlainBlock*> longer;
    for (const Columns& pair : pairs) {
      const auto known = std::find_if(blocks_.begin(), blocks_.end(), [&](const PlainBlock& block) {
        return block.columns.left <= pair.right && pair.left <= block.columns.right;
      });
      if (known == blocks_.end()) {
        more.push_back({pair, line, line});
      } else if (known->columns != pair || known->last + 1 != line) {
        return false;
      } else {
        longer.push_back(&*known);
      }
    }
    if (more.size() == pairs.size() && !blocks_.empty()) return false;
    for (PlainBlock* block : longer) block->last = line;
    blocks_.insert(blocks_.end(), more.begin(), more.end());
    return true;
  }

  void write_group() {
    Source& out = rewriting_.replace(lines_[first_].begin, lines_[first_ + rows_.size() - 1].end);
    std::sort(blocks_.begin(), blocks_.end(), [](const PlainBlock& a, const PlainBlock& b) {
      return a.columns.left < b.columns.left;
    });
    const Canvas& named = rows_[named_];
    const size_t width = std::max(named.width(), blocks_.back().columns.right + 1);
    size_t from = 0;
    for (const PlainBlock& block : blocks_) {
      copy_columns(out, named, from, block.columns.left);
      std::vector<const Canvas*> lines;
      for (size_t line = block.first; line <= block.last; ++line)
        lines.push_back(&rows_[line - first_]);
      write_drawn_cells(out, source_, lines, block.columns.left + 1, block.columns.right);
      from = block.columns.right + 1;
    }
    copy_columns(out, named, from, width);
  }

  void copy_columns(Source& out, const Canvas& line, size_t from, size_t to) const {
    if (from < to) out.append(source_, line.bytes(from).first, line.bytes(to).first);
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  Rewriting rewriting_;
  /// No drawing begins before this line.
  size_t tried_ = 0;
  size_t first_ = 0;
  /// Of the row that has the name, among the rows.
  size_t named_ = 0;
  std::vector<Canvas> rows_;
  std::vector<PlainBlock> blocks_;
};

// Whether a line begins with a bracket, and a name stands somewhere.
bool may_have_plain_drawing(View text) {
  if (text.find('=') == View::npos) return false;
  for (size_t line = 0; line < text.size();) {
    const size_t first = text.find_first_not_of(" \t", line);
    if (first != View::npos && (begins_row(text.substr(first)) || text[first] == '\\')) return true;
    line = std::min(text.find('\n', line), text.size() - 1) + 1;
  }
  return false;
}

}  // namespace

Source without_plain_drawings(Source source) {
  if (may_have_plain_drawing(source.text())) return PlainDrawings(source).run();
  return source;
}

}  // namespace softmax_steps::reader
