#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "reader.h"

/// What a text of a solution is read as, in one line.
namespace softmax_steps::testing {

inline std::string spelled(std::vector<ReadEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const ReadEntry& a, const ReadEntry& b) { return a.id < b.id; });
  std::string out;
  for (const ReadEntry& entry : entries) out += " " + entry.text;
  return out;
}

/// Everything that came of a text: "z -1.4 -1.3 4.1; loss? first 5.4 | last 3.2; L: size".
inline std::string outcome(const std::string& text, const PresentProblem& present) {
  const ReadSolution solution = read_solution_text(text, present);
  std::vector<std::string> all;
  for (const ReadQuantity& one : solution.read) all.push_back(one.quantity + spelled(one.entries));
  for (const AskedQuantity& one : solution.asked) {
    std::string question = one.quantity + "?";
    for (const AskedQuantity::Choice& choice : one.choices) {
      question += question.ends_with("?") ? "" : " |";
      for (const std::string& answer : choice.answers) question += " " + answer;
      question += spelled(choice.entries);
    }
    all.push_back(std::move(question));
  }
  std::sort(all.begin(), all.end());
  for (const Left& one : solution.left) all.push_back(one.name + ": " + one.code);
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : "; ") + one;
  return out;
}

/// The problem that most texts of solutions are about.
inline constexpr PresentProblem kTask{.features = 2, .classes = 3};

/// Checks that each of the texts is read as what is expected.
inline void check(const std::string& expected, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(outcome(text, kTask) == expected);
  }
}

}  // namespace softmax_steps::testing
