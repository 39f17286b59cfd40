"""The domain is pure: the standard library and pydantic, no clock, no chance, no file, no screen."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import dotted, named, parsed, python

ALLOWED = {"pydantic", "pydantic_core", *sys.stdlib_module_names}
IMPURE_CALLS = {"open", "print", "input", "breakpoint", "exec", "eval"}
IMPURE_MODULES = {
    "time",
    "random",
    "secrets",
    "os",
    "io",
    "pathlib",
    "tempfile",
    "shutil",
    "socket",
    "subprocess",
    "logging",
}
IMPURE_ENDINGS = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today", "os.environ", "os.getenv"}
MAKES_AN_ID = ("uuid.uuid", "uuid1", "uuid4")


def _imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{module}.{name.name}") for name in node.names)


def _is_foreign(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] not in ALLOWED and not f"{name}.".startswith("api.domain.")


def _is_impure(name: str) -> bool:
    return (
        name in IMPURE_CALLS
        or name.split(".", maxsplit=1)[0] in IMPURE_MODULES
        or name.startswith(MAKES_AN_ID)
        or any(f".{name}".endswith(f".{ending}") for ending in IMPURE_ENDINGS)
    )


def _used(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every plain name that is called, every dotted name that is read, and what is imported under its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.lineno, node.func.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, dotted(node)
    yield from _imported(tree)


def _found(path: Path, names: Iterator[tuple[int, str]]) -> list[str]:
    return [f"{named(path)}:{line} {name}" for line, name in names]


def test_the_domain_imports_only_the_standard_library_pydantic_and_itself() -> None:
    foreign = [
        found
        for path in python("api/domain/")
        for found in _found(path, (use for use in _imported(parsed(path)) if _is_foreign(use[1])))
    ]
    assert [] == foreign, "move what needs these to api/content, api/usecases or above"


def test_the_domain_reads_no_clock_no_chance_no_file_and_no_environment() -> None:
    impure = [
        found
        for path in python("api/domain/")
        for found in _found(path, (use for use in _used(parsed(path)) if _is_impure(use[1])))
    ]
    assert [] == impure, "time, ids and files are arguments: let the caller pass the value in"
