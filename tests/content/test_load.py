"""A municipality's own folder beside what ships: what is right loads, everything wrong is said in one error."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from api.content.load import SHIPPED, load_library
from api.domain.errors import InvalidContent, Problem
from api.domain.policy.decide import decide
from tests.builders import facts_of, manages
from tests.content.folders import LADDER, POLICY, SOURCE, folder, line_of, refused

REGAIN = (
    (SHIPPED / "shared" / "regain-law-no.yaml").read_text("utf-8").replace("id: regain-law-no\n", "id: regain-own\n")
)


def test_words_for_the_audit_trail_ship() -> None:
    assert "looked at your case" == load_library().audit_phrases.actions["case.read"].did.en


def test_five_policies_ship() -> None:
    assert ["bergen", "esbjerg", "harstad", "statutory-dk", "statutory-no"] == sorted(load_library().policies)


def test_a_ladder_a_policy_and_a_source_of_ones_own_load_beside_what_ships(tmp_path: Path) -> None:
    policy = POLICY.replace("ladder: canonical", "ladder: our-town").replace("[reablement-law]", "[our-plan]")
    library = load_library(folder(tmp_path, triage__own=policy, ladders__own=LADDER, sources__own=SOURCE))
    assert 6 == len(library.policies)
    assert library.ladder("our-town").id == library.policy("our-town").ladder


def test_a_policy_of_ones_own_is_read_for_a_citizen(tmp_path: Path) -> None:
    library = load_library(folder(tmp_path, triage__own=POLICY))
    assert 0 == decide(library.policy("our-town"), facts_of(manages())).primary_step


def test_what_ships_is_the_same_beside_a_folder_of_ones_own(tmp_path: Path) -> None:
    library = load_library(folder(tmp_path, triage__own=POLICY))
    assert load_library().policy("bergen").content_hash == library.policy("bergen").content_hash


def test_a_folder_with_only_a_ladder_loads(tmp_path: Path) -> None:
    assert "our-town" in load_library(folder(tmp_path, ladders__own=LADDER)).ladders


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("triage", (SHIPPED / "triage" / "bergen.yaml").read_text("utf-8")),
        ("ladders", (SHIPPED / "ladders" / "bergen.yaml").read_text("utf-8")),
        ("shared", (SHIPPED / "shared" / "need.yaml").read_text("utf-8")),
        ("sources", SOURCE.replace("our-plan", "own-choice")),
    ],
)
def test_an_id_that_is_taken_is_refused(tmp_path: Path, kind: str, text: str) -> None:
    assert {"id_taken"} == {problem.code for problem in refused(tmp_path, **{f"{kind}__own": text})}


def test_two_files_of_ones_own_with_one_id_are_refused_by_name(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, ladders__one=LADDER, ladders__two=LADDER)
    line = line_of(LADDER, "id: our-town")
    assert f"ladders/two.yaml:{line}: 'our-town' is taken by ladders/one.yaml; choose another id." == str(problem)


def files_of(problems: Iterable[Problem]) -> set[str | None]:
    return {problem.file for problem in problems}


def test_the_wrong_shape_of_several_files_comes_in_one_error(tmp_path: Path) -> None:
    assert {"triage/one.yaml", "ladders/two.yaml"} == files_of(
        refused(tmp_path, triage__one="id: x\n", ladders__two="id: X\n")
    )


def test_the_wrong_names_of_several_files_come_in_one_error(tmp_path: Path) -> None:
    policy = POLICY.replace("source: [reablement-law]", "source: [nope]")
    ladder = LADDER.replace("own-choice", "own-choise")
    assert {"triage/one.yaml", "ladders/two.yaml"} == files_of(
        refused(tmp_path, triage__one=policy, ladders__two=ladder)
    )


def test_a_file_that_is_no_yaml_does_not_hide_what_is_wrong_in_another(tmp_path: Path) -> None:
    assert {"triage/one.yaml", "ladders/two.yaml"} == files_of(
        refused(tmp_path, triage__one="a: [", ladders__two="id: X\n")
    )


def test_two_files_that_are_no_yaml_come_in_one_error(tmp_path: Path) -> None:
    assert {"triage/one.yaml", "ladders/two.yaml"} == files_of(
        refused(tmp_path, triage__one="a: [", ladders__two="b: [")
    )


def test_the_wrong_shape_of_one_file_does_not_hide_the_wrong_names_of_another(tmp_path: Path) -> None:
    policy = POLICY.replace("source: [reablement-law]", "source: [nope]")
    assert {"triage/one.yaml", "ladders/two.yaml"} == files_of(
        refused(tmp_path, triage__one=policy, ladders__two="id: X\n")
    )


def test_shared_rules_that_nobody_uses_leave_what_ships_alone(tmp_path: Path) -> None:
    fewer = re.sub(r" +wait: .*\n", "", REGAIN).replace("then: wait", "then: not_suitable")
    assert "regain-own" in load_library(folder(tmp_path, shared__own=fewer)).shared


def test_a_policy_that_leaves_out_the_measures_it_needs_is_refused(tmp_path: Path) -> None:
    assert () != refused(tmp_path, triage__own=POLICY.replace("  - measures\n", ""))


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidContent):
        load_library(tmp_path / "no-such-folder")
