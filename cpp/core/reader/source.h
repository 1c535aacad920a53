#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/text.h"

namespace softmax_steps::reader {

/// A line without its break.
struct Line {
  std::size_t begin;
  std::size_t end;
};

std::vector<Line> lines_of(std::string_view text);

/// A text on its way to the lexer. Notations that are laid out in two dimensions or in tags are
/// rewritten into those that stand on a line; `origin` tells where each byte stood in the text that
/// was pasted.
class Source {
 public:
  Source() = default;
  explicit Source(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  std::size_t size() const { return text_.size(); }
  /// The byte of the pasted text that byte `at` came from.
  std::size_t origin(std::size_t at) const;

  /// Where `sign` begins first, or npos.
  std::size_t find(std::string_view sign) const;
  bool holds(std::string_view sign) const { return find(sign) != std::string_view::npos; }
  /// The lines, for as long as the source stands where it is and nothing is appended.
  const std::vector<Line>& lines() const;

  /// Copies bytes [begin, end) of another.
  void append(const Source& from, std::size_t begin, std::size_t end);
  /// Appends words of the rewriting, which stand for byte `at` of another.
  void append(std::string_view words, const Source& from, std::size_t at);

 private:
  void forget() {
    bytes_.reset();
    lines_.reset();
  }

  std::string text_;
  /// Empty where each byte is its own origin.
  std::vector<std::uint32_t> origin_;
  /// What one rewriting after the other asks of a text that most of them leave as it is.
  mutable std::optional<Bytes> bytes_;
  mutable std::optional<std::vector<Line>> lines_;
};

/// A copy of a source in which pieces are replaced, from its beginning to its end.
class Rewriting {
 public:
  explicit Rewriting(const Source& source) : source_(source) {}

  /// Copies what lies before byte `begin`, and leaves out [begin, end); what stands for it is
  /// appended to the result.
  Source& replace(std::size_t begin, std::size_t end);
  /// Copies the rest.
  Source finish();

 private:
  const Source& source_;
  Source out_;
  /// Behind what was copied or left out.
  std::size_t at_ = 0;
};

}  // namespace softmax_steps::reader
