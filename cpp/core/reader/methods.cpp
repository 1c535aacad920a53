#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/text.h"
#include "reader/value.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;

// Methods and properties that leave the numbers and their shape as they are.
bool changes_nothing(std::string_view method) {
  return one_of(method,
                "float double numpy to_numpy tolist toarray to_list copy clone detach cpu cuda "
                "requires_grad_ contiguous values data real conj conjugate arraysync datasync "
                "valueof collect eval");
}

bool makes_integers(std::string_view method) { return one_of(method, "int long short byte bool"); }

bool is_whole_number(std::string_view number) {
  const size_t point = number.find('.');
  const std::string_view digits = number.substr(0, point);
  return digits.find_first_not_of("-+0123456789") == std::string_view::npos &&
         (point == std::string_view::npos ||
          number.find_first_not_of('0', point + 1) == std::string_view::npos);
}

Value as_list(TextRow numbers, const char* notation) {
  return {{std::move(numbers)}, true, {}, notation};
}

}  // namespace

bool is_whole(const Value& value) {
  const auto is_whole_row = [](const TextRow& row) {
    return std::all_of(row.begin(), row.end(),
                       [](const std::string& entry) { return is_whole_number(entry); });
  };
  return value.filler ? is_whole_number(value.filler->number)
                      : std::all_of(value.matrix.begin(), value.matrix.end(), is_whole_row);
}

bool names_integers(const Context& context, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    const std::string type = function_of(context.slice(i));
    if (type.starts_with("int") || type.starts_with("uint") ||
        one_of(type, "long short byte bool logical"))
      return true;
  }
  return false;
}

// The sizes that reshape(…) and view(…) give; none where one is no number.
std::optional<Filling> ValueReader::shape_of_arguments(size_t begin, size_t end) const {
  std::vector<size_t> sizes;
  bool by_row = true;
  for (size_t i = begin; i < end; ++i) {
    if (context_.is(i, TokenKind::number)) {
      const std::string& size = context_.number(i);
      sizes.push_back(size == "-1" ? 0 : count_of(size));
      if (size != "-1" && sizes.back() == 0) return std::nullopt;
    } else if (context_.slice(i) == "order" && context_.is(i + 1, TokenKind::assign)) {
      by_row = context_.slice(i + 2) != "F";
      if (!one_of(context_.slice(i + 2), "C F")) return std::nullopt;
      i += 2;
    } else if (!context_.is_any(i, {TokenKind::open, TokenKind::close, TokenKind::comma})) {
      return std::nullopt;
    }
  }
  if (sizes.size() == 1) return Filling{1, sizes[0], by_row};
  if (sizes.size() != 2 || (sizes[0] == 0 && sizes[1] == 0)) return std::nullopt;
  return Filling{sizes[0], sizes[1], by_row};
}

std::optional<Value> ValueReader::reshaped(Value value, Filling shape, size_t method) {
  const size_t count = value.matrix.size() * value.matrix.front().size();
  // R fills a matrix with the same numbers over and over; a reshape does not.
  const bool fits = shape.rows * shape.columns == count ||
                    (shape.rows == 0 && count % shape.columns == 0) ||
                    (shape.columns == 0 && count % shape.rows == 0);
  if (!fits) {
    return context_.fail("size", method, std::to_string(shape.rows * shape.columns),
                         std::to_string(count));
  }
  return filled(value.matrix, shape, method);
}

// Which method or property stands behind the value, tight or on a line of its own; its name's
// token, or 0.
size_t ValueReader::method_at(size_t i) const {
  while (context_.is(i, TokenKind::newline)) ++i;
  const bool is_method = context_.slice(i) == "." && context_.is(i + 1, TokenKind::name) &&
                         !context_.token(i + 1).blank_before;
  return is_method && (i == at_ || i == at_ + 1) ? i + 1 : 0;
}

