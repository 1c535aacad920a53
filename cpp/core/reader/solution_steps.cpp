#include <algorithm>
#include <utility>

#include "reader/given_values.h"
#include "reader/marks.h"
#include "reader/quantity_names.h"
#include "reader/solution.h"
#include "reader/table.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using enum TokenKind;
using std::size_t;

// The numbers of a sum; none where anything else stands in it.
TextRow terms_of(const Tokens& tokens, Range part) {
  TextRow terms;
  for (size_t i = part.begin; i < part.end; ++i) {
    const TokenKind kind = tokens.list[i].kind;
    if (kind == newline || kind == row || kind == ampersand || tokens.slice(i) == "+") continue;
    if (kind != number) return {};
    terms.push_back(tokens.numbers[tokens.list[i].number]);
  }
  return terms;
}

// Behind the first minus outside of brackets that a value follows.
std::optional<size_t> behind_minus(const Tokens& tokens, Range part, size_t from) {
  int depth = 0;
  for (size_t i = part.begin; i + 1 < part.end; ++i) {
    const TokenKind kind = tokens.list[i].kind;
    if (kind == open || kind == begin) ++depth;
    if (kind == close || kind == end) --depth;
    const bool minus = depth == 0 && kind == mark && scan_sign(tokens.slice(i), 0).sign == '-';
    const TokenKind next = tokens.list[i + 1].kind;
    if (i >= from && minus && (next == open || next == begin)) return i + 1;
  }
  return std::nullopt;
}

bool are_rows_rounded(const TextRow& before, const TextRow& behind) {
  return std::equal(before.begin(), before.end(), behind.begin(), behind.end(),
                    [](const std::string& a, const std::string& b) {
                      return a.find('/') == std::string::npos && agree(a, b);
                    });
}

}  // namespace

std::optional<Derived> terms_in(const Tokens& tokens, const Chain& chain, size_t count) {
  for (size_t k = chain.parts.size(); k-- > 0;) {
    TextRow terms = terms_of(tokens, chain.parts[k]);
    if (terms.size() < 2 || terms.size() != count) continue;
    const bool are_numbers = std::none_of(terms.begin(), terms.end(), [](const std::string& term) {
      return entry_error(term).has_value();
    });
    if (!are_numbers) continue;
    return Derived{chain.parts[k], {{{}, {std::move(terms)}}}};
  }
  return std::nullopt;
}

std::optional<Derived> subtracted_in(const Tokens& tokens, const Chain& chain,
                                     bool decimal_commas) {
  for (size_t k = chain.parts.size() - 1; k-- > 0;) {
    const Range part = chain.parts[k];
    constexpr int kMostTries = 4;
    auto at = behind_minus(tokens, part, part.begin);
    for (int tries = 0; at && tries < kMostTries; ++tries) {
      std::vector<Candidate> candidates = candidates_of(tokens, {*at, part.end}, decimal_commas);
      if (!candidates.empty()) return Derived{{*at, part.end}, std::move(candidates)};
      at = behind_minus(tokens, part, *at);
    }
  }
  return std::nullopt;
}

std::vector<Candidate> transposed(std::vector<Candidate> candidates) {
  for (Candidate& candidate : candidates) {
    const TextMatrix& rows = candidate.matrix;
    TextMatrix columns(rows.front().size(), TextRow(rows.size()));
    for (size_t i = 0; i < rows.size(); ++i) {
      for (size_t j = 0; j < rows[i].size() && j < columns.size(); ++j) columns[j][i] = rows[i][j];
    }
    candidate.matrix = std::move(columns);
  }
  return candidates;
}

bool are_rounded(const std::vector<Candidate>& before, const std::vector<Candidate>& behind) {
  return std::any_of(before.begin(), before.end(), [&](const Candidate& own) {
    return std::any_of(behind.begin(), behind.end(), [&](const Candidate& other) {
      return std::equal(own.matrix.begin(), own.matrix.end(), other.matrix.begin(),
                        other.matrix.end(), are_rows_rounded);
    });
  });
}

std::vector<Candidate> with_bullets(const Tokens& tokens, Range part,
                                    const std::vector<Candidate>& candidates) {
  const TextMatrix& first = candidates.front().matrix;
  TextMatrix items;
  for (const TextRow& row : first) {
    if (row.size() != 1 || !row.front().starts_with('-')) return candidates;
    items.push_back({row.front().substr(1)});
  }
  const std::string_view text = tokens.slice(part.begin, part.end);
  size_t dashes = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t begin = text.find_first_not_of(" \t\r\n", at);
    if (begin == std::string_view::npos) break;
    const bool is_dash = text[begin] == '-' && byte_at(text, begin + 1) == ' ';
    if (is_dash) ++dashes;
    at = std::min(text.find('\n', begin), text.size());
  }
  if (items.size() < 2 || dashes != items.size()) return candidates;
  return {{{"bullet"}, std::move(items)}, {{"sign"}, first}};
}

bool has_decimal_commas(const Tokens& tokens) {
  const Context context{.tokens = tokens, .failure = {}};
  for (size_t i = 0; i < tokens.list.size(); ++i) {
    if (context.is(i, number) && tokens.slice(i).find('.') != std::string_view::npos) return false;
  }
  constexpr size_t kThousand = 3;
  for (size_t i = 1; i + 3 < tokens.list.size(); ++i) {
    if (!context.is(i, comma) || !is_within_number(context, i)) continue;
    const bool is_alone =
        context.is_any(i - 2, {assign, relation, colon, semicolon, open, tab, pipe, newline}) &&
        context.is_any(i + 2, {semicolon, close, newline, finish, tab, pipe}) &&
        !(context.is(i - 2, open) && context.is(i + 2, close));
    const std::string& whole = context.number(i - 1);
    const bool is_below_one = whole == "0" || whole == "-0";
    if (is_alone && (is_below_one || context.number(i + 1).size() != kThousand)) return true;
  }
  return false;
}

std::optional<size_t> class_of_line(const Tokens& tokens, size_t i) {
  const Context context{.tokens = tokens, .failure = {}};
  constexpr size_t kLongest = 64;
  size_t at = i;
  while (at > 0 && i - at < kLongest && !context.is_any(at - 1, {newline, gap})) --at;
  while (at < i && (context.is(at, mark) || one_of(lower(context.slice(at)), "for pentru"))) ++at;
  if (!one_of(plain_word(context.slice(at)), "class clasa klasse k j i")) return std::nullopt;
  const size_t sign = context.is(at + 1, assign) ? at + 2 : at + 1;
  if (!context.is(sign, number)) return std::nullopt;
  const std::string& index = context.number(sign);
  constexpr size_t kMostDigits = 4;
  const bool is_count = index.size() <= kMostDigits &&
                        std::all_of(index.begin(), index.end(), [](char c) { return is_digit(c); });
  return is_count ? std::optional(static_cast<size_t>(std::atoi(index.c_str()))) : std::nullopt;
}

}  // namespace softmax_steps::reader
