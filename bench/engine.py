"""`decide` with its full trace against zen-engine with tracing on, over the same policy and the same citizens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from json import dumps
from statistics import median
from typing import Any

import zen

from api.content.load import load_library
from api.domain.facts import Facts
from api.domain.policy.decide import decide
from api.domain.policy.model import FLAG, PRIMARY_STEP, SERVICE, HitPolicy, Policy
from api.domain.policy.recommendation import Recommendation
from bench.citizens import Document, documents
from bench.jdm import THEN, Part, context_of, model_of
from bench.measure import ROUNDS, Measured, NotMeasured, Pair, seconds_each, shorter_is_better

POLICY = "harstad"
AIM = 5
"""At least this many times as fast as zen-engine."""

COMPARED = 400
_TIMED = 60
_MICROSECONDS = 1e6

Answered = dict[str, Any]


class Differs(NotMeasured):
    """An answer that the two do not give alike."""

    def __init__(self, name: str, ours: object, theirs: object, facts: Facts) -> None:
        """Say what each gave, and for whom."""
        super().__init__(f"{name} is {ours!r} by decide and {theirs!r} by zen-engine, for {facts!r}.")


@dataclass(frozen=True, slots=True)
class Peer:
    """A policy read by zen-engine, compiled beforehand."""

    policy: Policy
    decision: zen.ZenDecision

    def read(self, context: Part) -> "zen.EvaluateResponse":
        """Read the policy for one citizen, tracing every node."""
        return self.decision.evaluate(context, {"trace": True})


def peer_of(policy: Policy) -> Peer:
    """Hand a policy to zen-engine."""
    content = zen.ZenDecisionContent(dumps(model_of(policy)))
    decision = zen.ZenEngine().create_decision(content)
    decision.validate()
    return Peer(policy, decision)


def measure() -> Iterator[Measured]:
    """Prove that both give the same, then time both; raises Differs if they do not agree."""
    policy = load_library().policy(POLICY)
    peer = peer_of(policy)
    for facts in _fresh(documents(COMPARED, seed=0)):
        check_same(peer, facts)
    rounds = [_round(peer, seed) for seed in range(1, ROUNDS + 1)]
    yield shorter_is_better("decide with full trace, all facts, against zen-engine", "µs", rounds, AIM)
    partial = [_ours(policy, documents(_TIMED, seed=seed, missing=1 / 3)) for seed in range(1, ROUNDS + 1)]
    yield Measured("decide with full trace, a third of the facts missing", "µs", median(partial))


def _round(peer: Peer, seed: int) -> Pair:
    """Time both on the same citizens, new in every round, so that neither side has met them before."""
    drawn = documents(_TIMED, seed=seed)
    contexts = [context_of(peer.policy, facts) for facts in _fresh(drawn)]
    return _ours(peer.policy, drawn), seconds_each(peer.read, contexts) * _MICROSECONDS


def _ours(policy: Policy, drawn: Sequence[Document]) -> float:
    return seconds_each(lambda facts: decide(policy, facts), _fresh(drawn)) * _MICROSECONDS


def _fresh(drawn: Sequence[Document]) -> list[Facts]:
    """Make facts whose answers have not been flattened yet; `read_facts` would already do so."""
    return [Facts.model_validate(document) for document in drawn]


def check_same(peer: Peer, facts: Facts) -> None:
    """Raise Differs unless both give the same step, answers, services and flags, by the same rows."""
    ours = _said(decide(peer.policy, facts))
    theirs = _said_by_zen(peer.policy, peer.read(context_of(peer.policy, facts)))
    for name in ours | theirs:
        if ours.get(name) != theirs.get(name):
            raise Differs(name, ours.get(name), theirs.get(name), facts)


def _said(read: Recommendation) -> Answered:
    return {
        **{name: outcome.value for name, outcome in read.outcomes.items()},
        PRIMARY_STEP: read.primary_step,
        SERVICE: [proposal.service for proposal in read.services],
        FLAG: [raised.flag.value for raised in read.flags],
        "rows": {fired.row.id for fired in read.fired},
    }


def _said_by_zen(policy: Policy, read: "zen.EvaluateResponse") -> Answered:
    result, trace = read["result"], read["trace"]
    said: Answered = {"rows": set()}
    for table in policy.tables:
        fired = trace[table.output]["traceData"]
        answer = result.get(table.output)
        if table.hit is HitPolicy.COLLECT:
            said[table.output] = list(dict.fromkeys(item[THEN] for item in answer or ()))
            said["rows"] |= {hit["rule"]["_id"] for hit in fired}
        else:
            said[table.output] = answer
            said["rows"].add(fired["rule"]["_id"])
    return said
