"""A check says what is wrong before a service meets it, and what to do."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from api.db.migrate import steps, upgrade
from api.security.keyring import Keyring
from api.settings import Settings
from api.usecases.operations.check_database import Check, State
from api.usecases.operations.check_installation import check_installation
from tests.usecases.operations.lived_in import Place


def checked(place: Place, **changed: Any) -> dict[str, Check]:
    """Check a place, with some settings changed; None takes one away."""
    variables = place.variables
    chosen: dict[str, Any] = {
        "DATABASE_URL": variables["DATABASE_URL"],
        "database_owner_url": variables["MESTRING_DATABASE_OWNER_URL"],
        "keyring": place.keys,
    }
    found = asyncio.run(check_installation(Settings(**chosen | changed)))
    return {check.name: check for check in found}


def check_wrong(found: Check, *words: str) -> None:
    """Claim that something is wrong, in these words."""
    assert (State.WRONG, []) == (found.state, [word for word in words if word not in found.told]), found.told


def test_an_installation_that_was_worked_with_is_well(lived: Place) -> None:
    states = {name: check.state for name, check in checked(lived).items()}
    assert {"disk"} == {name for name, state in states.items() if state is not State.OK}


def test_without_the_owner_what_only_they_see_is_unknown(lived: Place) -> None:
    found = checked(lived, database_owner_url=None)
    unknown = {name for name, check in found.items() if check.state is State.UNKNOWN}
    assert ({"owner", "keyring", "disk"}, set()) == (unknown, {"audit"} & found.keys())


def test_an_owner_that_is_not_let_in_does_not_stop_the_other_checks(lived: Place) -> None:
    stranger = lived.cluster.owner(lived.database).set(username="stranger")
    found = checked(lived, database_owner_url=stranger.render_as_string(hide_password=False))
    check_wrong(found["owner"], "does not accept")
    assert (State.OK, State.UNKNOWN) == (found["schema"].state, found["keyring"].state)


def test_a_schema_that_is_not_the_newest_is_wrong(lived: Place) -> None:
    earlier = lived.empty()
    earlier.as_owner(lambda engine: upgrade(engine, steps()[-2]))
    found = checked(earlier)
    check_wrong(found["schema"], steps()[-2], "mestring db upgrade")
    assert {"guards", "audit"}.isdisjoint(found)


def test_a_database_without_a_schema_does_not_stop_the_other_checks(lived: Place) -> None:
    found = checked(lived.empty())
    check_wrong(found["schema"], "step none")
    assert State.OK is found["clock"].state


def test_what_was_loosened_is_named(place: Place) -> None:
    place.run("DROP TRIGGER history ON answer", "GRANT DELETE ON citizen TO mestring_app")
    check_wrong(checked(place)["guards"], "gone: answer: trigger history", "new: citizen: mestring_app may DELETE")


def test_a_service_that_signs_in_as_the_owner_is_wrong(lived: Place) -> None:
    owner = lived.variables["MESTRING_DATABASE_OWNER_URL"]
    check_wrong(checked(lived, DATABASE_URL=owner)["role"], "mestring_app")


def test_an_entry_that_waits_for_long_is_wrong(place: Place) -> None:
    place.run("""
        WITH one AS (INSERT INTO audit_entry (municipality_id, at, role, action, purpose, citizen_ids, outcome, origin,
            request_id) SELECT municipality_id, '2026-01-02 03:04Z', 'system', 'citizen.read', 'system', '{}', 'done',
            '', gen_random_uuid() FROM municipality LIMIT 1 RETURNING municipality_id, position)
        INSERT INTO audit_unsealed SELECT * FROM one
    """)
    check_wrong(checked(place)["audit"], "since 2026-01-02 03:04 UTC", "is a service running")


def test_a_keyring_that_is_gone_is_wrong(lived: Place, tmp_path: Path) -> None:
    check_wrong(checked(lived, keyring=tmp_path / "keyring.json")["keyring"], "No such file")


def test_a_keyring_others_can_read_is_wrong(place: Place) -> None:
    place.keys.chmod(0o644)
    check_wrong(checked(place)["keyring"], "chmod 600")


def test_the_keyring_of_another_installation_is_wrong(lived: Place, tmp_path: Path) -> None:
    Keyring.made(datetime.now(UTC)).save(tmp_path / "keyring.json")
    found = checked(lived, keyring=tmp_path / "keyring.json")
    check_wrong(found["keyring"], lived.keyring.encryption_keys[0].id, "restore it from its backup")


def test_a_value_that_was_moved_to_another_place_is_wrong(place: Place) -> None:
    place.run("""
        UPDATE citizen c SET address_sealed = o.address_sealed FROM citizen o
        WHERE o.address_sealed IS NOT NULL AND c.address_sealed IS NOT NULL AND c.id <> o.id
    """)
    check_wrong(checked(place)["keyring"], "citizen.address_sealed", "sealed for another place")
