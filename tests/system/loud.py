"""Requests that say somebody's name wherever anything can be said: in the address, the headers and the body."""

from collections.abc import Iterator
from typing import Any

from tests.system.document import Operation
from tests.system.operations import Asked, sent_as
from tests.system.scene import Scene
from tests.system.spoil import Sent, spoilt

NAME = "Zuckerwatte"
HEADERS = {
    "User-Agent": NAME,
    "X-Request-ID": NAME,
    "Referer": f"https://{NAME}.example/{NAME}",
    "Cookie": f"session={NAME}",
    "Accept-Language": NAME,
    "X-Forwarded-For": NAME,
    "Traceparent": NAME,
}
QUERY = dict.fromkeys(("phase", "cursor", "limit", "role", "kind", "lang", "urgent", NAME), NAME)
TOO_LARGE = 300_000


def _said(value: Any, word: Any) -> Any:
    """Put a word in place of every text and number of a body."""
    match value:
        case dict():
            return {key: _said(inner, word) for key, inner in value.items()}
        case list():
            return [_said(inner, word) for inner in value]
        case _:
            return word


def _raw(sent: Sent, content: bytes, media_type: str = "application/json") -> Sent:
    headers = sent["headers"] | {"Content-Type": media_type}
    return sent | {"json": None, "content": content, "headers": headers}


def _bodies(sent: Sent) -> Iterator[Sent]:
    name = NAME.encode()
    for word in (NAME, [NAME], {NAME: NAME}, f"{NAME}\x00", NAME * 1000):
        yield sent | {"json": _said(sent["json"], word)}
    yield sent | {"json": sent["json"] | {NAME: NAME}}
    yield _raw(sent, b'{"' + name)
    yield _raw(sent, b'{"%s": 1, "%s": 2}' % (name, name))
    yield _raw(sent, b"[" * 100_000 + name)
    yield _raw(sent, b'"' + name + b"\xff")
    yield _raw(sent, name * (TOO_LARGE // len(name)))
    yield _raw(sent, name, f"text/{NAME}; boundary={NAME}")


def loud(operation: Operation, asked: Asked, scene: Scene) -> Iterator[Sent]:
    """Give a request as it goes well, and as it fails in every way, with somebody's name all over it."""
    good = sent_as(scene, operation, asked)
    good["headers"] |= HEADERS
    yield good
    if operation.method == "POST":
        yield good | {"headers": good["headers"] | {"Idempotency-Key": NAME}}
    yield from (sent | {"headers": HEADERS | sent["headers"]} for sent in spoilt(operation, asked, scene))
    yield from _bodies(good) if operation.has_body else ()
    yield good | {"params": QUERY}
    for header in ("Authorization", "If-Match", "Idempotency-Key", "Content-Type", "Content-Length", "Accept"):
        yield good | {"headers": good["headers"] | {header: NAME}}
    yield good | {"headers": good["headers"] | {"Authorization": f"{good['headers']['Authorization']}{NAME}"}}
    yield good | {"url": f"{good['url']}/{NAME}"}
    yield good | {"method": NAME}
    for place in operation.ids:
        yield sent_as(scene, operation, asked, scene.ids | {asked.ids[place].removeprefix("@"): NAME})
