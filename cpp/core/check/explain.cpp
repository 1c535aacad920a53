#include "explain.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "domain.h"

namespace softmax_steps {
namespace {

using Explanations = std::vector<Explanation>;

// Rounding on the way explains no more than this part of a number, and so many units of its last
// place.
constexpr double kFarthestPart = 0.25;
constexpr double kFarthestUnits = 4;

bool contains(const Explanations& explanations, Mistake mistake) {
  return std::any_of(explanations.begin(), explanations.end(),
                     [&](const Explanation& one) { return one.mistake == mistake; });
}

void add(Explanations& explanations, Explanation one) {
  if (!contains(explanations, one.mistake)) explanations.push_back(std::move(one));
}

// Whether a number can be computed at all: not what is divided by 0.
bool is_defined(const Cells<Decimal>& cells) {
  constexpr int kMostOrders = 100'000;
  return std::all_of(cells.begin(), cells.end(),
                     [](const Decimal& value) { return order(value) < kMostOrders; });
}

// The quantities before this one that can be seen in nothing but it: a mistake in them shows here.
std::vector<Quantity> unseen_before(Quantity quantity, const Answers& answers) {
  std::vector<Quantity> found;
  std::vector<Quantity> due = sources_of(quantity);
  while (!due.empty()) {
    const Quantity next = due.back();
    due.pop_back();
    if (answers.has_any(next) || std::find(found.begin(), found.end(), next) != found.end()) {
      continue;
    }
    found.push_back(next);
    for (const Quantity source : sources_of(next)) due.push_back(source);
  }
  std::sort(found.rbegin(), found.rend());
  return found;
}

bool is_exchange(Mistake mistake) {
  return mistake == Mistake::rows_exchanged || mistake == Mistake::columns_exchanged;
}

// The different numbers that a mistake can have been made on.
std::vector<Base> bases_of(const Work& work, Quantity quantity) {
  const auto is_same = [&](Base a, Base b) {
    return std::all_of(kAnswerQuantities.begin(), kAnswerQuantities.end(), [&](Quantity before) {
      const Cells<Decimal>& own = of(work.on(a), before);
      const Cells<Decimal>& other = of(work.on(b), before);
      return before >= quantity ||
             std::equal(own.begin(), own.end(), other.begin(), is_same_number);
    });
  };
  std::vector<Base> bases{Base::written};
  if (!is_same(Base::unrounded, Base::written)) bases.push_back(Base::unrounded);
  if (!is_same(Base::truth, bases.back()) && !is_same(Base::truth, Base::written)) {
    bases.push_back(Base::truth);
  }
  return bases;
}

}  // namespace

bool is_same_number(const Decimal& a, const Decimal& b) {
  return abs(Decimal(a - b)) <= abs(a) * power_of_ten(-kMostWrittenDigits);
}

class Explaining::Explainer {
 public:
  Explainer(const Work& work, const WrittenCells& written, std::vector<Reach>& reaches,
            Pieces& pieces)
      : pieces_(pieces),
        work_(work),
        written_(written),
        quantity_(written.quantity),
        reaches_(reaches),
        unseen_(unseen_before(quantity_, work.answers)),
        bases_(bases_of(work, quantity_)) {
    for (const std::optional<AnswerNumber>& entry : written.entries) {
      entries_.push_back(entry ? estimate_of(entry->value) : 0);
    }
    add_pieces();
  }

  const Explanations& explanations() const { return found_; }

 private:
  void add_pieces() {
    for (const Base base : bases_) pieces_.add([this, base] { estimate(base); });
    pieces_.add([this] { make(quantity_); });
    for (const Quantity before : unseen_) pieces_.add([this, before] { make(before); });
    // The whole quantity made with one mistake; else single cells of it; else as far as rounding
    // allows.
    pieces_.add([this] { whole_quantities(); });
    pieces_.add([this] { single_cells(); });
    add_if_none_is_found([this] { whole_quantities_by_interval(); });
    add_if_none_is_found([this] { parts_of_quantities(); });
    pieces_.add([this] { slips_of_the_pen(); });
    add_if_none_is_found([this] { single_cells_by_interval(); });
    add_if_none_is_found([this] { pairs(); });
    pieces_.add([this] { slips_of_rounding(); });
  }
  void add_if_none_is_found(Pieces::Piece piece) {
    pieces_.add([this, piece = std::move(piece)] {
      if (found_.empty()) piece();
    });
  }

