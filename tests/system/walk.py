"""A walk through all examples: each sent once, with what was kept of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import httpx

from tests.system.document import Operation
from tests.system.ledger import kept_in
from tests.system.operations import EXAMPLES, Asked, send
from tests.system.scene import Scene

KEY = "once"


@dataclass(frozen=True)
class Walked:
    """An example that was sent: its answer, what was put on record, and which tables changed."""

    operation: Operation
    asked: Asked
    scene: Scene
    response: httpx.Response
    entries: list[Any]
    changed: frozenset[str]


def walk(operations: Iterable[Operation], scene_maker: Callable[[], Scene]) -> dict[str, Walked]:
    """Send every example; those that only read share a scene, every other has one of its own, and a key if it may."""
    reading = scene_maker()
    return {
        operation.id: step(
            operation,
            EXAMPLES[operation.id].headed(Idempotency_Key=KEY) if operation.is_repeatable else EXAMPLES[operation.id],
            reading if operation.method == "GET" else scene_maker(),
        )
        for operation in operations
    }


def step(operation: Operation, asked: Asked, scene: Scene) -> Walked:
    """Send one request and compare what was kept before and after."""
    before = kept_in(scene.town)
    response = send(scene, operation, asked)
    after = kept_in(scene.town)
    changed = frozenset(name for name in after if after[name] != before[name])
    return Walked(operation, asked, scene, response, scene.town.audit()[before["audit_entry"].rows :], changed)
