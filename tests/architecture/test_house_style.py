"""How code is written here, where no linter asks: names, docstrings, reasons, and tests that test."""

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT, dotted, files, functions, named, parsed, python

EMPTY_NAMES = {"manager", "managers", "helper", "helpers", "util", "utils", "base", "bases"}
LEFT_OVER = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX")) + r")\b")
SILENCED = re.compile(
    r"#\s*(?:(?:ruff:\s*)?noqa(?::[\s\w,]*?(?=\s[-#]|$))?|type:\s*ignore(?:\[[\w, -]*\])?)(?P<reason>.*)"
)
REASON = re.compile(r"\s*[-#]+\s*\w+\s+\w+")
REGISTRY = re.compile("|".join(("pypi" + r"\.org", "npm" + "js", "files" + r"\.pythonhosted", "yarn" + r"pkg\.com")))
MACHINE_PATH = re.compile(r"(?<![\w.)}\-/])/(?:root|work|home|Users)/|(?<![\w.)}\-/])/root\b")
NO_TEXT = {".gif", ".gz", ".ico", ".jpg", ".pdf", ".png", ".ttf", ".webp", ".woff2", ".zip"}
NOT_RUN = {"skip", "skipif", "xfail", "importorskip"}
CHECKS = ("assert_", "check_")


def _lines_matching(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{named(path)}:{number} {match.group()}"
        for path in files()
        if path.suffix not in NO_TEXT and path.name != "LICENSE"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if (match := pattern.search(line))
    ]


def _comments(path: Path) -> Iterator[tuple[int, str]]:
    with path.open("rb") as lines:
        yield from (
            (token.start[0], token.string)
            for token in tokenize.tokenize(lines.readline)
            if token.type == tokenize.COMMENT
        )


def _is_check(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    name = dotted(node.func) if isinstance(node, ast.Call) else ""
    return name in {"pytest.raises", "pytest.warns"} or name.rsplit(".", maxsplit=1)[-1].startswith(CHECKS)


def _not_run(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Attribute) and node.attr in NOT_RUN and dotted(node).startswith("pytest."):
            yield f"{named(path)}:{node.lineno} {dotted(node)}"
        elif isinstance(node, ast.ImportFrom) and node.module == "pytest":
            yield f"{named(path)}:{node.lineno} write `import pytest`, so that this check can see what is used"


def test_every_module_opens_by_saying_what_it_is_for() -> None:
    assert [] == [named(path) for path in python("api/") if not ast.get_docstring(parsed(path))]


def test_no_file_has_a_name_that_says_nothing() -> None:
    found = [named(path) for path in python("api/", "tests/", "bench/") if EMPTY_NAMES & set(_words(path))]
    assert [] == found, "name it for what is in it"


def _words(path: Path) -> list[str]:
    return [word for part in path.relative_to(ROOT).with_suffix("").parts for word in part.lower().split("_")]


def test_no_layer_is_called_service() -> None:
    layers = {path.relative_to(ROOT / "api").with_suffix("").parts[0] for path in python("api/")}
    assert set() == layers & {"service", "services"}, "the word belongs to the catalogue of services"


def test_nothing_is_left_for_later() -> None:
    assert [] == _lines_matching(LEFT_OVER), "do it, or write it down where it is planned"


def test_every_silenced_warning_gives_its_reason() -> None:
    bare = [
        f"{named(path)}:{line} {comment}"
        for path in python("api/", "tests/", "bench/")
        for line, comment in _comments(path)
        if (silenced := SILENCED.search(comment)) and not REASON.match(silenced["reason"])
    ]
    assert [] == bare, "add ` - ` and the reason after the code"


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    assert [] == [found for path in python("tests/") for found in _not_run(path)]


def test_every_test_checks_something() -> None:
    empty = [
        f"{named(path)}:{test.lineno} {test.name}"
        for path in python("tests/")
        for test in functions(path)
        if test.name.startswith("test_") and not any(_is_check(node) for node in ast.walk(test))
    ]
    assert [] == empty, "claim something with assert or pytest.raises"


def test_no_file_names_a_package_registry() -> None:
    assert [] == _lines_matching(REGISTRY), "lock names and hashes only, so that any mirror serves"


def test_no_file_names_a_path_of_one_machine() -> None:
    assert [] == _lines_matching(MACHINE_PATH), "write the path from the root of the repository"
