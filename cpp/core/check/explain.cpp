#include "explain.h"

#include <algorithm>
#include <utility>

namespace softmax_steps {
namespace {

using Explanations = std::vector<Explanation>;

bool contains(const Explanations& explanations, Mistake mistake) {
  return std::any_of(explanations.begin(), explanations.end(),
                     [&](const Explanation& one) { return one.mistake == mistake; });
}

void add(Explanations& explanations, Explanation one) {
  if (!contains(explanations, one.mistake)) explanations.push_back(std::move(one));
}

// The families before this one that can be seen in nothing but it: a mistake in them shows here.
std::vector<Family> unseen_before(Family family, const Answers& answers) {
  std::vector<Family> found;
  std::vector<Family> due = sources_of(family);
  while (!due.empty()) {
    const Family next = due.back();
    due.pop_back();
    if (answers.has_any(next) || std::find(found.begin(), found.end(), next) != found.end()) {
      continue;
    }
    found.push_back(next);
    for (const Family source : sources_of(next)) due.push_back(source);
  }
  std::sort(found.rbegin(), found.rend());
  return found;
}

bool is_exchange(Mistake mistake) {
  return mistake == Mistake::rows_exchanged || mistake == Mistake::columns_exchanged;
}

class Explainer {
 public:
  Explainer(const Work& work, const WrittenCells& written)
      : work_(work), written_(written), family_(written.family) {
    add_replays(family_);
    for (const Family before : unseen_before(family_, work.answers)) add_replays(before);
  }

  Explanations explain() {
    // The whole family made with one mistake; else single cells of it; else as far as rounding
    // allows.
    whole_families();
    single_cells();
    if (found_.empty()) whole_families_by_interval();
    if (found_.empty()) parts_of_families();
    // Much that is wrong by one mistake is not wrong by as many slips.
    const bool is_explained = !found_.empty();
    for (const Cells<Decimal>& meant : meanings()) {
      take(exchanges(work_.problem, written_, meant));
      if (!is_explained || written_.wrong.size() == 1) take(digit_slips(written_, meant));
    }
    if (found_.empty()) single_cells_by_interval();
    if (!is_explained) {
      for (const Cells<Decimal>& meant : meanings()) take(rounding_slips(written_, meant));
    }
    return std::move(found_);
  }

 private:
  struct Made {
    Replay replay;
    Cells<Decimal> from_written;
    Cells<Decimal> from_unrounded;
  };

  void add_replays(Family at) {
    for (const Replay& replay : replays_of(at, work_.given)) {
      if (at != family_ && (replay.is_cellwise || is_exchange(replay.mistake))) continue;
      made_.push_back({replay, made(replay, work_.written), made(replay, work_.unrounded)});
    }
  }
  Cells<Decimal> made(const Replay& replay, const Numbers<Decimal>& from) const {
    return replayed_up_to(family_, replay, work_.answers, work_.given, from);
  }

  bool fits_everywhere(const Cells<Decimal>& values) const {
    for (std::size_t cell = 0; cell < values.size(); ++cell) {
      if (!written_.fits(cell, values[cell])) return false;
    }
    return true;
  }
  bool fits_where_wrong(const Cells<Decimal>& values) const {
    return std::all_of(written_.wrong.begin(), written_.wrong.end(),
                       [&](std::size_t cell) { return written_.fits(cell, values[cell]); });
  }
  void found(const Replay& replay, const Cells<Decimal>& values) {
    add(found_, {replay.mistake, written_.wrong, values, replay});
  }

  void whole_families() {
    for (const Made& one : made_) {
      if (one.replay.is_cellwise) continue;
      if (fits_everywhere(one.from_unrounded)) {
        found(one.replay, one.from_unrounded);
      } else if (fits_everywhere(one.from_written)) {
        found(one.replay, one.from_written);
      }
    }
  }

  // In each wrong cell the same mistake, maybe with another of its variants.
  void single_cells() {
    by_cell([&](const Made& one, std::size_t cell) {
      return written_.fits(cell, one.from_unrounded[cell]) ||
             written_.fits(cell, one.from_written[cell]);
    });
  }
  void by_cell(const auto& fits) {
    for (const Made& first : made_) {
      const Mistake mistake = first.replay.mistake;
      if (!first.replay.is_cellwise || contains(found_, mistake)) continue;
      Cells<Decimal> values = first.from_unrounded;
      const Replay* shown = nullptr;
      const auto explains = [&](std::size_t cell) {
        return std::any_of(made_.begin(), made_.end(), [&](const Made& one) {
          if (one.replay.mistake != mistake || !one.replay.is_cellwise || !fits(one, cell)) {
            return false;
          }
          values[cell] = one.from_unrounded[cell];
          if (cell == written_.wrong.front()) shown = &one.replay;
          return true;
        });
      };
      const auto& wrong = written_.wrong;
      if (std::all_of(wrong.begin(), wrong.end(), explains)) found(*shown, values);
    }
  }

  void parts_of_families() {
    for (const Made& one : made_) {
      if (one.replay.is_cellwise || one.replay.at != family_) continue;
      if (fits_where_wrong(one.from_unrounded)) {
        found(one.replay, one.from_unrounded);
      } else if (fits_where_wrong(one.from_written)) {
        found(one.replay, one.from_written);
      }
    }
  }

  // What the mistake gives from what is near the numbers as they were written, and from where they
  // were before that.
  std::vector<Cells<Interval>> intervals(const Replay& replay) const {
    std::vector<Cells<Interval>> out;
    for (const Hidden hidden : {Hidden::rounded, Hidden::truncated}) {
      const Given<Interval> given = work_.given_for(family_, hidden);
      for (const Numbers<Interval>* from : {&work_.near, &work_.around}) {
        out.push_back(replayed_up_to(family_, replay, work_.answers, given, *from));
      }
    }
    return out;
  }
  void whole_families_by_interval() {
    for (const Made& one : made_) {
      if (one.replay.is_cellwise || contains(found_, one.replay.mistake)) continue;
      for (const Cells<Interval>& values : intervals(one.replay)) {
        bool fits = true;
        for (std::size_t cell = 0; fits && cell < values.size(); ++cell) {
          fits = written_.fits(cell, values[cell]);
        }
        if (fits) found(one.replay, one.from_unrounded);
      }
    }
  }
  void single_cells_by_interval() {
    by_cell([&](const Made& one, std::size_t cell) {
      const std::vector<Cells<Interval>> all = intervals(one.replay);
      return std::any_of(all.begin(), all.end(), [&](const Cells<Interval>& values) {
        return written_.fits(cell, values[cell]);
      });
    });
  }

  // What may have been meant where a slip was made.
  std::vector<Cells<Decimal>> meanings() const {
    std::vector<Cells<Decimal>> out;
    for (const Numbers<Decimal>* numbers : {&work_.unrounded, &work_.written}) {
      out.push_back(follow(family_, work_.given, *numbers));
    }
    for (const Numbers<Decimal>& truth : work_.truths) out.push_back(of(truth, family_));
    return out;
  }
  void take(const std::vector<Slip>& slips) {
    for (const Slip& slip : slips) {
      add(found_, {slip.mistake, slip.cells, slip.meant, std::nullopt});
    }
  }

  const Work& work_;
  const WrittenCells& written_;
  Family family_;
  std::vector<Made> made_;
  Explanations found_;
};

}  // namespace

std::vector<Explanation> explain(const Work& work, const WrittenCells& written) {
  return Explainer(work, written).explain();
}

}  // namespace softmax_steps
