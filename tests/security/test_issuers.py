"""Keys are fetched seldom, kept a while, and a stranger cannot make us ask the provider more often."""

import asyncio
import gzip
import json
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import httpx
import pytest

from api.security.issuers import FRESH_FOR, IssuerKeys, IssuerUnreachable
from tests.security.forge import ec_jwk
from tests.security.jwks_server import Answer, JwksServer
from tests.security.provider import EC, EC_OLD, OURS

MINUTE, HOUR = 60.0, 3600.0
DOWN = Answer(status=503, body=b"")
T = TypeVar("T")


@dataclass
class Asking:
    """Somebody who asks a server for its keys, and a clock that runs as the test says."""

    server: JwksServer
    keys: IssuerKeys
    clock: list[float]

    async def of(self, kid: str, *, after: float = 0.0) -> int:
        """Count the keys of an id, some seconds later."""
        self.clock[0] += after
        issuer = OURS.model_copy(update={"jwks_url": self.server.url})
        return len(await self.keys.keys_of(issuer, kid))


def asked(server: JwksServer, story: Callable[[Asking], Awaitable[T]], *, fresh_for: timedelta = FRESH_FOR) -> T:
    """Tell a story of asking."""

    async def run() -> T:
        clock = [1000.0]
        async with httpx.AsyncClient() as http:
            keys = IssuerKeys(http, fresh_for=fresh_for, clock=lambda: clock[0])
            return await story(Asking(server, keys, clock))

    return asyncio.run(run())


@pytest.fixture
def server() -> Iterator[JwksServer]:
    """A provider with one key."""
    with JwksServer().running() as running:
        running.answer = Answer([ec_jwk(EC, "ec")])
        yield running


def test_a_published_key_is_found(server: JwksServer) -> None:
    assert 1 == asked(server, lambda us: us.of("ec"))


def test_an_unknown_key_is_none(server: JwksServer) -> None:
    assert 0 == asked(server, lambda us: us.of("unknown"))


def test_keys_are_kept_for_ten_minutes(server: JwksServer) -> None:
    async def story(us: Asking) -> tuple[int, int]:
        await us.of("ec")
        await us.of("ec", after=10 * MINUTE - 1)
        before = server.asked
        await us.of("ec", after=1)
        return before, server.asked

    assert (1, 2) == asked(server, story)


def test_how_long_keys_are_kept_is_configurable(server: JwksServer) -> None:
    async def story(us: Asking) -> int:
        await us.of("ec")
        await us.of("ec", after=2 * HOUR - 1)
        return server.asked

    assert 1 == asked(server, story, fresh_for=timedelta(hours=2))


def test_a_new_key_is_found_at_its_first_token(server: JwksServer) -> None:
    async def story(us: Asking) -> tuple[int, int]:
        await us.of("ec")
        server.answer = Answer([ec_jwk(EC, "ec"), ec_jwk(EC_OLD, "new")])
        return await us.of("new", after=10), server.asked

    assert (1, 2) == asked(server, story)


def test_a_key_taken_back_is_unknown_when_the_keys_are_fetched_again(server: JwksServer) -> None:
    async def story(us: Asking) -> tuple[int, int]:
        before = await us.of("ec")
        server.answer = Answer([ec_jwk(EC_OLD, "new")])
        return before, await us.of("ec", after=10 * MINUTE)

    assert (1, 0) == asked(server, story)


def test_two_hundred_unknown_keys_at_once_ask_the_provider_once(server: JwksServer) -> None:
    server.answer.after = 0.05

    async def story(us: Asking) -> int:
        await asyncio.gather(*(us.of(f"unknown-{number}") for number in range(200)))
        return server.asked

    assert 1 == asked(server, story)


def test_unknown_keys_one_after_the_other_ask_at_most_every_ten_seconds(server: JwksServer) -> None:
    async def story(us: Asking) -> int:
        for number in range(100):
            await us.of(f"unknown-{number}", after=1)
        return server.asked

    assert 10 == asked(server, story)


def test_known_keys_are_served_while_unknown_ones_hammer(server: JwksServer) -> None:
    async def story(us: Asking) -> list[int]:
        return [await us.of(kid, after=1) for kid in ("ec", "unknown") * 10]

    assert [1, 0] * 10 == asked(server, story)


def test_a_caller_who_leaves_does_not_take_the_keys_from_the_others(server: JwksServer) -> None:
    server.answer.after = 0.1

    async def story(us: Asking) -> tuple[int, int]:
        impatient, patient = asyncio.create_task(us.of("ec")), asyncio.create_task(us.of("ec"))
        await asyncio.sleep(0.03)
        impatient.cancel()
        return await patient, server.asked

    assert (1, 1) == asked(server, story)


