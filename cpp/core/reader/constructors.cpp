#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/text.h"
#include "reader/value.h"

namespace softmax_steps::reader {
namespace {

struct Arguments {
  /// 0 where a size is a name or a calculation.
  std::vector<std::size_t> numbers;
  std::vector<std::string> texts;
  bool is_unknown = false;
  bool is_nested = false;
  std::size_t times = 0;
};

// np.zeros(…) of an argument in parentheses makes a list; MATLAB's zeros(3) a matrix.
TextMatrix constant(std::size_t rows, std::size_t columns, const std::string& number) {
  TextMatrix out(rows, TextRow(columns, number));
  return out;
}

TextMatrix identity(std::size_t rows, std::size_t columns) {
  TextMatrix out = constant(rows, columns, "0");
  for (std::size_t k = 0; k < std::min(rows, columns); ++k) out[k][k] = "1";
  return out;
}

}  // namespace

std::optional<Value> ValueReader::read_constructor(const std::string& function, bool is_dotted) {
  const std::size_t first = at_ - 1;
  ++at_;
  Arguments arguments;
  int depth = 0;
  for (; !(depth == 0 && context_.is(at_, TokenKind::close)); ++at_) {
    if (context_.is(at_, TokenKind::finish)) return context_.fail("unclosed", at_, ")");
    if (context_.is(at_, TokenKind::open)) {
      ++depth;
      arguments.is_nested = arguments.is_nested || depth == 1;
      continue;
    }
    if (context_.is(at_, TokenKind::close)) {
      --depth;
      continue;
    }
    if (context_.is(at_, TokenKind::name) && context_.is(at_ + 1, TokenKind::assign)) {
      const std::string name = lower(context_.slice(at_));
      at_ += 2;
      if (one_of(name, "times length length.out each") && context_.is(at_, TokenKind::number)) {
        arguments.numbers.push_back(count_of(context_.number(at_)));
        arguments.texts.push_back(context_.number(at_));
        continue;
      }
      if (one_of(name, "fill_value shape size")) {
        --at_;
        continue;
      }
      if (!skip_argument()) return std::nullopt;
      --at_;
      continue;
    }
    if (context_.is(at_, TokenKind::number)) {
      const bool lone = context_.is_any(at_ + 1, {TokenKind::comma, TokenKind::close});
      arguments.numbers.push_back(lone ? count_of(context_.number(at_)) : 0);
      arguments.texts.push_back(context_.number(at_));
      if (!lone) arguments.is_unknown = true;
    } else if (!context_.is_any(at_, {TokenKind::comma, TokenKind::newline})) {
      // A type of Julia says nothing of the size.
      if (one_of(function_of(context_.slice(at_)), "float64 float32 float int double")) continue;
      if (context_.is(at_, TokenKind::name) && context_.tokens.list[at_].is_quoted) continue;
      arguments.is_unknown = true;
    }
  }
  ++at_;
  // zeros(3, 0), numeric(0).
  if (std::any_of(arguments.numbers.begin(), arguments.numbers.end(),
                  [](std::size_t count) { return count == 0; }) &&
      !arguments.is_unknown && one_of(function, "zeros ones eye identity numeric integer")) {
    return context_.fail("empty-matrix", first, "number");
  }
  const bool fills = one_of(function, "full fill full_like rep");
  Value value{{}, true, {}, "constructor"};
  std::string number = function.starts_with("ones") ? "1" : "0";
  if (fills) {
    if (arguments.texts.empty()) return context_.fail("formula", first);
    const bool is_first = one_of(function, "rep fill");
    const std::size_t place = is_first ? 0 : arguments.texts.size() - 1;
    number = arguments.texts[place];
    arguments.numbers.erase(arguments.numbers.begin() + static_cast<std::ptrdiff_t>(place));
    if (entry_error(number)) return context_.fail("formula", first);
  }
  const bool is_eye = one_of(function, "eye identity diag");
  if (function == "diag" && arguments.is_nested) return context_.fail("formula", first);
  const bool known = !arguments.is_unknown && !arguments.numbers.empty() &&
                     std::none_of(arguments.numbers.begin(), arguments.numbers.end(),
                                  [](std::size_t n) { return n == 0; });
  if (!known) {
    value.filler = Filler{number, is_eye};
    return value;
  }
  const std::size_t rows = arguments.numbers.front();
  const bool is_list = arguments.numbers.size() == 1 && !is_eye &&
                       (is_dotted || arguments.is_nested || is_list_wanted_ || fills ||
                        one_of(function, "numeric integer"));
  const std::size_t columns = arguments.numbers.size() > 1 ? arguments.numbers[1] : rows;
  if (arguments.numbers.size() > 2)
    return context_.fail("dimensions", first, "2", std::to_string(arguments.numbers.size()));
  if (rows * (is_list ? 1 : columns) > kMostEntries) {
    return context_.fail("too-many-entries", first, std::to_string(kMostEntries));
  }
  if (function == "arange") return context_.fail("formula", first);
  if (is_list) {
    value.matrix = constant(1, rows, number);
    return value;
  }
  value.is_list = false;
  value.matrix = is_eye ? identity(rows, columns) : constant(rows, columns, number);
  return value;
}

// What follows a value and changes its shape alone: np.eye(3)[1], .reshape(3, 1), .T, * 0.1.
std::optional<Value> ValueReader::indexed(Value value) {
  const bool is_constant = std::string_view(value.notation) == "constructor";
  while (true) {
    const bool tight = !context_.tokens.list[at_].blank_before;
    if (context_.is(at_, TokenKind::open) && tight && is_constant && !value.is_list &&
        !value.filler) {
      // A row of the identity, or a column in MATLAB's way.
      std::size_t at = at_ + 1;
      const bool of_column =
          context_.is(at, TokenKind::colon) && context_.is(at + 1, TokenKind::comma);
      if (of_column) at += 2;
      if (!context_.is(at, TokenKind::number)) return context_.fail("formula", at_);
      const bool base = opening(at_) == '(';
      const std::size_t index = count_of(context_.number(at)) - (base ? 1U : 0U);
      std::size_t end = at + 1;
      while (!base && context_.is_any(end, {TokenKind::comma, TokenKind::colon})) ++end;
      if (!context_.is(end, TokenKind::close) || index >= value.matrix.size())
        return context_.fail("formula", at_);
      value.matrix = {value.matrix[index]};
      if (of_column) value.matrix = transposed(value.matrix);
      value.is_list = !of_column;
      at_ = end + 1;
      continue;
    }
    const bool method = context_.slice(at_) == "." && context_.is(at_ + 1, TokenKind::name) &&
                        context_.is(at_ + 2, TokenKind::open);
    if (method) {
      const std::string function = function_of(context_.slice(at_ + 1));
      const std::size_t start = at_ + 3;
      at_ = start;
      while (!context_.is(at_, TokenKind::close)) {
        if (!skip_argument()) return std::nullopt;
        if (context_.is(at_, TokenKind::comma)) ++at_;
      }
      ++at_;
      if (function == "reshape") {
        std::vector<std::size_t> sizes;
        for (std::size_t i = start; i < at_; ++i) {
          if (context_.is(i, TokenKind::number)) {
            sizes.push_back(context_.number(i) == "-1"
                                ? 0
                                : std::max<std::size_t>(count_of(context_.number(i)), 1));
          }
        }
        if (sizes.empty() || sizes.size() > 2) return context_.fail("formula", start);
        const Filling filling =
            sizes.size() == 1 ? Filling{1, 0, true} : Filling{sizes[0], sizes[1], true};
        std::optional<Value> shaped = filled(value.matrix, filling, start);
        if (!shaped) return shaped;
        value.matrix = std::move(shaped->matrix);
        value.is_list = sizes.size() == 1;
      } else if (one_of(function, "t transpose")) {
        value.matrix = transposed(value.matrix);
        value.is_list = false;
      } else if (!one_of(function,
                         "float double numpy tolist astype to detach cpu cuda requires_grad_ copy "
                         "unsqueeze flatten ravel squeeze")) {
        return context_.fail("formula", start - 2);
      }
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

// A constant of zeros and ones times a number.
void ValueReader::scale(Value& value, const std::string& number) {
  const auto scaled = [&](std::string& entry) {
    if (entry == "1") entry = number;
  };
  if (value.filler) scaled(value.filler->number);
  for (TextRow& row : value.matrix) {
    for (std::string& entry : row) scaled(entry);
  }
}

}  // namespace softmax_steps::reader
