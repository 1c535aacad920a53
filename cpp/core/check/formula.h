#pragma once

#include "answers.h"
#include "check.h"
#include "following.h"

namespace softmax_steps {

/// The letters and numbers with which a mistake is written out.
class FormulaWriter {
 public:
  /// `numbers` are those that were written down, or follow from them where nothing was.
  FormulaWriter(const Problem& problem, const Given<Decimal>& given, const Answers& answers,
                const Numbers<Decimal>& numbers);

  const Given<Term>& given() const { return given_; }
  const Numbers<Term>& numbers() const { return numbers_; }

  /// ∂L/∂W₀₁ ≈ 0.003 · 1 ≈ 0.003: how a mistake gives what is in the cell.
  Line worked_out(Family family, std::size_t cell, const Expr& expr) const;
  /// ∂L/∂W₀₁: 2.99 → 2.98, what was meant and what was written.
  Line slip(Family family, std::size_t cell, const Decimal& meant) const;

 private:
  Expr marked(Printed printed, std::string id) const;
  Expr shown(const Decimal& value, std::string id) const;
  Expr written(Family family, std::size_t cell) const;
  Expr subject(Family family, std::size_t cell) const;
  Expr index(int i) const { return count(i + problem_.index_base); }

  const Problem& problem_;
  const Answers& answers_;
  Given<Term> given_;
  Numbers<Term> numbers_;
};

/// What the problem gives, as numbers on another scalar.
template <class T>
Given<T> given_like(const Given<Decimal>& given, const auto& convert) {
  Given<T> out;
  out.n = given.n;
  out.m = given.m;
  const auto all = [&](const char* name, const Cells<Decimal>& cells) {
    return cell_by_cell<T>(cells.size(), [&](std::size_t i) { return convert(name, i, cells[i]); });
  };
  out.x = all("x", given.x);
  out.W = all("W", given.W);
  out.b = all("b", given.b);
  out.y = all("y", given.y);
  out.eta = convert("eta", 0, given.eta);
  out.label = given.label;
  out.has_label = given.has_label;
  out.is_one_hot = given.is_one_hot;
  out.is_by_features = given.is_by_features;
  out.is_shifted = given.is_shifted;
  out.on_the_way = given.on_the_way;
  return out;
}

}  // namespace softmax_steps
