#include "reader/entries.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "reader/text.h"

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

// x_1 = 1, W_{12} = 0.1.
size_t EntryReader::take_named(size_t i) {
  std::string_view name = context_.slice(i);
  const char letter = name.empty() ? '\0' : name.front();
  if (name.size() < 2 || name.size() > 8 ||
      std::string_view("xbyWw").find(letter) == std::string_view::npos)
    return i;
  std::string digits;
  for (const char c : name.substr(1)) {
    if (is_digit(c) || c == ',') digits += c;
    if (!is_digit(c) && std::string_view("_{}, ").find(c) == std::string_view::npos) return i;
  }
  size_t at = i + 1;
  if (context_.is(at, ampersand)) ++at;
  if (!context_.is(at, assign) || !context_.is(at + 1, number)) return i;
  const size_t comma_at = digits.find(',');
  const bool matrix = letter == 'W' || letter == 'w';
  const bool pair = comma_at != std::string::npos || (matrix && digits.size() == 2);
  if (digits.empty() || matrix != pair) return i;
  const size_t split = comma_at != std::string::npos ? comma_at : pair ? 1 : digits.size();
  const auto index = [](const std::string& text) {
    return static_cast<size_t>(std::atoi(text.c_str()));
  };
  const size_t row = index(digits.substr(0, split));
  const size_t column =
      pair ? index(digits.substr(split + (comma_at != std::string::npos ? 1 : 0))) : 1;
  return add(*field_of(std::string_view(&name.front(), 1)), i,
             {row, column, context_.number(at + 1)}, at + 2);
}

size_t EntryReader::add(KnownField known, size_t i, Entry entry, size_t end) {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entries& entries) {
    return std::string_view(entries.known.field) == known.field;
  });
  Entries& entries =
      found == entries_.end() ? entries_.emplace_back(Entries{known, {}, i, end}) : *found;
  entries.list.push_back(std::move(entry));
  entries.last = end;
  return end;
}

size_t EntryReader::take(size_t i) {
  if (const size_t behind = take_named(i); behind != i) return behind;
  if (!context_.is(i + 1, open) || !context_.is(i + 2, number)) return i;
  const std::optional<KnownField> known = field_of(context_.slice(i));
  if (!known) return i;
  size_t at = i + 3;
  size_t column = 0;
  const bool has_column = context_.is(at, comma) && context_.is(at + 1, number);
  if (has_column) {
    column = static_cast<size_t>(std::atoi(context_.number(at + 1).c_str()));
    at += 2;
  }
  if (!context_.is(at, close) || !context_.is(at + 1, assign) || !context_.is(at + 2, number))
    return i;
  const auto row = static_cast<size_t>(std::atoi(context_.number(i + 2).c_str()));
  // A vector's entries stand in one column.
  return add(*known, i, {row, has_column ? column : 1, context_.number(at + 2)}, at + 3);
}

Assignments EntryReader::matrices() {
  Assignments out;
  for (const Entries& entries : entries_) {
    std::map<std::pair<size_t, size_t>, std::string> cells;
    size_t top = entries.list.front().row;
    size_t left = entries.list.front().column;
    size_t bottom = 0;
    size_t right = 0;
    for (const Entry& entry : entries.list) {
      cells[{entry.row, entry.column}] = entry.number;
      top = std::min(top, entry.row);
      left = std::min(left, entry.column);
      bottom = std::max(bottom, entry.row);
      right = std::max(right, entry.column);
    }
    const bool whole = top <= 1 && left <= 1 && bottom < kMostEntries && right < kMostEntries &&
                       (bottom - top + 1) * (right - left + 1) == cells.size();
    if (!whole || std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
          return entry_error(cell.second).has_value();
        })) {
      context_.fail("size", entries.first, "", std::to_string(cells.size()));
      out.left.push_back({entries.known.field, entries.first, *context_.failure});
      continue;
    }
    Value value{TextMatrix(bottom - top + 1), false, {}, "entries"};
    for (auto& [place, number] : cells) value.matrix[place.first - top].push_back(number);
    out.fields.push_back({entries.known.field, std::move(value), entries.first, entries.first + 1,
                          entries.last, false, false});
  }
  return out;
}

}  // namespace softmax_steps::reader
