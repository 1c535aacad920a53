// How good the checker is: prints a line of JSON for every work that was checked. Run by
// tests/quality/run.mjs.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "case.h"
#include "input/input_error.h"
#include "machine.h"
#include "pairs.h"
#include "soundness.h"

namespace softmax_steps::quality {
namespace {

struct Options {
  std::uint64_t seed = 1;
  /// Which part: soundness, honest, machines, recall, pairs; all where it is empty.
  std::string only;
  /// Only this mistake.
  std::string mistake;
  /// Wrong numbers of each quantity, honest works, problems for each mistake.
  int wrong = 20000;
  int honest = 50000;
  /// Works by machine, and a fifth more with one mistake.
  int machines = 5000;
  int problems = 200;
  /// Problems for each pair.
  int pairs = 12;
  /// Of the works only those whose number leaves `part` when divided by `parts`.
  int part = 0;
  int parts = 1;
  /// Whether works that went wrong are printed whole.
  bool cases = false;

  bool has(const char* name) const { return only.empty() || only == name; }
};

void print(const nlohmann::json& line) { std::printf("%s\n", line.dump().c_str()); }

// Whether nothing took as long before.
bool is_slowest(double milliseconds) {
  static double most = 0;
  if (milliseconds <= most) return false;
  most = milliseconds;
  return true;
}

// Checks a work that is drawn and prints what came of it, whole where it is `remarkable` or slow.
template <class Work, class Remarkable>
void check_one(const Work& work, const Options& options, Remarkable remarkable) {
  try {
    const Timed timed = timed_check(read_sample(work.exercise.text()), work.answers);
    nlohmann::json line = summary(work, timed);
    if (options.cases && remarkable(line)) {
      line["case"] = record(work.exercise, work.answers, timed.check);
    }
    if (is_slowest(timed.milliseconds)) {
      line["slow"] = record(work.exercise, work.answers, timed.check);
    }
    print(line);
  } catch (const InputError& error) {
    nlohmann::json line = summary(work, Timed{});
    line["outcome"] = "refused";
    line["error"] = error.what();
    line["case"] = record(work.exercise, work.answers, {});
    print(line);
  }
}

constexpr int kDigits[] = {2, 3, 4, 6};

void check_wrong_numbers(const Options& options) {
  for (const Quantity quantity : kAnswerQuantities) {
    for (int number = options.part; number < options.wrong; number += options.parts) {
      check_one(draw_wrong_number({options.seed, quantity, number}), options, [](const auto& line) {
        return line["far"] && !line["follows"] && (line["tick"] || line["close"]);
      });
    }
  }
}

void check_honest(const Options& options) {
  for (int number = options.part; number < options.honest; number += options.parts) {
    const CaseKey key{options.seed, std::nullopt, number, kDigits[number / 2 % 4], number % 2 == 1};
    check_one(draw_case(key), options, [](const auto&) { return true; });
  }
}

void check_machines(const Options& options) {
  for (const bool with_mistake : {false, true}) {
    const int count = with_mistake ? options.machines / 5 : options.machines;
    for (int number = options.part; number < count; number += options.parts) {
      check_one(draw_machine_work({options.seed, number, with_mistake}), options,
                [](const auto&) { return true; });
    }
  }
}

void check_mistakes(const Options& options) {
  for (std::size_t i = 0; i < kMistakes; ++i) {
    const auto mistake = static_cast<Mistake>(i);
    if (!options.mistake.empty() && options.mistake != id_of(mistake)) continue;
    for (int number = options.part; number < options.problems; number += options.parts) {
      for (const int digits : kDigits) {
        for (const bool carries : {false, true}) {
          check_one(draw_case({options.seed, mistake, number, digits, carries}), options,
                    [](const auto& line) { return !line["first"] || line["named"].size() > 1; });
        }
      }
    }
  }
}

void check_pairs(const Options& options) {
  for (const Mistake first : first_mistakes()) {
    for (const Mistake second : second_mistakes()) {
      for (int number = options.part; number < options.pairs; number += options.parts) {
        for (const int digits : kDigits) {
          check_one(draw_pair({options.seed, first, second, number, digits}), options,
                    [](const auto&) { return true; });
        }
      }
    }
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
  options.only = given["--only"];
  options.mistake = given["--mistake"];
  options.wrong = number("--wrong", options.wrong);
  options.honest = number("--honest", options.honest);
  options.machines = number("--machines", options.machines);
  options.problems = number("--problems", options.problems);
  options.pairs = number("--pairs", options.pairs);
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
  if (options.has("soundness")) check_wrong_numbers(options);
  if (options.has("honest")) check_honest(options);
  if (options.has("machines")) check_machines(options);
  if (options.has("recall")) check_mistakes(options);
  if (options.has("pairs")) check_pairs(options);
}
