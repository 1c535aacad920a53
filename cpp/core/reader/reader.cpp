#include "reader.h"

#include <algorithm>
#include <utility>

#include "reader/field_heads.h"
#include "reader/layout.h"
#include "reader/notations.h"
#include "reader/problem.h"
#include "reader/settings.h"
#include "reader/source_of.h"
#include "reader/text.h"
#include "reader/unclaimed.h"

namespace softmax_steps {
namespace {

// NOLINTNEXTLINE(google-build-using-namespace): this file is made of the reader's parts.
using namespace reader;

/// One meaning of the whole text, in tokens.
struct Meaning {
  std::vector<std::string> answers;
  std::variant<Assignments, Result> value;
  std::vector<Unread> left;
};

bool is_same(const Meaning& a, const Meaning& b) {
  if (a.value.index() != b.value.index()) return false;
  if (const auto* result = std::get_if<Result>(&a.value)) {
    return result->value.matrix == std::get<Result>(b.value).value.matrix;
  }
  const auto& left = std::get<Assignments>(a.value).fields;
  const auto& right = std::get<Assignments>(b.value).fields;
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Assigned& one, const Assigned& other) {
                      return one.first == other.first && one.value.matrix == other.value.matrix;
                    });
}

// Whether the result is nothing but the number of a setting: momentum = 0.9.
bool is_of_setting(const Result& result, const std::vector<Unread>& settings) {
  return result.last == result.first + 1 &&
         std::any_of(settings.begin(), settings.end(), [&](const Unread& setting) {
           return setting.name < result.first && result.first <= setting.name + 3;
         });
}

// How many names of fields were not read.
std::size_t lost_names(const Meaning& meaning) {
  return static_cast<std::size_t>(
      std::count_if(meaning.left.begin(), meaning.left.end(), [](const Unread& left) {
        return !one_of(left.failure.code, "unknown-name unnamed unsupported repeated");
      }));
}

class ProblemTextReader {
 public:
  ProblemTextReader(const Source& pasted, const PresentProblem& present)
      : present_(present),
        tokens_(tokens_of(source_of(pasted, present.decimal_mark))),
        places_(pasted, tokens_),
        habit_(comma_habit(tokens_)) {}

  ReadProblem run() {
    ReadProblem out;
    if (tokens_.is_cut) {
      const Failure failure{
          "too-many-entries", tokens_.list.size() - 2, std::to_string(kMostEntries), {}};
      out.left = {finished(left_of(places_, failure))};
      return out;
    }
    ask(0, 0);
    if (meanings_.empty()) {
      out.left = lefts_of(unread_);
      if (failure_) out.left.insert(out.left.begin(), finished(left_of(places_, *failure_)));
      return out;
    }
    // What loses a name that another reading has was not meant.
    std::size_t least = lost_names(meanings_.front());
    for (const Meaning& meaning : meanings_) least = std::min(least, lost_names(meaning));
    std::erase_if(meanings_, [&](const Meaning& meaning) { return lost_names(meaning) > least; });
    for (const Meaning& meaning : meanings_) out.readings.push_back(reading_of(meaning));
    if (out.readings.size() > 1) out.form = form_of(out.readings);
    return out;
  }

 private:
  // Reads the text under these answers, then under the others to what it asked.
  void ask(unsigned answers, unsigned decided) {
    constexpr int kMostTries = 12;
    if (++tries_ > kMostTries || meanings_.size() >= kMostReadings) return;
    Context context{.tokens = tokens_,
                    .answers = answers,
                    .may_have_decimal_commas = present_.decimal_mark == ',',
                    .settles_commas = present_.decimal_mark == ',',
                    .habit = habit_,
                    .failure = {}};
    read(context);
    const unsigned open = context.asked & ~decided;
    unsigned fixed = decided;
    for (unsigned bit = 1; bit < 1U << kQuestions; bit <<= 1U) {
      if ((open & bit) == 0) continue;
      ask(answers | bit, fixed | bit);
      fixed |= bit;
    }
  }

