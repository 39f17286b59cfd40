"""The vignettes that travel with a policy: each is a shipped case, is run under that policy, and passes."""

import pytest

from api.content.cases import read_case
from api.content.load import SHIPPED, load_library
from api.domain.cases import disagreements
from api.domain.policy.decide import decide

LIBRARY = load_library()
VIGNETTES = [(name, case) for name, policy in sorted(LIBRARY.policies.items()) for case in policy.vignettes]


@pytest.mark.parametrize(("policy", "case"), VIGNETTES)
def test_a_vignette_of_a_policy_passes(policy: str, case: str) -> None:
    vignette = read_case(SHIPPED / "cases" / f"{case}.yaml", LIBRARY)
    assert [] == disagreements(vignette.expect, decide(LIBRARY.policy(policy), vignette.facts))


def test_every_shipped_case_is_a_vignette_of_each_policy_it_names() -> None:
    cases = [read_case(path, LIBRARY) for path in sorted((SHIPPED / "cases").glob("*.yaml"))]
    assert sorted(VIGNETTES) == sorted((policy, case.id) for case in cases for policy in case.policy)
