#pragma once

#include <Eigen/Core>

#include "tracked_decimal.h"

/// What Eigen, which holds the matrices, has to know of the scalar.
template <>
struct Eigen::NumTraits<softmax_steps::TrackedDecimal>
    : Eigen::GenericNumTraits<softmax_steps::TrackedDecimal> {
  using Real = softmax_steps::TrackedDecimal;
  using NonInteger = softmax_steps::TrackedDecimal;
  using Nested = softmax_steps::TrackedDecimal;
  enum {
    IsComplex = 0,
    IsInteger = 0,
    IsSigned = 1,
    RequireInitialization = 1,
    ReadCost = 4,
    AddCost = 16,
    MulCost = 32
  };
};
