"""A synthetic person as known before anything happens, and those close to them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from api.domain.access.actor import Actor, Role
from api.domain.care.citizen import Address, Citizen, PowerOfAttorney, Relative
from api.domain.identifiers import NationalNumber

ADULT = 18
RETIRED = 67


@dataclass(frozen=True, slots=True)
class Account:
    """A user who is a citizen or a relative, signing in by a subject one can read."""

    user_id: UUID
    subject: str
    name: str
    role: Role
    citizen_id: UUID | None = None
    relative_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody close to a citizen, what they may do, and the user they sign in as."""

    relative: Relative
    address: Address
    attorney: PowerOfAttorney | None = None
    user_id: UUID | None = None

    def actor(self, municipality_id: str, *, on: date) -> Actor | None:
        """Give the user they are on a day, when they then may act for the citizen."""
        attorney = self.attorney
        if self.user_id is None or attorney is None:
            return None
        revoked = attorney.revoked_at is not None and attorney.revoked_at.date() <= on
        ended = attorney.valid_until is not None and attorney.valid_until < on
        if revoked or ended or on < attorney.valid_from:
            return None
        return Actor(
            municipality_id=municipality_id,
            user_id=self.user_id,
            name=self.relative.name,
            roles=frozenset({Role.RELATIVE}),
            relative_id=self.relative.id,
            wards=frozenset({self.relative.citizen_id}),
        )


@dataclass(frozen=True, slots=True)
class Person:
    """A citizen; of the numbers, the last is the current one. `age_group` is named by its lowest age."""

    citizen: Citizen
    age: int
    age_group: int
    couple: bool
    address: Address
    numbers: tuple[NationalNumber, ...]
    registered_at: datetime
    opens: date
    user_id: UUID | None
    kin: tuple[Kin, ...] = ()

    @property
    def name(self) -> str:
        """Give the whole name."""
        return f"{self.citizen.given_name} {self.citizen.family_name}"

    @property
    def renumbered_at(self) -> datetime:
        """Say when the current number came in the place of an earlier one."""
        return self.registered_at + timedelta(minutes=10)

    @property
    def is_child(self) -> bool:
        """Say whether others decide for them because of their age."""
        return self.age < ADULT

    def actor(self, municipality_id: str) -> Actor | None:
        """Give the user they sign in as, if they have one."""
        if self.user_id is None:
            return None
        return Actor(
            municipality_id=municipality_id,
            user_id=self.user_id,
            name=self.name,
            roles=frozenset({Role.CITIZEN}),
            citizen_id=self.citizen.id,
        )
