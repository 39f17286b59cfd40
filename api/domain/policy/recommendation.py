"""What a policy recommends for one citizen, and everything needed to say why.

A recommendation is a pure function of the facts and the policy. It is never a decision: a named person decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from api.domain.policy.model import Row, Table
from api.domain.policy.unary import Value
from api.domain.vocabulary import Flag

ENGINE_VERSION = "1"
"""Changes when the same policy and facts could give another recommendation."""


@dataclass(frozen=True, slots=True)
class PolicyRef:
    """Exactly which policy was read, and by what."""

    id: str
    version: str
    content_hash: str
    engine: str = ENGINE_VERSION


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one table answered: the answer when it is settled, and otherwise every answer still possible."""

    output: str
    value: Value | None
    possible: tuple[Value, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A service proposed, with every row that proposed it."""

    service: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """A flag raised, with every row that raised it; `not_enough_known` is raised by the reading itself."""

    flag: Flag
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """What a fired row saw in one column: a value, or the lowest and highest still possible; of hours, nothing."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Fired:
    """A row that fired, whatever the missing facts turn out to be."""

    table: Table
    row: Row
    observed: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact that was not asked; `could_change_step` is False only when nothing it could be changes the step."""

    fact: str
    could_change_step: bool


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Where help should start, with what, and why.

    `primary_step` is a canonical ordinal, or None while the missing facts still allow several; `possible_steps` then
    lists them, and it is never too small. `either` are the rows of which one gave a settled step, when what is missing
    leaves open which. `possible_services` may be proposed once more is known.
    """

    policy: PolicyRef
    primary_step: int | None
    possible_steps: tuple[int, ...]
    outcomes: Mapping[str, Outcome]
    services: tuple[Proposal, ...]
    possible_services: tuple[str, ...]
    flags: tuple[Raised, ...]
    fired: tuple[Fired, ...]
    either: tuple[Fired, ...]
    unknown: tuple[Unknown, ...]
