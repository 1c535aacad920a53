// What the core takes on this machine, for web/build/bench/native.mjs: of each line "work size
// edit" it answers the processor's milliseconds.
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>

#include "input/options.h"
#include "input/read_problem.h"
#include "report.h"

namespace softmax_steps {
namespace {

// The problem of web/build/bench/problem.mjs: n features and n classes with one-decimal numbers.
ProblemText problem_of(int n, int edit) {
  const auto tenth = [](int value) {
    return std::string(value < 0 ? "-" : "") + "0." + std::to_string(std::abs(value) % 10);
  };
  ProblemText text;
  TextRow x;
  for (int i = 0; i < n; ++i) {
    x.push_back(tenth(i * 7 % 11 - 5));
    TextRow row;
    for (int k = 0; k < n; ++k) {
      const int typed = i + k == 0 ? edit : 0;
      row.push_back(tenth((i * 13 + k * 7 + typed) % 19 - 9));
    }
    text.W.push_back(row);
    text.b.emplace_back("0.1");
  }
  text.x = x;
  text.y = std::string("1");
  text.eta = "0.1";
  return text;
}

std::string derived(const ProblemText& text, const WriteOptionsText& options) {
  const Problem problem = read_sample(text);
  return to_json(problem, derive(problem), read_write_options(options));
}

// The text that JavaScript would be given; what the page asks for is its `shownOptions`.
std::string answer(const std::string& work, const ProblemText& text) {
  if (work == "page") return derived(text, {{"mathml"}, "9", {}});
  if (work == "formats") return derived(text, {});
  const Problem problem = read_problem(text);
  return to_json(problem, evaluate(problem));
}

double milliseconds(const std::string& work, const ProblemText& text) {
  const std::clock_t start = std::clock();
  const std::string written = answer(work, text);
  const std::clock_t end = std::clock();
  if (written.empty()) return -1;
  return 1000.0 * static_cast<double>(end - start) / CLOCKS_PER_SEC;
}

}  // namespace
}  // namespace softmax_steps

int main() {
  std::string work;
  int n = 0;
  int edit = 0;
  while (std::cin >> work >> n >> edit) {
    const double time = softmax_steps::milliseconds(work, softmax_steps::problem_of(n, edit));
    std::printf("%.3f\n", time);
    std::fflush(stdout);
  }
}
