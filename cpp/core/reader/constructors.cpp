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
  /// The token of a type that cuts decimals off; 0 where there is none.
  std::size_t integers = 0;
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
      if (one_of(name, "fill_value shape size num_classes depth")) {
        --at_;
        continue;
      }
      const std::size_t start = at_;
      if (!skip_argument()) return std::nullopt;
      if (name == "dtype" && names_integers(context_, start, at_)) arguments.integers = start;
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
      if (one_of(function_of(context_.slice(at_)), "float64 float32 float int double tensor"))
        continue;
      if (context_.is(at_, TokenKind::name) && context_.token(at_).is_quoted) continue;
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
  if (one_of(function, "one_hot onehot to_categorical"))
    return one_hot(arguments.numbers, arguments.is_unknown, first);
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
    if (arguments.integers > 0 && !is_whole({{{number}}, true, {}, ""}))
      return context_.fail("formula", arguments.integers);
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

// F.one_hot(1, num_classes=3): a one at the place of the class, counted from 0.
std::optional<Value> ValueReader::one_hot(const std::vector<std::size_t>& numbers, bool is_unknown,
                                          std::size_t first) {
  const bool is_one =
      !is_unknown && numbers.size() == 2 && numbers[0] < numbers[1] && numbers[1] <= kMostEntries;
  if (!is_one) return context_.fail("formula", first);
  TextRow row(numbers[1], "0");
  row[numbers[0]] = "1";
  return Value{{std::move(row)}, true, {}, "constructor"};
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
