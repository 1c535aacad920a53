#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "reader/drawn_cells.h"
#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// A matrix between two columns, over one line or several.
struct Block {
  size_t left;
  size_t right;
  size_t first;
  size_t last;
  bool is_closed = false;
  bool has_gap = false;
};

struct BracketPair {
  size_t left;
  size_t right;
  bool is_top;
  bool is_bottom;
};

bool is_left_piece(char32_t c) {
  return (c >= 0x239B && c <= 0x239D) || (c >= 0x23A1 && c <= 0x23A3) || c == 0x250C || c == 0x2514;
}
bool is_right_piece(char32_t c) {
  return (c >= 0x239E && c <= 0x23A0) || (c >= 0x23A4 && c <= 0x23A6) || c == 0x2510 || c == 0x2518;
}
bool is_top_piece(char32_t c) { return c == 0x239B || c == 0x23A1 || c == 0x250C; }
bool is_bottom_piece(char32_t c) { return c == 0x239D || c == 0x23A3 || c == 0x2514; }

class Drawings {
 public:
  explicit Drawings(const Source& source) : source_(source), lines_(source.lines()) {}

  Source run() {
    size_t at = 0;
    while (at < lines_.size()) {
      const size_t end = end_of_group(at);
      if (end == at) {
        copy_line(at++);
        continue;
      }
      const bool turned = is_turned_;
      write_group(at, end, turned);
      at = end;
    }
    return std::move(out_);
  }

 private:
  const Canvas& canvas(size_t line) {
    if (canvases_.size() < lines_.size()) canvases_.resize(lines_.size());
    std::optional<Canvas>& canvas = canvases_[line];
    if (!canvas) canvas = Canvas(source_.text(), lines_[line]);
    return *canvas;
  }

  // The brackets of a line that have none within them.
  std::vector<BracketPair> pairs_in(size_t line) {
    const Canvas& drawn = canvas(line);
    std::vector<BracketPair> pairs;
    bool is_open = false;
    size_t left = 0;
    const bool bars = drawn.has_only_bars();
    for (size_t column = 0; column < drawn.width(); ++column) {
      const char32_t c = drawn.at(column);
      const bool bar = bars && c == 0x2502;
      if (is_left_piece(c) || c == '[' || (bar && !is_open)) {
        left = column;
        is_open = true;
      } else if (is_open && (is_right_piece(c) || c == ']' || bar)) {
        const char32_t opened = drawn.at(left);
        pairs.push_back({left, column, is_top_piece(opened), is_bottom_piece(opened)});
        is_open = false;
      }
    }
    return pairs;
  }

  // The line behind the drawing that begins at a line; that line itself where none does.
  size_t end_of_group(size_t at) {
    blocks_.clear();
    is_turned_ = false;
    size_t begin = at;
    // An exponent T on a line of its own.
    if (canvas(at).is_lone('T') && at + 1 < lines_.size()) {
      is_turned_ = true;
      ++begin;
    }
    size_t end = frame_of_signs(begin);
    if (end == begin) end = group_of_brackets(begin);
    is_turned_ = is_turned_ && end > begin;
    return end > begin ? end : at;
  }

  size_t group_of_brackets(size_t begin) {
    size_t line = begin;
    bool goes_on = true;
    for (; line < lines_.size() && goes_on; line += goes_on ? 1 : 0) {
      if (!canvas(line).may_be_drawn()) break;
      const std::vector<BracketPair> pairs = aligned(line, pairs_in(line));
      goes_on = line == begin && !pairs.empty();
      std::vector<Block> more;
      for (const BracketPair& pair : pairs) {
        const bool is_gap = canvas(line).is_blank(pair.left + 1, pair.right);
        const auto known = std::find_if(blocks_.begin(), blocks_.end(), [&](const Block& block) {
          return block.left == pair.left && block.right == pair.right && block.last + 1 == line &&
                 !block.is_closed && !pair.is_top;
        });
        if (known == blocks_.end()) {
          more.push_back({pair.left, pair.right, line, line, pair.is_bottom, is_gap});
          continue;
        }
        goes_on = true;
        known->last = line;
        known->is_closed = pair.is_bottom;
        known->has_gap = known->has_gap || is_gap;
      }
      if (goes_on) blocks_.insert(blocks_.end(), more.begin(), more.end());
    }
    return is_drawing(begin, line) ? line : begin;
  }

  // A line whose brackets are off by a column or two, as a name with signs of no width or of two
  // moves them, is moved back.
  std::vector<BracketPair> aligned(size_t line, std::vector<BracketPair> pairs) {
    if (pairs.empty() || !is_left_piece(canvas(line).at(pairs.front().left))) return pairs;
    const BracketPair first = pairs.front();
    const auto block = std::find_if(blocks_.begin(), blocks_.end(), [&](const Block& one) {
      return one.last + 1 == line && !one.is_closed;
    });
    if (block == blocks_.end() || first.is_top ||
        block->right - block->left != first.right - first.left)
      return pairs;
    constexpr size_t kMost = 2;
    const size_t wanted = block->left;
    if (wanted == first.left || wanted + kMost < first.left || first.left + kMost < wanted)
      return pairs;
    canvases_[line]->move(first.left, wanted);
    return pairs_in(line);
  }

