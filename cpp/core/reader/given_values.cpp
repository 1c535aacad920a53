#include "reader/given_values.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "decimal.h"
#include "reader/shapes.h"
#include "reader/text.h"

namespace softmax_steps::reader {
namespace {

using std::size_t;
using Choice = AskedQuantity::Choice;

// The place of a number text's last digit as a power of ten; nothing for a fraction, which is
// exact.
std::optional<int> last_place(const std::string& text) {
  if (text.find('/') != std::string::npos) return std::nullopt;
  const size_t power = std::min(text.find_first_of("eE"), text.size());
  const size_t point = text.find('.');
  const auto decimals = point < power ? static_cast<int>(power - point - 1) : 0;
  // No number that is read has more digits there.
  constexpr int kMost = 10'000;
  int exponent = 0;
  for (size_t at = power + 1; at < text.size() && exponent < kMost; ++at) {
    if (is_digit(text[at])) exponent = 10 * exponent + (text[at] - '0');
  }
  return (byte_at(text, power + 1) == '-' ? -exponent : exponent) - decimals;
}

const std::string& more_precise(const std::string& a, const std::string& b) {
  const auto place = last_place(a);
  const auto other = last_place(b);
  if (!place || !other) return place ? b : a;
  return *other < *place ? b : a;
}

// The entries of both, or nothing where one of them differs.
std::optional<std::vector<ReadEntry>> joined(const std::vector<ReadEntry>& a,
                                             const std::vector<ReadEntry>& b) {
  std::map<std::string, std::string> texts;
  std::vector<ReadEntry> entries = a;
  for (const ReadEntry& entry : b) texts.emplace(entry.id, entry.text);
  for (ReadEntry& entry : entries) {
    const auto other = texts.find(entry.id);
    if (other == texts.end()) continue;
    if (!agree(entry.text, other->second)) return std::nullopt;
    entry.text = more_precise(entry.text, other->second);
    texts.erase(other);
  }
  for (const ReadEntry& entry : b) {
    if (texts.contains(entry.id)) entries.push_back(entry);
  }
  return entries;
}

// Entries of `a`, and those of `b` that it does not have.
std::vector<ReadEntry> completed(std::vector<ReadEntry> a, const std::vector<ReadEntry>& b) {
  const size_t own = a.size();
  for (const ReadEntry& entry : b) {
    const bool known = std::any_of(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(own),
                                   [&](const ReadEntry& one) { return one.id == entry.id; });
    if (!known) a.push_back(entry);
  }
  return a;
}

bool overlap(const std::vector<ReadEntry>& a, const std::vector<ReadEntry>& b) {
  return std::any_of(a.begin(), a.end(), [&](const ReadEntry& entry) {
    return std::any_of(b.begin(), b.end(),
                       [&](const ReadEntry& other) { return other.id == entry.id; });
  });
}

bool only_commas(const std::vector<Choice>& choices) {
  return std::all_of(choices.begin(), choices.end(), [](const Choice& choice) {
    return choice.answers.size() == 1 && choice.answers.front().ends_with("comma");
  });
}

class Settler {
 public:
  explicit Settler(const PresentProblem& present) : present_(present) {}

  // All values of one quantity, in the order of the text.
  void settle(std::vector<GivenValue> values) {
    std::vector<GivenValue> versions;
    for (GivenValue& value : values) {
      if (!value.is_derived) add(versions, std::move(value));
    }
    for (GivenValue& value : values) {
      if (value.is_derived) complete(versions, std::move(value));
    }
    if (versions.size() == 1) return take(std::move(versions.front()));
    ask(versions);
  }

  Settled take_result() { return std::move(out_); }

 private:
  // With the value before it if they agree, or with one that has the same entries.
  static void add(std::vector<GivenValue>& versions, GivenValue value) {
    for (size_t k = versions.size(); k-- > 0;) {
      const bool is_last = k + 1 == versions.size();
      const auto& known = versions[k].choices.front().entries;
      if (!is_last && !overlap(known, value.choices.front().entries)) continue;
      if (join(versions[k], value)) return;
    }
    versions.push_back(std::move(value));
  }

