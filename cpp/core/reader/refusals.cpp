#include <algorithm>
#include <array>

#include "reader/notations.h"
#include "reader/source.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using View = std::string_view;

struct Telltale {
  View text;
  const char* code;
  /// Whether it begins its line.
  bool is_first = false;
};

// What a text says of itself.
constexpr std::array<Telltale, 13> kTelltales{{{"isDisposedInternal", "no-values"},
                                               {"Empty DataFrame", "empty-matrix"},
                                               {"<0 rows>", "empty-matrix"},
                                               {"<0 x 0 matrix>", "empty-matrix"},
                                               {"data frame with 0 columns", "empty-matrix"},
                                               {", , ", "dimensions", true},
                                               {"(:,:,1)", "dimensions"},
                                               {"[:, :, 1] =", "dimensions"},
                                               {"layout=torch.sparse", "sparse"},
                                               {"Nonzero entries:", "sparse"},
                                               {"sparse matrix of type", "sparse"},
                                               {"torch.return_types", "several-results"},
                                               {"nnz = ", "sparse"}}};

size_t place_of(const Telltale& sign, const Source& pasted) {
  const View text = pasted.text();
  size_t at = pasted.find(sign.text);
  while (sign.is_first && at != View::npos && at > 0 && text[at - 1] != '\n')
    at = text.find(sign.text, at + 1);
  return at;
}

// A bracket alone, then numbers and signs one a line, then a bracket alone: rows cannot be told.
std::optional<size_t> lost_rows(View text, const std::vector<Line>& lines) {
  size_t numbers = 0;
  std::optional<size_t> open;
  bool has_sign = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    const View line = trimmed(text.substr(lines[i].begin, lines[i].end - lines[i].begin));
    if (line.empty()) continue;
    if (line == "[" || line == "(") {
      open = i;
      numbers = 0;
      has_sign = false;
    } else if (open && (line == "]" || line == ")")) {
      if (numbers >= 4 || (has_sign && numbers > 1)) return open;
      open.reset();
    } else if (open && (line == "−" || line == "-")) {
      has_sign = true;
    } else if (open && line.find_first_not_of("-−0123456789.") == View::npos) {
      ++numbers;
    } else {
      open.reset();
    }
  }
  return std::nullopt;
}

// (0, 1)  0.5 on every line: indices and values.
bool is_coordinates(View line) {
  line = trimmed(line);
  if (!line.starts_with('(')) return false;
  const size_t close = line.substr(0, 24).find(')');
  if (close == View::npos || line.substr(1, close - 1).find(',') == View::npos) return false;
  if (line.substr(1, close - 1).find_first_not_of("0123456789, ") != View::npos) return false;
  View rest = trimmed(line.substr(close + 1));
  if (rest.starts_with("->")) rest = trimmed(rest.substr(2));
  return !rest.empty() && close + 1 < line.size() &&
         (line[close + 1] == ' ' || line[close + 1] == '\t') &&
         rest.find_first_not_of("-+0123456789.eE") == View::npos;
}

// An address with a query: its signs are no separators of numbers.
bool is_address(View text) {
  const View address = trimmed(text);
  const bool begins =
      address.starts_with("http") || address.starts_with('?') || address.starts_with('#');
  return begins && address.find('&') != View::npos && address.find('=') != View::npos &&
         address.find_first_of(" \t\r\n") == View::npos;
}

}  // namespace

std::optional<Left> refusal_of(const Source& pasted) {
  const View text = pasted.text();
  const std::vector<Line>& lines = pasted.lines();
  const auto refused = [&](const char* code, size_t line) {
    Left left;
    left.code = code;
    left.place.line = left.place.last_line = static_cast<int>(line) + 1;
    left.got = std::string(trimmed(
        text.substr(lines[line].begin, std::min<size_t>(lines[line].end - lines[line].begin, 20))));
    left.notation = notation_of(text.substr(lines[line].begin, 2000));
    left.remedy = remedy_for(code, left.notation);
    return left;
  };
  if (is_address(text)) return refused("unexpected", 0);
  for (const Telltale& sign : kTelltales) {
    const size_t at = place_of(sign, pasted);
    if (at == View::npos) continue;
    const auto behind =
        std::upper_bound(lines.begin(), lines.end(), at,
                         [](size_t byte, const Line& line) { return byte < line.begin; });
    return refused(sign.code, static_cast<size_t>(behind - lines.begin() - 1));
  }
  if (const auto line = lost_rows(text, lines)) return refused("rows-lost", *line);
  size_t run = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const View line = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    if (!is_coordinates(line)) {
      if (!trimmed(line).empty()) run = 0;
      continue;
    }
    if (++run == 2) return refused("sparse", i);
  }
  return std::nullopt;
}

}  // namespace softmax_steps::reader
