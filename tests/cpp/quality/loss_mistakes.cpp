#include <cmath>

#include "mistakes.h"

namespace softmax_steps::quality {
namespace {

// Σ over the classes of a term of label and probability.
Step summed(const std::function<Real(const Desk&, Real, Real)>& term) {
  return [term](const Desk& desk) {
    Real sum = 0;
    for (int j = 0; j < desk.exercise.m; ++j) {
      sum += term(desk, desk.exercise.label(j),
                  of(desk.numbers, Q::yhat)[static_cast<std::size_t>(j)]);
    }
    return Column{sum};
  };
}

Step cross_entropy_times(Real factor) {
  return summed([factor](const Desk& desk, Real label, Real yhat) {
    return label == 0 ? 0 : -factor * desk.keep(label * desk.keep(std::log(yhat)));
  });
}

Step cross_entropy_in(Real (*logarithm)(Real)) {
  return summed([logarithm](const Desk& desk, Real label, Real yhat) {
    return label == 0 ? 0 : -desk.keep(label * desk.keep(logarithm(yhat)));
  });
}

Step binary_cross_entropy() {
  return summed([](const Desk& desk, Real label, Real yhat) {
    const Real hit = label == 0 ? 0 : desk.keep(label * desk.keep(std::log(yhat)));
    const Real miss = label == 1 ? 0 : desk.keep((1 - label) * desk.keep(std::log(1 - yhat)));
    return -hit - miss;
  });
}

Step squared_error(Real factor) {
  return summed([factor](const Desk& desk, Real label, Real yhat) {
    return factor * desk.keep((yhat - label) * (yhat - label));
  });
}

Alteration in_loss(Step step, std::string variety = {}) {
  return {.steps = {{Q::loss, std::move(step)}}, .variety = std::move(variety)};
}

}  // namespace

std::optional<Alteration> loss_mistake(Mistake mistake, const Exercise& exercise, Random& random) {
  switch (mistake) {
    case Mistake::wrong_log:
      return random.chance(50) ? in_loss(cross_entropy_in(std::log2), "2")
                               : in_loss(cross_entropy_in(std::log10), "10");
    case Mistake::loss_sign:
      return in_loss(cross_entropy_times(-1));
    case Mistake::loss_wrong_class: {
      const int other = (*exercise.true_class + random.between(1, exercise.m - 1)) % exercise.m;
      return in_loss([other](const Desk& desk) {
        return Column{-std::log(of(desk.numbers, Q::yhat)[static_cast<std::size_t>(other)])};
      });
    }
    case Mistake::loss_averaged_over_classes:
      return in_loss(cross_entropy_times(1.0L / exercise.m));
    case Mistake::binary_cross_entropy:
      return in_loss(binary_cross_entropy());
    case Mistake::squared_error:
      switch (random.below(3)) {
        case 0:
          return in_loss(squared_error(1), "sum");
        case 1:
          return in_loss(squared_error(0.5L), "half");
        default:
          return in_loss(squared_error(1.0L / exercise.m), "mean");
      }
    default:
      return std::nullopt;
  }
}

}  // namespace softmax_steps::quality
