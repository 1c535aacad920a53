#pragma once

#include <optional>
#include <string>
#include <vector>

#include "handwriting.h"
#include "input/read_problem.h"
#include "random.h"

namespace softmax_steps::quality {

/// A problem as homework has it, with numbers to compute with and texts to hand in. W is (n,m), by
/// feature and class, whatever the layout.
struct Exercise {
  int n = 1;
  int m = 2;
  std::vector<Written> x;
  std::vector<Written> W;
  std::vector<Written> b;
  std::vector<Written> y;
  Written eta;
  bool classes_by_features = false;
  /// The true class, where the labels are one-hot.
  std::optional<int> true_class;
  /// Whether y is handed in as that class.
  bool as_index = false;

  std::size_t at(int feature, int cls) const { return static_cast<std::size_t>(feature * m + cls); }
  Real input(int feature) const { return x[static_cast<std::size_t>(feature)].value; }
  Real weight(int feature, int cls) const { return W[at(feature, cls)].value; }
  Real bias(int cls) const { return b[static_cast<std::size_t>(cls)].value; }
  Real label(int cls) const { return y[static_cast<std::size_t>(cls)].value; }

  /// The cells of a quantity: 1, m, or n·m.
  std::size_t size_of(Quantity quantity) const;
  ProblemText text() const;
};

/// What a mistake asks of a problem.
struct Demands {
  bool square = false;
  bool one_hot = false;
};

Exercise draw_exercise(Random& random, const Demands& demands);

/// The rows of a quantity as they are handed in.
TextMatrix in_shape(const Exercise& exercise, Quantity quantity, const TextRow& cells);

}  // namespace softmax_steps::quality
