#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "reader/source.h"

namespace softmax_steps::reader {

/// A line by its columns.
class Canvas {
 public:
  Canvas(std::string_view text, const Line& line);

  std::size_t width() const { return columns_.size(); }
  /// A blank beyond the end.
  char32_t at(std::size_t column) const;
  /// The bytes of the text that a column has.
  std::pair<std::size_t, std::size_t> bytes(std::size_t column) const;
  bool is_blank(std::size_t from, std::size_t to) const;
  /// Moves what stands from a column on to another one, where only blanks are lost.
  void move(std::size_t from, std::size_t to);
  /// Whether the columns hold a rule and nothing else.
  bool is_ruled(std::size_t from, std::size_t to) const;
  bool is_lone(char32_t sign) const;
  /// Whether the columns hold (1), which numbers a result.
  bool is_counter(std::size_t from, std::size_t to) const;
  /// Whether there are pieces of brackets, or brackets, at all.
  bool may_be_drawn() const { return may_be_drawn_; }
  /// Whether just two bars stand in it, as in a frame with open top.
  bool has_only_bars() const { return bars_ == 2; }
  /// The columns of the first and the last of a sign, where nothing but a label stands before them
  /// and nothing behind.
  std::optional<std::pair<std::size_t, std::size_t>> outermost(char32_t sign) const;

 private:
  struct Column {
    char32_t sign;
    std::size_t begin;
    std::size_t end;
  };
  std::vector<Column> columns_;
  bool may_be_drawn_ = false;
  int bars_ = 0;
};

/// Writes what stands between two columns of the lines as [ … ; … ]; fractions over three lines
/// become a/b.
void write_drawn_cells(Source& out, const Source& source, const std::vector<const Canvas*>& lines,
                       std::size_t from, std::size_t to);

}  // namespace softmax_steps::reader
