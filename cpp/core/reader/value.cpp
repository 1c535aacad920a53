#include "reader/value.h"

#include <algorithm>
#include <utility>

#include "reader/functions.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

char closing(char open) { return open == '[' ? ']' : open == '(' ? ')' : '}'; }

}  // namespace

TextMatrix transposed(const TextMatrix& matrix) {
  TextMatrix out(matrix.empty() ? 0 : matrix.front().size());
  for (const TextRow& row : matrix) {
    for (std::size_t j = 0; j < out.size(); ++j) out[j].push_back(row[j]);
  }
  return out;
}

TextRow flattened(const TextMatrix& matrix) {
  TextRow out;
  for (const TextRow& row : matrix) out.insert(out.end(), row.begin(), row.end());
  return out;
}

char ValueReader::opening(std::size_t i) const {
  const std::string_view sign = context_.slice(i);
  if (sign.empty()) return '\0';
  if (sign.front() != '\\') return sign.front();
  return sign.ends_with("brack") ? '[' : '{';
}

bool ValueReader::starts_value(std::size_t i) const {
  if (context_.is_any(i, {TokenKind::open, TokenKind::begin}) || starts_scaled(i)) return true;
  if (context_.is(i, TokenKind::mark) && context_.slice(i) == "<")
    return behind_introduction(i) != i;
  if (!context_.is(i, TokenKind::name) || context_.token(i).is_quoted) return false;
  return behind_introduction(i) != i || makes_matrix(context_, i);
}

// 0.1 * np.ones(3).
bool ValueReader::starts_scaled(std::size_t i) const {
  return context_.is(i, TokenKind::number) && context_.slice(i + 1) == "*" &&
         makes_matrix(context_, i + 2) && is_constructor(function_of(context_.slice(i + 2)));
}

// Behind double[][] and []float64, whose numbers follow in braces.
std::size_t ValueReader::behind_type(std::size_t i) const {
  std::size_t at = context_.is(i, TokenKind::name) ? i + 1 : i;
  const std::size_t first = at;
  while (context_.slice(at) == "[") {
    const std::size_t last = context_.is(at + 1, TokenKind::number) ? at + 2 : at + 1;
    if (!context_.is(last, TokenKind::close)) return i;
    at = last + 1;
  }
  if (at == first) return i;
  if (first == i && context_.is(at, TokenKind::name)) ++at;
  return context_.slice(at) == "{" ? at : i;
}

// Behind words that only say what follows: new, Parameter containing:, tensor<.
std::size_t ValueReader::behind_introduction(std::size_t i) const {
  std::size_t at = i;
  // <tf.Tensor: shape=(2,), dtype=float32, numpy=…>.
  if (context_.slice(at) == "<" && context_.slice(at + 1).starts_with("tf.")) {
    constexpr std::size_t kFarthest = 40;
    for (; at < i + kFarthest && !context_.is(at, TokenKind::finish); ++at) {
      const bool found = context_.slice(at) == "numpy" && context_.is(at + 1, TokenKind::assign);
      if (!found) continue;
      at += 2;
      while (context_.is(at, TokenKind::newline)) ++at;
      return at;
    }
    return i;
  }
  if (context_.is(at, TokenKind::name) && one_of(context_.slice(at), "new np.asarray")) ++at;
  if (one_of(context_.slice(at), "vec array") && context_.slice(at + 1) == "!") at += 2;
  at = behind_type(at);
  if (context_.is(at, TokenKind::name) && context_.slice(at) == "Parameter" &&
      context_.is(at + 1, TokenKind::name) && context_.is(at + 2, TokenKind::colon)) {
    at += 3;
  }
  if (at == i) return i;
  while (context_.is(at, TokenKind::newline)) ++at;
  return context_.is_any(at, {TokenKind::open, TokenKind::begin}) || makes_matrix(context_, at) ? at
                                                                                                : i;
}

