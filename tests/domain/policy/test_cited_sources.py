"""What the rules of a policy rest on: what holds in its country, and otherwise openly the product's own choice."""

import pytest

from api.domain.source import OWN_CHOICE, Source, SourceKind
from api.domain.vocabulary import Country
from tests.domain.policy.readings import LIBRARY, POLICIES


def cited(policy: str, row: str) -> set[str]:
    (found,) = {one.source for _, one in POLICIES[policy].rows() if one.id == row}
    return set(found)


@pytest.mark.parametrize("policy", POLICIES)
def test_no_rule_rests_on_the_law_or_practice_of_another_country(policy: str) -> None:
    country = POLICIES[policy].country
    named = {name for _, row in POLICIES[policy].rows() for name in row.source}
    assert set() == {name for name in named if not LIBRARY.sources[name].is_cited_in(country)}


def test_every_law_that_a_rule_cites_is_the_law_of_one_country() -> None:
    named = {name for policy in POLICIES.values() for _, row in policy.rows() for name in row.source}
    laws = {SourceKind.LAW, SourceKind.UNVERIFIED}
    loose = {name for name in named if LIBRARY.sources[name].kind in laws and LIBRARY.sources[name].holds_in is None}
    assert set() == loose


@pytest.mark.parametrize(
    ("policy", "row", "expected"),
    [
        ("harstad", "propose-personal-care", {"home-health-no"}),
        ("esbjerg", "propose-personal-care", {"sel-83"}),
        ("harstad", "propose-gps-consent", {"hareid-technology"}),
        ("esbjerg", "propose-gps-consent", {"svc-sel-128b", "svc-dk-dementia-gps"}),
        ("statutory-dk", "need-criteria", {OWN_CHOICE}),
        ("statutory-dk", "lasting-unpredictable", {OWN_CHOICE}),
        ("statutory-no", "lasting-unpredictable", {"long-stay-regulation", "narvik-long-stay"}),
        ("statutory-dk", "lasting-nursing-round-the-clock", {"skilled-nursing-study"}),
    ],
)
def test_a_shared_rule_cites_what_holds_where_it_is_read(policy: str, row: str, expected: set[str]) -> None:
    assert expected == cited(policy, row)


@pytest.mark.parametrize("country", Country)
def test_what_holds_nowhere_in_particular_is_cited_everywhere(country: Country) -> None:
    assert Source(title="A ruler", publisher="A university", kind=SourceKind.GUIDANCE).is_cited_in(country)
