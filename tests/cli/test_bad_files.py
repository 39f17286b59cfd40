"""Files that cannot be read: missing, too large, traps, or no YAML at all."""

from pathlib import Path
from time import monotonic

import pytest

from tests.cli.command import Mestring, check_complaint, run_apart

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{one}: &{one} [{', '.join([f'*{before}'] * 9)}]\n" for before, one in zip("abcdefgh", "bcdefghi", strict=True)
)
UNREADABLE: dict[str, tuple[bytes, str, int]] = {
    "a YAML bomb": (BOMB.encode(), "alias_refused", 2),
    "one alias": (b"a: &a {washing: 2}\nfunctioning: *a\n", "alias_refused", 2),
    "broken YAML": (b"functioning: {washing: 2\n", "unreadable_yaml", 2),
    "broken JSON": (b'{"functioning":\n  {"washing": 2}}}', "unreadable_yaml", 2),
    "a tab as indentation": (b"functioning:\n\twashing: 2\n", "unreadable_yaml", 2),
    "two documents": (b"functioning: {washing: 2}\n---\nfunctioning: {washing: 3}\n", "unreadable_yaml", 2),
    "a tag that runs code": (b'!!python/object/apply:os.system ["x"]\n', "unreadable_yaml", 1),
    "a tag nobody knows": (b"functioning: !level 2\n", "unreadable_yaml", 1),
    "Latin-1": ('context: {wishes: "å"}\n'.encode("latin-1"), "unreadable_yaml", 1),
    "a raw null byte": (b'context: {wishes: "a\0b"}\n', "unreadable_yaml", 1),
    "half a character": (b'{"context": {"wishes": "\\ud800"}}', "unreadable_yaml", 1),
    "a date that cannot be": (b"functioning: {washing: 1}\ncontext: {wishes: 2026-13-45}\n", "", 2),
    "a list as a name": (b"functioning: {washing: 1}\n? [a]\n: 1\n", "unreadable_yaml", 2),
    "a number as a name": (b"functioning: {washing: 1}\n1: 1\n", "", 2),
    "100,000 open lists": (b"[" * 100_000, "too_deep", 1),
    "nested 21 deep": (b"[" * 21 + b"]" * 21, "too_deep", 1),
    "100,000 nested blocks": (b"- " * 100_000, "too_deep", 1),
    "ten megabytes": (b"#" * 10_000_000, "too_large", 1),
    "a number of 5,000 digits": (b"functioning:\n  washing: " + b"9" * 5_000, "", 2),
    "a number of 4,000 digits": (b"functioning:\n  washing: " + b"9" * 4_000, "out_of_range", 2),
    "400 digits of hours": (b"context:\n  help_hours_per_week: " + b"9" * 400, "out_of_range", 2),
    "NaN": (b"context: {help_hours_per_week: .nan}\n", "not_a_number", 1),
    "infinity": (b"context: {help_hours_per_week: .inf}\n", "not_a_number", 1),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_unreadable_file_is_refused_with_its_line_in_few_words(
    mestring: Mestring, tmp_path: Path, name: str
) -> None:
    content, code, line = UNREADABLE[name]
    path = tmp_path / "facts.yaml"
    path.write_bytes(content)
    run = mestring("triage", path)
    check_complaint(run, f"[{code}" if code else "error", f"facts.yaml:{line}: ")
    assert len(run.err) < 400


@pytest.mark.parametrize("name", ["a YAML bomb", "100,000 open lists", "100,000 nested blocks", "ten megabytes"])
def test_a_trap_is_refused_at_once(mestring: Mestring, tmp_path: Path, name: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(UNREADABLE[name][0])
    mestring("ladder", "show")
    started = monotonic()
    assert 1 == mestring("triage", path).status
    assert monotonic() - started < 2


def test_a_file_too_large_is_not_said_to_be_smaller_than_it_is(mestring: Mestring, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"#" * 10_000_000)
    run = mestring("triage", path)
    assert "1,000,000" in run.err
    assert "1,000,001" not in run.err


def test_a_file_that_is_not_there_is_said_to_be_missing(mestring: Mestring, tmp_path: Path) -> None:
    check_complaint(mestring("triage", tmp_path / "nowhere.yaml"), "[unreadable_file]", "nowhere.yaml")


def test_a_folder_is_no_file(mestring: Mestring, tmp_path: Path) -> None:
    check_complaint(mestring("triage", tmp_path), "[unreadable_file]", "directory")


def test_too_much_on_standard_input_is_refused() -> None:
    check_complaint(run_apart("triage", "-", stdin=b"#" * 10_000_000), "[too_large]", "standard input:1: ")


def test_a_complaint_cannot_paint_the_terminal(mestring: Mestring, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b'context: {"wi\\u001b[31mshes": "x", "\\u009b31m": 1, "[red]a[/]": 1}\n')
    run = mestring("triage", path)
    assert 1 == run.status
    assert [] == [character for character in run.err if not character.isprintable() and character != "\n"]
