#include "reader/drawn_cells.h"

#include <algorithm>

#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;

bool is_dash(char32_t c) { return c == '-' || c == 0x2212 || c == 0x2500 || c == 0x2015; }

// Something without blanks in a line.
struct Piece {
  size_t from;
  size_t to;
  bool is_dashes;
};

std::vector<Piece> pieces_of(const Canvas& line, size_t from, size_t to) {
  std::vector<Piece> pieces;
  for (size_t column = from; column < to; ++column) {
    if (line.at(column) == ' ') continue;
    size_t end = column;
    bool dashes = true;
    for (; end < to && line.at(end) != ' '; ++end) dashes = dashes && is_dash(line.at(end));
    pieces.push_back({column, end, dashes});
    column = end;
  }
  return pieces;
}

const Piece* overlapping(const std::vector<Piece>& pieces, const Piece& bar) {
  for (const Piece& piece : pieces) {
    if (!piece.is_dashes && piece.from < bar.to && bar.from < piece.to) return &piece;
  }
  return nullptr;
}

class CellWriter {
 public:
  CellWriter(Source& out, const Source& source, const std::vector<const Canvas*>& lines,
             size_t from, size_t to)
      : out_(out), source_(source), lines_(lines), from_(from), to_(to) {}

  void run() {
    write("[");
    for (const auto& line : lines_) pieces_.push_back(pieces_of(*line, from_, to_));
    for (size_t line = 0; line < lines_.size(); ++line) {
      for (const Piece& piece : pieces_[line])
        has_decimal_commas_ = has_decimal_commas_ || has_decimal_comma(line, piece);
    }
    bool is_first = true;
    for (size_t line = 0; line < lines_.size(); ++line) {
      if (pieces_[line].empty() || is_part_of_fraction(line)) continue;
      if (!is_first) write("; ");
      is_first = false;
      write_row(line);
    }
    const std::size_t last = lines_.back()->bytes(to_).first;
    out_.append("]", source_, std::min(last, source_.size() - 1));
  }

 private:
  bool is_bar(size_t line, const Piece& piece) const {
    return piece.is_dashes && line > 0 && line + 1 < lines_.size() &&
           overlapping(pieces_[line - 1], piece) != nullptr &&
           overlapping(pieces_[line + 1], piece) != nullptr;
  }

  bool has_bar(size_t line) const {
    return line < lines_.size() && std::any_of(
                                       pieces_[line].begin(), pieces_[line].end(),
                                       [&](const Piece& piece) { return is_bar(line, piece); });
  }

  // Numerators and denominators stand over and under a line with bars.
  bool is_part_of_fraction(size_t line) const {
    if (has_bar(line)) return false;
    return has_bar(line + 1) || (line > 0 && has_bar(line - 1));
  }

  // The column of the comma of 0,25 and 1,5; the piece's end where it has none, or several.
  size_t comma_of(size_t line, const Piece& piece) const {
    size_t found = piece.to;
    for (size_t column = piece.from; column < piece.to; ++column) {
      const char32_t sign = lines_[line]->at(column);
      const bool is_inner = column > piece.from && column + 1 < piece.to;
      if (sign == '.' || (sign == ',' && (found != piece.to || !is_inner))) return piece.to;
      if (sign == ',') found = column;
    }
    return found;
  }

  // Cells stand apart by blanks. 1,234 alone may be thousands.
  bool has_decimal_comma(size_t line, const Piece& piece) const {
    constexpr size_t kThousand = 3;
    const size_t comma = comma_of(line, piece);
    return comma < piece.to &&
           (piece.to - comma - 1 != kThousand || lines_[line]->at(comma - 1) == '0');
  }

  void write_row(size_t line) {
    const std::vector<Piece>& row = pieces_[line];
    for (size_t i = 0; i < row.size(); ++i) {
      if (is_bar(line, row[i])) {
        copy(line - 1, *overlapping(pieces_[line - 1], row[i]));
        write("/");
        copy(line + 1, *overlapping(pieces_[line + 1], row[i]));
        write(" ");
        continue;
      }
      copy(line, row[i]);
      // A minus that stands off its number.
      const bool is_sign = row[i].is_dashes && row[i].to == row[i].from + 1 && i + 1 < row.size();
      if (!is_sign) write(" ");
    }
  }

