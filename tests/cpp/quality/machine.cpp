#include "machine.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace softmax_steps::quality {
namespace {

// A step of softmax regression as programs compute it; F is the type of all numbers.
template <class F>
class Run {
 public:
  using Vector = std::vector<F>;

  Run(const Exercise& exercise, const Program& program, Random& random)
      : exercise_(exercise), program_(program), random_(random) {}

  PerAnswer<Vector> numbers() {
    const Exercise& e = exercise_;
    const F eta = number(e.eta);
    Vector z(classes());
    for (int j = 0; j < e.m; ++j) z[index(j)] = logit(j);
    const F shift = program_.shifts ? *std::max_element(z.begin(), z.end()) : F(0);
    Vector exp;
    for (const F logit : z) exp.push_back(off(std::exp(logit - shift)));
    const F sum = sum_of(exp);
    Vector yhat;
    for (const F part : exp) yhat.push_back(part / sum);
    const F loss = program_.log_softmax ? loss_from_logits(z, shift, sum) : loss_from(yhat);
    Vector dz(classes());
    for (int j = 0; j < e.m; ++j) {
      const F label = has(Mistake::target_not_subtracted) ? F(0) : number(e.y[index(j)]);
      const F difference = yhat[index(j)] - label;
      dz[index(j)] = has(Mistake::gradient_sign) ? -difference : difference;
    }
    Vector dW;
    for (int i = 0; i < e.n; ++i) {
      for (int j = 0; j < e.m; ++j) {
        const bool transposed = has(Mistake::gradient_transposed);
        dW.push_back(number(e.x[index(transposed ? j : i)]) * dz[index(transposed ? i : j)]);
      }
    }
    const Vector db = dz;
    return {z,
            exp,
            Vector{sum},
            yhat,
            Vector{loss},
            dz,
            dW,
            db,
            scaled(eta, dW),
            scaled(eta, db),
            next(e.W, eta, dW),
            next(e.b, eta, db)};
  }

 private:
  static F number(const Written& written) { return static_cast<F>(written.value); }
  static std::size_t index(int at) { return static_cast<std::size_t>(at); }
  std::size_t classes() const { return index(exercise_.m); }
  bool has(Mistake mistake) const { return program_.mistake == mistake; }

  // As it comes from a library that does not round every last digit right, but e^0 and ln 1.
  F off(F value) {
    if (value == 1 || value == 0) return value;
    const int units = random_.between(-program_.library_error, program_.library_error);
    for (int i = 0; i < std::abs(units); ++i) {
      value = std::nextafter(value, units < 0 ? F(-1e30) : F(1e30));
    }
    return value;
  }

  F plus_product(F sum, F a, F b) const {
    return program_.fuses ? std::fma(a, b, sum) : static_cast<F>(sum + static_cast<F>(a * b));
  }

  F pairwise(const Vector& terms, std::size_t first, std::size_t last) const {
    if (last - first == 1) return terms[first];
    const std::size_t middle = first + (last - first) / 2;
    return pairwise(terms, first, middle) + pairwise(terms, middle, last);
  }

  F sum_of(Vector terms) const {
    if (program_.order == Order::pairwise) return pairwise(terms, 0, terms.size());
    if (program_.order == Order::backward) std::reverse(terms.begin(), terms.end());
    return std::accumulate(terms.begin(), terms.end(), F(0));
  }

  F logit(int cls) const {
    const Exercise& e = exercise_;
    const F bias = has(Mistake::bias_missing) ? F(0) : number(e.b[index(cls)]);
    if (program_.order == Order::pairwise) {
      Vector products;
      for (int i = 0; i < e.n; ++i) {
        products.push_back(number(e.x[index(i)]) * number(e.W[e.at(i, cls)]));
      }
      return sum_of(products) + bias;
    }
    F sum = program_.starts_with_bias ? bias : F(0);
    for (int k = 0; k < e.n; ++k) {
      const int i = program_.order == Order::forward ? k : e.n - 1 - k;
      sum = plus_product(sum, number(e.x[index(i)]), number(e.W[e.at(i, cls)]));
    }
    return program_.starts_with_bias ? sum : sum + bias;
  }

  // −Σ y ln ŷ.
  F loss_from(const Vector& yhat) {
    Vector terms;
    for (int j = 0; j < exercise_.m; ++j) {
      const F label = number(exercise_.y[index(j)]);
      if (label != 0) terms.push_back(label * off(std::log(yhat[index(j)])));
    }
    return -sum_of(terms);
  }

  // −Σ y (z − shift − ln Σ).
  F loss_from_logits(const Vector& z, F shift, F sum) {
    const F log_sum = off(std::log(sum));
    Vector terms;
    for (int j = 0; j < exercise_.m; ++j) {
      const F label = number(exercise_.y[index(j)]);
      if (label != 0) terms.push_back(label * ((z[index(j)] - shift) - log_sum));
    }
    return -sum_of(terms);
  }

