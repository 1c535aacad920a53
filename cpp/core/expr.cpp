#include "expr.h"

#include <algorithm>
#include <utility>

namespace softmax_steps {

bool is_exact(const Expr& expr) {
  return std::visit(
      [](const auto& node) {
        if constexpr (requires { node.printed; }) {
          return node.printed.exact;
        } else if constexpr (requires { node.children; }) {
          return std::all_of(node.children.begin(), node.children.end(), is_exact);
        } else {
          return true;
        }
      },
      expr.node);
}

bool is_negative_number(const Expr& expr) {
  const Number* number = std::get_if<Number>(&expr.node);
  return number != nullptr && number->printed.negative;
}

bool needs_parentheses(const Expr& expr) {
  return is_negative_number(expr) || std::holds_alternative<Terms>(expr.node);
}

const Expr& untagged(const Expr& expr) {
  const Expr* inner = &expr;
  while (const Tagged* tagged = std::get_if<Tagged>(&inner->node)) {
    inner = &tagged->children.front();
  }
  return *inner;
}

bool is_grouped_factor(const Exprs& factors, std::size_t at) {
  return std::holds_alternative<Terms>(factors[at].node) ||
         (at > 0 && is_negative_number(factors[at]));
}

Expr difference(Expr a, Expr b) {
  Expr subtracted = needs_parentheses(b) ? parentheses(std::move(b)) : std::move(b);
  return row({std::move(a), symbol(Glyph::minus), std::move(subtracted)});
}

}  // namespace softmax_steps
