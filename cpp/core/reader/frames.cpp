#include "reader/frames.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "reader/functions.h"
#include "reader/names.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

struct Key {
  size_t token;
  bool is_matrix = false;
};

// A bracket on the way to its end.
struct Bracket {
  size_t open;
  std::vector<Key> keys;
  /// Whether it has rows: brackets in it, or semicolons.
  bool has_rows = false;
  /// The bracket with keys that was closed in it last, as a place in the list of all.
  size_t last_child = kNone;

  static constexpr size_t kNone = static_cast<size_t>(-1);
};

class FrameFinder {
 public:
  explicit FrameFinder(const Context& context) : context_(context) { open_.push_back({0, {}}); }

  std::vector<Frame> run() {
    for (size_t i = 0; !context_.is(i, finish); ++i) step(i);
    std::vector<Frame> out;
    for (Candidate& candidate : candidates_) {
      if (candidate.is_frame) out.push_back(std::move(candidate.frame));
    }
    std::sort(out.begin(), out.end(),
              [](const Frame& one, const Frame& other) { return one.open < other.open; });
    return out;
  }

 private:
  struct Candidate {
    Frame frame;
    std::vector<std::string_view> names;
    /// Whether fields are among the names, and letters alone, of no matrix.
    bool has_letters;
    bool is_frame;
  };

  void step(size_t i) {
    switch (context_.kind(i)) {
      case open:
        if (open_.size() > kDeepest) {
          ++deeper_;
          return;
        }
        if (is_pair(context_, i) && holds_numbers(i + 3)) add_key(i + 1);
        open_.push_back({i, {}, makes_rows(i)});
        return;
      case close:
        if (deeper_ > 0) {
          --deeper_;
        } else if (open_.size() > 1) {
          leave(i);
        }
        return;
      case semicolon:
      case row:
        open_.back().has_rows = true;
        return;
      case name:
        if (open_.size() > 1 && deeper_ == 0 && is_key_here(i)) add_key(i);
        return;
      default:
        return;
    }
  }

  // matrix(…), cbind(…).
  bool makes_rows(size_t i) const {
    return i > 0 && context_.is(i - 1, name) &&
           (function_of(context_.slice(i - 1)).ends_with("matrix") ||
            function_of(context_.slice(i - 1)).ends_with("bind"));
  }

  bool is_key_here(size_t i) const {
    const bool begins = context_.is_any(i - 1, {open, comma, newline, semicolon, colon});
    if (!begins) return false;
    const size_t value = behind_key(context_, i, is_struct(context_, open_.back().open));
    return value != i && holds_numbers(value);
  }

  bool holds_numbers(size_t i) const {
    while (context_.is(i, newline)) ++i;
    if (context_.is_any(i, {number, open, begin})) return true;
    return context_.is(i, name) && !context_.token(i).is_quoted && context_.is(i + 1, open);
  }

  void add_key(size_t i) { open_.back().keys.push_back({i}); }

  void leave(size_t i) {
    const Bracket bracket = std::move(open_.back());
    open_.pop_back();
    Bracket& parent = open_.back();
    if (!bracket.keys.empty()) return add_candidate(bracket, i);
    const bool nests = context_.slice(bracket.open) != "(" && context_.slice(parent.open) != "(" &&
                       open_.size() > 1;
    if (!parent.keys.empty()) {
      parent.keys.back().is_matrix = parent.keys.back().is_matrix || bracket.has_rows;
    } else {
      parent.has_rows = parent.has_rows || bracket.has_rows || nests;
    }
  }

  void add_candidate(const Bracket& bracket, size_t i) {
    Candidate candidate{{bracket.open, i + 1, {}}, {}, false, false};
    bool has_words = false;
    for (const Key& key : bracket.keys) {
      const std::string_view word = context_.slice(key.token);
      const bool is_field = field_of(word).has_value();
      candidate.names.push_back(word);
      if (!is_field) candidate.frame.unknown.push_back(key.token);
      candidate.has_letters = candidate.has_letters || is_field;
      has_words = has_words || (is_field && (word.size() > 1 || key.is_matrix));
    }
    candidate.has_letters = candidate.has_letters && !has_words;
    candidate.is_frame = candidate.has_letters && !candidate.frame.unknown.empty();
    size_t& before = open_.back().last_child;
    if (before != Bracket::kNone && candidates_[before].names == candidate.names &&
        candidate.has_letters) {
      candidates_[before].is_frame = candidate.is_frame = true;
    }
    before = candidates_.size();
    candidates_.push_back(std::move(candidate));
  }

  const Context& context_;
  /// No deeper bracket is read.
  static constexpr size_t kDeepest = 32;
  std::vector<Bracket> open_;
  /// How many brackets are open beyond those.
  size_t deeper_ = 0;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Frame> frames_of(const Context& context) { return FrameFinder(context).run(); }

}  // namespace softmax_steps::reader
