"""docs/cases-api.md: every request it shows is made, in its order, and answers what is shown."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from tests.docs.markdown import DOCS, Block, blocks
from tests.world.town import STAFF, Town

PAGE: Final = DOCS / "cases-api.md"
NAME: Final = re.compile(r"\{(\w+)\}")
PEOPLE: Final = (*STAFF, "citizen", "relative")

Ids = dict[str, str]


def shown() -> Iterator[tuple[Block, Any]]:
    """Walk through the requests of the page, each with the answer that is shown after it."""
    for asked, answered in pairwise(blocks(PAGE)):
        if asked.language == "http":
            assert "json" == answered.language, f"{PAGE.name}:{asked.line} shows no answer"
            yield asked, json.loads(answered.text)


def ask(town: Town, block: Block, ids: Ids) -> Any:
    """Make a request as it stands there, with the ids learned so far."""
    head, _, body = NAME.sub(lambda name: ids.get(name[1], name[0]), block.text).partition("\n\n")
    first, *lines = head.splitlines()
    method, path = first.split(" ")
    headers = dict(line.split(": ", 1) for line in lines)
    response = town.http.request(method, path, json=json.loads(body) if body else None, headers=headers)
    assert response.is_success, f"{PAGE.name}:{block.line} {response.text}"
    return response.json()


def differences(said: Any, found: Any, ids: Ids, place: str = "") -> Iterator[str]:
    """List where an answer is not what is shown; it may say more, and a `{name}` seen first is learned."""
    match said:
        case dict():
            for name, value in said.items():
                yield from differences(value, found.get(name, "nothing"), ids, f"{place}.{name}")
        case list():
            for number, value in enumerate(said):
                yield from differences(value, found[number], ids, f"{place}[{number}]")
        case str() if name := NAME.fullmatch(said):
            if ids.setdefault(name[1], found) != found:
                yield f"{place}: {found} is not the {name[1]} of before"
        case _ if said != found:
            yield f"{place}: shown {said!r}, found {found!r}"


def test_every_request_of_the_page_answers_what_is_shown(town: Town) -> None:
    ids = {who: town.headers(who)["Authorization"].removeprefix("Bearer ") for who in PEOPLE}
    ids["kari"] = str(town.citizens["kari"])
    wrong = [
        f"{PAGE.name}:{block.line} {difference}"
        for block, said in shown()
        for difference in differences(said, ask(town, block, ids), ids)
    ]
    assert [] == wrong


def test_the_page_walks_from_the_first_contact_to_what_was_agreed() -> None:
    first = [block.text.split("\n")[0] for block, _ in shown()]
    assert ("POST /api/v1/cases", "POST /api/v1/cases/{case}/joint-decision") == (first[0], first[-2])
