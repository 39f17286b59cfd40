"""Ladders, services and policies on the wire."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator

from api.domain.catalogue import DecisionNeeded, Provider
from api.domain.ladder import Numbering
from api.domain.policy.measures import MeasureKind
from api.domain.policy.model import HitPolicy, Policy
from api.domain.source import Source
from api.domain.text import Text
from api.domain.vocabulary import Country
from api.schemas.triage import SourceOut
from api.schemas.wire import Output

Cell = Annotated[str, BeforeValidator(str)]
"""The unary tests of one cell, written as DMN writes them."""


class PublishedOut(Output):
    """The label a municipality publishes, in its own language (nn is nynorsk)."""

    language: Literal["nb", "nn", "da"]
    text: str


class LadderStepOut(Output):
    """One step of a municipality's ladder, and the canonical ordinals it stands for."""

    number: int
    name: Text
    published: PublishedOut | None
    meaning: Text
    canonical: tuple[int, ...]
    canonical_own_choice: tuple[int, ...]
    time_limited: bool
    services: tuple[str, ...]


class LadderOut(Output):
    """A municipality's mastery ladder, from its lowest step up."""

    id: str
    name: Text
    municipality: str
    country: Country
    numbering: Numbering
    source: tuple[str, ...]
    note: Text | None
    decision_from: int
    decision_from_source: tuple[str, ...]
    steps: tuple[LadderStepOut, ...]


class InCountryOut(Output):
    """What holds for a service in one country; codes are KPR service types (NO) or FSIII interventions (DK)."""

    legal_basis: tuple[str, ...]
    decision: DecisionNeeded
    codes: tuple[str, ...]
    source: tuple[str, ...]


class ServiceEntryOut(Output):
    """One service of the catalogue."""

    name: Text
    for_whom: Text
    not_for_whom: Text
    expect: Text
    we_expect: Text
    step: int
    provider: Provider
    time_limited: bool
    countries: dict[Country, InCountryOut]


class CatalogueOut(Output):
    """The services of a catalogue by their canonical ids."""

    id: str
    title: Text
    services: dict[str, ServiceEntryOut]


class MeasureOut(Output):
    """A named number over facts."""

    kind: MeasureKind
    of: tuple[str, ...]
    at_least: int | None
    label: Text


class RowOut(Output):
    """One rule: a column it does not name is `-`."""

    id: str
    when: dict[str, Cell]
    then: int | bool | str
    source: tuple[str, ...]
    reason: Text
    professional: Text | None
    professional_only: bool


class TableOut(Output):
    """One decision table in the sense of OMG DMN."""

    id: str
    title: Text
    hit: HitPolicy
    inputs: tuple[str, ...]
    output: str
    values: dict[str, Text]
    rows: tuple[RowOut, ...]


class WindowOut(Output):
    """How long a team may map and help before a decision (days)."""

    days: int
    interim_decision_after_days: int | None
    source: tuple[str, ...]


class ReviewOut(Output):
    """When a placement is looked at again (weeks)."""

    weeks: tuple[int, ...]
    source: tuple[str, ...]


class ExemptionOut(Output):
    """A declared exception to a law of policies."""

    rows: tuple[str, ...]
    law: str
    reason: Text


class PolicySummary(Output):
    """A policy in a list."""

    id: str
    version: str
    content_hash: str
    title: Text
    summary: Text
    country: Country
    legal_track: str
    ladder: str
    catalogue: str
    window: WindowOut
    review: ReviewOut
    valid_from: date
    valid_until: date | None
    author: str
    approver: str | None


class PolicyOut(PolicySummary):
    """A whole policy: every measure, table, row, reason and source, tables in the order they are read."""

    exemptions: tuple[ExemptionOut, ...]
    vignettes: tuple[str, ...]
    measures: dict[str, MeasureOut]
    tables: tuple[TableOut, ...]
    sources: dict[str, SourceOut]

    @classmethod
    def of(cls, policy: Policy, sources: dict[str, Source]) -> "PolicyOut":
        """Write a policy with the sources its rows name."""
        named = {name for _, row in policy.rows() for name in row.source} | {
            *policy.window.source,
            *policy.review.source,
        }
        fields = {name: getattr(policy, name) for name in cls.model_fields if name != "sources"}
        return cls.model_validate({**fields, "sources": {name: sources[name] for name in sorted(named)}})
