"""From a file to a typed value: what is wrong stands at its file and line, with the nearest right name."""

from pathlib import Path

import pytest

from api.content.check_policy import check_policy_file
from api.content.read_file import read_as, read_document
from api.domain.errors import InvalidContent, Problem
from api.domain.policy.model import Rules
from tests.content.folders import POLICY, line_of


def read_rules(path: Path, text: str) -> Rules:
    path.write_text(text, "utf-8")
    return read_as(read_document(path), Rules)


def refusal(path: Path, text: str) -> Problem:
    with pytest.raises(InvalidContent) as caught:
        read_rules(path, text)
    (problem,) = caught.value.problems
    return problem


def checked(path: Path, text: str) -> list[Problem]:
    path.write_text(text, "utf-8")
    with pytest.raises(InvalidContent) as caught:
        check_policy_file(path)
    return list(caught.value.problems)


def test_a_file_that_says_enough_is_read(tmp_path: Path) -> None:
    assert "own" == read_rules(tmp_path / "own.yaml", "id: own\n").id


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidContent, match="the file cannot be read"):
        read_document(tmp_path / name)


@pytest.mark.parametrize("text", ["", "# nothing\n", "[]", "words", "3"])
def test_a_file_that_is_no_mapping_is_refused_at_its_first_line(tmp_path: Path, text: str) -> None:
    problem = refusal(tmp_path / "own.yaml", text)
    assert "own.yaml:1: 'the document' must be a mapping of names to values." == str(problem)


def test_an_unknown_field_is_refused_at_its_line_with_the_nearest(tmp_path: Path) -> None:
    problem = refusal(tmp_path / "own.yaml", "id: own\ntabels: []\n")
    assert "own.yaml:2: 'tabels' is not a known field; did you mean 'tables'?" == str(problem)


def test_an_unknown_field_deep_down_is_refused_with_the_nearest(tmp_path: Path) -> None:
    text = POLICY.replace("    hit: first\n", "    hitt: first\n", 1)
    nearest = {problem.path[-1]: problem.nearest for problem in checked(tmp_path / "own.yaml", text)}
    assert "hit" == nearest["hitt"]


def test_a_file_that_is_too_large_is_not_said_to_be_smaller_than_it_is(tmp_path: Path) -> None:
    problem = refusal(tmp_path / "own.yaml", "# " + "x" * 10_000_000)
    assert ("too_large", False) == (problem.code, "1,000,001" in problem.message)


def test_a_policy_that_is_right_is_given_back(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(POLICY, "utf-8")
    assert "our-town" == check_policy_file(tmp_path / "own.yaml").id


@pytest.mark.parametrize(
    ("right", "wrong", "nearest"),
    [
        ("{regain: not_suitable, lasting: day_and_night}", "{regain: not_suitable, lastng: day_and_night}", "lasting"),
        (
            "{regain: not_suitable, lasting: day_and_night}",
            "{regain: not_suitable, lasting: day_and_nigt}",
            "day_and_night",
        ),
        ("source: [reablement-law]", "source: [reablement-lav]", "reablement-law"),
        ("ladder: canonical", "ladder: canonica", "canonical"),
        ("  - measures\n", "  - mesures\n", "measures"),
        ("inputs: [regain,", "inputs: [regan,", "regain"),
    ],
)
def test_a_misspelt_name_is_refused_at_its_line_with_the_nearest(
    tmp_path: Path, right: str, wrong: str, nearest: str
) -> None:
    text = POLICY.replace(right, wrong, 1)
    said = {(problem.line, problem.nearest) for problem in checked(tmp_path / "own.yaml", text)}
    assert (line_of(text, wrong), nearest) in said


def test_a_problem_of_a_finished_policy_stands_at_the_table_it_is_about(tmp_path: Path) -> None:
    gap = POLICY.replace("when: {}", "when: {recent_fall: false, lives_alone: false}", 1)
    (problem,) = checked(tmp_path / "own.yaml", gap)
    assert ("incomplete_table", line_of(gap, "id: primary_step")) == (problem.code, problem.line)


def test_a_dead_row_stands_at_its_own_line(tmp_path: Path) -> None:
    dead = POLICY.replace('when: {need: "light, clear"}', "when: {}", 1)
    lines = {problem.line for problem in checked(tmp_path / "own.yaml", dead) if problem.code == "dead_row"}
    assert line_of(dead, "id: step-stay-well-fall") in lines
