#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/table.h"
#include "reader/text.h"
#include "reader/value.h"

namespace softmax_steps::reader {
// Whether the bracket that opens at token i has entries with names: {'a': …}, (a = …), [('a', …)].
bool ValueReader::starts_names(std::size_t i) const {
  const char open = opening(i);
  std::size_t first = i + 1;
  while (context_.is_any(first, {TokenKind::newline, TokenKind::gap})) ++first;
  if (open == '[') return is_pair(context_, first);
  const bool is_object = open == '{' || context_.is(first, TokenKind::name);
  return is_object && behind_key(context_, first, is_struct(context_, i)) != first;
}

// Whether the call whose bracket opens at at() gives names to its columns: list(a = …).
bool ValueReader::names_entries(const std::string& function) const {
  return one_of(function, "c list dict frame tibble dataframe namedtuple rbind cbind struct") &&
         starts_names(at_);
}

// An object's data, or its columns: { _data: [[…]] }, {'A': […], 'B': […]}.
std::optional<Value> ValueReader::read_named() {
  const char open = opening(at_);
  const bool in_struct = is_struct(context_, at_);
  std::vector<Child> columns;
  std::optional<Value> data;
  bool is_described = false;
  // {0: {'a': 1}, 1: {'a': 2}} has rows under their numbers.
  bool has_rows = true;
  ++at_;
  skip_lines();
  while (!context_.is_any(at_, {TokenKind::close, TokenKind::finish})) {
    const bool in_pair = is_pair(context_, at_);
    if (in_pair) ++at_;
    const std::size_t name = at_;
    const std::size_t behind = behind_key(context_, at_, in_struct || in_pair);
    if (behind == at_) return context_.fail("unexpected", at_);
    at_ = behind;
    skip_lines();
    const std::string key = lower(context_.slice(name));
    // The values of a sparse matrix do not tell where they stand.
    if (one_of(key, "ptr _ptr indptr _indptr")) return context_.fail("sparse", name);
    is_described = is_described || one_of(key, "_size size shape dtype strides");
    const std::size_t token = at_;
    has_rows = has_rows && context_.is(name, TokenKind::number) && opening(at_) == '{' &&
               context_.is(at_ + 1, TokenKind::name);
    bool is_data = false;
    std::optional<Value> value = named_value(key, is_data);
    if (context_.failure) return std::nullopt;
    if (value && is_data) {
      data = std::move(value);
    } else if (value) {
      columns.push_back({token, std::move(*value)});
    }
    skip_lines();
    if (in_pair && !close_bracket('(')) return std::nullopt;
    skip_lines();
    if (context_.is_any(at_, {TokenKind::comma, TokenKind::semicolon})) ++at_;
    skip_lines();
  }
  if (!close_bracket(open)) return std::nullopt;
  if (data) return data;
  if (is_described || columns.empty()) return context_.fail("no-values", at_ - 1);
  TextMatrix out;
  for (Child& column : columns) {
    TextRow entries = flattened(column.value.matrix);
    if (!out.empty() && entries.size() != out.front().size()) {
      return context_.fail("ragged", column.token, std::to_string(out.front().size()),
                           std::to_string(entries.size()));
    }
    out.push_back(std::move(entries));
  }
  const bool is_list = out.front().size() == 1;
  return Value{has_rows ? std::move(out) : transposed(out), is_list, {}, "object"};
}

// What stands behind a name: its numbers, or nothing where it only describes them.
std::optional<Value> ValueReader::named_value(const std::string& key, bool& is_data) {
  context_.failure.reset();
  if (starts_value(at_) && !is_description(key)) {
    is_data = one_of(key, "_data data values");
    return read_value();
  }
  const bool is_missing = context_.is(at_, TokenKind::wrong);
  if (is_missing && key.starts_with('_')) {
    ++at_;
    return std::nullopt;
  }
  if (is_missing) return context_.fail(context_.number(at_), at_);
  if (context_.is(at_, TokenKind::number) && !is_description(key)) {
    const std::optional<std::string> number = checked_number(context_, at_);
    if (!number) return std::nullopt;
    ++at_;
    return Value{{{*number}}, true, {}, ""};
  }
  skip_argument();
  return std::nullopt;
}

}  // namespace softmax_steps::reader
