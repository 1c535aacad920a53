#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "reader/drawn_cells.h"
#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// Columns without a blank among them.
struct WordPiece {
  size_t from;
  size_t to;
};

// A name, its relation sign, and the columns that its numbers may stand in.
struct ColumnHead {
  WordPiece name;
  size_t sign;
  size_t end;
  std::vector<std::vector<WordPiece>> rows = {};
  std::vector<size_t> lines = {};
};

bool is_number_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U"0123456789.,+-\u2212eE/";
  return kSigns.find(c) != kSigns.npos;
}

bool is_digit_sign(char32_t c) { return c >= '0' && c <= '9'; }

std::vector<WordPiece> word_pieces_of(const Canvas& line) {
  std::vector<WordPiece> pieces;
  for (size_t column = 0; column < line.width(); ++column) {
    if (line.at(column) == ' ') continue;
    size_t end = column;
    while (end < line.width() && line.at(end) != ' ') ++end;
    pieces.push_back({column, end});
    column = end;
  }
  return pieces;
}

bool is_number_piece(const Canvas& line, const WordPiece& piece) {
  bool has_digit = false;
  for (size_t column = piece.from; column < piece.to; ++column) {
    const char32_t c = line.at(column);
    if (!is_number_sign(c)) return false;
    has_digit = has_digit || is_digit_sign(c);
  }
  return has_digit && line.at(piece.from) != 'e' && line.at(piece.from) != 'E';
}

bool is_name_piece(const Canvas& line, const WordPiece& piece) {
  for (size_t column = piece.from; column < piece.to; ++column) {
    const char32_t c = line.at(column);
    if (!is_letter(c) && !(column > piece.from && (is_digit_sign(c) || c == '\''))) return false;
  }
  return true;
}

class PlainColumns {
 public:
  explicit PlainColumns(const Source& source)
      : source_(source), lines_(source.lines()), rewriting_(source) {}

  Source run() {
    for (size_t line = 0; line < lines_.size(); ++line) {
      if (!may_have_heads(line)) continue;
      line = std::max(line, take(line));
    }
    return rewriting_.finish();
  }

 private:
  View view(size_t line) const {
    return source_.text().substr(lines_[line].begin, lines_[line].end - lines_[line].begin);
  }

  bool may_have_heads(size_t line) const {
    const View text = view(line);
    const size_t first = text.find('=');
    return first != View::npos && text.find('=', first + 1) != View::npos &&
           text.find_first_of("[({\t") == View::npos;
  }

  bool is_blank(size_t line) const { return trimmed(view(line)).empty(); }

  // Names with their signs, side by side, and numbers behind them.
  static std::vector<ColumnHead> heads_of(const Canvas& line) {
    const std::vector<WordPiece> pieces = word_pieces_of(line);
    std::vector<ColumnHead> heads;
    for (size_t i = 0; i < pieces.size(); ++i) {
      const bool is_head = i + 1 < pieces.size() && is_name_piece(line, pieces[i]) &&
                           pieces[i + 1].to == pieces[i + 1].from + 1 &&
                           line.at(pieces[i + 1].from) == '=';
      if (is_head) {
        if (!heads.empty()) heads.back().end = pieces[i].from;
        heads.push_back({pieces[i], pieces[i + 1].from, View::npos});
        ++i;
      } else if (heads.empty() || !is_number_piece(line, pieces[i])) {
        return {};
      }
    }
    return heads.size() > 1 ? heads : std::vector<ColumnHead>{};
  }

  // The numbers of a line under the names they belong to; none where something else stands in it.
  static std::optional<std::vector<std::vector<WordPiece>>> rows_in(
      const Canvas& line, const std::vector<ColumnHead>& heads, bool has_heads) {
    std::vector<std::vector<WordPiece>> rows(heads.size());
    bool found = false;
    for (const WordPiece& piece : word_pieces_of(line)) {
      const auto head = std::find_if(heads.begin(), heads.end(), [&](const ColumnHead& one) {
        return one.sign < piece.from && piece.to <= one.end;
      });
      if (head != heads.end() && is_number_piece(line, piece)) {
        rows[static_cast<size_t>(head - heads.begin())].push_back(piece);
        found = true;
      } else if (!has_heads) {
        return std::nullopt;
      }
    }
    return found || has_heads ? std::optional(std::move(rows)) : std::nullopt;
  }

