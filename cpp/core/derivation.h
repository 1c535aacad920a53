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

/// Refuses a batch with an InputError.
void require_one_sample(const Problem& problem);

/// Works out and writes down one sample's step. A batch is refused with an InputError.
Derivation derive(const Problem& problem);

}  // namespace softmax_steps
