#include "exercise.h"

#include <algorithm>
#include <cmath>

namespace softmax_steps::quality {
namespace {

Written decimal(long long units, int place) {
  Style style;
  style.keeps_zeros = false;
  return write_units(style, units, place);
}

Written signed_decimal(Random& random, int most, int place) {
  return decimal(random.between(-most, most), place);
}

std::vector<Written> draw_inputs(Random& random, int n) {
  // Small whole numbers, tenths, or a few tens.
  const int kind = random.below(4);
  std::vector<Written> x;
  for (int i = 0; i < n; ++i) {
    if (random.chance(15)) {
      x.push_back(decimal(0, 0));
    } else if (kind < 2) {
      const int size = random.between(1, 9);
      x.push_back(decimal(random.chance(15) ? -size : size, 0));
    } else if (kind == 2) {
      x.push_back(signed_decimal(random, 40, 1));
    } else {
      x.push_back(decimal(random.between(1, 30), 0));
    }
  }
  return x;
}

std::vector<Written> draw_soft_labels(Random& random, int m) {
  constexpr int kTenths = 10;
  std::vector<int> shares(static_cast<std::size_t>(m), 0);
  for (int i = 0; i < kTenths; ++i) ++shares[static_cast<std::size_t>(random.below(m))];
  std::vector<Written> y;
  y.reserve(shares.size());
  for (const int share : shares) y.push_back(decimal(share, 1));
  return y;
}

bool all_zero(const std::vector<Written>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(),
                     [](const Written& number) { return number.value == 0; });
}

Real largest_logit(const Exercise& exercise) {
  Real largest = 0;
  for (int j = 0; j < exercise.m; ++j) {
    Real z = exercise.bias(j);
    for (int i = 0; i < exercise.n; ++i) z += exercise.input(i) * exercise.weight(i, j);
    largest = std::max(largest, std::fabs(z));
  }
  return largest;
}

void draw_numbers(Random& random, Exercise& exercise) {
  const auto features = static_cast<std::size_t>(exercise.n);
  const auto classes = static_cast<std::size_t>(exercise.m);
  exercise.x = draw_inputs(random, exercise.n);
  const int places = random.between(1, 2);
  const int most = places == 1 ? random.between(5, 25) : random.between(30, 200);
  exercise.W.clear();
  for (std::size_t i = 0; i < features * classes; ++i) {
    exercise.W.push_back(signed_decimal(random, most, places));
  }
  exercise.b.clear();
  const bool same = random.chance(30);
  for (std::size_t j = 0; j < classes; ++j) {
    exercise.b.push_back(same && j > 0 ? exercise.b[0] : signed_decimal(random, 15, 1));
  }
}

TextRow texts(const std::vector<Written>& numbers) {
  TextRow row;
  row.reserve(numbers.size());
  for (const Written& number : numbers) row.push_back(number.text);
  return row;
}

}  // namespace

std::size_t Exercise::size_of(Quantity quantity) const {
  switch (quantity) {
    case Q::sum:
    case Q::loss:
      return 1;
    case Q::dW:
    case Q::scaled_dW:
    case Q::W_next:
      return static_cast<std::size_t>(n * m);
    default:
      return static_cast<std::size_t>(m);
  }
}

ProblemText Exercise::text() const {
  ProblemText out;
  out.x = texts(x);
  out.W = in_shape(*this, Q::dW, texts(W));
  out.b = texts(b);
  if (as_index) {
    out.y = std::to_string(*true_class);
  } else {
    out.y = texts(y);
  }
  out.eta = eta.text;
  if (classes_by_features) out.layout = "classes-by-features";
  return out;
}

Exercise draw_exercise(Random& random, const Demands& demands) {
  Exercise exercise;
  exercise.m = random.between(2, 6);
  exercise.n = demands.square || random.chance(30) ? exercise.m : random.between(1, 6);
  exercise.classes_by_features = random.chance(40);
  exercise.eta = random.one_of<Written>({decimal(1, 1), decimal(1, 1), decimal(5, 1), decimal(1, 2),
                                         decimal(5, 2), decimal(2, 1), decimal(3, 1)});
  if (demands.one_hot || random.chance(60)) {
    exercise.true_class = random.below(exercise.m);
    exercise.as_index = random.chance(30);
    for (int j = 0; j < exercise.m; ++j) {
      exercise.y.push_back(decimal(j == *exercise.true_class ? 1 : 0, 0));
    }
  } else {
    exercise.y = draw_soft_labels(random, exercise.m);
  }
  const Real limit = random.chance(70) ? 6 : 14;
  do {
    draw_numbers(random, exercise);
  } while (all_zero(exercise.x) || largest_logit(exercise) > limit);
  return exercise;
}

TextMatrix in_shape(const Exercise& exercise, Quantity quantity, const TextRow& cells) {
  if (!is_matrix(quantity)) return {cells};
  const auto rows =
      static_cast<std::size_t>(exercise.classes_by_features ? exercise.m : exercise.n);
  TextMatrix out(rows);
  for (int i = 0; i < exercise.n; ++i) {
    for (int j = 0; j < exercise.m; ++j) {
      out[static_cast<std::size_t>(exercise.classes_by_features ? j : i)].push_back(
          cells[exercise.at(i, j)]);
    }
  }
  return out;
}

}  // namespace softmax_steps::quality
