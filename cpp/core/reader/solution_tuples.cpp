#include "reader/solution_tuples.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "reader/marks.h"
#include "reader/statements.h"
#include "reader/subjects.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

class TupleFinder {
 public:
  explicit TupleFinder(const Context& context) : context_(context) {}

  std::vector<Tuple> run() {
    std::vector<Tuple> tuples;
    for (size_t i = 0; !context_.is(i, finish);) {
      std::optional<Tuple> tuple = begins_statement_at(i) ? tuple_at(i) : std::nullopt;
      i = tuple ? tuple->tokens.end : i + 1;
      if (tuple) tuples.push_back(std::move(*tuple));
    }
    return tuples;
  }

 private:
  bool begins_statement_at(size_t i) const {
    return context_.is_any(i, {name, open}) &&
           (begins_line(context_, i) || context_.is_any(i - 1, {semicolon, dollar}));
  }

  std::optional<Tuple> tuple_at(size_t i) const {
    const bool is_grouped = context_.is(i, open);
    size_t at = is_grouped ? i + 1 : i;
    std::vector<Range> names;
    while (true) {
      const size_t end = name_end(at);
      if (end == at) return std::nullopt;
      names.push_back({at, end});
      at = end;
      if (!context_.is(at, comma)) break;
      ++at;
    }
    if (is_grouped && !context_.is(at++, close)) return std::nullopt;
    if (names.size() < 2 || !context_.is(at, assign)) return std::nullopt;
    std::vector<Chain> statements;
    for (const Range& one : names) {
      std::optional<Subject> subject = subject_of(context_.tokens.slice(one.begin, one.end));
      if (!subject) return std::nullopt;
      statements.push_back({std::move(*subject), one, {}});
    }
    const Range side = right_side(at + 1);
    const std::vector<Range> values = values_in(side);
    if (values.empty() || (values.size() == 1 && !is_whole(values.front()))) return std::nullopt;
    for (size_t k = 0; k < statements.size(); ++k)
      statements[k].parts = {values.size() == statements.size() ? values[k] : side};
    return Tuple{{i, side.end}, std::move(statements), values.size()};
  }

  // Behind a name without blanks in it.
  size_t name_end(size_t i) const {
    constexpr size_t kLongest = 8;
    if (!context_.is(i, name)) return i;
    size_t end = i + 1;
    while (end < i + kLongest && !context_.token(end).blank_before &&
           context_.is_any(end, {name, mark, number, transpose}))
      ++end;
    return context_.is_any(end, {comma, assign, close}) ? end : i;
  }

  // From behind the last relation sign to the end of the statement; lines end within no bracket.
  Range right_side(size_t i) const {
    Range side{i, i};
    int depth = 0;
    for (; !context_.is(side.end, finish); ++side.end) {
      const size_t at = side.end;
      if (context_.is_any(at, {open, begin})) ++depth;
      if (context_.is_any(at, {close, end}) && --depth < 0) break;
      if (depth > 0) continue;
      if (context_.is_any(at, {newline, gap, semicolon, dollar})) break;
      if (context_.is(at, comma) && begins_statement(context_, at + 1)) break;
      if (context_.is(at, assign)) side.begin = at + 1;
    }
    return side;
  }

  // What commas part, in the bracket that is all of the side or without one.
  std::vector<Range> values_in(Range side) const {
    if (is_whole(side) && context_.is(side.begin, open)) {
      ++side.begin;
      --side.end;
    }
    std::vector<Range> values;
    int depth = 0;
    size_t from = side.begin;
    for (size_t i = side.begin; i < side.end; ++i) {
      if (context_.is_any(i, {open, begin})) ++depth;
      if (context_.is_any(i, {close, end})) --depth;
      if (depth > 0 || !context_.is(i, comma)) continue;
      values.push_back({from, i});
      from = i + 1;
    }
    if (from < side.end) values.push_back({from, side.end});
    return values;
  }

  // Whether one bracket, or a call, is all of a side.
  bool is_whole(Range side) const {
    const size_t first = context_.is(side.begin, name) ? side.begin + 1 : side.begin;
    int depth = 0;
    for (size_t i = first; i < side.end; ++i) {
      if (context_.is_any(i, {open, begin})) ++depth;
      if (context_.is_any(i, {close, end})) --depth;
      if (depth == 0) return i + 1 == side.end && i > first;
    }
    return false;
  }

  const Context& context_;
};

}  // namespace

std::vector<Tuple> tuples_of(const Context& context) { return TupleFinder(context).run(); }

}  // namespace softmax_steps::reader
