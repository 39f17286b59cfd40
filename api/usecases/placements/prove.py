"""Prove a recommendation: read the kept policy again for the kept facts, and compare every word of the result."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from api.db.missing import NotHere
from api.db.stores.placements import get_placement, kept_policy
from api.db.work import Work
from api.domain.audit.action import Action
from api.domain.care.basis import Basis, hash_of, result_of
from api.domain.care.placement import Placement
from api.domain.errors import InvalidFacts
from api.domain.policy.decide import decide
from api.domain.policy.model import Policy
from api.domain.policy.recommendation import ENGINE_VERSION
from api.domain.read_facts import read_facts
from api.usecases.cases.read_case import reached


@dataclass(frozen=True, slots=True)
class Proof:
    """A recommended placement, and whether reading its policy again gives the same."""

    placement: Placement
    basis: Basis
    same: bool
    same_engine: bool


async def prove(work: Work, case_id: UUID, placement_id: UUID) -> Proof:
    """Recompute one recommended placement; raises NotHere for a placement no policy made."""
    await reached(work, Action.RECOMMENDATION_READ, case_id, subject=f"placement/{placement_id}")
    placement = await get_placement(work, case_id, placement_id)
    if placement.basis is None:
        raise NotHere("recommendation")
    document = await kept_policy(work, placement.basis.policy_hash)
    same = holds(placement.basis, document, step=placement.step)
    return Proof(placement, placement.basis, same, placement.basis.engine == ENGINE_VERSION)


def holds(basis: Basis, document: Any, *, step: int | None) -> bool:
    """Say whether the kept policy, read for the kept facts, gives the kept result and step, and every hash fits.

    What was tampered with until it cannot even be read does not hold.
    """
    if hash_of(document) != basis.policy_hash:
        return False
    try:
        policy, facts = Policy.model_validate(document), read_facts(basis.facts)
    except (ValidationError, InvalidFacts):
        return False
    result = result_of(decide(policy, facts))
    named = (policy.id, policy.version) == (basis.policy_id, basis.policy_version)
    return named and result["primary_step"] == step and hash_of(result) == basis.result_hash == hash_of(basis.result)
