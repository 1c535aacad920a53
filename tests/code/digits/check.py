"""What is checked in a derivation: printed numbers, relation signs, written arithmetic, the formats, the JSON values."""

from dataclasses import replace
from fractions import Fraction

from mpmath import mp

from model import LARGEST_EXPONENT, fraction, is_vanished
from notation import skeleton, tokens_of_latex, tokens_of_mathml, tokens_of_text, with_ids
from reals import Real
from rings import Bounds, Carried, Exact
from rounding import Decimal, Numeral, Rounding, decimal_of, is_short, places_of, rounded
from truth import quantities
from written import Parser, Unreadable, evaluate, is_plain, numbers, spread

VALUE_DIGITS = 30
NEVER_CARRIED = ("gradient_error",)


class Side:
    """What stands between two relation signs."""

    def __init__(self, tokens):
        self.tokens = tokens
        self.text = " ".join(token.text for token in tokens)
        self.is_symbolic = any(token.kind == "letter" for token in tokens)
        self.tree = None if self.is_symbolic else Parser(tokens).parse()
        self.is_plain = not self.is_symbolic and is_plain(self.tree)

    def is_bare(self):
        """Whether it only names a quantity, so that nothing is worked out from it."""
        return not any(token.kind == "word" or token.text in "+−·Σ" for token in self.tokens)


