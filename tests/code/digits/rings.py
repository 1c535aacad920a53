"""What the arithmetic that is written down is worked out in: exactly, within bounds, or rounded step by step.

The exact value of what is written is a sum over a basis: 1, e^q and ln q for rational q, and products of these as they
stand. Two sides are exactly equal where these sums are the same: e^q of q ≠ 0 and ln q of q ≠ 1 are transcendental
(Lindemann), so they never cancel a rational.
"""

from contextlib import contextmanager
from fractions import Fraction

from mpmath import iv, mp, mpf

from reals import Real, exp, log
from rounding import LARGEST_WRITTEN_OUT, Numeral

iv.dps = 60

ONE = "1"


class Exact:
    """Sums over the basis, as dictionaries without zeros."""

    def number(self, token, negative):
        decimal = Numeral(token.text).decimal
        factor = -decimal.coefficient if negative else decimal.coefficient
        if abs(decimal.exponent) > LARGEST_WRITTEN_OUT:
            return {("10", decimal.exponent): Fraction(factor)}
        value = factor * Fraction(10) ** decimal.exponent
        return {ONE: value} if value else {}

    def negate(self, a):
        return {basis: -factor for basis, factor in a.items()}

    def add(self, a, b):
        out = {basis: a.get(basis, 0) + b.get(basis, 0) for basis in a.keys() | b.keys()}
        return {basis: factor for basis, factor in out.items() if factor}

    def multiply(self, a, b):
        for one, other in ((a, b), (b, a)):
            if one.keys() <= {ONE}:
                factor = one.get(ONE, 0)
                return {basis: factor * each for basis, each in other.items()} if factor else {}
        return {("·", frozenset((self._key(a), self._key(b)))): Fraction(1)}

    def divide(self, a, b):
        if b and b.keys() <= {ONE}:
            return {basis: factor / b[ONE] for basis, factor in a.items()}
        if not a and b:
            return {}
        ratios = {a[basis] / b[basis] for basis in a.keys() & b.keys()}
        if a.keys() == b.keys() and len(ratios) == 1:
            return {ONE: ratios.pop()}
        return {("/", self._key(a), self._key(b)): Fraction(1)}

    def exp(self, a):
        return {("e", self._key(a)): Fraction(1)} if a else {ONE: Fraction(1)}

    def ln(self, a):
        return {} if a == {ONE: 1} else {("ln", self._key(a)): Fraction(1)}

    @staticmethod
    def _key(a):
        return frozenset(a.items())


@contextmanager
def precision_for(bits):
    """An exponential loses as many bits as its argument has before the point: so many more to work with."""
    usual, iv.prec = iv.prec, iv.prec + max(0, bits)
    try:
        yield
    finally:
        iv.prec = usual


class Bounds:
    """Intervals. `slack_of(token)` says what a printed number may be too large and too small by, and in which place."""

    def __init__(self, slack_of):
        self.slack_of = slack_of

    def number(self, token, negative):
        numeral = Numeral(token.text).decimal
        above, below, places = self.slack_of(token)
        # A number that is printed in another order than its own, as 0.0 for 10^−1000000, is wrong, and found as that.
        if abs(numeral.exponent + places) > LARGEST_WRITTEN_OUT:
            above = below = 0
        scale = -places if above or below else numeral.exponent
        value = numeral.coefficient * Fraction(10) ** (numeral.exponent - scale)
        ends = value - above, value + below
        low, high = (iv.mpf(end.numerator) / end.denominator for end in ends)
        with precision_for(scale.bit_length()):
            interval = iv.mpf([low.a, high.b]) * iv.exp(scale * iv.log(iv.mpf(10)))
        return -interval if negative else interval

    def negate(self, a):
        return -a

    def add(self, a, b):
        return a + b

    def multiply(self, a, b):
        return a * b

    def divide(self, a, b):
        return iv.mpf(["-inf", "inf"]) if 0 in b else a / b

    def exp(self, a):
        sizes = [mp.mag(end) for end in (mpf(a.a), mpf(a.b)) if end and mp.isfinite(end)]
        with precision_for(max(sizes, default=0)):
            return iv.exp(a)

    def ln(self, a):
        low = iv.log(iv.mpf(a.a)).a if a.a > 0 else mpf("-inf")
        return iv.mpf([low, iv.log(iv.mpf(a.b)).b if a.b > 0 else mpf("inf")])


class Sum(Real):
    """A sum that is rounded before anything else is done with it."""


class Carried:
    """Every operation rounded before the next, as on paper: what a line shows that leaves steps out.

    `round_value(real)` rounds by the rule, `value_of(token)` is what a printed number stands for, without its sign.
    """

    def __init__(self, round_value, value_of):
        self.round, self.value_of = round_value, value_of

    def settled(self, a):
        return self.round(a) if isinstance(a, Sum) else a

    def number(self, token, negative):
        value = self.value_of(token)
        return -value if negative else value

    def negate(self, a):
        return -self.settled(a)

    def add(self, a, b):
        value = a + b
        return Sum(value.exact, value.rest)

    def multiply(self, a, b):
        return self.round(self.settled(a) * self.settled(b))

    def divide(self, a, b):
        return self.round(self.settled(a) / self.settled(b))

    def exp(self, a):
        return self.round(exp(self.settled(a)))

    def ln(self, a):
        return self.round(log(self.settled(a)))
