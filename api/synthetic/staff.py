"""Who works in a municipality: teams of four districts, one for reablement, an office, and another computer system."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from api.domain.access.actor import Actor, Role
from api.synthetic.chance import Chance
from api.synthetic.towns import Names, TownWords

ASSESSORS_OF_DISTRICT: Final = 3
HOME_ASSESSORS: Final = 2
CASE_OFFICERS: Final = 2


@dataclass(frozen=True, slots=True)
class Team:
    """A team, of one district or of all."""

    id: UUID
    name: str
    district_id: UUID | None


@dataclass(frozen=True, slots=True)
class District:
    """A district with its two teams: one assesses, one helps at home; the coordinator belongs to both."""

    id: UUID
    name: str
    assessment: Team
    home: Team
    assessors: tuple[Actor, ...]
    home_assessors: tuple[Actor, ...]
    coordinator: Actor


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody who works here; `subjects` is how they sign in."""

    districts: tuple[District, ...]
    reablement: Team
    reablement_assessors: tuple[Actor, ...]
    reablement_coordinator: Actor
    office: Team
    case_officers: tuple[Actor, ...]
    system: Actor
    subjects: dict[UUID, str] = field(repr=False)
    everybody: tuple[Actor, ...] = field(repr=False)

    def teams(self) -> Iterator[Team]:
        """List every team."""
        for district in self.districts:
            yield from (district.assessment, district.home)
        yield from (self.reablement, self.office)


class Hiring:
    """Makes teams and users, numbered by role."""

    def __init__(self, municipality_id: str, names: Names, chance: Chance, at: datetime) -> None:
        """Begin with nobody."""
        self._municipality_id, self._names, self._chance, self._at = municipality_id, names, chance, at
        self._numbers = Counter[Role]()
        self.subjects = dict[UUID, str]()
        self.everybody = list[Actor]()

    def id(self) -> UUID:
        """Make an id."""
        return self._chance.id(self._at)

    def team(self, name: str, district_id: UUID | None = None) -> Team:
        """Make a team."""
        return Team(self.id(), name, district_id)

    def hire(self, role: Role, *teams: Team, name: str | None = None) -> Actor:
        """Make one user in some teams."""
        self._numbers[role] += 1
        actor = Actor(
            municipality_id=self._municipality_id,
            user_id=self.id(),
            name=name or self._name(),
            roles=frozenset({role}),
            teams=frozenset(team.id for team in teams),
        )
        self.subjects[actor.user_id] = f"{self._municipality_id}-{role.replace('_', '-')}-{self._numbers[role]}"
        self.everybody.append(actor)
        return actor

    def several(self, count: int, role: Role, *teams: Team) -> tuple[Actor, ...]:
        """Make some users who do the same."""
        return tuple(self.hire(role, *teams) for _ in range(count))

    def district(self, name: str, words: TownWords) -> District:
        """Make a district with its teams."""
        district_id = self.id()
        assessment = self.team(words.assessment_team.format(district=name), district_id)
        home = self.team(words.home_team.format(district=name), district_id)
        return District(
            id=district_id,
            name=name,
            assessment=assessment,
            home=home,
            assessors=self.several(ASSESSORS_OF_DISTRICT, Role.ASSESSOR, assessment),
            home_assessors=self.several(HOME_ASSESSORS, Role.ASSESSOR, home),
            coordinator=self.hire(Role.COORDINATOR, assessment, home),
        )

    def _name(self) -> str:
        given = self._chance.one_of(self._names.younger)
        return f"{given} {self._chance.one_of(self._names.family)}"


def staff_of(municipality_id: str, words: TownWords, names: Names, *, chance: Chance, at: datetime) -> Staff:
    """Make the teams and everybody in them."""
    hiring = Hiring(municipality_id, names, chance, at)
    districts = tuple(hiring.district(name, words) for name in words.districts)
    reablement, office = hiring.team(words.reablement_team), hiring.team(words.office)
    for role in (Role.LEADER, Role.POLICY_AUTHOR, Role.ADMINISTRATOR):
        hiring.hire(role, office)
    return Staff(
        districts=districts,
        reablement=reablement,
        reablement_assessors=hiring.several(HOME_ASSESSORS, Role.ASSESSOR, reablement),
        reablement_coordinator=hiring.hire(Role.COORDINATOR, reablement),
        office=office,
        case_officers=hiring.several(CASE_OFFICERS, Role.CASE_OFFICER, office),
        system=hiring.hire(Role.SYSTEM, name=words.system),
        subjects=hiring.subjects,
        everybody=tuple(hiring.everybody),
    )
