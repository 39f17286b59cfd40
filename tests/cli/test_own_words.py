"""Nothing a citizen said is in what the command line complains about, or in what it answers."""

from pathlib import Path

import pytest

from tests.cli.command import Mestring

WORD = "Zebrafinken"
WORDS = f"Jeg savner {WORD} min"
IN_VALUES = [
    f"context: {{wishes: ['{WORDS}']}}",
    f"context: {{wishes: {{{WORD}: 1}}}}",
    f"context: {{wishes: '{WORDS * 300}'}}",
    f"context: {{wishes: {WORD}: hjem}}",
    f'context: {{wishes: "{WORDS} \\x"}}',
    f'context: {{wishes: "{WORDS}}}',
    f"context: {{wishes: !{WORD} hjem}}",
    f"context: {{wishes: *{WORD}}}",
    f"context: {{wishes: @{WORD}}}",
    f"context:\n  wishes: {WORDS}: hver dag",
    f"motivation: {{own_goals: '{WORDS}', importance: 99}}",
    f"motivation: {{own_goals: [[{WORD}]]}}",
    f"motivation: {{what_matters: {{a: {WORDS}}}}}",
    f"functioning: {{washing: '{WORDS}'}}",
    f"functioning: '{WORDS}'",
    f"citizen_colour: '{WORDS}'",
    f"facts: '{WORDS}'",
    f"facts: ['{WORDS}']",
    f"'{WORDS}'",
    f"- '{WORDS}'",
    f"policy: ['{WORDS}', 1]\nfacts: {{functioning: {{washing: 9}}}}",
    f"functioning: {{washing: 9}}\n# {WORDS}",
]
IN_NAMES = [
    f"{WORDS}: 1",
    f"functioning: {{washing: 1}}\n{WORDS}: hver dag",
    f"context: {{{WORDS}: 1}}",
    f"context:\n  wishes: a\n  {WORDS}: og mer",
    f"functioning: {{{WORDS}: 1}}",
    f"functioning: {{washing: {{level: 1, {WORDS}: 1}}}}",
    f"context: {{{WORDS}: 1, {WORDS}: 2}}",
    f"policy: {WORDS}\nfacts: {{functioning: {{washing: 1}}}}",
]


def _refused(mestring: Mestring, tmp_path: Path, written: str) -> str:
    path = tmp_path / "facts.yaml"
    path.write_text(written, "utf-8")
    run = mestring("triage", path)
    assert (1, "") == (run.status, run.out)
    return run.err


@pytest.mark.parametrize("written", IN_VALUES)
def test_no_complaint_repeats_what_was_said(mestring: Mestring, tmp_path: Path, written: str) -> None:
    assert WORD not in _refused(mestring, tmp_path, written)


def test_no_complaint_repeats_what_was_said_where_a_name_belongs(mestring: Mestring, tmp_path: Path) -> None:
    assert [] == [written for written in IN_NAMES if WORD in _refused(mestring, tmp_path, written)]


@pytest.mark.parametrize(
    "words", [(), ("--for", "citizen"), ("--format", "json"), ("--policy", "harstad", "--policy", "bergen")]
)
def test_no_answer_repeats_what_was_said(mestring: Mestring, tmp_path: Path, words: tuple[str, ...]) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(
        f"motivation: {{what_matters: '{WORDS}', own_goals: ['{WORDS}']}}\ncontext: {{wishes: '{WORDS}'}}\n", "utf-8"
    )
    run = mestring("triage", path, *words)
    assert 0 == run.status
    assert WORD not in run.out + run.err
