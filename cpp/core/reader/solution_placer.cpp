#include "reader/solution_placer.h"

#include <algorithm>
#include <set>
#include <utility>

#include "reader/exponentials.h"
#include "reader/shapes.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using Choice = AskedQuantity::Choice;

bool have_same_texts(const std::vector<ReadEntry>& a, const std::vector<ReadEntry>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const ReadEntry& one, const ReadEntry& other) {
                      return one.id == other.id && one.text == other.text;
                    });
}

bool has_answer(const std::vector<std::string>& answers, std::string_view answer) {
  return std::find(answers.begin(), answers.end(), answer) != answers.end();
}

std::string spelled(Size size) {
  return std::to_string(size.rows) + " x " + std::to_string(size.columns);
}

}  // namespace

TextPlace ValuePlacer::place_of(Range range) const {
  return places_.of(range.begin, std::max(range.begin, range.end - 1));
}

std::string ValuePlacer::name_of(Range name) const {
  return plain_subject(tokens_.slice(name.begin, name.end));
}

std::vector<Candidate> ValuePlacer::in_likelihood(std::vector<Candidate> candidates) const {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const Candidate& a, const Candidate& b) {
                     const auto is_likely = [&](const Candidate& one) {
                       return has_answer(one.answers, "decimal-comma") == has_commas_;
                     };
                     return is_likely(a) && !is_likely(b);
                   });
  return candidates;
}

// No probability and no exponential is negative; where other numbers of the text have decimal
// commas, 2,976 has one.
void ValuePlacer::drop_impossible(std::string_view quantity, std::vector<Choice>& fitting) const {
  const bool is_positive = quantity == "yhat" || quantity == "exp" || quantity == "sum";
  const auto is_possible = [&](const Choice& choice) {
    const bool is_negative =
        is_positive && std::any_of(choice.entries.begin(), choice.entries.end(),
                                   [](const auto& entry) { return entry.text.starts_with('-'); });
    return !is_negative && !(has_commas_ && has_answer(choice.answers, "thousands"));
  };
  if (std::any_of(fitting.begin(), fitting.end(), is_possible))
    std::erase_if(fitting, [&](const Choice& choice) { return !is_possible(choice); });
}

std::optional<Left> ValuePlacer::place(std::string quantity, std::string name, Range whole,
                                       const std::vector<Candidate>& candidates, bool is_derived) {
  std::vector<Choice> fitting;
  for (const Candidate& candidate : in_likelihood(candidates)) {
    auto entries = entries_of(quantity, candidate.matrix, present_);
    const bool is_known = !entries || std::any_of(fitting.begin(), fitting.end(), [&](auto& other) {
      return have_same_texts(other.entries, *entries);
    });
    if (!is_known) fitting.push_back({candidate.answers, candidate.matrix, std::move(*entries)});
  }
  drop_impossible(quantity, fitting);
  if (!fitting.empty()) {
    values_.push_back(
        {std::move(quantity), std::move(name), place_of(whole), std::move(fitting), is_derived});
    return std::nullopt;
  }
  const TextMatrix& got = candidates.front().matrix;
  Left left;
  left.name = std::move(name);
  left.code = "size";
  left.expected = spelled(size_of(quantity, present_));
  left.got = spelled({got.size(), got.front().size()});
  left.field = std::move(quantity);
  left.place = place_of(whole);
  return left;
}

// The logits of the text, their entries with and without indices; none where some are missing.
TextRow ValuePlacer::logits() const {
  std::vector<GivenValue> values;
  for (const GivenValue& value : values_) {
    if (value.quantity == "z") values.push_back(value);
  }
  TextRow row;
  for (const ReadQuantity& one : settled(std::move(values), present_).read) {
    const TextMatrix matrix = matrix_of("z", one.entries, present_);
    if (one.entries.size() == present_.classes) row = matrix.front();
  }
  return row;
}

std::vector<Left> ValuePlacer::place_singles(
    std::map<std::string_view, std::vector<std::vector<size_t>>> given) {
  std::vector<Single> powers;
  std::vector<Single> others;
  std::vector<std::string> exponents;
  for (Single& single : singles_) {
    if (single.exponent) {
      exponents.push_back(*single.exponent);
    } else {
      given[single.quantity].push_back(single.indices);
    }
    (single.exponent ? powers : others).push_back(std::move(single));
  }
  singles_ = std::move(others);
  for (const auto& [name, indices] : given) bases_.add(name, indices);
  std::vector<Left> left = place_entries();
  // exp(1.5) = 4.48 by the logit that is 1.5.
  const auto classes = classes_of(exponents, logits(), present_.classes);
  for (size_t k = 0; k < powers.size(); ++k) {
    if (classes[k]) {
      add_entry(powers[k], entry_id("exp", *classes[k], 0));
    } else {
      left.push_back(unplaced({powers[k]}));
    }
  }
  return left;
}

void ValuePlacer::add_entry(const Single& single, const std::string& id) {
  values_.push_back({single.quantity,
                     name_of(single.name),
                     place_of(single.tokens),
                     {{{}, {}, {{id, single.text}}}},
                     false});
}

// Entries by their indices, which are counted from 0 or from 1, as all of them fit.
std::vector<Left> ValuePlacer::place_entries() {
  std::vector<Left> left;
  while (!singles_.empty()) {
    const std::string quantity = singles_.front().quantity;
    std::vector<Single> own;
    std::vector<Single> others;
    for (Single& single : singles_)
      (quantity == single.quantity ? own : others).push_back(std::move(single));
    singles_ = std::move(others);
    if (auto one = place_entries_of(std::move(own))) left.push_back(std::move(*one));
  }
  return left;
}

std::optional<Left> ValuePlacer::place_entries_of(std::vector<Single> singles) {
  const std::optional<int> base = bases_.of(singles, values_);
  std::vector<Single> without_place;
  for (Single& single : singles) {
    if (single.lost) {
      lost_.push_back({base ? id_of(single, *base) : "", std::move(*single.lost)});
    } else if (base) {
      add_entry(single, id_of(single, *base));
    } else {
      without_place.push_back(std::move(single));
    }
  }
  return without_place.empty() ? std::nullopt : std::optional(unplaced(without_place));
}

// Entries that do not tell their places in the quantity.
Left ValuePlacer::unplaced(const std::vector<Single>& singles) const {
  Left left;
  left.name = name_of(singles.front().name);
  left.field = singles.front().quantity;
  left.code = "size";
  left.expected = spelled(size_of(left.field, present_));
  left.got = std::to_string(singles.size());
  left.place = place_of(singles.front().tokens);
  return left;
}

std::vector<Left> ValuePlacer::lost(const std::vector<ReadQuantity>& read,
                                    const std::vector<AskedQuantity>& asked) {
  std::set<std::string_view> known;
  for (const ReadQuantity& one : read) {
    for (const ReadEntry& entry : one.entries) known.insert(entry.id);
  }
  for (const AskedQuantity& one : asked) {
    for (const ReadEntry& entry : one.choices.front().entries) known.insert(entry.id);
  }
  std::vector<Left> left;
  for (Lost& one : lost_) {
    if (!known.contains(one.id)) left.push_back(std::move(one.left));
  }
  return left;
}

}  // namespace softmax_steps::reader
