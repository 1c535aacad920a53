#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "derivation.h"
#include "input/read_problem.h"

/// What the tests share: the data from outside, and comparing with it.
namespace softmax_steps::testing {

using Json = nlohmann::json;

/// A file of tests/data.
Json read_data(const std::string& name);

/// The problem of a record's `in`: X, W, b, Y, eta, and the record's reduction.
ProblemText problem_text(const Json& record);

/// The homework of tests/data/homework.json.
ProblemText homework();

Decimal decimal(const std::string& text);

/// Whether a value agrees to one unit of the 30th significant digit. Where the reference says 0,
/// the true value is below 1e-1000.
bool agrees(const Decimal& value, const std::string& expected);

/// The quantities agree with a nested list of decimal texts of the same shape.
bool agree(const Matrix<RoundedNumber>& values, const Json& expected);
bool agree(const Vector<RoundedNumber>& values, const Json& expected);

/// The plain text of a line of the derivation.
std::string text_of(const Derivation& derivation, const std::string& line_id);

/// A quantity's entry, its text, print and sources, by the texts of the ids.
struct EntryText {
  std::string text;
  Printed printed;
  std::vector<std::string> sources;
};
std::map<std::string, EntryText> by_id(const Quantities& quantities);

/// The InputError that reading the problem throws; a failure when it throws none.
InputError error_of(const ProblemText& text);

}  // namespace softmax_steps::testing
