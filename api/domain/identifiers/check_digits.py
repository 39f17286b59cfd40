"""The two check digits of a Norwegian number (modulus 11), and the numbers that are given out from 2032.

From 2032 the weighted sum up to the first check digit may leave 0, 1, 2 or 3 in a fødselsnummer or a D-number; what was
given out before stays valid, so both are read from then on. The second check digit is as before (Skatteetaten).
"""

from collections.abc import Iterable
from datetime import date
from operator import mul
from typing import Final

from api.domain.identifiers.number import IdentifierKind

FIRST_WEIGHTS: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
SECOND_WEIGHTS: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
MODULUS: Final = 11

RENUMBERED_ON: Final = date(2032, 1, 1)
_RENUMBERED: Final = frozenset({IdentifierKind.FODSELSNUMMER, IdentifierKind.D_NUMBER})
_REMAINDERS, _REMAINDERS_FROM_2032 = range(1), range(4)


def remainder(digits: Iterable[int], weights: Iterable[int]) -> int:
    """Give what the weighted sum leaves; digits after the last weight do not count."""
    weighed: int = sum(map(mul, digits, weights))
    return weighed % MODULUS


def check_digits_fit(written: str, kind: IdentifierKind, *, on: date) -> bool:
    """Say whether both check digits of eleven digits fit the rest, by what is given out on the day."""
    digits = [int(digit) for digit in written]
    allowed = _REMAINDERS_FROM_2032 if kind in _RENUMBERED and on >= RENUMBERED_ON else _REMAINDERS
    return remainder(digits, FIRST_WEIGHTS) in allowed and remainder(digits, SECOND_WEIGHTS) == 0
