#include "slips.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "mistakes.h"

namespace softmax_steps::quality {
namespace {

bool is_plain(const std::string& text) { return text.find('e') == std::string::npos; }

// Where the digits are; the lone 0 before a point is none that people get wrong.
std::vector<std::size_t> digits_of(const std::string& text) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') places.push_back(i);
  }
  const std::size_t point = text.find('.');
  if (point != std::string::npos && places.size() > 1 && places[0] + 1 == point &&
      text[places[0]] == '0') {
    places.erase(places.begin());
  }
  return places;
}

// Whether a text begins as a number does: "0.5", not "05" or ".5".
bool begins_well(const std::string& text) {
  const std::size_t first = text[0] == '-' ? 1 : 0;
  if (first >= text.size() || text[first] == '.') return false;
  return text[first] != '0' || first + 1 == text.size() || text[first + 1] == '.';
}

// What an entry becomes; none where it cannot go wrong like this.
using Respelling = std::function<std::optional<std::string>(const std::string&, Random&)>;

std::optional<std::string> swap_digits(const std::string& text, Random& random) {
  const std::vector<std::size_t> places = digits_of(text);
  if (places.size() < 2) return std::nullopt;
  const auto at = static_cast<std::size_t>(random.below(static_cast<int>(places.size()) - 1));
  std::string out = text;
  std::swap(out[places[at]], out[places[at + 1]]);
  return out;
}

std::optional<std::string> drop_digit(const std::string& text, Random& random) {
  const std::vector<std::size_t> places = digits_of(text);
  if (places.size() < 2) return std::nullopt;
  std::string out = text;
  out.erase(random.one_of(places), 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::optional<std::string> move_point(const std::string& text, Random& random) {
  Written number = read_back(text);
  Style style;
  const auto units = units_of(number.value, number.place);
  const int steps = random.chance(85) ? 1 : 2;
  const int place = number.place + (random.chance(50) ? steps : -steps);
  constexpr int kMostDecimals = 12;
  if (!units || place > kMostDecimals) return std::nullopt;
  return write_units(style, *units, place).text;
}

std::optional<Written> respell(const Written& entry, const Respelling& respelling, Random& random) {
  if (entry.value == 0 || !is_plain(entry.text)) return std::nullopt;
  const std::optional<std::string> text = respelling(entry.text, random);
  if (!text || *text == entry.text || !begins_well(*text)) return std::nullopt;
  return read_back(*text);
}

Slip respelled(const Respelling& respelling) {
  return [respelling](Page& page, const Exercise&, const Style&, Random& random) {
    constexpr int kTries = 30;
    for (int i = 0; i < kTries; ++i) {
      Written& entry = page[static_cast<std::size_t>(random.below(static_cast<int>(page.size())))];
      const std::optional<Written> other = respell(entry, respelling, random);
      if (!other) continue;
      entry = *other;
      return true;
    }
    return false;
  };
}

// One or two units of the last place, which may be a zero that is not written.
Slip misrounded(Quantity quantity) {
  return [quantity](Page& page, const Exercise&, const Style& style, Random& random) {
    Written& entry = page[static_cast<std::size_t>(random.below(static_cast<int>(page.size())))];
    const int place = std::max(entry.place, place_in(style, quantity, entry.value));
    const auto units = units_of(entry.value, place);
    if (!units) return false;
    const int off = random.chance(70) ? 1 : 2;
    entry = write_units(style, *units + (random.chance(50) ? off : -off), place);
    return true;
  };
}

bool swap_entries(Page& page, const Exercise& /*exercise*/, const Style& /*style*/,
                  Random& random) {
  const int count = static_cast<int>(page.size());
  if (count < 2) return false;
  const int a = random.below(count);
  const int b = (a + random.between(1, count - 1)) % count;
  if (page[static_cast<std::size_t>(a)].text == page[static_cast<std::size_t>(b)].text)
    return false;
  std::swap(page[static_cast<std::size_t>(a)], page[static_cast<std::size_t>(b)]);
  return true;
}

// Two features' or two classes' lines of a matrix.
Slip lines_exchanged(bool features) {
  return [features](Page& page, const Exercise& exercise, const Style&, Random& random) {
    const int count = features ? exercise.n : exercise.m;
    if (count < 2) return false;
    const int a = random.below(count);
    const int b = (a + random.between(1, count - 1)) % count;
    for (int k = 0; k < (features ? exercise.m : exercise.n); ++k) {
      std::swap(page[features ? exercise.at(a, k) : exercise.at(k, a)],
                page[features ? exercise.at(b, k) : exercise.at(k, b)]);
    }
    return true;
  };
}

std::optional<Alteration> in_quantity(Quantity quantity, Slip slip) {
  return Alteration{.slip = std::pair{quantity, std::move(slip)},
                    .variety = std::string(name_of(quantity))};
}

}  // namespace

std::optional<Written> digits_moved(const Written& number, Random& random) {
  return respell(number, random.chance(50) ? swap_digits : move_point, random);
}

std::optional<Alteration> slip_of_the_pen(Mistake mistake, const Exercise& exercise,
                                          Random& random) {
  const Quantity quantity =
      kAnswerQuantities[static_cast<std::size_t>(random.below(static_cast<int>(kAnswers)))];
  switch (mistake) {
    case Mistake::rows_exchanged:
    case Mistake::columns_exchanged: {
      if (!is_matrix(quantity)) return std::nullopt;
      const bool rows = mistake == Mistake::rows_exchanged;
      return in_quantity(quantity, lines_exchanged(rows != exercise.classes_by_features));
    }
    case Mistake::entries_swapped:
      return in_quantity(quantity, swap_entries);
    case Mistake::digits_swapped:
      return in_quantity(quantity, respelled(swap_digits));
    case Mistake::digit_dropped:
      return in_quantity(quantity, respelled(drop_digit));
    case Mistake::decimal_point:
      return in_quantity(quantity, respelled(move_point));
    case Mistake::rounding:
      return in_quantity(quantity, misrounded(quantity));
    default:
      return std::nullopt;
  }
}

}  // namespace softmax_steps::quality
