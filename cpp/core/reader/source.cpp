#include "reader/source.h"

#include <algorithm>
#include <utility>

namespace softmax_steps::reader {

std::size_t Source::origin(std::size_t at) const {
  if (origin_.empty()) return at;
  if (at < origin_.size()) return origin_[at];
  return origin_.back() + 1;
}

std::size_t Source::find(std::string_view sign) const {
  if (!bytes_) bytes_.emplace(text_);
  return bytes_->find(text_, sign);
}

const std::vector<Line>& Source::lines() const {
  if (!lines_) lines_ = lines_of(text_);
  return *lines_;
}

void Source::append(const Source& from, std::size_t begin, std::size_t end) {
  forget();
  text_.append(from.text_, begin, end - begin);
  std::size_t to = origin_.size();
  origin_.resize(to + end - begin);
  for (std::size_t at = begin; at < end; ++at)
    origin_[to++] = static_cast<std::uint32_t>(from.origin(at));
}

void Source::append(std::string_view words, const Source& from, std::size_t at) {
  forget();
  text_ += words;
  origin_.insert(origin_.end(), words.size(), static_cast<std::uint32_t>(from.origin(at)));
}

Source& Rewriting::replace(std::size_t begin, std::size_t end) {
  out_.append(source_, at_, begin);
  at_ = end;
  return out_;
}

Source Rewriting::finish() {
  replace(source_.size(), source_.size());
  return std::move(out_);
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    lines.push_back({begin, end});
    const bool is_pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    begin = end + (is_pair ? 2 : 1);
  }
  return lines;
}

}  // namespace softmax_steps::reader
