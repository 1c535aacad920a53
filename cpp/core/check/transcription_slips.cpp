#include "transcription_slips.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <utility>

namespace softmax_steps {
namespace {

// More cells than this are not all wrong by slips of single digits.
constexpr std::size_t kMostSlips = 2;
// The decimal point is not moved farther than this.
constexpr int kFarthestPoint = 3;

using Permutation = std::function<std::size_t(std::size_t)>;

bool are_all(const std::vector<std::size_t>& cells, const auto& condition) {
  return std::all_of(cells.begin(), cells.end(), condition);
}

// Whether every cell holds what was meant for another one, and the wrong cells are among those that
// moved.
bool is_permuted(const WrittenCells& written, const Cells<Decimal>& meant,
                 const Permutation& origin) {
  const auto holds = [&](std::size_t cell) { return written.fits(cell, meant[origin(cell)]); };
  // A wrong cell seldom does.
  if (!are_all(written.wrong, holds)) return false;
  for (std::size_t cell = 0; cell < meant.size(); ++cell) {
    if (!holds(cell)) return false;
  }
  return true;
}

void add_line_exchanges(std::vector<TranscriptionSlip>& slips, const Problem& problem,
                        const WrittenCells& written, const Cells<Decimal>& meant, bool rows) {
  const Shape shape = shape_of(written.quantity, problem);
  const int lines = rows ? shape.rows : shape.columns;
  for (int first = 0; first < lines; ++first) {
    for (int second = first + 1; second < lines; ++second) {
      const auto other = [&](int line) {
        return line == first ? second : line == second ? first : line;
      };
      const Permutation origin = [&](std::size_t cell) {
        const Place place = place_of(written.quantity, problem, cell);
        return cell_at(
            written.quantity, problem,
            rows ? Place{other(place.row), place.column} : Place{place.row, other(place.column)});
      };
      if (!is_permuted(written, meant, origin)) continue;
      slips.push_back(
          {rows ? Mistake::rows_exchanged : Mistake::columns_exchanged, written.wrong, meant});
    }
  }
}

// Numbers that are farther apart than this are not one another's digits in another order.
constexpr int kMostOrders = 4;

bool are_comparable(const AnswerNumber& written, const Decimal& meant) {
  return written.value != 0 && meant != 0 && (written.value < 0) == (meant < 0) &&
         !written.is_quotient && std::abs(order(written.value) - order(meant)) <= kMostOrders;
}

// The digits of a number down to so many decimals, and a zero at least before the point.
std::string digits_down_to(const Digits& exact, int decimals) {
  std::string text = exact.significand;
  const int behind = exact.exponent + decimals + 1 - static_cast<int>(text.size());
  if (behind > 0) text.append(static_cast<std::size_t>(behind), '0');
  const auto least = static_cast<std::size_t>(decimals) + 1;
  if (text.size() < least) text.insert(0, least - text.size(), '0');
  return text;
}

// A number with so many decimals, rounded and cut off.
std::array<std::string, 2> writings_of(const Decimal& value, int decimals) {
  const Digits exact = to_digits(value);
  const auto in_mode = [&](Rounding::Mode mode) {
    Rounding rounding;
    rounding.mode = mode;
    rounding.digits = decimals;
    return digits_down_to(rounded(exact, rounding), decimals);
  };
  return {in_mode(Rounding::Mode::half_up), in_mode(Rounding::Mode::truncate)};
}

int decimals_of(const AnswerNumber& written) { return std::max(-written.place, 0); }

std::string digits_of(const AnswerNumber& written) {
  return digits_down_to(to_digits(written.value, kStoredDigits), decimals_of(written));
}

// Whether two neighbouring digits have changed places, and nothing else.
bool is_swapped(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const auto at = std::mismatch(a.begin(), a.end(), b.begin());
  if (at.first == a.end() || at.first + 1 == a.end()) return false;
  return *at.first == *(at.second + 1) && *(at.first + 1) == *at.second &&
         std::equal(at.first + 2, a.end(), at.second + 2);
}

bool has_swapped_digits(const AnswerNumber& written, const Decimal& meant) {
  if (!are_comparable(written, meant)) return false;
  const std::string digits = digits_of(written);
  const auto all = writings_of(meant, decimals_of(written));
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& one) { return is_swapped(digits, one); });
}