  struct Made {
    MistakeRule rule;
    /// What it gives on each of the bases; empty where that is far from what was written.
    std::vector<Cells<Decimal>> values;

    /// The first base on which it is not far.
    std::size_t base() const {
      const auto found = std::find_if(values.begin(), values.end(),
                                      [](const auto& cells) { return !cells.empty(); });
      return static_cast<std::size_t>(found - values.begin());
    }
  };

  void estimate(Base base) {
    Numbers<double>& estimates = estimates_.emplace_back(work_.written_estimate);
    if (base == Base::written) return;
    for (const Quantity before : kAnswerQuantities) {
      if (before < quantity_) of(estimates, before) = estimates_of(of(work_.on(base), before));
    }
  }

  void make(Quantity at) {
    for (const MistakeRule& rule : mistake_rules_of(at, work_.given)) {
      if (at != quantity_ && (rule.is_cellwise || is_exchange(rule.mistake))) continue;
      std::vector<bool> plausible;
      plausible.reserve(estimates_.size());
      for (const Numbers<double>& estimates : estimates_) {
        plausible.push_back(is_plausible(rule, estimates));
      }
      if (std::find(plausible.begin(), plausible.end(), true) == plausible.end()) continue;
      pieces_.add([this, rule, plausible] {
        Made& made = made_.emplace_back(Made{rule, {}});
        for (std::size_t base = 0; base < bases_.size(); ++base) {
          made.values.emplace_back();
          if (!plausible[base]) continue;
          made.values.back() = with_mistake_up_to(quantity_, rule, work_.answers, work_.given,
                                                  work_.on(bases_[base]));
          if (!is_defined(made.values.back())) made.values.back().clear();
        }
        if (made.base() == bases_.size()) made_.pop_back();
      });
    }
  }

  // Whether the mistake gives something near the wrong cells; in cells one by one, near any of
  // them.
  bool is_plausible(const MistakeRule& rule, const Numbers<double>& from) const {
    const Cells<double> values =
        with_mistake_up_to(quantity_, rule, work_.answers, work_.given_estimate, from);
    const auto& wrong = written_.wrong;
    const auto is_near = [&](std::size_t cell) { return this->is_near(cell, values[cell]); };
    return rule.is_cellwise ? std::any_of(wrong.begin(), wrong.end(), is_near)
                            : std::all_of(wrong.begin(), wrong.end(), is_near);
  }

  bool fits_where_wrong(const Cells<Decimal>& values) const {
    return std::all_of(written_.wrong.begin(), written_.wrong.end(), [&](std::size_t cell) {
      return written_.fits_floating(cell, values[cell]);
    });
  }
  bool fits_everywhere(const Cells<Decimal>& values) const {
    if (!fits_where_wrong(values)) return false;
    for (std::size_t cell = 0; cell < values.size(); ++cell) {
      if (!written_.fits_floating(cell, values[cell])) return false;
    }
    return true;
  }
  // What an update changes, and zero elsewhere.
  double old_value(std::size_t cell) const {
    return quantity_ == Q::W_next   ? work_.given_estimate.W[cell]
           : quantity_ == Q::b_next ? work_.given_estimate.b[cell]
                                    : 0;
  }
  // Whether rounding on the way may explain the difference; so it may where nothing can be told.
  bool is_near(std::size_t cell, double value) const {
    if (!written_.entries[cell]) return true;
    const double entry = entries_[cell];
    const double old = old_value(cell);
    const double reach = kFarthestPart * std::max(std::fabs(value - old), std::fabs(entry - old)) +
                         kFarthestUnits * std::pow(10.0, written_.place(cell));
    return !(std::fabs(entry - value) > reach);
  }
  bool is_near_everywhere(const Cells<Decimal>& values) const {
    for (std::size_t cell = 0; cell < values.size(); ++cell) {
      if (!is_near(cell, estimate_of(values[cell]))) return false;
    }
    return true;
  }

