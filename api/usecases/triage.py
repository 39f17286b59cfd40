"""Place one citizen by one policy or several: facts in, a recommendation with its explanation out; nothing is kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from api.domain.errors import UnknownName
from api.domain.facts import Facts
from api.domain.library import Library
from api.domain.policy.decide import decide
from api.domain.policy.explain import explain
from api.domain.policy.explanation import Explanation
from api.domain.policy.model import Policy
from api.domain.policy.recommendation import Recommendation
from api.domain.read_facts import check_facts


@dataclass(frozen=True, slots=True)
class Triage:
    """A recommendation, its explanation, and the policy that gave it."""

    policy: Policy
    recommendation: Recommendation
    explanation: Explanation


def triage(library: Library, policy: str, facts: Facts) -> Triage:
    """Read one policy for one citizen; raises UnknownName for the policy, InvalidFacts for contradictory facts."""
    check_facts(facts)
    if policy not in library.policies:
        raise UnknownName("policy", policy, library.policies, path=("policy",))
    read = library.policies[policy]
    recommendation = decide(read, facts)
    return Triage(read, recommendation, explain(recommendation, read, library))


def compare(library: Library, policies: Iterable[str], facts: Facts) -> list[Triage]:
    """Read several policies for one citizen; without names, all of them."""
    names = list(dict.fromkeys(policies)) or sorted(library.policies)
    for number, name in enumerate(names):
        if name not in library.policies:
            raise UnknownName("policy", name, library.policies, path=("policies", number))
    return [triage(library, name, facts) for name in names]
