#include <functional>
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "input/read_problem.h"
#include "support.h"

namespace softmax_steps::problem_test {
namespace {

using testing::error_of;
using testing::homework;
using testing::Json;

struct Mistake {
  std::function<void(ProblemText&)> make;
  std::string code;
  std::string field;
  std::string message;
};

TEST_CASE("Every mistake is named with its field, what was expected and what came", "[problem]") {
  const std::vector<Mistake> mistakes{
      {[](auto& p) { p.x = TextRow{"1", "3"}; }, "shape", "x",
       "x: expected 3 entries (W has 3 features), got 2"},
      {[](auto& p) { p.x = TextRow{}; }, "shape", "x", "x: expected at least 1 entry, got none"},
      {[](auto& p) { p.W[1].pop_back(); }, "shape", "W",
       "W[1]: expected 3 entries (as its first row has), got 2"},
      {[](auto& p) { p.W.clear(); }, "too-few-classes", "W",
       "W: expected at least 2 classes, got 0"},
      {[](auto& p) { p.W = {{"1"}, {"2"}, {"3"}}; }, "too-few-classes", "W",
       "W: expected at least 2 classes, got 1"},
      {[](auto& p) { p.b.pop_back(); }, "shape", "b",
       "b: expected 3 entries (W has 3 classes), got 2"},
      {[](auto& p) { p.y = TextRow{"0", "1"}; }, "shape", "y",
       "y: expected 3 entries (W has 3 classes), got 2"},
      {[](auto& p) { p.W[0][2] = "1e"; }, "not-a-number", "W",
       "W[0][2]: expected a number such as -1.5, 2e-3 or 3/8, got \"1e\""},
      {[](auto& p) { p.b[1] = ""; }, "not-a-number", "b",
       "b[1]: expected a number such as -1.5, 2e-3 or 3/8, got \"\""},
      {[](auto& p) { p.eta = "NaN"; }, "not-finite", "eta",
       "eta: expected a finite number, got \"NaN\""},
      {[](auto& p) { p.b[0] = "-Infinity"; }, "not-finite", "b",
       "b[0]: expected a finite number, got \"-Infinity\""},
      {[](auto& p) { p.b[0] = "1/0"; }, "division-by-zero", "b",
       "b[0]: expected a denominator other than 0, got \"1/0\""},
      {[](auto& p) { p.b[0] = "1e1001"; }, "magnitude", "b",
       "b[0]: expected 0 or a magnitude from 1e-1000 to 1e1000, got \"1e1001\""},
      {[](auto& p) { p.y = TextRow{"0.5", "0.4", "0"}; }, "not-a-distribution", "y",
       "y: expected labels that sum to 1, got a sum of 0.9"},
      {[](auto& p) { p.y = TextRow{"1.5", "-0.5", "0"}; }, "not-a-distribution", "y",
       "y[1]: expected labels of at least 0, got -0.5"},
      {[](auto& p) { p.y = std::string("3"); }, "class-index", "y",
       "y: expected a class index from 0 to 2, got \"3\""},
      {[](auto& p) {
         p.y = std::string("0");
         p.index_base = "1";
       },
       "class-index", "y", "y: expected a class index from 1 to 3, got \"0\""},
      {[](auto& p) { p.y = std::string("0.5"); }, "class-index", "y",
       "y: expected a class index from 0 to 2, got \"0.5\""},
      {[](auto& p) { p.eta = "0"; }, "learning-rate", "eta",
       "eta: expected a number greater than 0 (a step against the gradient needs \u03b7 > 0), got "
       "\"0\""},
      {[](auto& p) { p.eta = "-0.1"; }, "learning-rate", "eta",
       "eta: expected a number greater than 0 (a step against the gradient needs \u03b7 > 0), got "
       "\"-0.1\""},
      {[](auto& p) { p.layout = "rows"; }, "option", "layout",
       "layout: expected \"features-by-classes\" or \"classes-by-features\", got \"rows\""},
      {[](auto& p) { p.rounding_digits = "31"; }, "option", "rounding",
       "rounding: expected digits from 0 to 30, got \"31\""},
      {[](auto& p) {
         p.rounding_kind = "significant";
         p.rounding_digits = "0";
       },
       "option", "rounding", "rounding: expected digits from 1 to 30, got \"0\""},
      {[](auto& p) { p.index_base = "2"; }, "option", "indexBase",
       "indexBase: expected \"0\" or \"1\", got \"2\""},
      {[](auto& p) { p.x = TextMatrix{{"1", "3", "0"}, {"1", "3"}}; }, "shape", "x",
       "x[1]: expected 3 entries (W has 3 features), got 2"},
      {[](auto& p) {
         p.x = TextMatrix{{"1", "3", "0"}};
         p.y = TextRow{"0", "1"};
       },
       "shape", "y", "y: expected 1 entry (one for each sample), got 2"},
      {[](auto& p) { p.y = TextMatrix{{"0", "1", "0"}}; }, "shape", "y",
       "y: expected the labels of one sample, got a batch"},
  };
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.message);
    ProblemText text = homework();
    mistake.make(text);
    const InputError error = error_of(text);
    CHECK(error.code == mistake.code);
    CHECK(error.field == mistake.field);
    CHECK(error.what() == mistake.message);
  }
}

TEST_CASE("A batch is refused where one sample is asked for", "[problem]") {
  CHECK(!read_sample(homework()).is_batch);
  ProblemText text = homework();
  text.x = TextMatrix{{"1", "3", "0"}, {"1", "3", "0"}};
  text.y = TextRow{"1", "1"};
  CHECK(read_problem(text).is_batch);
  std::string message;
  try {
    read_sample(text);
  } catch (const InputError& error) {
    CHECK(error.code == "batch");
    CHECK(error.field == "x");
    message = error.what();
  }
  CHECK(message == "x: expected one sample, got a batch of 2");
}

