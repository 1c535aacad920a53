#include "check.h"

#include <algorithm>
#include <utility>

#include "explain.h"
#include "formula.h"

namespace softmax_steps {
namespace {

class Checker {
 public:
  Checker(const Problem& problem, const AnswersText& answers, Supposition supposition)
      : work_(begin_work(problem, answers, supposition)) {}

  Check check() {
    note_shift();
    for (const Family family : kAllFamilies) read(family);
    return std::move(out_);
  }

 private:
  // What a family's numbers ought to be, from the numbers before it.
  struct Expected {
    std::vector<Cells<Decimal>> from_written;
    std::vector<Cells<Decimal>> from_unrounded;
  };

  std::vector<Verdict>& verdicts(Family family) {
    return out_.verdicts[static_cast<std::size_t>(family)];
  }

  void read(Family family) {
    const Expected expected{ways_to(family, work_.given, work_.written),
                            ways_to(family, work_.given, work_.unrounded)};
    WrittenCells written{family, work_.answers.of(family), work_.precision(family), {}};
    std::vector<Verdict>& out = verdicts(family);
    out.assign(written.entries.size(), Verdict::not_given);
    for (std::size_t cell = 0; cell < out.size(); ++cell) {
      if (!written.entries[cell]) continue;
      out[cell] = judge(written, expected, cell);
      if (out[cell] == Verdict::wrong) written.wrong.push_back(cell);
    }
    std::vector<Explanation> explanations;
    if (written.wrong.empty()) {
      if (work_.answers.has_any(family)) note_doubts(written, expected);
    } else {
      explanations = explain(work_, written);
      report(written, explanations);
    }
    follow_up(written, expected, explanations);
  }

  static bool is_any(const std::vector<Cells<Decimal>>& ways, const WrittenCells& written,
                     std::size_t cell, Writing writing) {
    return std::any_of(ways.begin(), ways.end(), [&](const Cells<Decimal>& way) {
      return written.writing(cell, way[cell]) == writing;
    });
  }
  bool is_true(const WrittenCells& written, std::size_t cell, Writing writing) const {
    return std::any_of(work_.truths.begin(), work_.truths.end(),
                       [&](const Numbers<Decimal>& truth) {
                         return written.writing(cell, of(truth, written.family)[cell]) == writing;
                       });
  }

  // Rounding before cutting off, and the true value before what follows from earlier numbers; only
  // then what may follow from them if they had been rounded from other numbers.
  Verdict judge(const WrittenCells& written, const Expected& expected, std::size_t cell) {
    for (const Writing writing : {Writing::rounded, Writing::truncated}) {
      const bool is_rounded = writing == Writing::rounded;
      if (is_true(written, cell, writing)) {
        return is_rounded ? Verdict::right : Verdict::right_truncated;
      }
      if (is_any(expected.from_written, written, cell, writing) ||
          is_any(expected.from_unrounded, written, cell, writing)) {
        return is_rounded ? Verdict::right_given_earlier : Verdict::truncated_given_earlier;
      }
    }
    Writing best = Writing::neither;
    for (const Hidden hidden : {Hidden::rounded, Hidden::truncated}) {
      const Given<Interval> given = work_.given_for(written.family, hidden);
      for (const Numbers<Interval>* from : {&work_.near, &work_.around}) {
        best = std::min(best, written.writing(cell, follow(written.family, given, *from)[cell]));
      }
    }
    return best == Writing::rounded     ? Verdict::right_given_earlier
           : best == Writing::truncated ? Verdict::truncated_given_earlier
                                        : Verdict::wrong;
  }

  // A right family that a mistake would have left with the same digits.
  void note_doubts(const WrittenCells& written, const Expected& expected) {
    for (const Replay& replay : replays_of(written.family, work_.given)) {
      if (replay.is_cellwise) continue;
      const Cells<Decimal> values = replayed(replay, work_.given, work_.written);
      bool is_same = true;
      bool is_identical = true;
      for (std::size_t cell = 0; is_same && cell < values.size(); ++cell) {
        is_same = written.fits(cell, values[cell]);
        is_identical = is_identical && values[cell] == expected.from_written.front()[cell];
      }
      if (!is_same || is_identical) continue;
      out_.notes.push_back({CheckNote::Kind::too_few_digits, written.family, {}, replay.mistake});
    }
  }

  void report(const WrittenCells& written, const std::vector<Explanation>& explanations) {
    const Family family = written.family;
    const FormulaWriter formulas(work_.problem, work_.given, work_.answers, work_.written);
    for (const Explanation& one : explanations) {
      const std::size_t cell = one.cells.front();
      Line line = one.replay ? formulas.worked_out(
                                   family, cell,
                                   replayed_up_to(family, *one.replay, work_.answers,
                                                  formulas.given(), formulas.numbers())[cell]
                                       .expr())
                             : formulas.slip(family, cell, one.values[cell]);
      out_.findings.push_back({family, one.mistake, one.cells, std::move(line)});
    }
    if (explanations.size() == 1) return;
    out_.notes.push_back(
        {explanations.empty() ? CheckNote::Kind::unexplained : CheckNote::Kind::ambiguous, family,
         written.wrong, std::nullopt});
  }

