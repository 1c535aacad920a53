#include <algorithm>
#include <cmath>
#include <numeric>

#include "mistakes.h"

namespace softmax_steps::quality {
namespace {

Real sum_of(const Column& column) { return std::accumulate(column.begin(), column.end(), 0.0L); }

Real largest_of(const Column& column) { return *std::max_element(column.begin(), column.end()); }

// Each entry of a quantity from an entry of another.
Step each(Quantity from, const std::function<Real(Real)>& function) {
  return [from, function](const Desk& desk) {
    Column out;
    for (const Real value : of(desk.numbers, from)) out.push_back(function(value));
    return out;
  };
}

// z/Σz.
std::optional<Column> normalised_logits(const Desk& desk) {
  const Column& z = of(desk.numbers, Q::z);
  Column out;
  for (const Real logit : z) out.push_back(logit / sum_of(z));
  return out;
}

std::optional<Column> divided_by_largest(const Desk& desk) {
  const Column& parts = of(desk.numbers, Q::exp);
  Column out;
  for (const Real part : parts) out.push_back(part / largest_of(parts));
  return out;
}

Column shifted_exponentials(const Desk& desk) {
  const Column& z = of(desk.numbers, Q::z);
  Column out;
  for (const Real logit : z) out.push_back(std::exp(logit - largest_of(z)));
  return out;
}

// Σ e^z, whatever stands in exp.
std::optional<Column> plain_total(const Desk& desk) {
  Real sum = 0;
  for (const Real logit : of(desk.numbers, Q::z)) sum += desk.keep(std::exp(logit));
  return Column{sum};
}

std::optional<Column> shifted_over_plain(const Desk& desk) {
  const Column parts = shifted_exponentials(desk);
  const Real sum = desk.shifted ? (*plain_total(desk))[0] : of(desk.numbers, Q::sum)[0];
  Column out;
  for (const Real part : parts) out.push_back(desk.keep(part) / sum);
  return out;
}

// Either the exponentials are the logits, or they are right and not used, or not written.
Alteration no_exponential(Random& random) {
  switch (random.below(3)) {
    case 0:
      return {.steps = {{Q::exp, each(Q::z, [](Real z) { return z; })}},
              .variety = "z written as exp"};
    case 1:
      return {.steps = {{Q::yhat, normalised_logits}}, .variety = "exp written"};
    default:
      return {.steps = {{Q::yhat, normalised_logits}},
              .unwritten = {Q::exp, Q::sum},
              .variety = "exp not written"};
  }
}

Alteration shift_in_numerator(Random& random) {
  if (random.chance(50)) {
    return {.steps = {{Q::exp, shifted_exponentials}, {Q::sum, plain_total}},
            .variety = "shifted exp, plain sum"};
  }
  return {.steps = {{Q::yhat, shifted_over_plain}}, .variety = "in yhat"};
}

}  // namespace

std::optional<Alteration> softmax_mistake(Mistake mistake, const Exercise& /*exercise*/,
                                          Random& random) {
  switch (mistake) {
    case Mistake::no_exponential:
      return no_exponential(random);
    case Mistake::not_normalised:
      return Alteration{.steps = {{Q::yhat, each(Q::exp, [](Real e) { return e; })}}};
    case Mistake::divided_by_maximum:
      return Alteration{.steps = {{Q::yhat, divided_by_largest}}};
    case Mistake::wrong_base: {
      const Real base = random.chance(50) ? 2 : 10;
      const auto power = [base](Real z) { return std::pow(base, z); };
      return Alteration{.steps = {{Q::exp, each(Q::z, power)}}, .variety = base == 2 ? "2" : "10"};
    }
    case Mistake::sigmoid: {
      const auto sigmoid = [](Real z) { return 1 / (1 + std::exp(-z)); };
      Alteration alteration{.steps = {{Q::yhat, each(Q::z, sigmoid)}}};
      if (random.chance(50)) alteration.unwritten = {Q::exp, Q::sum};
      return alteration;
    }
    case Mistake::shift_in_numerator_only:
      return shift_in_numerator(random);
    default:
      return std::nullopt;
  }
}

}  // namespace softmax_steps::quality
