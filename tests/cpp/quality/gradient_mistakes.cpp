#include <numeric>

#include "mistakes.h"

namespace softmax_steps::quality {
namespace {

Real entry(const Desk& desk, Family family, int at) {
  return of(desk.numbers, family)[static_cast<std::size_t>(at)];
}

// ∇_z from each class's ŷ and y.
Alteration in_dz(const std::function<Real(Real, Real)>& function) {
  const Step step = [function](const Desk& desk) {
    Column out;
    for (int j = 0; j < desk.exercise.m; ++j) {
      out.push_back(function(entry(desk, Family::yhat, j), desk.exercise.label(j)));
    }
    return out;
  };
  return {.steps = {{Family::dz, step}}};
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
  return {.steps = {{Family::dW, step}}, .variety = std::move(variety)};
}

// The transpose of what stands in a family of W's shape; n = m.
Real transposed(const Desk& desk, Family family, int i, int j) {
  return entry(desk, family, j * desk.exercise.m + i);
}

// In ∇_W itself, when it is scaled, or when it is subtracted.
Alteration gradient_transposed(Random& random) {
  if (random.chance(60)) {
    return in_dW([](const Desk& desk, int i, int j) {
      return desk.exercise.input(j) * entry(desk, Family::dz, i);
    });
  }
  const bool when_scaled = random.chance(50);
  const Step step = [when_scaled](const Desk& desk) {
    const Exercise& e = desk.exercise;
    Column out;
    for (int i = 0; i < e.n; ++i) {
      for (int j = 0; j < e.m; ++j) {
        out.push_back(when_scaled ? e.eta.value * transposed(desk, Family::dW, i, j)
                                  : e.weight(i, j) - transposed(desk, Family::scaled_dW, i, j));
      }
    }
    return out;
  };
  const Family family = when_scaled ? Family::scaled_dW : Family::W_next;
  return {.steps = {{family, step}}, .variety = std::string(name_of(family))};
}

// x ⊙ ∇_z is a vector; people put it into every row, every column or the diagonal. n = m.
Alteration gradient_elementwise(Random& random) {
  const auto product = [](const Desk& desk, int at) {
    return desk.exercise.input(at) * entry(desk, Family::dz, at);
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
    sum += desk.keep(desk.exercise.input(i) * entry(desk, Family::dz, i));
  }
  return sum;
}

std::optional<Column> summed_gradient(const Desk& desk) {
  const Column& dz = of(desk.numbers, Family::dz);
  return Column(dz.size(), std::accumulate(dz.begin(), dz.end(), 0.0L));
}

// A family with the right numbers times a factor.
Alteration with_factor(Family family, Real factor) {
  const Step step = [family, factor](const Desk& desk) {
    Column out = honest(family, desk);
    for (Real& value : out) value *= factor;
    return out;
  };
  return {.steps = {{family, step}}, .variety = std::string(name_of(family))};
}

}  // namespace

std::optional<Alteration> gradient_mistake(Mistake mistake, const Exercise& exercise,
                                           Random& random) {
  if (id_of(mistake) == "gradient-averaged-over-classes") {
    // With two classes it is half.
    if (exercise.m == 2) return std::nullopt;
    const Family family = random.one_of<Family>({Family::dz, Family::dz, Family::dW, Family::db});
    return with_factor(family, 1.0L / exercise.m);
  }
  if (id_of(mistake) == "gradient-halved") {
    if (exercise.m == 2) return std::nullopt;
    return with_factor(Family::dz, 0.5L);
  }
  switch (mistake) {
    case Mistake::gradient_sign:
      return in_dz([](Real yhat, Real y) { return y - yhat; });
    case Mistake::target_not_subtracted:
      return in_dz([](Real yhat, Real) { return yhat; });
    case Mistake::same_gradient_for_all: {
      const int c = *exercise.true_class;
      return Alteration{.steps = {{Family::dz, [c](const Desk& desk) {
                                     return Column(static_cast<std::size_t>(desk.exercise.m),
                                                   entry(desk, Family::yhat, c) - 1);
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
        return j == c ? desk.exercise.input(i) * entry(desk, Family::dz, j) : 0;
      });
    }
    case Mistake::weights_for_inputs:
      return in_dW([](const Desk& desk, int i, int j) {
        return desk.exercise.weight(i, j) * entry(desk, Family::dz, j);
      });
    case Mistake::bias_gradient_summed:
      return Alteration{.steps = {{Family::db, summed_gradient}}};
    default:
      return std::nullopt;
  }
}

}  // namespace softmax_steps::quality
