"""What the content files say, and whether an answer says the same."""

from collections.abc import Iterator
from typing import Any

import yaml

from api.content.load import SHIPPED


def documents(folder: str) -> dict[str, Any]:
    """Read every file of a folder of the shipped content, by the name of the file."""
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((SHIPPED / folder).glob("*.yaml"))}


def differences(said: Any, answer: Any, place: str = "") -> Iterator[str]:
    """List where an answer leaves out or changes what a file says; an answer may say more."""
    match said:
        case dict():
            for key, value in said.items():
                if not isinstance(answer, dict) or str(key) not in answer:
                    yield f"{place}.{key} is left out"
                else:
                    yield from differences(value, answer[str(key)], f"{place}.{key}")
        case list():
            if not isinstance(answer, list) or len(said) != len(answer):
                yield f"{place} has another length"
            else:
                for number, (one, other) in enumerate(zip(said, answer, strict=True)):
                    yield from differences(one, other, f"{place}[{number}]")
        case _ if as_written(said) != as_written(answer):
            yield f"{place}: {said!r} became {answer!r}"


def as_written(value: Any) -> str:
    """Write a value as DMN and JSON do, without the quotes that words may have or not."""
    return str(value).lower() if isinstance(value, bool) else str(value).replace('"', "").strip()
