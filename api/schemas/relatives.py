"""Relatives and powers of attorney on the wire."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field, model_validator

from api.domain.care.citizen import GivenBy, Line, Relation
from api.schemas.citizens import AddressIn, AddressOut, address_out, check_named
from api.schemas.wire import Input, Output
from api.usecases.relatives.powers_of_attorney import ShownPower
from api.usecases.relatives.read_relatives import ShownRelative


class RelativeCreate(Input):
    """Somebody close to a citizen."""

    name: Line
    relation: Relation
    contact: AddressIn | None = None


class RelativeChange(Input):
    """What is to be different; what is left out stays as it is, and a contact is replaced as a whole."""

    name: Line | None = None
    relation: Relation | None = None
    contact: AddressIn | None = Field(None, description="null takes it away.")

    @model_validator(mode="after")
    def _changes_something(self) -> "RelativeChange":
        check_named(self, ("name", "relation"))
        return self

    @property
    def fields(self) -> dict[str, Any]:
        """What is named, by name."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class RelativeOut(Output):
    """Somebody close to a citizen; with `contact_hidden`, how to reach them is shown on its own route only.

    `has_attorney`: they may act in the citizen's name today.
    """

    id: UUID
    citizen_id: UUID
    name: str
    relation: Relation
    contact: AddressOut | None
    contact_hidden: bool
    has_attorney: bool
    version: int

    @classmethod
    def of(cls, shown: ShownRelative) -> "RelativeOut":
        """Write a relative."""
        one = shown.relative
        named = {name: getattr(one, name) for name in ("id", "citizen_id", "name", "relation", "version")}
        contact = address_out(shown.contact)
        return cls(**named, contact=contact, contact_hidden=shown.contact_hidden, has_attorney=shown.has_attorney)


class ContactShown(Output):
    """How to reach a relative, asked for by itself; null where it is not known."""

    contact: AddressOut | None


class PowerCreate(Input):
    """A power of attorney to give; both days count, and without a last day it holds until it is revoked."""

    given_by: GivenBy
    valid_from: date | None = Field(None, description="Today when left out.")
    valid_until: date | None = None


class PowerOut(Output):
    """A power of attorney; `in_force` says whether the relative may act today."""

    id: UUID
    relative_id: UUID
    citizen_id: UUID
    given_by: GivenBy
    valid_from: date
    valid_until: date | None
    recorded_at: datetime
    recorded_by: UUID
    revoked_at: datetime | None
    revoked_by: UUID | None
    in_force: bool

    @classmethod
    def of(cls, shown: ShownPower) -> "PowerOut":
        """Write a power of attorney."""
        named = {name: getattr(shown.power, name) for name in cls.model_fields if name != "in_force"}
        return cls(**named, in_force=shown.in_force)
