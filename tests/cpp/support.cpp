#include "support.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "writers/writer.h"

namespace softmax_steps::testing {
namespace {

std::string number_text(const Json& number) {
  return number.is_string() ? number.get<std::string>() : number.dump();
}

TextRow row(const Json& numbers) {
  TextRow out;
  for (const Json& number : numbers) out.push_back(number_text(number));
  return out;
}

TextMatrix matrix(const Json& rows) {
  TextMatrix out;
  for (const Json& numbers : rows) out.push_back(row(numbers));
  return out;
}

}  // namespace

Json read_data(const std::string& name) {
  std::ifstream file(std::string(TEST_DATA) + "/" + name);
  if (!file) throw std::runtime_error("no test data " + name);
  return Json::parse(file);
}

ProblemText problem_text(const Json& record) {
  const Json& in = record.at("in");
  ProblemText text;
  text.x = matrix(in.at("X"));
  text.W = matrix(in.at("W"));
  text.b = row(in.at("b"));
  text.y = matrix(in.at("Y"));
  text.eta = number_text(in.at("eta"));
  text.reduction = record.value("reduction", "mean");
  return text;
}

ProblemText homework() {
  const Json in = read_data("homework.json").at("in");
  ProblemText text;
  text.x = row(in.at("x"));
  text.W = matrix(in.at("W"));
  text.b = row(in.at("b"));
  text.y = row(in.at("y"));
  text.eta = number_text(in.at("eta"));
  return text;
}

Decimal decimal(const std::string& text) {
  // Not parse_decimal: references go beyond the magnitudes that a problem may have.
  const std::size_t end = std::min(text.find_first_of("eE"), text.size());
  Digits digits;
  digits.negative = text.starts_with('-');
  digits.exponent = end < text.size() ? std::stoi(text.substr(end + 1)) : 0;
  const std::size_t point = std::min(text.find('.'), end);
  for (std::size_t i = digits.negative ? 1 : 0; i < end; ++i) {
    if (i == point) continue;
    if (i < point) ++digits.exponent;
    digits.significand += text[i];
  }
  --digits.exponent;
  return from_digits(normalised(digits));
}

bool agrees(const Decimal& value, const std::string& expected) {
  const Decimal reference = decimal(expected);
  if (reference == 0) return abs(value) < power_of_ten(-1000);
  return abs(value - reference) <= power_of_ten(-29) * abs(reference);
}

bool agree(const Vector<RoundedNumber>& values, const Json& expected) {
  if (values.size() != static_cast<Eigen::Index>(expected.size())) return false;
  for (Eigen::Index i = 0; i < values.size(); ++i) {
    const auto reference = expected.at(static_cast<std::size_t>(i)).get<std::string>();
    if (!agrees(values(i).value.value(), reference)) return false;
  }
  return true;
}

bool agree(const Matrix<RoundedNumber>& values, const Json& expected) {
  if (values.rows() != static_cast<Eigen::Index>(expected.size())) return false;
  for (Eigen::Index r = 0; r < values.rows(); ++r) {
    const Vector<RoundedNumber> row_values = values.row(r).transpose();
    if (!agree(row_values, expected.at(static_cast<std::size_t>(r)))) return false;
  }
  return true;
}

std::string text_of(const Derivation& derivation, const std::string& line_id) {
  for (const Step& step : derivation.steps) {
    for (const Line& line : step.lines) {
      if (line.id == line_id) return to_text(line);
    }
  }
  throw std::runtime_error("no line " + line_id);
}

std::map<std::string, EntryText> by_id(const Quantities& quantities) {
  std::map<std::string, EntryText> out;
  quantities.each([&](const QuantityId& id, const Quantities::Entry& entry) {
    EntryText& its = out[to_string(id)];
    its.text = entry.text;
    its.printed = entry.printed;
    for (const QuantityId& source : entry.sources) its.sources.push_back(to_string(source));
  });
  return out;
}

InputError error_of(const ProblemText& text) {
  try {
    read_problem(text);
  } catch (const InputError& error) {
    return error;
  }
  throw std::runtime_error("the problem was not refused");
}

}  // namespace softmax_steps::testing
