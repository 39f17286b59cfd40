"""Those close to a citizen: who they are, who of them may act in the citizen's name, and who signs in."""

from datetime import datetime, timedelta
from typing import Final

from api.domain.care.citizen import Address, Citizen, GivenBy, PowerOfAttorney, Relation, Relative
from api.synthetic.chance import Chance
from api.synthetic.clock import in_hours, working_day
from api.synthetic.person import Kin, Person
from api.synthetic.rules import by_rules
from api.synthetic.town import Town

_DAY: Final = timedelta(days=1)
_AT_HOME: Final = frozenset({Relation.SPOUSE, Relation.PARENT})
_SAME_FAMILY: Final = frozenset({Relation.SPOUSE, Relation.PARENT, Relation.CHILD})
_NEVER_ATTORNEY: Final = frozenset({Relation.PARENT, Relation.NEIGHBOUR})


def kin_of(town: Town, chance: Chance, person: Person, spouse: Citizen | None) -> tuple[Kin, ...]:
    """Make the relatives of a citizen; the first who can may have a power of attorney."""
    drawn = {"couple": person.couple, "child": person.is_child, "age_group": person.age_group}
    found = list[Kin]()
    for kind in town.figures.relatives:
        for relation in map(Relation, kind.of):
            for _ in range(int(by_rules(kind.rules, drawn, chance) or 0)):
                found.append(_kin(town, chance, person, relation, spouse if relation is Relation.SPOUSE else None))
    return tuple(_with_attorney(town, chance, person, found))


def _kin(town: Town, chance: Chance, person: Person, relation: Relation, spouse: Citizen | None) -> Kin:
    family = person.citizen.family_name if relation in _SAME_FAMILY else chance.one_of(town.names.family)
    older = relation not in {Relation.CHILD, Relation.GUARDIAN} and not person.is_child
    given = chance.one_of(town.names.older if older else town.names.younger)
    relative = Relative(
        id=chance.id(person.registered_at),
        citizen_id=person.citizen.id,
        name=f"{spouse.given_name if spouse else given} {family}",
        relation=relation,
        version=1,
    )
    return Kin(relative, person.address if relation in _AT_HOME else _elsewhere(town, chance))


def _elsewhere(town: Town, chance: Chance) -> Address:
    street = f"{chance.one_of(town.words.streets)} {chance.between(1, 98)}"
    return Address(street=street, postal_code=town.words.postal_code, town=town.words.name)


def _with_attorney(town: Town, chance: Chance, person: Person, kin: list[Kin]) -> list[Kin]:
    shares = town.figures.shares
    able = [place for place, one in enumerate(kin) if one.relative.relation not in _NEVER_ATTORNEY]
    if not able or person.is_child or not chance.happens(shares.attorney):
        return kin
    one = kin[able[0]]
    attorney = _attorney(town, chance, person, one.relative)
    user_id = chance.id(person.registered_at) if chance.happens(shares.relative_account) else None
    kin[able[0]] = Kin(one.relative, one.address, attorney, user_id)
    return kin


def _attorney(town: Town, chance: Chance, person: Person, relative: Relative) -> PowerOfAttorney:
    shares = town.figures.shares
    recorded_at = person.registered_at + timedelta(minutes=chance.between(5, 60))
    valid_from = recorded_at.date()
    fate = chance.weighed(
        [("expired", shares.attorney_expired), ("revoked", shares.attorney_revoked), ("holds", shares.attorney_holds)]
    )
    ends = min(valid_from + _DAY * chance.between(20, 200), town.today - _DAY)
    case_officer = town.staff.case_officers[0].user_id
    revoked_at = _after(in_hours(chance, working_day(ends, step=-_DAY), town.municipality.zone), recorded_at)
    return PowerOfAttorney(
        id=chance.id(recorded_at),
        relative_id=relative.id,
        citizen_id=relative.citizen_id,
        valid_from=valid_from,
        valid_until=ends if fate == "expired" else None,
        given_by=GivenBy.GUARDIANSHIP_AUTHORITY if relative.relation is Relation.GUARDIAN else GivenBy.CITIZEN,
        recorded_at=recorded_at,
        recorded_by=case_officer,
        revoked_at=revoked_at if fate == "revoked" else None,
        revoked_by=case_officer if fate == "revoked" else None,
    )


def _after(at: datetime, earlier: datetime) -> datetime:
    return max(at, earlier + timedelta(hours=1))
