"""`mestring policy check`: whether a policy can be used, and if not, why and on which line."""

from pathlib import Path
from typing import Any

import pytest

from api.content.load import SHIPPED
from tests.cli.command import Mestring, check_complaint
from tests.cli.policy_file import Change, Document, harstad, line_of, row, step_table, write

TEXT = {"nb": "a", "da": "b", "en": "c"}


def _table(output: str, reads: str) -> Document:
    """Make a table that reads one other table."""
    rows = [
        {"id": f"{output}-{number}", "when": when, "then": "yes", "source": ["own-choice"], "reason": TEXT}
        for number, when in enumerate(({reads: "yes"}, {}))
    ]
    return {
        "id": output,
        "title": TEXT,
        "hit": "first",
        "inputs": [reads],
        "output": output,
        "values": {"yes": TEXT},
        "rows": rows,
    }


def _without(name: str) -> Change:
    return lambda policy: policy["uses"].remove(name)


def _cell(column: str, test: Any) -> Change:
    def change(policy: Document) -> None:
        step_table(policy)["inputs"] = list(dict.fromkeys([*step_table(policy)["inputs"], column]))
        row(policy)["when"][column] = test

    return change


FIRST_ROW = f"id: {row(harstad())['id']}"
WRONG: dict[str, tuple[Change, str, tuple[str, ...]]] = {
    "no table for the five questions": (_without("five-questions"), "", ("[missing_table]", "'question_self'")),
    "no table for the dimensions": (_without("dimensions"), "", ("[missing_table]", "'readiness'")),
    "no table for the step": (
        lambda policy: policy.update(tables=[]),
        "tables:",
        ("[missing_table]", "'primary_step'"),
    ),
    "no tables at all": (lambda policy: policy.pop("tables"), "", ("[missing_table]", "'primary_step'")),
    "tables that wait for each other": (
        lambda policy: policy["tables"].extend([_table("one", "two"), _table("two", "one")]),
        "id: primary_step",
        ("[cycle]", "one -> two -> one"),
    ),
    "a table that waits for itself": (
        lambda policy: policy["tables"].append(_table("one", "one")),
        "id: primary_step",
        ("[cycle]", "one -> one"),
    ),
    "a row without source": (lambda policy: row(policy).pop("source"), FIRST_ROW, ("'source' is missing",)),
    "a row with an empty source": (lambda policy: row(policy).update(source=[]), "source: []", ("must not be empty",)),
    "a source nobody knows": (
        lambda policy: row(policy).update(source=["own-choise"]),
        "own-choise",
        ("did you mean 'own-choice'?",),
    ),
    "a row without Danish": (lambda policy: row(policy)["reason"].pop("da"), "", ("'da' is missing",)),
    "a row with empty English": (
        lambda policy: row(policy)["reason"].update(en=" "),
        "en: ' '",
        ("'en' must not be empty",),
    ),
    "a row in a fourth language": (lambda policy: row(policy)["reason"].update(sv="x"), "sv: x", ("'sv'",)),
    "a title without Norwegian": (lambda policy: policy["title"].pop("nb"), "", ("'nb' is missing",)),
    "a row without a reason": (lambda policy: row(policy).pop("reason"), FIRST_ROW, ("'reason' is missing",)),
    "a step that is none": (lambda policy: row(policy).update(then=8), "then: 8", ("'8'", "0, 1, 2, 3, 4, 5, 6, 7")),
    "a step in words": (lambda policy: row(policy).update(then="seven"), "then: seven", ("'seven'",)),
    "a step as text": (lambda policy: row(policy).update(then="7"), "then: '7'", ("without quotes",)),
    "a cell that is no test": (_cell("network", "about 2"), "about 2", ("'about 2' is not a test",)),
    "a cell that asks for too much": (_cell("network", "<= 9"), "<= 9", ("'network' never reaches 9",)),
    "a row that can never fire": (_cell("network", "> 3"), "", ("[dead_row]", "can never fire")),
    "a choice nobody knows": (_cell("dwelling", "hom"), "dwelling: hom", ("did you mean 'home'?",)),
    "a column nobody knows": (_cell("netwrok", 1), "netwrok", ("did you mean 'network'?",)),
    "a ladder nobody knows": (
        lambda policy: policy.update(ladder="harstd"),
        "ladder: harstd",
        ("did you mean 'harstad'?",),
    ),
    "shared rules nobody knows": (
        lambda policy: policy["uses"].append("flags-comon"),
        "flags-comon",
        ("did you mean 'flags-common'?",),
    ),
    "a field nobody knows": (lambda policy: policy.update(auhtor="x"), "auhtor: x", ("did you mean 'author'?",)),
    "lasting help before regaining": (
        lambda policy: row(policy)["when"].pop("regain"),
        FIRST_ROW,
        ("[regain_not_considered]", "regaining comes before lasting help"),
    ),
    "a table that leaves somebody out": (
        lambda policy: step_table(policy)["rows"].pop(),
        "id: primary_step",
        ("[incomplete_table]", "row that does"),
    ),
    "two rows of one id": (
        lambda policy: row(policy, 1).update(id=row(policy)["id"]),
        "",
        ("[defined_twice]", "stands twice"),
    ),
    "a placeholder nobody fills": (
        lambda policy: row(policy).update(reason=dict.fromkeys(TEXT, "{nothing}")),
        "nb: '{nothing}'",
        ("'nothing'",),
    ),
    "a brace that is not closed": (
        lambda policy: row(policy).update(reason=dict.fromkeys(TEXT, "a { b")),
        "nb: a { b",
        ("[stray_braces]", "brace"),
    ),
    "a window of no days": (lambda policy: policy["window"].update(days=0), "days: 0", ("days",)),
    "a country nobody serves": (lambda policy: policy.update(country="SE"), "country: SE", ("country", "'NO'")),
    "a date that cannot be": (lambda policy: policy.update(valid_from="soon"), "valid_from: soon", ("valid_from",)),
    "an end before the start": (
        lambda policy: policy.update(valid_until="2020-01-01"),
        "valid_until:",
        ("[dates_out_of_order]",),
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_policy_that_cannot_be_used_says_why_with_file_and_line(
    mestring: Mestring, tmp_path: Path, name: str
) -> None:
    change, marker, words = WRONG[name]
    path = write(tmp_path / "nordby.yaml", change)
    line = line_of(path, marker) if marker else None
    check_complaint(mestring("policy", "check", path), f"nordby.yaml:{line}: " if line else "nordby.yaml:", *words)


@pytest.mark.parametrize("name", WRONG)
def test_a_code_is_one_plain_word_that_stays(mestring: Mestring, tmp_path: Path, name: str) -> None:
    run = mestring("policy", "check", write(tmp_path / "nordby.yaml", WRONG[name][0]))
    codes = [line.partition("[")[2].partition("]")[0] for line in run.err.splitlines()]
    assert codes
    assert [] == [code for code in codes if not code.replace("_", "").isalpha()]


@pytest.mark.parametrize("path", sorted((SHIPPED / "triage").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_policy_can_be_used(mestring: Mestring, path: Path) -> None:
    run = mestring("policy", "check", path)
    assert (0, "") == (run.status, run.err)
    assert "can be used" in run.out


def test_a_policy_of_ones_own_can_be_used(mestring: Mestring, tmp_path: Path) -> None:
    run = mestring("policy", "check", write(tmp_path / "nordby.yaml"))
    assert (0, "") == (run.status, run.err)
    assert run.out.startswith("nordby 1.0.0 can be used: ")


@pytest.mark.parametrize(
    ("content", "line"),
    [("", 1), ("- 1\n", 1), ("id: [\n", 2), ("a: &a 1\nb: *a\n", 2), ("id: a\nid: b\n", 2), ("#" * 1_000_001, 1)],
    ids=["empty", "a list", "broken", "an alias", "a name twice", "too large"],
)
def test_a_file_that_is_no_policy_is_refused_with_its_line(
    mestring: Mestring, tmp_path: Path, content: str, line: int
) -> None:
    path = tmp_path / "nordby.yaml"
    path.write_text(content, "utf-8")
    check_complaint(mestring("policy", "check", path), f"nordby.yaml:{line}: ")


def test_a_file_that_is_not_there_is_said_to_be_missing(mestring: Mestring, tmp_path: Path) -> None:
    check_complaint(mestring("policy", "check", tmp_path / "nowhere.yaml"), "[unreadable_file]", "nowhere.yaml")


def test_everything_that_is_wrong_is_said_in_one_go(mestring: Mestring, tmp_path: Path) -> None:
    def change(policy: Document) -> None:
        row(policy).update(source=["nowhere"])
        row(policy, 1).update(then=9)
        policy.update(ladder="nowhere")

    run = mestring("policy", "check", write(tmp_path / "nordby.yaml", change))
    assert 1 == run.status
    assert 3 == len(run.err.splitlines())
