#include "report.h"

#include "catch.h"
#include "input/options.h"
#include "json.h"
#include "support.h"
#include "writers/writer.h"

namespace softmax_steps {
namespace {

using testing::homework;
using testing::Json;

// nlohmann's JSON reads what ours writes.
Json derived(const ProblemText& text, const WriteOptionsText& options = {}) {
  const Problem problem = read_sample(text);
  return Json::parse(to_json(problem, derive(problem), read_write_options(options)));
}

Json line_of(const Json& derivation, const std::string& id) {
  for (const Json& step : derivation.at("steps")) {
    for (const Json& line : step.at("lines")) {
      if (line.at("id") == id) return line;
    }
  }
  return {};
}

ProblemText problem_of(std::size_t n) {
  ProblemText text;
  text.x = TextRow(n, "1");
  text.W = TextMatrix(n, TextRow(n, "0.5"));
  text.b = TextRow(n, "0");
  text.y = std::string("0");
  text.eta = "1";
  return text;
}

WriteOptionsText in_formats(const std::vector<std::string>& formats) {
  WriteOptionsText options;
  options.formats = formats;
  return options;
}

WriteOptionsText abbreviated(const std::string& longest) {
  WriteOptionsText options;
  options.abbreviate = longest;
  return options;
}

std::string refused_field(const WriteOptionsText& options) {
  try {
    read_write_options(options);
  } catch (const InputError& error) {
    return error.code == "option" ? error.field : error.code;
  }
  return "";
}

TEST_CASE("JSON escapes quotes, backslashes and control characters and keeps all other signs",
          "[json]") {
  std::string text = "\"a\\b\"/\n\t\x01\x1f\x7f ŷ ∇ 𝐽 \u2028";
  text += '\0';
  JsonWriter json;
  json.begin_object().member("a\"b", text).key("list").begin_array();
  json.value("").value(true).value(-7).begin_array().end_array().value(false);
  json.end_array().end_object();
  CHECK(Json::parse(json.take()) ==
        Json({{"a\"b", text}, {"list", {"", true, -7, Json::array(), false}}}));
}

TEST_CASE("The JSON of a derivation has its lines, values, sources and numbers", "[json]") {
  const Json json = derived(homework());
  const Json line = line_of(json, "logits.formula");
  CHECK(line.at("block") == "main");
  CHECK(line.at("key") == false);
  CHECK(line.at("abbreviated") == false);
  CHECK(line.at("subjectLatex") == "z");
  CHECK(line.at("forms").at(0).at("role") == "formula");
  CHECK(line.at("forms").at(0).at("latex") == " = W^{\\top}x + b");
  CHECK(json.at("values").at("z") == Json({"-1.4", "-1.3", "4.1"}));
  CHECK(json.at("sources").at("dW.0.1") == Json({"x.0", "dz.1"}));
  CHECK(json.at("sources").at("x.0") == Json::array());
  CHECK(json.at("numbers").at("z.2") == "4.1");
}

TEST_CASE("The JSON of a batch has a list for each sample", "[json]") {
  ProblemText text = homework();
  text.x = TextMatrix{{"1", "3", "0"}, {"1", "3", "0"}};
  text.y = TextRow{"1", "1"};
  const Problem problem = read_problem(text);
  const Json json = Json::parse(to_json(problem, evaluate(problem)));
  const Json z{"-1.4", "-1.3", "4.1"};
  CHECK(json.at("z") == Json::array({z, z}));
  CHECK(json.at("sum").size() == 2);
  CHECK(json.at("dW").size() == 3);
}

TEST_CASE("The JSON of an error has the indices that the error has", "[json]") {
  ProblemText text = homework();
  text.b = {"0", "\"", "0"};
  const Json error = Json::parse(to_json(testing::error_of(text))).at("error");
  CHECK(error.at("column") == 1);
  CHECK(!error.contains("row"));
  CHECK(error.at("message") == "b[1]: expected a number such as -1.5, 2e-3 or 3/8, got \"\"\"");
}

TEST_CASE("What is not asked for is not written", "[json]") {
  const Json line = line_of(derived(homework(), in_formats({"latex"})), "logits.z.0");
  CHECK(line.at("subject") == "");
  CHECK(line.at("text") == "");
  CHECK(line.at("forms").at(0).at("mathml") == "");
  CHECK(line.at("forms").at(0).at("latex") != "");
  const Json nothing = line_of(derived(homework(), in_formats({})), "logits.z.0");
  CHECK(nothing.at("forms").at(0).at("latex") == "");
}

TEST_CASE("Lines too long are abbreviated, unless they are to be whole", "[json]") {
  WriteOptionsText options = abbreviated("8");
  options.whole = {"logits.z"};
  const Json json = derived(problem_of(9), options);
  CHECK(line_of(json, "logits.z.0").at("abbreviated") == true);
  CHECK(line_of(json, "logits.z").at("abbreviated") == false);
  CHECK(line_of(json, "softmax.yhat").at("abbreviated") == true);
  CHECK(line_of(json, "softmax.formula").at("abbreviated") == false);
  CHECK(line_of(derived(problem_of(8), abbreviated("8")), "logits.z").at("abbreviated") == false);
}

TEST_CASE("Only MathML is abbreviated", "[json]") {
  const Json whole = line_of(derived(problem_of(9)), "logits.formula");
  const Json brief = line_of(derived(problem_of(9), abbreviated("8")), "logits.formula");
  CHECK(brief.at("text") == whole.at("text"));
  CHECK(brief.at("forms").at(1).at("latex") == whole.at("forms").at(1).at("latex"));
  CHECK(brief.at("forms").at(1).at("mathml") != whole.at("forms").at(1).at("mathml"));
}

TEST_CASE("Ways to write that there are not are refused", "[options]") {
  CHECK(refused_field(in_formats({"mathml", "tex"})) == "formats");
  for (const char* number : {"3", "-8", "8.5", "1001", "all", ""}) {
    INFO(number);
    CHECK(refused_field(abbreviated(number)) == "abbreviate");
  }
  CHECK(refused_field(abbreviated("4")).empty());
}

}  // namespace
}  // namespace softmax_steps
