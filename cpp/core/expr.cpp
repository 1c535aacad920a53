#include "expr.h"

#include <algorithm>

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

}  // namespace softmax_steps
