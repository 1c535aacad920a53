#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader.h"
#include "reader/solution.h"

namespace softmax_steps::reader {

/// What a solution has under the names of the problem: x = …, W = …. It repeats the problem, or has
/// the new parameters under their old names.
class GivenAgain {
 public:
  /// A value under such a name; `left` says where, if nothing tells that it is the problem's.
  void add(const Chain& chain, std::string name, std::vector<Candidate> candidates, Left left);

  /// The indices that x, y, W and b have, by what they are sized like: x, yhat, W_next, b_next.
  const std::map<std::string_view, std::vector<std::vector<std::size_t>>>& indices() const {
    return indices_;
  }

  /// What may be a new W or b, and a label with fractions, which may be the output. Where the text
  /// repeats x, y or eta, or has the new one under another name, of W and b only what differs from
  /// the name's first value.
  std::vector<Left> doubtful(const std::vector<ReadQuantity>& read) const;

 private:
  struct Parameter {
    std::string_view quantity;
    std::string name;
    std::vector<Candidate> candidates;
    Left left;
  };

  /// Whether x, y or eta has a value.
  bool repeats_problem_ = false;
  std::map<std::string_view, std::vector<std::vector<std::size_t>>> indices_;
  std::vector<Parameter> parameters_;
  /// Values under the label's name that are none.
  std::vector<Left> labels_;
};

/// Whether words behind a value say that it is the new one: (updated), after the step.
bool is_said_new(const Tokens& tokens, Range part);

}  // namespace softmax_steps::reader
