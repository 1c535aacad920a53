#include "reader/functions.h"

#include "reader/text.h"

namespace softmax_steps::reader {

std::string function_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return lower(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

bool is_constructor(std::string_view function) {
  return one_of(
      function,
      "zeros ones eye identity full rep numeric integer diag zeros_like ones_like full_like "
      "empty_like repmat "
      "zeros1d zerosmatrix fill zero constantvector arange one_hot to_categorical onehot");
}

bool is_type(std::string_view function) {
  return one_of(function,
                "single double logical float float32 float64 int int8 int16 int32 int64 uint8 "
                "uint16 uint32 uint64 bool");
}

bool lists_arguments(std::string_view function) {
  return one_of(function, "c vec listof arrayof doublearrayof floatarrayof mutablelistof");
}

bool is_description(std::string_view key) {
  return one_of(
      key,
      "_size size shape dim dims ndim length dtype strides dataid index columns rows cols "
      "id stringsasfactors check.names row.names");
}

bool makes_matrix(const Context& context, std::size_t i) {
  if (!context.is(i, TokenKind::name) || !context.is(i + 1, TokenKind::open)) return false;
  const std::string function = function_of(context.slice(i));
  const std::string_view next = context.slice(i + 1);
  if (next == "(") {
    return is_constructor(function) || function.ends_with("array") ||
           function.ends_with("tensor") || function.ends_with("matrix") ||
           function.ends_with("vector") ||
           one_of(function,
                  "array asarray tensor floattensor doubletensor constant variable parameter "
                  "matrix mat asmatrix c rbind "
                  "cbind list tuple t transpose structure ndarray vec tf.tensor float32 as.matrix "
                  "ordereddict dataframe frame tibble struct namedtuple "
                  "series as.numeric dict narray pdl torch.return_types.max tensor1d tensor2d") ||
           lists_arguments(function) || is_type(function);
  }
  if (next == "[") {
    return function.ends_with("matrix") || function.ends_with("vector") ||
           function.ends_with("array") || one_of(function, "mat vec narray") || is_type(function);
  }
  return next == "{" && (function.ends_with("matrix") || function.ends_with("array") ||
                         function.ends_with("vector") || one_of(function, "tensor"));
}

bool is_key(const Context& context, std::size_t i) {
  if (context.is(i, TokenKind::finish)) return false;
  if (context.is(i + 1, TokenKind::colon))
    return context.is_any(i, {TokenKind::name, TokenKind::number});
  // Ruby's "a" => 1.
  return context.is(i, TokenKind::name) && context.is(i + 1, TokenKind::assign) &&
         context.slice(i + 2) == ">";
}

bool is_struct(const Context& context, std::size_t i) {
  return i > 0 && context.is(i, TokenKind::open) && context.is(i - 1, TokenKind::name) &&
         function_of(context.slice(i - 1)) == "struct";
}

bool is_pair(const Context& context, std::size_t i) {
  return context.is(i, TokenKind::open) && context.slice(i) == "(" &&
         context.is(i + 1, TokenKind::name) && context.token(i + 1).is_quoted &&
         context.is(i + 2, TokenKind::comma) && !is_struct(context, i);
}

std::size_t behind_key(const Context& context, std::size_t i, bool in_struct) {
  const bool is_quoted = context.token(i).is_quoted;
  if (in_struct) {
    return is_quoted && context.is(i + 1, TokenKind::comma) ? i + 2 : i;
  }
  if (is_key(context, i)) return context.is(i + 1, TokenKind::colon) ? i + 2 : i + 3;
  return context.is(i, TokenKind::name) && context.is(i + 1, TokenKind::assign) ? i + 2 : i;
}

bool is_operator(const Context& context, std::size_t i) {
  // .^, .* and ./ go entry by entry.
  const bool is_dotted =
      context.slice(i) == "." && context.is(i + 1, TokenKind::mark) &&
      !context.token(i + 1).blank_before &&
      std::string_view("^*/\\").find(context.slice(i + 1).front()) != std::string_view::npos;
  return context.is(i, TokenKind::begin) || is_dotted ||
         (context.is(i, TokenKind::mark) &&
          one_of(context.slice(i), "+ - − * @ / . ⋅ · × ∘ ⊙ \\cdot \\times \\circ \\odot %*%") &&
          context.slice(i) != ".");
}

bool is_of_mathematica(std::string_view function) {
  return one_of(function, "constantarray unitvector identitymatrix diagonalmatrix");
}

std::size_t count_of(const std::string& number) {
  std::size_t count = 0;
  for (const char c : number) {
    if (!is_digit(c) || count > kMostEntries) return 0;
    count = 10 * count + static_cast<std::size_t>(c - '0');
  }
  return count;
}

}  // namespace softmax_steps::reader