// A value after the method whose name stands at token `method`.
std::optional<Value> ValueReader::changed(Value value, size_t method) {
  const std::string function = lower(context_.slice(method));
  const bool is_call = context_.is(method + 1, TokenKind::open);
  const size_t begin = is_call ? method + 2 : method + 1;
  at_ = begin;
  while (is_call && !context_.is(at_, TokenKind::close)) {
    if (!skip_argument()) return std::nullopt;
    if (context_.is(at_, TokenKind::comma)) ++at_;
  }
  const size_t end = at_;
  if (is_call) ++at_;
  const bool has_arguments = end > begin;
  if (changes_nothing(function) && (!has_arguments || function != "data")) return value;
  const bool casts = one_of(function, "astype to type");
  if (casts || makes_integers(function)) {
    const bool truncates = !casts || names_integers(context_, begin, end);
    return !truncates || is_whole(value) ? std::optional(std::move(value))
                                         : context_.fail("formula", method);
  }
  if (value.filler) return context_.fail("formula", method);
  if (one_of(function, "reshape view flatten ravel flat")) {
    const bool flattens = !one_of(function, "reshape view");
    const std::optional<Filling> shape = shape_of_arguments(begin, end);
    if (flattens && !has_arguments) return as_list(flattened(value.matrix), value.notation);
    if (!flattens && shape) {
      const bool is_list = shape->rows == 1 && context_.slice(begin) != "1";
      std::optional<Value> out = reshaped(std::move(value), *shape, method);
      if (out) out->is_list = is_list;
      return out;
    }
    const bool by_columns = flattens && end == begin + 3 && context_.slice(begin) == "order";
    if (!by_columns || !one_of(context_.slice(begin + 2), "C F"))
      return context_.fail("formula", method);
    const bool turns = context_.slice(begin + 2) == "F";
    return as_list(flattened(turns ? transposed(value.matrix) : value.matrix), value.notation);
  }
  if (function == "squeeze" && !has_arguments) {
    const bool is_vector = value.matrix.size() == 1 || value.matrix.front().size() == 1;
    if (!is_vector) return value;
    return as_list(flattened(value.matrix), value.notation);
  }
  if (function == "unsqueeze" && value.is_list && end == begin + 1) {
    const std::string_view axis = context_.slice(begin);
    if (!one_of(axis, "0 1 -1")) return context_.fail("formula", method);
    if (axis != "0") value.matrix = transposed(value.matrix);
    value.is_list = false;
    return value;
  }
  if (one_of(function, "t transpose permute swapaxes")) return turned(std::move(value), method);
  return context_.fail("formula", method);
}

// NumPy's transpose(0, 1) is the order that there is, PyTorch's exchanges the two.
std::optional<Value> ValueReader::turned(Value value, size_t method) {
  const std::string function = lower(context_.slice(method));
  std::string axes;
  for (size_t i = method + 1; i + 1 < at_; ++i) {
    if (context_.is(i, TokenKind::number)) axes += context_.number(i) + " ";
  }
  const bool exchanges = function == "swapaxes" || std::string_view(value.notation) == "torch-repr";
  const bool stays = axes == "0 1 " && (function == "permute" || !exchanges);
  if (!axes.empty() && axes != "0 1 " && axes != "1 0 ") return context_.fail("formula", method);
  if (stays) return value;
  value.matrix = transposed(value.matrix);
  value.is_list = false;
  return value;
}

// What follows a value: np.eye(3)[1], .reshape(3, 1), * 0.1 behind a constant.
std::optional<Value> ValueReader::indexed(Value value) {
  const bool is_constant = std::string_view(value.notation) == "constructor";
  while (true) {
    const bool tight = !context_.token(at_).blank_before;
    if (context_.is(at_, TokenKind::open) && tight && is_constant && !value.is_list &&
        !value.filler) {
      // A row of the identity, or a column in MATLAB's way.
      size_t at = at_ + 1;
      const bool of_column =
          context_.is(at, TokenKind::colon) && context_.is(at + 1, TokenKind::comma);
      if (of_column) at += 2;
      if (!context_.is(at, TokenKind::number)) return context_.fail("formula", at_);
      const bool base = opening(at_) == '(';
      const size_t index = count_of(context_.number(at)) - (base ? 1U : 0U);
      size_t end = at + 1;
      while (!base && context_.is_any(end, {TokenKind::comma, TokenKind::colon})) ++end;
      if (!context_.is(end, TokenKind::close) || index >= value.matrix.size())
        return context_.fail("formula", at_);
      value.matrix = {value.matrix[index]};
      if (of_column) value.matrix = transposed(value.matrix);
      value.is_list = !of_column;
      at_ = end + 1;
      continue;
    }
    if (const size_t method = method_at(at_)) {
      std::optional<Value> next = changed(std::move(value), method);
      if (!next) return next;
      value = std::move(*next);
      continue;
    }
    const bool scales =
        is_constant && context_.slice(at_) == "*" && context_.is(at_ + 1, TokenKind::number);
    if (!scales) return value;
    const auto factor = checked_number(context_, at_ + 1);
    if (!factor) return std::nullopt;
    scale(value, *factor);
    at_ += 2;
  }
}

}  // namespace softmax_steps::reader
