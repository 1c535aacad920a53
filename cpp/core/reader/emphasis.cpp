#include <algorithm>
#include <string>
#include <utility>

#include "reader/layout.h"
#include "reader/names.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

bool is_inner(char c) {
  return is_latin(c) || is_digit(c) || View("'/^.").find(c) != View::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Asterisks or underscores at a place, up to three of a kind.
View emphasis_at(View text, size_t at) {
  const char c = byte_at(text, at);
  if (c != '*' && c != '_') return {};
  size_t end = at;
  while (byte_at(text, end) == c) ++end;
  return end - at <= 3 ? text.substr(at, end - at) : View{};
}

class Emphasis {
 public:
  explicit Emphasis(const Source& source) : source_(source), rewriting_(source) {}

  Source run() {
    const View text = source_.text();
    for (size_t at = text.find_first_of("*_"); at < text.size();
         at = text.find_first_of("*_", at)) {
      const View mark = emphasis_at(text, at);
      const size_t behind = mark.empty() || !may_open(at) ? at : take(at, mark);
      at = std::max(behind, text.find_first_not_of("*_", at));
    }
    return rewriting_.finish();
  }

 private:
  // Behind a word or a number a sign multiplies, or belongs to the name.
  bool may_open(size_t at) const {
    if (at == 0) return true;
    const char before = source_.text()[at - 1];
    return !is_inner(before) && before != ')' && before != ']' && before != '\\';
  }

  size_t take(size_t at, View mark) {
    const View text = source_.text();
    const size_t first = at + mark.size();
    size_t end = first;
    const bool is_strong = mark.size() > 1;
    constexpr size_t kLongest = 40;
    // Words with blanks between them are emphasised strongly.
    while (end < first + kLongest && (is_inner(byte_at(text, end)) ||
                                      (is_strong && end > first && byte_at(text, end) == ' ')))
      ++end;
    if (end == first || is_digit(text[first])) return at;
    const size_t sign = text.find_first_not_of(' ', end);
    if (emphasis_at(text, end) == mark &&
        is_relation(end + mark.size(), text.substr(first, end - first)))
      return take_off(at, end, mark);
    if (byte_at(text, sign) == '=' && byte_at(text, sign + 1) != '=')
      return take_all(at, mark, sign);
    return at;
  }

  // **x = [1, 3]**.
  size_t take_all(size_t at, View mark, size_t sign) {
    const View text = source_.text();
    constexpr size_t kLongest = 2000;
    const View reach = text.substr(sign, kLongest);
    const View line = reach.substr(0, reach.find('\n'));
    const size_t last = sign + std::min(line.find(mark), line.size());
    if (last == sign + line.size() || text[last - 1] == ' ') return at;
    const char next = byte_at(text, last + mark.size());
    if (next != '\0' && View(" \t\r\n,;.").find(next) == View::npos) return at;
    return take_off(at, last, mark);
  }

  bool is_relation(size_t at, View name) const {
    const View text = source_.text();
    const size_t sign = std::min(text.find_first_not_of(' ', at), text.size());
    const View rest = text.substr(sign);
    const auto begins = [&](View word) { return rest.starts_with(word); };
    // *x*, *b* = ….
    if (begins(",") && field_of(name)) return true;
    return (begins("=") && !begins("==")) || begins(":") || begins("≈") || begins("is ") ||
           begins("este ") || begins("∈");
  }

  // Blanks behind the name for both marks, so that drawings stay upright.
  size_t take_off(size_t first, size_t last, View mark) {
    rewriting_.replace(first, first + mark.size());
    const size_t end = last + mark.size();
    rewriting_.replace(last, end).append(std::string(2 * mark.size(), ' '), source_, last);
    return end;
  }

  const Source& source_;
  Rewriting rewriting_;
};

}  // namespace

Source without_emphasis(Source source) {
  const bool may_emphasise = source.holds("*") || source.holds("_");
  if (may_emphasise && !source.holds("\\")) return Emphasis(source).run();
  return source;
}

}  // namespace softmax_steps::reader
