#pragma once

#include <nlohmann/json.hpp>

#include "exercise.h"
#include "printing.h"
#include "verdicts.h"

/// Works that a program computes in float32 or float64 and prints.
namespace softmax_steps::quality {

/// The order in which products are added up.
enum class Order { forward, backward, pairwise };

/// How the program goes about it.
struct Program {
  bool is_single = false;
  /// e^(z − max z).
  bool shifts = false;
  /// The loss from the logits.
  bool log_softmax = false;
  Order order = Order::forward;
  bool starts_with_bias = false;
  /// Products and sums are rounded once, together.
  bool fuses = false;
  /// Units of the last place by which exponentials and logarithms may be off.
  int library_error = 0;
  Printer printer = Printer::numpy_scalar;
  /// None, or one that a program can hold: bias_missing, gradient_sign, target_not_subtracted,
  /// gradient_transposed, ascent.
  std::optional<Mistake> mistake;
};

struct MachineKey {
  std::uint64_t seed = 1;
  int number = 0;
  bool with_mistake = false;
};

struct MachineWork {
  MachineKey key;
  Exercise exercise;
  Program program;
  AnswersText answers;
};

MachineWork draw_machine_work(const MachineKey& key);

/// The quantity in which the mistake is made.
Quantity place_of(Mistake mistake);

nlohmann::json summary(const MachineWork& work, const Timed& timed);

}  // namespace softmax_steps::quality
