#include <numeric>

#include "mistakes.h"

namespace softmax_steps::quality {
namespace {

Real entry(const Desk& desk, Quantity quantity, int at) {
  return of(desk.numbers, quantity)[static_cast<std::size_t>(at)];
}

// ∇_z from each class's ŷ and y.
Alteration in_dz(const std::function<Real(Real, Real)>& function) {
  const Step step = [function](const Desk& desk) {
    Column out;
    for (int j = 0; j < desk.exercise.m; ++j) {
      out.push_back(function(entry(desk, Q::yhat, j), desk.exercise.label(j)));
    }
    return out;
  };
  return {.steps = {{Q::dz, step}}};
}

Alteration in_dW(const std::function<Real(const Desk&, int, int)>& function,
                 std::string variety = {}) {
  const Step step = [function](const Desk& desk) {
    Column out;
    for (int i = 0; i < desk.exercise.n; ++i) {
      for (int j = 0; j < desk.exercise.m; ++j) out.push_back(function(desk, i, j));
    }
    return out;
  };
  return {.steps = {{Q::dW, step}}, .variety = std::move(variety)};
}

// The transpose of what stands in a quantity of W's shape; n = m.
Real transposed(const Desk& desk, Quantity quantity, int i, int j) {
  return entry(desk, quantity, j * desk.exercise.m + i);
}

// In ∇_W itself, when it is scaled, or when it is subtracted.
Alteration gradient_transposed(Random& random) {
  if (random.chance(60)) {
    return in_dW([](const Desk& desk, int i, int j) {
      return desk.exercise.input(j) * entry(desk, Q::dz, i);
    });
  }
  const bool when_scaled = random.chance(50);
  const Step step = [when_scaled](const Desk& desk) {
    const Exercise& e = desk.exercise;
    Column out;
    for (int i = 0; i < e.n; ++i) {
      for (int j = 0; j < e.m; ++j) {
        out.push_back(when_scaled ? e.eta.value * transposed(desk, Q::dW, i, j)
                                  : e.weight(i, j) - transposed(desk, Q::scaled_dW, i, j));
      }
    }
    return out;
  };
  const Quantity quantity = when_scaled ? Q::scaled_dW : Q::W_next;
  return {.steps = {{quantity, step}}, .variety = std::string(name_of(quantity))};
}

// x ⊙ ∇_z is a vector; people put it into every row, every column or the diagonal. n = m.
Alteration gradient_elementwise(Random& random) {
  const auto product = [](const Desk& desk, int at) {
    return desk.exercise.input(at) * entry(desk, Q::dz, at);
  };
  switch (random.below(3)) {
    case 0:
      return in_dW([=](const Desk& desk, int, int j) { return product(desk, j); }, "by class");
    case 1:
      return in_dW([=](const Desk& desk, int i, int) { return product(desk, i); }, "by feature");
    default:
      return in_dW([=](const Desk& desk, int i, int j) { return i == j ? product(desk, i) : 0; },
                   "diagonal");
  }
}

Real inner_product(const Desk& desk, int /*i*/, int /*j*/) {
  Real sum = 0;
  for (int i = 0; i < desk.exercise.n; ++i) {
    sum += desk.keep(desk.exercise.input(i) * entry(desk, Q::dz, i));
  }
  return sum;
}

std::optional<Column> summed_gradient(const Desk& desk) {
  const Column& dz = of(desk.numbers, Q::dz);
  return Column(dz.size(), std::accumulate(dz.begin(), dz.end(), 0.0L));
}

// A quantity with the right numbers times a factor.
Alteration with_factor(Quantity quantity, Real factor) {
  const Step step = [quantity, factor](const Desk& desk) {
    Column out = honest(quantity, desk);
    for (Real& value : out) value *= factor;
    return out;
  };
  return {.steps = {{quantity, step}}, .variety = std::string(name_of(quantity))};
}

}  // namespace

std::optional<Alteration> gradient_mistake(Mistake mistake, const Exercise& exercise,
                                           Random& random) {
  switch (mistake) {
    case Mistake::gradient_sign:
      return in_dz([](Real yhat, Real y) { return y - yhat; });
    case Mistake::target_not_subtracted:
      return in_dz([](Real yhat, Real) { return yhat; });
    case Mistake::same_gradient_for_all: {
      const int c = *exercise.true_class;
      return Alteration{.steps = {{Q::dz, [c](const Desk& desk) {
                                     return Column(static_cast<std::size_t>(desk.exercise.m),
                                                   entry(desk, Q::yhat, c) - 1);
                                   }}}};
    }
    case Mistake::stopped_at_yhat:
      return in_dz([](Real yhat, Real y) { return y == 0 ? 0 : -y / yhat; });
    case Mistake::diagonal_jacobian:
      return in_dz([](Real yhat, Real y) { return -y * (1 - yhat); });
    case Mistake::extra_sigmoid_factor:
      return in_dz([](Real yhat, Real y) { return (yhat - y) * yhat * (1 - yhat); });
    case Mistake::gradient_transposed:
      return gradient_transposed(random);
    case Mistake::gradient_elementwise:
      return gradient_elementwise(random);
    case Mistake::gradient_inner_product:
      return in_dW(inner_product);
    case Mistake::gradient_one_column: {
      const int c = *exercise.true_class;
      return in_dW([c](const Desk& desk, int i, int j) {
        return j == c ? desk.exercise.input(i) * entry(desk, Q::dz, j) : 0;
      });
    }
    case Mistake::weights_for_inputs:
      return in_dW([](const Desk& desk, int i, int j) {
        return desk.exercise.weight(i, j) * entry(desk, Q::dz, j);
      });
    case Mistake::bias_gradient_summed:
      return Alteration{.steps = {{Q::db, summed_gradient}}};
    case Mistake::gradient_averaged_over_classes: {
      // With two classes it is half.
      if (exercise.m == 2) return std::nullopt;
      const Quantity quantity = random.one_of<Quantity>({Q::dz, Q::dz, Q::dW, Q::db});
      return with_factor(quantity, 1.0L / exercise.m);
    }
    case Mistake::gradient_halved:
      if (exercise.m == 2) return std::nullopt;
      return with_factor(Q::dz, 0.5L);
    default:
      return std::nullopt;
  }
}

}  // namespace softmax_steps::quality
