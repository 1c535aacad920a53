#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "../answer_cells.h"
#include "../expr.h"
#include "../problem.h"
#include "answers.h"
#include "mistake.h"

/// Work a person's own derivation: which numbers are right, which are right given an earlier
/// mistake, which are wrong, and which known mistake makes them so.
namespace softmax_steps {

/// As in web/core/check-types.ts, where each is described.
enum class Verdict {
  right,
  right_truncated,
  right_given_earlier,
  truncated_given_earlier,
  close,
  unaffected,
  wrong,
  not_given
};

/// "right-given-earlier": as in web/core/check-types.ts.
std::string_view name_of(Verdict verdict);

/// A known mistake that gives what was written; `cells` are those that it explains.
struct Finding {
  Quantity quantity;
  Mistake mistake;
  /// A mistake in ŷ or ∇_z that is made together with it.
  std::optional<Mistake> with;
  std::vector<std::size_t> cells;
  /// How the first of the cells comes about, with the person's own numbers.
  Line formula;
};

struct CheckNote {
  enum class Kind {
    ambiguous,
    too_few_digits,
    unexplained,
    impossible,
    close,
    floating_point,
    too_many_digits,
    shifted,
    plain
  };
  Kind kind;
  Quantity quantity;
  std::vector<std::size_t> cells = {};
  std::optional<Mistake> mistake = {};
  /// Of `close`: what the first cell should be near, and what settles it when it is written down.
  std::optional<Decimal> near = {};
  std::optional<Quantity> write = {};
  /// Of `floating_point`: whether binary64 is fine enough for the digits, or only binary32 coarse
  /// enough.
  bool is_float64 = false;
};

struct Check {
  /// For every quantity a verdict for each of its cells; see size_of in quantity.h.
  PerAnswer<std::vector<Verdict>> verdicts;
  /// In the order of the derivation; of one quantity the most specific first.
  std::vector<Finding> findings;
  std::vector<CheckNote> notes;
};

/// Judges what was written down for one sample's step, and explains what is wrong, piece by piece,
/// so that a page can do something else in between.
class Checking {
 public:
  Checking(Problem problem, Answers answers);
  Checking(Checking&& other) noexcept;
  ~Checking();

  const Problem& problem() const;
  /// Does the next piece; false where that was the last.
  bool step();
  /// What came of it, once step() has returned false.
  const Check& result() const;

 private:
  class Checker;
  std::unique_ptr<Checker> checker_;
};

/// The same in one go.
Check check(const Problem& problem, Answers answers);

/// Where an entry can come to lie if all before it is rounded or cut off to `decimals` (1 to 12),
/// and the entry itself too.
struct Tolerance {
  Decimal low;
  Decimal high;
};
PerAnswer<std::vector<Tolerance>> tolerances(const Problem& problem, int decimals);

/// Two mistakes in one quantity that show the same digits at so many decimals; without `other` the
/// first shows the right ones.
struct IndistinguishableMistakes {
  Quantity quantity;
  Mistake mistake;
  std::optional<Mistake> other;
};
std::vector<IndistinguishableMistakes> indistinguishable_mistakes(const Problem& problem,
                                                                  int decimals);

}  // namespace softmax_steps
