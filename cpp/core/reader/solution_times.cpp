#include "reader/solution_times.h"

#include <utility>

#include "reader/quantity_names.h"
#include "reader/statements.h"
#include "reader/subjects.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

bool is_decoration(const Context& context, size_t i) {
  return context.is_any(i, {colon, comma}) || one_of(context.slice(i), "* # ( ) - —");
}

// Words that are no quantity at a time, but what it is after: after softmax.
bool is_operation(std::string_view word) {
  return one_of(lower(word), "softmax exp exponentiation normalization");
}

}  // namespace

Times::Time Times::time_of(std::string_view word) {
  const std::string plain = plain_word(word);
  if (one_of(plain, "before inainte")) return Time::before;
  return one_of(plain, "after dupa") ? Time::after : Time::none;
}

bool tells_time(std::string_view word) {
  return one_of(plain_word(word), "before after inainte dupa");
}

// The title over the paragraph that token i is in: a line with nothing but the word.
Times::Time Times::title_before(size_t i) {
  for (; seen_ < i; ++seen_) {
    if (!begins_line(context_, seen_)) continue;
    if (context_.is_any(seen_, {newline, gap})) {
      // The paragraph ends; a blank line right below the title does not.
      if (has_lines_) title_ = Time::none;
      continue;
    }
    size_t word = seen_;
    while (is_decoration(context_, word)) ++word;
    size_t end = word + 1;
    while (is_decoration(context_, end)) ++end;
    const Time time = context_.is(word, name) ? time_of(context_.slice(word)) : Time::none;
    has_lines_ = !(time != Time::none && context_.is_any(end, {newline, gap}));
    if (!has_lines_) title_ = time;
  }
  return title_;
}

// The time in a chain's name, or in a remark behind its value, which is taken off.
Times::Time Times::take_time(Chain& chain) const {
  Range& words = chain.name;
  const auto trim = [&] {
    while (words.begin < words.end && is_decoration(context_, words.begin)) ++words.begin;
    while (words.end > words.begin && is_decoration(context_, words.end - 1) &&
           (context_.slice(words.end - 1) != ")" || context_.slice(words.begin) == "("))
      --words.end;
  };
  const Range whole = words;
  Time time = Time::none;
  while (words.begin + 1 < words.end && context_.slice(words.begin) == "*") ++words.begin;
  const bool is_remark = words.end > words.begin + 2 && context_.slice(words.end - 1) == ")" &&
                         context_.slice(words.end - 3) == "(";
  const size_t last = words.end - (is_remark ? 2 : 1);
  if (const Time first = time_of(context_.slice(words.begin)); first != Time::none) {
    time = first;
    ++words.begin;
  } else if (words.end > words.begin + 1) {
    time = time_of(context_.slice(last));
    if (time != Time::none) words.end = is_remark ? last - 1 : last;
  }
  if (time != Time::none) {
    trim();
    const bool is_bare = words.end == words.begin + 1 && !is_operation(context_.slice(words.begin));
    std::optional<Subject> subject =
        is_bare ? subject_of(context_.tokens.slice(words.begin, words.end)) : std::nullopt;
    if (subject) {
      chain.subject = std::move(*subject);
      return time;
    }
  }
  words = whole;
  if (time != Time::none) return Time::none;
  // L = 5.4 (before).
  const size_t end = chain.parts.back().end;
  for (size_t i = end; i > chain.parts.back().begin && i + 3 > end; --i) {
    const bool is_told = context_.slice(i - 1) == ")" && i > 3 && context_.slice(i - 3) == "(";
    if (is_told) return time_of(context_.slice(i - 2));
  }
  return Time::none;
}

bool Times::is_in_line_of_last(size_t i) const {
  constexpr size_t kLongest = 256;
  if (i < last_begin_ || i > last_begin_ + kLongest) return false;
  for (size_t at = last_begin_; at < i; ++at) {
    if (context_.is_any(at, {newline, gap})) return false;
  }
  return true;
}

Chain Times::in_time(Chain chain) {
  const size_t begin = chain.name.begin;
  const Time title = title_before(begin);
  const Range name = chain.name;
  const bool follows = last_ != Time::none && is_in_line_of_last(begin);
  Time time = take_time(chain);
  if (time == Time::none) time = follows ? last_ : title;
  last_ = time;
  last_begin_ = begin;
  if (time != Time::after) return chain;
  using Kind = Subject::Kind;
  const std::string_view quantity = chain.subject.quantity;
  if (chain.subject.kind == Kind::given && !quantity.empty()) {
    chain.subject.kind = Kind::quantity;
  } else if (chain.subject.kind == Kind::quantity && one_of(quantity, "z exp sum yhat loss")) {
    chain.subject = Subject{Kind::intermediate, ""};
    chain.name = name;
  }
  return chain;
}

}  // namespace softmax_steps::reader
