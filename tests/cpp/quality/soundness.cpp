#include "soundness.h"

#include <algorithm>
#include <cmath>

#include "slips.h"

namespace softmax_steps::quality {
namespace {

constexpr const char* kBefores[] = {"all", "none", "half"};

bool is_one_of(Quantity quantity, std::initializer_list<Quantity> quantities) {
  return std::find(quantities.begin(), quantities.end(), quantity) != quantities.end();
}

// Whether a quantity is computed from another.
bool depends_on(Quantity quantity, Quantity before) {
  using enum Quantity;
  if (before >= quantity || before == loss) return false;
  if (is_one_of(before, {z, exp, sum, yhat, dz})) return true;
  const bool of_biases = is_one_of(quantity, {db, scaled_db, b_next});
  return of_biases == is_one_of(before, {db, scaled_db, b_next});
}

Real fraction(Random& random, Real low, Real high) {
  constexpr int kSteps = 1'000'000;
  return low + (high - low) * static_cast<Real>(random.below(kSteps + 1)) / kSteps;
}

Real with_random_sign(Random& random, Real value) { return random.chance(50) ? value : -value; }

// What the number's size never reaches, where the problem alone says that; else something far off.
Real out_of_range(const WrongNumber& number, Random& random) {
  const Exercise& e = number.exercise;
  const Real beyond = fraction(random, 1.05L, 3);
  const auto feature = static_cast<int>(number.cell) / e.m;
  switch (number.key.quantity) {
    case Q::exp:
    case Q::sum:
    case Q::loss:
      return -number.truth * fraction(random, 0.05L, 2);
    case Q::yhat:
      return random.chance(50) ? beyond : -fraction(random, 0.05L, 1);
    case Q::dz:
    case Q::db:
      return with_random_sign(random, beyond);
    case Q::scaled_db:
      return with_random_sign(random, e.eta.value * beyond);
    case Q::b_next:
      return e.b[number.cell].value + with_random_sign(random, e.eta.value * beyond);
    case Q::dW:
      return with_random_sign(random, e.input(feature) * beyond);
    case Q::scaled_dW:
      return with_random_sign(random, e.eta.value * e.input(feature) * beyond);
    case Q::W_next:
      return e.W[number.cell].value +
             with_random_sign(random, e.eta.value * e.input(feature) * beyond);
    case Q::z:
      return with_random_sign(random, (std::fabs(number.truth) + 1) * 10 * beyond);
    default:
      return 0;
  }
}

// Another number of the quantity; of a lone one a number from before it.
Real neighbour(const WrongNumber& number, const Columns& truth, Random& random) {
  const Quantity quantity = number.key.quantity;
  const Quantity from = quantity == Q::sum ? Q::exp : quantity == Q::loss ? Q::yhat : quantity;
  const Column& column = of(truth, from);
  const auto count = static_cast<int>(column.size());
  const Real other = column[static_cast<std::size_t>(
      (static_cast<int>(number.cell) + random.between(1, count - 1)) % count)];
  return quantity == Q::loss ? -std::log(other) : other;
}

std::optional<Written> wrong(WrongNumber& number, const Columns& truth, Random& random) {
  const Style& style = number.style;
  const Quantity quantity = number.key.quantity;
  switch (random.below(5)) {
    case 0: {
      number.kind = "off";
      const Real off = with_random_sign(random, fraction(random, 0.05L, 0.6L));
      return write(style, quantity, number.truth * (1 + off));
    }
    case 1:
      number.kind = "sign";
      return write(style, quantity, -number.truth);
    case 2:
      number.kind = "range";
      return write(style, quantity, out_of_range(number, random));
    case 3:
      number.kind = "neighbour";
      return write(style, quantity, neighbour(number, truth, random));
    default: {
      number.kind = "digits";
      const auto right = write(style, quantity, number.truth);
      return right ? digits_moved(*right, random) : std::nullopt;
    }
  }
}

// What comes before, rightly rounded, as far as it is written; none where nobody could write it.
std::optional<PerAnswer<Page>> pages_of(const WrongNumber& number, const Columns& truth,
                                        Random& random) {
  PerAnswer<Page> pages;
  const bool by_cells = random.chance(30);
  for (const Quantity quantity : kAnswerQuantities) {
    if (quantity > number.key.quantity) break;
    const bool is_own = quantity == number.key.quantity;
    const bool has_quantity = random.chance(50);
    Page& page = pages[quantity];
    for (const Real value : of(truth, quantity)) {
      const bool is_half = by_cells ? random.chance(50) : has_quantity;
      const bool is_written =
          is_own || number.before == Before::all || (number.before == Before::half && is_half);
      const auto written = write(number.style, quantity, value);
      if (!written) return std::nullopt;
      page.push_back(is_written ? *written : Written{{}, value, 0});
    }
  }
  return pages;
}

// What follows for the number from what is written up to a quantity, by computing with all digits.
Real following(const WrongNumber& number, const PerAnswer<Page>& pages, Quantity last) {
  Columns numbers;
  for (const Quantity quantity : kAnswerQuantities) {
    const Desk desk{number.exercise, numbers, [](Real value) { return value; },
                    number.style.shifted};
    of(numbers, quantity) = honest(quantity, desk);
    if (quantity == number.key.quantity) break;
    const Page& page = pages[quantity];
    for (std::size_t i = 0; i < page.size() && quantity <= last; ++i) {
      if (!page[i].text.empty()) of(numbers, quantity)[i] = page[i].value;
    }
  }
  return of(numbers, number.key.quantity)[number.cell];
}

bool is_within_two_units(const Written& written, Real value) {
  return std::fabs(written.value - value) <= 2.000001L * value_of(1, written.place);
}

// Whether it is right after all; exponentials and their sum may be of z or of z − max z.
bool is_right(const WrongNumber& number, const Written& written) {
  for (const bool shifted : {false, true}) {
    Style style = number.style;
    style.shifted = shifted;
    const Columns exact = truth(number.exercise, style);
    if (is_within_two_units(written, of(exact, number.key.quantity)[number.cell])) return true;
  }
  return false;
}

void compare_with_following(WrongNumber& number, const PerAnswer<Page>& pages) {
  for (const Quantity last : kAnswerQuantities) {
    if (last >= number.key.quantity) break;
    const Real value = following(number, pages, last);
    if (!std::isfinite(value)) continue;
    if (is_within_two_units(number.written, value)) number.is_near_following = true;
    for (const Mode mode : {Mode::half_up, Mode::half_even, Mode::truncated}) {
      const auto units = units_of(value, number.written.place, mode);
      if (units && units == units_of(number.written.value, number.written.place)) {
        number.follows = true;
      }
    }
  }
}

std::optional<WrongNumber> try_number(const WrongKey& key, int attempt) {
  Random random(seed_of(key.seed, 1, static_cast<int>(key.quantity), key.number, attempt));
  WrongNumber number{.key = key,
                     .exercise = draw_exercise(random, {}),
                     .style = {},
                     .kind = {},
                     .written = {},
                     .answers = {}};
  Style& style = number.style;
  style.digits = std::array{2, 3, 4, 6}.at(static_cast<std::size_t>(key.number % 4));
  number.before = static_cast<Before>(key.number / 4 % 3);
  style.significant = random.chance(40);
  style.mode = random.chance(80) ? Mode::half_up : Mode::half_even;
  style.whole = random.one_of<Style::Whole>(
      {Style::Whole::ones, Style::Whole::scientific, Style::Whole::bare});
  style.keeps_zeros = random.chance(75);
  style.shifted = number.before == Before::all && random.chance(10);
  const Columns exact = truth(number.exercise, style);
  const Column& own = of(exact, key.quantity);
  number.cell = static_cast<std::size_t>(random.below(static_cast<int>(own.size())));
  number.truth = own[number.cell];
  const auto written = wrong(number, exact, random);
  if (!written || is_right(number, *written)) return std::nullopt;
  number.written = *written;
  number.is_far = std::fabs(number.written.value - number.truth) >= 0.1L * std::fabs(number.truth);

  auto pages = pages_of(number, exact, random);
  if (!pages) return std::nullopt;
  compare_with_following(number, *pages);
  Solution solution{.pages = *std::move(pages), .used = {}};
  solution.pages[key.quantity][number.cell] = number.written;
  for (const Quantity before : kAnswerQuantities) {
    const Page& page = solution.page(before);
    const bool has_any = std::any_of(page.begin(), page.end(),
                                     [](const Written& entry) { return !entry.text.empty(); });
    if (depends_on(key.quantity, before) && has_any) number.has_sources = true;
  }
  number.answers = hand_in(number.exercise, solution);
  return number;
}

}  // namespace

WrongNumber draw_wrong_number(const WrongKey& key) {
  for (int attempt = 0;; ++attempt) {
    if (auto number = try_number(key, attempt)) return *std::move(number);
  }
}

Verdict verdict_of(const WrongNumber& number, const Check& check) {
  return check.verdicts[number.key.quantity][number.cell];
}

nlohmann::json summary(const WrongNumber& number, const Timed& timed) {
  const Verdict verdict = verdict_of(number, timed.check);
  return {{"part", "soundness"},
          {"quantity", name_of(number.key.quantity)},
          {"number", number.key.number},
          {"kind", number.kind},
          {"digits", number.style.digits},
          {"before", kBefores[static_cast<int>(number.before)]},
          {"sources", number.has_sources},
          {"cell", number.cell},
          {"truth", static_cast<double>(number.truth)},
          {"written", number.written.text},
          {"far", number.is_far},
          {"follows", number.follows},
          {"near", number.is_near_following},
          {"tick", is_tick(verdict)},
          {"close", is_close(verdict)},
          {"ms", timed.milliseconds}};
}

}  // namespace softmax_steps::quality