  void note_shift() {
    const Answers& answers = work_.answers;
    const Family family = answers.has_any(Family::exp) ? Family::exp : Family::sum;
    const bool is_shifted = work_.given.is_shifted;
    if (!answers.has_any(family) || is_shifted == work_.is_usually_shifted) return;
    out_.notes.push_back(
        {is_shifted ? CheckNote::Kind::shifted : CheckNote::Kind::plain, family, {}, std::nullopt});
  }

  // What later families follow from.
  void follow_up(const WrittenCells& written, const Expected& expected,
                 const std::vector<Explanation>& explanations) {
    const Family family = written.family;
    const Precision precision = written.precision;
    Cells<Decimal>& as_written = of(work_.written, family);
    Cells<Decimal>& unrounded = of(work_.unrounded, family);
    const Given<Interval> given = work_.given_for(family, Hidden::either);
    Cells<Interval> around = follow(family, given, work_.around);
    Cells<Interval> near = follow(family, given, work_.near);
    as_written = expected.from_written.front();
    unrounded = expected.from_unrounded.front();
    for (std::size_t cell = 0; cell < unrounded.size(); ++cell) {
      if (!written.entries[cell]) {
        around[cell] = hidden_writing(around[cell], precision, Hidden::either);
        near[cell] = hidden_writing(near[cell], precision, Hidden::either);
        continue;
      }
      const Written& entry = *written.entries[cell];
      as_written[cell] = entry.value;
      unrounded[cell] = before_rounding(written, expected, explanations, cell);
      around[cell] = origins_of(written, cell, unrounded[cell], hull(around[cell], near[cell]));
      near[cell] = entry.value;
    }
    of(work_.around, family) = std::move(around);
    of(work_.near, family) = std::move(near);
  }

  // Where an entry may have been before it was rounded, if it was.
  Interval origins_of(const WrittenCells& written, std::size_t cell, const Decimal& unrounded,
                      const Interval& computed) {
    const Written& entry = *written.entries[cell];
    // What is written in full was not rounded.
    if (unrounded == entry.value) return entry.value;
    const int place = place_of(entry, written.precision);
    const bool is_wrong = verdicts(written.family)[cell] == Verdict::wrong;
    const Interval all = origins_within(entry, place, is_wrong ? Interval(unrounded) : computed);
    // A share may be of one number as it was written and another as it was computed.
    const bool is_divided = written.family == Family::exp || written.family == Family::sum;
    return is_divided ? hull(all, entry.value) : all;
  }

  Decimal before_rounding(const WrittenCells& written, const Expected& expected,
                          const std::vector<Explanation>& explanations, std::size_t cell) const {
    const Family family = written.family;
    for (const Numbers<Decimal>& truth : work_.truths) {
      if (written.fits(cell, of(truth, family)[cell])) return of(truth, family)[cell];
    }
    for (const auto* ways : {&expected.from_unrounded, &expected.from_written}) {
      for (const Cells<Decimal>& way : *ways) {
        if (written.fits(cell, way[cell])) return way[cell];
      }
    }
    for (const Explanation& one : explanations) {
      if (one.replay && written.fits(cell, one.values[cell])) return one.values[cell];
    }
    return written.entries[cell]->value;
  }

  Work work_;
  Check out_;
};

std::size_t count_wrong(const Check& check) {
  std::size_t count = 0;
  for (const std::vector<Verdict>& verdicts : check.verdicts) {
    count += static_cast<std::size_t>(std::count(verdicts.begin(), verdicts.end(), Verdict::wrong));
  }
  return count;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 6> kNames{
      "right", "right-truncated", "right-given-earlier", "truncated-given-earlier",
      "wrong", "not-given"};
  return kNames.at(static_cast<std::size_t>(verdict));
}

Check check(const Problem& problem, const AnswersText& answers) {
  const auto supposing = [&](Supposition supposition) {
    return Checker(problem, answers, supposition).check();
  };
  Check usual = supposing({});
  const std::size_t wrong = count_wrong(usual);
  if (wrong == 0) return usual;
  Check other = supposing({.has_usual_exponentials = false});
  const std::size_t still_wrong = count_wrong(other);
  if (still_wrong == 0) return other;
  // Nobody is wrong who may have been right in what cannot be seen.
  for (const bool has_usual : {true, false}) {
    Check coarse = supposing({has_usual, false});
    if (count_wrong(coarse) == 0) return coarse;
  }
  // Both exponentials are right, as long as it is the same ones throughout.
  const bool are_seen = answers.contains("exp") || answers.contains("sum");
  return are_seen && still_wrong < wrong ? other : usual;
}

}  // namespace softmax_steps
