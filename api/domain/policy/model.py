"""The typed policy: measures, decision tables in the sense of OMG DMN, and who answers for them.

A policy is data. It says nothing about how it is read: `decide`, and every later reading, works on the same value.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from json import dumps
from typing import Annotated, Final

from pydantic import Field, field_validator

from api.domain.frozen import Frozen
from api.domain.policy.measures import Measure
from api.domain.policy.unary import UnaryTests, Value
from api.domain.text import Text, Words
from api.domain.vocabulary import STEPS, Country, Flag

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
RowId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
PolicyId = RowId

PRIMARY_STEP: Final = "primary_step"
SERVICE: Final = "service"
FLAG: Final = "flag"
REGAIN: Final = "regain"
DIMENSIONS: Final = ("complexity", "resources", "motivation", "readiness")
QUESTIONS: Final = (
    "question_self",
    "question_network",
    "question_voluntary",
    "question_technology",
    "question_low_threshold",
)
REQUIRED_OUTPUTS: Final = (*DIMENSIONS, *QUESTIONS, REGAIN, "approach", PRIMARY_STEP, SERVICE, FLAG)
"""What every policy must answer; a policy without a table for one of them is not a policy."""


class HitPolicy(StrEnum):
    """Which rows count when several match (DMN: F, U, C)."""

    FIRST = "first"
    UNIQUE = "unique"
    COLLECT = "collect"


class Row(Frozen):
    """One rule: when its tests pass, then its answer, and why.

    `professional_only` keeps the reason out of everything a citizen reads, since a relative may read along.
    """

    id: RowId
    when: dict[str, UnaryTests]
    then: Value
    source: Annotated[tuple[Words, ...], Field(min_length=1)]
    reason: Text
    professional: Text | None = None
    professional_only: bool = False

    @field_validator("when")
    @classmethod
    def _leave_out_what_asks_nothing(cls, when: dict[str, UnaryTests]) -> dict[str, UnaryTests]:
        return {name: test for name, test in when.items() if test.alternatives}


class Table(Frozen):
    """One decision table; a column that a row does not name is `-` there."""

    id: Name
    title: Text
    hit: HitPolicy
    inputs: Annotated[tuple[str, ...], Field(min_length=1)]
    output: Name
    values: dict[Name, Text] = Field(default_factory=dict)
    rows: Annotated[tuple[Row, ...], Field(min_length=1)]

    def answers(self) -> tuple[Value, ...]:
        """List what the table may answer, in order; for services, what its rows name."""
        match self.output:
            case "primary_step":
                return tuple(STEPS)
            case "flag":
                return tuple(flag.value for flag in Flag)
            case "service":
                return tuple(dict.fromkeys(row.then for row in self.rows))
            case _:
                return tuple(self.values)


class Rules(Frozen):
    """Measures and tables that several policies may share."""

    id: RowId
    measures: dict[Name, Measure] = Field(default_factory=dict)
    tables: tuple[Table, ...] = ()


class Exemption(Frozen):
    """A declared exception to a law of policies, shown to the approver and in every explanation that used it."""

    rows: Annotated[tuple[RowId, ...], Field(min_length=1)]
    law: Words
    reason: Text


class Window(Frozen):
    """How long a team may map and help before a decision, and from when interim help needs its own decision (days)."""

    days: Annotated[int, Field(ge=1, le=120)]
    interim_decision_after_days: Annotated[int, Field(ge=1, le=120)] | None
    source: Annotated[tuple[Words, ...], Field(min_length=1)]


class Review(Frozen):
    """When a placement is looked at again (weeks after the start)."""

    weeks: Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1)]
    source: Annotated[tuple[Words, ...], Field(min_length=1)]


class PolicyFile(Rules):
    """A policy as it stands in its file, before the shared rules it uses are added."""

    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    title: Text
    summary: Text
    country: Country
    legal_track: Words
    ladder: RowId
    catalogue: RowId = "canonical"
    window: Window
    review: Review
    uses: tuple[RowId, ...] = ()
    valid_from: date
    valid_until: date | None = None
    author: Words
    approver: Words | None = None
    exemptions: tuple[Exemption, ...] = ()
    vignettes: tuple[str, ...] = ()


class Policy(PolicyFile):
    """A policy, complete: its own rules and the shared ones; tables stand in the order they are read."""

    def __hash__(self) -> int:
        """Hash by content, so that what is worked out from a policy can be kept."""
        return hash(self.content_hash)

    def table(self, output: str) -> Table:
        """Give the table that answers for an output; raises KeyError if there is none."""
        return self.by_output[output]

    def facts_behind(self, name: str) -> tuple[str, ...]:
        """List the facts a column is made of: those of a measure, or the one it is."""
        return self.measures[name].facts if name in self.measures else (name,)

    def rows(self) -> Iterator[tuple[Table, Row]]:
        """Walk through every row with its table, in reading order."""
        return ((table, row) for table in self.tables for row in table.rows)

    @cached_property
    def by_output(self) -> dict[str, Table]:
        """Find a table by what it answers for."""
        return {table.output: table for table in self.tables}

    @cached_property
    def content_hash(self) -> str:
        """Identify exactly these rules and texts (SHA-256 of the canonical JSON)."""
        content = dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(content.encode()).hexdigest()