  void read(Context& context) {
    Assignments assignments = read_assignments(context);
    const bool assigns =
        !assignments.fields.empty() || !assignments.left.empty() || assignments.table;
    if (!assigns) {
      if (std::optional<Assignments> heads = read_field_heads(context))
        assignments = std::move(*heads);
    }
    if (!assignments.fields.empty()) {
      fill_sizes(assignments, present_);
      if (assignments.fields.empty()) {
        if (unread_.empty()) unread_ = std::move(assignments.left);
        return;
      }
      std::vector<Unread> left = assignments.left;
      std::vector<Unread> unclaimed = unclaimed_values(context, assignments);
      left.insert(left.end(), unclaimed.begin(), unclaimed.end());
      const std::vector<Unread> settings = unsupported_settings(context);
      left.insert(left.end(), settings.begin(), settings.end());
      return add(context, {{}, std::move(assignments), std::move(left)});
    }
    if (!assignments.left.empty()) {
      if (unread_.empty()) unread_ = std::move(assignments.left);
      return;
    }
    if (assignments.table) return add(context, {{}, std::move(*assignments.table), {}});
    context.failure.reset();
    std::vector<Result> results = read_results(context);
    if (results.empty()) {
      if (!failure_) failure_ = context.failure;
      return;
    }
    std::vector<Unread> settings = unsupported_settings(context);
    std::erase_if(results, [&](const Result& result) { return is_of_setting(result, settings); });
    if (results.empty() && unread_.empty()) unread_ = settings;
    const bool several = results.size() > 1;
    for (std::size_t k = 0; k < results.size() && k < kMostReadings; ++k) {
      Meaning meaning{{}, std::move(results[k]), settings};
      if (several) meaning.answers.push_back("result-" + std::to_string(k + 1));
      add(context, std::move(meaning));
    }
  }

  void add(const Context& context, Meaning meaning) {
    if (meanings_.size() >= kMostReadings) return;
    const bool known = std::any_of(meanings_.begin(), meanings_.end(),
                                   [&](const Meaning& other) { return is_same(other, meaning); });
    if (known) return;
    for (unsigned i = 0; i < kQuestions; ++i) {
      if ((context.asked >> i & 1U) != 0)
        meaning.answers.emplace_back(kChoices[i][context.answers >> i & 1U]);
    }
    meanings_.push_back(std::move(meaning));
  }

  Left finished(Left left) const {
    left.notation = notation_of(places_.lines_of_place(left.place));
    left.remedy = remedy_for(left.code, left.notation);
    return left;
  }

  std::vector<Left> lefts_of(const std::vector<Unread>& unread) const {
    std::vector<Left> out;
    for (const Unread& one : unread) {
      Left left = left_of(places_, one.failure);
      if (left.code != "unnamed") left.name = tokens_.slice(one.name);
      left.field = one.field;
      out.push_back(finished(std::move(left)));
    }
    return out;
  }

  Reading reading_of(const Meaning& meaning) const {
    Reading reading{meaning.answers, {}, lefts_of(meaning.left)};
    if (const auto* result = std::get_if<Result>(&meaning.value)) {
      const TextPlace place = places_.of(result->first, std::max(result->first, result->last - 1));
      // The only result has the whole text, with what stands over it and below.
      const bool is_only =
          meaning.answers.empty() || !meaning.answers.front().starts_with("result");
      const TextPlace whole = is_only ? places_.of_text() : place;
      reading.value = ReadMatrix{result->value.matrix, place,
                                 notation_of(places_.lines_of_place(whole)), result->value.is_list};
      return reading;
    }
    ReadFields fields;
    for (const Assigned& assigned : std::get<Assignments>(meaning.value).fields) {
      const TextPlace place =
          places_.of(assigned.first, std::max(assigned.first, assigned.last - 1));
      fields.fields.push_back({assigned.field, std::string(tokens_.slice(assigned.first)),
                               assigned.value.matrix, place,
                               notation_of(places_.lines_of_place(place)), assigned.value.is_list,
                               assigned.is_filled, assigned.is_transposed});
    }
    reading.value = std::move(fields);
    return reading;
  }

  // The notation, the names and the answers that there are.
  static std::string form_of(const std::vector<Reading>& readings) {
    std::string form;
    if (const auto* matrix = std::get_if<ReadMatrix>(&readings.front().value))
      form = matrix->notation;
    if (const auto* fields = std::get_if<ReadFields>(&readings.front().value)) {
      for (const ReadField& field : fields->fields)
        form += field.field + ":" + field.notation + " ";
    }
    for (const Reading& reading : readings) {
      form += "|";
      for (const std::string& answer : reading.answers) form += answer + " ";
    }
    return form;
  }

  const PresentProblem& present_;
  Tokens tokens_;
  Places places_;
  CommaHabit habit_;
  std::vector<Meaning> meanings_;
  std::vector<Unread> unread_;
  std::optional<Failure> failure_;
  int tries_ = 0;
};

}  // namespace

ReadProblem read_problem_text(std::string_view text, const PresentProblem& present) {
  if (text.size() > kLongestPaste) {
    Left left;
    left.code = "too-long";
    left.expected = std::to_string(kLongestPaste);
    left.got = std::to_string(text.size());
    return {{}, {std::move(left)}, {}};
  }
  const Source pasted(text);
  if (std::optional<Left> refused = refusal_of(pasted)) return {{}, {std::move(*refused)}, {}};
  return ProblemTextReader(pasted, present).run();
}

}  // namespace softmax_steps
