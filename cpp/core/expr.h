#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rounding.h"

/// The mathematics of a derivation as a small tree, built once and written by writers/.
namespace softmax_steps {

struct Expr;
using Exprs = std::vector<Expr>;

/// A quantity's number, as printed; `id` names the quantity (see quantities.h).
struct Number {
  Printed printed;
  std::string id;
};

/// A letter or sign of mathematics.
enum class Glyph {
  x,
  W,
  b,
  y,
  z,
  e,
  i,
  j,
  h,
  n,
  m,
  L,
  eta,
  theta,
  delta,
  y_hat,
  nabla,
  partial,
  one,
  two,
  transpose,
  prime,
  cdot,
  times,
  minus,
  plus,
  to,
  max,
  softmax,
  negative,
  space
};

struct Symbol {
  Glyph glyph;
};

/// A whole number that belongs to the notation: an index, a size, an exponent.
struct Count {
  int value;
};

/// Marks its child as the sign of a whole family of quantities (`of`), or of one quantity (`id`).
struct Tagged {
  enum class Kind { id, of };
  Kind kind;
  std::string name;
  Exprs children;
};

/// base_index, base^index: children are base and index.
struct Subscript {
  Exprs children;
};
struct Superscript {
  Exprs children;
};

/// Children are numerator and denominator.
struct Fraction {
  Exprs children;
};

/// Expressions side by side.
struct Row {
  Exprs children;
};

/// A sum with its signs: a negative number after the first is subtracted.
struct Terms {
  Exprs children;
};

/// Factors with a dot between them; a negative number after the first, or a sum, in parentheses.
struct Product {
  Exprs children;
};

struct Parentheses {
  Exprs children;
};

/// Row-major cells in square brackets.
struct Grid {
  int rows;
  int columns;
  Exprs children;
};

/// Σ over an index, of what follows.
struct Summation {
  Glyph index;
  Exprs children;
};

/// A named function and its argument: ln ŷ, max z.
struct Function {
  enum class Name { ln, max };
  Name name;
  Exprs children;
};

struct Norm {
  enum class Kind { absolute, euclidean };
  Kind kind;
  Exprs children;
};

/// A term that is there to be seen to vanish.
struct Vanishing {
  Exprs children;
};

struct Expr {
  std::variant<Number, Symbol, Count, Tagged, Subscript, Superscript, Fraction, Row, Terms, Product,
               Parentheses, Grid, Summation, Function, Norm, Vanishing>
      node;
};

/// Whether every number in the tree is printed exactly.
bool is_exact(const Expr& expr);

/// Whether the tree is a number printed with a minus sign.
bool is_negative_number(const Expr& expr);

/// Whether the tree needs parentheses behind a dot or a minus sign.
bool needs_parentheses(const Expr& expr);

/// The tree without the tags around it.
const Expr& untagged(const Expr& expr);

/// Whether a factor of a product stands in parentheses: a sum anywhere, a negative number after the
/// first factor.
bool is_grouped_factor(const Exprs& factors, std::size_t at);

inline Expr symbol(Glyph glyph) { return {Symbol{glyph}}; }
inline Expr count(int value) { return {Count{value}}; }
inline Expr of(std::string family, Expr child) {
  return {Tagged{Tagged::Kind::of, std::move(family), {std::move(child)}}};
}
inline Expr with_id(std::string id, Expr child) {
  return {Tagged{Tagged::Kind::id, std::move(id), {std::move(child)}}};
}
inline Expr sub(Expr base, Expr index) { return {Subscript{{std::move(base), std::move(index)}}}; }
inline Expr sup(Expr base, Expr index) {
  return {Superscript{{std::move(base), std::move(index)}}};
}
inline Expr fraction(Expr numerator, Expr denominator) {
  return {Fraction{{std::move(numerator), std::move(denominator)}}};
}
inline Expr row(Exprs children) { return {Row{std::move(children)}}; }
inline Expr terms(Exprs children) { return {Terms{std::move(children)}}; }
inline Expr product(Exprs children) { return {Product{std::move(children)}}; }
/// a − b, the latter in parentheses where it is negative or a sum.
Expr difference(Expr a, Expr b);
inline Expr parentheses(Expr child) { return {Parentheses{{std::move(child)}}}; }
inline Expr grid(int rows, int columns, Exprs cells) {
  return {Grid{rows, columns, std::move(cells)}};
}
inline Expr summation(Glyph index, Expr body) { return {Summation{index, {std::move(body)}}}; }
inline Expr function(Function::Name name, Expr argument) {
  return {Function{name, {std::move(argument)}}};
}
inline Expr norm(Expr child) { return {Norm{Norm::Kind::euclidean, {std::move(child)}}}; }
inline Expr absolute(Expr child) { return {Norm{Norm::Kind::absolute, {std::move(child)}}}; }
inline Expr vanishing(Expr child) { return {Vanishing{{std::move(child)}}}; }

/// What stands between two forms of a line.
enum class Relation { none, equals, approximately, becomes };

/// One form of a line: its relation to the form before it, and the expression.
struct Form {
  enum class Role { formula, numbers, result };
  Role role;
  Relation relation;
  Expr expr;
};

/// A line: a left side, then the formula in symbols, the same with numbers put in, the result.
struct Line {
  enum class Block { main, entries, proof };
  std::string id;
  Block block = Block::main;
  bool is_key = false;
  /// The id of a remark, worded by the page; may be empty.
  std::string note;
  Expr subject;
  std::vector<Form> forms;
};

}  // namespace softmax_steps
