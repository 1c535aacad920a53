#include "reader/context.h"

#include <algorithm>
#include <utility>

#include "reader/amount.h"
#include "reader/text.h"

namespace softmax_steps::reader {

std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 20;
  std::string out;
  std::size_t at = 0;
  for (std::size_t count = 0; count < kLongest && at < text.size(); ++count) {
    const CodePoint point = decode(text, at);
    out += point.value == kInvalid ? "\uFFFD" : text.substr(at, point.size);
    at += point.size;
  }
  if (at < text.size()) out += "…";
  return out;
}

std::nullopt_t Context::fail(std::string code, std::size_t i, std::string expected,
                             std::optional<std::string> got) {
  failure =
      Failure{std::move(code), i, std::move(expected), got ? std::move(*got) : shortened(slice(i))};
  return std::nullopt;
}

CommaHabit comma_habit(const Tokens& tokens) {
  const auto is_number = [&](std::size_t i) {
    return i < tokens.list.size() && tokens.list[i].kind == TokenKind::number;
  };
  const auto is_tight = [&](std::size_t i) {
    return i + 1 < tokens.list.size() && tokens.list[i].kind == TokenKind::comma &&
           is_number(i - 1) && is_number(i + 1) && !tokens.list[i].blank_before &&
           !tokens.list[i + 1].blank_before;
  };
  CommaHabit habit = CommaHabit::unknown;
  bool has_groups = false;
  for (std::size_t i = 1; i + 1 < tokens.list.size(); ++i) {
    if (!is_number(i)) continue;
    const std::string& number = tokens.numbers[tokens.list[i].number];
    const std::size_t point = number.find('.');
    if (point != std::string::npos && point + 1 < number.size()) {
      if (!may_be_thousands(number, point)) return CommaHabit::lists;
      has_groups = true;
    }
    if (!is_tight(i + 1) || is_tight(i - 1) || is_tight(i + 3)) continue;
    const std::string& right = tokens.numbers[tokens.list[i + 2].number];
    // (0,5; 1,5) is of no programming language.
    const bool is_in_parentheses = tokens.slice(i - 1) == "(" && i + 3 < tokens.list.size() &&
                                   tokens.list[i + 3].kind == TokenKind::semicolon;
    if (number == "-0" || (right.size() > 1 && right.front() == '0') || is_in_parentheses)
      habit = CommaHabit::decimals;
  }
  return habit == CommaHabit::unknown && has_groups ? CommaHabit::lists : habit;
}

Places::Places(const Source& pasted, const Tokens& tokens)
    : pasted_(pasted.text()), tokens_(tokens) {
  for (const Line& line : pasted.lines()) lines_.push_back(line.begin);
  const bool ends_line = !pasted_.empty() && (pasted_.back() == '\n' || pasted_.back() == '\r');
  if (lines_.empty() || ends_line) lines_.push_back(pasted_.size());
}

std::size_t Places::line_at(std::size_t byte) const {
  return static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), byte) -
                                  lines_.begin() - 1);
}

TextPlace Places::of(std::size_t first, std::size_t last) const {
  const Token& begin = tokens_.list[first];
  const Token& end = tokens_.list[last];
  const auto byte = [&](std::size_t at) {
    return std::min(tokens_.source.origin(at), pasted_.size());
  };
  const std::size_t at = begin.kind == TokenKind::finish ? pasted_.size() : byte(begin.begin);
  const std::size_t behind = end.end > end.begin ? byte(end.end - 1) : at;
  const std::size_t line = line_at(at);
  TextPlace place{static_cast<int>(line) + 1, 1,
                  static_cast<int>(line_at(std::max(at, behind))) + 1};
  const bool goes_on = last_byte_ >= lines_[line] && last_byte_ <= at;
  std::size_t i = goes_on ? last_byte_ : lines_[line];
  if (goes_on) place.column = last_column_;
  for (; i < at; i += decode(pasted_, i).size) ++place.column;
  last_byte_ = i;
  last_column_ = place.column;
  return place;
}

std::string_view Places::lines_of_place(const TextPlace& place) const {
  constexpr std::size_t kEnough = 2000;
  const std::size_t begin = lines_[static_cast<std::size_t>(place.line) - 1];
  const auto last = static_cast<std::size_t>(place.last_line);
  const std::size_t end = last < lines_.size() ? lines_[last] : pasted_.size();
  return pasted_.substr(begin, std::min(end - begin, kEnough));
}

Left left_of(const Places& places, const Failure& failure) {
  Left left;
  left.code = failure.code;
  left.place = places.of(failure.token, failure.token);
  left.expected = failure.expected;
  left.got = failure.got;
  return left;
}

}  // namespace softmax_steps::reader
