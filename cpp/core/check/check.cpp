#include "check.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "domain.h"
#include "explain.h"
#include "formula.h"
#include "judge.h"

namespace softmax_steps {

class Checking::Checker {
 public:
  Checker(Problem problem, Answers answers)
      : problem_(std::move(problem)),
        work_(begin_work(problem_, std::move(answers))),
        judge_(work_) {
    note_shift();
    for (const Quantity quantity : kAnswerQuantities) {
      pieces_.add([this, quantity] { read(quantity); });
    }
  }

  const Problem& problem() const { return problem_; }
  const Check& result() const { return out_; }

  bool step() { return pieces_.step(); }

 private:
  // So many cells are judged in one piece.
  static constexpr std::size_t kCellsAtOnce = 16;

  /// The quantity that is read at present.
  struct Reading {
    Expected expected;
    WrittenCells written;
    std::vector<Judgement> judgements;
    std::optional<Explaining> explaining;

    const std::vector<Explanation>& explanations() const {
      static const std::vector<Explanation> kNone;
      return explaining ? explaining->explanations() : kNone;
    }
  };

  std::vector<Verdict>& verdicts(Quantity quantity) { return out_.verdicts[quantity]; }

  void read(Quantity quantity) {
    reading_ = std::make_unique<Reading>(
        Reading{judge_.expected(quantity), work_.answers.cells(quantity), {}, {}});
    const std::size_t count = reading_->written.entries.size();
    for (std::size_t first = 0; first < count; first += kCellsAtOnce) {
      pieces_.add(
          [this, first, last = std::min(count, first + kCellsAtOnce)] { judge(first, last); });
    }
    pieces_.add([this] {
      Reading& now = *reading_;
      if (now.written.wrong.empty()) return;
      now.explaining.emplace(work_, now.written, judge_.reaches(), pieces_);
    });
    pieces_.add([this] { report(); });
    pieces_.add([this] { conclude(); });
  }

  void judge(std::size_t first, std::size_t last) {
    auto& [expected, written, judgements, explaining] = *reading_;
    std::vector<Verdict>& out = verdicts(written.quantity);
    for (std::size_t cell = first; cell < last; ++cell) {
      judgements.push_back(written.entries[cell] ? judge_.judge(written, expected, cell)
                                                 : Judgement{});
      out.push_back(judgements.back().verdict);
      if (out.back() == Verdict::wrong) written.wrong.push_back(cell);
    }
  }

  // Every formula in a piece of its own.
  void report() {
    for (const Explanation& one : reading_->explanations()) {
      pieces_.add([this, &one] { report(one); });
    }
  }
  void report(const Explanation& one) {
    const Quantity quantity = reading_->written.quantity;
    out_.findings.push_back(
        {quantity, one.mistake, partner_of(quantity, one), one.cells,
         one.rule ? worked_out(work_, quantity, one) : slip(work_, quantity, one)});
  }

  void conclude() {
    const auto& [expected, written, judgements, explaining] = *reading_;
    const std::vector<Explanation>& explanations = reading_->explanations();
    if (!written.wrong.empty()) {
      take_back_praise(written, expected, explanations);
      if (explanations.size() != 1) note_no_explanation(written, explanations.size());
    } else if (work_.answers.has_any(written.quantity)) {
      note_doubts(written, expected);
    }
    note_judgements(written.quantity, judgements);
    follow_up(written, expected, explanations);
  }

  // What a mistake in the quantity leaves as it is was not got right.
  void take_back_praise(const WrittenCells& written, const Expected& expected,
                        const std::vector<Explanation>& explanations) {
    std::vector<Verdict>& out = verdicts(written.quantity);
    for (std::size_t cell = 0; cell < out.size(); ++cell) {
      if (out[cell] >= Verdict::close || explanations.empty()) continue;
      const bool is_unaffected =
          std::all_of(explanations.begin(), explanations.end(), [&](const Explanation& one) {
            if (!one.rule || one.rule->is_cellwise) return false;
            return written.fits_floating(cell, one.values[cell]) ||
                   is_same_number(one.values[cell], right_on(one.base, expected, cell));
          });
      if (is_unaffected) out[cell] = Verdict::unaffected;
    }
  }

