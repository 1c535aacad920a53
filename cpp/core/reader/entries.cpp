#include "reader/entries.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "reader/assignments.h"
#include "reader/functions.h"
#include "reader/qualifiers.h"
#include "reader/statements.h"
#include "reader/text.h"

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

namespace {

// The indices in x_1, W_{12}, x₁; nothing where anything else is in the name.
std::optional<std::string> indices_in(std::string_view name) {
  std::string digits;
  for (size_t at = 0; at < name.size();) {
    const CodePoint point = decode(name, at);
    constexpr char32_t kFirstBelow = 0x2080;
    const bool is_below = point.value >= kFirstBelow && point.value < kFirstBelow + 10;
    if (is_below) {
      digits += static_cast<char>('0' + (point.value - kFirstBelow));
    } else if (is_digit(name[at]) || name[at] == ',') {
      digits += name[at];
    } else if (std::string_view("_{} ").find(name[at]) == std::string_view::npos) {
      return std::nullopt;
    }
    at += point.size;
  }
  return digits;
}

size_t index_of(const std::string& text) { return static_cast<size_t>(std::atoi(text.c_str())); }

}  // namespace

std::optional<EntryName> entry_of(std::string_view name) {
  constexpr size_t kLongest = 12;
  const char letter = name.empty() ? '\0' : name.front();
  if (name.size() < 2 || name.size() > kLongest ||
      std::string_view("xbyWw").find(letter) == std::string_view::npos)
    return std::nullopt;
  const std::optional<std::string> digits = indices_in(name.substr(1));
  if (!digits || digits->empty()) return std::nullopt;
  const size_t comma = digits->find(',');
  const bool has_comma = comma != std::string::npos;
  const bool is_matrix = letter == 'W' || letter == 'w';
  const bool is_pair = has_comma || (is_matrix && digits->size() == 2);
  if (is_matrix != is_pair) return std::nullopt;
  const size_t split = has_comma ? comma : is_pair ? 1 : digits->size();
  const size_t column = is_pair ? index_of(digits->substr(split + (has_comma ? 1 : 0))) : 1;
  return EntryName{*field_of(name.substr(0, 1)), index_of(digits->substr(0, split)), column};
}

// Whether an entry's value ends before token i.
bool EntryReader::ends_at(size_t i) const {
  if (context_.is_any(i,
                      {newline, gap, semicolon, dollar, row, close, finish, pipe, tab, ampersand}))
    return true;
  // x_1 = 1 → x_2 = 2 and x_1 = 1 (x_2 = 2).
  if (context_.is_any(i, {mark, open}) && behind_assignment(context_, i + 1) != i + 1) return true;
  if (context_.is(i, comma)) return !context_.is(i + 1, number);
  if (context_.slice(i) == ".") return !is_operator(context_, i) && !context_.is(i + 1, number);
  // x_1 = 1 and x_2 = 3, x1=1 x2=3, and words.
  if (!context_.is(i, name)) return false;
  return context_.slice(i).size() > 1 || context_.slice(i - 1).ends_with('.') ||
         behind_assignment(context_, i) != i;
}

std::optional<EntryReader::EntryValue> EntryReader::value_at(size_t i) const {
  if (!context_.is(i, number)) return std::nullopt;
  std::string text = context_.number(i);
  if (ends_at(i + 1)) return EntryValue{std::move(text), i + 1};
  const auto touches = [&](size_t at) { return !context_.token(at).blank_before; };
  const bool has_comma = context_.is(i + 1, comma) && touches(i + 1) && touches(i + 2) &&
                         context_.is(i + 2, number) && ends_at(i + 3);
  if (!has_comma) return std::nullopt;
  const std::string& decimals = context_.number(i + 2);
  // 1,234 may be thousands, and 1.2,3 is two numbers.
  constexpr size_t kThousand = 3;
  const bool is_decimal = std::all_of(decimals.begin(), decimals.end(), is_digit) &&
                          (decimals.size() != kThousand || text == "0" || text == "-0") &&
                          text.find_first_not_of("-0123456789") == std::string::npos;
  if (!is_decimal) return std::nullopt;
  return EntryValue{text + "." + decimals, i + 3};
}

