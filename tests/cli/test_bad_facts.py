"""Facts a file gets wrong: exit status 1, the file and line, the field, and what would be right."""

from pathlib import Path

import pytest

from tests.cli.command import Mestring, check_complaint

MISTAKES: dict[str, tuple[str, int, tuple[str, ...]]] = {
    "an activity nobody knows": ("functioning:\n  washng: 2\n", 2, ("'washng'", "did you mean 'washing'?")),
    "level 7": ("functioning:\n  dressing: 1\n  washing: 7\n", 3, ("7 is not", "0 to 4")),
    "a level as text": ('functioning:\n  washing: "2"\n', 2, ("'2' is not", "write the number without quotes")),
    "not relevant where it cannot be": ("resources:\n  network: not_relevant\n", 2, ("'not_relevant'", "leave it out")),
    "a contradiction": (
        "context:\n  home_sound: true\nsafety:\n  no_sound_night: true\n",
        4,
        ("'home_sound'", "'no_sound_night'", "correct one of them"),
    ),
    "a fact in no group": ("functioning: {}\nnetwork: 1\n", 2, ("'network' belongs under 'resources'",)),
    "a fact in another group": ("safety:\n  network: 1\n", 2, ("'network' belongs under 'resources'",)),
    "a fact nobody knows": ("context:\n  livs_alone: true\n", 2, ("did you mean 'lives_alone'?",)),
    "a field nobody knows": ("functioning:\n  washing:\n    level: 1\n    levl: 2\n", 4, ("'levl'",)),
    "a choice nobody knows": ("context:\n  dwelling: hom\n", 2, ("did you mean 'home'?",)),
    "an empty case": ("facts: {}\n", 1, ("no fact is given", "answer at least one")),
    "a case without facts in it": ("facts:\n", 1, ("no fact is given",)),
    "an empty file": ("", 1, ("no fact is given",)),
    "a list": ("- 1\n- 2\n", 1, ("must be a mapping",)),
    "a text": ("hello\n", 1, ("must be a mapping",)),
    "4001 characters of own words": (f"context:\n  wishes: {'å' * 4001}\n", 2, ("4000",)),
    "a fact twice": ("functioning:\n  washing: 1\n  washing: 2\n", 3, ("'washing' stands twice", "keep one")),
    "a policy nobody knows": ("policy: harsta\nfacts:\n  functioning: {washing: 1}\n", 1, ("did you mean 'harstad'?",)),
    "a policy that is a number": ("policy: 3\nfacts:\n  functioning: {washing: 1}\n", 1, ("policy",)),
    "a policy left empty": ("policy:\nfacts:\n  functioning: {washing: 1}\n", 1, ("policy",)),
    "a list in the list of policies": ("policy: [[a]]\nfacts:\n  functioning: {washing: 1}\n", 1, ("policy",)),
    "a policy that is a mapping": ("policy: {harstad: 1}\nfacts:\n  functioning: {washing: 1}\n", 1, ("policy",)),
    "a misspelt field beside the facts": ("facts:\n  functioning: {washing: 1}\npolcy: bergen\n", 3, ("'polcy'",)),
    "a fact beside the facts": ("facts:\n  functioning: {washing: 1}\ncitizen_colour: red\n", 3, ("'citizen_colour'",)),
}
FIELDS = {
    "functioning: {dressing: 1, washing: 7}\n": "washing",
    "resources: {coping: 1, network: 9}\n": "network",
    "context: {lives_alone: true, night_need: maybe}\n": "night_need",
    "context: {dwelling: home, change: castle}\n": "change",
    f"context: {{dwelling: home, wishes: {'å' * 4001}}}\n": "wishes",
    "resources: {coping: 1, network: not_relevant}\n": "network",
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_with_file_line_and_what_would_be_right(
    mestring: Mestring, tmp_path: Path, name: str
) -> None:
    written, line, words = MISTAKES[name]
    path = tmp_path / "facts.yaml"
    path.write_text(written, "utf-8")
    check_complaint(mestring("triage", path), f"facts.yaml:{line}: ", *words)


def test_a_complaint_names_the_field_where_a_line_holds_several(mestring: Mestring, tmp_path: Path) -> None:
    nameless = []
    for written, field in FIELDS.items():
        path = tmp_path / "facts.yaml"
        path.write_text(written, "utf-8")
        run = mestring("triage", path)
        assert 1 == run.status
        nameless += [field] if field not in run.err else []
    assert [] == nameless


def test_every_mistake_is_said_in_one_go_a_line_each(mestring: Mestring, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("functioning: {washng: 1, dressing: 9}\nnetwork: 2\n", "utf-8")
    run = mestring("triage", path)
    assert 1 == run.status
    assert 3 == len(run.err.splitlines())
    assert all(line.startswith("error [") for line in run.err.splitlines())


@pytest.mark.parametrize("words", [("--policy", "harsta"), ("--policy", "bergen", "--policy", "harsta")])
def test_a_policy_chosen_by_a_wrong_name_is_answered_with_the_nearest(
    mestring: Mestring, tmp_path: Path, words: tuple[str, ...]
) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("functioning: {washing: 1}\n", "utf-8")
    check_complaint(mestring("triage", path, *words), "[unknown_policy]", "did you mean 'harstad'?")


@pytest.mark.parametrize("words", [("--lang", "sv"), ("--for", "doctor"), ("--format", "xml"), ("--polcy", "bergen")])
def test_a_wrong_option_is_wrong_usage(mestring: Mestring, tmp_path: Path, words: tuple[str, str]) -> None:
    run = mestring("triage", tmp_path / "facts.yaml", *words)
    assert (2, "") == (run.status, run.out)
    assert words[0] in run.err
