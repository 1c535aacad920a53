// What JavaScript sees of the core's tools, which the first derivation does not need: reading a
// pasted text, a derivation's numbers in binary floating point, and checking somebody's own. All
// return JSON texts of the types in web/core: tools-types.ts, reader-types.ts and
// check-types.ts.
#include <emscripten/bind.h>

#include <map>
#include <string>
#include <utility>

#include "check/check_report.h"
#include "convert.h"
#include "floating.h"
#include "json.h"
#include "reader/report.h"
#include "report.h"

namespace softmax_steps {
namespace {

using emscripten::val;

PresentProblem to_present(const val& js_present) {
  PresentProblem present;
  if (js_present.isUndefined() || js_present.isNull()) return present;
  const auto count = [&](const char* name) {
    const val value = js_present[name];
    return value.isNumber() ? value.as<std::size_t>() : 0;
  };
  present.features = count("features");
  present.classes = count("classes");
  present.index_base = static_cast<int>(count("indexBase"));
  const auto is = [&](const char* name, const char* text) {
    const val value = js_present[name];
    return value.isString() && value.as<std::string>() == text;
  };
  present.classes_by_features = is("layout", "classes-by-features");
  present.decimal_mark = is("decimalMark", ",") ? ',' : '.';
  return present;
}

std::string read_problem_text_js(const std::string& text, const val& present) {
  return to_json(read_problem_text(text, to_present(present)));
}

std::string read_solution_text_js(const std::string& text, const val& present) {
  return to_json(read_solution_text(text, to_present(present)));
}

void write(JsonWriter& json, const QuantityTexts& texts) {
  json.begin_object();
  for (const auto& [id, text] : texts) json.member(id, text);
  json.end_object();
}

std::string to_json(const FloatingTexts& texts) {
  JsonWriter json;
  json.begin_object().key("float32");
  write(json, texts.float32);
  json.key("float64");
  write(json, texts.float64);
  return json.end_object().take();
}

// What `work` makes of the problem of one sample, or the InputError, as JSON.
template <class Work>
std::string answer(const val& js_problem, const Work& work) {
  try {
    return work(read_sample(to_problem_text(js_problem)));
  } catch (const InputError& error) {
    return to_json(error);
  }
}

std::string floats_js(const val& js_problem) {
  return answer(js_problem,
                [](const Problem& problem) { return to_json(floating_texts(problem)); });
}

// The works that are being checked, by their numbers: JavaScript has no handles of them. Those that
// were begun long ago and never finished are given up.
std::map<int, Checking> works;
constexpr std::size_t kMostWorks = 8;

// { "work": 3 }, the number by which its steps are asked for.
std::string begin_check_js(const val& js_problem, const val& js_answers) {
  static int count = 0;
  return answer(js_problem, [&](Problem problem) {
    Answers answers = read_answers(problem, to_answers_text(js_answers));
    works.emplace(++count, Checking(std::move(problem), std::move(answers)));
    if (works.size() > kMostWorks) works.erase(works.begin());
    return JsonWriter().begin_object().member("work", count).end_object().take();
  });
}

// What came of it, or "" while there is more to be done; "null" of a work that was given up.
std::string step_check_js(int number) {
  const auto work = works.find(number);
  if (work == works.end()) return "null";
  Checking& checking = work->second;
  if (checking.step()) return "";
  std::string result = to_json(checking.problem(), checking.result());
  works.erase(work);
  return result;
}

std::string tolerances_js(const val& js_problem, const val& decimals) {
  return answer(js_problem, [&](const Problem& problem) {
    return tolerances_json(problem, read_decimals(to_text(decimals)));
  });
}

std::string indistinguishable_mistakes_js(const val& js_problem, const val& decimals) {
  return answer(js_problem, [&](const Problem& problem) {
    return indistinguishable_mistakes_json(problem, read_decimals(to_text(decimals)));
  });
}

}  // namespace
}  // namespace softmax_steps

EMSCRIPTEN_BINDINGS(softmax_steps_tools) {
  emscripten::function("readProblemText", &softmax_steps::read_problem_text_js);
  emscripten::function("readSolutionText", &softmax_steps::read_solution_text_js);
  emscripten::function("readerNotations", &softmax_steps::notations_json);
  emscripten::function("readerRemedies", &softmax_steps::remedies_json);
  emscripten::function("floats", &softmax_steps::floats_js);
  emscripten::function("beginCheck", &softmax_steps::begin_check_js);
  emscripten::function("stepCheck", &softmax_steps::step_check_js);
  emscripten::function("margins", &softmax_steps::tolerances_js);
  emscripten::function("collisions", &softmax_steps::indistinguishable_mistakes_js);
}
