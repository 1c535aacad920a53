"""Real numbers as an exact rational and a small remainder.

A softmax near 1 is 1 − 10^−500: no fixed number of digits holds that next to e^−1000. So a number here is `exact`, a
Fraction, plus `rest`, an mpmath number that is as precise relatively to itself as mpmath works. What is rational stays
so: rest is then 0, and ties of a rounding and `=` are decided without an error.
"""

from fractions import Fraction
from math import log2

from mpmath import mp, mpf

# Remainders smaller than 2^−this decide on which side of an exact number a value lies, and no digit of it.
SMALLEST_BITS = 200_000
# e^x of a smaller x is taken as 1 and what is beside it.
SMALL = 1e-20


def float_of(fraction):
    """A Fraction as an mpmath number of the working precision."""
    return mpf(fraction.numerator) / fraction.denominator


def fraction_of(number):
    """An mpmath number as the Fraction that it is; where that would not fit into memory, one nearer to 1 of its sign."""
    sign, mantissa, exponent, bits = number._mpf_
    if mantissa == 0:
        return Fraction(0)
    if exponent + bits < -SMALLEST_BITS:
        mantissa, exponent = 1, -SMALLEST_BITS
    value = Fraction(mantissa) * Fraction(2) ** exponent
    return -value if sign else value


class Real:
    """exact + rest."""

    __slots__ = ("exact", "rest")

    def __init__(self, exact=0, rest=None):
        self.exact = Fraction(exact)
        self.rest = mpf(0) if rest is None else rest

    @property
    def is_rational(self):
        return self.rest == 0

    @property
    def is_zero(self):
        return self.exact == 0 and self.rest == 0

    def to_float(self):
        return float_of(self.exact) + self.rest

    def __add__(self, other):
        return Real(self.exact + other.exact, self.rest + other.rest)

    def __neg__(self):
        return Real(-self.exact, -self.rest)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        a, b = self.exact, other.exact
        cross = float_of(a) * other.rest + float_of(b) * self.rest if self.rest or other.rest else mpf(0)
        return Real(a * b, cross + self.rest * other.rest)

    def __truediv__(self, other):
        if other.exact == 0:
            return Real(0, self.to_float() / other.rest)
        quotient = self.exact / other.exact
        rest = self.rest - float_of(quotient) * other.rest
        return Real(quotient, rest / other.to_float() if rest else mpf(0))

    def __lt__(self, other):
        difference = self - other
        if difference.is_rational or difference.exact == 0:
            return difference.rest < 0 or difference.exact < 0
        return difference.to_float() < 0

    def __abs__(self):
        return -self if self < Real(0) else self


def total(values):
    return sum(values, Real(0))


def exp(x):
    """e^x. Of a rational other than 0 it is transcendental (Lindemann), so all of it is the remainder."""
    if x.exact == 0 or (abs(x.exact) < SMALL and abs(x.rest) < SMALL):
        return Real(1, mp.expm1(x.to_float()) if not x.is_zero else mpf(0))
    # A large argument needs as many more digits as stand before its point.
    size = max(0, x.exact.numerator.bit_length() - x.exact.denominator.bit_length())
    with mp.extraprec(size + 10):
        power = mp.exp(float_of(x.exact) + x.rest)
    return Real(0, +power)


def log(x):
    """ln x for x > 0: rational for 1 alone."""
    if x.exact <= 0:
        return Real(0, mp.log(x.to_float()))
    beyond = mp.log1p(x.rest / float_of(x.exact)) if x.rest else mpf(0)
    return Real(0, beyond if x.exact == 1 else mp.log(float_of(x.exact)) + beyond)


def float_power_of_ten(exponent):
    """10^exponent as an mpmath number. (Its own ** multiplies so many times that the size of an exponent matters.)"""
    with mp.extraprec(exponent.bit_length() + 10):
        power = mp.exp(exponent * mp.log(10))
    return +power


def power_of_ten(x):
    """The exponent of x ≠ 0 in scientific notation, and |x| / 10^exponent as a Fraction in [1, 10)."""
    exponent_bits = x.rest._mpf_[2]
    if x.rest and (x.exact == 0 or exponent_bits > SMALLEST_BITS):
        with mp.extraprec(exponent_bits.bit_length() + 64):
            value = abs(x.to_float())
            exponent = int(mp.floor(mp.log10(value)))
            size = fraction_of(value / float_power_of_ten(exponent))
    else:
        value = abs(x.exact + fraction_of(x.rest))
        bits = value.numerator.bit_length() - value.denominator.bit_length()
        exponent = int(bits / log2(10))
        size = value / Fraction(10) ** exponent
    while size >= 10:
        size, exponent = size / 10, exponent + 1
    while size < 1:
        size, exponent = size * 10, exponent - 1
    return exponent, size
