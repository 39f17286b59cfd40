"""Citizens on the wire; the national number comes in, and goes out on one route alone."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, SecretStr, model_validator
from pydantic_core import PydanticCustomError

from api.domain.care.citizen import Address, Confidentiality, Line, Mistake
from api.domain.identifiers import SYSTEMS, IdentifierKind
from api.domain.text import Language
from api.schemas.wire import Input, Output
from api.usecases.citizens.read_citizen import ShownCitizen, is_hidden

Number = Annotated[
    SecretStr, Field(max_length=40, description="A national number; spaces and hyphens may stand in it.")
]
AddressIn = Annotated[Address, Field(description="Where they live and how to reach them, as a whole.")]


def check_named(change: Input, not_null: tuple[str, ...]) -> None:
    """Refuse a change that names nothing, or null for what everybody has."""
    if not change.model_fields_set:
        raise PydanticCustomError("nothing_to_change", "name at least one field to change.", {})
    for name in not_null:
        if name in change.model_fields_set and getattr(change, name) is None:
            raise PydanticCustomError("not_null", "'{name}' cannot be null; leave it out to keep it.", {"name": name})


class CitizenCreate(Input):
    """A citizen to add; without `born_on`, the number says it where it can."""

    given_name: Line
    family_name: Line
    born_on: date | None = None
    language: Language
    confidentiality: Confidentiality
    address: AddressIn | None = None
    district_id: UUID | None = None
    national_number: Number | None = None


class CitizenChange(Input):
    """What is to be different; what is left out stays as it is, and an address is replaced as a whole."""

    given_name: Line | None = None
    family_name: Line | None = None
    born_on: date | None = Field(None, description="null takes it away.")
    language: Language | None = None
    confidentiality: Confidentiality | None = None
    address: AddressIn | None = Field(None, description="null takes it away.")
    district_id: UUID | None = Field(None, description="null takes it away.")

    @model_validator(mode="after")
    def _changes_something(self) -> "CitizenChange":
        check_named(self, ("given_name", "family_name", "language", "confidentiality"))
        return self

    @property
    def fields(self) -> dict[str, Any]:
        """What is named, by name."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class NumberGiven(Input):
    """A national number, to search for or to give to a citizen."""

    national_number: Number


class NumberWithdrawn(Input):
    """A national number that a citizen was given by mistake, and what was wrong."""

    national_number: Number
    reason: Mistake = Field(
        description="`wrong_citizen`: it is somebody else's. `wrong_number`: it was misread or mistyped."
    )


class AddressOut(Output):
    """Where somebody lives and how to reach them."""

    street: str | None
    postal_code: str | None
    town: str | None
    phone: str | None
    email: str | None


class CitizenOut(Output):
    """A citizen without the national number; with `address_hidden`, the address is shown on its own route only."""

    id: UUID
    given_name: str
    family_name: str
    born_on: date | None
    language: Language
    confidentiality: Confidentiality
    address: AddressOut | None
    address_hidden: bool
    district_id: UUID | None
    is_synthetic: bool
    version: int

    @classmethod
    def of(cls, shown: ShownCitizen) -> "CitizenOut":
        """Write a citizen."""
        citizen = shown.citizen
        named = {name: getattr(citizen, name) for name in cls.model_fields if not name.startswith("address")}
        return cls(**named, address=address_out(shown.address), address_hidden=is_hidden(citizen))


def address_out(address: Address | None) -> AddressOut | None:
    """Write an address."""
    return None if address is None else AddressOut.model_validate(address)


class AddressShown(Output):
    """An address that was asked for by itself; null where none is known."""

    address: AddressOut | None


class NumberOut(Output):
    """A national number: its kind, the register it is from, and the number itself."""

    kind: IdentifierKind
    system: str
    value: str


class NumberShown(Output):
    """The current national number of a citizen; null where none is known."""

    number: NumberOut | None

    @classmethod
    def of(cls, kept: tuple[IdentifierKind, str] | None) -> "NumberShown":
        """Write a number."""
        return cls(number=None if kept is None else NumberOut(kind=kept[0], system=SYSTEMS[kept[0]], value=kept[1]))


class CitizenFound(Output):
    """Somebody found by number: enough to know who it is and who has the case."""

    id: UUID
    given_name: str
    family_name: str
    born_year: int | None
    case_id: UUID | None
    team_id: UUID | None
    team_name: str | None


class CitizensFound(Output):
    """Whoever has or had the number; an empty list when nobody here does."""

    citizens: tuple[CitizenFound, ...]