  // What a cell would be without a mistake.
  const Decimal& right_on(Base base, const Expected& expected, std::size_t cell) const {
    const Quantity quantity = reading_->written.quantity;
    return (base == Base::written     ? expected.from_written.front()
            : base == Base::unrounded ? expected.from_unrounded.front()
                                      : of(work_.truth(), quantity))[cell];
  }

  // A right quantity that a mistake would have left with the same digits.
  void note_doubts(const WrittenCells& written, const Expected& expected) {
    for (const MistakeRule& rule : mistake_rules_of(written.quantity, work_.given)) {
      if (rule.is_cellwise || is_clearly_other(written, rule)) continue;
      const Cells<Decimal> values = with_mistake(rule, work_.given, work_.written);
      bool is_same = true;
      bool is_identical = true;
      for (std::size_t cell = 0; is_same && cell < values.size(); ++cell) {
        is_same = written.fits(cell, values[cell]);
        is_identical = is_identical && values[cell] == expected.from_written.front()[cell];
      }
      if (!is_same || is_identical) continue;
      out_.notes.push_back({.kind = CheckNote::Kind::too_few_digits,
                            .quantity = written.quantity,
                            .mistake = rule.mistake});
    }
  }

  // Whether an estimate shows already that the mistake would have left other digits.
  bool is_clearly_other(const WrittenCells& written, const MistakeRule& rule) const {
    const Cells<double> values = with_mistake(rule, work_.given_estimate, work_.written_estimate);
    for (std::size_t cell = 0; cell < values.size(); ++cell) {
      if (!written.entries[cell]) continue;
      constexpr double kUnits = 2;
      const double off = estimate_of(written.entries[cell]->value) - values[cell];
      if (std::fabs(off) > kUnits * std::pow(10.0, written.place(cell))) return true;
    }
    return false;
  }

  // The mistake in ŷ or ∇_z that a finding in a later quantity is made together with.
  std::optional<Mistake> partner_of(Quantity quantity, const Explanation& explanation) const {
    if (explanation.partner) return explanation.partner->mistake;
    const bool is_own = explanation.base != Base::truth && explanation.rule;
    return quantity > Q::dz && is_own ? mistake_in_dz_ : std::nullopt;
  }

  // None, or more than one.
  void note_no_explanation(const WrittenCells& written, std::size_t explanations) {
    const Quantity quantity = written.quantity;
    if (explanations > 0) {
      out_.notes.push_back({CheckNote::Kind::ambiguous, quantity, written.wrong});
      return;
    }
    const auto [impossible, unexplained] = parted(written);
    if (!impossible.empty()) {
      out_.notes.push_back({CheckNote::Kind::impossible, quantity, impossible});
    }
    if (!unexplained.empty()) {
      out_.notes.push_back({CheckNote::Kind::unexplained, quantity, unexplained});
    }
  }

  // The wrong cells that no number of the quantity can be, and the others.
  std::pair<std::vector<std::size_t>, std::vector<std::size_t>> parted(
      const WrittenCells& written) const {
    std::pair<std::vector<std::size_t>, std::vector<std::size_t>> out;
    for (const std::size_t cell : written.wrong) {
      const bool could_be =
          is_possible(written.quantity, work_.given, cell, written.entries[cell]->value);
      (could_be ? out.second : out.first).push_back(cell);
    }
    return out;
  }

  void note_judgements(Quantity quantity, const std::vector<Judgement>& judgements) {
    const auto cells_with = [&](const auto& condition) {
      std::vector<std::size_t> cells;
      for (std::size_t cell = 0; cell < judgements.size(); ++cell) {
        if (condition(judgements[cell])) cells.push_back(cell);
      }
      return cells;
    };
    const auto add = [&](CheckNote note) {
      if (!note.cells.empty()) out_.notes.push_back(std::move(note));
    };
    CheckNote close{CheckNote::Kind::close, quantity, cells_with([](const Judgement& one) {
                      return one.verdict == Verdict::close && !one.is_too_long;
                    })};
    if (!close.cells.empty()) close.near = judgements[close.cells.front()].nearest;
    close.write = work_.unwritten_before(quantity);
    add(std::move(close));
    for (const auto format : {Judgement::Floating::float32, Judgement::Floating::float64}) {
      add({.kind = CheckNote::Kind::floating_point,
           .quantity = quantity,
           .cells = cells_with([&](const Judgement& one) { return one.floating == format; }),
           .is_float64 = format == Judgement::Floating::float64});
    }
    add({CheckNote::Kind::too_many_digits, quantity,
         cells_with([](const Judgement& one) { return one.is_too_long; })});
  }

