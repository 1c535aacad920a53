#include "paste/paste_value.h"

#include <utility>

#include "paste/paste_text.h"

namespace softmax_steps::paste {
namespace {

using Result = std::optional<TextMatrix>;

std::string function_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return lower(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

bool makes_matrix(std::string_view function) {
  return one_of(function,
                "array asarray tensor floattensor doubletensor constant variable parameter matrix "
                "mat asmatrix c rbind cbind list tuple t transpose");
}

char closing(char open) { return open == '[' ? ']' : open == '(' ? ')' : '}'; }

std::size_t count_of(const std::string& number) {
  std::size_t count = 0;
  for (const char c : number) {
    if (!is_digit(c) || count > kMostEntries) return 0;
    count = 10 * count + static_cast<std::size_t>(c - '0');
  }
  return count;
}

}  // namespace

TextMatrix transposed(const TextMatrix& matrix) {
  TextMatrix out(matrix.empty() ? 0 : matrix.front().size());
  for (const TextRow& row : matrix) {
    for (std::size_t j = 0; j < out.size(); ++j) out[j].push_back(row[j]);
  }
  return out;
}

bool ValueReader::starts_value(std::size_t i) const {
  if (context_.is(i, TokenKind::open) || context_.is(i, TokenKind::begin)) return true;
  return context_.is(i, TokenKind::name) && context_.is(i + 1, TokenKind::open) &&
         context_.tokens.slice(i + 1) == "(" && makes_matrix(function_of(context_.tokens.slice(i)));
}

Result ValueReader::read_value() {
  if (++depth_ > kDeepestNesting) {
    return context_.fail("too-deep", at_, std::to_string(kDeepestNesting));
  }
  Result value = context_.is(at_, TokenKind::open)    ? read_brackets()
                 : context_.is(at_, TokenKind::begin) ? read_environment()
                                                      : read_call();
  --depth_;
  for (; value && context_.is(at_, TokenKind::transpose); ++at_) value = transposed(*value);
  return value;
}

Result ValueReader::read_brackets() {
  const char open = context_.tokens.slice(at_).front();
  ++at_;
  skip_lines();
  ++brackets_;
  Result value;
  if (starts_value(at_)) {
    value = read_values(TokenKind::close);
  } else {
    value = read_flat(open == '('      ? Place::parentheses
                      : brackets_ == 1 ? Place::outer_brackets
                                       : Place::inner_brackets);
  }
  --brackets_;
  return value && close_bracket(open) ? value : std::nullopt;
}

Result ValueReader::read_environment() {
  ++at_;
  Result value = read_flat(Place::environment);
  if (!value) return value;
  if (!context_.is(at_, TokenKind::end)) return context_.fail("unclosed", at_, "\\end");
  ++at_;
  return value;
}

Result ValueReader::read_flat(Place place) {
  const std::size_t begin = at_;
  const auto stops = [&] {
    switch (context_.kind(at_)) {
      case TokenKind::open:
      case TokenKind::close:
      case TokenKind::begin:
      case TokenKind::end:
      case TokenKind::assign:
      case TokenKind::finish:
        return true;
      default:
        return false;
    }
  };
  while (!stops()) ++at_;
  const bool cut = context_.is(at_, TokenKind::assign) || context_.is(at_, TokenKind::finish);
  if (cut) return context_.fail("unclosed", at_, place == Place::environment ? "\\end" : "]");
  return read_table(context_, {begin, at_}, place);
}

bool ValueReader::close_bracket(char open) {
  const std::string expected(1, closing(open));
  if (context_.is(at_, TokenKind::close) && context_.tokens.slice(at_) == expected) {
    ++at_;
    return true;
  }
  context_.fail(context_.is(at_, TokenKind::finish) ? "unclosed" : "unexpected", at_, expected);
  return false;
}

Result ValueReader::read_values(TokenKind close) {
  std::vector<Child> children;
  bool separated = true;
  bool comma = true;
  while (!context_.is(at_, close) && !context_.is(at_, TokenKind::finish)) {
    switch (context_.kind(at_)) {
      case TokenKind::comma:
        if (comma) return context_.fail("unexpected", at_);
        comma = true;
        [[fallthrough]];
      case TokenKind::newline:
      case TokenKind::semicolon:
      case TokenKind::row:
        separated = true;
        [[fallthrough]];
      case TokenKind::tab:
      case TokenKind::dollar:
        ++at_;
        continue;
      default:
        break;
    }
    if (!separated || !starts_value(at_)) return context_.fail("unexpected", at_);
    const std::size_t token = at_;
    Result child = read_value();
    if (!child) return child;
    children.push_back({token, std::move(*child)});
    separated = comma = false;
  }
  return stacked(std::move(children));
}

Result ValueReader::stacked(std::vector<Child> children) {
  if (children.empty()) return context_.fail("empty", at_, "number");
  if (children.size() == 1) return std::move(children.front().matrix);
  TextMatrix out;
  for (Child& child : children) {
    if (child.matrix.size() != 1) return context_.fail("dimensions", child.token, "2", "3");
    TextRow& row = child.matrix.front();
    if (!out.empty() && row.size() != out.front().size()) {
      return context_.fail("ragged", child.token, std::to_string(out.front().size()),
                           std::to_string(row.size()));
    }
    out.push_back(std::move(row));
  }
  return out;
}

Result ValueReader::read_call() {
  const std::string function = function_of(context_.tokens.slice(at_));
  if (one_of(function, "c rbind cbind list tuple t transpose")) {
    at_ += 2;
    skip_lines();
    const bool nested = starts_value(at_);
    Result value = nested ? read_values(TokenKind::close) : read_flat(Place::call);
    if (!value || !close_bracket('(')) return std::nullopt;
    return one_of(function, "cbind t transpose") ? transposed(*value) : value;
  }
  return read_array(function);
}

// The data and the further arguments of array(…), tensor(…), matrix(…).
Result ValueReader::read_array(std::string_view function) {
  at_ += 2;
  skip_lines();
  if (context_.is(at_, TokenKind::name) && context_.is(at_ + 1, TokenKind::assign)) at_ += 2;
  const std::size_t first = at_;
  const bool of_r = !context_.is(at_, TokenKind::open);
  Result value;
  if (context_.is(at_, TokenKind::number)) {
    value = read_table(context_, {at_, at_ + 1}, Place::call);
    ++at_;
  } else if (starts_value(at_)) {
    value = read_value();
  } else {
    return context_.fail("unexpected", at_, "[");
  }
  if (!value) return value;
  const std::optional<Filling> filling = read_arguments();
  if (!filling || !close_bracket('(')) return std::nullopt;
  return function == "matrix" && of_r ? filled(*value, *filling, first) : value;
}

std::optional<ValueReader::Filling> ValueReader::read_arguments() {
  Filling filling;
  int position = 0;
  for (skip_lines(); context_.is(at_, TokenKind::comma); skip_lines()) {
    ++at_;
    skip_lines();
    std::string name;
    if (context_.is(at_, TokenKind::name) && context_.is(at_ + 1, TokenKind::assign)) {
      name = lower(context_.tokens.slice(at_));
      at_ += 2;
    } else {
      ++position;
      name = position == 1 ? "nrow" : position == 2 ? "ncol" : "byrow";
    }
    const bool is_number = context_.is(at_, TokenKind::number);
    if (name == "nrow" && is_number) filling.rows = count_of(context_.number(at_));
    if (name == "ncol" && is_number) filling.columns = count_of(context_.number(at_));
    if (name == "byrow") filling.by_row = one_of(lower(context_.tokens.slice(at_)), "true t");
    if (!skip_argument()) return std::nullopt;
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

void ValueReader::skip_lines() {
  while (context_.is(at_, TokenKind::newline)) ++at_;
}

// R's matrix(): by columns, shorter data over and over, a column where no sizes are told.
Result ValueReader::filled(const TextMatrix& data, Filling filling, std::size_t first) {
  TextRow numbers;
  for (const TextRow& row : data) numbers.insert(numbers.end(), row.begin(), row.end());
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
  if (total % count != 0) {
    return context_.fail("size", first, std::to_string(total), std::to_string(count));
  }
  TextMatrix out(filling.rows, TextRow(filling.columns));
  for (std::size_t k = 0; k < total; ++k) {
    const bool by_row = filling.by_row;
    const std::size_t i = by_row ? k / filling.columns : k % filling.rows;
    const std::size_t j = by_row ? k % filling.columns : k / filling.rows;
    out[i][j] = numbers[k % count];
  }
  return out;
}

}  // namespace softmax_steps::paste
