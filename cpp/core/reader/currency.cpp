#include <vector>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// Where letters say whose dollar it is: US$1.50.
size_t country_size(View before) {
  for (const View country : {"US", "AU", "CA", "NZ", "HK", "A", "C"}) {
    if (!before.ends_with(country)) continue;
    const size_t start = before.size() - country.size();
    return start == 0 || !is_latin(before[start - 1]) ? country.size() : 0;
  }
  return 0;
}

bool is_amount(View text) {
  const size_t first = std::min(text.find_first_not_of(' '), text.size());
  const size_t at = first + scan_sign(text, first).size;
  return is_digit(byte_at(text, at)) ||
         (byte_at(text, at) == '.' && is_digit(byte_at(text, at + 1)));
}

}  // namespace

Source without_currency(Source source) {
  const View text = source.text();
  size_t at = text.find('$');
  if (at == View::npos || text.find('\\') != View::npos) return source;
  // A formula of TeX has a dollar behind it as well, which begins no amount.
  std::vector<Line> signs;
  for (; at != View::npos; at = text.find('$', at + 1)) {
    const size_t begin = at - country_size(text.substr(0, at));
    const char before = begin > 0 ? text[begin - 1] : ' ';
    const bool begins = View(" \t\r\n,;|(-+=[{&:\"").find(before) != View::npos;
    if (!begins || !is_amount(text.substr(at + 1, 8))) return source;
    signs.push_back({begin, at + 1});
  }
  Rewriting rewriting(source);
  for (const Line& sign : signs) {
    size_t behind = sign.end;
    // -$ 1.50
    while (byte_at(text, behind) == ' ') ++behind;
    rewriting.replace(sign.begin, behind);
  }
  return rewriting.finish();
}

}  // namespace softmax_steps::reader
