"""The quantities of a problem to as many digits as they need: worked out twice, until both agree to 50 digits.

What agrees at no precision is 0 where it shrinks with the precision (the two sides of a difference that are equal, though
no algebra here says so); else it stays undecided, and the audit says that.
"""

from mpmath import mp

from model import Quantity, Step
from reals import Real

PRECISIONS = (150, 600, 3000)
GROWTH = 1.3
DIGITS = 50


def _agree(a, b):
    if a is None or b is None:
        return a is b
    if a.value.exact != b.value.exact or a.was_rounded != b.was_rounded:
        return False
    return abs(a.value.rest - b.value.rest) <= abs(b.value.rest) * mp.mpf(10) ** -DIGITS


def _is_noise(quantity, digits):
    return quantity.value.exact == 0 and abs(quantity.value.rest) < mp.mpf(10) ** (-0.9 * digits)


def quantities(problem):
    """Every quantity by its id, and the ids of those that stay undecided."""
    try:
        return _decided(problem)
    finally:
        mp.dps = 2 * DIGITS


def _decided(problem):
    for digits in PRECISIONS:
        mp.dps = digits
        low = Step(problem).all
        mp.dps = int(digits * GROWTH)
        high = Step(problem).all
        open_ids = [name for name in high if not _agree(low[name], high[name])]
        if not open_ids:
            return high, []
    zeros = [n for n in open_ids if _is_noise(low[n], digits) and _is_noise(high[n], digits * GROWTH)]
    high |= {name: Quantity(Real(0)) for name in zeros}
    return high, [name for name in open_ids if name not in zeros]
