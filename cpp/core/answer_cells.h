#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "quantity.h"

namespace softmax_steps {

struct Problem;

inline constexpr std::size_t kAnswers =
    std::count_if(kQuantities.begin(), kQuantities.end(),
                  [](const QuantityInfo& one) { return one.role == QuantityRole::answer; });

/// The quantities that a person writes down on the way, in the order of the derivation.
inline constexpr std::array<Quantity, kAnswers> kAnswerQuantities = [] {
  std::array<Quantity, kAnswers> answers{};
  std::size_t count = 0;
  for (const QuantityInfo& one : kQuantities) {
    if (one.role == QuantityRole::answer) answers[count++] = one.quantity;
  }
  return answers;
}();

/// The place of an answer among the answers; of another quantity that of the answer behind it.
constexpr std::size_t answer_index(Quantity quantity) {
  constexpr auto kIndices = [] {
    std::array<std::uint8_t, kQuantities.size()> indices{};
    std::uint8_t count = 0;
    for (const QuantityInfo& one : kQuantities) {
      indices[place_of(one.quantity)] = count;
      if (one.role == QuantityRole::answer) ++count;
    }
    return indices;
  }();
  return kIndices[place_of(quantity)];
}

/// Something of each answer.
template <class T>
struct PerAnswer {
  /// In the order of kAnswerQuantities.
  std::array<T, kAnswers> values;

  T& operator[](Quantity answer) { return values[answer_index(answer)]; }
  const T& operator[](Quantity answer) const { return values[answer_index(answer)]; }
  auto begin() { return values.begin(); }
  auto end() { return values.end(); }
  auto begin() const { return values.begin(); }
  auto end() const { return values.end(); }
};

/// The answers that an answer is computed from directly.
std::vector<Quantity> sources_of(Quantity answer);

/// How the cells of a quantity lie in what was handed in: (1,m), (1,1), or W's own layout.
struct Shape {
  int rows = 1;
  int columns = 1;
};
Shape shape_of(Quantity quantity, const Problem& problem);

/// Whether the quantity is one number.
bool is_single(Quantity quantity);

/// Whether the quantity has a row and a column: those of the shape of W.
bool is_matrix(Quantity quantity);

/// The number of the quantity's cells. They are counted by feature, then by class, whatever the
/// layout.
std::size_t size_of(Quantity quantity, const Problem& problem);

/// The place in `shape_of` of a cell, and the cell at a place.
struct Place {
  int row = 0;
  int column = 0;
};
Place place_of(Quantity quantity, const Problem& problem, std::size_t cell);
std::size_t cell_at(Quantity quantity, const Problem& problem, Place place);

/// The id of the quantity in a cell.
QuantityId cell_id(Quantity quantity, const Problem& problem, std::size_t cell);

}  // namespace softmax_steps
