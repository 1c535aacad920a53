"""The arithmetic of a written side, such as `−(0·ln 0.0084 + 1·ln 0.7561)`: its tree, its exact value, its bounds.

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


class Unreadable(Exception):
    """A side that the grammar does not know."""


class Parser:
    """The grammar: terms with + and −, factors with ·, / or nothing between, ², e^…, ln …, matrices."""

    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0

    def parse(self):
        tree = self._sum()
        if self.at < len(self.tokens):
            raise Unreadable(self.tokens[self.at].text)
        return tree

    def _peek(self):
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    def _kind(self):
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def _take(self, text):
        if self._peek() != text or self._kind() == "number":
            return False
        self.at += 1
        return True

    def _expect(self, text):
        if not self._take(text):
            raise Unreadable(f"{self._peek()} in place of {text}")

    def _sum(self):
        tree = self._product()
        while True:
            if self._take("+"):
                tree = ("+", tree, self._product())
            elif self._take("−"):
                tree = ("-", tree, self._product())
            else:
                return tree

    def _product(self):
        if self._take("−"):
            return _negated(self._product())
        tree = self._power()
        while True:
            if self._take("/"):
                tree = ("/", tree, self._power())
            elif self._take("·") or self._kind() in ("open", "number", "word"):
                tree = ("*", tree, self._power())
            else:
                return tree

    def _power(self):
        tree = self._atom()
        while self._take("²"):
            tree = ("*", tree, tree)
        return tree

    def _atom(self):
        if self._kind() == "number":
            self.at += 1
            return ("number", self.tokens[self.at - 1], False)
        if self._take("("):
            tree = self._sum()
            self._expect(")")
            return tree
        if self._take("e"):
            return ("exp", self._atom())
        if self._take("ln"):
            return ("ln", self._atom())
        if self._take("⟦"):
            rows = [[self._sum()]]
            while not self._take("⟧"):
                if self._take("¦"):
                    rows[-1].append(self._sum())
                else:
                    self._expect("⁞")
                    rows.append([self._sum()])
            return ("matrix", rows)
        raise Unreadable(self._peek() or "the end")


# A minus sign belongs to the first number behind it: −2·1 is (−2)·1.
def _negated(tree):
    if tree[0] == "number":
        return ("number", tree[1], not tree[2])
    if tree[0] in "*/":
        return (tree[0], _negated(tree[1]), tree[2])
    return ("-", tree)


def numbers(tree):
    """The numbers of a tree, each (token, is_negative)."""
    if tree[0] == "number":
        return [tree[1:]]
    parts = [cell for row in tree[1] for cell in row] if tree[0] == "matrix" else tree[1:]
    return [number for part in parts for number in numbers(part)]


def is_plain(tree):
    """Whether a tree is a number, or a matrix of numbers: a result."""
    return tree[0] == "number" or (tree[0] == "matrix" and all(c[0] == "number" for r in tree[1] for c in r))


def evaluate(tree, ring):
    """The rows of the matrix that a tree is, by a ring of scalars; a number has one row and one column."""
    kind = tree[0]
    if kind == "number":
        return [[ring.number(tree[1], tree[2])]]
    if kind == "matrix":
        return [[evaluate(cell, ring)[0][0] for cell in row] for row in tree[1]]
    if kind in ("exp", "ln"):
        argument = evaluate(tree[1], ring)[0][0]
        return [[ring.exp(argument) if kind == "exp" else ring.ln(argument)]]
    if kind == "-" and len(tree) == 2:
        return _each(ring.negate, evaluate(tree[1], ring))
    left, right = evaluate(tree[1], ring), evaluate(tree[2], ring)
    if kind == "*":
        return _times(left, right, ring)
    if kind == "/":
        return [[ring.divide(left[0][0], right[0][0])]]
    if _shape(left) != _shape(right):
        raise Unreadable("a sum of different shapes")
    signed = _each(ring.negate, right) if kind == "-" else right
    return [[ring.add(a, b) for a, b in zip(*rows)] for rows in zip(left, signed)]


def _shape(rows):
    return len(rows), len(rows[0])


def _each(function, rows):
    return [[function(cell) for cell in row] for row in rows]


def _times(left, right, ring):
    if _shape(left) == (1, 1):
        return _each(lambda cell: ring.multiply(left[0][0], cell), right)
    if len(left[0]) != len(right):
        raise Unreadable("a product of shapes that do not fit")
    columns = list(zip(*right))
    out = []
    for row in left:
        out.append([])
        for column in columns:
            cells = [ring.multiply(a, b) for a, b in zip(row, column)]
            value = cells[0]
            for cell in cells[1:]:
                value = ring.add(value, cell)
            out[-1].append(value)
    return out


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
        return {} if not a and b else {("/", self._key(a), self._key(b)): Fraction(1)}

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


def spread(tree):
    """1/Σ·[…] as […]/Σ, which is how the shares are worked out; any other tree as it is."""
    if tree[0] == "*" and tree[1][0] == "/" and tree[2][0] == "matrix" and tree[1][1][0] == "number":
        return ("matrix", [[("/", cell, tree[1][2]) for cell in row] for row in tree[2][1]])
    return tree
