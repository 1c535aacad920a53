#include "reader/changes.h"

#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/names.h"
#include "reader/text.h"

namespace softmax_steps::reader {

using enum TokenKind;
using std::size_t;

namespace {

// Methods that change what they are called on.
bool is_mutator(std::string_view method) {
  return one_of(method,
                "append extend insert pop push unshift shift splice remove reverse sort fill clear "
                "put itemset resize copy_ fill_ zero_ normal_ uniform_") ||
         (method.size() > 1 && method.ends_with('_') &&
          !one_of(method, "requires_grad_ detach_ retain_grad_"));
}

// Functions that change their first argument.
bool changes_argument(std::string_view function) {
  return one_of(function, "fill_diagonal shuffle put copyto place putmask heapify") ||
         is_mutator(function);
}

// The sign of x += 1, whose pieces the lexer may take for comments.
bool starts_update(std::string_view text) {
  for (const std::string_view sign : {"+=", "-=", "−=", "*=", "/=", "//=", "%=", "@=", "**=", "^=",
                                      ".*=", "./=", ".+=", ".-=", "|=", "++", "--"}) {
    if (!text.starts_with(sign)) continue;
    const bool counts = sign == "++" || sign == "--";
    return !counts || text.size() == 2 || text[2] == ';' || text[2] == '\n' || text[2] == '\r';
  }
  return false;
}

std::optional<KnownField> owner_of(std::string_view name) {
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::nullopt : field_of(name.substr(0, dot));
}

}  // namespace

bool is_gradient_step(const Context& context, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    const std::string_view word = context.slice(i);
    if (holds_any(word, {"grad", "Grad", "∇", "nabla", "∂", "partial", "delta", "η"})) return true;
    if (!context.is(i, name)) continue;
    const auto known = field_of(word);
    if (known && std::string_view(known->field) == "eta") return true;
    if (one_of(function_of(word), "dw db dx d_w d_b rate")) return true;
  }
  return false;
}

size_t end_of_statement(const Context& context, size_t i) {
  while (!context.is_any(i, {newline, gap, semicolon, finish})) ++i;
  return i;
}

bool ChangeReader::begins_statement(size_t i) const {
  return i == 0 || context_.is_any(i - 1, {newline, gap, semicolon, comma, colon, dollar, close});
}

size_t ChangeReader::leave(const char* field, size_t i, size_t end) {
  // The step changes W and b, and never its own rate.
  const bool is_step = std::string_view(field) != "eta" && is_gradient_step(context_, i + 1, end);
  if (!is_step) changes_.push_back({field, i, end, {}, false, {}});
  return end;
}

size_t ChangeReader::take(size_t i, const Assignments& assignments) {
  if (!begins_statement(i) || context_.tokens.is_latex) return i;
  if (const size_t end = take_call(i); end != i) return end;
  if (const size_t end = take_several(i); end != i) return end;
  return take_indexed(i, assignments);
}

// x.sort(), x.shape = (2, 1), push!(x, 3), np.fill_diagonal(W, 1), dim(W) <- c(2, 2).
size_t ChangeReader::take_call(size_t i) {
  const std::string function = function_of(context_.slice(i));
  if (const auto owner = owner_of(context_.slice(i))) {
    const bool calls = context_.slice(i + 1) == "(" && is_mutator(function);
    const bool sets = context_.is(i + 1, assign) && one_of(function, "shape length flat real");
    if (calls || sets) return leave(owner->field, i, end_of_statement(context_, i));
  }
  if (one_of(function, "del delete clear") && context_.is(i + 1, name)) {
    const auto gone = field_of(context_.slice(i + 1));
    return gone ? leave(gone->field, i, end_of_statement(context_, i)) : i;
  }
  const bool bangs = context_.slice(i + 1) == "!" && !context_.token(i + 1).blank_before;
  const size_t at = bangs ? i + 2 : i + 1;
  if (context_.slice(at) != "(" || !context_.is(at + 1, name)) return i;
  const auto argument = field_of(context_.slice(at + 1));
  if (!argument) return i;
  const bool replaces = context_.is(at + 2, close) && context_.slice(at + 3) == "<-" &&
                        !one_of(function, "names colnames rownames dimnames class");
  const bool changes =
      bangs || (changes_argument(function) && context_.is_any(at + 2, {comma, close}));
  return replaces || changes ? leave(argument->field, i, end_of_statement(context_, i)) : i;
}

// x, y = y, x and [x, y] = deal(1, 2), at the beginning of their line.
size_t ChangeReader::take_several(size_t i) {
  const bool in_bracket = i > 0 && context_.slice(i - 1) == "[";
  const size_t first = in_bracket ? i - 1 : i;
  if (first > 0 && !context_.is_any(first - 1, {newline, gap, semicolon})) return i;
  size_t at = i + 1;
  while (context_.is(at, comma) && context_.is(at + 1, name)) at += 2;
  const size_t behind = at;
  if (behind == i + 1) return i;
  if (in_bracket && context_.is(at, close)) ++at;
  if (!context_.is(at, assign)) return i;
  const size_t end = end_of_statement(context_, at);
  for (size_t k = i; k < behind; k += 2) {
    if (const auto known = field_of(context_.slice(k))) {
      changes_.push_back({known->field, k, end, {}, false, {}});
    }
  }
  return end;
}

