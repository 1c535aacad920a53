#include <algorithm>

#include "reader/layout.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

// Numbers with blanks or semicolons between them: 1 2; 3 4.
bool is_matrix(View text) {
  if (text.find_first_not_of("0123456789+-.eE,; \n\r\t") != View::npos) return false;
  const size_t first = text.find_first_of("0123456789");
  const size_t last = text.find_last_of("0123456789");
  return first != View::npos &&
         text.substr(first, last - first).find_first_of(" ;\n") != View::npos;
}

// Whether a value begins behind byte `at`: x = "…", mat('…'), "x": "…".
bool may_have_value(View text, size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at > 0 && View("=(:").find(text[at - 1]) != View::npos;
}

}  // namespace

Source without_quotes(Source source) {
  const View text = source.text();
  Rewriting out(source);
  bool is_changed = false;
  for (size_t at = text.find_first_of("\"'"); at < text.size();
       at = text.find_first_of("\"'", at + 1)) {
    const size_t end = text.find(text[at], at + 1);
    if (end == View::npos || !may_have_value(text, at) ||
        !is_matrix(text.substr(at + 1, end - at - 1)))
      continue;
    out.replace(at, at + 1).append("[", source, at);
    out.replace(end, end + 1).append("]", source, end);
    at = end;
    is_changed = true;
  }
  if (!is_changed) return source;
  return out.finish();
}

}  // namespace softmax_steps::reader
