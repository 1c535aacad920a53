#pragma once

#include <nlohmann/json.hpp>

#include "check/check.h"
#include "input/read_answers.h"

/// What the verdicts promise.
namespace softmax_steps::quality {

/// Right, or right given what was written before.
inline bool is_tick(Verdict verdict) { return verdict <= Verdict::truncated_given_earlier; }

inline bool is_close(Verdict verdict) { return verdict == Verdict::close; }

inline bool is_cross(Verdict verdict) { return verdict == Verdict::wrong; }

inline bool is_given(Verdict verdict) { return verdict != Verdict::not_given; }

/// The mistakes that an explanation names.
inline std::vector<Mistake> mistakes_in(const Finding& finding) {
  std::vector<Mistake> out{finding.mistake};
  if (finding.with) out.push_back(*finding.with);
  return out;
}

/// What checking comes to, and the processor's milliseconds that it took.
struct Timed {
  Check check;
  double milliseconds = 0;
};

Timed timed_check(const Problem& problem, const AnswersText& answers);

/// By quantity: how many entries are given, how many of them are close and how many wrong.
nlohmann::json tallies_json(const Check& check);

}  // namespace softmax_steps::quality
