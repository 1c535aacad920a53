#include "mistakes.h"

namespace softmax_steps::quality {
namespace {

// z with each product times a factor, and the bias times another.
Step weighed(const std::function<Real(int, int)>& factor, Real bias_factor) {
  return [factor, bias_factor](const Desk& desk) {
    const Exercise& e = desk.exercise;
    Column z;
    for (int j = 0; j < e.m; ++j) {
      Real sum = 0;
      for (int i = 0; i < e.n; ++i) {
        sum += factor(i, j) * desk.keep(e.input(i) * e.weight(i, j));
      }
      z.push_back(sum + bias_factor * e.bias(j));
    }
    return z;
  };
}

std::optional<Column> not_transposed(const Desk& desk) {
  const Exercise& e = desk.exercise;
  Column z;
  for (int j = 0; j < e.m; ++j) {
    Real sum = 0;
    for (int i = 0; i < e.n; ++i) sum += desk.keep(e.input(i) * e.weight(j, i));
    z.push_back(sum + e.bias(j));
  }
  return z;
}

// One product in one logit.
std::optional<Alteration> one_product(const Exercise& exercise, Random& random, Real factor) {
  const int feature = random.below(exercise.n);
  const int cls = random.below(exercise.m);
  if (exercise.input(feature) * exercise.weight(feature, cls) == 0) return std::nullopt;
  const auto factor_of = [=](int i, int j) { return i == feature && j == cls ? factor : 1.0L; };
  return Alteration{.steps = {{Q::z, weighed(factor_of, 1)}}};
}

}  // namespace

std::optional<Alteration> logit_mistake(Mistake mistake, const Exercise& exercise, Random& random) {
  const auto unchanged = [](int, int) { return 1.0L; };
  switch (mistake) {
    case Mistake::logits_not_transposed:
      return Alteration{.steps = {{Q::z, not_transposed}}};
    case Mistake::bias_missing:
      return Alteration{.steps = {{Q::z, weighed(unchanged, 0)}}};
    case Mistake::bias_subtracted:
      return Alteration{.steps = {{Q::z, weighed(unchanged, -1)}}};
    case Mistake::product_sign:
      return one_product(exercise, random, -1);
    case Mistake::product_missing:
      return one_product(exercise, random, 0);
    default:
      return std::nullopt;
  }
}

}  // namespace softmax_steps::quality