  void copy(size_t line, const Piece& piece) {
    const size_t begin = lines_[line]->bytes(piece.from).first;
    const size_t end = lines_[line]->bytes(piece.to - 1).second;
    const size_t comma = has_decimal_commas_ ? comma_of(line, piece) : piece.to;
    if (comma == piece.to) return out_.append(source_, begin, end);
    const auto [from, to] = lines_[line]->bytes(comma);
    out_.append(source_, begin, from);
    out_.append(".", source_, from);
    out_.append(source_, to, end);
  }

  void write(std::string_view words) {
    const auto [begin, end] = lines_.front()->bytes(from_);
    out_.append(words, source_, std::min(begin, source_.size() - 1));
  }

  Source& out_;
  const Source& source_;
  const std::vector<const Canvas*>& lines_;
  size_t from_;
  size_t to_;
  std::vector<std::vector<Piece>> pieces_;
  bool has_decimal_commas_ = false;
};

}  // namespace

void write_drawn_cells(Source& out, const Source& source, const std::vector<const Canvas*>& lines,
                       size_t from, size_t to) {
  CellWriter(out, source, lines, from, to).run();
}

Canvas::Canvas(std::string_view text, const Line& line) {
  for (size_t at = line.begin; at < line.end;) {
    const CodePoint point = decode(text, at);
    const char32_t c = point.value == '\t' || point.value == 0xA0 ? U' ' : point.value;
    if (c == '[' || (c >= 0x239B && c <= 0x23A6) || c == 0x250C || c == 0x2502 || c == 0x2514) {
      may_be_drawn_ = true;
    }
    if (c == 0x2502) ++bars_;
    columns_.push_back({c, at, at + point.size});
    at += point.size;
  }
}

char32_t Canvas::at(size_t column) const {
  return column < columns_.size() ? columns_[column].sign : U' ';
}

std::pair<size_t, size_t> Canvas::bytes(size_t column) const {
  if (column < columns_.size()) return {columns_[column].begin, columns_[column].end};
  const size_t end = columns_.empty() ? 0 : columns_.back().end;
  return {end, end};
}

void Canvas::move(std::size_t from, std::size_t to) {
  const auto at = [&](std::size_t column) {
    return columns_.begin() + static_cast<std::ptrdiff_t>(column);
  };
  if (from < to) {
    const std::size_t byte = bytes(from).first;
    columns_.insert(at(from), to - from, Column{U' ', byte, byte});
  } else if (is_blank(to, from)) {
    columns_.erase(at(to), at(from));
  }
}

bool Canvas::is_blank(size_t from, size_t to) const {
  for (size_t column = from; column < to; ++column) {
    if (at(column) != ' ') return false;
  }
  return true;
}

bool Canvas::is_ruled(size_t from, size_t to) const {
  bool ruled = false;
  for (size_t column = from; column < to; ++column) {
    if (at(column) != '-' && at(column) != '=' && at(column) != '+') return false;
    ruled = true;
  }
  return ruled;
}

bool Canvas::is_lone(char32_t sign) const {
  bool found = false;
  for (const Column& column : columns_) {
    if (column.sign == ' ') continue;
    if (found || column.sign != sign) return false;
    found = true;
  }
  return found;
}

bool Canvas::is_counter(size_t from, size_t to) const {
  while (from < to && at(from) == ' ') ++from;
  while (to > from && at(to - 1) == ' ') --to;
  if (to < from + 3 || at(from) != '(' || at(to - 1) != ')') return false;
  for (size_t column = from + 1; column + 1 < to; ++column) {
    if (at(column) < '0' || at(column) > '9') return false;
  }
  return true;
}

std::optional<std::pair<size_t, size_t>> Canvas::outermost(char32_t sign) const {
  std::optional<size_t> first;
  size_t last = 0;
  for (size_t column = 0; column < columns_.size(); ++column) {
    const char32_t c = columns_[column].sign;
    if (c == sign) {
      if (!first) first = column;
      last = column;
    } else if (c != ' ' && !first && c != '(' && c != ')' && (c < '0' || c > '9')) {
      return std::nullopt;
    } else if (c != ' ' && first && c != sign) {
      last = 0;
    }
  }
  if (!first || last <= *first) return std::nullopt;
  return std::pair(*first, last);
}

}  // namespace softmax_steps::reader
