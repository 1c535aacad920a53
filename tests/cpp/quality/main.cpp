// How good the checker is: prints a line of JSON for every work that was checked. Run by
// tests/quality/run.mjs.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "case.h"
#include "input_error.h"

namespace softmax_steps::quality {
namespace {

struct Options {
  std::uint64_t seed = 1;
  int problems = 200;
  int correct = 50000;
  /// Only this mistake; "none" for the correct works.
  std::string only;
  /// Of the works only those whose number leaves `part` when divided by `parts`.
  int part = 0;
  int parts = 1;
  /// Whether works that went wrong are printed whole.
  bool cases = false;
};

void check_one(const CaseKey& key, const Options& options) {
  const Case work = draw_case(key);
  nlohmann::json line;
  try {
    const Check check = checked(work);
    const Judgement judgement = judge(work, check);
    line = summary(work, judgement);
    if (options.cases && (judgement.outcome != Outcome::good ||
                          (work.key.mistake && (!judgement.first || judgement.named.size() > 1)))) {
      line["case"] = record(work, check);
    }
  } catch (const InputError& error) {
    line = summary(work, {});
    line["outcome"] = "refused";
    line["error"] = error.what();
    line["case"] = record(work, {});
  }
  std::printf("%s\n", line.dump().c_str());
}

constexpr int kDigits[] = {2, 3, 4, 6};

void check_mistakes(const Options& options) {
  for (std::size_t i = 0; i < kMistakes; ++i) {
    const auto mistake = static_cast<Mistake>(i);
    if (!options.only.empty() && options.only != id_of(mistake)) continue;
    for (int number = options.part; number < options.problems; number += options.parts) {
      for (const int digits : kDigits) {
        for (const bool carries : {false, true}) {
          check_one({options.seed, mistake, number, digits, carries}, options);
        }
      }
    }
  }
}

void check_correct(const Options& options) {
  if (!options.only.empty() && options.only != "none") return;
  for (int number = options.part; number < options.correct; number += options.parts) {
    check_one({options.seed, std::nullopt, number, kDigits[number / 2 % 4], number % 2 == 1},
              options);
  }
}

Options read_options(int count, char** texts) {
  std::map<std::string, std::string> given;
  for (int i = 1; i + 1 < count; i += 2) given[texts[i]] = texts[i + 1];
  const auto number = [&](const char* name, int otherwise) {
    return given.count(name) == 0 ? otherwise : std::atoi(given[name].c_str());
  };
  Options options;
  options.seed = static_cast<std::uint64_t>(number("--seed", 1));
  options.problems = number("--problems", options.problems);
  options.correct = number("--correct", options.correct);
  options.only = given["--only"];
  options.part = number("--part", 0);
  options.parts = number("--parts", 1);
  options.cases = given["--cases"] == "yes";
  return options;
}

}  // namespace
}  // namespace softmax_steps::quality

int main(int count, char** texts) {
  using namespace softmax_steps::quality;
  const Options options = read_options(count, texts);
  check_mistakes(options);
  check_correct(options);
}