  static Vector scaled(F eta, Vector gradient) {
    for (F& entry : gradient) entry *= eta;
    return gradient;
  }

  Vector next(const std::vector<Written>& from, F eta, const Vector& gradient) const {
    const F step = has(Mistake::ascent) ? eta : -eta;
    Vector out;
    for (std::size_t i = 0; i < from.size(); ++i) {
      out.push_back(plus_product(number(from[i]), step, gradient[i]));
    }
    return out;
  }

  const Exercise& exercise_;
  const Program& program_;
  Random& random_;
};

Program draw_program(const MachineKey& key, const Exercise& exercise, Random& random) {
  Program program;
  program.is_single = random.chance(50);
  program.shifts = random.chance(50);
  program.log_softmax = random.chance(40);
  program.order = random.one_of<Order>({Order::forward, Order::backward, Order::pairwise});
  program.starts_with_bias = random.chance(30);
  program.fuses = random.chance(30);
  if (random.chance(50)) program.library_error = program.is_single ? 2 : 1;
  program.printer = static_cast<Printer>(key.number % kPrinters);
  // R has no float32.
  if (program.printer == Printer::r) program.is_single = false;
  if (!key.with_mistake) return program;
  std::vector<Mistake> mistakes{Mistake::bias_missing, Mistake::gradient_sign,
                                Mistake::target_not_subtracted, Mistake::ascent};
  if (exercise.n == exercise.m) mistakes.push_back(Mistake::gradient_transposed);
  program.mistake = random.one_of(mistakes);
  return program;
}

// The texts of a quantity as they are handed in, in its own layout.
template <class F>
TextMatrix texts_of(const MachineWork& work, Quantity quantity, const std::vector<F>& numbers) {
  const Exercise& e = work.exercise;
  const bool matrix = is_matrix(quantity);
  const int rows = !matrix ? 1 : e.classes_by_features ? e.m : e.n;
  std::vector<std::vector<double>> laid_out(static_cast<std::size_t>(rows));
  for (std::size_t cell = 0; cell < numbers.size(); ++cell) {
    const int feature = static_cast<int>(cell) / e.m;
    const int cls = static_cast<int>(cell) % e.m;
    const int row = !matrix ? 0 : e.classes_by_features ? cls : feature;
    laid_out[static_cast<std::size_t>(row)].push_back(static_cast<double>(numbers[cell]));
  }
  return printed(work.program.printer, laid_out, work.program.is_single);
}

template <class F>
AnswersText print_out(const MachineWork& work, Random& random) {
  const auto numbers = Run<F>(work.exercise, work.program, random).numbers();
  const bool partial = random.chance(50);
  AnswersText answers;
  for (const Quantity quantity : kAnswerQuantities) {
    const bool is_own = work.program.mistake && place_of(*work.program.mistake) == quantity;
    if (partial && !is_own && random.chance(50)) continue;
    answers[std::string(name_of(quantity))] = texts_of(work, quantity, numbers[quantity]);
  }
  return answers;
}

}  // namespace

MachineWork draw_machine_work(const MachineKey& key) {
  Random random(seed_of(key.seed, 2, key.with_mistake ? 1 : 0, key.number));
  MachineWork work{.key = key, .exercise = draw_exercise(random, {}), .program = {}, .answers = {}};
  work.program = draw_program(key, work.exercise, random);
  do {
    work.answers =
        work.program.is_single ? print_out<float>(work, random) : print_out<double>(work, random);
  } while (work.answers.empty());
  return work;
}

Quantity place_of(Mistake mistake) {
  switch (mistake) {
    case Mistake::bias_missing:
      return Q::z;
    case Mistake::gradient_transposed:
      return Q::dW;
    case Mistake::ascent:
      return Q::W_next;
    default:
      return Q::dz;
  }
}

nlohmann::json summary(const MachineWork& work, const Timed& timed) {
  const Program& program = work.program;
  nlohmann::json out{{"part", "machines"},
                     {"number", work.key.number},
                     {"printer", name_of(program.printer)},
                     {"type", program.is_single ? "float32" : "float64"},
                     {"mistake", program.mistake ? id_of(*program.mistake) : "none"},
                     {"ms", timed.milliseconds}};
  out["named"] = nlohmann::json::array();
  for (const Finding& finding : timed.check.findings)
    out["named"].push_back(id_of(finding.mistake));
  out["tallies"] = tallies_json(timed.check);
  out["place"] = program.mistake ? name_of(place_of(*program.mistake)) : "";
  return out;
}

}  // namespace softmax_steps::quality
