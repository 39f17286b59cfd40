"""A rotation seals and finds everything with new keys, while servers go on, and goes on itself where it was stopped."""

import os
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.rotate import SEALED
from api.security.keyring import CannotOpen, Keyring, KeyringFile
from api.usecases.operations.reach import one_snapshot
from api.usecases.operations.rotate_keys import (
    BATCH,
    DoubledNumber,
    Rotated,
    RotationRuns,
    StillSealed,
    retire,
    rotate,
)
from api.usecases.operations.sealed_values import Tally, check_opens, tally
from tests.routers.server import COMMAND
from tests.usecases.citizens.people import number, search
from tests.usecases.operations.lived_in import PATIENCE_SECONDS, Place, served
from tests.world.issuer import TestIssuer

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


def rotated(place: Place) -> Rotated:
    """Rotate the keys of a place."""
    return place.as_owner(lambda engine: rotate(engine, KeyringFile(place.keys), at=NOW))


def retired(place: Place) -> tuple[str, ...]:
    """Retire the old keys of a place."""
    return place.as_owner(lambda engine: retire(engine, KeyringFile(place.keys)))


async def _tallies(engine: AsyncEngine, keyring: Keyring) -> list[Tally]:
    async with one_snapshot(engine) as connection:
        await check_opens(connection, SEALED, keyring)
        return [await tally(connection, sealed, keyring) for sealed in SEALED]


def old_values(place: Place) -> int:
    """Open every value of a place, and count those that need a key that is not in use."""
    return sum(one.old for one in place.as_owner(lambda engine: _tallies(engine, place.keyring)))


def add_numbers(place: Place, count: int) -> None:
    """Give citizens without a number many old ones each, so that there is something to do."""
    town, keyring = place.towns[0], place.keyring
    citizen = str(town.citizens["ola"])
    rows = [_number_row(town.municipality_id, citizen, f"{serial:011}", keyring) for serial in range(count)]
    place.run(f"INSERT INTO citizen_number VALUES {', '.join(rows)}")  # noqa: S608 - our own values


def _number_row(town: str, citizen: str, said: str, keyring: Keyring) -> str:
    sealed = keyring.seal(said.encode(), about=f"{town}/citizen/{citizen}/number").hex()
    found_by = keyring.lookup(said, about=town).hex()
    return f"('{town}', gen_random_uuid(), '{citizen}', 'd', '\\x{sealed}', '\\x{found_by}', false, now())"


def test_every_sealed_column_of_the_database_is_known(lived: Place) -> None:
    (found,) = lived.run("""
        SELECT table_name || '.' || column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name LIKE '%\\_sealed'
    """)
    assert {row["name"] for row in found} == {sealed.name for sealed in SEALED}


def test_every_hash_of_the_database_is_known(lived: Place) -> None:
    (found,) = lived.run("""
        SELECT table_name || '.' || column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name LIKE '%\\_lookup'
    """)
    assert {row["name"] for row in found} == {f"{sealed.table}.{sealed.lookup}" for sealed in SEALED if sealed.lookup}


def test_a_rotation_seals_everything_with_the_new_keys(place: Place) -> None:
    before = place.keyring
    done = rotated(place)
    renewed = [one.old for one in done.tallies]
    assert (False, [2, 2, 2, 2], 0) == (done.resumed, renewed, old_values(place))
    assert before.encryption_keys[0] == place.keyring.encryption_keys[1]


def test_a_rotation_changes_nothing_anybody_sees(place: Place, issuer: TestIssuer) -> None:
    seen = "SELECT id, version, given_name FROM citizen ORDER BY id"
    before = place.run(seen)
    rotated(place)
    with served(place, issuer) as http:
        town = place.town(http)
        (citizen,) = search(town, number(0))
        address = town.get("case_officer", f"/citizens/{citizen}").json()["address"]
    assert (before, "Fjellveien 12") == (place.run(seen), address["street"])


def test_a_request_from_before_a_rotation_gets_its_first_answer_again(place: Place, issuer: TestIssuer) -> None:
    with served(place, issuer) as http:
        town = place.town(http)
        body = {"given_name": "Liv", "family_name": "Testperson", "language": "nb", "confidentiality": "none"}
        first = town.post("case_officer", "/citizens", body, Idempotency_Key="before")
        rotated(place)
        again = town.post("case_officer", "/citizens", body, Idempotency_Key="before")
    assert (201, first.content) == (again.status_code, again.content)


def test_two_rotations_follow_each_other(place: Place) -> None:
    assert [False, False] == [rotated(place).resumed, rotated(place).resumed]
    assert (3, 0) == (len(place.keyring.encryption_keys), old_values(place))


