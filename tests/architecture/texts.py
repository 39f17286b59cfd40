"""Every text for people in the repository, with its place: those of the content, and those of the web app."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from tests.architecture.tree import ROOT, files, named

LANGUAGES = ("nb", "da", "en")
_OF_THE_WEB = re.compile(
    r"""\b(nb|da|en):\ (?:\([^()]*\)\ =>\s*)?(?:counted\([^{]*)?  # the language, and what a sentence is made of
    (?P<said>\{[^{}]*\}|(['"`])(?:\\.|(?!\3).)*\3)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """One text in some of the languages, and the place it stands at."""

    place: str
    by_language: dict[str, str]


@cache
def content_texts() -> tuple[Words, ...]:
    """List the texts of the policies and what they are made of."""
    contents = [
        path for path in files() if named(path).startswith("api/policies/") and path.suffix in {".yaml", ".yml"}
    ]
    return tuple(
        text
        for path in contents
        for document in yaml.compose_all(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        for text in _texts_in(named(path), document)
    )


@cache
def web_texts() -> tuple[Words, ...]:
    """List the texts of the web app, each language for itself: its compiler sees to it that none is missing."""
    return tuple(
        Words(f"{named(path)}:{source.count(chr(10), 0, found.start()) + 1}", {found[1]: found["said"]})
        for path in sorted((ROOT / "frontend" / "src").rglob("*.ts*"))
        if "generated" not in path.parts
        for source in [path.read_text("utf-8")]
        for found in _OF_THE_WEB.finditer(source)
    )


def _texts_in(name: str, root: yaml.Node) -> Iterator[Words]:
    for mapping in _mappings(root):
        words = {key.value: text.value for key, text in mapping.value if key.value in LANGUAGES}
        if words:
            yield Words(f"{name}:{mapping.start_mark.line + 1}", words)


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from _mappings(part)
