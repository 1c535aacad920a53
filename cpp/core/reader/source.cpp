#include "reader/source.h"

#include <algorithm>

namespace softmax_steps::reader {

std::size_t Source::origin(std::size_t at) const {
  if (origin_.empty()) return at;
  if (at < origin_.size()) return origin_[at];
  return origin_.back() + 1;
}

void Source::append(const Source& from, std::size_t begin, std::size_t end) {
  text_.append(from.text_, begin, end - begin);
  for (std::size_t at = begin; at < end; ++at) {
    origin_.push_back(static_cast<std::uint32_t>(from.origin(at)));
  }
}

void Source::append(std::string_view words, const Source& from, std::size_t at) {
  text_ += words;
  origin_.insert(origin_.end(), words.size(), static_cast<std::uint32_t>(from.origin(at)));
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back({begin, end});
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

}  // namespace softmax_steps::reader
