"""Every quantity of one step of softmax regression by its id, from the typed numbers.

Formulas: Bishop, Pattern Recognition and Machine Learning (2006), eq. 4.104 (softmax), 4.108 (cross-entropy) and 4.109
(gradients), for one sample: z = Wᵀx + b, ŷ = e^z / Σ e^z, L = −Σ y ln ŷ, ∇_z L = ŷ − y, ∇_W L = x (∇_z L)ᵀ, W ← W − η ∇_W L.

With `carried` rounding every quantity is worked out from carried ones as its line is written, rounded by the rule, and
used on. With `shown` it is the true value, taken from differences of logits. The typed numbers are never rounded.
"""

from dataclasses import dataclass
from fractions import Fraction

from mpmath import mp

from reals import Real, exp, log, total
from rounding import Rounding, rounded

ONE, ZERO = Real(1), Real(0)
# Beyond this the logits are shifted by `auto`: docs.html, "Large logits".
COMFORTABLE_LOGIT = Real(20)
# e^z of a larger z is not written as a number: web/core/types.ts, Values.
LARGEST_EXPONENT = Real(10_000_000)
# Below e^(−2·10⁷) an exponential is written as 0: docs.html, "Large logits". Squares of others are above this power of 2.
VANISHED_BITS = -100_000_000


@dataclass(frozen=True)
class Quantity:
    value: Real
    # Whether the rule changed it to become so.
    was_rounded: bool = False
    is_typed: bool = False


def fraction(text):
    """A typed number: "0.1", "−.5", "1e-3", "3/8", with a decimal comma too."""
    plain = str(text).replace("−", "-").replace(",", ".").strip()
    numerator, _, denominator = plain.partition("/")
    return Fraction(numerator) / Fraction(denominator or 1)


def is_vanished(value):
    """Whether a value is what an exponential leaves that is not written out but as 0, nor anything made of one that is."""
    return value.exact == 0 and value.rest != 0 and mp.mag(value.rest) < VANISHED_BITS


def max_of(values):
    largest = values[0]
    for value in values[1:]:
        if largest < value:
            largest = value
    return largest


def log_sum_above(z):
    """ln Σ e^(z − max z)."""
    top = max_of(z)
    return log(total(exp(each - top) for each in z))


def loss_of(z, y, above):
    """−Σ y ln ŷ without rounding, as Σ y (ln Σ e^(z − max z) + max z − z), where nothing cancels; `above` is that ln Σ."""
    top = max_of(z)
    return total(label * (above + (top - each)) for label, each in zip(y, z) if not label.is_zero)


def loss_change(z, z_next, y):
    """L′ − L without rounding: ln(1 + Σ e^(z − max z) (e^Δ − 1) / Σ e^(z − max z)) − Σ y Δ, Δ the move against max z.

    Of two losses of 10⁻¹⁰⁰⁰ next to each other the difference would be lost.
    """
    top = max_of(z)
    at = next(k for k, each in enumerate(z) if each is top)
    moves = [(after - z_next[at]) - (before - top) for before, after in zip(z, z_next)]
    exps = [exp(each - top) for each in z]
    growth = total(each * (exp(move) - ONE) for each, move in zip(exps, moves))
    return log(ONE + growth / total(exps)) - total(label * move for label, move in zip(y, moves))


