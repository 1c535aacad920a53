// Files of XML, and names that Markdown or HTML emphasise. Expected values were read off the texts
// by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_markup_test {
namespace {

using testing::outline;

TEST_CASE("Elements of XML that are named as fields are fields", "[reader]") {
  CHECK(outline("<x><v>1</v><v>3</v></x>") == "x 1 3");
  CHECK(outline("<problem><x>1 3</x><W>1 2 3; 4 5 6</W><y>0 1 0</y><eta>0.1</eta></problem>") ==
        "x 1 3, W 1 2 3;4 5 6, y 0 1 0, eta 0.1");
  CHECK(outline("<?xml version=\"1.0\"?>\n<problem>\n <W>\n  <row>1 2 3</row>\n"
                "  <row>4 5 6</row>\n </W>\n <b>\n  <v>0.1</v>\n  <v>0.2</v>\n </b>\n</problem>") ==
        "W 1 2 3;4 5 6, b 0.1 0.2");
  CHECK(outline("<p1><W><r><c>1</c><c>2</c></r><r><c>3</c><c>4</c></r></W></p1>") == "W 1 2;3 4");
  CHECK(outline("<vector name=\"x\">1 3</vector>") == "x 1 3");
  CHECK(outline("<task><x>1 3</x><theta>5 6</theta></task>") == "x 1 3 -  unknown-name");
  CHECK(outline("<task><x>1 3</x><b></b></task>") == "x 1 3 - b empty-matrix");
}

TEST_CASE("XML that does not name its fields by elements is left with its line", "[reader]") {
  CHECK(outline("<x values=\"1 3\"/>") == "-  unexpected");
  CHECK(outline("<x><v>1</v><v>3</x>") == "-  unexpected");
}

TEST_CASE("Emphasis is no part of a name", "[reader]") {
  for (const std::string name :
       {"*x*", "**x**", "***x***", "_x_", "__x__", "- *x*", "- **x**", "The input *x*", "<b>x</b>",
        "<em>x</em>", "<i>x</i>", "<strong>x</strong>"}) {
    INFO(name);
    CHECK(outline(name + " = [1, 3]") == "x 1 3");
  }
  CHECK(outline("*x* = (1, 3), *b* = (0, 1)") == "x 1 3, b 0 1");
  CHECK(outline("*W*:\n[[1, 2], [3, 4]]") == "W 1 2;3 4");
  CHECK(outline("*x* is [1, 3]") == "x 1 3");
  CHECK(outline("**learning rate** = 0.1\n**x:** [1, 3]") == "eta 0.1, x 1 3");
  CHECK(outline("**η = 0.1**\n*x = [1, 3]*") == "eta 0.1, x 1 3");
  CHECK(outline("x = [1, 3]\nz = 2*x*b\nb = [0, 1]").starts_with("x 1 3, b 0 1"));
}

}  // namespace
}  // namespace softmax_steps::reader_markup_test
