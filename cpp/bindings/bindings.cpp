// What JavaScript sees of the core: two functions of a problem, which return JSON texts: one text
// crosses sooner than the thousands of values in it. See web/core/types.ts.
#include <emscripten/bind.h>

#include "convert.h"
#include "report.h"

namespace softmax_steps {
namespace {

using emscripten::val;

// The text in JavaScript. Embind's own way of returning one looks for zero bytes before it decodes,
// byte by byte, which for a derivation of some 100 kB is a tenth of the time.
val to_js(const std::string& text) {
  static const val decoder = val::global("TextDecoder").new_();
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  return decoder.call<val>("decode", val(emscripten::typed_memory_view(text.size(), bytes)));
}

// What `work` returns, or its InputError, as JSON.
template <class Work>
val answer(const Work& work) {
  try {
    return to_js(work());
  } catch (const InputError& error) {
    return to_js(to_json(error));
  }
}

val evaluate_js(const val& js_problem) {
  return answer([&] {
    const Problem problem = read_problem(to_problem_text(js_problem));
    return to_json(problem, evaluate(problem));
  });
}

val derive_js(const val& js_problem, const val& js_options) {
  return answer([&] {
    const WriteOptions options = read_write_options(to_write_options_text(js_options));
    const Problem problem = read_sample(to_problem_text(js_problem));
    return to_json(problem, derive(problem), options);
  });
}

}  // namespace
}  // namespace softmax_steps

EMSCRIPTEN_BINDINGS(softmax_steps) {
  emscripten::function("evaluate", &softmax_steps::evaluate_js);
  emscripten::function("derive", &softmax_steps::derive_js);
}