// Whether the digits are the longer ones without one of those at first … last.
bool is_without_one(const std::string& digits, const std::string& longer, std::size_t first,
                    std::size_t last) {
  if (longer.size() != digits.size() + 1) return false;
  for (std::size_t at = first; at <= last; ++at) {
    const auto gap = static_cast<std::ptrdiff_t>(at);
    if (std::equal(digits.begin(), digits.begin() + gap, longer.begin()) &&
        std::equal(digits.begin() + gap, digits.end(), longer.begin() + gap + 1)) {
      return true;
    }
  }
  return false;
}

bool has_dropped_digit(const AnswerNumber& written, const Decimal& meant) {
  if (!are_comparable(written, meant)) return false;
  const int decimals = decimals_of(written);
  const std::string digits = digits_of(written);
  const std::size_t point = digits.size() - static_cast<std::size_t>(decimals);
  // Before the point, or behind it.
  const auto before = writings_of(meant, decimals);
  const auto behind = writings_of(meant, decimals + 1);
  return std::any_of(
             before.begin(), before.end(),
             [&](const std::string& longer) { return is_without_one(digits, longer, 0, point); }) ||
         std::any_of(behind.begin(), behind.end(), [&](const std::string& longer) {
           return is_without_one(digits, longer, point, digits.size());
         });
}

bool has_moved_point(const AnswerNumber& written, int place, int by, const Decimal& meant) {
  if (!are_comparable(written, meant) || order(meant) < place + by) return false;
  AnswerNumber other = written;
  other.value *= power_of_ten(by);
  return rounding_match(other, place + by, meant) != RoundingMatch::neither;
}

}  // namespace

std::vector<TranscriptionSlip> exchanges(const Problem& problem, const WrittenCells& written,
                                         const Cells<Decimal>& meant) {
  std::vector<TranscriptionSlip> slips;
  if (is_matrix(written.quantity)) {
    add_line_exchanges(slips, problem, written, meant, true);
    add_line_exchanges(slips, problem, written, meant, false);
  }
  const auto are_swapped = [&](std::size_t a, std::size_t b) {
    return a != b && written.entries[a] && written.entries[b] && written.fits(a, meant[b]) &&
           written.fits(b, meant[a]);
  };
  if (written.wrong.size() == 2 && are_swapped(written.wrong.front(), written.wrong.back())) {
    slips.push_back({Mistake::entries_swapped, written.wrong, meant});
  } else if (written.wrong.size() == 1) {
    // The other may be right as well, as far as its digits tell.
    for (std::size_t other = 0; other < meant.size(); ++other) {
      if (!are_swapped(written.wrong.front(), other)) continue;
      slips.push_back({Mistake::entries_swapped, written.wrong, meant});
      break;
    }
  }
  return slips;
}

std::vector<TranscriptionSlip> digit_slips(const WrittenCells& written,
                                           const Cells<Decimal>& meant) {
  std::vector<TranscriptionSlip> slips;
  const auto add_if = [&](Mistake mistake, const auto& has_slipped) {
    const auto has = [&](std::size_t cell) {
      return has_slipped(*written.entries[cell], cell, meant[cell]);
    };
    if (are_all(written.wrong, has)) slips.push_back({mistake, written.wrong, meant});
  };
  if (written.wrong.size() <= kMostSlips) {
    add_if(Mistake::digits_swapped,
           [](const AnswerNumber& entry, std::size_t /*cell*/, const Decimal& value) {
             return has_swapped_digits(entry, value);
           });
    add_if(Mistake::digit_dropped,
           [](const AnswerNumber& entry, std::size_t /*cell*/, const Decimal& value) {
             return has_dropped_digit(entry, value);
           });
  }
  for (int by = -kFarthestPoint; by <= kFarthestPoint; ++by) {
    if (by == 0) continue;
    add_if(Mistake::decimal_point,
           [&](const AnswerNumber& entry, std::size_t /*cell*/, const Decimal& value) {
             return has_moved_point(entry, place_of(entry, written.precision), by, value);
           });
  }
  return slips;
}

std::vector<TranscriptionSlip> rounding_slips(const WrittenCells& written,
                                              const Cells<Decimal>& meant) {
  const auto is_near = [&](std::size_t cell) {
    const AnswerNumber& entry = *written.entries[cell];
    const int place = place_of(entry, written.precision);
    const Decimal two_units = 2 * power_of_ten(place);
    const Decimal& value = meant[cell];
    const Decimal off = entry.value - value;
    // What has no digits down to that place keeps none.
    return !entry.is_quotient && order(value) >= place && off <= two_units && off >= -two_units &&
           2 * abs(off) <= abs(value);
  };
  if (!are_all(written.wrong, is_near)) return {};
  return {{Mistake::rounding, written.wrong, meant}};
}

}  // namespace softmax_steps
