"""PostgreSQL is killed under many writes: nothing acknowledged is lost, the rest is told so, and all goes on again."""

import os
import signal
from dataclasses import dataclass

import pytest

from tests.routers.problem import check_problem
from tests.routers.server import client_of
from tests.system.aftermath import Aftermath, aftermath, check_nothing_is_lost, check_the_chain_is_whole
from tests.system.load import Sent, Worker, people, wait_until, working
from tests.system.own import DATABASE, Own

OF_EACH = 4
SLOWEST_SECONDS = 12.0
"""A connection that cannot be had is waited for 5 seconds, and as long for a lock of somebody whose own hangs."""
_CONNECTIONS = "SELECT pid FROM pg_stat_activity WHERE application_name = 'mestring'"


@dataclass(frozen=True)
class Lived:
    """What is there afterwards, and what was answered other than that it is done."""

    after: Aftermath
    refused: list[Sent]
    same_process: bool


def _the_server(own: Own) -> None:
    os.kill(own.cluster.process_id, signal.SIGKILL)


def _a_connection(own: Own) -> None:
    os.kill(own.cluster.run(DATABASE, _CONNECTIONS)[0][0]["pid"], signal.SIGKILL)


KILLED = {"the server": _the_server, "a connection": _a_connection}


@pytest.fixture(scope="module", params=KILLED)
def lived(own: Own, request: pytest.FixtureRequest) -> Lived:
    """Kill it while many write, and let them write on until all of them are acknowledged again."""
    town = own.town()
    with client_of(own.server) as http:
        with working(people(town, http, of_each=OF_EACH)) as workers:
            wait_until(lambda: all(len(worker.sent) > 3 for worker in workers), "everybody is at work")
            KILLED[request.param](own)
            wait_until(lambda: any(map(_refused, workers)), "somebody is refused")
            wait_until(lambda: all(_goes_on(worker) for worker in workers), "everybody goes on")
        after = aftermath(town, workers, http)
    refused = [one for worker in workers for one in _refused(worker)]
    return Lived(after, refused, own.server.process.poll() is None)


def _refused(worker: Worker) -> list[Sent]:
    return [one for one in worker.sent if not one.acknowledged]


def _goes_on(worker: Worker) -> bool:
    return all(one.acknowledged for one in worker.sent[-3:])


def test_everything_acknowledged_is_there_once_and_nothing_by_half(lived: Lived) -> None:
    check_nothing_is_lost(lived.after)


def test_the_chain_is_whole(lived: Lived) -> None:
    check_the_chain_is_whole(lived.after)


def test_whoever_could_not_be_served_is_told_to_come_again(lived: Lived) -> None:
    assert lived.refused
    for one in lived.refused:
        assert one.response is not None
        assert "database_unavailable" == check_problem(one.response, 503).code
        assert 1 <= int(one.response.headers["retry-after"]) <= 60


def test_nobody_waits_for_long(lived: Lived) -> None:
    assert max(one.seconds for one in lived.after.sent) < SLOWEST_SECONDS


def test_the_service_was_not_started_again(lived: Lived) -> None:
    assert lived.same_process
