#pragma once

#include <string>
#include <variant>

#include "input_error.h"
#include "problem.h"
#include "text_matrix.h"

namespace softmax_steps {

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

/// Reads a problem, or throws the InputError of the first thing that is wrong with it.
Problem read_problem(const ProblemText& text);

/// The same of a problem of one sample, which alone has a derivation: a batch is refused too.
Problem read_sample(const ProblemText& text);

}  // namespace softmax_steps
