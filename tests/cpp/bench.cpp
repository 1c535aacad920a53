// Times of one derivation: prints a line for each size. Run by web/scripts/bench.mjs.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "report.h"

namespace softmax_steps {
namespace {

// A problem of n features and n classes with one-decimal numbers.
ProblemText problem_of(int n) {
  const auto tenth = [](int value) {
    return std::string(value < 0 ? "-" : "") + "0." + std::to_string(std::abs(value) % 10);
  };
  ProblemText text;
  TextRow x;
  for (int i = 0; i < n; ++i) {
    x.push_back(tenth(i * 7 % 11 - 5));
    TextRow row;
    for (int k = 0; k < n; ++k) row.push_back(tenth((i * 13 + k * 7) % 19 - 9));
    text.W.push_back(row);
    text.b.emplace_back("0.1");
  }
  text.x = x;
  text.y = std::string("1");
  text.eta = "0.1";
  return text;
}

// What a page asks for: the problem read, worked out, and written in all formats.
std::size_t derive_and_write(const ProblemText& text) {
  const Problem problem = read_problem(text);
  return to_json(problem, derive(problem), read_write_options({})).size();
}

double median_milliseconds(int n) {
  const ProblemText text = problem_of(n);
  std::vector<double> times;
  for (int run = 0; run < 41; ++run) {
    const auto start = std::chrono::steady_clock::now();
    if (derive_and_write(text) == 0) return -1;
    const auto end = std::chrono::steady_clock::now();
    times.push_back(std::chrono::duration<double, std::milli>(end - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace
}  // namespace softmax_steps

int main() {
  for (const int n : {3, 10, 16}) {
    std::printf("%d %.3f\n", n, softmax_steps::median_milliseconds(n));
  }
}
