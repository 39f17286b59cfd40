"""`mestring cases run`: one line a case with what was expected, what came, and why; and a closing line."""

import json
import re
from pathlib import Path

import pytest
import yaml

from api.content.load import load_library
from tests.cli.cases import Wrong, write
from tests.cli.command import CASES, Mestring

OTHER_STEP = Wrong("  unknown_allowed: true", "  step_in: [0]", 13, ())
CASE_LINE = re.compile(
    r"^(?P<mark>[✓✗]) (?P<id>\S+) +(?P<policy>\S+) +expected (?P<expected>\S.*?) +"
    r"got (?P<got>\d\S*(?: \(open\))?) *(?P<why>.*)$"
)


def _shipped() -> list[tuple[str, str]]:
    cases = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(CASES.glob("*.yaml"))]
    return [
        (case["id"], name)
        for case in cases
        for name in ([case["policy"]] if isinstance(case["policy"], str) else case["policy"])
    ]


def _lines(out: str) -> list[dict[str, str]]:
    return [found.groupdict() for line in out.splitlines() if (found := CASE_LINE.match(line))]


def test_every_shipped_case_passes_under_each_of_its_policies(mestring: Mestring) -> None:
    run = mestring("cases", "run", CASES)
    assert (0, "") == (run.status, run.err)
    assert f"{len(_shipped())} passed, 0 failed" == run.out.splitlines()[-1]


def test_each_case_has_one_line_with_its_policy_and_steps(mestring: Mestring) -> None:
    lines = _lines(mestring("cases", "run", CASES).out)
    assert _shipped() == [(line["id"], line["policy"]) for line in lines]
    assert {"✓"} == {line["mark"] for line in lines}


def test_each_line_says_why_by_naming_rows_of_the_policy(mestring: Mestring) -> None:
    lines = _lines(mestring("cases", "run", CASES).out)
    rows = {row.id for policy in load_library().policies.values() for _, row in policy.rows()}
    silent = [f"{line['id']} {line['policy']}" for line in lines if not rows & set(re.split(r"[, ]+", line["why"]))]
    assert [] == silent


def test_a_case_that_fails_says_what_was_expected_what_came_and_why(mestring: Mestring, tmp_path: Path) -> None:
    write(tmp_path, "F1", OTHER_STEP)
    run = mestring("cases", "run", tmp_path)
    assert (1, "0 passed, 1 failed") == (run.status, run.out.splitlines()[-1])
    assert "✗ F1" in run.out
    assert "expected 0" in run.said
    assert "should be 0" in run.said


def test_a_line_of_a_case_that_fails_names_the_rows_that_fired(mestring: Mestring, tmp_path: Path) -> None:
    case = yaml.safe_load((CASES / "A1.yaml").read_text("utf-8")) | {"policy": "harstad", "expect": {"step_in": [7]}}
    (tmp_path / "A1.yaml").write_text(yaml.safe_dump(case), "utf-8")
    line = next(line for line in mestring("cases", "run", tmp_path).out.splitlines() if line.startswith("✗ A1"))
    assert "step-regain" in line


@pytest.mark.parametrize(
    ("put", "words"),
    [
        ("step_not_in: [2, 3, 4]", "should not be"),
        ("services_include: [gps]", "gps is not proposed"),
        ("services_exclude: [personal_care]", "personal_care is proposed"),
        ("flags_include: [urgent]", "the flag urgent is not raised"),
        ("flags_exclude: [not_enough_known]", "the flag not_enough_known is raised"),
    ],
)
def test_every_kind_of_expectation_can_fail_and_says_how(
    mestring: Mestring, tmp_path: Path, put: str, words: str
) -> None:
    (tmp_path / "E1.yaml").write_text(
        "id: E1\ntitle: T\nsource: S\nstrength: C\npolicy: harstad\n"
        f"facts: {{functioning: {{washing: 2}}}}\nexpect: {{{put}}}\n",
        "utf-8",
    )
    run = mestring("cases", "run", tmp_path)
    assert 1 == run.status
    assert words in run.said


def test_right_and_wrong_are_counted_each_and_one_wrong_is_enough_to_fail(mestring: Mestring, tmp_path: Path) -> None:
    write(tmp_path, "R1")
    write(tmp_path, "R2")
    write(tmp_path, "W1", OTHER_STEP)
    run = mestring("cases", "run", tmp_path)
    assert (1, "2 passed, 1 failed") == (run.status, run.out.splitlines()[-1])


def test_every_case_can_be_run_under_one_policy_instead_of_its_own(mestring: Mestring) -> None:
    lines = _lines(mestring("cases", "run", CASES, "--policy", "bergen").out)
    assert [(path.stem, "bergen") for path in sorted(CASES.glob("*.yaml"))] == [
        (line["id"], line["policy"]) for line in lines
    ]


def test_a_policy_that_does_not_exist_is_answered_with_the_nearest(mestring: Mestring) -> None:
    run = mestring("cases", "run", CASES, "--policy", "bergn")
    assert (1, "") == (run.status, run.out)
    assert "did you mean 'bergen'?" in run.err


def test_a_folder_that_is_not_there_is_said_to_be_missing(mestring: Mestring, tmp_path: Path) -> None:
    run = mestring("cases", "run", tmp_path / "nowhere")
    assert (1, "") == (run.status, run.out)
    assert "nowhere" in run.err


def test_programs_get_each_case_with_what_was_expected_and_what_came(mestring: Mestring, tmp_path: Path) -> None:
    write(tmp_path, "R1")
    write(tmp_path, "W1", OTHER_STEP)
    run = mestring("cases", "run", tmp_path, "--format", "json")
    right, wrong = json.loads(run.out)
    assert (1, "R1", "harstad", True, []) == (
        run.status,
        right["id"],
        right["policy"],
        right["passed"],
        right["problems"],
    )
    assert (False, [0]) == (wrong["passed"], wrong["expected"]["step_in"])
    assert any("should be 0" in problem for problem in wrong["problems"])


def test_programs_get_as_many_cases_as_are_run(mestring: Mestring) -> None:
    run = mestring("cases", "run", CASES, "--format", "json")
    found = [(one["id"], one["policy"]) for one in json.loads(run.out)]
    assert (0, _shipped()) == (run.status, found)
