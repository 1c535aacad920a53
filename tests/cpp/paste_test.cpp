#include "paste.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "paste_check.h"
#include "support.h"

namespace softmax_steps {
namespace {

using testing::is_sound;
using testing::Json;
using testing::read_data;

Json json(const TextMatrix& matrix) { return matrix; }

Json json(const Assignments& fields) {
  Json out = Json::object();
  if (fields.x) out["x"] = *fields.x;
  if (fields.W) out["W"] = *fields.W;
  if (fields.b) out["b"] = *fields.b;
  if (fields.y) out["y"] = *fields.y;
  if (fields.eta) out["eta"] = *fields.eta;
  return out;
}

// In the form of tests/data/paste.json.
Json json(const PasteResult& result) {
  if (const auto* matrix = std::get_if<TextMatrix>(&result)) return {{"matrix", json(*matrix)}};
  if (const auto* fields = std::get_if<Assignments>(&result)) {
    return {{"assignments", json(*fields)}};
  }
  if (const auto* error = std::get_if<PasteError>(&result)) {
    return {{"error",
             {{"code", error->code},
              {"line", error->line},
              {"column", error->column},
              {"expected", error->expected},
              {"got", error->got}}}};
  }
  Json readings = Json::object();
  for (const Reading& reading : std::get<Ambiguity>(result).readings) {
    readings[reading.id] = std::visit([](const auto& value) { return json(value); }, reading.value);
  }
  return {{"readings", readings}};
}

std::string repeated(const std::string& piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

std::string code_of(const std::string& text) {
  const PasteResult result = read_paste(text);
  const auto* const error = std::get_if<PasteError>(&result);
  return error == nullptr ? "" : error->code;
}

TEST_CASE("A pasted text is read as its notation has it, or asks, or is refused with its place",
          "[paste]") {
  const Json records = read_data("paste.json");
  CHECK(records.size() >= 80);
  for (const Json& record : records) {
    INFO(record.at("kind").get<std::string>() << ":\n" << record.at("text").get<std::string>());
    Json expected = record;
    expected.erase("kind");
    expected.erase("text");
    CHECK(json(read_paste(record.at("text").get<std::string>())) == expected);
  }
}

TEST_CASE("A paste has limits of length, entries and nesting", "[paste]") {
  CHECK(code_of(std::string(kLongestPaste + 1, ' ')) == "too-long");
  CHECK(code_of(std::string(kLongestPaste, ' ')) == "empty");
  CHECK(code_of("[" + repeated("1 ", kMostEntries) + "]").empty());
  CHECK(code_of("[" + repeated("1 ", kMostEntries + 1) + "]") == "too-many-entries");
  CHECK(code_of("matrix(0, 4096, 4096)") == "too-many-entries");
  CHECK(code_of(repeated("[", kDeepestNesting) + "1" + repeated("]", kDeepestNesting)).empty());
  CHECK(code_of(repeated("[", kLongestPaste)) == "too-deep");
}

TEST_CASE("Long pastes of any one piece are read in linear time", "[paste]") {
  // Quadratic reading would take minutes.
  constexpr std::size_t kLong = kLongestPaste / 5;
  for (const std::string piece : {"[",
                                  "x=[",
                                  "x=[1 ",
                                  "x=1 ",
                                  "x=1,2;",
                                  "... ",
                                  "\"",
                                  "'",
                                  "1,",
                                  "1\n",
                                  "\\frac{",
                                  "\\text{",
                                  "^{",
                                  "-",
                                  "- ",
                                  "1 - ",
                                  "|-",
                                  "1\\cdot ",
                                  "\\begin{bmatrix}",
                                  "matrix(",
                                  "W=a",
                                  "x=1\n2 a",
                                  "[1",
                                  "(1",
                                  "\\\\[",
                                  "1/",
                                  "{\"x\":",
                                  "\u00BD",
                                  "#",
                                  "%"}) {
    INFO(piece);
    CHECK(is_sound(read_paste(repeated(piece, kLong / piece.size()))));
  }
}

// Replaces, removes, repeats or inserts pieces of other inputs and single bytes.
std::string mutated(const std::vector<std::string>& texts, std::mt19937& random) {
  // Not a std::uniform_int_distribution, whose values differ between libraries.
  const auto below = [&](std::size_t count) { return count == 0 ? 0 : random() % count; };
  std::string text = texts[below(texts.size())];
  for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t count = std::min(below(8), text.size() - at);
    const std::string& other = texts[below(texts.size())];
    const std::size_t from = below(other.size() + 1);
    switch (below(4)) {
      case 0:
        text.erase(at, count);
        break;
      case 1:
        text.insert(at, text.substr(at, count));
        break;
      case 2:
        text.replace(at, count, other.substr(from, below(24)));
        break;
      default:
        text.insert(at, 1, static_cast<char>(random()));
    }
  }
  return text;
}

TEST_CASE("Whatever is pasted, every number that comes out is one", "[paste]") {
  std::vector<std::string> texts;
  for (const Json& record : read_data("paste.json")) texts.push_back(record.at("text"));
  std::mt19937 random(20231122);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = mutated(texts, random);
    const bool sound = is_sound(read_paste(text));
    INFO(text);
    if (!sound) CHECK(sound);
  }
}

}  // namespace
}  // namespace softmax_steps
