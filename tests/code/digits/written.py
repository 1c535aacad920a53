"""The arithmetic of a written side, such as `−(0·ln 0.0084 + 1·ln 0.7561)`: its tree, and its value in a ring.

A ring says what numbers, sums, products, quotients, e^ and ln are: exact, bounds, or carried; see rings.py.
"""


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


def spread(tree):
    """1/Σ·[…] as […]/Σ, which is how the shares are worked out; any other tree as it is."""
    if tree[0] == "*" and tree[1][0] == "/" and tree[2][0] == "matrix" and tree[1][1][0] == "number":
        return ("matrix", [[("/", cell, tree[1][2]) for cell in row] for row in tree[2][1]])
    return tree
