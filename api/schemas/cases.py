"""Cases, contacts and the work list on the wire."""

from datetime import UTC, date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from api.domain.care.answers import AnswerSource
from api.domain.care.assessment import WindowState
from api.domain.care.case import Case, Channel, Consent, FromWhom
from api.domain.care.citizen import Relation
from api.domain.care.next_step import Doing
from api.domain.care.phases import Phase
from api.domain.facts import OwnWords
from api.domain.vocabulary import Informant
from api.schemas.wire import Input, Output
from api.usecases.cases.list_cases import Line
from api.usecases.cases.read_case import Overview

Moment = Annotated[
    AwareDatetime,
    Field(ge=datetime(1900, 1, 1, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC)),
    AfterValidator(lambda at: at.astimezone(UTC)),
]
"""A time that somebody alive can speak of, in UTC; one at the ends of the calendar exists in no zone but its own."""


class ContactCreate(Input):
    """Somebody got in touch; `wish` is in their own words."""

    from_whom: FromWhom
    channel: Channel
    wish: OwnWords | None = None
    urgent: bool = False
    consent: Consent
    received_at: Moment | None = None


class CaseCreate(Input):
    """A case to open; without a team, one of the citizen's district gets it."""

    citizen_id: UUID
    team_id: UUID | None = None
    contact: ContactCreate


class CaseChange(Input):
    """What is to be different; what is left out stays as it is."""

    team_id: UUID | None = None
    coordinator_id: UUID | None = Field(None, description="null takes the coordinator away.")
    urgent: bool | None = None
    close: bool = False

    @field_validator("team_id", "urgent")
    @classmethod
    def _is_named(cls, said: object) -> object:
        if said is None:
            raise PydanticCustomError("not_null", "cannot be null; leave it out to keep it as it is.", {})
        return said

    @model_validator(mode="after")
    def _changes_something(self) -> "CaseChange":
        if not self.model_fields_set:
            raise PydanticCustomError("nothing_to_change", "name at least one field to change.", {})
        return self


class ContactOut(Output):
    """Somebody got in touch."""

    id: UUID
    case_id: UUID
    from_whom: FromWhom
    channel: Channel
    wish: str | None
    urgent: bool
    consent: Consent
    received_at: datetime
    recorded_at: datetime
    recorded_by: UUID


class CaseOut(Output):
    """One course of help for one citizen; `step` is the canonical one last agreed on."""

    id: UUID
    citizen_id: UUID
    district_id: UUID | None
    team_id: UUID
    coordinator_id: UUID | None
    phase: Phase
    urgent: bool
    opened_at: datetime
    closed_at: datetime | None
    step: int | None
    changed_at: datetime
    version: int

    @classmethod
    def of(cls, case: Case) -> "CaseOut":
        """Write a case."""
        named = {name: getattr(case, name) for name in cls.model_fields if name != "urgent"}
        return cls(**named, urgent=case.is_urgent)


class CaseOpened(Output):
    """A case just opened, and the contact that led to it."""

    case: CaseOut
    contact: ContactOut


class MattersOut(Output):
    """What matters to the citizen, and in whose words.

    Their newest answer, else their newest wish, else a relative's answer, else anybody's wish, else what staff wrote.
    `relation` is that of a relative who signed in and said it.
    """

    words: str
    from_whom: FromWhom
    relation: Relation | None


class NextOut(Output):
    """What is next, and the day by which; null where no day is set. The product's own choice."""

    doing: Doing
    by: date | None


class CaseLine(Output):
    """A case at a glance; `born_year` tells people of the same name apart.

    `window` and its days are those of an assessment that is not signed yet.
    """

    id: UUID
    citizen_id: UUID
    given_name: str
    family_name: str
    born_year: int | None
    matters: MattersOut | None
    team_id: UUID
    team_name: str
    coordinator_id: UUID | None
    coordinator_name: str | None
    contact_person_id: UUID | None
    contact_person_name: str | None
    district_id: UUID | None
    phase: Phase
    urgent: bool
    opened_at: datetime
    closed_at: datetime | None
    window_opens_on: date | None
    window_closes_on: date | None
    window: WindowState | None
    next: NextOut | None
    step: int | None
    version: int

    @classmethod
    def of(cls, line: Line) -> "CaseLine":
        """Write a line."""
        window = line.listed.open_window
        derived: dict[str, Any] = {
            "window_opens_on": window and window.opens,
            "window_closes_on": window and window.closes,
            "window": line.window,
            "next": line.next,
        }
        named = {name: getattr(line.listed, name) for name in cls.model_fields if name not in derived}
        return cls.model_validate(named | derived)


class WorkList(Output):
    """A page of the work list; `next` is the cursor of the next page, null on the last. `on`: the day it is there."""

    on: date
    cases: tuple[CaseLine, ...]
    next: str | None


class PersonNamed(Output):
    """Somebody who has done something in a case."""

    id: UUID
    name: str


class SittingOut(Output):
    """How many questions somebody answered on one day, whatever was answered since; `at` is the last time.

    `by` is who wrote it down.
    """

    at: datetime
    by: UUID
    informant: Informant
    source: AnswerSource
    questions: int


class CaseOverview(Output):
    """A case at a glance, its sittings, oldest first, and everybody who has done something in it.

    `on`: the day it is there.
    """

    on: date
    case: CaseLine
    sittings: tuple[SittingOut, ...]
    people: tuple[PersonNamed, ...]

    @classmethod
    def of(cls, overview: Overview) -> "CaseOverview":
        """Write an overview."""
        people = tuple(PersonNamed(id=each, name=name) for each, name in overview.people.items())
        sittings = tuple(SittingOut.model_validate(each) for each in overview.sittings)
        return cls(on=overview.on, case=CaseLine.of(overview.line), sittings=sittings, people=people)


class DueCursor(Input):
    """Where a page of what is past its date ends."""

    closes_on: date
    id: UUID


class LinePlace(Input):
    """Where a page of the work list ends."""

    urgency: Annotated[int, Field(ge=0, le=1)]
    opened_at: Moment
    id: UUID