  void note_shift() {
    const Answers& answers = work_.answers;
    const Quantity quantity = answers.has_any(Q::exp) ? Q::exp : Q::sum;
    const bool is_shifted = work_.given.is_shifted;
    if (!answers.has_any(quantity) || is_shifted == work_.is_usually_shifted) return;
    out_.notes.push_back(
        {is_shifted ? CheckNote::Kind::shifted : CheckNote::Kind::plain, quantity});
  }

  // What later quantities follow from.
  void follow_up(const WrittenCells& written, const Expected& expected,
                 const std::vector<Explanation>& explanations) {
    const Quantity quantity = written.quantity;
    std::vector<bool>& wrong = work_.wrong[quantity];
    wrong.assign(written.entries.size(), false);
    for (const std::size_t cell : written.wrong) wrong[cell] = true;
    of(work_.written, quantity) = work_.answers.over(quantity, expected.from_written.front());
    Cells<Decimal>& unrounded = of(work_.unrounded, quantity);
    unrounded = expected.from_unrounded.front();
    for (std::size_t cell = 0; cell < unrounded.size(); ++cell) {
      if (!written.entries[cell]) continue;
      unrounded[cell] = before_rounding(written, expected, explanations, cell);
    }
    of(work_.written_estimate, quantity) = estimates_of(of(work_.written, quantity));
    if (quantity == Q::dz && explanations.size() == 1 && explanations.front().rule) {
      mistake_in_dz_ = explanations.front().mistake;
    }
  }

  Decimal before_rounding(const WrittenCells& written, const Expected& expected,
                          const std::vector<Explanation>& explanations, std::size_t cell) const {
    const Quantity quantity = written.quantity;
    for (const Numbers<Decimal>& truth : work_.truths) {
      if (written.fits(cell, of(truth, quantity)[cell])) return of(truth, quantity)[cell];
    }
    for (const auto* ways : {&expected.from_unrounded, &expected.from_written}) {
      for (const Cells<Decimal>& way : *ways) {
        if (written.fits(cell, way[cell])) return way[cell];
      }
    }
    for (const Explanation& one : explanations) {
      if (one.rule && written.fits_floating(cell, one.values[cell])) return one.values[cell];
    }
    return written.entries[cell]->value;
  }

  Problem problem_;
  Work work_;
  Judge judge_;
  Pieces pieces_;
  std::unique_ptr<Reading> reading_;
  Check out_;
  std::optional<Mistake> mistake_in_dz_;
};

Checking::Checking(Problem problem, Answers answers)
    : checker_(std::make_unique<Checker>(std::move(problem), std::move(answers))) {}
Checking::Checking(Checking&& other) noexcept = default;
Checking::~Checking() = default;

const Problem& Checking::problem() const { return checker_->problem(); }
bool Checking::step() { return checker_->step(); }
const Check& Checking::result() const { return checker_->result(); }

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::right:
      return "right";
    case Verdict::right_truncated:
      return "right-truncated";
    case Verdict::right_given_earlier:
      return "right-given-earlier";
    case Verdict::truncated_given_earlier:
      return "truncated-given-earlier";
    case Verdict::close:
      return "close";
    case Verdict::unaffected:
      return "unaffected";
    case Verdict::wrong:
      return "wrong";
    case Verdict::not_given:
      break;
  }
  return "not-given";
}

Check check(const Problem& problem, Answers answers) {
  Checking checking(problem, std::move(answers));
  while (checking.step()) {
  }
  return checking.result();
}

}  // namespace softmax_steps
