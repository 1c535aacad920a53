#pragma once

#include <vector>

#include "expr.h"
#include "quantities.h"

namespace softmax_steps {

struct Step {
  StepId id;
  std::vector<Line> lines;
};

struct Derivation {
  Values values;
  Quantities quantities;
  std::vector<Step> steps;
};

/// Works out and writes down the step of a problem of one sample (read_sample).
Derivation derive(const Problem& problem);

}  // namespace softmax_steps
