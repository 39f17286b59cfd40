"""Two processes serve one database: what one has done holds in the other at the next request."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import cycle, islice
from pathlib import Path
from threading import Barrier
from typing import Any
from uuid import uuid4

import httpx
import pytest

from api.domain.audit.export import read_head
from api.domain.audit.verify import verify
from api.security.keyring import KeyringFile
from tests.observing.written import read
from tests.routers.server import Server, client_of, serving
from tests.system.ledger import trail
from tests.system.load import Worker, answers, wait_until, working
from tests.system.own import on_database_of
from tests.system.words import ADDRESS, NUMBER
from tests.world.issuer import TestIssuer
from tests.world.town import CONTACT, Town

LIMIT = 200
PART = LIMIT // 20
"""A process takes so many requests of an allowance at a time; each may have some of them left over."""
AT_ONCE = 8
_SECONDS = 60


@dataclass(frozen=True)
class Two:
    """Two servers, and a client for each."""

    servers: tuple[Server, ...]
    http: tuple[httpx.Client, ...]


@pytest.fixture(scope="module")
def two(chosen_settings: dict[str, Any], issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    """Serve the database of all towns with two processes."""
    settings = on_database_of(chosen_settings, issuer) | {"MESTRING_REQUESTS_PER_MINUTE": str(LIMIT)}
    written = tmp_path_factory.mktemp("two")
    with ExitStack() as stack, ThreadPoolExecutor() as pool:
        begun = [serving(written / f"{number}.log", **settings) for number in range(2)]
        servers = tuple(pool.map(stack.enter_context, begun))
        yield Two(servers, tuple(stack.enter_context(client_of(server)) for server in servers))


def _at_once(ask: Callable[[httpx.Client], httpx.Response], clients: list[httpx.Client]) -> list[httpx.Response]:
    """Ask with all these clients at the same instant."""
    barrier = Barrier(len(clients))

    def asked(http: httpx.Client) -> httpx.Response:
        barrier.wait()
        return ask(http)

    with ThreadPoolExecutor(len(clients)) as pool:
        return list(pool.map(asked, clients))


def test_a_session_that_ends_in_one_has_ended_in_the_other(two: Two, town: Town) -> None:
    headers = town.headers("assessor", session="one-session")
    before = [http.get("/api/v1/me", headers=headers).status_code for http in two.http]
    two.http[0].post("/api/v1/me/session-end", headers=headers)
    after = [http.get("/api/v1/me", headers=headers).status_code for http in two.http]
    assert ([200, 200], [401, 401]) == (before, after)


def test_a_session_that_is_revoked_in_one_has_ended_in_the_other(two: Two, town: Town) -> None:
    headers = town.headers("assessor", session="lost-phone")
    assert 200 == two.http[1].get("/api/v1/me", headers=headers).status_code
    revoked = {"issuer": town.issuer.configured.issuer, "session_id": "lost-phone"}
    two.http[0].post("/api/v1/sessions/revocation", json=revoked, headers=town.headers("administrator"))
    assert 401 == two.http[1].get("/api/v1/me", headers=headers).status_code


def test_a_user_who_is_let_go_in_one_is_nobody_in_the_other(two: Two, town: Town) -> None:
    headers, user = town.headers("assessor"), town.users["assessor"]
    assert 200 == two.http[1].get("/api/v1/me", headers=headers).status_code
    by = town.headers("administrator") | {"If-Match": '"1"'}
    two.http[0].patch(f"/api/v1/users/{user}", json={"active": False}, headers=by)
    assert 401 == two.http[1].get("/api/v1/me", headers=headers).status_code


def test_a_key_used_in_one_gives_the_first_answer_in_the_other(two: Two, town: Town) -> None:
    body = {"citizen_id": str(town.citizens["kari"]), "contact": CONTACT}
    headers = town.headers("assessor") | {"Idempotency-Key": "over two"}
    first, second = (http.post("/api/v1/cases", json=body, headers=headers) for http in two.http)
    assert (201, first.content) == (second.status_code, second.content)


def test_a_key_used_in_one_is_refused_for_another_request_in_the_other(two: Two, town: Town) -> None:
    headers = town.headers("assessor") | {"Idempotency-Key": "over two"}
    asked = [
        http.post("/api/v1/cases", json={"citizen_id": str(town.citizens[who]), "contact": CONTACT}, headers=headers)
        for http, who in zip(two.http, ("kari", "ola"), strict=True)
    ]
    assert [201, 409] == [response.status_code for response in asked]


def test_a_key_used_at_the_same_instant_makes_one_thing(two: Two, town: Town) -> None:
    headers = town.headers("administrator") | {"Idempotency-Key": "at once"}
    clients = list(islice(cycle(two.http), AT_ONCE))
    made = _at_once(lambda http: http.post("/api/v1/teams", json={"name": "Team Øst"}, headers=headers), clients)
    assert ({201}, 1) == ({response.status_code for response in made}, len({response.content for response in made}))
    assert 1 == len(town.rows("SELECT 1 FROM team WHERE municipality_id = $town AND name = 'Team Øst'"))


def test_of_two_who_change_one_thing_at_the_same_instant_one_wins(two: Two, town: Town) -> None:
    case = town.open_case(who="case_officer")
    headers = town.headers("assessor") | {"If-Match": '"1"'}
    path, body = f"/api/v1/cases/{case}", {"urgent": True}
    made = _at_once(lambda http: http.patch(path, json=body, headers=headers), list(two.http))
    assert [200, 412] == sorted(response.status_code for response in made)


def test_nobody_gets_more_than_their_allowance_or_much_less_over_both(two: Two, town: Town) -> None:
    headers = town.headers("coordinator")
    _away_from_the_end_of_a_minute()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        clients = islice(cycle(two.http), 2 * LIMIT)
        asked = list(pool.map(lambda http: http.get("/api/v1/teams", headers=headers), clients))
    good = [response.status_code for response in asked].count(HTTPStatus.OK)
    assert {200, 429} == {response.status_code for response in asked}
    assert LIMIT - 2 * PART < good <= LIMIT
    assert all(1 <= int(one.headers["retry-after"]) <= _SECONDS for one in asked if not one.is_success)


def _away_from_the_end_of_a_minute() -> None:
    """Wait for the next minute when this one is nearly over, so that all requests fall into one."""
    second = datetime.now(UTC).second
    if second > _SECONDS * 2 // 3:
        time.sleep(_SECONDS - second)


def test_one_user_who_asks_too_often_holds_up_nobody_else(two: Two, town: Town) -> None:
    greedy = town.headers("leader")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda http: http.get("/api/v1/me", headers=greedy), islice(cycle(two.http), 2 * LIMIT)))
    assert [200, 200] == [http.get("/api/v1/me", headers=town.headers("assessor")).status_code for http in two.http]


def test_both_seal_one_chain_without_a_gap_while_many_write(two: Two, make: Callable[[], Town]) -> None:
    town = make()
    who = ("assessor", "assessor_2", "coordinator", "case_officer")
    workers = [Worker(town, http, name, answers(town)) for name in who for http in two.http]
    with working(workers):
        wait_until(lambda: all(_sealed_by(server, town) for server in two.servers), "both have sealed")
    wait_until(lambda: not town.rows("SELECT 1 FROM audit_unsealed WHERE municipality_id = $town"), "all is sealed")
    lines = trail(town)
    logged = [read_head(head) for server in two.servers for head in _sealed_by(server, town)]
    assert {(None, 0, 0)} == {
        (found.damage, found.waiting, found.never_sealed)
        for found in (verify(lines, head_known=head) for head in logged)
    }


def _sealed_by(server: Server, town: Town) -> list[str]:
    """Give the heads of a town's chain that a server says it has made."""
    heads = [line["head"] for line in read(server.log()) if line["event"] == "audit sealed"]
    return [head for head in heads if head.startswith(f"{town.municipality_id}:")]