  // Whether the mistake comes nearer to what was written than the right numbers do, by as much as
  // can be seen: what it leaves as it is it does not explain.
  bool comes_nearer(const Cells<Decimal>& values) {
    int nearer = 0;
    for (const std::size_t cell : written_.wrong) {
      if (written_.fits(cell, values[cell])) {
        ++nearer;
        continue;
      }
      const Decimal& entry = written_.entries[cell]->value;
      if (!could_be(cell, entry) && could_be(cell, values[cell])) return false;
      const auto off = [&](const Decimal& value) { return Decimal(abs(Decimal(entry - value))); };
      Decimal right = off(meanings().front()[cell]);
      for (const Cells<Decimal>& meant : meanings()) right = std::min(right, off(meant[cell]));
      const Decimal gained = right - off(values[cell]);
      nearer += gained >= half_unit(written_.place(cell)) ? 1 : gained < 0 ? -1 : 0;
    }
    return nearer > 0;
  }
  bool could_be(std::size_t cell, const Decimal& value) const {
    return is_possible(quantity_, work_.given, cell, value);
  }

  void found(const Made& one, std::size_t base) {
    if (!comes_nearer(one.values[base])) return;
    add(found_, {.mistake = one.rule.mistake,
                 .cells = written_.wrong,
                 .values = one.values[base],
                 .rule = one.rule,
                 .base = bases_[base]});
  }
  // On the first base where they do.
  void find_if(const Made& one, const auto& fits) {
    for (std::size_t base = 0; base < bases_.size(); ++base) {
      if (!one.values[base].empty() && fits(one.values[base])) return found(one, base);
    }
  }

  void whole_quantities() {
    for (const Made& one : made_) {
      if (one.rule.is_cellwise) continue;
      find_if(one, [&](const Cells<Decimal>& values) { return fits_everywhere(values); });
    }
  }

  void parts_of_quantities() {
    for (const Made& one : made_) {
      if (one.rule.is_cellwise || one.rule.at != quantity_) continue;
      find_if(one, [&](const Cells<Decimal>& values) { return fits_where_wrong(values); });
    }
  }

  // In each wrong cell the same mistake, maybe with another of its variants. `base_of` tells the
  // base on which one of them fits a cell, if any.
  void single_cells(const auto& base_of) {
    std::vector<Mistake> mistakes;
    for (const Made& first : made_) {
      const Mistake mistake = first.rule.mistake;
      if (!first.rule.is_cellwise ||
          std::find(mistakes.begin(), mistakes.end(), mistake) != mistakes.end()) {
        continue;
      }
      mistakes.push_back(mistake);
      pieces_.add([this, base_of, &first] { single_cells_with(first, base_of); });
    }
  }
  void single_cells_with(const Made& first, const auto& base_of) {
    const Mistake mistake = first.rule.mistake;
    if (contains(found_, mistake)) return;
    const auto& wrong = written_.wrong;
    Explanation explanation{
        .mistake = mistake, .cells = wrong, .values = first.values[first.base()]};
    const auto explains = [&](std::size_t cell) {
      return std::any_of(made_.begin(), made_.end(), [&](const Made& one) {
        if (one.rule.mistake != mistake || !one.rule.is_cellwise) return false;
        const std::optional<std::size_t> base = base_of(one, cell);
        if (!base) return false;
        explanation.values[cell] = one.values[*base][cell];
        if (cell == wrong.front()) {
          explanation.rule = one.rule;
          explanation.base = bases_[*base];
        }
        return true;
      });
    };
    if (std::all_of(wrong.begin(), wrong.end(), explains) && comes_nearer(explanation.values)) {
      add(found_, std::move(explanation));
    }
  }
  void single_cells() {
    single_cells([this](const Made& one, std::size_t cell) -> std::optional<std::size_t> {
      for (std::size_t base = 0; base < bases_.size(); ++base) {
        if (!one.values[base].empty() && written_.fits_floating(cell, one.values[base][cell])) {
          return base;
        }
      }
      return std::nullopt;
    });
  }

