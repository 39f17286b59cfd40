"""A recommendation as the citizen and their relatives read it: plain words, nothing for professionals only."""

from collections.abc import Iterable
from itertools import chain
from typing import Final

from api.domain.care.informants import KEPT_FROM_CITIZENS
from api.domain.policy.explanation import Answered, FlagExplained, NamedService, OwnStep, Reason, ServiceExplained
from api.domain.text import Reader, Text
from api.domain.vocabulary import Flag
from api.schemas.triage import PolicyUsed, SourceOut, policy_used, source_out
from api.schemas.wire import Output
from api.usecases.triage import Triage

_FLAGS: Final = tuple(Flag)
"""The order flags are shown in: it must not depend on a row that is kept back."""


class OwnReason(Output):
    """Why, in the citizen's words, and where it comes from."""

    text: Text
    sources: tuple[str, ...]
    own_choice: bool


class OwnService(Output):
    """A service that may fit, for whom it is, and why."""

    service: str
    name: Text
    for_whom: Text
    step: OwnStep
    time_limited: bool
    reasons: tuple[OwnReason, ...]


class OwnAnswered(Output):
    """One side of the situation, or one of the five questions, as answered so far."""

    output: str
    title: Text
    label: Text | None
    reason: OwnReason | None


class OwnFlag(Output):
    """Something somebody must see to."""

    flag: str
    name: Text
    reasons: tuple[OwnReason, ...]


class OwnUnknown(Output):
    """Something not asked yet, and whether it could change the step."""

    fact: str
    label: Text
    could_change_step: bool


class Suggestion(Output):
    """Where help could start, and why. A suggestion: a named person decides, together with the citizen."""

    policy: PolicyUsed
    primary_step: int | None
    step: OwnStep | None
    possible_steps: tuple[OwnStep, ...]
    headline: Text
    not_a_decision: Text
    reasons: tuple[OwnReason, ...]
    either: tuple[OwnReason, ...]
    dimensions: tuple[OwnAnswered, ...]
    questions: tuple[OwnAnswered, ...]
    services: tuple[OwnService, ...]
    possible_services: tuple[NamedService, ...]
    flags: tuple[OwnFlag, ...]
    unknown: tuple[OwnUnknown, ...]
    sources: dict[str, SourceOut]

    @classmethod
    def of(cls, triage: Triage) -> "Suggestion":
        """Write what the citizen may read of a recommendation."""
        told = triage.explanation
        reasons, services, flags = _reasons(told.reasons), tuple(map(_service, told.services)), _flags(told.flags)
        dimensions, questions = tuple(map(_answered, told.dimensions)), tuple(map(_answered, told.questions))
        answered = [one.reason for one in (*dimensions, *questions) if one.reason is not None]
        given = chain(reasons, answered, *(one.reasons for one in services), *(one.reasons for one in flags))
        sources = sorted({name for reason in given for name in reason.sources})
        return cls(
            policy=policy_used(triage.policy),
            primary_step=triage.recommendation.primary_step,
            step=told.step,
            possible_steps=told.possible_steps,
            headline=told.headline[Reader.CITIZEN],
            not_a_decision=told.not_a_decision[Reader.CITIZEN],
            reasons=reasons,
            either=_reasons(told.either),
            dimensions=dimensions,
            questions=questions,
            services=services,
            possible_services=told.possible_services,
            flags=flags,
            unknown=tuple(OwnUnknown.model_validate(one) for one in told.unknown if one.fact not in KEPT_FROM_CITIZENS),
            sources={name: source_out(told.sources[name]) for name in sources},
        )


def _reasons(reasons: Iterable[Reason]) -> tuple[OwnReason, ...]:
    return tuple(_reason(reason) for reason in reasons if reason.is_for(Reader.CITIZEN))


def _reason(reason: Reason) -> OwnReason:
    return OwnReason(text=reason.citizen, sources=reason.sources, own_choice=reason.own_choice)


def _answered(answered: Answered) -> OwnAnswered:
    reason = answered.reason
    shown = _reason(reason) if reason is not None and reason.is_for(Reader.CITIZEN) else None
    return OwnAnswered(output=answered.output, title=answered.title, label=answered.label, reason=shown)


def _service(one: ServiceExplained) -> OwnService:
    return OwnService(
        service=one.service,
        name=one.name,
        for_whom=one.for_whom,
        step=one.step,
        time_limited=one.time_limited,
        reasons=_reasons(one.reasons),
    )


def _flags(flags: Iterable[FlagExplained]) -> tuple[OwnFlag, ...]:
    shown = sorted((one for one in flags if one.is_for(Reader.CITIZEN)), key=lambda one: _FLAGS.index(one.flag))
    return tuple(OwnFlag(flag=one.flag, name=one.name, reasons=_reasons(one.reasons)) for one in shown)
