"""`mestring triage` with several policies: a column each, and the same as each alone."""

import pytest

from api.content.load import load_library
from tests.cli.command import A1, Mestring

HEADINGS = {"nb": "Her bør hjelpen begynne", "da": "Her bør hjælpen begynde", "en": "Where help should start"}


@pytest.mark.parametrize("language", HEADINGS)
def test_each_policy_has_a_column_with_its_title_and_version(mestring: Mestring, language: str) -> None:
    run = mestring("triage", A1, "--policy", "harstad", "--policy", "esbjerg", "--lang", language)
    assert 0 == run.status
    for name in ("harstad", "esbjerg"):
        policy = load_library().policy(name)
        assert f"{name} {policy.version}" in run.said
    assert set(HEADINGS[language].split()) <= set(run.said.split())


def test_policies_that_differ_show_that_they_differ(mestring: Mestring) -> None:
    run = mestring("triage", A1, "--policy", "harstad", "--policy", "statutory-dk", "--lang", "en")
    assert "step 3" in run.out
    assert "│" in run.out


def test_a_policy_named_twice_is_shown_once_and_alone(mestring: Mestring) -> None:
    once, twice = (mestring("triage", A1, *["--policy", "bergen"] * times) for times in (1, 2))
    assert once.out == twice.out


def test_one_policy_that_does_not_exist_stops_the_comparison(mestring: Mestring) -> None:
    run = mestring("triage", A1, "--policy", "harstad", "--policy", "bergn")
    assert (1, "") == (run.status, run.out)
    assert "did you mean 'bergen'?" in run.err
