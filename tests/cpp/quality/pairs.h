#pragma once

#include <nlohmann/json.hpp>

#include "mistakes.h"
#include "verdicts.h"

/// Works with two mistakes: one in ŷ or ∇_z, another in ∇_W, ∇_b or the update.
namespace softmax_steps::quality {

struct PairKey {
  std::uint64_t seed = 1;
  Mistake first = Mistake::gradient_sign;
  Mistake second = Mistake::gradient_transposed;
  int number = 0;
  int digits = 3;
};

/// The mistakes that are tried together.
std::vector<Mistake> first_mistakes();
std::vector<Mistake> second_mistakes();

struct PairWork {
  PairKey key;
  Exercise exercise;
  Style style;
  /// Whether the quantity with the first mistake is handed in, where that is ∇_z.
  bool writes_first = true;
  /// Whether what comes after the first mistake is computed from the true numbers.
  bool goes_on_truly = false;
  Alteration alteration;
  AnswersText answers;
  /// Whether both change a written digit: nobody who makes but one of them writes this.
  bool visible = false;
};

PairWork draw_pair(const PairKey& key);

nlohmann::json summary(const PairWork& work, const Timed& timed);

}  // namespace softmax_steps::quality
