"""Running worked cases: each under its own policies or under one, and an unusable one does not stop the others."""

from pathlib import Path

import pytest

from api.content.load import load_library
from api.domain.errors import DomainError, UnknownName
from api.usecases.run_cases import run_cases
from tests.cli.cases import WRONG, Wrong, write

LIBRARY = load_library()
SEVERAL = Wrong("policy: harstad", "policy: [bergen, statutory-dk]", 5, ())


def test_a_case_is_run_under_each_policy_it_names_in_that_order(tmp_path: Path) -> None:
    write(tmp_path, "S1", SEVERAL)
    runs = list(run_cases(LIBRARY, tmp_path))
    assert [("S1", "bergen"), ("S1", "statutory-dk")] == [(one.id, one.policy) for one in runs]


def test_a_case_is_run_once_under_a_policy_that_is_chosen(tmp_path: Path) -> None:
    write(tmp_path, "S1", SEVERAL)
    assert [("S1", "esbjerg")] == [(one.id, one.policy) for one in run_cases(LIBRARY, tmp_path, policy="esbjerg")]


def test_cases_run_in_the_order_of_their_files(tmp_path: Path) -> None:
    for name in ("C", "A", "B"):
        write(tmp_path, name)
    assert ["A", "B", "C"] == [one.id for one in run_cases(LIBRARY, tmp_path)]


def test_a_case_that_agrees_passes_and_has_no_problems(tmp_path: Path) -> None:
    write(tmp_path, "R1")
    (found,) = run_cases(LIBRARY, tmp_path)
    assert (True, ()) == (found.passed, found.problems)
    assert found.found is not None


def test_an_unusable_case_is_found_nothing_for_and_the_next_one_runs(tmp_path: Path) -> None:
    write(tmp_path, "A1", WRONG["level 7"])
    write(tmp_path, "B1")
    unusable, right = run_cases(LIBRARY, tmp_path)
    assert (False, None, None) == (unusable.passed, unusable.case, unusable.found)
    assert right.passed


def test_a_policy_that_does_not_exist_is_refused_before_any_case_runs(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="did you mean 'bergen'"):
        next(run_cases(LIBRARY, tmp_path, policy="bergn"))


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="nowhere"):
        next(run_cases(LIBRARY, tmp_path / "nowhere"))


def test_only_yaml_files_are_cases(tmp_path: Path) -> None:
    write(tmp_path, "R1")
    (tmp_path / "notes.txt").write_text("not a case", "utf-8")
    assert ["R1"] == [one.id for one in run_cases(LIBRARY, tmp_path)]