std::optional<Value> ValueReader::read_value() {
  if (++depth_ > kDeepestNesting) {
    --depth_;
    return context_.fail("too-deep", at_, std::to_string(kDeepestNesting));
  }
  std::optional<Value> value = read_plain();
  --depth_;
  if (value) value = indexed(std::move(*value));
  for (; value && context_.is(at_, TokenKind::transpose); ++at_) {
    value->matrix = transposed(value->matrix);
    value->is_list = false;
  }
  // R and Julia hand the value on: x |> rev(), x %>% rev.
  if (value && at_ > 0) {
    const std::string_view rest = context_.text.substr(context_.token(at_ - 1).end);
    const std::string_view sign = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    if (sign.starts_with("|>") || sign.starts_with("%>%"))
      return context_.fail("formula", at_ - 1, {},
                           std::string(sign.substr(0, sign[0] == '|' ? 2 : 3)));
  }
  return value;
}

std::optional<Value> ValueReader::read_plain() {
  if (starts_scaled(at_)) {
    const auto factor = checked_number(context_, at_);
    if (!factor) return std::nullopt;
    at_ += 2;
    std::optional<Value> value = read_call();
    if (value) scale(*value, *factor);
    return value;
  }
  const bool is_tagged = context_.slice(at_) == "<";
  const bool is_macro = context_.slice(at_ + 1) == "!";
  const std::size_t start = at_;
  at_ = behind_introduction(at_);
  // new double[3] makes room; vec![0.0; 3] repeats.
  const bool is_room = context_.slice(start) == "new" && context_.is(start + 2, TokenKind::open) &&
                       context_.is(start + 3, TokenKind::number) &&
                       context_.is(start + 4, TokenKind::close) && at_ <= start + 2;
  if (is_room) return context_.fail("no-values", start);
  if (is_macro && context_.is(at_ + 1, TokenKind::number) &&
      context_.is(at_ + 2, TokenKind::semicolon))
    return read_repeated();
  if (is_tagged) {
    std::optional<Value> value;
    if (context_.is(at_, TokenKind::number)) {
      if (const auto number = checked_number(context_, at_)) {
        value = Value{{{*number}}, true, {}, "tensorflow"};
      }
      ++at_;
    } else if (starts_value(at_) && context_.slice(at_) != "<") {
      value = read_plain();
    } else {
      value = context_.fail("no-values", at_);
    }
    if (value && context_.slice(at_) == ">") ++at_;
    return value;
  }
  if (starts_expanded()) return read_expanded();
  if (context_.is(at_, TokenKind::begin)) return read_environment();
  if (!context_.is(at_, TokenKind::open)) return read_call();
  std::size_t behind = at_;
  const std::optional<Filling> shape = shape_at(at_, behind);
  if (!shape) return read_brackets();
  at_ = behind;
  return read_sized(*shape);
}

// [0.0; 3] of Rust.
std::optional<Value> ValueReader::read_repeated() {
  const auto number = checked_number(context_, at_ + 1);
  const std::size_t count = count_of(context_.number(at_ + 3));
  const bool is_list = context_.is(at_ + 3, TokenKind::number) && count > 0 &&
                       count <= kMostEntries && context_.is(at_ + 4, TokenKind::close);
  if (!number || !is_list) return context_.fail("formula", at_);
  at_ += 5;
  return Value{{TextRow(count, *number)}, true, {}, "brackets"};
}

