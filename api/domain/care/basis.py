"""What a recommended placement rests on, kept so that it can be worked out anew years later, bit for bit."""

from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Any

from api.domain.facts import Facts
from api.domain.policy.recommendation import Fired, Recommendation


@dataclass(frozen=True, slots=True)
class Basis:
    """What a recommended placement rests on: exactly which policy, which facts, and what came out."""

    policy_id: str
    policy_version: str
    policy_hash: str
    engine: str
    facts: dict[str, Any]
    result: dict[str, Any]
    result_hash: str

    @classmethod
    def of(cls, found: Recommendation, facts: Facts) -> "Basis":
        """Write down what a policy said of these facts."""
        result = result_of(found)
        return cls(
            policy_id=found.policy.id,
            policy_version=found.policy.version,
            policy_hash=found.policy.content_hash,
            engine=found.policy.engine,
            facts=facts.model_dump(mode="json", exclude_none=True),
            result=result,
            result_hash=hash_of(result),
        )


def result_of(found: Recommendation) -> dict[str, Any]:
    """Write a recommendation as plain JSON values: everything a policy said, each with the rows that said it."""
    return {
        "primary_step": found.primary_step,
        "possible_steps": list(found.possible_steps),
        "outcomes": {
            name: {"value": outcome.value, "possible": list(outcome.possible), "rows": [row.id for row in outcome.rows]}
            for name, outcome in found.outcomes.items()
        },
        "services": {proposal.service: [row.id for row in proposal.rows] for proposal in found.services},
        "possible_services": list(found.possible_services),
        "flags": {raised.flag.value: [row.id for row in raised.rows] for raised in found.flags},
        "fired": [_fired(fired) for fired in found.fired],
        "either": [_fired(fired) for fired in found.either],
        "unknown": {unknown.fact: unknown.could_change_step for unknown in found.unknown},
    }


def _fired(fired: Fired) -> dict[str, Any]:
    observed = {seen.name: list(seen.values) for seen in fired.observed}
    return {"table": fired.table.id, "row": fired.row.id, "observed": observed}


def hash_of(document: Any) -> str:
    """Identify a document exactly (SHA-256 of its canonical JSON): the same on every machine, years later."""
    written = dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()
