"""The disk is full: what cannot be put on record is neither done nor shown, and nothing acknowledged is lost."""

from dataclasses import dataclass

import httpx
import pytest

from tests.observing.written import read
from tests.routers.problem import check_problem
from tests.routers.server import client_of
from tests.system.aftermath import Aftermath, aftermath, check_nothing_is_lost, check_the_chain_is_whole
from tests.system.full_disk import full_disk
from tests.system.load import Sent, people, wait_until, working
from tests.system.own import Own

OF_EACH = 2
ON_RECORD = ("/cases/{case}", "/cases/{case}/facts", "/cases")
ABOUT_NO_CITIZEN = ("/me", "/teams", "/municipality", "/policies", "/health")
_RECORDED = "SELECT request_id FROM audit_entry WHERE municipality_id = $town"


@dataclass(frozen=True)
class Filled:
    """What was refused and what was read while the disk was full, what is on record, and what is there after."""

    refused: list[Sent]
    on_record: list[httpx.Response]
    recorded: set[str]
    about_no_citizen: list[httpx.Response]
    after: Aftermath


@pytest.fixture(scope="module")
def filled(own: Own) -> Filled:
    """Leave no room for the audit trail while many write, look around, and make room again."""
    town = own.town()
    case = town.open_case()
    with client_of(own.server) as http:
        with working(people(town, http, of_each=OF_EACH)) as workers:
            wait_until(lambda: all(worker.sent for worker in workers), "everybody is at work")
            with full_disk(own.cluster, "audit_entry"):
                wait_until(lambda: not any(worker.sent[-1].acknowledged for worker in workers), "nobody goes on")
                on_record = [town.get("assessor", path.format(case=case)) for path in ON_RECORD]
                about_no_citizen = [town.get("assessor", path) for path in ABOUT_NO_CITIZEN]
            wait_until(lambda: all(worker.sent[-1].acknowledged for worker in workers), "everybody goes on")
        after = aftermath(town, workers, http)
    refused = [one for one in after.sent if not one.acknowledged]
    recorded = {str(row["request_id"]) for row in town.rows(_RECORDED)}
    return Filled(refused, on_record, recorded, about_no_citizen, after)


def test_whoever_writes_is_told_to_come_again(filled: Filled) -> None:
    assert filled.refused
    for one in filled.refused:
        assert one.response is not None
        assert "database_unavailable" == check_problem(one.response, 503).code
        assert 1 <= int(one.response.headers["retry-after"]) <= 60


def test_what_cannot_be_put_on_record_is_not_shown(filled: Filled) -> None:
    assert 503 in {response.status_code for response in filled.on_record}
    for response in filled.on_record:
        assert (200 if response.headers["x-request-id"] in filled.recorded else 503) == response.status_code


def test_what_is_about_no_citizen_is_still_shown(filled: Filled) -> None:
    assert {200} == {response.status_code for response in filled.about_no_citizen}


def test_everything_acknowledged_is_there_once_and_nothing_by_half(filled: Filled) -> None:
    check_nothing_is_lost(filled.after)


def test_the_chain_is_whole(filled: Filled) -> None:
    check_the_chain_is_whole(filled.after)


@pytest.mark.usefixtures("filled")
def test_the_log_names_what_was_wrong(own: Own) -> None:
    told = [line["error"] for line in read(own.server.log()) if line["event"] == "database unavailable"]
    assert "DiskFullError" in told
