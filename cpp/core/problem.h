#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "expr.h"
#include "input_error.h"
#include "regression.h"
#include "rounding.h"
#include "text_matrix.h"

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

/// A problem as it was typed: every number and option is a text. See Problem in web/core/types.ts.
struct ProblemText {
  /// (n) or a batch (N,n).
  std::variant<TextRow, TextMatrix> x;
  TextMatrix W;
  TextRow b;
  /// A class index, (m) labels or N class indices, or (N,m) labels.
  std::variant<std::string, TextRow, TextMatrix> y;
  std::string eta;
  std::string layout = "features-by-classes";
  std::string reduction = "mean";
  std::string rounding_when = "shown";
  std::string rounding_mode = "half-up";
  std::string rounding_kind = "decimals";
  std::string rounding_digits = "4";
  std::string index_base = "0";
  std::string shift = "auto";
  std::string prediction = "ŷ";
  std::string learning_rate = "η";
  std::string gradient = "∇";
  std::string loss = "L";
  std::string transpose = "⊤";
  std::string decimal_mark = ".";
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

/// Reads a problem, or throws the InputError of the first thing that is wrong with it.
Problem read_problem(const ProblemText& text);

}  // namespace softmax_steps
