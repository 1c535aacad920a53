// Tables of features and a label. Expected values were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps {
namespace {

using testing::outline;

TEST_CASE("A table of numbered features and a label has a sample and its class", "[reader]") {
  for (const std::string text :
       {"x1,x2,y\n1,3,2\n", "x_1;x_2;label\n1;3;2\n", "x1\tx2\tclass\n1\t3\t2\n",
        "| x1 | x2 | y |\n|----|----|---|\n| 1 | 3 | 2 |\n", "feature1,feature2,target\n1,3,2\n",
        "x1 x2 y\n1 3 2\n", "id,x1,x2,y\n7,1,3,2\n", ",x1,x2,y\n0,1,3,2\n"}) {
    INFO(text);
    CHECK(outline(text) == "x 1 3, y 2");
  }
  CHECK(outline("y,x1,x2\n2,1,3\n") == "x 1 3, y 2");
  CHECK(outline("x1,x2,y1,y2,y3\n1,3,0,1,0\n") == "x 1 3, y 0 1 0");
  CHECK(outline("x1,x2\n1,3\n") == "x 1 3");
}

TEST_CASE("Several samples are the rows of x", "[reader]") {
  CHECK(outline("x1,x2,y\n1,3,2\n2,4,0\n") == "x 1 3;2 4, y 2 0");
  CHECK(outline("x1,x2,y\n1.5,2.5,1\n2.5,NA,0\n") == "- x missing");
}

TEST_CASE("Features by other names may be heads of a matrix: it is asked", "[reader]") {
  CHECK(outline("length,width,label\n5.1,3.5,0\n") ==
        "fields: x 5.1 3.5, y 0 | columns: 5.1 3.5 0");
  CHECK(outline("a,b,c\n1.5,3,2\n") == "1.5 3 2");
}

}  // namespace
}  // namespace softmax_steps
