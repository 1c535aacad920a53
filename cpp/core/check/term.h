#pragma once

#include <utility>
#include <vector>

#include "../expr.h"
#include "interval.h"

namespace softmax_steps {

/// A number together with how it comes about: the scalar on which a mistake is worked out to be
/// shown.
class Term {
 public:
  Term() : Term(0) {}
  /// A whole number of the notation.
  Term(int value)  // NOLINT(google-explicit-constructor)
      : value_(value), expr_(count(value)) {}
  /// A number that stands for itself.
  Term(const Decimal& value, Expr expr) : value_(value), expr_(std::move(expr)) {}

  const Decimal& value() const { return value_; }
  const Expr& expr() const { return expr_; }

  friend Term operator-(const Term& a);
  friend Term operator+(const Term& a, const Term& b);
  friend Term operator-(const Term& a, const Term& b);
  friend Term operator*(const Term& a, const Term& b);
  friend Term quotient(const Term& a, const Term& b);
  friend Term exponential(const Term& x);
  friend Term logarithm(const Term& x);
  friend Term power(int base, const Term& x);

 private:
  // What would need parentheses around it, and where.
  enum class Kind { number, product, sum };
  Term(const Decimal& value, Expr expr, Kind kind, bool begins_with_minus)
      : value_(value), expr_(std::move(expr)), kind_(kind), begins_with_minus_(begins_with_minus) {}
  Expr as_factor(bool is_first) const;
  Expr as_later_term() const;
  bool has_minus() const { return begins_with_minus_ || is_negative_number(expr_); }

  Decimal value_;
  Expr expr_;
  Kind kind_ = Kind::number;
  bool begins_with_minus_ = false;
};

Term quotient(const Term& a, const Term& b);
Term exponential(const Term& x);
Term logarithm(const Term& x);

/// base^x.
Term power(int base, const Term& x);
Decimal power(int base, const Decimal& x);
Interval power(int base, const Interval& x);

/// The largest.
Term largest(const std::vector<Term>& values);

}  // namespace softmax_steps
