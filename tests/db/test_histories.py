"""Histories are only added to: by the service, by the owner, by anybody."""

import pytest
from asyncpg.exceptions import InsufficientPrivilegeError, RestrictViolationError

from tests.usecases.operations.lived_in import Place, installation

lived = pytest.fixture(scope="session")(installation)

HISTORIES = [
    "answer",
    "audit_entry",
    "audit_link",
    "contact",
    "placement",
    "placement_colleague",
    "placement_relative",
    "policy_version",
    "session_revocation",
]
CHANGES = [
    "UPDATE {} SET municipality_id = municipality_id",
    "DELETE FROM {}",
    "TRUNCATE {} CASCADE",
]


def test_these_are_all_histories(lived: Place) -> None:
    (found,) = lived.run("SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'history'")
    assert HISTORIES == sorted(row["name"] for row in found)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("history", HISTORIES)
def test_the_owner_cannot_change_a_history(lived: Place, history: str, change: str) -> None:
    with pytest.raises(RestrictViolationError, match="is a history: rows are only added"):
        lived.run(change.format(history))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("history", HISTORIES)
def test_the_service_cannot_change_a_history(lived: Place, history: str, change: str) -> None:
    bind = f"SELECT set_config('mestring.municipality', '{lived.towns[0].municipality_id}', true)"
    with pytest.raises(InsufficientPrivilegeError):
        lived.cluster.run_as_service(lived.database, bind, change.format(history))


def test_a_history_cannot_be_written_over_in_passing(lived: Place) -> None:
    bind = f"SELECT set_config('mestring.municipality', '{lived.towns[0].municipality_id}', true)"
    over = "INSERT INTO placement SELECT * FROM placement ON CONFLICT (municipality_id, id) DO UPDATE SET step = 0"
    with pytest.raises(InsufficientPrivilegeError):
        lived.cluster.run_as_service(lived.database, bind, over)


REVOKED = "UPDATE power_of_attorney SET revoked_at = now(), revoked_by = recorded_by"


def test_a_power_of_attorney_can_be_revoked(lived: Place, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = lived.copy(tmp_path_factory.mktemp("copy"))
    place.run(REVOKED)
    assert [] == place.run("SELECT FROM power_of_attorney WHERE revoked_at IS NULL")[0]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE power_of_attorney SET revoked_at = NULL, revoked_by = NULL",
        REVOKED,
        "DELETE FROM power_of_attorney",
    ],
)
def test_a_power_of_attorney_that_was_revoked_stays_so(
    lived: Place, tmp_path_factory: pytest.TempPathFactory, change: str
) -> None:
    place = lived.copy(tmp_path_factory.mktemp("copy"))
    place.run(REVOKED)
    with pytest.raises(RestrictViolationError, match="only ever revoked, once"):
        place.run(change)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE power_of_attorney SET valid_until = '2099-01-01'",
        "UPDATE power_of_attorney SET given_by = 'court'",
        "DELETE FROM power_of_attorney",
    ],
)
def test_a_power_of_attorney_is_not_rewritten(lived: Place, change: str) -> None:
    with pytest.raises(RestrictViolationError, match="only ever revoked, once"):
        lived.run(change)