  // Brackets in ASCII are a drawing where lines between the rows have nothing in them.
  bool is_drawing(size_t begin, size_t end) {
    if (end < begin + 2) return false;
    const char32_t sign = canvas(begin).at(blocks_.front().left);
    if (sign != '[') return true;
    return std::any_of(blocks_.begin(), blocks_.end(), [](const Block& block) {
      return block.has_gap && block.last > block.first && block.right > block.left + 1;
    });
  }

  // FriCAS: + … + over | … | over + … +.
  size_t frame_of_signs(size_t begin) {
    if (begin + 1 >= lines_.size()) return begin;
    const auto ends = canvas(begin).outermost('+');
    if (!ends || canvas(begin).is_ruled(ends->first + 1, ends->second)) return begin;
    for (size_t line = begin + 1; line < lines_.size(); ++line) {
      const Canvas& drawn = canvas(line);
      const char32_t sign = drawn.at(ends->first);
      if (sign != drawn.at(ends->second) || (sign != '|' && sign != '+')) return begin;
      if (sign == '|') continue;
      if (line == begin + 1) return begin;
      blocks_.push_back({ends->first, ends->second, begin, line, true, false});
      return line + 1;
    }
    return begin;
  }

  // Columns of a line that belong to no block.
  std::vector<std::pair<size_t, size_t>> gaps(size_t width) const {
    std::vector<std::pair<size_t, size_t>> gaps;
    size_t from = 0;
    for (const Block& block : blocks_) {
      gaps.emplace_back(from, block.left);
      from = block.right + 1;
    }
    gaps.emplace_back(from, std::max(from, width));
    return gaps;
  }

  void write_group(size_t begin, size_t end, bool turned) {
    if (turned) ++begin;
    std::sort(blocks_.begin(), blocks_.end(),
              [](const Block& a, const Block& b) { return a.left < b.left; });
    size_t width = 0;
    for (size_t line = begin; line < end; ++line) width = std::max(width, canvas(line).width());
    const auto between = gaps(width);
    const size_t baseline = baseline_of(begin, end, between);
    for (size_t k = 0; k < between.size(); ++k) {
      write_gap(begin, end, baseline, between[k]);
      if (k < blocks_.size()) write_block(blocks_[k]);
      if (k < blocks_.size() && turned) out_.append("^T ", source_, lines_[begin].begin);
    }
    if (lines_[end - 1].end < source_.size()) out_.append("\n", source_, lines_[end - 1].end);
  }

  // The line that has a relation sign beside the matrices, or else any words.
  size_t baseline_of(size_t begin, size_t end,
                     const std::vector<std::pair<size_t, size_t>>& between) {
    size_t found = begin + (end - begin) / 2;
    int best = 0;
    for (size_t line = begin; line < end; ++line) {
      int score = 0;
      for (const auto& [from, to] : between) {
        for (size_t column = from; column < to; ++column) {
          const char32_t c = canvas(line).at(column);
          if (c == '=' || c == 0x2248 || c == 0x2190) score += 100;
          if (c != ' ' && c != '\t' && !is_left_piece(c) && !is_right_piece(c) && !is_side(c))
            ++score;
        }
      }
      if (score > best) {
        best = score;
        found = line;
      }
    }
    return found;
  }

  static bool is_side(char32_t c) { return c >= 0x239B && c <= 0x23AD; }

  // What stands beside the matrices; what stands over it or under it alone makes it no number.
  void write_gap(size_t begin, size_t end, size_t baseline, std::pair<size_t, size_t> columns) {
    if (canvas(baseline).is_counter(columns.first, columns.second)) return;
    bool poisoned = false;
    for (size_t column = columns.first; column < columns.second; ++column) {
      const char32_t c = canvas(baseline).at(column);
      if (c != ' ' && !is_side(c)) {
        const auto [from, to] = canvas(baseline).bytes(column);
        out_.append(source_, from, to);
        poisoned = false;
        continue;
      }
      bool above = false;
      for (size_t line = begin; line < end; ++line) {
        const char32_t other = canvas(line).at(column);
        above = above || (other != ' ' && !is_side(other));
      }
      if (above && !poisoned) out_.append(" ?", source_, lines_[baseline].begin);
      if (!above) out_.append(" ", source_, lines_[baseline].begin);
      poisoned = above;
    }
  }

  void write_block(const Block& block) {
    std::vector<const Canvas*> content;
    for (size_t line = block.first; line <= block.last; ++line) content.push_back(&canvas(line));
    write_drawn_cells(out_, source_, content, block.left + 1, block.right);
  }

  void copy_line(size_t line) {
    const size_t next = line + 1 < lines_.size() ? lines_[line + 1].begin : source_.size();
    out_.append(source_, lines_[line].begin, next);
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  std::vector<std::optional<Canvas>> canvases_;
  std::vector<Block> blocks_;
  bool is_turned_ = false;
  Source out_;
};

// Whether there is anything that a drawing has.
bool may_have_drawing(const Source& source) {
  const std::initializer_list<View> signs{"⎡", "⎛", "┌ ", "[  ", "+\n"};
  return std::any_of(signs.begin(), signs.end(), [&](View sign) { return source.holds(sign); });
}

}  // namespace

Source without_drawings(Source source) {
  if (may_have_drawing(source)) return Drawings(source).run();
  return source;
}

}  // namespace softmax_steps::reader
