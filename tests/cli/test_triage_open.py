"""`mestring triage` when too little is known: every step still possible, and what to ask next."""

from pathlib import Path

import pytest

from tests.cli.command import Mestring

THIN = "functioning: {washing: 2}\n"


@pytest.fixture
def thin(tmp_path: Path) -> Path:
    """Write a file with one fact in it."""
    path = tmp_path / "thin.yaml"
    path.write_text(THIN, "utf-8")
    return path


@pytest.mark.parametrize("reader", ["citizen", "professional"])
def test_every_step_still_possible_is_marked_on_the_ladder(mestring: Mestring, thin: Path, reader: str) -> None:
    run = mestring("triage", thin, "--lang", "en", "--for", reader)
    assert 0 == run.status
    assert "◆" not in run.out
    marked = [line for line in run.out.splitlines() if "◇" in line]
    assert 1 < len(marked)
    assert all(line.rstrip().endswith("still possible") for line in marked)


def test_what_could_change_the_step_is_told_to_the_professional(mestring: Mestring, thin: Path) -> None:
    run = mestring("triage", thin, "--lang", "en", "--for", "professional")
    assert "Could change the step: " in run.said


def test_a_citizen_is_asked_at_most_three_plain_questions_at_a_time(mestring: Mestring, thin: Path) -> None:
    run = mestring("triage", thin, "--lang", "en", "--for", "citizen")
    asked = run.out.partition("What we do not know yet")[2].splitlines()
    assert 3 == len([line for line in asked if line.strip().startswith("•") and line.strip().endswith("?")])


def test_what_could_not_change_the_step_is_told_to_the_professional_only(mestring: Mestring, thin: Path) -> None:
    told = [mestring("triage", thin, "--lang", "en", "--for", reader).said for reader in ("citizen", "professional")]
    assert [False, True] == ["Does not change the step: " in said for said in told]
