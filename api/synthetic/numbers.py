"""National numbers for synthetic people: no two alike, and all in the ranges that are kept for tests."""

from collections import defaultdict
from datetime import date, timedelta

from api.domain.identifiers import SYSTEMS, IdentifierKind, NationalNumber, synthetic_danish, synthetic_norwegian
from api.domain.identifiers.check_digits import FIRST_WEIGHTS, MODULUS, SECOND_WEIGHTS, remainder
from api.domain.identifiers.refusals import InvalidIdentifier
from api.domain.vocabulary import Country

_INDIVIDUAL_END = 9
_NO_DIGIT = 10
_DAY = timedelta(days=1)


class Numbers:
    """Hands out the numbers of one municipality, each once."""

    def __init__(self, country: Country) -> None:
        """Begin with none handed out."""
        self._make = synthetic_danish if country is Country.DK else synthetic_norwegian
        self._taken = defaultdict[date, int](int)

    def take(self, born_on: date) -> tuple[date, NationalNumber]:
        """Give the next number of a birth date, or of the first later one that has any left."""
        while True:
            try:
                number = self._make(born_on, self._taken[born_on])
            except InvalidIdentifier:
                born_on += _DAY
            else:
                self._taken[born_on] += 1
                return born_on, number


def d_number(number: NationalNumber) -> NationalNumber | None:
    """Give the D-number a person had before their fødselsnummer; None when its check digits cannot be made."""
    digits = [int(digit) for digit in number.value[:_INDIVIDUAL_END]]
    digits[0] += 4
    for weights in (FIRST_WEIGHTS, SECOND_WEIGHTS):
        digits.append(-remainder(digits, weights) % MODULUS)
    if _NO_DIGIT in digits:
        return None
    return NationalNumber(
        kind=IdentifierKind.D_NUMBER,
        system=SYSTEMS[IdentifierKind.D_NUMBER],
        value="".join(map(str, digits)),
        synthetic=True,
        born_on=number.born_on,
    )
