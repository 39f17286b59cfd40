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
from api.domain.policy.kept import Kept
from api.domain.text import Reader, Text
from api.schemas.triage import FiredOut, PolicyUsed, SourceOut, TriageResponse, fired_out, policy_used, source_out
from api.usecases.triage import Triage


class Part:
    """Writes values of one type, each value once as long as it is kept."""

    def __init__(self, written_as: Any) -> None:
        """Take the type, as pydantic knows it."""
        self._adapter: TypeAdapter[Any] = TypeAdapter(written_as)
        self._kept: Kept[int, tuple[object, bytes]] = Kept()

    def one(self, value: object) -> bytes:
        """Write a value; the same value again is not written again."""
        kept = self._kept.get(id(value))
        if kept is not None and kept[0] is value:
            return kept[1]
        return self._kept.keep(id(value), (value, self._adapter.dump_json(value)))[1]

    def many(self, values: Iterable[object]) -> bytes:
        """Write a list of values."""
        return b"[%s]" % b",".join([self.one(value) for value in values])


_BY_READER = Part(dict[Reader, Text])
_STEP = Part(OwnStep | None)
_REASON = Part(Reason)
_ANSWERED = Part(Answered)
_SERVICE = Part(ServiceExplained)
_NAMED = Part(NamedService)
_FLAG = Part(FlagExplained)
_UNKNOWN = Part(UnknownExplained)
_POLICY = Part(PolicyUsed)
_FIRED = Part(FiredOut)
_SOURCE = Part(SourceOut)


def written(triage: Triage) -> bytes:
    """Write a triage as `TriageResponse` would."""
    found, explained = triage.recommendation, triage.explanation
    fields = {
        "policy": _POLICY.one(policy_used(found.policy, triage.policy.title)),
        "primary_step": b"null" if found.primary_step is None else b"%d" % found.primary_step,
        "possible_steps": _STEP.many(explained.possible_steps),
        "step": _STEP.one(explained.step),
        "headline": _BY_READER.one(explained.headline),
        "not_a_decision": _BY_READER.one(explained.not_a_decision),
        "reasons": _REASON.many(explained.reasons),
        "either": _REASON.many(explained.either),
        "dimensions": _ANSWERED.many(explained.dimensions),
        "questions": _ANSWERED.many(explained.questions),
        "regain": _ANSWERED.one(explained.regain),
        "approach": _ANSWERED.one(explained.approach),
        "services": _SERVICE.many(explained.services),
        "possible_services": _NAMED.many(explained.possible_services),
        "flags": _FLAG.many(explained.flags),
        "unknown": _UNKNOWN.many(explained.unknown),
        "fired": _FIRED.many([fired_out(fired.table.id, fired.row.id) for fired in found.fired]),
        "sources": _object({name: _SOURCE.one(source_out(source)) for name, source in explained.sources.items()}),
    }
    return _object({name: fields[name] for name in TriageResponse.model_fields})


def _object(parts: dict[str, bytes]) -> bytes:
    return b"{%s}" % b",".join([b'"%s":%s' % (name.encode(), part) for name, part in parts.items()])
