#include "reader.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "reader_check.h"
#include "support.h"

namespace softmax_steps::reader_test {
namespace {

using testing::Json;
using testing::read_data;
using testing::reads_soundly;

Json json(const ReadMatrix& matrix) { return matrix.matrix; }

Json json(const ReadFields& fields) {
  Json out = Json::object();
  for (const ReadField& field : fields.fields) {
    if (field.field == "eta") {
      out["eta"] = field.value[0][0];
    } else {
      out[field.field] = field.value;
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& answers) {
  std::string out;
  for (const std::string& answer : answers) out += (out.empty() ? "" : " ") + answer;
  return out;
}

// In the form of tests/data/reader.json.
Json json(const ReadProblem& read) {
  if (read.readings.empty()) {
    const Left& left = read.left.front();
    return {{"error",
             {{"code", left.code},
              {"line", left.place.line},
              {"column", left.place.column},
              {"expected", left.expected},
              {"got", left.got}}}};
  }
  if (read.readings.size() == 1) {
    const Reading& reading = read.readings.front();
    const bool is_matrix = std::holds_alternative<ReadMatrix>(reading.value);
    Json out = Json::object();
    out[is_matrix ? "matrix" : "assignments"] =
        std::visit([](const auto& value) { return json(value); }, reading.value);
    for (const Left& left : reading.left) {
      out["left"].push_back({{"name", left.name},
                             {"code", left.code},
                             {"line", left.place.line},
                             {"column", left.place.column},
                             {"got", left.got}});
    }
    return out;
  }
  Json readings = Json::object();
  for (const Reading& reading : read.readings) {
    readings[joined(reading.answers)] =
        std::visit([](const auto& value) { return json(value); }, reading.value);
  }
  return {{"readings", readings}};
}

std::string repeated(const std::string& piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

std::string code_of(const std::string& text) {
  const ReadProblem read = read_problem_text(text);
  return read.readings.empty() ? read.left.front().code : "";
}

std::string brief(const TextMatrix& matrix) {
  std::string rows;
  for (const TextRow& row : matrix) rows += (rows.empty() ? "" : "; ") + joined(row);
  return "[" + rows + "]";
}

std::string brief(const std::vector<Left>& left) {
  std::string out;
  for (const Left& one : left)
    out += " -" + one.name + " " + one.code + " " + std::to_string(one.place.line) + " " + one.got;
  return out;
}

// "x [1 3]", then what is left as "-x code line piece"; readings between bars.
std::string brief(const std::string& text) {
  const ReadProblem read = read_problem_text(text);
  std::string out = brief(read.left);
  for (const Reading& reading : read.readings) {
    out += read.readings.size() > 1 ? "|" : "";
    if (const auto* matrix = std::get_if<ReadMatrix>(&reading.value))
      out += " " + brief(matrix->matrix);
    if (const auto* fields = std::get_if<ReadFields>(&reading.value)) {
      for (const ReadField& field : fields->fields)
        out += " " + field.field + " " + brief(field.value);
    }
    out += brief(reading.left);
  }
  return out.substr(1);
}

TEST_CASE("A pasted text is read as its notation has it, or asks, or is refused with its place",
          "[reader]") {
  const Json records = read_data("reader.json");
  CHECK(records.size() >= 80);
  for (const Json& record : records) {
    INFO(record.at("kind").get<std::string>() << ":\n" << record.at("text").get<std::string>());
    Json expected = record;
    expected.erase("kind");
    expected.erase("text");
    CHECK(json(read_problem_text(record.at("text").get<std::string>())) == expected);
  }
}

TEST_CASE("A method behind a value is worked out, does nothing or leaves the field", "[reader]") {
  // NumPy 2.1: what the statement prints, where it is worked out.
  CHECK(brief("W = np.array([1,2,3,4]).reshape(2,2, order='F')") == "W [1 3; 2 4]");
  CHECK(brief("W = np.array([1,2,3,4]).reshape(-1,2)") == "W [1 2; 3 4]");
  CHECK(brief("W = np.array([[1,2],[3,4]]).transpose()") == "W [1 3; 2 4]");
  CHECK(brief("W = np.array([[1,2],[3,4]]).transpose(0, 1)") == "W [1 2; 3 4]");
  CHECK(brief("x = np.array([[1],[2]]).flatten()") == "x [1 2]");
  CHECK(brief("x = np.array([[1,2],[3,4]]).ravel(order='F')") == "x [1 3 2 4]");
  CHECK(brief("x = np.array([1.5,3]).astype(float).copy().tolist()") == "x [1.5 3]");
  CHECK(brief("x = np.array([1,3]).astype(int)") == "x [1 3]");
  // PyTorch 2.5.
  CHECK(brief("W = torch.tensor([[1,2],[3,4]]).transpose(0, 1)") == "W [1 3; 2 4]");
  CHECK(brief("W = torch.tensor([[1,2],[3,4]]).t()") == "W [1 3; 2 4]");
  CHECK(brief("x = torch.tensor([1.7,3]).view(2,1)") == "x [1.7; 3]");
  CHECK(brief("W = torch.tensor([1.7,3]).unsqueeze(1)") == "W [1.7; 3]");
  // What calculates, and what cuts decimals off.
  CHECK(brief("x = np.array([1,3]).mean()") == "-x formula 1 mean");
  CHECK(brief("x = [1,3].reverse()") == "-x formula 1 reverse");
  CHECK(brief("x = [1,3]\n  .map(v => v / 2);") == "-x formula 2 map");
  CHECK(brief("x = [1,3].length") == "-x formula 1 length");
  CHECK(brief("x = np.array([1.5,3]).astype(int)") == "-x formula 1 astype");
  CHECK(brief("x = torch.tensor([1.7,3]).to(torch.int64)") == "-x formula 1 to");
  CHECK(brief("x = np.array([1.5, 3], dtype=int)") == "-x formula 1 int");
  CHECK(brief("x = np.array([1.5, 3], int)") == "-x formula 1 int");
  CHECK(brief("b = np.full(3, 1.5, dtype=int)") == "-b formula 1 int");
  // R 4.2 and dplyr.
  CHECK(brief("x <- c(1,3) |> rev()") == "-x formula 1 |>");
  CHECK(brief("x <- c(1,3) %>% rev()") == "-x formula 1 %>%");
  CHECK(brief("x = 5//2") == "x [5/2]");
  CHECK(brief("x = int32([1.5 3])") == "-x formula 1 int32");
  CHECK(brief("x = np.array([1,2,3]).reshape(2,2)") == "-x size 1 3");
  CHECK(brief("x = [1 3].^2") == "-x product 1 .");
  CHECK(brief("np.array([1,3]).mean()") == "- formula 1 mean");
  CHECK(brief("x = [1, 3].\nb = [1, 2].") == "x [1 3] b [1 2]");
}

TEST_CASE("What is set by its index behind a value is worked out where the base is told",
          "[reader]") {
  // NumPy 2.1, JavaScript: from 0.
  CHECK(brief("b = np.zeros(3)\nb[1] = 0.5") == "b [0 0.5 0]");
  CHECK(brief("W = np.zeros((2,3))\nW[0] = [1,2,3]\nW[1,:] = [4,5,6]") == "W [1 2 3; 4 5 6]");
  CHECK(brief("W = np.zeros((2,3))\nW[:,1] = [1,2]") == "W [0 1 0; 0 2 0]");
  CHECK(brief("let W = [[1,2],[3,4]];\nW[0][1] = 9;") == "W [1 9; 3 4]");
  // GNU Octave 7.3, R 4.2: from 1.
  CHECK(brief("W = zeros(2,3);\nW(1,:) = [1 2 3];") == "W [1 2 3; 0 0 0]");
  CHECK(brief("b = zeros(3,1);\nb(2) = 0.5;") == "b [0; 0.5; 0]");
  CHECK(brief("W <- matrix(0, 2, 2)\nW[1,2] <- 3") == "W [0 3; 0 0]");
  CHECK(brief("W <- matrix(0, 2, 2)\nW[2,] <- c(3,4)") == "W [0 0; 3 4]");
  // Python and Julia differ; an array of whole numbers holds 0 for 0.5.
  CHECK(brief("b = [0.1, 0.2]\nb[1] = 0.5") == "-b changed 2 b[1] = 0.5");
  CHECK(brief("x = np.array([1, 3])\nx[0] = 0.5") == "-x changed 2 x[0] = 0.5");
  CHECK(brief("b = np.zeros(3)\nb[3] = 0.5") == "-b changed 2 b[3] = 0.5");
  CHECK(brief("b = np.zeros(3)\nb[1:] = 0.5") == "-b changed 2 b[1:] = 0.5");
  CHECK(brief("x = [1, 3], where x_1 = 1, x_2 = 3") == "x [1 3]");
}

TEST_CASE("A statement that changes a value leaves its field, but for the step", "[reader]") {
  // In Python, JavaScript, Julia, MATLAB and R: x is no [1, 3] behind each.
  for (const std::string change : {"x += 1",           "x *= 2",
                                   "x /= x.sum()",     "x = x/2",
                                   "x = x + 1",        "x = 2*x",
                                   "x = -x",           "x = x.T",
                                   "x = x[::-1]",      "x = np.append(x, 3)",
                                   "x.append(3)",      "x.sort()",
                                   "x.fill_(2)",       "x.mul_(2)",
                                   "push!(x, 3)",      "random.shuffle(x)",
                                   "del x[0]",         "x[0] += 5",
                                   "x[0]++",           "x[x > 1] = 0",
                                   "x(end+1) = 5",     "x, z = z, x",
                                   "x.shape = (2, 1)", "dim(x) <- c(2, 1)"}) {
    INFO(change);
    const ReadProblem read = read_problem_text("x = [1, 3]\n" + change + "\nb = [0, 1]");
    REQUIRE(read.readings.size() == 1);
    const Reading& reading = read.readings.front();
    CHECK(std::get<ReadFields>(reading.value).fields.size() == 1);
    REQUIRE(reading.left.size() == 1);
    CHECK(reading.left[0].field == "x");
    CHECK(reading.left[0].code == "changed");
    CHECK(reading.left[0].place.line == 2);
    CHECK(reading.left[0].got == change);
  }
  // The step is worked out here, from the weights before it.
  CHECK(brief("W = [[1,2],[3,4]]\nW -= lr * np.outer(x, p - y)") == "W [1 2; 3 4]");
  CHECK(brief("W = [[1,2],[3,4]]\nW = W - 0.1 * dW") == "W [1 2; 3 4]");
  CHECK(brief("eta = 0.1\neta = eta / 2") == "-eta changed 2 eta = eta / 2");
  CHECK(brief("x = [1, 3]\nx = np.array(x)") == "x [1 3]");
  CHECK(brief("y = [0, 1]\ny = softmax(z)") == "y [0 1] -y formula 2 softmax");
  CHECK(brief("fc.weight.data = torch.tensor([[1., 2.], [3., 4.]])") == "W [1. 3.; 2. 4.]");
  CHECK(brief("fc.weight[0] = torch.tensor([1., 2.])") ==
        "-fc.weight changed 1 fc.weight[0] = torch…");
}

TEST_CASE("Of several values under one name the first and the last are asked about", "[reader]") {
  CHECK(brief("x=0, x=1") == " x [0]| x [1]");
  CHECK(brief("x=0, x=1, x=2") == " x [0] -x repeated 1 x| x [2] -x repeated 1 x");
}

TEST_CASE("Results under each other that programs count are no rows of one matrix", "[reader]") {
  const std::string asked = "| [1 3]| [0.1 0.2]";
  // Maxima 5.46, PARI/GP 2.15, IPython 8.5, Python 3.11.
  CHECK(brief("(%o1) [1, 3]\n(%o2) [0.1, 0.2]") == asked.substr(1));
  CHECK(brief("%1 = [1, 3]\n%2 = [0.1, 0.2]") == asked.substr(1));
  CHECK(brief("Out[1]: [1, 3]\n\nOut[2]: [0.1, 0.2]") == asked.substr(1));
  CHECK(brief(">>> f(x)\n[1, 3]\n>>> g(x)\n[0.1, 0.2]") == asked.substr(1));
  CHECK(brief("z = [1, 3]\np = [0.1, 0.2]") == asked.substr(1));
  CHECK(brief("%1 = [1, 3]") == "[1 3]");
  CHECK(brief("[1, 3]\n[0.1, 0.2]") == "[1 3; 0.1 0.2]");
}

TEST_CASE("An input over its output names it", "[reader]") {
  const std::string both = "x [1 3] b [0.1 0.2]";
  // PARI/GP 2.15, IPython 8.5, Python 3.11.
  CHECK(brief("? x\n%1 = [1, 3]\n? b\n%2 = [0.1, 0.2]") == both);
  CHECK(brief("? x = [1, 3]\n%1 = [1, 3]\n? b = [0.1, 0.2]\n%2 = [0.1, 0.2]") == both);
  CHECK(brief("gp > x = [1,3]\n%1 = [1, 3]") == "x [1 3]");
  CHECK(brief("In [1]: x\nOut[1]: [1, 3]\n\nIn [2]: b\nOut[2]: [0.1, 0.2]") == both);
  CHECK(brief(">>> x\narray([1., 3.])\n>>> x.shape\n(2,)") == "x [1. 3.]");
  // R 4.2, and knitr 1.42 with its fences.
  CHECK(brief("x\n[1] 1 3\nb\n[1] 0.1 0.2") == both);
  CHECK(brief("W\n     [,1] [,2]\n[1,]    1    3\n[2,]    2    4\nb\n[1] 0.1 0.2") ==
        "W [1 3; 2 4] b [0.1 0.2]");
  CHECK(brief("```r\nx <- c(1, 3)\nx\n```\n\n```\n## [1] 1 3\n```\n\n```r\nb\n```\n\n"
              "```\n## [1] 0.1 0.2\n```") == both);
}

TEST_CASE("The items of a list are assignments, whatever stands before them", "[reader]") {
  for (const std::string bullet :
       {"- ", "* ", "• ", "– ", "+ ", "◦ ", "1. ", "1) ", "(1) ", "a) ", "a. ", "(a) ", "iv. "}) {
    INFO(bullet);
    std::string text = bullet;
    text.append("x = [1, 3]\n").append(bullet).append("eta = 0.1");
    CHECK(brief(text) == "x [1 3] eta [0.1]");
  }
  CHECK(brief("- **x** = [1, 3]\n- `eta`: 0.1") == "x [1 3] eta [0.1]");
  CHECK(brief("x = {1, 3}") == "x [1 3]");
}

TEST_CASE("A dollar before an amount is no formula of TeX", "[reader]") {
  CHECK(brief("$1.50\t$2.00\n$3.00\t$4.00") == "[1.50 2.00; 3.00 4.00]");
  // LibreOffice Calc 7.4 in the accounting format.
  CHECK(brief("$ 1.50\t($2.00)\n-$3.00\t$4.00") == "[1.50 -2.00; -3.00 4.00]");
  CHECK(brief("US$1.50\tUS$2.00") == "[1.50 2.00]");
  CHECK(brief("x = $1.50 $2.00") == "x [1.50 2.00]");
  CHECK(brief("$x = 0.5$, $b = 0.25$") == "x [0.5] b [0.25]");
}

TEST_CASE("A paste has limits of length, entries and nesting", "[reader]") {
  CHECK(code_of(std::string(kLongestPaste + 1, ' ')) == "too-long");
  CHECK(code_of(std::string(kLongestPaste, ' ')) == "empty");
  CHECK(code_of("[" + repeated("1 ", kMostEntries) + "]").empty());
  CHECK(code_of("[" + repeated("1 ", kMostEntries + 1) + "]") == "too-many-entries");
  CHECK(code_of("matrix(0, 4096, 4096)") == "too-many-entries");
  CHECK(code_of(repeated("[", kDeepestNesting) + "1" + repeated("]", kDeepestNesting)).empty());
  CHECK(code_of(repeated("[", kLongestPaste)) == "too-deep");
}

TEST_CASE("Long pastes of any one piece are read in linear time", "[reader]") {
  // Quadratic reading would take minutes.
  constexpr std::size_t kLong = kLongestPaste / 20;
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
                                  "%",
                                  "a\n",
                                  "x\n",
                                  "+ +\n| |\n",
                                  "[  ]\n",
                                  "⎡ ⎤\n",
                                  "<mfrac>",
                                  "<",
                                  "&amp;",
                                  "z = ",
                                  "z: ",
                                  "z = 1  z",
                                  "z =\n1\n2\n",
                                  "| z | 1 |\n",
                                  "> x\n",
                                  "[1] 1\n",
                                  "[1,2]\n",
                                  "W[1,1]=1\n",
                                  "x=[1,2]\nx[0]=3\n",
                                  "W[0]=[1\n",
                                  "x+=1\n",
                                  "x,",
                                  "$1.50\t",
                                  "- x = 1\n",
                                  "? x\n",
                                  "Out[1]: [1]\n",
                                  "x\n## [1] 1\n",
                                  "```\n## [1] 1\n",
                                  "x.sort(),",
                                  "[1].mean()",
                                  "new ",
                                  "a\t1\n"}) {
    INFO(piece);
    CHECK(reads_soundly(repeated(piece, kLong / piece.size())));
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

TEST_CASE("Whatever is pasted, every number that comes out is one", "[reader]") {
  std::vector<std::string> texts;
  for (const Json& record : read_data("reader.json")) texts.push_back(record.at("text"));
  std::mt19937 random(20231122);
  for (int i = 0; i < 8'000; ++i) {
    const std::string text = mutated(texts, random);
    const bool sound = reads_soundly(text);
    INFO(text);
    if (!sound) CHECK(sound);
  }
}

// Found by the fuzz target; the sanitize suite checks every access.
TEST_CASE("A quoted name that is empty is read past", "[reader]") {
  CHECK(reads_soundly("x:\n  015.)\n   \"\") 3."));
}

}  // namespace
}  // namespace softmax_steps::reader_test
