"""The quantities of a problem to as many digits as they need: worked out twice, until both agree to 50 digits.

What agrees at no precision is 0 where it shrinks with the precision (the two sides of a difference that are equal, though
no algebra here says so); else it stays undecided, and the audit says that.
"""

import re

from mpmath import mp

from model import Quantity, Step
from reals import Real

PRECISIONS = (150, 600, 3000)
# What is typed with an exponent like this is told from 0, and 1 from what it leaves beside 1, by the last of them alone.
FAR = re.compile(r"e-?\d{3}")
GROWTH = 1.3
DIGITS = 50


def _agree(a, b):
    if a is None or b is None:
        return a is b
    if a.value.exact != b.value.exact or a.was_rounded != b.was_rounded:
        return False
    return abs(a.value.rest - b.value.rest) <= abs(b.value.rest) * mp.mpf(10) ** -DIGITS


def _is_zero(low, high, digits):
    """Whether a value is nothing but the last digits of what was subtracted, at both precisions."""
    if low.value.exact != 0 or high.value.exact != 0:
        return False
    sizes = [abs(each.value.rest) * mp.mpf(10) ** of for each, of in ((low, digits), (high, GROWTH * digits))]
    return all(size < mp.mpf(10) ** (0.05 * digits) for size in sizes)


def quantities(problem):
    """Every quantity by its id, and the ids of those that stay undecided."""
    try:
        return _decided(problem)
    finally:
        mp.dps = 2 * DIGITS


def _decided(problem):
    precisions = PRECISIONS[-1:] if FAR.search(str(problem)) else PRECISIONS
    for digits in precisions:
        mp.dps = digits
        low = Step(problem).all
        mp.dps = int(digits * GROWTH)
        high = Step(problem).all
        open_ids = [name for name in high if not _agree(low[name], high[name])]
        if not open_ids:
            return high, []
    zeros = [name for name in open_ids if low[name] and high[name] and _is_zero(low[name], high[name], digits)]
    high |= {name: Quantity(Real(0)) for name in zeros}
    return high, [name for name in open_ids if name not in zeros]
