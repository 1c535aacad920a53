#include <algorithm>
#include <utility>
#include <vector>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0'; }

// Numbers without brackets, with what parts them.
struct NumberRun {
  size_t begin;
  size_t end;
  /// Whether a name stands before it.
  bool is_headed;
};

// A slash, two of them or a bar, between blanks.
struct SlashSign {
  size_t at;
  View text;
};

class SlashedRows {
 public:
  explicit SlashedRows(const Source& source) : source_(source), rewriting_(source) {}

  Source run() {
    bool begins = true;
    bool is_headed = false;
    for (size_t at = 0; at < text().size();) {
      const size_t size = begins ? piece_size(at) : 0;
      if (size > 0) {
        const size_t end = run_end(at);
        part({at, end, is_headed});
        at = end;
        begins = false;
        continue;
      }
      const char c = text()[at++];
      if (is_headed && (c == '[' || c == '(' || c == '{')) {
        part_bracketed(at);
        begins = is_headed = false;
        continue;
      }
      is_headed = c == '=' || c == ':' || (is_headed && is_blank(c) && c != '\n');
      begins = is_headed || c == '\n' || (begins && is_blank(c));
    }
    return rewriting_.finish();
  }

 private:
  View text() const { return source_.text(); }

  // The size of a piece of numbers at `at`: a digit, a sign, a point or a comma; 0 for anything
  // else.
  size_t piece_size(size_t at) const {
    const char c = byte_at(text(), at);
    if (is_digit(c)) return 1;
    switch (c) {
      case '.':
      case ',':
      case '+':
      case '-':
      case '/':
      case '|':
        return 1;
      default:
        break;
    }
    if ((c == 'e' || c == 'E') && at > 0 && is_digit(text()[at - 1])) {
      const char next = byte_at(text(), at + 1);
      return is_digit(next) || next == '-' || next == '+' ? 1 : 0;
    }
    constexpr View kMinus = "\u2212";
    return c == kMinus.front() && text().substr(at, kMinus.size()) == kMinus ? kMinus.size() : 0;
  }

  // A run goes on behind a line only with a sign that ends the line or begins the next one.
  size_t run_end(size_t at) const {
    size_t end = at;
    char last = '\0';
    while (at < text().size()) {
      const char c = text()[at];
      const size_t size = piece_size(at);
      if (size > 0) {
        last = c;
        end = at += size;
        continue;
      }
      if (!is_blank(c)) break;
      if (c == '\n') {
        const size_t next = text().find_first_not_of(" \t\r", at + 1);
        const bool goes_on = last == '/' || byte_at(text(), next) == '/';
        if (!goes_on) break;
      }
      ++at;
    }
    return end;
  }

  std::vector<SlashSign> signs_in(const NumberRun& run) const {
    std::vector<SlashSign> signs;
    for (size_t at = run.begin; at < run.end; ++at) {
      const char c = text()[at];
      if ((c != '/' && c != '|') || at == run.begin || !is_blank(text()[at - 1])) continue;
      const size_t size = c == '/' && byte_at(text(), at + 1) == '/' ? 2 : 1;
      if (is_blank(byte_at(text(), at + size))) signs.push_back({at, text().substr(at, size)});
    }
    return signs;
  }

  // How many numbers stand between two places.
  size_t count_between(size_t from, size_t to) const {
    size_t count = 0;
    bool is_inside = false;
    for (size_t at = from; at < to; ++at) {
      const char c = text()[at];
      const bool parts = is_blank(c) || c == ',' || c == ';';
      if (!is_inside && is_digit(c)) ++count;
      is_inside = !parts && (is_inside || is_digit(c));
    }
    return count;
  }

  // How many numbers stand before, between and behind the signs; none where these are of two kinds.
  std::vector<size_t> counts_in(const NumberRun& run, const std::vector<SlashSign>& signs) const {
    std::vector<size_t> counts;
    size_t from = run.begin;
    for (const SlashSign& sign : signs) {
      if (sign.text != signs.front().text) return {};
      counts.push_back(count_between(from, sign.at));
      from = sign.at + sign.text.size();
    }
    counts.push_back(count_between(from, run.end));
    return counts;
  }

