"""Placements on the wire: each side's own, what was jointly agreed, and the proof of what was recommended."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, JsonValue, model_validator
from pydantic_core import PydanticCustomError

from api.domain.care.citizen import Relation
from api.domain.care.placement import Placement, PlacementKind, Reply, apart
from api.domain.facts import OwnWords
from api.domain.policy.explanation import OwnStep
from api.domain.text import Text
from api.domain.vocabulary import STEPS, Colour, Country, Informant
from api.schemas.assessments import AssessmentOut
from api.schemas.cases import CaseOut
from api.schemas.triage import PolicyUsed, policy_used
from api.schemas.wire import Input, Output, one_line
from api.usecases.triage import Triage

Step = Annotated[int, Field(ge=STEPS[0], le=STEPS[-1], description="A canonical step, 0 to 7.")]


class PlacementCreate(Input):
    """Where the citizen, or the team, says that help should start; a colour is only the citizen's to choose."""

    kind: Annotated[PlacementKind, Field(description="'citizen' or 'team'.")]
    step: Step | None = None
    colour: Colour | None = None
    words: OwnWords | None = None
    informant: Informant | None = Field(None, description="Who gave the citizen's own placement.")

    @model_validator(mode="after")
    def _is_whole(self) -> "PlacementCreate":
        if self.kind not in {PlacementKind.CITIZEN, PlacementKind.TEAM}:
            message = (
                "only the citizen's and the team's placements are made here; the others come from signing and agreeing."
            )
            raise PydanticCustomError("not_placed_here", message, {})
        if self.kind is PlacementKind.TEAM and (self.step is None or self.colour is not None or self.informant):
            raise PydanticCustomError("team_names_a_step", "a team names a step, and no colour or informant.", {})
        if self.step is None and self.colour is None:
            raise PydanticCustomError("nothing_placed", "name a step or a colour.", {})
        return self


class OfferIn(Input):
    """One service that was talked about, and the citizen's reply."""

    service: Annotated[str, Field(max_length=80)]
    reply: Reply
    words: OwnWords | None = None


PlainRole = Annotated[str, one_line(80)]
"""What somebody is, in a few plain words; never a name."""


class TookPartIn(Input):
    """Who took part, also on the phone. That the citizen did not is possible, and said openly."""

    citizen: bool
    relatives: Annotated[tuple[UUID, ...], Field(max_length=20, description="Of this citizen.")] = ()
    colleagues: Annotated[tuple[UUID, ...], Field(max_length=30, description="Users who work here.")] = ()
    others: Annotated[tuple[PlainRole, ...], Field(max_length=10, description="Roles, such as 'physiotherapist'.")] = ()

    @model_validator(mode="after")
    def _somebody_did(self) -> "TookPartIn":
        if not (self.citizen or self.relatives or self.colleagues or self.others):
            message = "nobody agreed with nobody; say whether the citizen took part, and name everybody else who did."
            raise PydanticCustomError("nobody_took_part", message, {})
        return self


class JointDecision(Input):
    """What citizen and team agreed on, and who took part; another step than the recommended one needs a reason."""

    step: Step
    services: Annotated[tuple[OfferIn, ...], Field(max_length=60)]
    took_part: TookPartIn
    words: OwnWords | None = Field(None, description="How the citizen sees it, in their own words.")
    reason: OwnWords | None = None


class OfferOut(Output):
    """One service that was talked about, and the citizen's reply."""

    service: str
    reply: Reply
    words: str | None


class RelativeTookPart(Output):
    """Somebody close to the citizen; `had_attorney`: they could act in the citizen's name on that day."""

    id: UUID
    name: str
    relation: Relation
    had_attorney: bool


class ColleagueTookPart(Output):
    """Somebody who works here."""

    id: UUID
    name: str


class TookPartOut(Output):
    """Who took part; `others` are roles."""

    citizen: bool
    relatives: tuple[RelativeTookPart, ...]
    colleagues: tuple[ColleagueTookPart, ...]
    others: tuple[str, ...]


class PolicyRead(Output):
    """Exactly which policy was read, by which engine."""

    policy_id: str
    policy_version: str
    policy_hash: str
    engine: str


class PlacementOut(Output):
    """One placement; never changed, only followed by a newer one."""

    id: UUID
    case_id: UUID
    kind: PlacementKind
    step: int | None
    colour: Colour | None
    words: str | None
    reason: str | None
    informant: Informant | None
    services: tuple[OfferOut, ...] | None
    took_part: TookPartOut | None
    policy: PolicyRead | None
    assessment_id: UUID | None
    recommended_id: UUID | None
    made_at: datetime
    made_by: UUID

    @classmethod
    def of(cls, placement: Placement) -> "PlacementOut":
        """Write a placement, without the facts it rests on."""
        named: dict[str, Any] = {name: getattr(placement, name) for name in cls.model_fields if name != "policy"}
        read = None if placement.basis is None else PolicyRead.model_validate(placement.basis)
        return cls.model_validate({**named, "policy": read})


class PlacementsOut(Output):
    """Every placement of a case, oldest first; `apart`: the newest of two sides differ, which asks for a talk."""

    placements: tuple[PlacementOut, ...]
    apart: bool

    @classmethod
    def of(cls, placements: Sequence[Placement]) -> "PlacementsOut":
        """Write placements."""
        return cls(placements=tuple(map(PlacementOut.of, placements)), apart=apart(placements))


class Agreed(Output):
    """The case after it was agreed on, and the joint placement."""

    case: CaseOut
    placement: PlacementOut


class AssessmentSigned(Output):
    """A signed assessment, and what the policy recommends for it."""

    assessment: AssessmentOut
    recommended: PlacementOut


class ProofOut(Output):
    """A recommendation read again: the facts and result that were kept, and whether it gives the same bit for bit."""

    placement: PlacementOut
    facts: dict[str, JsonValue]
    result: dict[str, JsonValue]
    result_hash: str
    same: bool
    same_engine: bool


class Compared(Output):
    """Where one policy says that help should start, as its municipality numbers and names the steps, and why.

    `reasons` are for professionals, from what weighed most.
    """

    policy: PolicyUsed
    country: Country
    ladder: str
    primary_step: int | None
    possible_steps: tuple[OwnStep, ...]
    reasons: tuple[Text, ...]

    @classmethod
    def of(cls, triage: Triage) -> "Compared":
        """Write what one policy says, in sentences alone."""
        return cls(
            policy=policy_used(triage.policy),
            country=triage.policy.country,
            ladder=triage.policy.ladder,
            primary_step=triage.recommendation.primary_step,
            possible_steps=triage.explanation.possible_steps,
            reasons=tuple(reason.professional for reason in triage.explanation.reasons),
        )