  // What the mistake gives if the steps around it were rounded.
  Cells<Interval> interval_in(Reach& reach, const MistakeRule& rule, const MistakeRule* partner) {
    const Given<Interval> given = reach.given_for(quantity_);
    const Numbers<Interval>& from = reach.before(quantity_);
    const auto made_on = [&](const Numbers<Interval>& numbers) {
      return with_mistake_up_to(quantity_, rule, work_.answers, given, numbers);
    };
    return partner == nullptr
               ? made_on(from)
               : made_on(with_partner(quantity_, *partner, work_.answers, given, from));
  }
  std::vector<Cells<Interval>> intervals(const MistakeRule& rule) {
    std::vector<Cells<Interval>> out;
    out.reserve(reaches_.size());
    for (Reach& reach : reaches_) out.push_back(interval_in(reach, rule, nullptr));
    return out;
  }
  bool fits_everywhere(const std::vector<Cells<Interval>>& all) const {
    return std::any_of(all.begin(), all.end(), [&](const Cells<Interval>& values) {
      for (std::size_t cell = 0; cell < values.size(); ++cell) {
        if (!written_.fits(cell, values[cell])) return false;
      }
      return true;
    });
  }
  void whole_quantities_by_interval() {
    for (const Made& one : made_) {
      if (one.rule.is_cellwise || !is_near_everywhere(one.values[one.base()])) continue;
      pieces_.add([this, &one] {
        if (contains(found_, one.rule.mistake)) return;
        if (fits_everywhere(intervals(one.rule))) found(one, one.base());
      });
    }
  }
  const std::vector<Cells<Interval>>& known_intervals(const Made& one) {
    for (const auto& [made, values] : known_intervals_) {
      if (made == &one) return values;
    }
    return known_intervals_.emplace_back(&one, intervals(one.rule)).second;
  }
  void single_cells_by_interval() {
    single_cells([this](const Made& one, std::size_t cell) -> std::optional<std::size_t> {
      if (!is_near(cell, estimate_of(one.values[one.base()][cell]))) return std::nullopt;
      const auto& all = known_intervals(one);
      const bool fits = std::any_of(all.begin(), all.end(), [&](const Cells<Interval>& values) {
        return written_.fits(cell, values[cell]);
      });
      return fits ? std::optional(one.base()) : std::nullopt;
    });
  }