// A shape before the numbers: [3,3]((…)) of uBLAS, (3><3) of hmatrix, (3) […] of a browser.
std::optional<Filling> ValueReader::shape_at(std::size_t i, std::size_t& end) const {
  std::vector<std::size_t> counts;
  std::size_t at = i + 1;
  for (; !context_.is_any(at, {TokenKind::close, TokenKind::finish}) && at < i + 8; ++at) {
    const std::string_view sign = context_.slice(at);
    if (context_.is(at, TokenKind::number)) {
      counts.push_back(count_of(context_.number(at)));
    } else if (!one_of(sign, ", > < x ×")) {
      return std::nullopt;
    }
  }
  if (!context_.is(at, TokenKind::close) || counts.empty() || counts.size() > 2)
    return std::nullopt;
  ++at;
  const bool tight = context_.is(at, TokenKind::open) && !context_.token(at).blank_before;
  const bool crossed = context_.slice(i + 2) == ">";
  if (crossed) {
    while (context_.is(at, TokenKind::newline)) ++at;
  }
  if (!context_.is(at, TokenKind::open)) return std::nullopt;
  const char outer = opening(i);
  const char inner = opening(at);
  const bool ublas = outer == '[' && inner == '(' && tight;
  const bool browser = outer == '(' && inner == '[' && counts.size() == 1 && !tight;
  if (!ublas && !crossed && !browser) return std::nullopt;
  end = at;
  Filling filling{counts.front(), counts.size() > 1 ? counts[1] : 0, true};
  if (browser || (ublas && counts.size() == 1)) filling = {1, counts.front(), true};
  return filling;
}

std::optional<Value> ValueReader::read_sized(Filling filling) {
  const std::size_t first = at_;
  std::optional<Value> value = read_brackets();
  if (!value) return value;
  const bool is_list = filling.rows == 1;
  if (value->matrix.size() > 1 && value->matrix.size() != filling.rows && is_list) return value;
  value = filled(value->matrix, filling, first);
  if (value) value->is_list = is_list;
  return value;
}

std::optional<Value> ValueReader::read_brackets() {
  const std::size_t begin = at_;
  const char open = opening(at_);
  ++at_;
  skip_lines();
  if (starts_names(begin)) {
    at_ = begin;
    return read_named();
  }
  std::optional<Value> value = read_bracketed(begin);
  return value && close_bracket(open) ? value : std::nullopt;
}

std::optional<Value> ValueReader::read_bracketed(std::size_t i) {
  const char open = opening(i);
  ++brackets_;
  const bool outer = brackets_ == 1;
  std::optional<Value> value;
  if (context_.is(at_, TokenKind::close)) {
    value = context_.fail("empty-matrix", at_, "number");
  } else if (starts_value(at_)) {
    value = read_children();
  } else if (context_.is(at_, TokenKind::number) && context_.is(at_ + 1, TokenKind::colon)) {
    value = read_range();
  } else {
    value = read_flat(open == '('                           ? Place2D::parentheses
                      : open == '{' && outer && !in_call_   ? Place2D::braces
                      : outer && in_object_                 ? Place2D::line_brackets
                      : outer && !(in_call_ && open == '[') ? Place2D::outer_brackets
                                                            : Place2D::inner_brackets);
  }
  --brackets_;
  return value;
}

std::optional<Value> ValueReader::read_environment() {
  const bool tabular = context_.slice(at_).find("tabular") != std::string_view::npos;
  ++at_;
  std::optional<Value> value = read_flat(tabular ? Place2D::tabular : Place2D::environment);
  if (!value) return value;
  if (!context_.is(at_, TokenKind::end)) return context_.fail("unclosed", at_, "\\end");
  ++at_;
  value->is_list = false;
  value->notation = tabular ? "latex-tabular" : "latex-matrix";
  return value;
}

