#pragma once

#include <nlohmann/json.hpp>

#include "solution.h"
#include "verdicts.h"

/// Wrong numbers: one entry of a work that is right as far as it goes is replaced.
namespace softmax_steps::quality {

struct WrongKey {
  std::uint64_t seed = 1;
  Quantity quantity = Q::z;
  int number = 0;
};

/// What of the quantities before the number is written.
enum class Before { all, none, half };

struct WrongNumber {
  WrongKey key;
  Exercise exercise;
  Style style;
  std::string kind;
  Before before = Before::all;
  /// Whether anything is written that the number depends on.
  bool has_sources = false;
  std::size_t cell = 0;
  Written written;
  Real truth = 0;
  /// Off by a tenth or more of the truth.
  bool is_far = false;
  /// Rounded or cut off what follows from the written numbers; or within two units of that.
  bool follows = false;
  bool is_near_following = false;
  AnswersText answers;
};

/// A number that is more than two units of its last digit from the truth.
WrongNumber draw_wrong_number(const WrongKey& key);

Verdict verdict_of(const WrongNumber& number, const Check& check);

nlohmann::json summary(const WrongNumber& number, const Timed& timed);

}  // namespace softmax_steps::quality
