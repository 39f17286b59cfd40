"""What `mestring triage` reads: a worked case, bare facts, JSON, or standard input."""

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.command import A1, Mestring, run_apart

FACTS = yaml.safe_load(A1.read_text("utf-8"))["facts"]
JSON = ("--format", "json")
WRITTEN = {
    "bare facts": yaml.safe_dump(FACTS, allow_unicode=True),
    "facts alone": yaml.safe_dump({"facts": FACTS}),
    "JSON": json.dumps(FACTS),
    "JSON with a case around": json.dumps({"id": "X", "policy": "harstad", "facts": FACTS}, indent=2),
    "JSON indented by tabs": json.dumps({"facts": FACTS}, indent="\t"),
    "with a byte order mark": "\ufeff" + yaml.safe_dump(FACTS),
    "with Windows line ends": yaml.safe_dump(FACTS).replace("\n", "\r\n"),
}
ESCAPED = {
    "a character in two halves": '{"context": {"wishes": "\\ud83d\\ude00"}}',
    "an escaped slash": '{"context": {"wishes": "a\\/b"}}',
    "an escaped letter": '{"context": {"wishes": "\\u00e5"}}',
    "a number with an exponent": '{"context": {"help_hours_per_week": 1e1}}',
    "a number with a large exponent": '{"context": {"help_hours_per_week": 2.5E+0}}',
}


@pytest.fixture
def expected(mestring: Mestring) -> str:
    """Triage the worked case A1."""
    return mestring("triage", A1, *JSON).out


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_the_same_facts_give_the_same_answer_however_they_are_written(
    mestring: Mestring, tmp_path: Path, expected: str, written: str
) -> None:
    path = tmp_path / "facts.txt"
    path.write_text(written, "utf-8", newline="")
    run = mestring("triage", path, *JSON)
    assert (0, expected) == (run.status, run.out), run.err


@pytest.mark.parametrize("written", ESCAPED.values(), ids=ESCAPED)
def test_whatever_json_allows_is_read(mestring: Mestring, tmp_path: Path, written: str) -> None:
    path = tmp_path / "facts.json"
    path.write_text(written, "utf-8")
    assert json.loads(written)
    run = mestring("triage", path, *JSON)
    assert (0, "") == (run.status, run.err)


def test_standard_input_is_read_from_a_dash(expected: str) -> None:
    run = run_apart("triage", "-", *JSON, stdin=A1.read_bytes())
    assert (0, expected, "") == (run.status, run.out, run.err)


def test_nothing_on_standard_input_is_a_mistake_and_names_where() -> None:
    run = run_apart("triage", "-")
    assert (1, "") == (run.status, run.out)
    assert "standard input:1: " in run.err


def test_a_case_is_read_by_the_first_policy_it_names(mestring: Mestring, tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("policy: [bergen, harstad]\nfacts: {functioning: {washing: 2}}\n", "utf-8")
    assert "bergen" == json.loads(mestring("triage", path, *JSON).out)["policy"]["id"]


def test_a_policy_that_is_chosen_wins_over_the_one_the_case_names(mestring: Mestring) -> None:
    assert "esbjerg" == json.loads(mestring("triage", A1, "--policy", "esbjerg", *JSON).out)["policy"]["id"]


def test_no_and_on_are_words_and_not_answers(mestring: Mestring, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("context: {lives_alone: no}\n", "utf-8")
    run = mestring("triage", path)
    assert 1 == run.status
    assert "'no' is not true or false" in run.err


def test_a_terminal_that_cannot_show_every_character_gets_an_answer_all_the_same() -> None:
    run = run_apart("triage", A1, settings={"PYTHONIOENCODING": "latin-1"})
    assert (0, "") == (run.status, run.err[-200:])