std::optional<Value> ValueReader::read_flat(Place2D place) {
  const std::size_t begin = at_;
  const bool latex = place == Place2D::environment || place == Place2D::tabular;
  int parentheses = 0;
  const auto stops = [&] {
    switch (context_.kind(at_)) {
      case TokenKind::open:
        // Accounting in the cells of a table.
        if (latex && context_.slice(at_) == "(") {
          ++parentheses;
          return false;
        }
        return true;
      case TokenKind::close:
        if (latex && parentheses > 0) {
          --parentheses;
          return false;
        }
        return true;
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
  const bool cut = context_.is_any(at_, {TokenKind::assign, TokenKind::finish});
  if (cut) return context_.fail("unclosed", at_, place == Place2D::environment ? "\\end" : "]");
  std::optional<TextMatrix> matrix = read_table(context_, {begin, at_}, place);
  if (!matrix) return std::nullopt;
  return Value{std::move(*matrix), context_.is_list, {}, "brackets"};
}

bool ValueReader::close_bracket(char open) {
  const std::string expected(1, closing(open));
  const bool closes = context_.is(at_, TokenKind::close) &&
                      (context_.slice(at_) == expected || context_.slice(at_).front() == '\\');
  if (closes) {
    ++at_;
    return true;
  }
  if (context_.is(at_, TokenKind::dots)) {
    context_.fail("elided", at_);
    return false;
  }
  context_.fail(context_.is(at_, TokenKind::finish) ? "unclosed" : "unexpected", at_, expected);
  return false;
}

// Values up to the closing bracket: one, or lists that are its rows.
std::optional<Value> ValueReader::read_children() {
  std::vector<Child> children;
  bool separated = true;
  bool comma = true;
  while (!context_.is_any(at_, {TokenKind::close, TokenKind::finish})) {
    switch (context_.kind(at_)) {
      case TokenKind::comma:
        if (comma) return context_.fail("unexpected", at_);
        comma = true;
        [[fallthrough]];
      case TokenKind::newline:
      case TokenKind::gap:
      case TokenKind::semicolon:
      case TokenKind::row:
        separated = true;
        [[fallthrough]];
      case TokenKind::tab:
      case TokenKind::dollar:
        ++at_;
        continue;
      case TokenKind::dots:
        return context_.fail("elided", at_);
      default:
        break;
    }
    // Lisp and Racket have nothing but blanks between the rows.
    separated = separated || context_.token(at_).blank_before;
    if (!separated || !starts_value(at_)) return context_.fail("unexpected", at_);
    const std::size_t token = at_;
    std::optional<Value> child = read_value();
    if (!child) return child;
    children.push_back({token, std::move(*child)});
    separated = comma = false;
  }
  return stacked(std::move(children));
}

std::optional<Value> ValueReader::stacked(std::vector<Child> children) {
  if (children.empty()) return context_.fail("empty-matrix", at_, "number");
  if (children.size() == 1) {
    Value value = std::move(children.front().value);
    // [[1 2 3]] is a row.
    value.is_list = false;
    return value;
  }
  Value out;
  out.notation = "nested";
  const bool heights = std::any_of(children.begin(), children.end(), [](const Child& child) {
    return child.value.matrix.size() != 1;
  });
  for (Child& child : children) {
    TextMatrix& matrix = child.value.matrix;
    if (child.value.filler) return context_.fail("formula", child.token);
    if (matrix.size() != 1) {
      const bool results = std::any_of(children.begin(), children.end(), [&](const Child& other) {
        return other.value.matrix.size() != matrix.size();
      });
      if (results)
        return context_.fail("several-results", child.token, "1", std::to_string(children.size()));
      return context_.fail("dimensions", child.token, "2", "3");
    }
    if (heights) continue;
    TextRow& row = matrix.front();
    if (!out.matrix.empty() && row.size() != out.matrix.front().size()) {
      return context_.fail("ragged", child.token, std::to_string(out.matrix.front().size()),
                           std::to_string(row.size()));
    }
    out.matrix.push_back(std::move(row));
  }
  // A list of series is a table by its columns.
  if (std::string_view(children.front().value.notation) == "series")
    out.matrix = transposed(out.matrix);
  if (heights)
    return context_.fail("several-results", children.front().token, "1",
                         std::to_string(children.size()));
  return out;
}

void ValueReader::skip_lines() {
  while (context_.is_any(at_, {TokenKind::newline, TokenKind::gap})) ++at_;
}

}  // namespace softmax_steps::reader