  // 1 / 2 3 / 4: each sign has one number before it and one behind.
  static bool are_fractions(const std::vector<size_t>& counts) {
    return counts.front() == 1 && counts.back() == 1 &&
           std::all_of(counts.begin() + 1, counts.end() - 1,
                       [](size_t count) { return count == 2; });
  }

  void part(const NumberRun& run) {
    const std::vector<SlashSign> signs = signs_in(run);
    if (signs.empty()) return;
    const std::vector<size_t> counts = counts_in(run, signs);
    if (counts.empty()) return;
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    const bool is_slash = signs.front().text == "/";
    // 1 / 2 / 4 may be calculated.
    const bool are_rows = *least == *most && *most > 1;
    // Rows of unlike length are left, but for a fraction among commas: 1, 2 / 3.
    const bool are_ragged = is_slash && run.is_headed && *least > 0 && *most > 1 &&
                            !are_fractions(counts) &&
                            text().substr(run.begin, run.end - run.begin).find(',') == View::npos;
    const bool is_told = is_slash || (run.is_headed && ends_line(run.end));
    if ((!are_rows && !are_ragged) || !is_told) return;
    write(signs, ";");
  }

  // W = [1 2 / 3 4], (0.1; 0.2 // 0.3; 0.4): the numbers of one bracket. Among commas a single
  // slash is a fraction's but in W, which has rows.
  void part_bracketed(size_t begin) {
    size_t end = begin;
    bool has_semicolons = false;
    while (end < text().size() &&
           (piece_size(end) > 0 || text()[end] == ';' || text()[end] == ' ')) {
      has_semicolons = has_semicolons || text()[end] == ';';
      end += std::max<size_t>(piece_size(end), 1);
    }
    if (!is_closing(byte_at(text(), end))) return;
    const NumberRun run{begin, end, true};
    const std::vector<SlashSign> signs = signs_in(run);
    if (signs.empty() || signs.front().text == "|") return;
    const bool has_commas = text().substr(begin, end - begin).find(',') != View::npos;
    if (signs.front().text == "/" && has_commas && !is_of_weights(begin - 1)) return;
    const std::vector<size_t> counts = counts_in(run, signs);
    if (counts.empty()) return;
    const bool are_rows =
        counts.front() > 1 && std::all_of(counts.begin(), counts.end(),
                                          [&](size_t count) { return count == counts.front(); });
    if (!are_rows) return;
    write(signs, has_semicolons ? "|" : ";");
  }

  void write(const std::vector<SlashSign>& signs, View separator) {
    for (const SlashSign& sign : signs)
      rewriting_.replace(sign.at, sign.at + sign.text.size()).append(separator, source_, sign.at);
  }

  static bool is_closing(char c) { return c == ']' || c == ')' || c == '}'; }

  // Whether W and a sign stand before the bracket.
  bool is_of_weights(size_t bracket) const {
    const size_t sign = text().find_last_not_of(" \t", bracket - 1);
    if (sign == View::npos || sign == 0) return false;
    const size_t name = text().find_last_not_of(" \t", sign - 1);
    if (name == View::npos || (text()[name] != 'W' && text()[name] != 'w')) return false;
    return name == 0 || !is_latin(text()[name - 1]);
  }

  bool ends_line(size_t at) const {
    const size_t next = text().find_first_not_of(" \t\r", at);
    return next == View::npos || text()[next] == '\n' || text()[next] == ';';
  }

  const Source& source_;
  Rewriting rewriting_;
};

}  // namespace

Source without_slashes(Source source) {
  for (const View sign : {"/ ", "/\n", " | "}) {
    if (source.holds(sign)) return SlashedRows(source).run();
  }
  return source;
}

}  // namespace softmax_steps::reader
