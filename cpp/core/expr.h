#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "printed.h"
#include "quantity.h"

/// The mathematics of a derivation as a small tree, built once and written by writers/.
namespace softmax_steps {

struct Node;

/// A tree of mathematics: a shared, immutable node, so that copies cost nothing.
class Expr {
 public:
  Expr() = default;
  explicit Expr(Node node);
  const Node& node() const { return *node_; }

 private:
  std::shared_ptr<const Node> node_;
};

using Exprs = std::vector<Expr>;

/// A quantity's number, as printed.
struct Number {
  Printed printed;
  QuantityId id;
};

/// A letter or sign of mathematics.
enum class Glyph {
  x,
  W,
  b,
  y,
  z,
  e,
  p,
  a,
  i,
  j,
  h,
  n,
  m,
  L,
  J,
  eta,
  alpha,
  theta,
  delta,
  y_hat,
  nabla,
  partial,
  one,
  two,
  transpose,
  letter_T,
  prime,
  cdot,
  times,
  minus,
  plus,
  to,
  comma,
  max,
  softmax,
  negative,
  space
};

inline constexpr int kGlyphCount = static_cast<int>(Glyph::space) + 1;

struct Symbol {
  Glyph glyph;
};

/// A whole number that belongs to the notation: an index, a size, an exponent.
struct Count {
  int value;
};

/// Marks its child as the sign of a whole quantity (`of`), or of one of its entries (`id`).
struct Tagged {
  enum class Kind { id, of };
  Kind kind;
  QuantityId id;
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

  const Expr& at(int row, int column) const {
    return children[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                    static_cast<std::size_t>(column)];
  }
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

/// Any of the above. Inner nodes keep their children in a member of that name.
struct Node {
  std::variant<Number, Symbol, Count, Tagged, Subscript, Superscript, Fraction, Row, Terms, Product,
               Parentheses, Grid, Summation, Function, Norm, Vanishing>
      value;
};

/// Calls `visitor` with the concrete node.
template <class Visitor>
auto visit(Visitor&& visitor, const Expr& expr) {
  return std::visit(std::forward<Visitor>(visitor), expr.node().value);
}

/// The node as a T, or null.
template <class T>
const T* get_if(const Expr& expr) {
  return std::get_if<T>(&expr.node().value);
}

/// Whether every number in the tree is printed exactly.
bool is_exact(const Expr& expr);

/// Whether there is a fraction anywhere in the tree, so that what stands around it has to be tall.
bool has_fraction(const Expr& expr);

/// Whether the tree is a number printed with a minus sign.
bool is_negative_number(const Expr& expr);

/// Whether the tree needs parentheses behind a dot or a minus sign.
bool needs_parentheses(const Expr& expr);

/// The tree without the tags around it.
const Expr& untagged(const Expr& expr);

/// Whether a factor of a product stands in parentheses: a sum anywhere, a negative number after the
/// first factor.
bool is_grouped_factor(const Exprs& factors, std::size_t at);

Expr number(Printed printed, QuantityId id);
Expr symbol(Glyph glyph);
Expr count(int value);
/// Tags the sign of a quantity, or of one of its entries.
Expr of(Quantity quantity, Expr child);
Expr with_id(QuantityId id, Expr child);
Expr sub(Expr base, Expr index);
Expr sup(Expr base, Expr index);
Expr fraction(Expr numerator, Expr denominator);
Expr row(Exprs children);
Expr terms(Exprs children);
Expr product(Exprs children);
/// a − b, the latter in parentheses where it is negative or a sum.
Expr difference(Expr a, Expr b);
Expr parentheses(Expr child);
Expr grid(int rows, int columns, Exprs cells);
Expr summation(Glyph index, Expr body);
Expr function(Function::Name name, Expr argument);
Expr norm(Expr child);
Expr absolute(Expr child);
Expr vanishing(Expr child);

/// What stands between two forms of a line.
enum class Relation { has_shape, equals, approximately, becomes };

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
