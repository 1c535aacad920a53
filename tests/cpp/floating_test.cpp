#include "floating.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "catch.h"
#include "derivation.h"
#include "support.h"

namespace softmax_steps::floating_test {
namespace {

using testing::by_id;
using testing::EntryText;
using testing::homework;
using testing::Json;
using testing::read_data;

ProblemText problem_of(const Json& in) {
  ProblemText text = homework();
  text.x = in.at("x").get<TextRow>();
  text.W = in.at("W").get<TextMatrix>();
  text.b = in.at("b").get<TextRow>();
  text.y = in.at("y").get<TextRow>();
  text.eta = in.at("eta");
  text.layout = in.value("layout", text.layout);
  text.shift = in.value("shift", text.shift);
  return text;
}

float read(const std::string& text, float) { return std::strtof(text.c_str(), nullptr); }
double read(const std::string& text, double) { return std::strtod(text.c_str(), nullptr); }

// The distance of a number's neighbour.
template <class S>
S ulp(S value) {
  const S size = std::abs(value);
  return std::nextafter(size, std::numeric_limits<S>::infinity()) - size;
}

// Within two units of the last place, by which the exponentials and logarithms of libraries differ;
// the unit is that of the largest number that went in, since a difference can be smaller.
template <class S>
bool agrees(const std::string& id, const QuantityTexts& got, const Json& expected,
            const std::map<std::string, EntryText>& quantities) {
  const auto value_of = [&](const std::string& of) {
    return read(expected.at(of).get<std::string>(), S());
  };
  const S value = read(got.at(id), S());
  const S reference = value_of(id);
  if (std::isnan(reference)) return std::isnan(value);
  if (value == reference) return true;
  S size = std::abs(reference);
  for (const std::string& source : quantities.at(id).sources) {
    size = std::max(size, std::abs(value_of(source)));
  }
  return std::abs(value - reference) <= 2 * ulp(size);
}

template <class S>
void check_texts(const QuantityTexts& got, const Json& expected,
                 const std::map<std::string, EntryText>& quantities) {
  CHECK(got.size() == expected.size());
  for (const auto& [id, text] : got) {
    // A difference of losses over 2e-15 magnifies the last place of a double beyond all comparing.
    if (id == "gradient_error" && sizeof(S) == sizeof(double)) continue;
    INFO(id << ": " << text << ", expected " << expected.at(id));
    CHECK(agrees<S>(id, got, expected, quantities));
  }
}

TEST_CASE("The lines computed in float32 and float64 give what NumPy gives", "[floating]") {
  for (const Json& record : read_data("floating.json")) {
    INFO(record.at("name").get<std::string>());
    const Problem problem = read_sample(problem_of(record.at("in")));
    const auto quantities = by_id(derive(problem).quantities);
    const FloatingTexts texts = floating_texts(problem);
    check_texts<float>(texts.float32, record.at("float32"), quantities);
    check_texts<double>(texts.float64, record.at("float64"), quantities);
  }
}

TEST_CASE("Every quantity of the derivation has its floating-point texts", "[floating]") {
  for (const Json& record : read_data("floating.json")) {
    const Problem problem = read_sample(problem_of(record.at("in")));
    const FloatingTexts texts = floating_texts(problem);
    for (const auto& [id, entry] : by_id(derive(problem).quantities)) {
      INFO(record.at("name").get<std::string>() << " " << id);
      CHECK(texts.float32.count(id) == 1);
      CHECK(texts.float64.count(id) == 1);
    }
  }
}

// The shortest texts are those that NumPy prints: np.float32("0.1"), 1e-45, 16777216, 1e23.
TEST_CASE("A floating-point text is the shortest that reads back as the same number",
          "[floating]") {
  ProblemText text = homework();
  text.x = TextRow{"16777217", "1e-45", "1e23"};
  text.b = {"0.1", "1/3", "-0.7"};
  const FloatingTexts texts = floating_texts(read_sample(text));
  CHECK(texts.float32.at("x.0") == "16777216");
  CHECK(texts.float64.at("x.0") == "16777217");
  CHECK(texts.float32.at("x.1") == "1e-45");
  CHECK(texts.float64.at("x.1") == "1e-45");
  CHECK(texts.float32.at("x.2") == "1e23");
  CHECK(texts.float64.at("x.2") == "1e23");
  CHECK(texts.float32.at("b.0") == "0.1");
  CHECK(texts.float32.at("b.1") == "0.33333334");
  CHECK(texts.float64.at("b.1") == "0.3333333333333333");
  CHECK(texts.float64.at("b.2") == "-0.7");
}

TEST_CASE("Without the shift large logits break a float, as they do in a program", "[floating]") {
  ProblemText text = homework();
  text.W = {{"1000", "0", "0"}, {"0", "0", "0"}, {"0", "0", "0"}};
  text.shift = "never";
  const FloatingTexts texts = floating_texts(read_sample(text));
  CHECK(texts.float64.at("exp.0") == "Infinity");
  CHECK(texts.float64.at("yhat.0") == "NaN");
  CHECK(texts.float64.at("yhat.1") == "0");
  CHECK(texts.float64.at("log_yhat.1") == "-Infinity");
  CHECK(texts.float64.at("loss") == "NaN");
}

}  // namespace
}  // namespace softmax_steps::floating_test
