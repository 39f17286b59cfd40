"""A page of the work list with a million cases, against the same page with ten thousand."""

from collections.abc import Iterator
from json import loads
from statistics import median
from typing import Final

from bench.client import API, Asked, Client
from bench.measure import ROUNDS, Measured, NotMeasured, Pair, shorter_is_better
from bench.town import ASSESSOR, CASE_OFFICER, CITIZENS, Town, town_of

AIM: Final = 1 / 1.5
"""At most 1.5 times the time with ten thousand."""

MANY: Final = 1_000_000
PAGES: Final = 20
"""In each round, of each town."""

LINES: Final = 50
_WARM_UP: Final = 1


def measure() -> Iterator[Measured]:
    """Turn pages in both; raises NotMeasured when a page is refused or not full."""
    with town_of(CITIZENS) as few, town_of(MANY) as many:
        for who, subject in (("a case officer", CASE_OFFICER), ("an assessor", ASSESSOR)):
            name = f"GET /cases?limit={LINES} as {who}, {MANY:,} cases against {CITIZENS:,}"
            yield shorter_is_better(name, "ms", _rounds(many, few, subject), AIM, PAGES * ROUNDS)


def _rounds(many: Town, few: Town, subject: str) -> list[Pair]:
    large, small = (_page(town, subject) for town in (many, few))
    with Client.to(many.port) as ours, Client.to(few.port) as theirs:
        for client, page in ((ours, large), (theirs, small)):
            if len(loads(client.ask(page))["cases"]) != LINES:
                raise NotMeasured(page.path)
        rounds = [_in_turn(ours, theirs, large, small) for _ in range(ROUNDS + _WARM_UP)]
    return rounds[_WARM_UP:]


def _in_turn(ours: Client, theirs: Client, large: Asked, small: Asked) -> Pair:
    times = [(ours.milliseconds(large), theirs.milliseconds(small)) for _ in range(PAGES)]
    return median(first for first, _ in times), median(second for _, second in times)


def _page(town: Town, subject: str) -> Asked:
    return Asked("GET", f"{API}/cases?limit={LINES}", town.headers(subject))
