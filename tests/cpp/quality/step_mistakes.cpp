#include "mistakes.h"

namespace softmax_steps::quality {
namespace {

// What W and b have alike on the way from the gradient to the new value.
struct Path {
  Quantity gradient;
  Quantity scaled;
  Quantity next;
};
constexpr Path kWeights{Q::dW, Q::scaled_dW, Q::W_next};
constexpr Path kBiases{Q::db, Q::scaled_db, Q::b_next};

// A mistake in the path of W, of b, or in both alike.
Alteration in_paths(Random& random, const std::function<void(Alteration&, const Path&)>& make) {
  Alteration alteration;
  const int which = random.below(3);
  if (which != 1) make(alteration, kWeights);
  if (which != 0) make(alteration, kBiases);
  alteration.variety += which == 0 ? " W" : which == 1 ? " b" : " W b";
  return alteration;
}

const std::vector<Written>& start_of(const Exercise& exercise, const Path& path) {
  return path.next == Q::W_next ? exercise.W : exercise.b;
}

// The new value from the old, the gradient and the scaled gradient.
Step to_next(const Path& path, const std::function<Real(Real, Real, Real)>& function) {
  return [path, function](const Desk& desk) {
    const std::vector<Written>& start = start_of(desk.exercise, path);
    Column out;
    for (std::size_t i = 0; i < start.size(); ++i) {
      out.push_back(function(start[i].value, of(desk.numbers, path.gradient)[i],
                             of(desk.numbers, path.scaled)[i]));
    }
    return out;
  };
}

Step to_scaled(const Path& path, Real factor) {
  return [path, factor](const Desk& desk) {
    Column out;
    for (const Real value : of(desk.numbers, path.gradient)) out.push_back(factor * value);
    return out;
  };
}

// In the scaled gradient; or in the new value, with the scaled gradient right or not written.
Alteration with_factor(Random& random, Real factor) {
  const int where = random.below(3);
  return in_paths(random, [=](Alteration& alteration, const Path& path) {
    if (where == 0) {
      alteration.steps[path.scaled] = to_scaled(path, factor);
      alteration.variety = "scaled";
      return;
    }
    alteration.steps[path.next] = to_next(
        path, [factor](Real start, Real gradient, Real) { return start - factor * gradient; });
    alteration.variety = where == 1 ? "next" : "next, scaled not written";
    if (where == 2) alteration.unwritten.push_back(path.scaled);
  });
}

// b′ with the gradient at x, W′, b.
std::optional<Column> biases_after_weights(const Desk& desk) {
  Exercise later = desk.exercise;
  for (std::size_t i = 0; i < later.W.size(); ++i) {
    later.W[i].value = of(desk.numbers, Q::W_next)[i];
  }
  Columns numbers;
  for (const Quantity quantity : kAnswerQuantities) {
    if (quantity == Q::W_next) continue;
    of(numbers, quantity) = honest(quantity, Desk{later, numbers, desk.keep, desk.shifted});
  }
  return of(numbers, Q::b_next);
}

}  // namespace

std::optional<Alteration> step_mistake(Mistake mistake, const Exercise& exercise, Random& random) {
  const Real eta = exercise.eta.value;
  const auto in_next = [&](const std::function<Real(Real, Real, Real)>& function) {
    return in_paths(random, [&](Alteration& alteration, const Path& path) {
      alteration.steps[path.next] = to_next(path, function);
    });
  };
  switch (mistake) {
    case Mistake::ascent:
      return in_next([](Real start, Real, Real scaled) { return start + scaled; });
    case Mistake::learning_rate_missing:
      return with_factor(random, 1);
    case Mistake::learning_rate_squared:
      return with_factor(random, eta * eta);
    case Mistake::step_only:
      return in_next([](Real, Real, Real scaled) { return -scaled; });
    case Mistake::unchanged:
      return in_next([](Real start, Real, Real) { return start; });
    case Mistake::bias_after_weights:
      return Alteration{.steps = {{Q::b_next, biases_after_weights}}};
    default:
      return std::nullopt;
  }
}

}  // namespace softmax_steps::quality
