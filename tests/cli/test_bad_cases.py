"""Cases that cannot be used fail with file, line and the nearest known name, and the others still run."""

import json
from pathlib import Path

import pytest

from tests.cli.cases import WRONG, write
from tests.cli.command import Mestring


@pytest.mark.parametrize("name", WRONG)
def test_an_unusable_case_says_its_file_and_line_and_what_would_be_right(
    mestring: Mestring, tmp_path: Path, name: str
) -> None:
    wrong = WRONG[name]
    write(tmp_path, "W1", wrong)
    run = mestring("cases", "run", tmp_path)
    assert (1, "", "0 passed, 1 failed") == (run.status, run.err, run.out.splitlines()[-1])
    assert "✗ W1" in run.out
    assert f"W1.yaml:{wrong.line}: " in run.out
    assert [] == [word for word in wrong.words if word not in run.said]


def test_the_others_still_run_before_and_after_every_unusable_one(mestring: Mestring, tmp_path: Path) -> None:
    for number, wrong in enumerate(WRONG.values()):
        write(tmp_path, f"M{number:02}", wrong)
    write(tmp_path, "A1")
    write(tmp_path, "Z1")
    run = mestring("cases", "run", tmp_path)
    assert (1, f"2 passed, {len(WRONG)} failed") == (run.status, run.out.splitlines()[-1])
    assert "✓ A1" in run.out
    assert "✓ Z1" in run.out


@pytest.mark.parametrize("content", [b"", b"- 1\n", b"text\n", b"\xff\xfe\x00", b"[" * 100_000, b"#" * 1_000_001])
def test_a_file_that_is_no_case_fails_and_the_others_run(mestring: Mestring, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "W1.yaml").write_bytes(content)
    write(tmp_path, "Z1")
    run = mestring("cases", "run", tmp_path)
    assert (1, "1 passed, 1 failed") == (run.status, run.out.splitlines()[-1])
    assert "W1.yaml:1: " in run.out


def test_a_folder_and_a_broken_link_among_the_cases_fail_and_the_others_run(mestring: Mestring, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    (tmp_path / "b.yaml").symlink_to(tmp_path / "nowhere")
    write(tmp_path, "Z1")
    run = mestring("cases", "run", tmp_path)
    assert (1, "1 passed, 2 failed") == (run.status, run.out.splitlines()[-1])


def test_several_things_wrong_in_one_case_are_all_said(mestring: Mestring, tmp_path: Path) -> None:
    write(tmp_path, "W1", WRONG["a service nobody knows"])
    path = tmp_path / "W1.yaml"
    path.write_text(path.read_text("utf-8").replace("harstad", "harstd"), "utf-8")
    out = mestring("cases", "run", tmp_path).out
    assert "W1.yaml:5: " in out
    assert "W1.yaml:14: " in out


def test_programs_get_unusable_cases_with_their_problems(mestring: Mestring, tmp_path: Path) -> None:
    write(tmp_path, "W1", WRONG["level 7"])
    run = mestring("cases", "run", tmp_path, "--format", "json")
    (found,) = json.loads(run.out)
    assert (1, "W1", False, None) == (run.status, found["id"], found["passed"], found["primary_step"])
    assert found["problems"][0].startswith("W1.yaml:8: ")
