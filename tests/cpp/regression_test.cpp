#include "regression.h"

#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

#include "catch.h"
#include "support.h"

namespace softmax_steps::regression_test {
namespace {

using testing::Json;

double real(const Json& number) {
  if (number.is_number()) return number.get<double>();
  // Not stod, which refuses what underflows to a subnormal.
  return std::strtod(number.get<std::string>().c_str(), nullptr);
}

Matrix<double> matrix(const Json& rows) {
  Matrix<double> out(rows.size(), rows.empty() ? 0 : rows.at(0).size());
  for (Eigen::Index r = 0; r < out.rows(); ++r) {
    for (Eigen::Index c = 0; c < out.cols(); ++c) {
      out(r, c) = real(rows.at(static_cast<std::size_t>(r)).at(static_cast<std::size_t>(c)));
    }
  }
  return out;
}

Vector<double> vector(const Json& numbers) {
  Vector<double> out(numbers.size());
  for (Eigen::Index i = 0; i < out.size(); ++i)
    out(i) = real(numbers.at(static_cast<std::size_t>(i)));
  return out;
}

template <class Found, class Expected>
bool within(const Found& found, const Expected& expected, double absolute, double relative) {
  if (found.rows() != expected.rows() || found.cols() != expected.cols()) return false;
  return ((found - expected).array().abs() <= absolute + relative * expected.array().abs()).all();
}

const Json& high_precision() {
  static const Json kData = testing::read_data("high-precision.json");
  return kData;
}

TEST_CASE("In doubles, random problems stay within the bounds of plain evaluation",
          "[regression]") {
  int compared = 0;
  for (const Json& record : high_precision().at("cases")) {
    INFO(record.at("id"));
    const Json& in = record.at("in");
    const Json& out = record.at("out");
    const Json& bounds = record.at("double_bounds");
    const auto X = matrix(in.at("X"));
    const auto Y = matrix(in.at("Y"));
    const auto Z = logits<double>(X, matrix(in.at("W")), vector(in.at("b")));
    const Objective objective{record.at("reduction") == "mean" ? Reduction::mean : Reduction::sum};
    const auto dZ = logit_gradient<double>(Z, Y);
    // The bounds are one implementation's; four times as much allows another order of operations.
    const auto bound = [&](const char* name) { return 4 * real(bounds.at(name)); };
    CHECK(within(Z, matrix(out.at("z")), bound("z"), 0));
    CHECK(within(softmax<double>(Z), matrix(out.at("p")), 0, bound("p_rel")));
    CHECK(std::abs(objective.reduced(cross_entropy<double>(Z, Y).sum(), Z.rows()) -
                   real(out.at("loss"))) <= bound("loss"));
    CHECK(within(dZ, matrix(out.at("dz")), bound("dz"), 0));
    CHECK(within(weight_gradient<double>(X, dZ, objective), matrix(out.at("dW")), bound("dW"), 0));
    CHECK(within(bias_gradient<double>(dZ, objective), vector(out.at("db")), bound("db"), 0));
    ++compared;
  }
  CHECK(compared == 100);
}

// A peer's record that states finite quantities of ours: see tests/data/README.md.
bool is_comparable(const Json& peer) {
  static const std::set<std::string> kOps{"softmax", "logsumexp", "xent_logits", "regression"};
  static const std::set<std::string> kInputs{"z", "X", "W", "b", "Y", "eta", "reduction"};
  if (!peer.at("agrees").get<bool>() || kOps.count(peer.at("op").get<std::string>()) == 0) {
    return false;
  }
  for (const auto& [name, value] : peer.at("in").items()) {
    if (kInputs.count(name) == 0 || value.dump().find('"') != std::string::npos) {
      if (name != "reduction") return false;
    }
  }
  return peer.at("out").dump().find("Infinity") == std::string::npos &&
         peer.at("out").dump().find("NaN") == std::string::npos;
}

bool are_distributions(const Matrix<double>& Y) {
  return ((Y.rowwise().sum().array() - 1).abs() < 1e-9).all() && (Y.array() >= 0).all();
}

TEST_CASE("In doubles, the peers' published numbers come out to their tolerance", "[regression]") {
  int compared = 0;
  const Json data = testing::read_data("peers.json");
  for (const Json& peer : data.at("cases")) {
    if (!is_comparable(peer)) continue;
    INFO(peer.at("id"));
    const Json& in = peer.at("in");
    const Json& out = peer.at("out");
    const bool from_logits = in.contains("z");
    const auto X = from_logits ? Matrix<double>() : matrix(in.at("X"));
    const auto Z =
        from_logits
            ? matrix(in.at("z"))
            : logits<double>(
                  X, matrix(in.at("W")),
                  in.contains("b")
                      ? vector(in.at("b"))
                      : Vector<double>::Zero(static_cast<Eigen::Index>(in.at("W").at(0).size())));
    if (Z.cols() < 2) continue;
    const double absolute = peer.at("tol").at("abs").get<double>();
    const double relative = peer.at("tol").at("rel").get<double>();
    // A double has 2^-53 of itself to lose, whatever the peer promises.
    const double eps = 1e-15;
    const auto check = [&](const auto& found, const auto& expected) {
      CHECK(within(found, expected, absolute + 1e-300, relative + 4 * eps));
      ++compared;
    };
    if (out.contains("z")) check(Z, matrix(out.at("z")));
    if (out.contains("p")) check(softmax<double>(Z), matrix(out.at("p")));
    if (out.contains("lse")) check(log_sum_exp<double>(Z), vector(out.at("lse")));
    if (!in.contains("Y") || !are_distributions(matrix(in.at("Y")))) continue;
    const auto Y = matrix(in.at("Y"));
    const auto dZ = logit_gradient<double>(Z, Y);
    if (out.contains("loss_i")) check(cross_entropy<double>(Z, Y), vector(out.at("loss_i")));
    if (out.contains("dz")) check(dZ, matrix(out.at("dz")));
    const std::string reduction = in.value("reduction", "mean");
    const Objective objective{reduction == "sum" ? Reduction::sum : Reduction::mean};
    if (out.contains("loss")) {
      const double loss = objective.reduced(cross_entropy<double>(Z, Y).sum(), Z.rows());
      check(Matrix<double>::Constant(1, 1, loss),
            Matrix<double>::Constant(1, 1, real(out.at("loss"))));
    }
    if (out.contains("dW")) check(weight_gradient<double>(X, dZ, objective), matrix(out.at("dW")));
    if (out.contains("db")) check(bias_gradient<double>(dZ, objective), vector(out.at("db")));
  }
  CHECK(compared == 148);
}

// The textbook's loops, for a random-looking batch.
TEST_CASE("Matrix expressions agree with naive loops", "[regression]") {
  Matrix<double> X(3, 4);
  Matrix<double> W(4, 2);
  Vector<double> b(2);
  for (Eigen::Index i = 0; i < X.size(); ++i)
    X.data()[i] = std::sin(static_cast<double>(i * i + 1));
  for (Eigen::Index i = 0; i < W.size(); ++i) W.data()[i] = std::cos(static_cast<double>(3 * i));
  b << 0.25, -0.5;
  Matrix<double> Y(3, 2);
  Y << 1, 0, 0, 1, 0.25, 0.75;
  const auto Z = logits<double>(X, W, b);
  const auto dW = weight_gradient<double>(X, logit_gradient<double>(Z, Y), Objective{});
  for (Eigen::Index i = 0; i < 4; ++i) {
    for (Eigen::Index k = 0; k < 2; ++k) {
      double sum = 0;
      for (Eigen::Index s = 0; s < 3; ++s) {
        double z[2];
        for (Eigen::Index c = 0; c < 2; ++c) {
          z[c] = b(c);
          for (Eigen::Index j = 0; j < 4; ++j) z[c] += X(s, j) * W(j, c);
        }
        const double p = std::exp(z[k]) / (std::exp(z[0]) + std::exp(z[1]));
        sum += X(s, i) * (p - Y(s, k));
      }
      CHECK(std::abs(dW(i, k) - sum / 3) < 1e-14);
    }
  }
}

TEST_CASE("Adding a constant to all logits changes nothing", "[regression]") {
  Matrix<double> Z(1, 3);
  Z << 0.5, -2, 7;
  const Matrix<double> moved = Z.array() + 1024;
  CHECK(within(softmax<double>(moved), softmax<double>(Z), 1e-15, 0));
}

TEST_CASE("Logits that overflow a double still have a softmax", "[regression]") {
  Matrix<double> Z(2, 2);
  Z << 5000, 4999, -5000, -5000;
  const auto P = softmax<double>(Z);
  CHECK(std::abs(P(0, 0) - 1 / (1 + std::exp(-1.0))) < 1e-15);
  CHECK(P(1, 0) == 0.5);
  CHECK(log_sum_exp<double>(Z)(0) > 5000);
}

}  // namespace
}  // namespace softmax_steps::regression_test
