// Rows without brackets beside each other. Expected values were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_rows_test {
namespace {

using testing::outline;

TEST_CASE("A slash between blanks parts rows of one length", "[reader]") {
  CHECK(outline("W = 0.3 0.1 -2 / -0.6 -0.5 2") == "W 0.3 0.1 -2;-0.6 -0.5 2");
  CHECK(outline("W = 0.3, 0.1, -2 / -0.6, -0.5, 2") == "W 0.3 0.1 -2;-0.6 -0.5 2");
  CHECK(outline("W: 1 2 / 3 4 / 5 6\nx: 1 3 2") == "W 1 2;3 4;5 6, x 1 3 2");
  CHECK(outline("x = 1 3, W = 1 2 / 3 4, b = 5 6") == "x 1 3, W 1 2;3 4, b 5 6");
  CHECK(outline("W = 1 2 /\n3 4") == "W 1 2;3 4");
  CHECK(outline("W = 1 2\n  / 3 4") == "W 1 2;3 4");
  CHECK(outline("W = 1/2 1/3 / 1 2") == "W 1/2 1/3;1 2");
  CHECK(outline("W = 1 2 // 3 4") == "W 1 2;3 4");
  CHECK(outline("W = 1 2 | 3 4") == "W 1 2;3 4");
  CHECK(outline("1 2 / 3 4") == "1 2;3 4");
  CHECK(outline("W = 1 2; 3 4") == "W 1 2;3 4");
}

TEST_CASE("A slash between blanks parts rows in a bracket, in W among commas as well", "[reader]") {
  CHECK(outline("W = [1 2 / 3 4]") == "W 1 2;3 4");
  CHECK(outline("W = (1, 2 / 3, 4)") == "W 1 2;3 4");
  CHECK(outline("W = [1, 2 // 3, 4]") == "W 1 2;3 4");
  CHECK(outline("W = (0.2; -0.5; 0.1 // 0.7; 0.3; -0.4)") == "W 0.2 -0.5 0.1;0.7 0.3 -0.4");
  CHECK(outline("W = [1/2 3/4 / 5 6]") == "W 1/2 3/4;5 6");
  CHECK(outline("x = [1 / 2, 3 / 4]") == "x 1/2 3/4");
}

TEST_CASE("Rows of unlike length that a slash parts are left", "[reader]") {
  CHECK(outline("W = 0.3 0.1 -2 / -0.6 -0.5") == "- W ragged");
  CHECK(outline("W = 1 2 / 3") == "- W ragged");
}

TEST_CASE("A slash that makes fractions parts no rows", "[reader]") {
  CHECK(outline("x = 1/2 3/4") == "x 1/2 3/4");
  CHECK(outline("x = 1 / 2, 3 / 4") == "x 1/2 3/4");
  CHECK(outline("x = [1, 2 / 3, 4]") == "x 1 2/3 4");
  CHECK(outline("eta = 1 / 2") == "eta 1/2");
  CHECK(outline("eta = 0.5; // 0.1 was too small\nx = [1, 3]") == "eta 0.5, x 1 3");
}

}  // namespace
}  // namespace softmax_steps::reader_rows_test
