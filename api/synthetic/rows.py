"""From values of the domain to rows, in the columns of `tables`."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import datetime
from json import dumps
from operator import attrgetter
from typing import Any, Final
from uuid import UUID

from api.domain.access.actor import Role
from api.domain.care.citizen import Address
from api.domain.care.placement import Placement, PlacementKind
from api.domain.identifiers import NationalNumber
from api.domain.municipality import Municipality
from api.synthetic.course import Course
from api.synthetic.person import Account, Kin, Person
from api.synthetic.tables import COLUMNS, Record, ToFind, ToSeal
from api.synthetic.taking_part import took_part
from api.synthetic.town import Town
from api.synthetic.trail import Act

Rows = dict[str, list[Record]]


def _fields(table: str, *after: str) -> Callable[[Any], Record]:
    """Read the columns of a table off a value, but for the municipality and those that come `after`."""
    names = COLUMNS[table]
    found: Callable[[Any], Record] = attrgetter(*names[1 : len(names) - len(after)])
    if names[len(names) - len(after) :] != after:
        raise LookupError(table)
    return found


_CITIZEN: Final = _fields("citizen", "address_sealed", "created_at")
_RELATIVE: Final = _fields("relative", "contact_sealed", "created_at")
_ATTORNEY: Final = _fields("power_of_attorney")
_CASE: Final = _fields("care_case")
_CONTACT: Final = _fields("contact")
_ASSESSMENT: Final = _fields("assessment")
_ENTRY: Final = _fields("audit_entry", "at")
_ANSWER: Final = attrgetter("informant", "source", "said_at", "recorded_at", "recorded_by")
_PLACEMENT: Final = attrgetter(*COLUMNS["placement"][1 : COLUMNS["placement"].index("services")])
_BASIS: Final = attrgetter("policy_id", "policy_version", "policy_hash", "engine")


def head_of(town: Town) -> Rows:
    """Give the rows of a municipality without citizens: districts, teams, staff, and the policy it goes by."""
    rows: Rows = defaultdict(list)
    place, staff, policy = town.municipality, town.staff, town.policy
    names = COLUMNS["municipality"][: COLUMNS["municipality"].index("phone_hours")]
    rows["municipality"] = [(*attrgetter(*names)(place), _hours(place), town.since)]
    rows["district"] = [(town.id, one.id, one.name) for one in staff.districts]
    rows["team"] = [(town.id, team.id, team.district_id, team.name, True, 1) for team in staff.teams()]
    document = written(policy.model_dump(mode="json"))
    rows["policy_version"] = [(town.id, policy.content_hash, policy.id, policy.version, document, town.since)]
    for actor in staff.everybody:
        (role,) = actor.roles
        account = Account(actor.user_id, staff.subjects[actor.user_id], actor.name, role)
        rows["user_account"].append(user_row(town, account, town.since))
        rows["team_member"] += [(town.id, actor.user_id, team) for team in sorted(actor.teams)]
    return rows


def user_row(town: Town, account: Account, at: datetime) -> Record:
    """Give the row of a user."""
    who = (account.user_id, town.plan.issuer, account.subject, account.name, [account.role])
    return (town.id, *who, True, account.citizen_id, account.relative_id, 1, at)


class Writing:
    """Writes people into rows; users of citizens and relatives are numbered as they come."""

    def __init__(self, town: Town) -> None:
        """Begin with nobody."""
        self._town, self._id = town, town.id
        self._citizens = self._relatives = 0

    def person(self, rows: Rows, person: Person) -> None:
        """Write a citizen with numbers, relatives and users."""
        citizen = person.citizen
        address = _sealed(person.address, f"{self._id}/citizen/{citizen.id}/address")
        rows["citizen"].append((self._id, *_CITIZEN(citizen), address, person.registered_at))
        rows["citizen_number"] += self._numbers(person)
        for kin in person.kin:
            self._kin(rows, person, kin)
        if person.user_id is not None:
            self._citizens += 1
            subject = f"{self._id}-citizen-{self._citizens}"
            account = Account(person.user_id, subject, person.name, Role.CITIZEN, citizen_id=citizen.id)
            rows["user_account"].append(user_row(self._town, account, person.registered_at))

    def _numbers(self, person: Person) -> Iterator[Record]:
        *earlier, current = person.numbers
        for place, number in enumerate(person.numbers):
            at = person.renumbered_at if place and earlier else person.registered_at
            sealed, lookup = self._number(number, person.citizen.id)
            number_id = UUID(int=person.citizen.id.int ^ place + 1)
            kind, is_current = number.kind.value, number is current
            yield (self._id, number_id, person.citizen.id, kind, sealed, lookup, is_current, at)

    def _number(self, number: NationalNumber, citizen_id: UUID) -> tuple[ToSeal, ToFind]:
        about = f"{self._id}/citizen/{citizen_id}/number"
        return ToSeal(number.value.encode(), about), ToFind(number.value, self._id)

    def _kin(self, rows: Rows, person: Person, kin: Kin) -> None:
        relative = kin.relative
        contact = _sealed(kin.address, f"{self._id}/relative/{relative.id}/contact")
        rows["relative"].append((self._id, *_RELATIVE(relative), contact, person.registered_at))
        if kin.attorney is not None:
            rows["power_of_attorney"].append((self._id, *_ATTORNEY(kin.attorney)))
        if kin.user_id is not None:
            self._relatives += 1
            subject = f"{self._id}-relative-{self._relatives}"
            account = Account(kin.user_id, subject, relative.name, Role.RELATIVE, relative_id=relative.id)
            rows["user_account"].append(user_row(self._town, account, person.registered_at))

    def course(self, rows: Rows, person: Person, course: Course) -> None:
        """Write everything that happened to a citizen."""
        own = self._id
        rows["care_case"] += [(own, *_CASE(case)) for case in course.cases.values()]
        rows["contact"] += [(own, *_CONTACT(contact)) for contact in course.contacts]
        rows["assessment"] += [(own, *_ASSESSMENT(one)) for one in course.assessments.values()]
        for answer in course.answers:
            one, value = course.assessments[answer.assessment_id], answer.value
            said = (one.id, answer.number, answer.fact, None if value is None else written(value), *_ANSWER(answer))
            rows["answer"].append((own, *said, one.case_id, one.citizen_id))
        for placement in course.placements:
            there = took_part(self._town, person, course, placement) if placement.kind is PlacementKind.JOINT else None
            self._placement(rows, replace(placement, took_part=there))
        rows["audit_entry"] += [(own, *_act(act)) for act in course.trail.acts]

    def _placement(self, rows: Rows, placement: Placement) -> None:
        """Write a placement, and who took part."""
        rows["placement"].append((self._id, *_placement(placement)))
        if (there := placement.took_part) is not None:
            of = (self._id, placement.id)
            rows["placement_relative"] += [
                (*of, one.id, placement.citizen_id, one.had_attorney) for one in there.relatives
            ]
            rows["placement_colleague"] += [(*of, one.id) for one in there.colleagues]


def _sealed(address: Address, about: str) -> ToSeal:
    return ToSeal(address.model_dump_json(exclude_none=True).encode(), about)


def _placement(placement: Placement) -> Record:
    offers, basis, there = placement.services, placement.basis, placement.took_part
    services = None if offers is None else written([asdict(offer) for offer in offers])
    present = (None, None) if there is None else (there.citizen, list(there.others))
    said = (*_PLACEMENT(placement), services, placement.informant, placement.recommended_id, *present)
    if basis is None:
        return (*said, *(None,) * 7)
    return (*said, *_BASIS(basis), written(basis.facts), written(basis.result), basis.result_hash)


def _act(act: Act) -> Record:
    actor, role, unit, action, purpose, citizens, *rest = _ENTRY(act.entry)
    return (actor, role, unit, action, purpose, list(citizens), *rest, act.at)


def _hours(place: Municipality) -> str:
    hours = place.phone_hours
    return written(
        [{"weekday": one.weekday, "opens": f"{one.opens:%H:%M}", "closes": f"{one.closes:%H:%M}"} for one in hours]
    )


def written(value: Any) -> str:
    """Write a value as JSON, always the same way."""
    return dumps(value, ensure_ascii=False, separators=(",", ":"))