TEST_CASE("An error knows its cell", "[problem]") {
  ProblemText text = homework();
  text.W[2][1] = "x";
  CHECK(error_of(text).cell.row == 2);
  CHECK(error_of(text).cell.column == 1);
  text = homework();
  text.b[2] = "x";
  CHECK(!error_of(text).cell.row);
  CHECK(error_of(text).cell.column == 2);
}

TEST_CASE("All inputs that are to be refused are, by the field they are wrong in", "[problem]") {
  const std::map<std::string, std::string> fields{
      {"x_nan", "x"},        {"w_nan", "W"},      {"eta_nan", "eta"},  {"eta_negative", "eta"},
      {"x_long", "x"},       {"b_short", "b"},    {"y_short", "y"},    {"x_ragged", "x"},
      {"empty_batch", "x"},  {"no_classes", "W"}, {"x_blank", "x"},    {"x_half_exponent", "x"},
      {"x_two_points", "x"}, {"x_comma", "x"},    {"y_negative", "y"}, {"y_nan", "y"},
  };
  const Json data = testing::read_data("high-precision.json");
  CHECK(data.at("invalid").size() == fields.size());
  for (const Json& record : data.at("invalid")) {
    const auto id = record.at("id").get<std::string>();
    INFO(id);
    ProblemText text = testing::problem_text(record);
    if (id == "empty_batch") text.x = TextRow{};  // what the bindings make of an empty list
    CHECK(error_of(text).field == fields.at(id));
  }
}

TEST_CASE("A class index is a one-hot label, by the index base", "[problem]") {
  ProblemText text = homework();
  text.y = std::string("1");
  CHECK(bool(read_problem(text).batch.Y == read_problem(homework()).batch.Y));
  CHECK(read_problem(text).class_index == 1);
  text.y = std::string("2");
  text.index_base = "1";
  CHECK(bool(read_problem(text).batch.Y == read_problem(homework()).batch.Y));
  text.x = TextMatrix{{"1", "3", "0"}, {"0", "0", "1"}};
  text.y = TextRow{"2", "3"};
  CHECK(bool(read_problem(text).batch.Y(1, 2) == TrackedDecimal(1)));
}

TEST_CASE("Either layout of W is the same problem", "[problem]") {
  ProblemText text = homework();
  const Problem by_features = read_problem(text);
  TextMatrix transposed(3, TextRow(3));
  for (std::size_t r = 0; r < 3; ++r) {
    for (std::size_t c = 0; c < 3; ++c) transposed[c][r] = text.W[r][c];
  }
  text.W = transposed;
  text.layout = "classes-by-features";
  CHECK(bool(read_problem(text).batch.W == by_features.batch.W));
}

TEST_CASE("Labels that miss 1 by what doubles do are made to sum to 1", "[problem]") {
  ProblemText text = homework();
  text.y = TextRow{"0.3333333333333333", "0.3333333333333333", "0.3333333333333333"};
  const Problem problem = read_problem(text);
  CHECK(problem.has_normalised_labels);
  CHECK(to_string(problem.batch.Y(0, 0)).substr(0, 30) == "0.3333333333333333333333333333");
  CHECK(!read_problem(homework()).has_normalised_labels);
}

TEST_CASE("With a decimal comma numbers may be written with it, or with the point", "[problem]") {
  ProblemText text = homework();
  text.decimal_mark = ",";
  text.x = TextRow{"0,5", "-,5", "1,5/3"};
  text.b = {"2,5e-3", "0.25", "−1,"};
  text.y = std::string("1,0");
  text.eta = "0,1";
  const Problem problem = read_problem(text);
  CHECK(problem.batch.X(0, 0).value() * 2 == 1);
  CHECK(problem.batch.X(0, 1).value() * 2 == -1);
  CHECK(problem.batch.X(0, 2).value() * 2 == 1);
  CHECK(problem.batch.b(0).value() * 400 == 1);
  CHECK(problem.batch.b(1).value() * 4 == 1);
  CHECK(problem.batch.b(2).value() == -1);
  CHECK(problem.class_index == 1);
  for (const char* number : {"1,000,5", "1.000,5", ",", "1;5"}) {
    text.eta = number;
    CHECK(error_of(text).code == "not-a-number");
    CHECK(error_of(text).got == "\"" + std::string(number) + "\"");
  }
}

TEST_CASE("With a decimal point a comma is no number", "[problem]") {
  ProblemText text = homework();
  text.eta = "0,1";
  CHECK(error_of(text).code == "not-a-number");
}

TEST_CASE("Symbols and marks that there are not are refused", "[problem]") {
  const auto message = [](std::string ProblemText::* option, const char* sign) {
    ProblemText text = homework();
    text.*option = sign;
    const InputError error = error_of(text);
    CHECK(error.code == "option");
    return std::string(error.what());
  };
  CHECK(message(&ProblemText::prediction, "q") ==
        "symbols: expected \"ŷ\" or \"p\" or \"a\", got \"q\"");
  CHECK(message(&ProblemText::learning_rate, "lr") ==
        "symbols: expected \"η\" or \"α\", got \"lr\"");
  CHECK(message(&ProblemText::gradient, "") == "symbols: expected \"∇\" or \"∂\", got \"\"");
  CHECK(message(&ProblemText::loss, "C") == "symbols: expected \"L\" or \"J\", got \"C\"");
  CHECK(message(&ProblemText::transpose, "'") == "symbols: expected \"⊤\" or \"T\", got \"'\"");
  CHECK(message(&ProblemText::decimal_mark, ";") ==
        "decimalMark: expected \".\" or \",\", got \";\"");
}

}  // namespace
}  // namespace softmax_steps::problem_test
