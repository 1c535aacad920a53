#include "slips.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace softmax_steps {
namespace {

// More cells than this are not all wrong by slips of single digits.
constexpr std::size_t kMostSlips = 2;
// The decimal point is not moved farther than this.
constexpr int kFarthestPoint = 3;

using Permutation = std::function<std::size_t(std::size_t)>;

// Whether every cell holds what was meant for another one, and the wrong cells are among those that
// moved.
bool is_permuted(const WrittenCells& written, const Cells<Decimal>& meant,
                 const Permutation& origin) {
  for (std::size_t cell = 0; cell < meant.size(); ++cell) {
    if (!written.fits(cell, meant[origin(cell)])) return false;
  }
  return true;
}

void add_line_exchanges(std::vector<Slip>& slips, const Problem& problem,
                        const WrittenCells& written, const Cells<Decimal>& meant, bool rows) {
  const Shape shape = shape_of(written.family, problem);
  const int lines = rows ? shape.rows : shape.columns;
  for (int first = 0; first < lines; ++first) {
    for (int second = first + 1; second < lines; ++second) {
      const auto other = [&](int line) {
        return line == first ? second : line == second ? first : line;
      };
      const Permutation origin = [&](std::size_t cell) {
        const Place place = place_of(written.family, problem, cell);
        return cell_at(
            written.family, problem,
            rows ? Place{other(place.row), place.column} : Place{place.row, other(place.column)});
      };
      if (!is_permuted(written, meant, origin)) continue;
      slips.push_back(
          {rows ? Mistake::rows_exchanged : Mistake::columns_exchanged, written.wrong, meant});
    }
  }
}

// A written number as its digits, with the zeros in front that its decimals need.
struct DigitText {
  std::string digits;
  int decimals = 0;
};

DigitText digits_of(const Written& written) {
  const Digits exact = to_digits(written.value, kStoredDigits);
  const int decimals = std::max(-written.place, 0);
  // All digits down to the last place, which trailing zeros may be.
  std::string text = exact.significand;
  const int behind = exact.exponent + decimals + 1 - static_cast<int>(text.size());
  if (behind > 0) text.append(static_cast<std::size_t>(behind), '0');
  const auto least = static_cast<std::size_t>(decimals) + 1;
  if (text.size() < least) text.insert(0, least - text.size(), '0');
  return {std::move(text), decimals};
}

// Whether the digits, read with so many decimals, are the value rounded or cut off.
bool is_writing_of(const Written& like, const std::string& digits, int decimals,
                   const Decimal& value) {
  Written other = like;
  other.value = from_digits(
      normalised({like.value < 0, digits, static_cast<int>(digits.size()) - 1 - decimals}));
  return writing_of(other, -decimals, value) != Writing::neither;
}

bool has_swapped_digits(const Written& written, const Decimal& meant) {
  DigitText text = digits_of(written);
  for (std::size_t i = 0; i + 1 < text.digits.size(); ++i) {
    if (text.digits[i] == text.digits[i + 1]) continue;
    std::swap(text.digits[i], text.digits[i + 1]);
    if (is_writing_of(written, text.digits, text.decimals, meant)) return true;
    std::swap(text.digits[i], text.digits[i + 1]);
  }
  return false;
}

bool has_dropped_digit(const Written& written, const Decimal& meant) {
  const DigitText text = digits_of(written);
  const std::size_t point = text.digits.size() - static_cast<std::size_t>(text.decimals);
  for (std::size_t at = 0; at <= text.digits.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string longer = text.digits;
      longer.insert(at, 1, digit);
      if (at <= point && is_writing_of(written, longer, text.decimals, meant)) return true;
      if (at >= point && is_writing_of(written, longer, text.decimals + 1, meant)) return true;
    }
  }
  return false;
}

bool has_moved_point(const Written& written, int place, int by, const Decimal& meant) {
  Written other = written;
  other.value *= power_of_ten(by);
  return written.value != 0 && writing_of(other, place + by, meant) != Writing::neither;
}

bool are_all(const std::vector<std::size_t>& cells, const auto& condition) {
  return std::all_of(cells.begin(), cells.end(), condition);
}

}  // namespace

std::vector<Slip> exchanges(const Problem& problem, const WrittenCells& written,
                            const Cells<Decimal>& meant) {
  std::vector<Slip> slips;
  if (is_matrix(written.family)) {
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

std::vector<Slip> digit_slips(const WrittenCells& written, const Cells<Decimal>& meant) {
  std::vector<Slip> slips;
  const auto add_if = [&](Mistake mistake, const auto& has_slipped) {
    const auto has = [&](std::size_t cell) {
      return has_slipped(*written.entries[cell], cell, meant[cell]);
    };
    if (are_all(written.wrong, has)) slips.push_back({mistake, written.wrong, meant});
  };
  if (written.wrong.size() <= kMostSlips) {
    add_if(Mistake::digits_swapped,
           [](const Written& entry, std::size_t /*cell*/, const Decimal& value) {
             return has_swapped_digits(entry, value);
           });
    add_if(Mistake::digit_dropped,
           [](const Written& entry, std::size_t /*cell*/, const Decimal& value) {
             return has_dropped_digit(entry, value);
           });
  }
  for (int by = -kFarthestPoint; by <= kFarthestPoint; ++by) {
    if (by == 0) continue;
    add_if(Mistake::decimal_point,
           [&](const Written& entry, std::size_t /*cell*/, const Decimal& value) {
             return has_moved_point(entry, place_of(entry, written.precision), by, value);
           });
  }
  return slips;
}

std::vector<Slip> rounding_slips(const WrittenCells& written, const Cells<Decimal>& meant) {
  const auto is_near = [&](std::size_t cell) {
    const Written& entry = *written.entries[cell];
    const Decimal two_units = 2 * power_of_ten(place_of(entry, written.precision));
    const Decimal off = entry.value - meant[cell];
    return !entry.is_quotient && off <= two_units && off >= -two_units;
  };
  if (!are_all(written.wrong, is_near)) return {};
  return {{Mistake::rounding, written.wrong, meant}};
}

}  // namespace softmax_steps
