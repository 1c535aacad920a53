#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/text.h"
#include "reader/value.h"

namespace softmax_steps::reader {
namespace {

// Matrices by their rows, of what is known to be numbers.
TextMatrix one_row(const TextRow& row) { return {row}; }

}  // namespace

// Whether semicolons part the arguments of the call whose bracket opens at token i, as those of
// mat(1, 2; 3, 4) in Typst.
bool ValueReader::has_rows(std::size_t i) const {
  int depth = 0;
  for (; !context_.is_any(i, {TokenKind::assign, TokenKind::finish}); ++i) {
    if (context_.is(i, TokenKind::open)) ++depth;
    if (context_.is(i, TokenKind::close) && --depth == 0) return false;
    if (depth == 1 && context_.is(i, TokenKind::semicolon)) return true;
  }
  return false;
}

std::optional<Value> ValueReader::read_call() {
  const std::string function = function_of(context_.slice(at_));
  const bool is_dotted = context_.slice(at_).find('.') != std::string_view::npos;
  ++at_;
  const char open = opening(at_);
  if (open == '[' && is_of_mathematica(function)) return read_mathematica(function);
  if (open == '[') {
    std::optional<Value> value = read_brackets();
    if (value) value->is_list = value->matrix.size() == 1 && function.ends_with("vector");
    return value;
  }
  if (open == '{') {
    // The braces of an object do not count as brackets.
    const bool outer_object = std::exchange(in_object_, true);
    --brackets_;
    std::optional<Value> value = read_brackets();
    ++brackets_;
    in_object_ = outer_object;
    return value;
  }
  if (has_rows(at_)) return read_brackets();
  if (names_entries(function)) {
    std::optional<Value> value = read_named();
    if (value && function == "rbind") value->matrix = transposed(value->matrix);
    return value;
  }
  if (lists_arguments(function) ||
      one_of(function, "rbind cbind list tuple t transpose as.numeric frame tibble"))
    return read_vector_call(function);
  if (is_constructor(function)) return read_constructor(function, is_dotted);
  return read_array(function);
}

std::optional<Value> ValueReader::read_vector_call(const std::string& function) {
  ++at_;
  skip_lines();
  const bool outer_call = in_call_;
  in_call_ = true;
  std::optional<Value> value = starts_value(at_)                        ? read_children()
                               : context_.is(at_ + 1, TokenKind::colon) ? read_range()
                                                                        : read_flat(Place2D::call);
  in_call_ = outer_call;
  if (!value || !close_bracket('(')) return std::nullopt;
  value->notation = "r-call";
  value->is_list = value->is_list || lists_arguments(function);
  if (one_of(function, "cbind t transpose frame tibble")) {
    value->matrix = transposed(value->matrix);
    value->is_list = false;
  }
  return value;
}

// The name of an argument and what assigns it, or nothing.
std::string ValueReader::argument_name() {
  if (!context_.is(at_, TokenKind::name) || !context_.is(at_ + 1, TokenKind::assign)) return {};
  std::string name = lower(context_.slice(at_));
  at_ += 2;
  skip_lines();
  return name;
}

// Vector(0.1, -0.2, 0.3): numbers alone are the entries; of array(0, 3) and matrix(0, 2, 3) R takes
// the second one for a size.
bool ValueReader::lists_numbers(const std::string& function) const {
  if (one_of(function, "matrix as.matrix structure constant variable parameter") ||
      is_type(function))
    return false;
  std::size_t count = 0;
  std::size_t i = at_;
  while (context_.is(i, TokenKind::number) && context_.is(i + 1, TokenKind::comma)) {
    ++count;
    i += 2;
  }
  const bool are_all = context_.is(i, TokenKind::number) && context_.is(i + 1, TokenKind::close);
  const bool may_be_size = function == "array" && count == 1 && count_of(context_.number(i)) > 0;
  return are_all && count > 0 && !may_be_size;
}

// Array(3) and double(3) make room for three numbers.
bool ValueReader::is_length(const std::string& function) const {
  return one_of(function, "array vector double float tensor floattensor doubletensor") &&
         context_.slice(at_ - 2) != "np.array" && !context_.slice(at_ - 2).ends_with(".tensor") &&
         context_.is(at_ + 1, TokenKind::close) && count_of(context_.number(at_)) > 0;
}

// The data and the further arguments of array(…), tensor(…), matrix(…), structure(…).
std::optional<Value> ValueReader::read_array(const std::string& function) {
  const std::size_t call = at_ - 1;
  ++at_;
  skip_lines();
  const bool typed = function.ends_with("array") && context_.is(at_, TokenKind::number) &&
                     context_.is(at_ + 1, TokenKind::close) &&
                     context_.is(at_ + 2, TokenKind::open);
  if (typed) {
    at_ += 2;
    std::optional<Value> value = read_brackets();
    if (value) value->is_list = true;
    return value;
  }
  // The type that comes first.
  while (context_.is(at_, TokenKind::name) && context_.token(at_).is_quoted &&
         context_.is(at_ + 1, TokenKind::comma)) {
    at_ += 2;
    skip_lines();
  }
  const std::string first_name = argument_name();
  if (first_name == "indices") return context_.fail("sparse", at_);
  if (first_name == "values" && function == "max")
    return context_.fail("several-results", at_, "1", "2");
  const std::size_t first = at_;
  const bool of_r = !context_.is(at_, TokenKind::open);
  // matrix(2, 2, […]): the sizes come first.
  if (context_.is(at_, TokenKind::number) && context_.is(at_ + 1, TokenKind::comma) &&
      context_.is(at_ + 2, TokenKind::number) && context_.is(at_ + 3, TokenKind::comma) &&
      starts_value(at_ + 4)) {
    const Filling sizes{count_of(context_.number(at_)), count_of(context_.number(at_ + 2)), true};
    at_ += 4;
    std::optional<Value> value = read_value();
    if (!value || !read_arguments() || !close_bracket('(')) return std::nullopt;
    return value->matrix.size() == 1 ? filled(value->matrix, sizes, first) : value;
  }
  const bool outer_call = in_call_;
  in_call_ = true;
  std::optional<Value> value;
  if (context_.is(at_, TokenKind::number) && context_.is(at_ + 1, TokenKind::colon)) {
    value = read_range();
  } else if (context_.is(at_, TokenKind::number) && lists_numbers(function)) {
    value = read_flat(Place2D::call);
    if (value) value->is_list = value->matrix.size() == 1;
  } else if (context_.is(at_, TokenKind::number) && is_length(function)) {
    value = context_.fail("no-values", at_);
  } else if (context_.is(at_, TokenKind::number)) {
    if (const auto number = checked_number(context_, at_)) {
      value = Value{one_row({*number}), true, {}, "r-call"};
    }
    ++at_;
  } else if (starts_value(at_)) {
    value = read_value();
  } else if (context_.is(at_, TokenKind::close)) {
    value = context_.fail("empty-matrix", at_, "number");
  } else {
    value = context_.fail("unexpected", at_, "[");
  }
  in_call_ = outer_call;
  if (!value) return value;
  // matrix([1, 2], [3, 4]) of Maxima.
  skip_lines();
  if (context_.is(at_, TokenKind::comma) && value->matrix.size() == 1) {
    std::size_t next = at_ + 1;
    while (context_.is(next, TokenKind::newline)) ++next;
    if (function.ends_with("matrix") && context_.is(next, TokenKind::open) &&
        opening(next) == '[') {
      std::vector<Child> rows;
      rows.push_back({first, std::move(*value)});
      ++at_;
      while (!context_.is_any(at_, {TokenKind::close, TokenKind::finish})) {
        skip_lines();
        const std::size_t token = at_;
        if (!starts_value(at_)) return context_.fail("unexpected", at_);
        std::optional<Value> row = read_value();
        if (!row) return row;
        rows.push_back({token, std::move(*row)});
        skip_lines();
        if (context_.is(at_, TokenKind::comma)) ++at_;
      }
      value = stacked(std::move(rows));
      if (!value || !close_bracket('(')) return std::nullopt;
      value->notation = "maxima-matrix";
      return value;
    }
  }
  const std::optional<Filling> filling = read_arguments();
  if (!filling || !close_bracket('(')) return std::nullopt;
  if (filling->integers > 0 && !is_whole(*value))
    return context_.fail("formula", filling->integers);
  if (names_integers(context_, call, call + 1) && !is_whole(*value))
    return context_.fail("formula", call);
  const bool is_list =
      value->is_list || (value->matrix.size() == 1 && context_.is(first, TokenKind::open));
  const bool sized = filling->rows > 0 || filling->columns > 0;
  const bool fills = (one_of(function, "matrix as.matrix") && of_r) ||
                     (sized && one_of(function, "structure array ndarray matrix"));
  if (fills) {
    value = filled(value->matrix, *filling, first);
    if (value) value->notation = "r-call";
    return value;
  }
  value->notation = function.ends_with("tensor") ? "torch-repr"
                    : function == "series"       ? "series"
                                                 : "numpy-repr";
  value->is_list = is_list && value->matrix.size() == 1 && value->is_list;
  return value;
}

std::optional<Filling> ValueReader::read_arguments() {
  Filling filling;
  int position = 0;
  for (skip_lines(); context_.is(at_, TokenKind::comma); skip_lines()) {
    ++at_;
    skip_lines();
    std::string name = argument_name();
    if (name.empty()) {
      ++position;
      name = position == 1 ? "nrow" : position == 2 ? "ncol" : "byrow";
    }
    const bool is_number =
        context_.is(at_, TokenKind::number) && !is_latin(context_.slice(at_).front());
    const std::size_t start = at_;
    const bool is_shape =
        one_of(name, "dim .dim") || (name == "nrow" && context_.is(at_, TokenKind::open));
    if (name == "nrow" && is_number) filling.rows = count_of(context_.number(at_));
    if (name == "ncol" && is_number) filling.columns = count_of(context_.number(at_));
    if (name == "byrow" && one_of(lower(context_.slice(at_)), "true t false f")) {
      filling.by_row = one_of(lower(context_.slice(at_)), "true t");
    }
    if (!skip_argument()) return std::nullopt;
    const bool is_type = name == "dtype" || (name == "nrow" && context_.is(start, TokenKind::name));
    if (is_type && names_integers(context_, start, at_)) filling.integers = start;
    if (!is_shape) continue;
    std::vector<std::size_t> sizes;
    for (std::size_t i = start; i < at_; ++i) {
      if (context_.is(i, TokenKind::number)) sizes.push_back(count_of(context_.number(i)));
    }
    if (sizes.size() > 2) {
      context_.fail("dimensions", start, "2", std::to_string(sizes.size()));
      return std::nullopt;
    }
    if (sizes.size() != 2) continue;
    filling.rows = sizes[0];
    filling.columns = sizes[1];
    // [ 3, 3 ] of JavaScript goes by rows, c(3L, 3L) of R by columns.
    filling.by_row = name == "nrow";
  }
  return filling;
}

// To the comma or bracket behind an argument that says nothing of the numbers.
bool ValueReader::skip_argument() {
  int open = 0;
  for (;; ++at_) {
    const TokenKind kind = context_.kind(at_);
    if (open == 0 && (kind == TokenKind::comma || kind == TokenKind::close)) return true;
    if (kind == TokenKind::open) ++open;
    if (kind == TokenKind::close) --open;
    if (kind == TokenKind::finish) {
      context_.fail("unclosed", at_, ")");
      return false;
    }
  }
}

// R's matrix(): by columns, shorter data over and over, a column where no sizes are told.
std::optional<Value> ValueReader::filled(const TextMatrix& data, Filling filling,
                                         std::size_t first) {
  const TextRow numbers = flattened(data);
  const std::size_t count = numbers.size();
  if (filling.columns == 0) {
    if (filling.rows == 0) filling.rows = count;
    filling.columns = (count + filling.rows - 1) / filling.rows;
  } else if (filling.rows == 0) {
    filling.rows = (count + filling.columns - 1) / filling.columns;
  }
  const std::size_t total = filling.rows * filling.columns;
  if (total > kMostEntries) {
    return context_.fail("too-many-entries", first, std::to_string(kMostEntries));
  }
  if (count == 0 || total == 0 || total % count != 0) {
    return context_.fail("size", first, std::to_string(total), std::to_string(count));
  }
  TextMatrix out(filling.rows, TextRow(filling.columns));
  for (std::size_t k = 0; k < total; ++k) {
    const bool by_row = filling.by_row;
    const std::size_t i = by_row ? k / filling.columns : k % filling.rows;
    const std::size_t j = by_row ? k % filling.columns : k / filling.rows;
    out[i][j] = numbers[k % count];
  }
  return Value{std::move(out), false, {}, "sized"};
}

// 1:3 counts.
std::optional<Value> ValueReader::read_range() {
  const std::size_t first = at_;
  const std::size_t from = count_of(context_.number(at_));
  const bool is_last = context_.is(at_ + 2, TokenKind::number);
  const std::size_t to = is_last ? count_of(context_.number(at_ + 2)) : 0;
  const bool plain = is_last && to >= from && to > 0 && to - from < kMostEntries &&
                     context_.number(at_) == std::to_string(from) &&
                     context_.number(at_ + 2) == std::to_string(to) &&
                     !context_.is(at_ + 3, TokenKind::colon);
  if (!plain) return context_.fail("formula", first);
  TextRow row;
  for (std::size_t k = from; k <= to; ++k) row.push_back(std::to_string(k));
  at_ += 3;
  return Value{one_row(row), true, {}, "r-call"};
}

}  // namespace softmax_steps::reader
