"""The rules of rounding and of printing, from the conventions of the documentation and cpp/core/rounding.h.

Ties go away from zero (half-up), to the even digit (half-even), or digits are cut off (truncate), after so many decimals
or significant digits. Where decimals would leave more than 15 digits before the point, they are those of the mantissa.
A value with fewer decimals is printed as it is. With `shown` a number that is not zero is never printed as 0: it is
written as a power of ten, its decimals those of the mantissa.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import log2

from reals import Real, float_power_of_ten, power_of_ten

MOST_WHOLE_DIGITS = 15
# Powers of ten beyond this are no Fraction, which would have all their digits, but an mpmath number.
LARGEST_WRITTEN_OUT = 50_000


@dataclass(frozen=True)
class Rounding:
    when: str
    mode: str
    kind: str
    digits: int


@dataclass(frozen=True)
class Decimal:
    """coefficient · 10^exponent, without zeros at the end of the coefficient; 0 is 0 · 10^0."""

    coefficient: int
    exponent: int = 0

    @staticmethod
    def of(coefficient, exponent):
        if coefficient == 0:
            return Decimal(0)
        while coefficient % 10 == 0:
            coefficient, exponent = coefficient // 10, exponent + 1
        return Decimal(coefficient, exponent)

    def to_real(self):
        if abs(self.exponent) > LARGEST_WRITTEN_OUT:
            return Real(0, self.coefficient * float_power_of_ten(self.exponent))
        return Real(Fraction(self.coefficient) * Fraction(10) ** self.exponent)

    def __str__(self):
        return f"{self.coefficient}e{self.exponent}"


def decimal_of(value):
    """A rational as a Decimal, or None where its decimals have no end."""
    if not value.is_rational:
        return None
    denominator = value.exact.denominator
    twos = (denominator & -denominator).bit_length() - 1
    # The power of 5 next to what is left, which has no factor 2.
    odd = denominator >> twos
    fives = round(odd.bit_length() / log2(5))
    fives = next((n for n in (fives - 1, fives, fives + 1) if n >= 0 and 5**n == odd), None)
    if fives is None:
        return None
    places = max(twos, fives)
    return Decimal.of(int(value.exact * 10**places), -places)


def rounded_at(value, places, mode):
    """A value rounded to a multiple of 10^−places."""
    if value.is_zero:
        return Decimal(0)
    exponent, size = power_of_ten(value)
    kept = exponent + places
    # Below a tenth of the last place nothing is left by any rule.
    if kept < -1:
        return Decimal(0)
    scaled = size * Fraction(10) ** kept
    whole, part = divmod(scaled, 1)
    half = Fraction(1, 2)
    up = {
        "half-up": part >= half,
        "half-even": part > half or (part == half and whole % 2 == 1),
        "truncate": False,
    }[mode]
    coefficient = int(whole) + up
    return Decimal.of(-coefficient if value < Real(0) else coefficient, -places)


def places_of(value, rounding, may_be_zero):
    """The decimals that the rule leaves a value ≠ 0; `may_be_zero` where it may round to 0."""
    exponent, _ = power_of_ten(value)
    if rounding.kind == "significant":
        return rounding.digits - 1 - exponent
    mantissa = rounding.digits - exponent
    if exponent >= MOST_WHOLE_DIGITS:
        return mantissa
    if not may_be_zero and rounded_at(value, rounding.digits, rounding.mode) == Decimal(0):
        return mantissa
    return rounding.digits


def rounded(value, rounding, may_be_zero):
    """A value by the rule."""
    if value.is_zero:
        return Decimal(0)
    return rounded_at(value, places_of(value, rounding, may_be_zero), rounding.mode)


def is_short(decimal, rounding):
    """Whether a number has no more digits than the rule leaves, so that it is printed as it is."""
    has_fewer_decimals = rounding.kind == "decimals" and -decimal.exponent <= rounding.digits
    return has_fewer_decimals or rounded(decimal.to_real(), rounding, may_be_zero=False) == decimal


@dataclass(frozen=True)
class Numeral:
    """A number as it is printed, without its sign: "0.0025", "1.20×10^−5" as "1.20e-5"."""

    text: str

    @property
    def decimal(self):
        mantissa, _, power = self.text.partition("e")
        whole, _, decimals = mantissa.partition(".")
        return Decimal.of(int(whole + decimals), int(power or 0) - len(decimals))

    @property
    def last_place(self):
        """The exponent of ten of its last digit."""
        mantissa, _, power = self.text.partition("e")
        return int(power or 0) - len(mantissa.partition(".")[2])

    def is_well_formed(self):
        mantissa, _, power = self.text.partition("e")
        return re.fullmatch(r"[1-9](\.\d+)?" if power else r"(0|[1-9]\d*)(\.\d+)?", mantissa) is not None

    def is_padded(self, rounding):
        """Whether it has all digits of the rule, zeros at the end included."""
        mantissa, _, power = self.text.partition("e")
        whole, _, decimals = mantissa.partition(".")
        if rounding.kind == "decimals":
            return len(decimals) == rounding.digits
        if self.decimal.coefficient == 0:
            return True
        significant = len((whole + decimals).lstrip("0"))
        return significant == rounding.digits if decimals or power else significant >= rounding.digits

    def is_shortest(self):
        mantissa, _, _ = self.text.partition("e")
        return "." not in mantissa or not mantissa.endswith("0")
