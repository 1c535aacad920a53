#include "term.h"

#include <algorithm>

namespace softmax_steps {

Expr Term::as_factor(bool is_first) const {
  const bool is_grouped = kind_ == Kind::sum || (!is_first && has_minus());
  return is_grouped ? parentheses(expr_) : expr_;
}

Expr Term::as_later_term() const { return has_minus() ? parentheses(expr_) : expr_; }

Term operator-(const Term& a) {
  const bool is_grouped = a.kind_ == Term::Kind::sum || a.has_minus();
  return {-a.value_, row({symbol(Glyph::negative), is_grouped ? parentheses(a.expr_) : a.expr_}),
          Term::Kind::product, true};
}

Term operator+(const Term& a, const Term& b) {
  // The writers subtract a negative number.
  const Expr later = b.kind_ == Term::Kind::number ? b.expr_ : b.as_later_term();
  Exprs sum;
  if (const auto* terms_before = get_if<Terms>(a.expr_)) {
    sum = terms_before->children;
  } else {
    sum.push_back(a.expr_);
  }
  sum.push_back(later);
  return {a.value_ + b.value_, terms(std::move(sum)), Term::Kind::sum, a.has_minus()};
}

Term operator-(const Term& a, const Term& b) {
  const Expr later = b.kind_ == Term::Kind::sum ? parentheses(b.expr_) : b.as_later_term();
  return {a.value_ - b.value_, row({a.expr_, symbol(Glyph::minus), later}), Term::Kind::sum,
          a.has_minus()};
}

Term operator*(const Term& a, const Term& b) {
  Exprs factors;
  if (const auto* product_before = get_if<Product>(a.expr_)) {
    factors = product_before->children;
  } else {
    factors.push_back(a.as_factor(true));
  }
  factors.push_back(b.as_factor(false));
  return {a.value_ * b.value_, product(std::move(factors)), Term::Kind::product, a.has_minus()};
}

Term quotient(const Term& a, const Term& b) {
  return {quotient(a.value_, b.value_), fraction(a.expr_, b.expr_), Term::Kind::product, false};
}

Term exponential(const Term& x) {
  return {exponential(x.value_), sup(symbol(Glyph::e), x.expr_), Term::Kind::product, false};
}

Term logarithm(const Term& x) {
  const bool is_grouped = x.kind_ != Term::Kind::number || x.has_minus();
  return {logarithm(x.value_),
          function(Function::Name::ln, is_grouped ? parentheses(x.expr_) : x.expr_),
          Term::Kind::product, false};
}

Term power(int base, const Term& x) {
  return {power(base, x.value_), sup(count(base), x.expr_), Term::Kind::product, false};
}

Decimal power(int base, const Decimal& x) {
  static const Decimal kLn2 = log(Decimal(2));
  return exponential(x * (base == 2 ? kLn2 : log(Decimal(base))));
}

Interval power(int base, const Interval& x) {
  if (x.is_point()) return power(base, x.low);
  return {power(base, x.low), power(base, x.high)};
}

Term largest(const std::vector<Term>& values) {
  return *std::max_element(values.begin(), values.end(),
                           [](const Term& a, const Term& b) { return a.value() < b.value(); });
}

}  // namespace softmax_steps
