"""Triage on the wire: facts in, a recommendation with its explanation in every language out."""

from typing import Annotated

from pydantic import Field

from api.domain.catalogue import DecisionNeeded
from api.domain.facts import Facts
from api.domain.policy.explanation import Explanation
from api.domain.source import SourceKind
from api.domain.text import Reader, Text
from api.domain.vocabulary import Flag
from api.schemas.wire import Input, Output
from api.usecases.triage import Triage


class TriageRequest(Input):
    """The facts about one citizen, and the policy to read; nothing is stored."""

    policy: Annotated[str, Field(description="Id of a policy, see `/policies`.", examples=["harstad"])] = "harstad"
    facts: Facts


class CompareRequest(Input):
    """The facts about one citizen, and the policies to read side by side; none named means all."""

    policies: Annotated[tuple[str, ...], Field(max_length=20, examples=[["harstad", "bergen"]])] = ()
    facts: Facts


class PolicyUsed(Output):
    """Exactly which policy was read: the same facts, hash and engine always give the same answer."""

    id: str
    version: str
    content_hash: str
    engine: str
    title: Text


class StepOut(Output):
    """A step: the canonical ordinal (0-7), and the municipality's own number and name."""

    ordinal: int
    number: int
    name: Text


class ReasonOut(Output):
    """One rule that fired, in words for each reader; `observed` says what the rule looked at."""

    row: str
    table: str
    citizen: Text
    professional: Text
    observed: Text
    sources: tuple[str, ...]
    own_choice: bool
    exemption: Text | None


class ServiceOut(Output):
    """A proposed service: never granted here, only proposed, each with its own step and reasons."""

    service: str
    name: Text
    for_whom: Text
    step: StepOut
    legal_basis: tuple[str, ...]
    decision: DecisionNeeded
    time_limited: bool
    reasons: tuple[ReasonOut, ...]


class PossibleService(Output):
    """A service that may fit once more is known."""

    service: str
    name: Text


class AnsweredOut(Output):
    """A band, a question or another single answer; while it is open, `value` is null and `possible` what it may be."""

    output: str
    title: Text
    value: str | None
    label: Text | None
    possible: tuple[str, ...]
    reason: ReasonOut | None


class FlagOut(Output):
    """Something a person must see to."""

    flag: Flag
    name: Text
    reasons: tuple[ReasonOut, ...]


class UnknownOut(Output):
    """A fact that was not asked; when `could_change_step` is false, nothing it could be changes the step."""

    fact: str
    label: Text
    could_change_step: bool


class SourceOut(Output):
    """Where a rule comes from."""

    title: str
    publisher: str
    kind: SourceKind
    url: str | None


class FiredOut(Output):
    """One row of the trace, in the order the tables are read."""

    table: str
    row: str


class TriageResponse(Output):
    """Where help should start, with what, and why. A recommendation, never a decision."""

    policy: PolicyUsed
    primary_step: int | None
    possible_steps: tuple[StepOut, ...]
    step: StepOut | None
    headline: dict[Reader, Text]
    not_a_decision: dict[Reader, Text]
    reasons: tuple[ReasonOut, ...]
    dimensions: tuple[AnsweredOut, ...]
    questions: tuple[AnsweredOut, ...]
    regain: AnsweredOut
    approach: AnsweredOut
    services: tuple[ServiceOut, ...]
    possible_services: tuple[PossibleService, ...]
    flags: tuple[FlagOut, ...]
    unknown: tuple[UnknownOut, ...]
    fired: tuple[FiredOut, ...]
    sources: dict[str, SourceOut]

    @classmethod
    def of(cls, triage: Triage) -> "TriageResponse":
        """Write what a use case found."""
        return cls.model_validate(_view(triage))


def _view(triage: Triage) -> dict[str, object]:
    found, explained, policy = triage.recommendation, triage.explanation, triage.policy
    return {
        "policy": {
            "id": found.policy.id,
            "version": found.policy.version,
            "content_hash": found.policy.content_hash,
            "engine": found.policy.engine,
            "title": policy.title,
        },
        "primary_step": found.primary_step,
        **{name: getattr(explained, name) for name in _SHARED},
        "possible_services": [{"service": service, "name": name} for service, name in explained.possible_services],
        "fired": [{"table": fired.table.id, "row": fired.row.id} for fired in found.fired],
    }


_SHARED = tuple(
    name
    for name in Explanation.__dataclass_fields__
    if name in TriageResponse.model_fields and name != "possible_services"
)


class CompareResponse(Output):
    """The same facts under several policies, in the order they were named."""

    results: tuple[TriageResponse, ...]
