// What JavaScript sees of the core: two functions of a problem, which return JSON texts: one text
// crosses sooner than the thousands of values in it. See web/core/types.ts.
#include <emscripten/bind.h>

#include "convert.h"
#include "report.h"

namespace softmax_steps {
namespace {

using emscripten::val;

// What `work` returns, or its InputError, as JSON.
template <class Work>
std::string answer(const Work& work) {
  try {
    return work();
  } catch (const InputError& error) {
    return to_json(error);
  }
}

std::string evaluate_js(const val& js_problem) {
  return answer([&] {
    const Problem problem = read_problem(to_problem_text(js_problem));
    return to_json(problem, evaluate(problem));
  });
}

std::string derive_js(const val& js_problem, const val& js_options) {
  return answer([&] {
    const WriteOptions options = read_write_options(to_write_options_text(js_options));
    const Problem problem = read_problem(to_problem_text(js_problem));
    return to_json(problem, derive(problem), options);
  });
}

}  // namespace
}  // namespace softmax_steps

EMSCRIPTEN_BINDINGS(softmax_steps) {
  emscripten::function("evaluate", &softmax_steps::evaluate_js);
  emscripten::function("derive", &softmax_steps::derive_js);
}