// Behind the further names of x_1 = x_2 = 1, whose value is at token i.
size_t EntryReader::behind_names(size_t i) const {
  constexpr size_t kMost = 16;
  size_t at = i;
  while (at < i + 2 * kMost && context_.is(at, name) && context_.is(at + 1, assign) &&
         numbered_field_of(context_.slice(at)))
    at += 2;
  return context_.is(at, number) ? at : i;
}

// x_1 = 1, W_{12} = 0.1, x₁: 1,5.
size_t EntryReader::take_named(size_t i) {
  const std::optional<EntryName> name = entry_of(context_.slice(i));
  if (!name) return i;
  size_t at = i + 1;
  if (context_.is(at, ampersand)) ++at;
  const bool begins =
      i == 0 || context_.is_any(i - 1, {newline, gap, comma, semicolon, pipe, ampersand, row});
  const bool is_label = context_.is_any(at, {colon, tab}) ||
                        (context_.is(at, number) && context_.token(at).blank_before);
  if (!context_.is(at, assign) && !(is_label && begins)) return i;
  const size_t value = context_.is(at, number) ? at : at + 1;
  // x_1 = [ … ] is the first sample; x1: and a word is a label.
  if (context_.is_any(value, {open, begin}) || makes_matrix(context_, value)) return i;
  // x_1 = x_2 = 1.
  const size_t number_at = behind_names(value);
  const std::optional<EntryValue> entry = value_at(number_at);
  const bool ends_line =
      entry && context_.is_any(entry->end, {newline, gap, comma, semicolon, finish});
  if (is_label && !ends_line) return i;
  const size_t behind = add_value(*name, i, number_at);
  return number_at == value ? behind : value;
}

EntryReader::Entries& EntryReader::entries_of(KnownField known, size_t i) {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entries& entries) {
    return std::string_view(entries.known.field) == known.field;
  });
  return found == entries_.end() ? entries_.emplace_back(Entries{known, {}, i, i, {}}) : *found;
}

void EntryReader::add(const EntryName& entry, size_t i, std::string number, size_t end) {
  Entries& entries = entries_of(entry.known, i);
  entries.list.push_back({entry.row, entry.column, std::move(number)});
  entries.last = end;
}

size_t EntryReader::add_value(const EntryName& entry, size_t i, size_t value) {
  std::optional<EntryValue> read = value_at(value);
  if (!read) {
    Entries& entries = entries_of(entry.known, i);
    if (!entries.formula) entries.formula = i;
    return value;
  }
  add(entry, i, std::move(read->number), read->end);
  return read->end;
}

size_t EntryReader::take(size_t i) {
  if (const size_t behind = take_named(i); behind != i) return behind;
  if (!context_.is(i + 1, open) || !context_.is(i + 2, number)) return i;
  const std::optional<KnownField> known = field_of(context_.slice(i));
  if (!known) return i;
  size_t at = i + 3;
  size_t column_at = 0;
  if (context_.is(at, comma) && context_.is(at + 1, number)) {
    column_at = at + 1;
    at += 2;
  } else if (context_.is(at, close) && context_.slice(at + 1) == "[" &&
             context_.is(at + 2, number)) {
    // W[0][1].
    column_at = at + 2;
    at += 3;
  }
  if (!context_.is(at, close) || !context_.is(at + 1, assign) || !context_.is(at + 2, number))
    return i;
  // A vector's entries stand in one column.
  const size_t column = column_at > 0 ? index_of(context_.number(column_at)) : 1;
  return add_value({*known, index_of(context_.number(i + 2)), column}, i, at + 2);
}

Assignments EntryReader::matrices() {
  Assignments out;
  for (const Entries& entries : entries_) {
    if (entries.formula) {
      context_.fail("formula", *entries.formula);
      out.left.push_back({entries.known.field, *entries.formula, *context_.failure});
      continue;
    }
    std::map<std::pair<size_t, size_t>, std::string> cells;
    size_t top = entries.list.front().row;
    size_t left = entries.list.front().column;
    size_t bottom = 0;
    size_t right = 0;
    for (const Entry& entry : entries.list) {
      const auto [cell, is_new] = cells.try_emplace({entry.row, entry.column}, entry.number);
      if (!is_new && cell->second != entry.number && context_.second(Question::repeated))
        cell->second = entry.number;
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
