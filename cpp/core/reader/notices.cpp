#include <algorithm>
#include <string>
#include <utility>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

size_t skip_digits(View text, size_t at) {
  while (is_digit(byte_at(text, at))) ++at;
  return at;
}

// The end of 3x3, 3 x 3 or 3×3 at `at`, or `at`.
size_t skip_shape(View text, size_t at) {
  size_t end = skip_digits(text, at);
  if (end == at) return at;
  while (byte_at(text, end) == ' ') ++end;
  const size_t cross = text.substr(end, 2) == "×" ? 2 : byte_at(text, end) == 'x' ? 1 : 0;
  if (cross == 0) return at;
  end += cross;
  while (byte_at(text, end) == ' ') ++end;
  const size_t last = skip_digits(text, end);
  return last == end ? at : last;
}

// What programs print about a matrix, on a line of its own.
bool is_notice(View line) {
  if (line.size() > 160) return false;
  for (const View start : {"dtype:",         "Name:",     "Length:",   "Levels:",
                           "Freq:",          "rank:",     "shape:",    "attr(,",
                           "[matrix size:",  "[torch.",   "A matrix:", "Parameter containing:",
                           "ARMA_MAT_TXT",   "<NDArray ", "# type:",   "# rows:",
                           "# columns:",     "--- ",      "%YAML",     "A double:",
                           "realprecision ="}) {
    if (line.starts_with(start)) return true;
  }
  if (one_of(line, "Tensor values: done --- | Columns: >")) return true;
  if (line == "Diagonal Matrix" || line == "Permutation Matrix") return true;
  if (line.starts_with('[') && (line.find(" rows x ") != View::npos)) return true;
  const bool of_julia =
      is_digit(line.front()) && line.ends_with(':') && line.find('{') != View::npos;
  if (of_julia) return true;
  const size_t shape = skip_shape(line, 0);
  if (shape == line.size()) return true;
  if (shape > 0 && trimmed(line.substr(shape)) == "DataFrame") return true;
  if (shape > 0 && line.find("atrix of class") != View::npos) return true;
  for (const View key : {"rows:", "columns:"}) {
    if (line.starts_with(key)) {
      const View rest = trimmed(line.substr(key.size()));
      return !rest.empty() && skip_digits(rest, 0) >= rest.size() - (rest.ends_with(',') ? 1 : 0);
    }
  }
  return false;
}

class Notices {
 public:
  explicit Notices(const Source& source) : source_(source), lines_(source.lines()) {}

  void find() {
    // A backslash at the end of a line of LaTeX ends a row.
    const bool is_latex =
        source_.holds("&") || source_.holds("\\begin") || source_.holds("matrix{");
    const bool of_opencv = source_.holds("opencv-matrix");
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      const View line = trimmed(view(lines_[at_]));
      if (line.empty()) continue;
      if (!is_latex) drop_continuation(line);
      if (of_opencv && !line.starts_with('%') && !line.starts_with("---")) continue;
      if (line.starts_with("dtype:") ||
          (line.starts_with("Name:") && line.find("dtype:") != View::npos)) {
        drop_index();
      }
      if (is_notice(line)) {
        // Behind Armadillo's mark stands the shape.
        if (line.starts_with("ARMA_MAT_TXT") && at_ + 1 < lines_.size()) blank(at_ + 1);
        blank(at_);
        continue;
      }
      replace_shape(line);
    }
  }

  bool has_found() const { return !changes_.empty(); }

  Source written() {
    Rewriting rewriting(source_);
    for (const Change& change : changes_) {
      rewriting.replace(change.begin, change.end).append(change.words, source_, change.begin);
    }
    return rewriting.finish();
  }

 private:
  View view(const Line& line) const {
    return source_.text().substr(line.begin, line.end - line.begin);
  }
  size_t offset(View part) const {
    return static_cast<size_t>(part.data() - source_.text().data());
  }

  struct Change {
    size_t begin;
    size_t end;
    std::string words;
  };

  // A frame of pandas that goes on below has a backslash behind its heads.
  void drop_continuation(View line) {
    if (line.size() > 2 && line.ends_with(" \\")) {
      const size_t end = offset(line) + line.size();
      change(end - 1, end, "");
    }
  }

  void blank(size_t line) { change(lines_[line].begin, lines_[line].end, ""); }

  void change(size_t begin, size_t end, std::string words) {
    if (changes_.empty() || begin >= changes_.back().end)
      changes_.push_back({begin, end, std::move(words)});
  }

  // A series of pandas has its index first on each line above its type.
  void drop_index() {
    size_t first = at_;
    while (first > 0 && !trimmed(view(lines_[first - 1])).empty()) --first;
    for (size_t i = first; i < at_; ++i) {
      const View line = view(lines_[i]);
      const size_t word = std::min(line.find_first_not_of(" \t"), line.size());
      const size_t gap = line.find_first_of(" \t", word);
      if (gap == View::npos || trimmed(line.substr(gap)).empty()) continue;
      change(lines_[i].begin + word, lines_[i].begin + gap, "");
    }
  }

  // W (3 x 3) and W = 3×3 are names; 3x3  E2 is a common factor.
  void replace_shape(View line) {
    const size_t shape = skip_shape(line, 0);
    if (shape > 0 && shape < line.size() && line.size() < 40) {
      const View rest = trimmed(line.substr(shape));
      if (rest.starts_with('E') && rest.size() > 1 &&
          rest.find_first_not_of("-0123456789", 1) == View::npos) {
        change(offset(line), offset(line) + line.size(),
               "1.0e" + std::string(rest.substr(1)) + " *");
      }
      return;
    }
    if (line.size() > 60) return;
    const size_t open = line.rfind('(');
    if (open != View::npos && open > 0 && line.find_first_of("]=:") > open && line.ends_with(')') &&
        line.size() > open + 2 && skip_shape(line, open + 1) == line.size() - 1) {
      return change(offset(line) + open, offset(line) + line.size(), "=");
    }
    const size_t assign = line.find('=');
    if (assign == View::npos) return;
    const size_t start = line.find_first_not_of(' ', assign + 1);
    if (start == View::npos) return;
    const size_t end = skip_shape(line, start);
    const View tail = trimmed(line.substr(end));
    if (end > start && (tail.empty() || tail == "single matrix" || tail == "logical array")) {
      change(offset(line) + start, offset(line) + line.size(), "");
    }
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  std::vector<Change> changes_;
  size_t at_ = 0;
};

}  // namespace

Source without_notices(Source source) {
  Notices notices(source);
  notices.find();
  if (notices.has_found()) return notices.written();
  return source;
}

}  // namespace softmax_steps::reader