def test_what_one_seals_with_a_new_key_the_other_opens_and_finds(
    two: Two, town: Town, chosen_settings: dict[str, Any]
) -> None:
    by, kari = town.headers("case_officer"), town.citizens["kari"]
    KeyringFile(Path(chosen_settings["keyring"])).change(lambda held: held.rotated(datetime.now(UTC)))
    kept = two.http[0].post(f"/api/v1/citizens/{kari}/numbers", json={"national_number": NUMBER}, headers=by)
    assert 201 == kept.status_code, kept.text
    changed = by | {"If-Match": kept.headers["etag"]}
    two.http[0].patch(f"/api/v1/citizens/{kari}", json={"address": ADDRESS}, headers=changed)
    found = two.http[1].post("/api/v1/citizens/search", json={"national_number": NUMBER}, headers=by)
    read_there = two.http[1].get(f"/api/v1/citizens/{kari}", headers=by)
    assert ([str(kari)], ADDRESS) == (
        [one["id"] for one in found.json()["citizens"]],
        read_there.json()["address"],
    )


def test_a_key_of_before_a_rotation_still_gives_the_first_answer_in_the_other(
    two: Two, town: Town, chosen_settings: dict[str, Any]
) -> None:
    headers = town.headers("administrator") | {"Idempotency-Key": uuid4().hex}
    first = two.http[0].post("/api/v1/teams", json={"name": "Team Nord"}, headers=headers)
    KeyringFile(Path(chosen_settings["keyring"])).change(lambda held: held.rotated(datetime.now(UTC)))
    second = two.http[1].post("/api/v1/teams", json={"name": "Team Nord"}, headers=headers)
    assert (201, first.content) == (second.status_code, second.content)