  static bool join(GivenValue& version, const GivenValue& value) {
    std::vector<Choice> choices;
    for (const Choice& own : version.choices) {
      for (const Choice& other : value.choices) {
        auto entries = joined(own.entries, other.entries);
        if (!entries || choices.size() >= kMostReadings) continue;
        const auto& answers = own.answers.empty() ? other.answers : own.answers;
        choices.push_back({answers, {}, std::move(*entries)});
      }
    }
    if (choices.empty()) return false;
    version.choices = std::move(choices);
    return true;
  }

  static void complete(std::vector<GivenValue>& versions, GivenValue value) {
    if (versions.empty()) return versions.push_back(std::move(value));
    for (GivenValue& version : versions) {
      if (join(version, value)) return;
    }
    for (Choice& choice : versions.back().choices)
      choice.entries = completed(std::move(choice.entries), value.choices.front().entries);
  }

  void take(GivenValue version) {
    // The marks of the page settle a comma; anything else is asked.
    if (version.choices.size() == 1 || only_commas(version.choices)) {
      out_.read.push_back({std::move(version.quantity),
                           std::move(version.name),
                           std::move(version.choices.front().entries),
                           version.place,
                           {}});
      return;
    }
    for (Choice& choice : version.choices)
      choice.value = matrix_of(version.quantity, choice.entries, present_);
    out_.asked.push_back({std::move(version.quantity), std::move(version.name), version.place,
                          std::move(version.choices)});
  }

  void ask(const std::vector<GivenValue>& versions) {
    const GivenValue& first = versions.front();
    const GivenValue& last = versions.back();
    std::vector<Choice> choices;
    for (const GivenValue* version : {&first, &last}) {
      const bool is_first = version == &first;
      for (const Choice& own : version->choices) {
        if (choices.size() >= kMostReadings) break;
        Choice choice{{is_first ? "first" : "last"}, {}, own.entries};
        if (version->choices.size() > 1)
          choice.answers.insert(choice.answers.end(), own.answers.begin(), own.answers.end());
        const GivenValue& other = is_first ? last : first;
        choice.entries = completed(std::move(choice.entries), other.choices.front().entries);
        choice.value = matrix_of(version->quantity, choice.entries, present_);
        choices.push_back(std::move(choice));
      }
    }
    for (size_t k = 1; k + 1 < versions.size(); ++k) leave(versions[k]);
    out_.asked.push_back({first.quantity, first.name, first.place, std::move(choices)});
  }

  void leave(const GivenValue& version) {
    Left left;
    left.name = version.name;
    left.field = version.quantity;
    left.code = "repeated";
    left.place = version.place;
    out_.left.push_back(std::move(left));
  }

  const PresentProblem& present_;
  Settled out_;
};

}  // namespace

bool agree(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const Parsed one = parse_decimal(a);
  const Parsed other = parse_decimal(b);
  if (one.status != ParseStatus::ok || other.status != ParseStatus::ok) return false;
  if (one.value == other.value) return true;
  const auto place = last_place(a);
  const auto other_place = last_place(b);
  if (!place && !other_place) return false;
  if (place == other_place) return false;
  const int coarser = !place         ? *other_place
                      : !other_place ? *place
                                     : std::max(*place, *other_place);
  const Decimal gap = one.value < other.value ? other.value - one.value : one.value - other.value;
  return 2 * gap <= power_of_ten(coarser);
}

Settled settled(std::vector<GivenValue> values, const PresentProblem& present) {
  std::stable_sort(values.begin(), values.end(), [](const GivenValue& a, const GivenValue& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
  std::vector<std::string> order;
  std::map<std::string, std::vector<GivenValue>> all;
  for (GivenValue& value : values) {
    std::vector<GivenValue>& own = all[value.quantity];
    if (own.empty()) order.push_back(value.quantity);
    own.push_back(std::move(value));
  }
  Settler settler(present);
  for (const std::string& quantity : order) settler.settle(std::move(all[quantity]));
  return settler.take_result();
}

}  // namespace softmax_steps::reader
