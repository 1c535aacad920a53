#pragma once

#include <optional>

#include "expr.h"
#include "regression.h"
#include "rounding.h"

namespace softmax_steps {

/// How W is stored and printed: (n,m) with z = Wᵀx + b, or (m,n) with z = Wx + b.
enum class Layout { features_by_classes, classes_by_features };

/// Whether the exponentials are taken of z − max z: where a person would, always, or never.
enum class Shift { automatic, always, never };

/// The signs and the mark that not everybody writes alike.
struct Symbols {
  Glyph prediction = Glyph::y_hat;
  Glyph learning_rate = Glyph::eta;
  /// ∇, or ∂ for fractions ∂L/∂z in place of ∇_z L.
  Glyph gradient = Glyph::nabla;
  Glyph loss = Glyph::L;
  Glyph transpose = Glyph::transpose;
  char decimal_mark = '.';
};

/// A problem that can be worked out. W is kept as (n,m) whatever its layout.
struct Problem {
  Batch<TrackedDecimal> batch;
  /// Whether x was a batch (N,n), so that per-sample results have a leading N.
  bool is_batch = false;
  /// Whether labels that summed to nearly 1 were divided by their sum.
  bool has_normalised_labels = false;
  /// The class of a single sample whose y was given as an index, counted from 0.
  std::optional<int> class_index;
  Layout layout = Layout::features_by_classes;
  Rounding rounding;
  int index_base = 0;
  Shift shift = Shift::automatic;
  Symbols symbols;

  int features() const { return static_cast<int>(batch.W.rows()); }
  int classes() const { return static_cast<int>(batch.W.cols()); }
};

}  // namespace softmax_steps