def test_a_provider_that_is_down_leaves_its_keys_in_use_for_an_hour(server: JwksServer) -> None:
    async def story(us: Asking) -> int:
        await us.of("ec")
        server.answer = DOWN
        return await us.of("ec", after=10 * MINUTE + HOUR)

    assert 1 == asked(server, story)


def test_after_that_hour_nobody_is_recognised(server: JwksServer) -> None:
    async def story(us: Asking) -> None:
        await us.of("ec")
        server.answer = DOWN
        await us.of("ec", after=10 * MINUTE + HOUR + 1)

    with pytest.raises(IssuerUnreachable) as caught:
        asked(server, story)
    assert "issuer_unreachable" == caught.value.code


def test_a_provider_that_is_down_is_asked_again_only_after_ten_seconds(server: JwksServer) -> None:
    server.answer = DOWN

    async def story(us: Asking) -> int:
        for _ in range(30):
            with pytest.raises(IssuerUnreachable):
                await us.of("ec", after=1)
        return server.asked

    assert 3 == asked(server, story)


def test_a_provider_that_comes_back_is_heard(server: JwksServer) -> None:
    server.answer = DOWN

    async def story(us: Asking) -> int:
        with pytest.raises(IssuerUnreachable):
            await us.of("ec")
        server.answer = Answer([ec_jwk(EC, "ec")])
        return await us.of("ec", after=10)

    assert 1 == asked(server, story)


def test_while_a_provider_is_down_nobody_can_say_that_a_key_is_unknown(server: JwksServer) -> None:
    async def story(us: Asking) -> None:
        await us.of("ec")
        server.answer = DOWN
        await us.of("new", after=10)

    with pytest.raises(IssuerUnreachable):
        asked(server, story)


def test_a_provider_nobody_runs_is_unreachable() -> None:
    with JwksServer().running() as stopped:
        pass
    with pytest.raises(IssuerUnreachable):
        asked(stopped, lambda us: us.of("ec"))


GOOD = json.dumps({"keys": [ec_jwk(EC, "ec")]}).encode()
NO_KEYS = {
    "a page": Answer(body=b"<html>"),
    "nothing": Answer(body=b""),
    "no object": Answer(body=b"[]"),
    "no list": Answer(body=b'{"keys": {}}'),
    "no keys": Answer(body=b"{}"),
    "a name twice": Answer(body=b'{"keys": [], ' + GOOD[1:]),
    "far too much": Answer(body=GOOD + b" " * 300_000),
    "compressed though not asked for": Answer(body=gzip.compress(GOOD), headers={"content-encoding": "gzip"}),
    "a depth without end": Answer(body=b'{"keys": ' + b"[" * 200_000),
    "not found": Answer(status=404, body=GOOD),
    "a redirect": Answer(status=302, body=GOOD),
    "less than promised": Answer(body=GOOD, headers={"content-length": "9999"}),
}


@pytest.mark.parametrize("answer", NO_KEYS.values(), ids=NO_KEYS)
def test_an_answer_without_keys_leaves_nobody_recognised(server: JwksServer, answer: Answer) -> None:
    server.answer = answer
    with pytest.raises(IssuerUnreachable):
        asked(server, lambda us: us.of("ec"))


def test_a_redirect_is_not_followed(server: JwksServer) -> None:
    with JwksServer().running() as elsewhere:
        server.answer = Answer(status=302, headers={"location": elsewhere.url})
        with pytest.raises(IssuerUnreachable):
            asked(server, lambda us: us.of("ec"))
        assert 0 == elsewhere.asked


@pytest.mark.parametrize("answer", [Answer(after=30), Answer(between=0.2)], ids=["silent", "a byte at a time"])
def test_a_provider_that_keeps_us_waiting_is_given_up(
    server: JwksServer, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.security.issuers.FETCHED_WITHIN", timedelta(seconds=0.3))
    server.answer = answer
    began = time.monotonic()
    with pytest.raises(IssuerUnreachable):
        asked(server, lambda us: us.of("ec"))
    assert time.monotonic() - began < 2


def test_a_failed_fetch_is_logged_without_what_came_back(server: JwksServer, caplog: pytest.LogCaptureFixture) -> None:
    server.answer = Answer(body=b"the secret of a proxy")
    with pytest.raises(IssuerUnreachable):
        asked(server, lambda us: us.of("ec"))
    assert [("mestring", True, False)] == [
        (record.name, server.url in record.getMessage(), "secret" in record.getMessage()) for record in caplog.records
    ]