class Step:
    """The quantities of a problem; `all` has them by id, None where there is none: ln 0."""

    def __init__(self, problem):
        self.rounding = Rounding(**problem["rounding"])
        self.is_carried = self.rounding.when == "carried"
        self.shift = problem["shift"]
        self.by_features = problem["layout"] == "features-by-classes"
        self.all = {}
        self._read(problem)
        self.yhat, self.loss = self._forward(self.W, self.b, self.all)
        self._backward()
        self._after()
        self._check()

    def _round(self, value):
        if not self.is_carried:
            return Quantity(value)
        if is_vanished(value):
            return Quantity(ZERO, True)
        after = rounded(value, self.rounding, may_be_zero=True).to_real()
        return Quantity(after, not (value.is_rational and value.exact == after.exact))

    def _derived(self, name, value, into=None):
        quantity = self._round(value)
        (self.all if into is None else into)[name] = quantity
        return quantity.value

    def _typed(self, name, text):
        value = Real(fraction(text))
        self.all[name] = Quantity(value, is_typed=True)
        return value

    def weight_id(self, family, feature, label):
        row, column = (feature, label) if self.by_features else (label, feature)
        return f"{family}.{row}.{column}"

    def _read(self, problem):
        rows = problem["W"]
        self.x = [self._typed(f"x.{i}", text) for i, text in enumerate(problem["x"])]
        self.b = [self._typed(f"b.{k}", text) for k, text in enumerate(problem["b"])]
        self.n, self.m = len(self.x), len(self.b)
        entry = (lambda i, k: rows[i][k]) if self.by_features else (lambda i, k: rows[k][i])
        self.W = [
            [self._typed(self.weight_id("W", i, k), entry(i, k)) for k in range(self.m)] for i in range(self.n)
        ]
        self.eta = self._typed("eta", problem["eta"])
        labels = problem["y"]
        if isinstance(labels, str):
            true = int(labels) - problem["indexBase"]
            self.y = [self._typed(f"y.{k}", "1" if k == true else "0") for k in range(self.m)]
        else:
            read = [fraction(text) for text in labels]
            # Labels that miss 1 by the rounding of what was typed are divided by their sum.
            self.y = [self._typed(f"y.{k}", value / sum(read)) for k, value in enumerate(read)]
        self.is_one_hot = any(label.exact == 1 for label in self.y)

    def _is_shifted(self, z):
        top = max_of(z)
        beyond = COMFORTABLE_LOGIT < abs(top)
        by_rule = self.shift == "always" or (self.shift == "auto" and beyond)
        # Where every e^z is carried as 0 there is nothing to divide by, whatever was asked for.
        # An exponential too large to write leaves no other way; nor does a sum of exponentials that are carried as 0.
        is_unwritable = LARGEST_EXPONENT < top
        return by_rule or is_unwritable or (self.is_carried and all(self._vanishes(exp(each)) for each in z))

    def _vanishes(self, value):
        return rounded(value, self.rounding, may_be_zero=True).coefficient == 0

    def _softmax(self, z, into):
        """ŷ from logits, all that is on the way into a dictionary. Returns ŷ, Σ and what Σ is shifted by."""
        top = max_of(z)
        is_shifted = self._is_shifted(z)
        offsets = z
        if is_shifted:
            offsets = [self._derived(f"shifted.{k}", each - top, into) for k, each in enumerate(z)]
        exps = [self._derived(f"exp.{k}", exp(each), into) for k, each in enumerate(offsets)]
        denominator = self._derived("sum", total(exps), into)
        if self.is_carried:
            shares = [each / denominator for each in exps]
        else:
            over_top = [exp(each - top) for each in z]
            shares = [each / total(over_top) for each in over_top]
        yhat = [self._derived(f"yhat.{k}", share, into) for k, share in enumerate(shares)]
        return yhat, denominator, top if is_shifted else ZERO

    def _loss(self, z, yhat, denominator, base, into):
        """L by −Σ y ln ŷ, or from the logits where a carried ŷ with a label is 0. What ln 0 would give is None."""
        above = log_sum_above(z)
        log_sum = log(denominator) if self.is_carried else above + (max_of(z) - base)
        log_sum = self._derived("log_sum", log_sum, into)
        from_logits = base + log_sum - total(label * each for label, each in zip(self.y, z))
        if not self.is_carried:
            from_logits = loss_of(z, self.y, above)
        from_logits = self._derived("loss_from_logits", from_logits, into)
        terms = []
        for k, (p, label) in enumerate(zip(yhat, self.y)):
            if p.is_zero:
                into[f"log_yhat.{k}"] = None
                into[f"loss_term.{k}"] = Quantity(ZERO) if label.is_zero else None
                continue
            logarithm = log(p) if self.is_carried else z[k] - max_of(z) - above
            logarithm = self._derived(f"log_yhat.{k}", logarithm, into)
            terms.append(self._derived(f"loss_term.{k}", label * logarithm, into))
        is_lost = any(into[f"loss_term.{k}"] is None for k in range(self.m))
        if is_lost or not self.is_carried:
            into["loss"] = into["loss_from_logits"]
            return from_logits
        return self._derived("loss", -total(terms), into)

    def _logits(self, W, b, into):
        z = []
        for k in range(self.m):
            products = [
                self._derived(f"product.{i}.{k}", self.x[i] * W[i][k], into) for i in range(self.n)
            ]
            z.append(self._derived(f"z.{k}", total(products) + b[k], into))
        return z

    def _forward(self, W, b, into):
        z = self._logits(W, b, into)
        yhat, denominator, base = self._softmax(z, into)
        if base is not ZERO:
            self._derived("zmax", base, into)
        self._derived("yhat_sum", total(yhat) if self.is_carried else ONE, into)
        return yhat, self._loss(z, yhat, denominator, base, into)

    def _backward(self):
        self.b_next, self.dW, self.W_next = [], [[] for _ in self.x], [[] for _ in self.x]
        for k in range(self.m):
            dz = self._derived(f"dz.{k}", self.yhat[k] - self.y[k])
            self._derived(f"db.{k}", dz)
            scaled = self._derived(f"scaled_db.{k}", self.eta * dz)
            self.b_next.append(self._derived(f"b_next.{k}", self.b[k] - scaled))
            for i, x in enumerate(self.x):
                dW = self._derived(self.weight_id("dW", i, k), x * dz)
                scaled = self._derived(self.weight_id("scaled_dW", i, k), self.eta * dW)
                self.dW[i].append(dW)
                self.W_next[i].append(self._derived(self.weight_id("W_next", i, k), self.W[i][k] - scaled))
        self.db = [self.all[f"db.{k}"].value for k in range(self.m)]

    def _after(self):
        """The same of W′ and b′; what is on the way is rounded as well, though the lines do not show it."""
        after = {}
        _, loss_next = self._forward(self.W_next, self.b_next, after)

        def result(name, on_the_way):
            rounds = any(after[each].was_rounded for each in (name, *on_the_way) if after.get(each))
            return Quantity(after[name].value, rounds)

        for k in range(self.m):
            self.all[f"z_next.{k}"] = result(f"z.{k}", [f"product.{i}.{k}" for i in range(self.n)])
            self.all[f"yhat_next.{k}"] = result(f"yhat.{k}", ["sum", *(f"exp.{j}" for j in range(self.m))])
        labelled = [k for k in range(self.m) if not self.y[k].is_zero]
        is_lost = any(after[f"loss_term.{k}"] is None for k in labelled)
        terms = [f"{family}.{k}" for family in ("log_yhat", "loss_term") for k in labelled]
        self.all["loss_next"] = Quantity(loss_next, is_lost or result("loss", terms).was_rounded)
        z, z_next = ([step[f"z.{k}"].value for k in range(self.m)] for step in (self.all, after))
        change = loss_next - self.loss if self.is_carried else loss_change(z, z_next, self.y)
        self._derived("loss_change", change)

    def _check(self):
        dW_squared = self._derived("dW_squared", total(each * each for row in self.dW for each in row))
        db_squared = self._derived("db_squared", total(each * each for each in self.db))
        self._derived("predicted_change", -self.eta * (dW_squared + db_squared))
        self.all["gradient_error"] = Quantity(self._gradient_error())

    def _gradient_error(self):
        """The largest |∂L/∂θ − (L(θ + h) − L(θ − h)) / 2h| over W and b, h = 10⁻¹⁵ / max(1, |x_i|), L not rounded."""
        z = [total(self.x[i] * self.W[i][k] for i in range(self.n)) + self.b[k] for k in range(self.m)]
        top = max_of(z)
        exps = [exp(each - top) for each in z]

        def moved_loss(k, by):
            moved = [each + by if j == k else each for j, each in enumerate(z)]
            if not (z[k] < top and moved[k] < top):
                return loss_of(moved, self.y, log_sum_above(moved))
            # The others are what they were.
            others = total(exps[j] for j in range(self.m) if j != k)
            return loss_of(moved, self.y, log(others + exp(moved[k] - top)))

        worst = ZERO
        for i in range(self.n + 1):
            x = self.x[i] if i < self.n else ONE
            gradients = self.dW[i] if i < self.n else self.db
            h = Real(Fraction(1, 10**15)) / max_of([ONE, abs(x)])
            for k in range(self.m):
                slope = (moved_loss(k, x * h) - moved_loss(k, -x * h)) / (h + h)
                worst = max_of([worst, abs(gradients[k] - slope)])
        return worst
