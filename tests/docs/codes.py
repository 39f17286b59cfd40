"""Every problem code the product can emit, read off its source."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pydantic_core.core_schema import ErrorType

from api.domain import problems
from api.domain.errors import unknown_name
from api.routers.problems import TITLES
from tests.architecture.tree import dotted, named, parsed, python

GIVES_A_CODE = {"Problem": 0, "UnusableDatabase": 0, "PydanticCustomError": 0, "refuse": 0, "_refused": 2}
"""Calls that are handed a code, and which argument it is."""

NAMES_A_KIND = {"unknown_name", "unknown_names", "UnknownName"}
"""Calls that make their code of the kind of thing that is not known."""

KINDS_IN_A_TABLE = {"api/domain/cases.py": ("service", "flag"), "api/domain/errors.py": ()}
"""Files that pass a kind on in a variable, and the kinds they pass."""

OF_THE_READER = set(get_args(ErrorType))
"""Codes of pydantic, which reads every document; they are passed on as they are."""

PUT_IN_PLAIN_WORDS = set(problems._PLAIN)  # noqa: SLF001 - the table is the only list of these codes
"""Codes of pydantic that the product has words of its own for."""


def _calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call) and (name := dotted(node.func).rsplit(".", maxsplit=1)[-1]):
            yield name, node


def _argument(call: ast.Call, place: int, keyword: str) -> ast.expr | None:
    if len(call.args) > place:
        return call.args[place]
    return next((item.value for item in call.keywords if item.arg == keyword), None)


def _literal(node: ast.expr | None) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _written(node: ast.expr | None) -> str | None:
    """Read a literal; a part that is filled in is written `<output>`."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(_literal(part) or "<output>") for part in node.values)
    found = _literal(node)
    return found if isinstance(found, str) else None


def given_codes() -> set[str]:
    """List the codes written out where a problem is made."""
    return {
        code
        for path in python("api/")
        for name, call in _calls(path)
        if name in GIVES_A_CODE and isinstance(code := _literal(_argument(call, GIVES_A_CODE[name], "code")), str)
    }


def unknown_codes() -> set[str]:
    """List the codes of names that do not exist, one for each kind of thing."""
    return {unknown_name(kind, "", []).code for path in python("api/") for kind in _kinds(path)}


def _kinds(path: Path) -> Iterator[str]:
    for name, call in _calls(path):
        if name in NAMES_A_KIND:
            kind = _written(_argument(call, 0, "kind"))
            if kind is not None:
                yield kind
            elif named(path) in KINDS_IN_A_TABLE:
                yield from KINDS_IN_A_TABLE[named(path)]
            else:
                message = f"{named(path)}:{call.lineno} write the kind out, or name the file in KINDS_IN_A_TABLE"
                raise ValueError(message)


def own_codes() -> set[str]:
    """List every code that is the product's own."""
    return given_codes() | unknown_codes() | set(TITLES)
