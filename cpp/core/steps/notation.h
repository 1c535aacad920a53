#pragma once

#include <string>
#include <utility>
#include <vector>

#include "../derivation.h"

namespace softmax_steps {

/// The signs and numbers from which the lines of one derivation are built.
class Notation {
 public:
  Notation(const Problem& problem, const Values& values, const Quantities& quantities)
      : problem(problem), values(values), quantities(quantities) {}

  const Problem& problem;
  const Values& values;
  const Quantities& quantities;

  int n() const { return problem.features(); }
  int m() const { return problem.classes(); }
  bool by_features() const { return problem.layout == Layout::features_by_classes; }
  bool is_carried() const { return problem.rounding.is_carried(); }
  bool is_shifted() const { return values.before.is_shifted(0); }
  /// The class of a one-hot y, or −1.
  int true_class() const;

  /// Whether the probabilities as they are printed sum to 1.
  bool printed_shares_sum_to_one() const;

  /// A quantity's number as it goes into a computation: in carried mode it is what it is printed.
  Expr number(const QuantityId& id) const;
  Expr number(Q quantity, int index) const { return number(QuantityId{quantity, index}); }
  /// Whether a quantity's number is exactly what it was computed from.
  bool is_exact(const QuantityId& id) const { return quantities.at(id).printed.exact; }
  bool is_exact(Q quantity, int index) const { return is_exact(QuantityId{quantity, index}); }
  /// A quantity's number as the outcome of a computation.
  Expr result(const QuantityId& id) const;

  /// (n,1), (m,1) columns, (1,m) rows of numbers.
  Expr column(Q quantity, int size) const;
  Expr row_vector(Q quantity, int size) const;
  Expr result_column(Q quantity, int size) const;
  /// W-shaped numbers in the problem's layout.
  Expr weights(Q quantity) const;
  Expr result_weights(Q quantity) const;
  /// Whatever makes z = (…)x + b of W: its transpose, or itself in the other layout.
  Expr multiplier(Q quantity) const;

  /// An index as it is printed, by the problem's index base.
  Expr index(int i) const { return count(i + problem.index_base); }
  /// quantity_i with the id of that quantity: z₁.
  Expr entry(Q quantity, Glyph letter, int i) const;
  /// quantity_i for a running index.
  static Expr running(Q quantity, Glyph letter, Glyph index);

  /// The weight between the running feature j and class k: W_jk, or W_kj in the other layout.
  Expr weight_of_running(int k) const;

  static Expr x() { return of(Q::x, symbol(Glyph::x)); }
  static Expr b() { return of(Q::b, symbol(Glyph::b)); }
  static Expr y() { return of(Q::y, symbol(Glyph::y)); }
  static Expr z() { return of(Q::z, symbol(Glyph::z)); }
  static Expr W() { return of(Q::W, symbol(Glyph::W)); }
  Expr yhat() const { return of(Q::yhat, symbol(prediction())); }
  Expr eta() const { return with_id(Q::eta, symbol(problem.symbols.learning_rate)); }
  Expr loss() const { return with_id(Q::loss, loss_letter()); }
  /// The letter alone, where it is no number: in L(θ), ∂L, L′.
  Expr loss_letter() const { return symbol(problem.symbols.loss); }
  /// The letter of ŷ.
  Glyph prediction() const { return problem.symbols.prediction; }
  /// ∇_z L, ∇_W L, ∇_b L; or ∂L/∂z, ∂L/∂W, ∂L/∂b.
  Expr gradient(Q quantity, Glyph variable) const;
  /// ∇L, or ∂L/∂(W, b).
  Expr whole_gradient() const;
  static Expr primed(Q quantity, Glyph letter);
  Expr transposed(Expr matrix) const {
    return sup(std::move(matrix), symbol(problem.symbols.transpose));
  }
  /// Wᵀ, or W in the other layout.
  Expr multiplier_sign(Expr weights) const;
  /// max z.
  static Expr z_max();
  /// e^{z_i}, or e^{z_i − max z} where the derivation shifts; for a class, and for a running index.
  Expr exponential(int i) const;
  Expr exponential(Glyph index) const;
  /// Σ_j e^{z_j}, with the shift where the derivation shifts.
  Expr exponential_sum() const;

 private:
  bool has_nabla() const { return problem.symbols.gradient == Glyph::nabla; }
  /// A number with the problem's decimal mark.
  Expr marked(Printed printed, const QuantityId& id) const;
};

/// ∂a/∂b.
Expr derivative(Expr a, Expr b);

/// Adds forms to a line, each with the relation that its numbers ask for.
class LineBuilder {
 public:
  explicit LineBuilder(Line& line) : line_(line) {}

  LineBuilder& formula(Expr expr) { return add(Form::Role::formula, std::move(expr)); }
  LineBuilder& numbers(Expr expr) { return add(Form::Role::numbers, std::move(expr)); }
  /// Numbers that follow from those before only where `is_exact` says so.
  LineBuilder& numbers(Expr expr, bool is_exact) {
    return form(Form::Role::numbers, is_exact ? Relation::equals : Relation::approximately,
                std::move(expr));
  }
  LineBuilder& result(Expr expr) { return add(Form::Role::result, std::move(expr)); }
  /// A form with a relation of its own.
  LineBuilder& form(Form::Role role, Relation relation, Expr expr);
  LineBuilder& block(Line::Block block);
  LineBuilder& key();
  LineBuilder& note(std::string id);

 private:
  LineBuilder& add(Form::Role role, Expr expr);

  Line& line_;
};

/// Appends a line; the builder is good until the next one is appended.
LineBuilder add_line(std::vector<Line>& lines, std::string id, Expr subject);

}  // namespace softmax_steps
