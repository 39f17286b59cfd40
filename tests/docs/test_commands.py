"""Every command the documentation shows works, and prints what is shown."""

import re

from tests.architecture.tree import ROOT
from tests.docs.commands import Ran, commands_of, shortened
from tests.docs.markdown import documents
from tests.docs.paste import PASTE, settled

TARGET = re.compile(r"^([a-z-]+):", re.MULTILINE)


def test_every_command_succeeds(ran: list[Ran]) -> None:
    failed = [f"{one.command.place} {one.command.text}\n{one.output}{one.complaint}" for one in ran if one.status]
    assert [] == failed


def test_every_make_target_named_exists() -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text("utf-8")))
    named = {
        target: command.place
        for path in documents()
        for command in commands_of(path)
        if command.tool == "make"
        for target in command.text.split()[1:]
        if "=" not in target
    }
    assert {} == {target: place for target, place in named.items() if target not in targets}


def test_every_output_shown_is_what_the_command_prints(ran: list[Ran]) -> None:
    wrong = [
        f"{one.command.place} now prints:\n{shortened(one.output, shown.text)}"
        for one in ran
        if (shown := one.command.shown) and settled(shortened(one.output, shown.text)) != settled(shown.text)
    ]
    assert [] == wrong, PASTE


def test_the_readme_shows_what_a_citizen_is_told(ran: list[Ran]) -> None:
    shown = [one.command.text for one in ran if one.command.document.name == "README.md" and one.command.shown]
    assert "mestring triage api/policies/cases/A1.yaml --lang en --for citizen" in shown