  // The last line of the columns whose names stand in a line; that line where there are none.
  size_t take(size_t named) {
    std::vector<ColumnHead> heads = heads_of(canvas(named));
    if (heads.empty()) return named;
    size_t first = named;
    while (first > behind_ && has_rows(first - 1, heads)) --first;
    size_t last = named;
    while (last + 1 < lines_.size() && has_rows(last + 1, heads)) ++last;
    const size_t above = named - first;
    const size_t below = last - named;
    const bool is_middle = above == 0 || (above <= below + 1 && below <= above + 1);
    const bool is_apart = above == 0 || first == behind_ || is_blank(first - 1) ||
                          view(first - 1).find('=') == View::npos;
    if (first == last || !is_middle || !is_apart) return named;
    for (size_t line = first; line <= last; ++line) add_rows(line, heads, line == named);
    const bool are_whole = std::all_of(
        heads.begin(), heads.end(), [&](const ColumnHead& head) { return is_whole(head, named); });
    if (!are_whole) return named;
    write(heads, named, first, last);
    behind_ = last + 1;
    return last;
  }

  Canvas canvas(size_t line) const { return {source_.text(), lines_[line]}; }

  bool has_rows(size_t line, const std::vector<ColumnHead>& heads) const {
    return view(line).find('\t') == View::npos && rows_in(canvas(line), heads, false).has_value();
  }

  void add_rows(size_t line, std::vector<ColumnHead>& heads, bool is_named) const {
    auto rows = rows_in(canvas(line), heads, is_named);
    if (!rows) return;
    for (size_t k = 0; k < heads.size(); ++k) {
      if ((*rows)[k].empty()) continue;
      heads[k].rows.push_back(std::move((*rows)[k]));
      heads[k].lines.push_back(line);
    }
  }

  // Rows of one length without a gap, but for the line of the name.
  static bool is_whole(const ColumnHead& head, size_t named) {
    for (size_t k = 0; k < head.rows.size(); ++k) {
      if (head.rows[k].size() != head.rows.front().size()) return false;
      const bool follows = k == 0 || head.lines[k - 1] + 1 == head.lines[k] ||
                           (head.lines[k - 1] + 1 == named && named + 1 == head.lines[k]);
      if (!follows) return false;
    }
    return !head.rows.empty();
  }

  void write(const std::vector<ColumnHead>& heads, size_t named, size_t first, size_t last) {
    Source& out = rewriting_.replace(lines_[first].begin, lines_[last].end);
    const Canvas names = canvas(named);
    for (const ColumnHead& head : heads) {
      out.append(source_, names.bytes(head.name.from).first, names.bytes(head.sign).second);
      const bool is_scalar = head.rows.size() == 1 && head.rows.front().size() == 1;
      out.append(is_scalar ? " " : " [", source_, lines_[named].begin);
      for (size_t k = 0; k < head.rows.size(); ++k) {
        if (k > 0) out.append("; ", source_, lines_[head.lines[k]].begin);
        write_row(out, canvas(head.lines[k]), head.rows[k]);
      }
      out.append(is_scalar ? "   " : "]   ", source_, lines_[named].begin);
    }
  }

  void write_row(Source& out, const Canvas& line, const std::vector<WordPiece>& row) const {
    for (const WordPiece& piece : row) {
      size_t to = piece.to;
      while (to > piece.from && line.at(to - 1) == ',') --to;
      out.append(source_, line.bytes(piece.from).first, line.bytes(to - 1).second);
      out.append(" ", source_, line.bytes(piece.from).first);
    }
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  Rewriting rewriting_;
  /// Behind the last columns that were written.
  size_t behind_ = 0;
};

}  // namespace

Source without_plain_columns(Source source) {
  const View text = source.text();
  const bool may_be_drawn = text.find('\n') != View::npos && text.find(" = ") != View::npos;
  if (may_be_drawn) return PlainColumns(source).run();
  return source;
}

}  // namespace softmax_steps::reader
