#include "reader/solution_given.h"

#include <algorithm>
#include <utility>

#include "reader/quantity_names.h"
#include "reader/text.h"

namespace softmax_steps::reader {

using std::size_t;

namespace {

// W, and below it what is calculated with it.
bool stands_before_output(const TextPlace& place, const std::vector<ReadQuantity>& read) {
  return std::any_of(read.begin(), read.end(), [&](const ReadQuantity& one) {
    return one_of(one.quantity, "z exp sum yhat loss") &&
           std::pair(place.line, place.column) < std::pair(one.place.line, one.place.column);
  });
}

// No label has them: y = [0.1, 0.9] is the output.
bool has_fractions(const std::vector<Candidate>& candidates) {
  if (candidates.empty()) return false;
  const TextMatrix& matrix = candidates.front().matrix;
  return std::any_of(matrix.begin(), matrix.end(), [](const TextRow& row) {
    return std::any_of(row.begin(), row.end(), [](const std::string& text) {
      const size_t point = std::min(text.find_first_of("./"), text.size());
      return text.find_first_not_of('0', std::min(point + 1, text.size())) != std::string::npos;
    });
  });
}

}  // namespace

void GivenAgain::add(const Chain& chain, std::string name, std::vector<Candidate> candidates,
                     Left left) {
  const std::string_view quantity = chain.subject.quantity;
  const bool is_input = name.starts_with('x') || name.starts_with('X');
  const bool is_label = name.starts_with('y') || name.starts_with('Y');
  if (!chain.subject.indices.empty() && (is_input || is_label || !quantity.empty())) {
    const std::string_view sized_like = is_input ? "x" : is_label ? "yhat" : quantity;
    indices_[sized_like].push_back(chain.subject.indices);
  }
  if (is_label && has_fractions(candidates)) {
    labels_.push_back(std::move(left));
  } else if (quantity.empty()) {
    const bool is_rate = one_of(lower(name), "η eta lr learning_rate");
    repeats_problem_ =
        repeats_problem_ || ((is_input || is_label || is_rate) && !candidates.empty());
  } else if (!candidates.empty()) {
    parameters_.push_back({quantity, std::move(name), std::move(candidates), std::move(left)});
  }
}

std::vector<Left> GivenAgain::doubtful(const std::vector<ReadQuantity>& read) const {
  std::map<std::string_view, const Parameter*> first;
  std::vector<Left> out = labels_;
  for (const Parameter& one : parameters_) {
    const bool is_first = first.emplace(one.name, &one).second;
    const bool has_new = std::any_of(read.begin(), read.end(), [&](const ReadQuantity& other) {
      return other.quantity == one.quantity;
    });
    const bool is_same = is_first || are_rounded(first[one.name]->candidates, one.candidates);
    const bool is_old =
        has_new || (is_same && (repeats_problem_ || stands_before_output(one.left.place, read)));
    if (!is_old) out.push_back(one.left);
  }
  return out;
}

bool is_said_new(const Tokens& tokens, Range part) {
  for (size_t i = part.begin; i < part.end; ++i) {
    if (tokens.list[i].kind == TokenKind::name && says_updated(tokens.slice(i))) return true;
  }
  return false;
}

}  // namespace softmax_steps::reader
