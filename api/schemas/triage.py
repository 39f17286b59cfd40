"""Triage on the wire: facts in, a recommendation with its explanation in every language out."""

from typing import Annotated

from pydantic import Field

from api.domain.facts import Facts
from api.domain.policy.explanation import (
    Answered,
    Explanation,
    FlagExplained,
    NamedService,
    OwnStep,
    Reason,
    ServiceExplained,
    UnknownExplained,
)
from api.domain.policy.model import Policy
from api.domain.policy.recommendation import ENGINE_VERSION, Fired
from api.domain.source import Source, SourceKind
from api.domain.text import Reader, Text
from api.domain.vocabulary import Country
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


class SourceOut(Output):
    """Where a rule comes from."""

    title: str
    publisher: str
    kind: SourceKind
    url: str | None
    holds_in: Country | None = Field(description="Where it holds, when it is of one country alone.")


class FiredOut(Output):
    """One row of the trace, in the order the tables are read."""

    table: str
    row: str


class TriageResponse(Output):
    """Where help should start, with what, and why. A recommendation, never a decision."""

    policy: PolicyUsed
    primary_step: int | None
    possible_steps: tuple[OwnStep, ...]
    step: OwnStep | None
    headline: dict[Reader, Text]
    not_a_decision: dict[Reader, Text]
    reasons: tuple[Reason, ...]
    either: tuple[Reason, ...]
    dimensions: tuple[Answered, ...]
    questions: tuple[Answered, ...]
    regain: Answered
    approach: Answered
    services: tuple[ServiceExplained, ...]
    possible_services: tuple[NamedService, ...]
    flags: tuple[FlagExplained, ...]
    unknown: tuple[UnknownExplained, ...]
    fired: tuple[FiredOut, ...]
    sources: dict[str, SourceOut]

    @classmethod
    def of(cls, triage: Triage) -> "TriageResponse":
        """Write what a use case found; the parts are values of the domain already, so nothing is checked again."""
        found, explained, policy = triage.recommendation, triage.explanation, triage.policy
        return cls.model_construct(
            policy=policy_used(policy),
            primary_step=found.primary_step,
            **{name: getattr(explained, name) for name in _SHARED},
            fired=tuple(map(fired_out, found.fired)),
            sources={name: source_out(source) for name, source in explained.sources.items()},
        )


def policy_used(policy: Policy) -> PolicyUsed:
    """Say which policy was read, and by what."""
    return PolicyUsed(
        id=policy.id,
        version=policy.version,
        content_hash=policy.content_hash,
        engine=ENGINE_VERSION,
        title=policy.title,
    )


def fired_out(fired: Fired) -> FiredOut:
    """Name a row of the trace."""
    return FiredOut(table=fired.table.id, row=fired.row.id)


def source_out(source: Source) -> SourceOut:
    """Write a source."""
    return SourceOut.model_validate(source)


_SHARED = tuple(
    name for name in Explanation.__dataclass_fields__ if name in TriageResponse.model_fields and name != "sources"
)


class CompareResponse(Output):
    """The same facts under several policies, in the order they were named."""

    results: tuple[TriageResponse, ...]
