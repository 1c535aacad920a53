// What programs of C++, Mathematica and Julia and files of XML hold of a problem. Expected values
// were read off the texts by eye.
#include <string>

#include "catch.h"
#include "reader_outline.h"

namespace softmax_steps::reader_programs_test {
namespace {

using testing::outline;

TEST_CASE("Entries behind << fill the name of C++ before it", "[reader]") {
  CHECK(outline("Eigen::VectorXd b(3); b << 0.1, 0.2, 0.3;") == "b 0.1 0.2 0.3");
  CHECK(outline("W << 1, 2, 3,\n     4, 5, 6;") == "W 1 2 3;4 5 6");
  CHECK(outline("MatrixXd W(2, 3);\nW << 1, 2, 3, 4, 5, 6;\nVectorXd x(2);\nx << 1, 3;") ==
        "W 1 2 3;4 5 6, x 1 3");
  CHECK(outline("Eigen::Matrix<double, 2, 3> W;\nW << 1, 2, 3, 4, 5, 6;") == "W 1 2 3;4 5 6");
  CHECK(outline("VectorXd b(3);\nb << 0.1, 0.2,\n     0.3;") == "b 0.1 0.2 0.3");
  CHECK(outline("b << 0.1, 0.2, 0.3\nx << 1, 3\n") == "b 0.1 0.2 0.3, x 1 3");
  CHECK(outline("MatrixXd W(2, 3);\nW << 1, 2, 3, 4, 5;") == "- W ragged");
  CHECK(outline("W << a, 2, 3,\n     4, 5, 6;") == "- W not-a-number");
  CHECK(outline("std::vector<double> x{1, 3};\nstd::cout << x[0] << 5;") == "x 1 3");
}

TEST_CASE("A declaration of C++ gives a name its value", "[reader]") {
  CHECK(outline("std::vector<double> b(3, 0.1);") == "b 0.1 0.1 0.1");
  CHECK(outline("vector<vector<double>> W(2, vector<double>(3, 0.5));") ==
        "W 0.5 0.5 0.5;0.5 0.5 0.5");
  CHECK(outline("Eigen::Vector3d b(0.1, 0.2, 0.3);") == "b 0.1 0.2 0.3");
  CHECK(outline("const double eta(0.1);\ndouble x[2] = {1, 3};") == "eta 0.1, x 1 3");
  CHECK(outline("#define ETA 0.1\ndouble x[2] = {1, 3};") == "eta 0.1, x 1 3");
  CHECK(outline("#define LEARNING_RATE (0.5) // a step\nfloat x[] = {1, 3};") == "eta 0.5, x 1 3");
}

TEST_CASE("Eigen's constants have their size in the call or in the type", "[reader]") {
  CHECK(outline("VectorXd b = VectorXd::Zero(3);") == "b 0 0 0");
  CHECK(outline("Eigen::VectorXd b = Eigen::VectorXd::Constant(3, 0.1);") == "b 0.1 0.1 0.1");
  CHECK(outline("Eigen::Vector3d b = Eigen::Vector3d::Ones();") == "b 1 1 1");
  CHECK(outline("MatrixXd W = MatrixXd::Identity(2, 3);") == "W 1 0 0;0 1 0");
  CHECK(outline("Matrix2d W = Matrix2d::Constant(0.5);") == "W 0.5 0.5;0.5 0.5");
}

TEST_CASE("Mathematica's constants have the size that they say", "[reader]") {
  CHECK(outline("b = ConstantArray[0, 3]") == "b 0 0 0");
  CHECK(outline("W = ConstantArray[1/2, {2, 3}]") == "W 1/2 1/2 1/2;1/2 1/2 1/2");
  CHECK(outline("y = UnitVector[3, 2]") == "y 0 1 0");
  CHECK(outline("y = UnitVector[2]") == "y 0 1");
  CHECK(outline("W = IdentityMatrix[3]") == "W 1 0 0;0 1 0;0 0 1");
  CHECK(outline("W = IdentityMatrix[{2, 3}]") == "W 1 0 0;0 1 0");
  CHECK(outline("W = DiagonalMatrix[{5, 6}]") == "W 5 0;0 6");
  CHECK(outline("x = {1, 3}; b = ConstantArray[0.1, 3]; eta = 0.1") ==
        "x 1 3, b 0.1 0.1 0.1, eta 0.1");
  for (const std::string value : {"ConstantArray[a, 3]", "ConstantArray[{1, 2}, 3]",
                                  "UnitVector[3, 5]", "IdentityMatrix[n]", "ConstantArray[0, 0]"}) {
    INFO(value);
    CHECK(outline("b = " + value) == "- b formula");
  }
}

TEST_CASE("Julia's echo of a value is no other value", "[reader]") {
  CHECK(outline("julia> x = [1, 3]\n2-element Vector{Int64}:\n 1\n 3\n\n"
                "julia> W = [0.3 -2; -0.6 2]\n2×2 Matrix{Float64}:\n  0.3  -2.0\n -0.6   2.0\n\n"
                "julia> η = 0.1\n0.1\n") == "x 1 3, W 0.3 -2;-0.6 2, eta 0.1");
  CHECK(outline("julia> W = randn(2, 2)\n2×2 Matrix{Float64}:\n  0.3  -2.0\n -0.6   2.0\n") ==
        "W 0.3 -2.0;-0.6 2.0");
  CHECK(outline("julia> x = [1, 3]\n2-element Vector{Int64}:\n 1\n 3\nb = [5, 6]\n") ==
        "x 1 3, b 5 6");
}

TEST_CASE("A call without a number before a colon gives none", "[reader]") {
  for (const std::string text : {"W.transpose():", "f():", "t(:)", "c(,:3)"}) {
    INFO(text);
    CHECK(read_problem_text(text).readings.empty());
  }
}

}  // namespace
}  // namespace softmax_steps::reader_programs_test
