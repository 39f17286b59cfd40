"""The shipped policies by name, and short ways to read one for a citizen."""

from collections.abc import Mapping
from typing import Final

import pytest

from api.content.load import load_library
from api.domain.facts import Answer
from api.domain.policy.decide import decide
from api.domain.policy.recommendation import Recommendation
from api.domain.vocabulary import Country
from tests.builders import facts_of

LIBRARY: Final = load_library()
POLICIES: Final = LIBRARY.policies

each_policy = pytest.mark.parametrize("policy", list(POLICIES))
each_danish_policy = pytest.mark.parametrize(
    "policy", [name for name, policy in POLICIES.items() if policy.country is Country.DK]
)


def read(policy: str, answers: Mapping[str, Answer]) -> Recommendation:
    """Read a shipped policy for flat answers."""
    return decide(POLICIES[policy], facts_of(answers))


def step_of(policy: str, answers: Mapping[str, Answer]) -> int:
    """Give the one primary step of complete answers."""
    (step,) = read(policy, answers).possible_steps
    return step


def services(found: Recommendation) -> set[str]:
    """Name the services proposed."""
    return {proposal.service for proposal in found.services}


def flags(found: Recommendation) -> set[str]:
    """Name the flags raised."""
    return {raised.flag.value for raised in found.flags}


def fired(found: Recommendation) -> set[str]:
    """Name the rows that fired."""
    return {one.row.id for one in found.fired}
