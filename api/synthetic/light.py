"""People of whom little is known, for loads of a million: each has a number, one case and one contact, and no answers.

What a story tells act by act is written down at once here; a million stories would take the better part of an hour.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from api.domain.access.actor import Actor, Role
from api.domain.audit.action import Action
from api.domain.audit.entry import Outcome
from api.domain.care.assessment import Window
from api.domain.care.case import Channel, Consent, FromWhom, Urgency
from api.domain.care.citizen import Confidentiality
from api.domain.care.phases import Phase
from api.synthetic.chance import Chance
from api.synthetic.clock import MINUTES, OPENS, start_of, working_day
from api.synthetic.numbers import Numbers
from api.synthetic.people import OLDER_NAMES_FROM, WITHIN_A_YEAR, birthday
from api.synthetic.person import ADULT, Account
from api.synthetic.rows import Rows, user_row
from api.synthetic.staff import District
from api.synthetic.tables import ToFind, ToSeal
from api.synthetic.town import HISTORY, Town
from api.synthetic.trail import ORIGIN, PURPOSES

_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)
_MILLISECOND: Final = timedelta(milliseconds=1)
"""One after the other, people come in from another system, so that their ids lie in the order they are written."""

_BEGUN_WITHIN: Final = 6


class Glances:
    """Writes people into rows, one after the other."""

    def __init__(self, town: Town) -> None:
        """Work out once what is the same for everybody."""
        self.town, self.users = town, 0
        self.numbers = Numbers(town.municipality.country)
        self.ages = tuple((group.ages, group.share) for group in town.figures.ages)
        self.opened = tuple((opened.days, opened.share) for opened in town.figures.opened_days_ago)
        days = (working_day(town.today - _DAY * ago, step=-_DAY) for ago in range(HISTORY.days))
        self.mornings = [start_of(day, town.municipality.zone) + OPENS for day in days]
        oldest = max(high for (_, high), _ in self.ages)
        self.birthdays = [birthday(town.today, age) for age in range(oldest + 1)]

    def write(self, rows: Rows, number: int) -> None:
        """Write one person."""
        chance = self.town.chance("glance", number)
        imported_at = self.town.since + _MILLISECOND * number
        district = chance.one_of(self.town.staff.districts)
        glance = _Glance(self, rows, chance, district, chance.id(imported_at))
        glance.citizen(imported_at)
        glance.case(chance.between(*chance.weighed(self.opened)))

    def at(self, chance: Chance, ago: int) -> datetime:
        """Give an instant in the working hours of some days ago."""
        return self.mornings[ago] + _MINUTE * chance.below(MINUTES)


@dataclass(frozen=True, slots=True)
class _Glance:
    """One person, and the rows they are written into."""

    all: Glances
    rows: Rows
    chance: Chance
    district: District
    citizen_id: UUID

    def citizen(self, at: datetime) -> None:
        """Write the citizen and their number; few can sign in."""
        town, chance, words, citizen_id = self.all.town, self.chance, self.all.town.words, self.citizen_id
        age = chance.between(*chance.weighed(self.all.ages))
        given = chance.one_of(town.names.older if age >= OLDER_NAMES_FROM else town.names.younger)
        family, street = chance.one_of(town.names.family), f"{chance.one_of(words.streets)} {chance.between(1, 98)}"
        born_on = self.all.birthdays[age] - _DAY * chance.between(0, WITHIN_A_YEAR)
        born_on, number = self.all.numbers.take(born_on)
        address = f'{{"street":"{street}","postal_code":"{words.postal_code}","town":"{words.name}"}}'
        place = f"{town.id}/citizen/{citizen_id}"
        own = (given, family, born_on, town.municipality.language, Confidentiality.NONE, self.district.id, True, 1)
        sealed = ToSeal(address.encode(), f"{place}/address")
        self.rows["citizen"].append((town.id, citizen_id, *own, sealed, at))
        kept = (ToSeal(number.value.encode(), f"{place}/number"), ToFind(number.value, town.id))
        row = (town.id, UUID(int=citizen_id.int ^ 1), citizen_id, number.kind, *kept, True, at)
        self.rows["citizen_number"].append(row)
        self._entry(at, town.staff.system, Action.CITIZEN_CREATE)
        if age >= ADULT and chance.happens(town.figures.light.accounts):
            self._account(f"{given} {family}", at)

    def _account(self, name: str, at: datetime) -> None:
        self.all.users += 1
        subject = f"{self.all.town.id}-citizen-{self.all.users}"
        account = Account(self.chance.id(at), subject, name, Role.CITIZEN, citizen_id=self.citizen_id)
        self.rows["user_account"].append(user_row(self.all.town, account, at))

    def case(self, ago: int) -> None:
        """Write a case opened by phone: it waits, is being assessed, or was closed; yesterday at the latest."""
        chance, town, district = self.chance, self.all.town, self.district
        at, by = self.all.at(chance, ago), chance.one_of(district.assessors)
        case_id, contact_id = chance.id(at), chance.id(at)
        fate, begun = chance.weighed(town.figures.light.phases), ago - chance.between(1, _BEGUN_WITHIN)
        waits = fate == Phase.CONTACT or begun < 1
        then = at if waits else max(self.all.at(chance, begun), at + _MINUTE)
        phase, closed_at = (Phase.CONTACT if waits else fate), (then if fate == Phase.CLOSED and not waits else None)
        urgent = chance.happens(town.figures.light.urgent)
        urgency = Urgency.NOW if urgent else Urgency.ORDINARY
        place = (town.id, case_id, self.citizen_id, district.id, district.assessment.id, None)
        self.rows["care_case"].append((*place, phase, urgency, at, closed_at, None, then, 1 if waits else 2))
        said = (FromWhom.CITIZEN, Channel.PHONE, None, urgent, Consent.GIVEN, at, at, by.user_id)
        self.rows["contact"].append((town.id, contact_id, case_id, self.citizen_id, *said))
        self._entry(at, by, Action.CASE_OPEN, case_id, f"contact/{contact_id}")
        if phase == Phase.ASSESSMENT:
            self._assessment(then, by, case_id)
        elif phase == Phase.CLOSED:
            self._entry(then, by, Action.CASE_CHANGE, case_id)

    def _assessment(self, at: datetime, by: Actor, case_id: UUID) -> None:
        assessment_id, town = self.chance.id(at), self.all.town
        window = Window.of(town.policy.window.days, opens=town.municipality.day_of(at))
        opened = (town.policy.id, by.user_id, at, by.user_id, window.opens, window.closes, 0, None, None, 1)
        self.rows["assessment"].append((town.id, assessment_id, case_id, self.citizen_id, *opened))
        self._entry(at, by, Action.ASSESSMENT_OPEN, case_id, f"assessment/{assessment_id}")

    def _entry(
        self, at: datetime, by: Actor, action: Action, case_id: UUID | None = None, subject: str | None = None
    ) -> None:
        (role,) = by.roles
        who = (self.all.town.id, by.user_id, role, next(iter(by.teams), None), action, PURPOSES[role])
        how = (Outcome.DONE, ORIGIN, None, self.chance.id(at))
        self.rows["audit_entry"].append((*who, [self.citizen_id], case_id, subject, *how, at))
