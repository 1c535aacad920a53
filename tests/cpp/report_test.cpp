#include "report.h"

#include "catch.h"
#include "input/options.h"
#include "json.h"
#include "support.h"
#include "writers/writer.h"

namespace softmax_steps::report_test {
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

TEST_CASE("The JSON of an error has the facts behind its words, and no others", "[json]") {
  const auto facts_of = [](const ProblemText& text) {
    Json error = Json::parse(to_json(testing::error_of(text))).at("error");
    for (const char* name : {"code", "field", "row", "column", "expected", "got", "message"}) {
      error.erase(name);
    }
    return error;
  };
  ProblemText text = homework();
  text.eta = "-1";
  CHECK(facts_of(text) == Json({{"typed", "-1"}}));
  text = homework();
  text.y = TextRow{"0.5", "0.4", "0"};
  CHECK(facts_of(text) == Json({{"sum", "0.9"}}));
  text = homework();
  text.y = std::string("7");
  text.index_base = "1";
  CHECK(facts_of(text) == Json({{"typed", "7"}, {"from", 1}, {"to", 3}}));
  text = homework();
  text.x = TextRow{"1", "2"};
  CHECK(facts_of(text) == Json({{"columns", 3}, {"gotColumns", 2}}));
  text = homework();
  text.W = {{"1"}, {"2"}, {"3"}};
  CHECK(facts_of(text) == Json({{"from", 2}, {"count", 1}}));
  text = homework();
  text.rounding_digits = "31";
  CHECK(facts_of(text) == Json({{"typed", "31"}, {"from", 0}, {"to", 30}}));
  text = homework();
  text.shift = "min";
  CHECK(facts_of(text) == Json({{"typed", "min"}}));
}

TEST_CASE("The numbers of forms are listed with how they are printed", "[json]") {
  const Json json = derived(homework());
  const Json forms = line_of(json, "logits.z.0").at("forms");
  // −0.3 … x₀ and so on: the row of W, x and b₀; their products; the terms; the result.
  CHECK(forms.at(0).at("ids") == Json::array());
  CHECK(forms.at(1).at("ids") == Json({"W.0.0", "W.1.0", "W.2.0", "x.0", "x.1", "x.2", "b.0"}));
  CHECK(forms.at(4).at("ids") == Json({"z.0"}));
  CHECK(forms.at(4).at("relation") == "=");
  CHECK(line_of(json, "softmax.yhat.0").at("forms").back().at("relation") == "≈");
  CHECK(json.at("printed").at("z.0") == Json({"−1.4", "="}));
  CHECK(json.at("printed").at("sum") == Json({"60.8594", "≈"}));
  CHECK(json.at("printed").size() == json.at("numbers").size());
}

TEST_CASE("The numbers of the results alone, or none, can be asked for", "[json]") {
  WriteOptionsText options = in_formats({});
  options.printed = "results";
  const Json json = derived(homework(), options);
  CHECK(line_of(json, "logits.z").at("forms").at(0).at("ids") == Json({"z.0", "z.1", "z.2"}));
  CHECK(line_of(json, "given.x").at("forms").at(0).at("ids") == Json({"x.0", "x.1", "x.2"}));
  CHECK(!line_of(json, "given.W").at("forms").at(0).contains("ids"));
  CHECK(!line_of(json, "logits.z.0").at("forms").at(4).contains("relation"));
  const Json sum = line_of(json, "exponentials.sum").at("forms");
  CHECK(!sum.at(0).contains("ids"));
  CHECK(sum.back().at("ids") == Json({"sum"}));
  CHECK(json.at("printed").at("sum").at(0) == "60.8594");
  CHECK(!json.at("printed").contains("b.0"));
  CHECK(line_of(json, "gradient-weights.dW").at("forms").back().at("ids").size() == 9);
  CHECK(!json.at("printed").contains("dW.0.0"));
  options.printed = "none";
  const Json none = derived(homework(), options);
  CHECK(none.at("printed") == Json::object());
  CHECK(!line_of(none, "logits.z").at("forms").at(0).contains("ids"));
  options.printed = "some";
  CHECK(refused_field(options) == "printed");
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
}  // namespace softmax_steps::report_test