  // A mistake in ŷ or ∇_z, and with what it gives another one.
  void pairs() {
    if (quantity_ <= Q::dz) return;
    second_ = mistake_rules_of(quantity_, work_.given);
    std::vector<MistakeRule> first = mistake_rules_of(Q::dz, work_.given);
    const bool is_dz_seen = work_.answers.has_any(Q::dz);
    for (const Quantity before : unseen_) {
      const bool is_later = before > Q::dz;
      if (!is_later && (before != Q::yhat || is_dz_seen)) continue;
      const std::vector<MistakeRule> more = mistake_rules_of(before, work_.given);
      std::vector<MistakeRule>& all = is_later ? second_ : first;
      all.insert(all.end(), more.begin(), more.end());
    }
    for (std::size_t base = 0; base < bases_.size(); ++base) {
      for (const MistakeRule& partner : first) {
        pieces_.add([this, partner, base] { find_pairs(partner, base, false); });
      }
    }
    add_if_none_is_found([this, first] {
      for (const MistakeRule& partner : first) {
        pieces_.add([this, partner] { find_pairs(partner, 0, true); });
      }
    });
  }
  void find_pairs(const MistakeRule& partner, std::size_t base, bool is_rounded) {
    const Numbers<double> estimates =
        with_partner(quantity_, partner, work_.answers, work_.given_estimate, estimates_[base]);
    std::optional<Numbers<Decimal>> numbers;
    for (const MistakeRule& rule : second_) {
      if (rule.is_cellwise || contains(found_, rule.mistake)) continue;
      if (!is_plausible(rule, estimates)) continue;
      if (!numbers) {
        numbers =
            with_partner(quantity_, partner, work_.answers, work_.given, work_.on(bases_[base]));
      }
      Cells<Decimal> values =
          with_mistake_up_to(quantity_, rule, work_.answers, work_.given, *numbers);
      const bool fits = is_rounded
                            ? is_near_everywhere(values) &&
                                  fits_everywhere({interval_in(reaches_.front(), rule, &partner)})
                            : fits_everywhere(values);
      if (!fits || !is_defined(values) || !comes_nearer(values)) continue;
      add(found_, {.mistake = rule.mistake,
                   .cells = written_.wrong,
                   .values = std::move(values),
                   .rule = rule,
                   .partner = partner,
                   .base = bases_[base]});
    }
  }

  // What may have been meant where a slip was made.
  const std::vector<Cells<Decimal>>& meanings() {
    if (!meanings_.empty()) return meanings_;
    for (const Numbers<Decimal>* numbers : {&work_.unrounded, &work_.written}) {
      meanings_.push_back(follow(quantity_, work_.given, *numbers));
    }
    for (const Numbers<Decimal>& truth : work_.truths) meanings_.push_back(of(truth, quantity_));
    return meanings_;
  }
  // Much that is wrong by one mistake is not wrong by as many slips.
  void slips_of_the_pen() {
    is_explained_ = !found_.empty();
    for (const Cells<Decimal>& meant : meanings()) {
      pieces_.add([this, &meant] {
        take(exchanges(work_.problem, written_, meant));
        if (!is_explained_ || written_.wrong.size() == 1) take(digit_slips(written_, meant));
      });
    }
  }
  void slips_of_rounding() {
    const bool is_possible_throughout = std::all_of(
        written_.wrong.begin(), written_.wrong.end(),
        [&](std::size_t cell) { return could_be(cell, written_.entries[cell]->value); });
    if (is_explained_ || !is_possible_throughout) return;
    for (const Cells<Decimal>& meant : meanings()) take(rounding_slips(written_, meant));
  }
  void take(const std::vector<TranscriptionSlip>& slips) {
    for (const TranscriptionSlip& slip : slips) {
      add(found_, {.mistake = slip.mistake, .cells = slip.cells, .values = slip.meant});
    }
  }

  Pieces& pieces_;
  const Work& work_;
  const WrittenCells& written_;
  Quantity quantity_;
  std::vector<Reach>& reaches_;
  std::vector<Quantity> unseen_;
  std::vector<Base> bases_;
  /// On each of the bases.
  std::vector<Numbers<double>> estimates_;
  Cells<double> entries_;
  std::vector<Made> made_;
  std::vector<std::pair<const Made*, std::vector<Cells<Interval>>>> known_intervals_;
  /// What may have been meant; empty until it is asked for.
  std::vector<Cells<Decimal>> meanings_;
  /// The mistakes that are made after one in ŷ or ∇_z.
  std::vector<MistakeRule> second_;
  Explanations found_;
  bool is_explained_ = false;
};

Explaining::Explaining(const Work& work, const WrittenCells& written, std::vector<Reach>& reaches,
                       Pieces& pieces)
    : explainer_(std::make_unique<Explainer>(work, written, reaches, pieces)) {}
Explaining::Explaining(Explaining&& other) noexcept = default;
Explaining::~Explaining() = default;

const std::vector<Explanation>& Explaining::explanations() const {
  return explainer_->explanations();
}

}  // namespace softmax_steps
