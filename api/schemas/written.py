"""A triage as JSON, put together from parts written before.

An explanation is made of parts that are kept and come back in many answers: reasons, services, labels, sources. Each
is written once. The result is, byte for byte, what `TriageResponse` writes; a test holds the two together.
"""

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from api.domain.policy.explanation import (
    Answered,
    FlagExplained,
    NamedService,
    OwnStep,
    Reason,
    ServiceExplained,
    UnknownExplained,
)
from api.domain.policy.kept import Once
from api.domain.text import Reader, Text
from api.schemas.triage import fired_out, policy_used, source_out
from api.usecases.triage import Triage


class Part(Once[Any, bytes]):
    """Writes values of one type, each value once as long as it is kept."""

    def many(self, values: Iterable[object]) -> bytes:
        """Write a list of values."""
        return b"[%s]" % b",".join([self.of(value) for value in values])


_BY_READER = Part(TypeAdapter(dict[Reader, Text]).dump_json)
_STEP = Part(TypeAdapter(OwnStep | None).dump_json)
_REASON = Part(TypeAdapter(Reason).dump_json)
_ANSWERED = Part(TypeAdapter(Answered).dump_json)
_SERVICE = Part(TypeAdapter(ServiceExplained).dump_json)
_NAMED = Part(TypeAdapter(NamedService).dump_json)
_FLAG = Part(TypeAdapter(FlagExplained).dump_json)
_UNKNOWN = Part(TypeAdapter(UnknownExplained).dump_json)
_POLICY = Part(lambda policy: policy_used(policy).model_dump_json().encode())
_FIRED = Part(lambda fired: fired_out(fired).model_dump_json().encode())
_SOURCE = Part(lambda source: source_out(source).model_dump_json().encode())


def written(triage: Triage) -> bytes:
    """Write a triage as `TriageResponse` would."""
    found, explained = triage.recommendation, triage.explanation
    return _object(
        {
            "policy": _POLICY.of(triage.policy),
            "primary_step": b"null" if found.primary_step is None else b"%d" % found.primary_step,
            "possible_steps": _STEP.many(explained.possible_steps),
            "step": _STEP.of(explained.step),
            "headline": _BY_READER.of(explained.headline),
            "not_a_decision": _BY_READER.of(explained.not_a_decision),
            "reasons": _REASON.many(explained.reasons),
            "either": _REASON.many(explained.either),
            "dimensions": _ANSWERED.many(explained.dimensions),
            "questions": _ANSWERED.many(explained.questions),
            "regain": _ANSWERED.of(explained.regain),
            "approach": _ANSWERED.of(explained.approach),
            "services": _SERVICE.many(explained.services),
            "possible_services": _NAMED.many(explained.possible_services),
            "flags": _FLAG.many(explained.flags),
            "unknown": _UNKNOWN.many(explained.unknown),
            "fired": _FIRED.many(found.fired),
            "sources": _object({name: _SOURCE.of(source) for name, source in explained.sources.items()}),
        }
    )


def _object(parts: dict[str, bytes]) -> bytes:
    return b"{%s}" % b",".join([b'"%s":%s' % (name.encode(), part) for name, part in parts.items()])
