#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>

#include "mistakes.h"
#include "verdicts.h"

/// A work as it is handed in, right or with one mistake, and how what the checker makes of it is
/// judged.
namespace softmax_steps::quality {

/// Which of the works: everything about it follows from these.
struct CaseKey {
  std::uint64_t seed = 1;
  /// None: a correct work.
  std::optional<Mistake> mistake;
  int number = 0;
  int digits = 3;
  /// Whether the written numbers are carried on, or all digits.
  bool carries_rounded = false;
};

struct Case {
  CaseKey key;
  Exercise exercise;
  Style style;
  /// Whether only some of the quantities are handed in.
  bool partial = false;
  Alteration alteration;
  AnswersText answers;
  /// Whether no honest person would have written what the mistake leads to.
  bool visible = false;
};

Case draw_case(const CaseKey& key);

enum class Outcome {
  /// Nothing is wrong with the work, nor said to be; or the mistake is among the named.
  good,
  /// The mistake's numbers are said to be right.
  overlooked,
  /// They are said to be wrong, and no more.
  unexplained,
  /// Other mistakes are named.
  misnamed,
  /// Of a correct work: something is said to be wrong.
  false_alarm
};

struct Judgement {
  Outcome outcome = Outcome::good;
  /// Whether the first finding is the mistake.
  bool first = false;
  /// The mistakes that are named, each once.
  std::vector<Mistake> named;
  /// Whether something is found in a quantity where nothing went wrong.
  bool elsewhere = false;
};

Judgement judge(const Case& work, const Check& check);

/// What tests/quality counts: the key, the style, the judgement, the time, of a correct work the
/// tallies.
nlohmann::json summary(const Case& work, const Timed& timed);

/// The problem and the answers as JavaScript gives them, and what came of them.
nlohmann::json record(const Exercise& exercise, const AnswersText& answers, const Check& check);

}  // namespace softmax_steps::quality
