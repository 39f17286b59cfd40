"""Who lives here: households with people in them, their numbers and addresses, and those close to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from api.domain.care.citizen import Address, Citizen, Confidentiality
from api.domain.identifiers import NationalNumber
from api.domain.vocabulary import Country
from api.synthetic.chance import Chance
from api.synthetic.clock import in_hours, working_day
from api.synthetic.figures import AgeGroup
from api.synthetic.kin import kin_of
from api.synthetic.numbers import Numbers, d_number
from api.synthetic.person import ADULT, Person
from api.synthetic.town import Town

OLDER_NAMES_FROM: Final = 45
NO_EMAIL_FROM: Final = 80
LONG_AGO: Final = 35
"""Days after which a case has mostly come to something: whoever signs in has something to look at."""

_DAY: Final = timedelta(days=1)
WITHIN_A_YEAR: Final = 364
_SPOUSE_YEARS: Final = 6
_REGISTERED_BEFORE: Final = 9
_PLAIN: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


@dataclass(frozen=True, slots=True)
class _Home:
    """What the members of a household share."""

    family_name: str
    address: Address
    district: int


class People:
    """Makes the households of one municipality, one after the other."""

    def __init__(self, town: Town) -> None:
        """Begin with nobody."""
        self._town = town
        self._shares = town.figures.shares
        self._numbers = Numbers(town.municipality.country)
        self._ages = tuple((group, group.share) for group in town.figures.ages)
        self._opened = tuple((opened.days, opened.share) for opened in town.figures.opened_days_ago)
        self._long_ago = tuple(opened for opened in self._opened if opened[0][0] > LONG_AGO)

    def __iter__(self) -> Iterator[Person]:
        """Give one person after the other, without end; those of one household follow each other."""
        number = 0
        while True:
            yield from self._household(self._town.chance("household", number))
            number += 1

    def _household(self, chance: Chance) -> Iterator[Person]:
        group = chance.weighed(self._ages)
        age, home = chance.between(*group.ages), self._home(chance)
        couple = chance.happens(group.couples)
        first = self._person(chance, home, age, group, couple=couple)
        if not couple:
            yield replace(first, kin=kin_of(self._town, chance, first, None))
        else:
            yield from self._spouses(chance, home, first, group)

    def _spouses(self, chance: Chance, home: _Home, first: Person, group: AgeGroup) -> Iterator[Person]:
        """Give one or both of a couple; each is the other's relative."""
        low, high = group.ages
        age = min(max(low, first.age + chance.between(-_SPOUSE_YEARS, _SPOUSE_YEARS)), high)
        second = self._person(chance, home, age, group, couple=True)
        yield replace(first, kin=kin_of(self._town, chance, first, second.citizen))
        if chance.happens(self._shares.spouse_is_citizen_too):
            yield replace(second, kin=kin_of(self._town, chance, second, first.citizen))

    def _home(self, chance: Chance) -> _Home:
        words = self._town.words
        street = f"{chance.one_of(words.streets)} {chance.between(1, 98)}"
        address = Address(street=street, postal_code=words.postal_code, town=words.name)
        return _Home(chance.one_of(self._town.names.family), address, chance.below(len(words.districts)))

    def _person(self, chance: Chance, home: _Home, age: int, group: AgeGroup, *, couple: bool) -> Person:
        born_on, number = self._numbers.take(birthday(self._town.today, age) - _DAY * chance.between(0, WITHIN_A_YEAR))
        signs_in = age >= ADULT and chance.happens(self._shares.account)
        opens, registered_at = self._began(chance, self._long_ago if signs_in else self._opened)
        citizen = self._citizen(chance, home, age, born_on, registered_at)
        return Person(
            citizen=citizen,
            age=age,
            age_group=group.ages[0],
            couple=couple,
            address=self._reached(citizen, age, home.address),
            numbers=self._renumbered(chance, born_on, number),
            registered_at=registered_at,
            opens=opens,
            user_id=chance.id(registered_at) if signs_in else None,
        )

    def _began(self, chance: Chance, opened: Sequence[tuple[tuple[int, int], float]]) -> tuple[date, datetime]:
        """Draw the day the first case is opened, and when the citizen was registered some days before."""
        low, high = chance.weighed(opened)
        opens = working_day(self._town.today - _DAY * chance.between(low, high), step=-_DAY)
        registered_on = working_day(opens - _DAY * chance.between(1, _REGISTERED_BEFORE), step=-_DAY)
        return opens, in_hours(chance, registered_on, self._town.municipality.zone)

    def _citizen(self, chance: Chance, home: _Home, age: int, born_on: date, at: datetime) -> Citizen:
        names = self._town.names
        return Citizen(
            id=chance.id(at),
            given_name=chance.one_of(names.older if age >= OLDER_NAMES_FROM else names.younger),
            family_name=home.family_name,
            born_on=born_on,
            language=self._town.municipality.language,
            confidentiality=self._confidentiality(chance),
            district_id=self._town.staff.districts[home.district].id,
            is_synthetic=True,
            version=1,
        )

    def _confidentiality(self, chance: Chance) -> Confidentiality:
        if chance.happens(self._shares.strictly_confidential):
            return Confidentiality.STRICTLY_CONFIDENTIAL
        return Confidentiality.CONFIDENTIAL if chance.happens(self._shares.confidential) else Confidentiality.NONE

    def _reached(self, citizen: Citizen, age: int, address: Address) -> Address:
        """Give those who are grown up and not very old an e-mail address, in a domain nobody can own (RFC 2606)."""
        if not ADULT <= age < NO_EMAIL_FROM:
            return address
        name = f"{citizen.given_name}.{citizen.family_name}".lower().translate(_PLAIN)
        return address.model_copy(update={"email": f"{name}@{self._town.id}.example"})

    def _renumbered(self, chance: Chance, born_on: date, number: NationalNumber) -> tuple[NationalNumber, ...]:
        """Give some people an earlier number: a D-number in Norway, another CPR number in Denmark."""
        if not chance.happens(self._shares.renumbered):
            return (number,)
        if self._town.municipality.country is Country.DK:
            same_day, earlier = self._numbers.take(born_on)
            return (earlier, number) if same_day == born_on else (number,)
        before = d_number(number)
        return (number,) if before is None else (before, number)


def birthday(today: date, age: int) -> date:
    """Give the day somebody was born who is so old today; the day after the leap day when the year has none."""
    try:
        return today.replace(year=today.year - age)
    except ValueError:
        return date(today.year - age, 3, 1)
