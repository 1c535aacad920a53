#include "expr.h"

#include <algorithm>
#include <utility>

namespace softmax_steps {

Expr::Expr(Node node) : node_(std::make_shared<const Node>(std::move(node))) {}

Expr number(Printed printed, QuantityId id) { return Expr({Number{std::move(printed), id}}); }
Expr symbol(Glyph glyph) {
  // Each is made once: lines are full of them.
  static const Exprs kSymbols = [] {
    Exprs all;
    for (int i = 0; i < kGlyphCount; ++i) all.push_back(Expr({Symbol{static_cast<Glyph>(i)}}));
    return all;
  }();
  return kSymbols[static_cast<std::size_t>(glyph)];
}
Expr count(int value) { return Expr({Count{value}}); }
Expr of(Quantity quantity, Expr child) {
  return Expr({Tagged{Tagged::Kind::of, quantity, {std::move(child)}}});
}
Expr with_id(QuantityId id, Expr child) {
  return Expr({Tagged{Tagged::Kind::id, id, {std::move(child)}}});
}
Expr sub(Expr base, Expr index) { return Expr({Subscript{{std::move(base), std::move(index)}}}); }
Expr sup(Expr base, Expr index) { return Expr({Superscript{{std::move(base), std::move(index)}}}); }
Expr fraction(Expr numerator, Expr denominator) {
  return Expr({Fraction{{std::move(numerator), std::move(denominator)}}});
}
Expr row(Exprs children) { return Expr({Row{std::move(children)}}); }
Expr terms(Exprs children) { return Expr({Terms{std::move(children)}}); }
Expr product(Exprs children) { return Expr({Product{std::move(children)}}); }
Expr parentheses(Expr child) { return Expr({Parentheses{{std::move(child)}}}); }
Expr grid(int rows, int columns, Exprs cells) {
  return Expr({Grid{rows, columns, std::move(cells)}});
}
Expr summation(Glyph index, Expr body) { return Expr({Summation{index, {std::move(body)}}}); }
Expr function(Function::Name name, Expr argument) {
  return Expr({Function{name, {std::move(argument)}}});
}
Expr norm(Expr child) { return Expr({Norm{Norm::Kind::euclidean, {std::move(child)}}}); }
Expr absolute(Expr child) { return Expr({Norm{Norm::Kind::absolute, {std::move(child)}}}); }
Expr vanishing(Expr child) { return Expr({Vanishing{{std::move(child)}}}); }

bool is_exact(const Expr& expr) {
  return visit(
      [](const auto& node) {
        if constexpr (requires { node.printed; }) {
          return node.printed.exact;
        } else if constexpr (requires { node.children; }) {
          return std::all_of(node.children.begin(), node.children.end(), is_exact);
        } else {
          return true;
        }
      },
      expr);
}

bool has_fraction(const Expr& expr) {
  if (get_if<Fraction>(expr) != nullptr) return true;
  return visit(
      [](const auto& node) {
        if constexpr (requires { node.children; }) {
          return std::any_of(node.children.begin(), node.children.end(), has_fraction);
        } else {
          return false;
        }
      },
      expr);
}

bool is_negative_number(const Expr& expr) {
  const auto* number = get_if<Number>(expr);
  return number != nullptr && number->printed.negative;
}

bool needs_parentheses(const Expr& expr) {
  return is_negative_number(expr) || get_if<Terms>(expr) != nullptr;
}

const Expr& untagged(const Expr& expr) {
  const Expr* inner = &expr;
  while (const auto* tagged = get_if<Tagged>(*inner)) {
    inner = &tagged->children.front();
  }
  return *inner;
}

bool is_grouped_factor(const Exprs& factors, std::size_t at) {
  return get_if<Terms>(factors[at]) != nullptr || (at > 0 && is_negative_number(factors[at]));
}

Expr difference(Expr a, Expr b) {
  Expr subtracted = needs_parentheses(b) ? parentheses(std::move(b)) : std::move(b);
  return row({std::move(a), symbol(Glyph::minus), std::move(subtracted)});
}

}  // namespace softmax_steps