// Behind the brackets of W[0][1], W[0, :], W(1, :) and R's W[1,] from token i on.
size_t ChangeReader::behind_indices(size_t i, Change& change, bool& is_plain) const {
  size_t at = i;
  constexpr size_t kLongest = 40;
  while (at < i + kLongest) {
    const std::string_view sign = context_.slice(at);
    if (context_.token(at).blank_before) return at;
    if (context_.is(at, name) && sign.starts_with('[')) {
      // The lexer has R's [1,] and [,1] as one.
      const std::string number(sign.substr(sign[1] == ',' ? 2 : 1, sign.size() - 3));
      const bool is_column = sign[1] == ',';
      if (is_column) change.indices.push_back({true, 0});
      change.indices.push_back({false, count_of(number)});
      if (!is_column) change.indices.push_back({true, 0});
      is_plain = is_plain && number.find(',') == std::string::npos;
      ++at;
      continue;
    }
    if (sign != "[" && (sign != "(" || at != i)) return at;
    change.is_parenthesised = sign == "(";
    ++at;
    bool is_empty = true;
    int depth = 0;
    for (; depth > 0 || !context_.is(at, close); ++at) {
      if (context_.is_any(at, {newline, finish}) || at > i + kLongest) return i;
      if (context_.is(at, open)) ++depth;
      if (context_.is(at, close)) --depth;
      if (context_.is(at, number) && is_empty && depth == 0) {
        const std::string& index = context_.number(at);
        is_plain = is_plain && index.find_first_not_of("0123456789") == std::string::npos;
        change.indices.push_back({false, count_of(index)});
        is_empty = false;
      } else if (context_.is(at, colon) && is_empty) {
        change.indices.push_back({true, 0});
        is_empty = false;
      } else if (context_.is(at, comma)) {
        if (is_empty) change.indices.push_back({true, 0});
        is_empty = true;
      } else {
        // f(x) = 3 defines a function.
        const bool may_define = change.is_parenthesised && is_empty && context_.is(at, name) &&
                                !one_of(context_.slice(at), "end i j k idx") &&
                                context_.slice(at) != context_.slice(i - 1);
        if (may_define) return i;
        is_plain = is_empty = false;
      }
    }
    if (is_empty) change.indices.push_back({true, 0});
    ++at;
  }
  return at;
}

size_t ChangeReader::take_indexed(size_t i, const Assignments& assignments) {
  const auto known = field_of(context_.slice(i));
  if (!known) return i;
  Change change{known->field, i, i, {}, false, {}};
  bool is_plain = true;
  const size_t at = behind_indices(i + 1, change, is_plain);
  const size_t name_end = context_.token(at - 1).end;
  const std::string_view behind = context_.text.substr(name_end);
  const size_t blanks = std::min(behind.find_first_not_of(' '), behind.size());
  if (starts_update(behind.substr(blanks))) {
    return leave(known->field, i, end_of_statement(context_, at));
  }
  if (at == i + 1) return i;
  const bool is_broadcast = context_.slice(at) == "." && context_.is(at + 1, assign);
  const size_t sign = is_broadcast ? at + 1 : at;
  if (!context_.is(sign, assign) || (is_broadcast && context_.token(sign).blank_before)) return i;
  const bool has_value = std::any_of(
      assignments.fields.begin(), assignments.fields.end(),
      [&](const Assigned& assigned) { return std::string_view(assigned.field) == known->field; });
  const bool is_entry = is_plain && context_.is(sign + 1, number) &&
                        std::none_of(change.indices.begin(), change.indices.end(),
                                     [](const Index& index) { return index.is_all; });
  if (!has_value && is_entry) return i;
  // The sizes of an array of C stand before its values in braces: W[2][2] = {…}.
  if (context_.slice(sign + 1) == "{") return i;
  if (!is_plain || !reads_value(sign + 1, change))
    return leave(known->field, i, end_of_statement(context_, sign));
  changes_.push_back(std::move(change));
  return changes_.back().end;
}

// Whether the numbers from token i on, up to the end of the statement, are the change's value.
bool ChangeReader::reads_value(size_t i, Change& change) const {
  Context probe = context_;
  ValueReader values(probe);
  if (values.starts_value(i)) {
    values.want_list(true);
    values.move_to(i);
    std::optional<Value> value = values.read_value();
    if (!value || value->filler) return false;
    change.value = std::move(value->matrix);
    change.end = values.at();
  } else if (context_.is(i, number)) {
    const auto number = checked_number(probe, i);
    if (!number) return false;
    change.value = TextMatrix{{*number}};
    change.end = i + 1;
  } else {
    return false;
  }
  const size_t end = change.end;
  return context_.is_any(end, {newline, gap, semicolon, finish}) ||
         (context_.is(end, comma) && context_.is(end + 1, name));
}

}  // namespace softmax_steps::reader
