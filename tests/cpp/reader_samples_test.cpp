// Tables of features and a label. Expected values were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_samples_test {
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

TEST_CASE("A class has a name in other languages, and its features have decimal commas",
          "[reader]") {
  CHECK(outline("x1;x2;Klasse\n1,5;2,0;1\n") == "x 1.5 2.0, y 1");
}

TEST_CASE("Names of entries stand over their values or beside them", "[reader]") {
  for (const std::string text :
       {"x1,x2,b1,b2,eta\n1,2,0,1,0.1\n", "x1\tx2\tb1\tb2\teta\n1\t2\t0\t1\t0.1\n",
        "x1 | x2 | b1 | b2 | eta\n1 | 2 | 0 | 1 | 0.1\n",
        "| parameter | value |\n|---|---|\n| x1 | 1 |\n| x2 | 2 |\n| b1 | 0 |\n| b2 | 1 |\n"
        "| eta | 0.1 |\n",
        "name;value\nx1;1\nx2;2\nb1;0\nb2;1\neta;0,1\n"}) {
    INFO(text);
    CHECK(outline(text) == "x 1;2, b 0;1, eta 0.1");
  }
  CHECK(outline("| w11 | 0.1 |\n| w12 | 0.2 |\n| w21 | 0.3 |\n| w22 | 0.4 |\n") ==
        "W 0.1 0.2;0.3 0.4");
  CHECK(outline("name;value\nx1;1,5\nx2;2,25\nm;3\n") == "x 1.5;2.25 -  unknown-name");
}

TEST_CASE("A bias has a column or a row of its own beside the weights of its class", "[reader]") {
  CHECK(outline("Class\tw1\tw2\tb\nA\t1\t2\t5\nB\t3\t4\t6\n") == "W 1 3;2 4, b 5 6");
  CHECK(outline(",x1,x2,bias\nA,1,2,5\nB,3,4,6\n") == "W 1 3;2 4, b 5 6");
  CHECK(outline("w1,w2,b\n1,2,0.5\n3,4,0.6\n") == "W 1 3;2 4, b 0.5 0.6");
  CHECK(outline("\tA\tB\tC\n1\t0.2\t-0.5\t0.1\n2\t0.7\t0.3\t-0.4\nb\t0.1\t0.05\t-0.2\n") ==
        "W 0.2 -0.5 0.1;0.7 0.3 -0.4, b 0.1 0.05 -0.2");
  // b among letters is one of them; among words it is asked.
  CHECK(outline("a,b\n1.5,3\n2,3\n") == "1.5 3;2 3");
  CHECK(outline("\tlength\twidth\tb\nA\t1\t2\t5\nB\t3\t4\t6\n") ==
        "fields: W 1 3;2 4, b 5 6 | columns: 1 2 5;3 4 6");
}

TEST_CASE("x has the first column, and W the others under its name and blank heads", "[reader]") {
  CHECK(outline("x\tW\t\t\n0.8\t0.2\t-0.5\t0.1\n-1.2\t0.7\t0.3\t-0.4\n") ==
        "x 0.8;-1.2, W 0.2 -0.5 0.1;0.7 0.3 -0.4");
}

}  // namespace
}  // namespace softmax_steps::reader_samples_test
