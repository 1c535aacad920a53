// What JavaScript sees of the core: two functions of a problem. See web/core/types.ts.
#include <emscripten/bind.h>

#include <optional>

#include "convert.h"

namespace softmax_steps {
namespace {

using emscripten::val;

// Runs `work` on the problem, and throws its InputError as a JavaScript Error. The error is raised
// outside of the catch block: a JavaScript exception leaves no C++ frame to end one.
template <class Work>
val with_problem(const val& js_problem, const Work& work) {
  std::optional<val> failure;
  try {
    return work(read_problem(to_problem_text(js_problem)));
  } catch (const InputError& error) {
    failure = to_js(error);
  }
  val js_error = val::global("Error").new_((*failure)["message"]);
  val::global("Object").call<val>("assign", js_error, *failure);
  js_error.set("name", "InputError");
  js_error.throw_();
  return val::undefined();
}

val evaluate_js(const val& problem) {
  return with_problem(problem, [](const Problem& read) { return to_js(read, evaluate(read)); });
}

val derive_js(const val& problem) {
  return with_problem(problem, [](const Problem& read) { return to_js(read, derive(read)); });
}

}  // namespace
}  // namespace softmax_steps

EMSCRIPTEN_BINDINGS(softmax_steps) {
  emscripten::function("evaluate", &softmax_steps::evaluate_js);
  emscripten::function("derive", &softmax_steps::derive_js);
}