class Auditor:
    """One problem with its derivation; `counts` says how much was looked at."""

    def __init__(self, problem, derivation):
        self.problem, self.derivation = problem, derivation
        self.counts = {"lines": 0, "numbers": 0, "relations": 0}
        self.rounding = Rounding(**problem["rounding"])
        self.is_carried = self.rounding.when == "carried"
        self.known, self.undecided = quantities(problem)
        self.findings = []

    def run(self):
        for name in self.undecided:
            self._find("undecided", name, "", "no precision decides it")
        for step in self.derivation["steps"]:
            for line in step["lines"]:
                self.counts["lines"] += 1
                self._line(line)
        self._values()
        return self.findings

    def _find(self, rule, line, printed, expected):
        self.findings.append({"rule": rule, "line": line, "printed": printed, "expected": expected})

    def _line(self, line):
        mark = self.problem["decimalMark"]
        text = tokens_of_text(line["text"], mark)
        mathml = tokens_of_mathml(line["mathml"], mark)
        for format_name, tokens in (("LaTeX", tokens_of_latex(line["latex"])), ("MathML", mathml)):
            if skeleton(tokens) != skeleton(text):
                self._find(f"{format_name} differs from the text", line["id"], line["text"], line["latex"])
                return
        tokens = with_ids(text, mathml)
        for token in tokens:
            if token.kind == "number" and token.id:
                self._number(line["id"], token)
        self._remark(line)
        # Shapes are no arithmetic.
        if any(token.text == ":" for token in tokens):
            return
        relations = [token.text for token in tokens if token.kind == "relation"]
        try:
            sides = [Side(part) for part in self._parts(tokens)]
            for left, relation, right in zip(sides, relations, sides[1:]):
                self.counts["relations"] += 1
                self._relation(line, left, relation, right)
        except Unreadable as error:
            self._find("unreadable", line["id"], line["text"], str(error))

    @staticmethod
    def _parts(tokens):
        parts = [[]]
        for token in tokens:
            if token.kind == "relation":
                parts.append([])
            else:
                parts[-1].append(token)
        return parts

    def _kept(self, quantity):
        """A quantity's magnitude as the decimal that the derivation goes on with, or None where it has no end."""
        value = abs(quantity.value)
        if value.is_rational or not quantity.was_rounded:
            return decimal_of(value)
        # A carried power of ten that is too large to be written out: its digits are those of the rule.
        return rounded(value, replace(self.rounding, mode="half-up"), may_be_zero=True)

    def _is_rounded_in_print(self, token):
        """Whether a printed number is not what it stands for, as the next line goes on with it."""
        quantity = self.known.get(token.id)
        return quantity is not None and self._kept(quantity) != Numeral(token.text).decimal

    def _was_rounded(self, token):
        quantity = self.known.get(token.id)
        return quantity is not None and quantity.was_rounded

    # (a), (d)
    def _number(self, line_id, token):
        self.counts["numbers"] += 1
        if token.id in self.undecided:
            return
        quantity, numeral = self.known.get(token.id), Numeral(token.text)
        if quantity is None:
            self._find("number of nothing", line_id, f"{token.id}: {token.text}", "it is not defined")
            return
        value = abs(quantity.value)
        is_kept = self.is_carried and not quantity.is_typed and token.id not in NEVER_CARRIED
        decimal = self._kept(quantity)
        if is_vanished(value):
            wanted, is_whole = Decimal(0), False
        elif is_kept:
            wanted, is_whole = decimal, not quantity.was_rounded
        elif decimal and (quantity.is_typed or is_short(decimal, self.rounding)):
            wanted, is_whole = decimal, True
        else:
            # Truncation and ties are symmetric, so that the rule of a magnitude is the rule of the number.
            may_be_zero = self.is_carried and not quantity.is_typed
            wanted, is_whole = rounded(value, self.rounding, may_be_zero), False
        shown = f"{token.id}: {token.text}"
        exact_value = mp.nstr(quantity.value.to_float(), 40)
        if numeral.decimal != wanted:
            is_zero = numeral.decimal.coefficient == 0
            rule = "printed as 0" if is_zero and not self.is_carried else "wrong digits"
            self._find(rule, line_id, shown, f"{wanted} of {exact_value}")
        elif not numeral.is_well_formed() or not (
            numeral.is_shortest() if is_whole else numeral.is_padded(self.rounding)
        ):
            form = "as it is, for it is exact" if is_whole else "with all digits, for it was rounded"
            self._find("wrong form", line_id, shown, form)

    def _remark(self, line):
        labels = self.problem["y"]
        if line["note"] == "labels-normalised" and (
            isinstance(labels, str) or sum(map(fraction, labels)) == 1
        ):
            self._find("wrong remark", line["id"], line["note"], "the labels sum to 1")
        wanted = {"shift-auto": "auto", "shift-always": "always"}.get(line["note"])
        if wanted and wanted != self.problem["shift"]:
            self._find("wrong remark", line["id"], line["note"], f"shift is {self.problem['shift']}")

    # (b)
    def _relation(self, line, left, relation, right):
        written = f"{left.text} {relation} {right.text}"
        if right.is_symbolic or left.is_symbolic:
            self._relation_to_symbols(line["id"], left, relation, right, written)
            return
        exact = [evaluate(spread(side.tree), Exact()) for side in (left, right)]
        leaves = [token for side in (left, right) for token, _ in numbers(side.tree)]
        if relation == "=" and exact[0] != exact[1]:
            self._find("false =", line["id"], written, "≈, for the sides are not equal as they are written")
        known_before = {token.id for token, _ in numbers(left.tree)}
        new = [token for token, _ in numbers(right.tree) if token.id not in known_before]
        # Roundings of steps may cancel; each is a reason for the sign.
        is_off = any(map(self._is_rounded_in_print, leaves)) or any(map(self._was_rounded, new))
        if relation == "≈" and exact[0] == exact[1] and not is_off:
            self._find("≈ before what is exact", line["id"], written, "=")
        self._agreement(line["id"], left, right, written)

    def _relation_to_symbols(self, line_id, left, relation, right, written):
        if right.is_symbolic:
            if relation == "≈":
                self._find("≈ between symbols", line_id, written, "=")
            return
        leaves = [token for token, _ in numbers(right.tree)]
        # z − max z has no symbol of its own: its rounding is a step between the sides.
        steps = [token for token in leaves if token.id.startswith("shifted.")]
        is_off = any(map(self._is_rounded_in_print, leaves)) or any(map(self._was_rounded, steps))
        is_result = right.is_plain and any(map(self._was_rounded, leaves))
        if relation == "=" and (is_off or (is_result and not left.is_bare())):
            self._find("false =", line_id, written, "≈, for a number was rounded")
        if relation == "≈" and not is_off and not is_result:
            self._find("≈ before what is exact", line_id, written, "=")
        if right.is_plain:
            for token, negative in numbers(right.tree):
                quantity = self.known.get(token.id)
                if quantity and not quantity.value.is_zero and (quantity.value < Real(0)) != negative:
                    self._find("wrong sign", line_id, written, mp.nstr(quantity.value.to_float(), 20))

    def _agreement(self, line_id, left, right, written):
        """Both sides agree up to what is rounded in print; carried, also where steps on the way were rounded."""
        bounds = [
            evaluate(side.tree, Bounds(lambda token, last=last: self._slack(token, last)))
            for side, last in ((left, False), (right, True))
        ]
        cells = [pair for rows in zip(*bounds) for pair in zip(*rows)]
        apart = next((a for a, b in cells if a.b < b.a or b.b < a.a), None)
        if apart is not None and not (self.is_carried and self._agrees_step_by_step(left, right)):
            self._find("arithmetic", line_id, written, f"{mp.nstr(mp.mpf(apart.mid), 20)} on the left")

    def _agrees_step_by_step(self, left, right):
        def round_value(value):
            return rounded(value, self.rounding, may_be_zero=True).to_real()

        def value_of(token):
            quantity = self.known.get(token.id)
            return Real(Fraction(token.text)) if quantity is None else abs(quantity.value)

        ring = Carried(round_value, value_of)
        try:
            sides = [evaluate(spread(side.tree), ring) for side in (left, right)]
        except (ValueError, ZeroDivisionError):
            return False
        cells = [pair for rows in zip(*sides) for pair in zip(*rows)]
        return all(round_value(a).exact == round_value(b).exact for a, b in cells)

    def _slack(self, token, is_result):
        """What a printed number may be too large and too small by, in units of a place; see Bounds.

        A carried result was rounded only now, other carried numbers are what they are.
        """
        is_off = self._is_rounded_in_print(token) or (is_result and self._was_rounded(token))
        if not is_off:
            return Fraction(0), Fraction(0), 0
        value = abs(self.known[token.id].value)
        if value.is_zero or is_vanished(value):
            # What was carried or is written as 0 was anything that rounds to it, of any sign.
            return Fraction(1), Fraction(1), self.rounding.digits
        places = places_of(value, self.rounding, self.is_carried and not self.known[token.id].is_typed)
        half = Fraction(1, 2)
        return (Fraction(0), Fraction(1), places) if self.rounding.mode == "truncate" else (half, half, places)

    # (c)
    def _values(self):
        given = dict(self.derivation["numbers"])
        for name, quantity in self.known.items():
            text = given.pop(name, None)
            if quantity is None:
                if text is not None:
                    self._find("wrong value", name, text, "absent, for it is not defined")
            elif text is None:
                index = name.partition(".")[2]
                is_needless = name.startswith("log_yhat") and self.known[f"y.{index}"].value.is_zero
                if not is_needless:
                    self._find("missing value", name, "", mp.nstr(quantity.value.to_float(), 32))
            elif name not in self.undecided:
                self._value(name, quantity, text)
        for name, text in given.items():
            self._find("value of nothing", name, text, "absent")

    def _value(self, name, quantity, text):
        value = quantity.value.to_float()
        if text.startswith("e^"):
            power = self.known[name.replace("exp", "z")].value
            if power < LARGEST_EXPONENT or Real(Fraction(text[2:])).exact != power.exact:
                self._find("wrong value", name, text, mp.nstr(value, 40))
            return
        printed = Numeral(text.lstrip("-")).decimal.to_real().to_float()
        off = abs((-printed if text.startswith("-") else printed) - value)
        if is_vanished(quantity.value) and text == "0":
            return
        if off > abs(value) * mp.mpf(10) ** -VALUE_DIGITS:
            self._find("wrong value", name, text, mp.nstr(value, 40))
