"""The server is killed in the middle of its work: what it had acknowledged is there, and nothing is there by half."""

import time
from dataclasses import dataclass
from typing import Any

import pytest

from api.domain.audit.chain import Head
from api.domain.audit.export import read_head
from api.domain.audit.verify import verify
from tests.conftest import TownMaker
from tests.observing.written import read
from tests.routers.server import Server, client_of, serving
from tests.system.aftermath import Aftermath, aftermath, check_nothing_is_lost, check_the_chain_is_whole
from tests.system.ledger import trail
from tests.system.load import Worker, people, wait_until, working
from tests.system.own import on_database_of
from tests.world.issuer import TestIssuer
from tests.world.town import Town

ROUNDS = 2
WORKED_SECONDS = 1.0
OF_EACH = 4


@dataclass(frozen=True)
class Killed:
    """What is there afterwards, and the heads of the chain that the killed servers had logged."""

    after: Aftermath
    heads: list[Head]


@pytest.fixture(scope="module")
def killed(
    make: TownMaker, chosen_settings: dict[str, Any], issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory
) -> Killed:
    """Kill the server under many writes, more than once, and bring it back in the end."""
    town, settings = make(), on_database_of(chosen_settings, issuer)
    written = tmp_path_factory.mktemp("killed")
    workers, heads = list[Worker](), list[Head]()
    for number in range(ROUNDS):
        with serving(written / f"{number}.log", **settings) as server:
            workers += _killed_at_work(town, server)
            heads += _heads(town, server)
    with serving(written / "back.log", **settings) as server, client_of(server) as http:
        return Killed(aftermath(town, workers, http), heads)


def _killed_at_work(town: Town, server: Server) -> list[Worker]:
    """Let many write at once, and kill the server."""
    with client_of(server) as http, working(people(town, http, of_each=OF_EACH)) as workers:
        wait_until(lambda: all(worker.sent for worker in workers), "everybody is at work")
        time.sleep(WORKED_SECONDS)
        server.process.kill()
        wait_until(lambda: all(worker.sent[-1].response is None for worker in workers), "nobody is answered")
    return workers


def _heads(town: Town, server: Server) -> list[Head]:
    """Give the heads of the chain a server has logged: a copy of them outside the database."""
    logged = [line["head"] for line in read(server.log()) if line["event"] == "audit sealed"]
    return [head for head in map(read_head, logged) if head.municipality_id == town.municipality_id]


def test_requests_were_under_way_when_the_server_was_killed(killed: Killed) -> None:
    unanswered = sum(one.response is None for one in killed.after.sent)
    assert 2 * OF_EACH * ROUNDS == unanswered < len(killed.after.sent) / 4


def test_everything_acknowledged_is_there_once_and_nothing_by_half(killed: Killed) -> None:
    check_nothing_is_lost(killed.after)


def test_the_chain_is_whole(killed: Killed) -> None:
    check_the_chain_is_whole(killed.after)


def test_every_head_that_was_logged_is_in_the_chain(killed: Killed) -> None:
    lines = trail(killed.after.town)
    assert {None} == {verify(lines, head_known=head).damage for head in killed.heads}
