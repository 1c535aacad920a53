#include "reader/chain_titles.h"

#include <algorithm>
#include <string>

#include "reader/quantity_names.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

bool has_updated(std::string_view heading) {
  for (size_t at = 0; at < heading.size();) {
    const size_t end = std::min(heading.find_first_of(" *:\n", at), heading.size());
    if (says_updated(heading.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

// Whether the sign at `sign` is the first of its line: no remark as in W = [1, 2] # new.
bool begins_its_line(std::string_view text, size_t sign) {
  while (sign > 0 && (text[sign - 1] == ' ' || text[sign - 1] == '\t')) --sign;
  return sign == 0 || text[sign - 1] == '\n';
}

}  // namespace

void ChainTitles::look_at_key(size_t i, bool is_line) {
  if (i < 2 || !context_.is_any(i - 1, {colon, assign}) || !context_.is(i - 2, name)) return;
  const std::string word = lower(context_.slice(i - 2));
  const bool is_gradients = one_of(word, "grads gradients gradient grad derivatives");
  if (!is_gradients && !one_of(word, "updated new next after update")) return;
  title_ = is_gradients ? Title::gradients : Title::updated;
  is_line_ = is_line;
}

void ChainTitles::look_at_heading(size_t i) {
  constexpr size_t kLongest = 12;
  size_t at = i;
  while (at < i + kLongest && context_.is_any(at, {name, mark})) ++at;
  const bool is_line = at > i && context_.is(at, colon) && context_.is_any(at + 1, {newline, gap});
  const std::string_view heading = is_line ? context_.tokens.slice(i, at) : heading_before(i);
  if (heading.empty()) return;
  title_ = has_updated(heading) ? Title::updated : Title::none;
  is_line_ = false;
}

// A heading of Markdown, which is no token.
std::string_view ChainTitles::heading_before(size_t i) const {
  size_t from = i;
  while (from > 0 && context_.is_any(from - 1, {newline, gap})) --from;
  const size_t begin = from > 0 ? context_.token(from - 1).end : 0;
  const size_t sign = context_.text.substr(0, context_.token(i).begin).find('#', begin);
  if (sign == std::string_view::npos || !begins_its_line(context_.text, sign)) return {};
  return context_.text.substr(sign, context_.text.find('\n', sign) - sign);
}

bool ChainTitles::is_indented(size_t i) const {
  const size_t begin = context_.token(i).begin;
  return begin > 0 && (context_.text[begin - 1] == ' ' || context_.text[begin - 1] == '\t');
}

bool ChainTitles::has_title(Range name) const {
  while (name.begin < name.end && !context_.is(name.begin, colon)) ++name.begin;
  return name.begin + 1 < name.end;
}

void ChainTitles::begin_line(size_t i, size_t next) {
  if (is_line_ && !is_indented(next)) title_ = Title::none;
  if (is_indented(next)) look_at_key(i, true);
}

void ChainTitles::entitle(Subject& subject, Range name) {
  using Kind = Subject::Kind;
  const std::string_view quantity = subject.quantity;
  const bool is_updated = quantity == "W_next" || quantity == "b_next";
  if (subject.kind == Kind::quantity && is_updated && has_title(name)) title_ = Title::updated;
  if (subject.kind != Kind::given || quantity.empty() || title_ == Title::none) return;
  subject.kind = Kind::quantity;
  if (title_ == Title::gradients) subject.quantity = quantity == "W_next" ? "dW" : "db";
}

}  // namespace softmax_steps::reader
