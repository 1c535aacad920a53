#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/solution.h"
#include "reader/solution_entries.h"

namespace softmax_steps::reader {

/// Puts the values of a text where they belong: whole quantities by their size, entries by their
/// indices, exponentials by their exponents.
class ValuePlacer {
 public:
  ValuePlacer(const PresentProblem& present, const Tokens& tokens, const Places& places)
      : present_(present), tokens_(tokens), places_(places), bases_(present) {}

  /// Whether the page or the text has decimal commas.
  bool has_commas() const { return has_commas_; }
  TextPlace place_of(Range range) const;
  std::string name_of(Range name) const;

  /// With decimal commas first where they are written.
  std::vector<Candidate> in_likelihood(std::vector<Candidate> candidates) const;

  /// A whole value of a quantity; what is left where no candidate fits it.
  std::optional<Left> place(std::string quantity, std::string name, Range whole,
                            const std::vector<Candidate>& candidates, bool is_derived = false);

  void add(Single single) { singles_.push_back(std::move(single)); }

  /// How many values and entries there are.
  std::size_t count() const { return values_.size() + singles_.size(); }

  /// Places the entries, when all are there; `given` are the indices of the problem's own names.
  std::vector<Left> place_singles(
      std::map<std::string_view, std::vector<std::vector<std::size_t>>> given);

  std::vector<GivenValue> take_values() { return std::move(values_); }

  /// The entries whose value was not read and that no other value has.
  std::vector<Left> lost(const std::vector<ReadQuantity>& read,
                         const std::vector<AskedQuantity>& asked);

 private:
  struct Lost {
    std::string id;
    Left left;
  };

  TextRow logits() const;
  void add_entry(const Single& single, const std::string& id);
  std::vector<Left> place_entries();
  std::optional<Left> place_entries_of(std::vector<Single> singles);
  void drop_impossible(std::string_view quantity,
                       std::vector<AskedQuantity::Choice>& fitting) const;
  Left unplaced(const std::vector<Single>& singles) const;

  const PresentProblem& present_;
  const Tokens& tokens_;
  const Places& places_;
  bool has_commas_ = present_.decimal_mark == ',' || has_decimal_commas(tokens_);
  std::vector<Single> singles_;
  std::vector<Lost> lost_;
  IndexBase bases_;
  std::vector<GivenValue> values_;
};

}  // namespace softmax_steps::reader