def test_people_are_found_while_keys_rotate(place: Place, issuer: TestIssuer) -> None:
    add_numbers(place, 4 * BATCH)
    done, searched = Event(), 0
    with served(place, issuer) as http, ThreadPoolExecutor(1) as pool:
        town = place.town(http)
        rotating = pool.submit(rotated, place)
        rotating.add_done_callback(lambda _: done.set())
        while not done.is_set():
            assert 1 == len(search(town, number(0)))
            searched += 1
        assert 4 * BATCH + 2 == next(one.old for one in rotating.result().tallies if "number" in one.column)
    assert (True, 0) == (searched > 2, old_values(place))


def test_a_rotation_that_was_killed_goes_on_where_it_was(place: Place) -> None:
    add_numbers(place, 10 * BATCH)
    before = place.keyring.encryption_keys[0]
    process = subprocess.Popen([COMMAND, "keys", "rotate"], env={**os.environ, **place.variables})  # noqa: S603 - our own command
    _wait_until_some_are_renewed(place, before.id)
    process.send_signal(signal.SIGKILL)
    process.wait(PATIENCE_SECONDS)
    halfway = old_values(place)
    keys = place.keyring.encryption_keys
    resumed = rotated(place)
    assert (True, True, 0) == (0 < halfway < 10 * BATCH, resumed.resumed, old_values(place))
    assert keys == place.keyring.encryption_keys


def _wait_until_some_are_renewed(place: Place, key_id: str) -> None:
    waiting = f"SELECT FROM citizen_number WHERE encode(substr(number_sealed, 2, 8), 'hex') <> '{key_id}' LIMIT 1"
    until = time.monotonic() + PATIENCE_SECONDS
    while not place.run(waiting)[0]:
        assert time.monotonic() < until, "the rotation does not begin"


def test_retiring_is_refused_while_anything_needs_an_old_key(place: Place) -> None:
    KeyringFile(place.keys).change(lambda held: held.rotated(NOW))
    before = place.keyring
    with pytest.raises(StillSealed, match=r"2 of 2 values of citizen_number\.number_sealed"):
        retired(place)
    assert before == place.keyring


def test_retiring_is_refused_while_anything_is_hashed_with_an_old_key(place: Place) -> None:
    old = place.keyring
    rotated(place)
    town, citizen = place.towns[0].municipality_id, str(place.towns[0].citizens["ola"])
    mixed = place.keyring.model_copy(update={"lookup_keys": old.lookup_keys})
    place.run(f"INSERT INTO citizen_number VALUES {_number_row(town, citizen, '1', mixed)}")  # noqa: S608 - our own values
    with pytest.raises(StillSealed, match=r"1 of 3 values of citizen_number\.number_sealed"):
        retired(place)
    assert [1, 0] == [sum(one.old for one in rotated(place).tallies), old_values(place)]


def test_what_is_retired_is_gone_and_everything_opens(place: Place) -> None:
    old = place.keyring
    rotated(place)
    gone = retired(place)
    assert {old.encryption_keys[0].id, old.lookup_keys[0].id} == set(gone)
    assert (1, 1, 0) == (len(place.keyring.encryption_keys), len(place.keyring.lookup_keys), old_values(place))


def test_without_old_keys_nothing_is_retired(place: Place) -> None:
    assert () == retired(place)


def test_the_keyring_of_another_installation_is_not_rotated(place: Place) -> None:
    Keyring.made(NOW).save(place.keys)
    before = place.keyring
    with pytest.raises(CannotOpen):
        rotated(place)
    assert before == place.keyring


def test_one_rotation_at_a_time(place: Place) -> None:
    async def while_another_runs(engine: AsyncEngine) -> None:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT pg_advisory_lock(hashtext('mestring rotation'))"))
            await connection.commit()
            await rotate(engine, KeyringFile(place.keys), at=NOW)

    before = place.keyring
    with pytest.raises(RotationRuns):
        place.as_owner(while_another_runs)
    assert before == place.keyring


def test_a_number_on_two_citizens_is_reported_and_nothing_else_is_kept_from_rotating(place: Place) -> None:
    add_numbers(place, 2 * BATCH)
    old = place.keyring
    KeyringFile(place.keys).change(lambda held: held.rotated(NOW))
    town = place.towns[0].municipality_id
    liv = str(place.towns[0].citizens["liv"])
    place.run(f"INSERT INTO citizen_number VALUES {_number_row(town, liv, f'{7:011}', place.keyring)}")  # noqa: S608 - our own values
    with pytest.raises(DoubledNumber, match=str(place.towns[0].citizens["ola"])) as caught:
        rotated(place)
    assert [False] == [f"{7:011}" in problem.message for problem in caught.value.problems]
    assert (1, old.encryption_keys[0]) == (old_values(place), place.keyring.encryption_keys[1])
