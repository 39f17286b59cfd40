"""Read a YAML file written by people: YAML 1.2 words, a line for every value, and nothing that could be a trap.

Aliases are refused (they are how a small file becomes a huge one), as are duplicate names, very long files and
very deep ones. `no` and `on` are words here, not booleans.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import yaml

from api.domain.errors import InvalidContent, Path, Problem
from api.domain.shown import shown

BYTES_AT_MOST = 1_000_000
DEPTH_AT_MOST = 20


class _Loader(yaml.CSafeLoader):
    """The safe loader, with the words of the YAML 1.2 core schema."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
    ("timestamp", r"\d{4}-\d{2}-\d{2}", "0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))


def _constructed(make: Callable[[str], Any]) -> Callable[[yaml.CSafeLoader, yaml.ScalarNode], Any]:
    """Make a plain value, pointing at its line when the text only looks like one."""

    def construct(_loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> Any:
        try:
            return make(node.value)
        except ValueError as error:
            raise yaml.constructor.ConstructorError(None, None, str(error), node.start_mark) from None

    return construct


for _tag, _make in (("int", int), ("float", float), ("timestamp", date.fromisoformat)):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_tag}", _constructed(_make))


@dataclass(frozen=True, slots=True)
class Place:
    """A line and column in a file, both from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """What a file says, and where it says each thing."""

    name: str
    content: Any
    places: dict[Path, Place]

    def place(self, path: Path) -> Place:
        """Say where a path stands, or the nearest thing around it that the file has; a part may be an item's id."""
        while path and path not in self.places:
            if isinstance(path[-1], str) and path[-1] in self.ids:
                return self.places[self.ids[path[-1]]]
            path = path[:-1]
        return self.places.get(path, Place(1, 1))

    @cached_property
    def ids(self) -> dict[str, Path]:
        """Find the items of lists that have an id, by it."""
        return dict(_ids(self.content, ()))


def _ids(content: Any, path: Path) -> Iterator[tuple[str, Path]]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _ids(value, (*path, str(key)))
    elif isinstance(content, list):
        for number, item in enumerate(content):
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                yield item["id"], (*path, number)
            yield from _ids(item, (*path, number))


def parse_document(name: str, text: bytes) -> Document:
    """Read a YAML text; raises InvalidContent with the line when it cannot be read or could be a trap."""
    if len(text) > BYTES_AT_MOST:
        message = f"the file is larger than {BYTES_AT_MOST:,} bytes, the most that is read."
        raise _refused(name, None, "too_large", message)
    try:
        _refuse_traps(name, text)
        loader = _Loader(text)
        node = loader.get_single_node()
        places = dict(_places(name, node, ())) if node else {}
        content = loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        raise _refused(
            name, error.problem_mark, "unreadable_yaml", f"this is not YAML: {error.problem or error}."
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise _refused(name, None, "unreadable_yaml", f"this is not YAML: {error}.") from None
    return Document(name, content, places)


def parse_text(name: str, text: bytes) -> Document:
    """Read a text that is JSON or YAML; most JSON is YAML, and the rest has no lines to point at."""
    try:
        return parse_document(name, text)
    except InvalidContent:
        found = _as_json(text)
        if found is None:
            raise
        return Document(name, found, {})


def _as_json(text: bytes) -> dict[str, Any] | None:
    if not text.lstrip().startswith(b"{") or len(text) > BYTES_AT_MOST:
        return None
    try:
        found: dict[str, Any] = json.loads(text)
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return found


def _refuse_traps(name: str, text: bytes) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _refused(
                name, event.start_mark, "alias_refused", "aliases (*name) are not read; write the value out."
            )
        if getattr(event, "tag", None) is not None:
            raise _refused(
                name, event.start_mark, "unreadable_yaml", "tags (!!name) are not read; write the value plainly."
            )
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_AT_MOST:
            raise _refused(name, event.start_mark, "too_deep", f"the file is nested more than {DEPTH_AT_MOST} deep.")


def _places(name: str, node: yaml.Node, path: Path) -> Iterator[tuple[Path, Place]]:
    yield path, Place(node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _places(name, item, (*path, number))
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            word = str(key.value)
            if key.tag != "tag:yaml.org,2002:str":
                raise _refused(name, key.start_mark, "unreadable_yaml", "a name is not text; write it in quotes.")
            if word in seen:
                raise _refused(name, key.start_mark, "duplicate_name", f"{shown(word)} stands twice; keep one.")
            seen.add(word)
            yield from _places(name, value, (*path, word))


def _refused(name: str, mark: Any, code: str, message: str) -> InvalidContent:
    line = mark.line + 1 if mark else 1
    return InvalidContent([Problem(code, (), message, file=name, line=line)])
