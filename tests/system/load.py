"""People at work at the same time: each sends one request after another and keeps in mind what was acknowledged."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import count
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import httpx

from tests.world.town import CONTACT, Town

PATIENCE_SECONDS = 60.0
PAUSE_SECONDS = 0.2
"""How long somebody waits who was told to come again."""
NAMED = "Nummer"
"""The given name of everybody whose case is opened here."""
ANSWERS_AT_ONCE = 3
_ADD = f"""
    INSERT INTO citizen (municipality_id, id, given_name, family_name, language, confidentiality, is_synthetic)
    SELECT $town, gen_random_uuid(), '{NAMED}', n::text, 'nb', 'none', true FROM generate_series(1, 500) n
    RETURNING id
"""  # noqa: S608 - our own words


@dataclass(frozen=True)
class Write:
    """One request that changes something, with its key."""

    path: str
    body: Any
    key: str = field(default_factory=lambda: uuid4().hex)

    @property
    def saves_answers(self) -> bool:
        """Say whether it saves answers; otherwise it opens a case."""
        return self.path.endswith("/answers")

    def send(self, http: httpx.Client, headers: dict[str, str]) -> httpx.Response:
        """Send it, for the first time or again."""
        return http.post(f"/api/v1{self.path}", json=self.body, headers=headers | {"Idempotency-Key": self.key})


@dataclass(frozen=True)
class Sent:
    """A request, its answer, None when none came, and how long that took."""

    write: Write
    response: httpx.Response | None
    seconds: float

    @property
    def acknowledged(self) -> bool:
        """Say whether the service said that it is done."""
        return self.response is not None and self.response.status_code == HTTPStatus.CREATED

    @property
    def content(self) -> bytes:
        """Give what was answered."""
        return b"" if self.response is None else self.response.content


class Worker:
    """Somebody who works until told to stop, or until nobody answers any more."""

    def __init__(self, town: Town, http: httpx.Client, who: str, writes: Iterator[Write]) -> None:
        """Take what they write, one after another."""
        self.sent = list[Sent]()
        self._http, self._headers, self._writes = http, town.headers(who), writes
        self._done = Event()
        self._thread = Thread(target=self._work, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End after the request that is under way."""
        self._done.set()
        self._thread.join(PATIENCE_SECONDS)

    def _work(self) -> None:
        while not self._done.is_set():
            write, began = next(self._writes), time.monotonic()
            try:
                response = write.send(self._http, self._headers)
            except httpx.HTTPError:
                response = None
            self.sent.append(Sent(write, response, time.monotonic() - began))
            if response is None:
                return
            if not self.sent[-1].acknowledged:
                self._done.wait(PAUSE_SECONDS)


def answers(town: Town) -> Iterator[Write]:
    """Save answers to an assessment of one's own, some at a time, every one different."""
    citizen = town.post("assessor", "/citizens", _person()).json()["id"]
    case = town.post("assessor", "/cases", _case(town, citizen)).json()["case"]["id"]
    path = f"/cases/{case}/assessments/{town.open_assessment(case)}/answers"
    for number in count():
        said = [
            {"fact": "what_matters", "value": f"{number}.{part}", "informant": "citizen"}
            for part in range(ANSWERS_AT_ONCE)
        ]
        yield Write(path, {"answers": said})


def cases(town: Town) -> Iterator[Write]:
    """Open a case for one citizen after another."""
    while True:
        for row in town.rows(_ADD):
            yield Write("/cases", _case(town, str(row["id"])))


def _person() -> dict[str, str]:
    return {"given_name": "Arbeid", "family_name": "Testperson", "language": "nb", "confidentiality": "none"}


def _case(town: Town, citizen: str) -> dict[str, Any]:
    return {"citizen_id": citizen, "team_id": str(town.teams["north"]), "contact": CONTACT}


def people(town: Town, http: httpx.Client, *, of_each: int) -> list[Worker]:
    """Give people who are not yet at work: so many save answers, and as many open cases."""
    kinds = (answers, cases)
    return [Worker(town, http, "assessor", kind(town)) for kind in kinds for _ in range(of_each)]


@contextmanager
def working(workers: list[Worker]) -> Iterator[list[Worker]]:
    """Let everybody work until the block ends."""
    for worker in workers:
        worker.start()
    try:
        yield workers
    finally:
        for worker in workers:
            worker.stop()


def wait_until(true: Callable[[], object], what: str, *, seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until something is so."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, f"it takes too long until {what}"
        time.sleep(0.02)
