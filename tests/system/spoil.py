"""Ways to spoil a good request, so that it is refused as unreadable or as about nothing that is here."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

from tests.system.document import Operation
from tests.system.operations import Asked, sent_as
from tests.system.scene import Scene

Sent = dict[str, Any]


def _no_token(sent: Sent) -> Sent:
    return sent | {"headers": {key: value for key, value in sent["headers"].items() if key != "Authorization"}}


def _body(content: bytes, media_type: str = "application/json") -> Callable[[Sent], Sent]:
    headers = {"Content-Type": media_type}
    return lambda sent: sent | {"json": None, "content": content, "headers": sent["headers"] | headers}


def _headed(**headers: str) -> Callable[[Sent], Sent]:
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return lambda sent: sent | {"headers": sent["headers"] | named}


def _ways(operation: Operation) -> Iterator[Callable[[Sent], Sent]]:
    yield _no_token
    if operation.has_body:
        yield lambda sent: sent | {"json": sent["json"] | {"unheard_of": 1}}
        yield _body(b"{")
        yield _body(b'{"a": 1, "a": 1}')
        yield _body(b"{}", "text/plain")
    if operation.is_change:
        yield _headed(If_Match="")
        yield _headed(If_Match='"one"')
    if operation.method == "POST":
        yield _headed(Idempotency_Key="k" * 201)
    if operation.filters:
        yield lambda sent: sent | {"params": dict.fromkeys(operation.filters, "none")}


def spoilt(operation: Operation, asked: Asked, scene: Scene) -> Iterator[Sent]:
    """Give the request spoilt in every way that fits it."""
    good = sent_as(scene, operation, asked)
    yield from (way(good) for way in _ways(operation))
    for names in operation.some_ids():
        named = {asked.ids[name].removeprefix("@") for name in names}
        yield sent_as(scene, operation, asked, scene.ids | {name: str(uuid4()) for name in named})
        yield sent_as(scene, operation, asked, scene.ids | dict.fromkeys(named, "none"))
