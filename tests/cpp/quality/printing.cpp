#include "printing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace softmax_steps::quality {
namespace {

using Row = std::vector<double>;

std::string formatted(const char* format, int digits, double value) {
  std::array<char, 400> text{};
  const int size = std::snprintf(text.data(), text.size(), format, digits, value);
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string fixed(double value, int decimals) { return formatted("%.*f", decimals, value); }
std::string scientific(double value, int decimals) { return formatted("%.*e", decimals, value); }

// The exponent of the first digit, once the number is rounded to so many significant ones.
int exponent_of(double value, int significant) {
  const std::string text = scientific(value, significant - 1);
  return std::atoi(text.substr(text.find('e') + 1).c_str());
}

std::string without_zeros(std::string text) {
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

// How many significant digits, of so many at the most, are no zeros at the end.
int significant_of(double value, int most) {
  const std::string text = scientific(value, most - 1);
  const std::string digits = without_zeros(text.substr(0, text.find('e')));
  return static_cast<int>(std::count_if(digits.begin(), digits.end(),
                                        [](char c) { return c >= '0' && c <= '9'; }));
}

// The fewest significant digits that are read back as the same number. (std::to_chars would say it
// too, but not every standard library has it for floating point.)
int shortest_of(double value, bool is_single) {
  const int most = is_single ? std::numeric_limits<float>::max_digits10
                             : std::numeric_limits<double>::max_digits10;
  for (int digits = 1; digits < most; ++digits) {
    const std::string text = scientific(value, digits - 1);
    const bool is_same = is_single
                             ? std::strtof(text.c_str(), nullptr) == static_cast<float>(value)
                             : std::strtod(text.c_str(), nullptr) == value;
    if (is_same) return digits;
  }
  return most;
}

std::string shortest_fixed(double value, bool is_single) {
  const int digits = shortest_of(value, is_single);
  return fixed(value, std::max(0, digits - 1 - exponent_of(value, digits)));
}

// Python's repr, and NumPy's of a scalar.
std::string python(double value, bool is_single) {
  const double size = std::fabs(value);
  if (value != 0 && (size < 1e-4 || size >= 1e16)) {
    return scientific(value, shortest_of(value, is_single) - 1);
  }
  const std::string text = shortest_fixed(value, is_single);
  return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string javascript(double value) {
  const double size = std::fabs(value);
  if (value == 0) return "0";
  if (size >= 1e-6 && size < 1e21) return shortest_fixed(value, false);
  const std::string text = scientific(value, shortest_of(value, false) - 1);
  const std::size_t e = text.find('e');
  const int exponent = std::atoi(text.substr(e + 1).c_str());
  return text.substr(0, e) + (exponent < 0 ? "e" : "e+") + std::to_string(exponent);
}

// The sizes of the numbers that are not 0.
struct Extent {
  double least = std::numeric_limits<double>::infinity();
  double most = 0;
  bool has_whole_numbers_only = true;
};

Extent extent_of(const std::vector<Row>& rows) {
  Extent extent;
  for (const Row& row : rows) {
    for (const double value : row) {
      if (value != std::floor(value)) extent.has_whole_numbers_only = false;
      if (value == 0) continue;
      extent.least = std::min(extent.least, std::fabs(value));
      extent.most = std::max(extent.most, std::fabs(value));
    }
  }
  return extent;
}

template <class Write>
TextMatrix each(const std::vector<Row>& rows, const Write& write) {
  TextMatrix out;
  for (const Row& row : rows) {
    out.emplace_back();
    for (const double value : row) out.back().push_back(write(value));
  }
  return out;
}

// NumPy: powers of ten for all as soon as the sizes differ much.
TextMatrix numpy_array(const std::vector<Row>& rows, bool is_single) {
  constexpr int kDecimals = 8;
  const Extent extent = extent_of(rows);
  const bool has_powers = extent.most > 0 && (extent.most >= 1e8 || extent.least < 1e-4 ||
                                              extent.most / extent.least > 1000);
  if (has_powers) {
    int decimals = 1;
    for (const Row& row : rows) {
      for (const double value : row) {
        const int own = value == 0 ? 0 : shortest_of(value, is_single) - 1;
        decimals = std::max(decimals, std::min(kDecimals, own));
      }
    }
    return each(rows, [=](double value) { return scientific(value, decimals); });
  }
  return each(rows, [=](double value) {
    const std::string exact = value == 0 ? fixed(value, 0) : shortest_fixed(value, is_single);
    const std::size_t point = exact.find('.');
    const bool is_short = point == std::string::npos || exact.size() - point - 1 <= kDecimals;
    const std::string text = without_zeros(is_short ? exact : fixed(value, kDecimals));
    return text.find('.') == std::string::npos ? text + "." : text;
  });
}

TextMatrix torch_tensor(const std::vector<Row>& rows) {
  constexpr int kDecimals = 4;
  const Extent extent = extent_of(rows);
  const bool has_powers = extent.most > 0 && (extent.most > 1e8 || extent.least < 1e-4 ||
                                              extent.most / extent.least > 1000);
  return each(rows, [&](double value) {
    if (extent.has_whole_numbers_only) return fixed(value, 0) + ".";
    return has_powers ? scientific(value, kDecimals) : fixed(value, kDecimals);
  });
}

// R: as many digits as the number that needs the most of them, up to seven; plain decimals where
// they are no wider than powers of ten.
std::vector<std::string> r_column(const Row& column) {
  constexpr int kDigits = 7;
  int decimals = 0;
  int mantissa = 0;
  int left = 1;
  int power = 2;
  for (const double value : column) {
    if (value == 0) continue;
    const int significant = significant_of(value, kDigits);
    const int exponent = exponent_of(value, kDigits);
    decimals = std::max(decimals, significant - 1 - exponent);
    mantissa = std::max(mantissa, significant - 1);
    left = std::max(left, exponent + 1);
    if (std::abs(exponent) >= 100) power = 3;
  }
  const int plain = left + (decimals > 0 ? decimals + 1 : 0);
  const int scaled = 1 + (mantissa > 0 ? mantissa + 1 : 0) + 2 + power;
  std::vector<std::string> out;
  for (const double value : column) {
    out.push_back(plain <= scaled ? fixed(value, decimals) : scientific(value, mantissa));
  }
  return out;
}

// R prints each column of a matrix by itself, and a vector as one.
TextMatrix r(const std::vector<Row>& rows) {
  if (rows.size() == 1) return {r_column(rows[0])};
  TextMatrix out(rows.size());
  for (std::size_t j = 0; j < rows[0].size(); ++j) {
    Row column;
    for (const Row& row : rows) column.push_back(row[j]);
    const auto texts = r_column(column);
    for (std::size_t i = 0; i < rows.size(); ++i) out[i].push_back(texts[i]);
  }
  return out;
}

// Octave: decimals for the smallest number, unless the largest then gets too wide.
TextMatrix octave(const std::vector<Row>& rows, int digits) {
  const Extent extent = extent_of(rows);
  if (extent.has_whole_numbers_only) {
    return each(rows, [](double value) { return fixed(value, 0); });
  }
  const auto digits_before = [](double value) {
    return static_cast<int>(std::floor(std::log10(value))) + 1;
  };
  const auto decimals_for = [digits](int before) {
    return before == 0 ? digits - 1 : std::max(digits - before, before < 0 ? 0 : 1);
  };
  const int left = digits_before(extent.most);
  const int right = digits_before(extent.least);
  const int decimals = std::max(decimals_for(left), decimals_for(right));
  const bool has_powers = std::max(left, 1) + decimals + 2 >= digits + 5;
  return each(rows, [=](double value) {
    return has_powers ? scientific(value, digits - 1) : fixed(value, decimals);
  });
}

}  // namespace

std::string_view name_of(Printer printer) {
  constexpr std::array<std::string_view, kPrinters> kNames{
      "NumPy scalar", "NumPy array",  "PyTorch tensor", "PyTorch item",
      "R",            "Octave short", "Octave long",    "JavaScript"};
  return kNames.at(static_cast<std::size_t>(printer));
}

TextMatrix printed(Printer printer, const std::vector<Row>& rows, bool is_single) {
  switch (printer) {
    case Printer::numpy_scalar:
      return each(rows, [=](double value) { return python(value, is_single); });
    case Printer::numpy_array:
      return numpy_array(rows, is_single);
    case Printer::torch_tensor:
      return torch_tensor(rows);
    case Printer::torch_item:
      return each(rows, [](double value) { return python(value, false); });
    case Printer::r:
      return r(rows);
    case Printer::octave_short:
      return octave(rows, 5);
    case Printer::octave_long:
      return octave(rows, is_single ? 8 : 16);
    case Printer::javascript:
      return each(rows, javascript);
  }
  return {};
}

}  // namespace softmax_steps::quality
