"""A citizen's own words put everywhere a request has room for them, right or wrong."""

import json
from collections.abc import Iterator
from typing import Any

from api.domain.fact_registry import FACTS, GROUPS
from api.domain.facts import OWN_WORDS

WORD = "Zebrafinken"
WORDS = f"Jeg savner {WORD} min"
TRIAGE = "/api/v1/triage"
FINE: dict[str, Any] = {"functioning": {"washing": 2}}

Asked = tuple[str, str, bytes]
"""A method, a path with its query, and a body."""

SHAPES: list[Any] = [WORDS, [WORDS], {"x": WORDS}, [[WORDS]], WORDS * 250, [{"level": WORDS}], {"level": WORDS}]
OWN: list[tuple[str, str]] = [
    (group, name) for group, answers in GROUPS.items() for name in answers.model_fields if name in OWN_WORDS
]


def _post(path: str, body: object) -> Asked:
    return "POST", path, json.dumps(body).encode()


def _of_facts() -> Iterator[dict[str, Any]]:
    """Give facts with own words in every field, in every shape."""
    for shape in SHAPES:
        yield {"functioning": {"washing": {"level": 1, "expected": shape}}}
        yield {"functioning": {"washing": {"level": 1, "own_performance": shape}}}
        yield {"functioning": {"washing": {"level": 1, "own_importance": shape}}}
        for fact in FACTS.values():
            yield {fact.group: {fact.name: shape}} if fact.group else {fact.name: shape}
        for group, name in OWN:
            yield {group: {name: shape}}
        for group in (*GROUPS, "functioning"):
            yield {group: shape}


def as_values() -> Iterator[Asked]:
    """Put own words into every value of every request, one at a time."""
    for facts in _of_facts():
        yield _post(TRIAGE, {"facts": facts})
    for group, name in OWN:
        for word in (WORD, [WORD], {WORD: 1}, f"{WORD}\0", f"{WORD}\ud800"):
            yield _post(f"{TRIAGE}/compare", {"facts": {group: {name: word}, "resources": {"network": 9}}})
    for shape in SHAPES:
        yield _post(TRIAGE, {"facts": shape})
        yield _post(TRIAGE, shape)
        for instrument in ("who5", "gas", "fsiii", "sppb", "stages_of_change", "barthel", "copm"):
            names = ("item_1", "stage", "result", "performance", "root", "goal")
            yield _post(f"/api/v1/instruments/{instrument}/score", {"answers": dict.fromkeys(names, shape)})


def as_names() -> Iterator[Asked]:
    """Put own words where a name belongs: a field, a fact, a policy, an item, an address."""
    for group in (*GROUPS, "functioning"):
        yield _post(TRIAGE, {"facts": {group: {WORDS: 1}}})
    yield _post(TRIAGE, {"facts": {WORDS: 1}})
    yield _post(TRIAGE, {"facts": FINE, WORDS: 1})
    yield _post(TRIAGE, {"facts": {"functioning": {"washing": {"level": 1, WORDS: 1}}}})
    yield _post(TRIAGE, {"facts": FINE, "policy": WORDS})
    yield _post(TRIAGE, {"facts": FINE, "policy": f"{WORDS}\ud800"})
    yield _post(f"{TRIAGE}/compare", {"facts": FINE, "policies": [WORDS]})
    for instrument in ("who5", "gas", "fsiii"):
        yield _post(f"/api/v1/instruments/{instrument}/score", {"answers": {WORDS: 77}})
    for path in ("ladders", "policies", "services"):
        yield "GET", f"/api/v1/{path}/{WORDS}", b""
    yield "GET", f"/api/v1/conversation?lang={WORDS}", b""
    yield "GET", f"/api/v1/services/reablement?catalogue={WORDS}", b""
    yield "GET", f"/{WORDS}", b""


def as_bodies() -> Iterator[Asked]:
    """Put own words into bodies that cannot be read at all."""
    for path in (TRIAGE, f"{TRIAGE}/compare", "/api/v1/instruments/who5/score"):
        for body in (
            f'{{"facts": {{"context": {{"wishes": "{WORDS}',
            f"wishes: {WORDS}",
            f'"{WORDS}"',
            f'["{WORDS}"',
            WORDS * 20_000,
        ):
            yield "POST", path, body.encode()
        for method in ("PUT", "DELETE", "PATCH"):
            yield method, path, WORDS.encode()
