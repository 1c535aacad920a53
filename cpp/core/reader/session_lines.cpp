#include "reader/session_lines.h"

#include <algorithm>

#include "reader/names.h"
#include "reader/text.h"

namespace softmax_steps::reader {

using std::size_t;
using View = std::string_view;

bool is_name_byte(char c) {
  return is_latin(c) || is_digit(c) || c == '_' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

View without_ends(View text) {
  const auto is_end = [](char c) { return c == ' ' || c == '\t' || c == ';'; };
  while (!text.empty() && is_end(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_end(text.back())) text.remove_suffix(1);
  return text;
}

bool is_name(View text) {
  return !text.empty() && !is_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), is_name_byte);
}

namespace {

// np.exp(z), softmax(z), np.exp(z).sum(): a quantity by the call that computes it.
bool is_quantity(View line) {
  constexpr View kSum = ".sum()";
  if (line.ends_with(kSum)) line.remove_suffix(kSum.size());
  const size_t group = line.find('(');
  if (group == View::npos || !line.ends_with(')') || !is_name(line.substr(0, group))) return false;
  const View function = line.substr(0, group);
  const View last = function.substr(function.rfind('.') + 1);
  const View argument = line.substr(group + 1, line.size() - group - 2);
  return one_of(last, "exp softmax sum") && (is_name(argument) || is_quantity(argument));
}

// The name that a line begins with.
View first_name(View line) {
  size_t end = 0;
  while (end < line.size() && is_name_byte(line[end]) && line[end] != '.') ++end;
  return is_name(line.substr(0, end)) ? line.substr(0, end) : View{};
}

// Without the point of .- and .*, which go entry by entry.
View behind_point(View rest) {
  rest = trimmed(rest);
  if (rest.starts_with('.')) rest.remove_prefix(1);
  return rest;
}

bool begins_relation(View rest) {
  return rest.starts_with("<-") || rest.starts_with(':') ||
         (rest.starts_with('=') && !rest.starts_with("=="));
}

bool is_parameter(View name) {
  const auto known = field_of(name);
  return known && (View(known->field) == "W" || View(known->field) == "b");
}

}  // namespace

View shown_name(View line) {
  line = without_ends(line);
  for (const View call : {"print(", "disp(", "display(", "show(", "print ", "disp "}) {
    if (!line.starts_with(call)) continue;
    line.remove_prefix(call.size());
    if (line.ends_with(')')) line.remove_suffix(1);
  }
  if (is_quantity(line)) return line;
  for (const View tail :
       {".round()", ".numpy()", ".detach()", ".tolist()", ".item()", ".data", "()"}) {
    if (line.ends_with(tail)) line.remove_suffix(tail.size());
  }
  // z.round(4).
  const size_t round = line.rfind(".round(");
  if (round != View::npos && line.ends_with(')')) line = line.substr(0, round);
  // x.shape is no value of x.
  const size_t dot = line.rfind('.');
  if (dot != View::npos && one_of(line.substr(dot + 1), "shape size dtype ndim length"))
    return View{};
  return is_name(line) ? line : View{};
}

bool is_assignment(View line) {
  line = without_ends(line);
  size_t end = 0;
  while (end < line.size() && is_name_byte(line[end])) ++end;
  const size_t sign = line.find_first_not_of(' ', end);
  if (end == 0 || sign == View::npos) return false;
  return line[sign] == ',' || begins_relation(line.substr(sign));
}

View commented_title(View line) {
  const size_t first = line.find_first_not_of('#');
  const size_t start = first == 0 ? line.find_first_not_of('%') : first;
  if (start == 0 || start == View::npos || line[start] != ' ') return View{};
  line = without_ends(line.substr(start));
  if (line.ends_with(':')) line.remove_suffix(1);
  return is_name(line) ? line : View{};
}

Update update_in(View line) {
  line = without_ends(line);
  const View name = first_name(line);
  if (!is_parameter(name)) return {};
  View rest = behind_point(line.substr(name.size()));
  if (rest.starts_with("-=")) return {name, true};
  if (rest.starts_with('-') && !rest.starts_with("->")) return {name, false};
  if (!rest.starts_with('=') && !rest.starts_with("<-")) return {};
  rest = trimmed(rest.substr(rest.starts_with('=') ? 1 : 2));
  if (first_name(rest) != name) return {};
  rest = behind_point(rest.substr(name.size()));
  return rest.starts_with('-') ? Update{name, true} : Update{};
}

View calculated_name(View line) {
  line = without_ends(line);
  const View name = first_name(line);
  const View rest = trimmed(line.substr(name.size()));
  if (name.empty() || !rest.starts_with('=') || rest.starts_with("==")) return {};
  for (size_t at = 1; at < rest.size(); ++at) {
    const bool is_exponent = (rest[at] == 'e' || rest[at] == 'E') && is_digit(rest[at - 1]);
    if (is_latin(rest[at]) && !is_exponent) return name;
  }
  return {};
}

bool is_julia_title(View line) {
  return line.ends_with("}:") && is_digit(byte_at(line, 0)) &&
         (line.find("-element Vector{") != View::npos || line.find(" Matrix{") != View::npos ||
          line.find(" adjoint(") != View::npos);
}

bool assigns(View item) {
  constexpr View kEmphasis = "*_`$";
  item.remove_prefix(std::min(item.find_first_not_of(kEmphasis), item.size()));
  size_t end = 0;
  while (end < item.size() && is_name_byte(item[end])) ++end;
  if (end == 0 || is_digit(item.front())) return false;
  const size_t sign = item.find_first_not_of("*_`$ ", end);
  if (sign == View::npos) return false;
  return begins_relation(item.substr(sign));
}

size_t bullet_size(View line) {
  for (const View bullet : {"* ", "• "}) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  for (const View bullet : {"- ", "– ", "— ", "+ ", "· ", "→ "}) {
    if (line.starts_with(bullet)) return assigns(line.substr(bullet.size())) ? bullet.size() : 0;
  }
  // Any other sign alone: ➢, ★, ▪, ✅, and Word's o.
  const CodePoint sign = line.empty() ? CodePoint{0, 0} : decode(line, 0);
  const bool is_sign = (sign.value >= 0x2190 && !is_letter(sign.value)) || sign.value == 'o';
  const size_t behind = sign.size + (line.substr(sign.size).starts_with("\uFE0F") ? 3 : 0);
  const View rest = line.substr(std::min(behind, line.size()));
  if (is_sign && (rest.starts_with(' ') || rest.starts_with('\t')) && assigns(rest.substr(1)))
    return behind + 1;
  size_t end = 0;
  while (end < 4 && is_latin(byte_at(line, end))) ++end;
  const bool counts =
      end > 0 && line.substr(end).starts_with(". ") && assigns(line.substr(end + 2));
  return counts ? end + 2 : 0;
}

}  // namespace softmax_steps::reader
