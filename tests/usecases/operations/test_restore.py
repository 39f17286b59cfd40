"""A restored installation is the one that was backed up, and what does not prove right is not there at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from api.db.migrate import newest, steps, upgrade
from api.domain.errors import DomainError
from api.security.keyring import Keyring
from api.usecases.open_installation import UnusableDatabase, current_step
from api.usecases.operations.back_up import verify_backup
from tests.usecases.citizens.people import number, search
from tests.usecases.operations.archives import Change, backed_up, forged, restored
from tests.usecases.operations.lived_in import Place, live, served, until_sealed
from tests.world.issuer import TestIssuer

HERE: Final = """
    INSERT INTO municipality
    VALUES ('here', 'n', 'NO', 'nb', 'z', 'p', true, false, true, '+4710000000',
        '[{"weekday": 1, "opens": "08:00", "closes": "15:30"}]')
"""


@pytest.fixture(scope="module")
def archive(lived: Place, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the installation."""
    path = tmp_path_factory.mktemp("archive") / "b.tar"
    backed_up(lived, path)
    return path


@pytest.fixture(scope="module")
def again(lived: Place, archive: Path) -> Place:
    """The installation, restored; nobody changes this one."""
    place = lived.empty()
    restored(place, archive)
    return Place(place.cluster, place.database, place.keys, lived.towns)


def test_every_table_is_as_it_was(again: Place, archive: Path, tmp_path: Path) -> None:
    assert verify_backup(archive) == backed_up(again, tmp_path / "again.tar")


def test_the_schema_is_the_newest(again: Place) -> None:
    assert newest() == again.as_owner(current_step)


def test_everything_is_proven_that_can_be(lived: Place, archive: Path) -> None:
    proven = restored(lived.empty(), archive).proven
    (links,) = lived.run("SELECT FROM audit_link")
    sealed = 2 * len(["number", "address", "contact", "kept answer"])
    assert (2, len(links), 2, 0, sealed) == (
        proven.municipalities,
        proven.links,
        proven.recommendations,
        proven.other_engine,
        proven.sealed,
    )


def test_a_service_goes_on_with_it(again: Place, issuer: TestIssuer, tmp_path: Path) -> None:
    place = again.copy(tmp_path)
    (before,) = place.run("SELECT max(position) FROM audit_entry")
    with served(place, issuer) as http:
        found = search(place.town(http), number(0))
        live(place.town(http), 1)
        until_sealed(place)
    (after,) = place.run("SELECT count(*), min(position) FROM audit_entry WHERE position > {}".format(*before[0]))  # noqa: S608 - a number
    assert (1, True, before[0][0] + 1) == (len(found), after[0]["count"] > 5, after[0]["min"])


def test_an_empty_schema_is_filled(lived: Place, archive: Path) -> None:
    place = lived.empty(lived.cluster.database())
    assert 2 == restored(place, archive).proven.municipalities


def test_nothing_is_written_over_a_municipality(lived: Place, archive: Path) -> None:
    place = lived.empty(lived.cluster.database())
    place.run(HERE)
    with pytest.raises(UnusableDatabase, match="restore into an empty one"):
        restored(place, archive)
    assert [["here"]] == [list(row) for row in place.run("SELECT municipality_id FROM municipality")[0]]


def test_what_was_backed_up_at_an_earlier_step_is_brought_to_the_newest(lived: Place, tmp_path: Path) -> None:
    earlier = lived.empty()
    earlier.as_owner(lambda engine: upgrade(engine, steps()[-2]))
    earlier.run(HERE)
    backed_up(earlier, tmp_path / "b.tar")
    place = lived.empty(lived.cluster.database())
    manifest = restored(place, tmp_path / "b.tar").manifest
    assert (steps()[-2], newest()) == (manifest.step, place.as_owner(current_step))
    assert [["here"]] == [list(row) for row in place.run("SELECT municipality_id FROM municipality")[0]]


def check_refused(place: Place, path: Path, *words: str, keyring: Keyring | None = None) -> None:
    """Claim that an archive is refused in these words, and that nothing of it is there."""
    with pytest.raises(DomainError) as caught:
        restored(place, path, keyring)
    assert [] == [word for word in words if word not in str(caught.value)], str(caught.value)
    if place.as_owner(current_step):
        assert [[]] == place.run("SELECT FROM municipality")


def test_the_keyring_of_another_installation_is_refused_at_once(lived: Place, archive: Path) -> None:
    place = lived.empty()
    other = Keyring.made(lived.keyring.encryption_keys[0].made_at)
    check_refused(place, archive, lived.keyring.encryption_keys[0].id, keyring=other)
    assert place.as_owner(current_step) is None


def test_a_keyring_that_would_find_nobody_is_refused(lived: Place, archive: Path) -> None:
    other = Keyring.made(lived.keyring.encryption_keys[0].made_at)
    keyring = lived.keyring.model_copy(update={"lookup_keys": other.lookup_keys})
    check_refused(lived.empty(), archive, "citizen_number.number_sealed", "cannot be found", keyring=keyring)


def test_an_archive_of_a_newer_version_is_refused(lived: Place, archive: Path) -> None:
    newer = forged(archive, {}, step="9999", product="9.0")
    check_refused(lived.empty(), newer, "step 9999", "version 9.0 or a newer one")


def test_a_file_that_is_not_there_is_refused(lived: Place, tmp_path: Path) -> None:
    check_refused(lived.empty(), tmp_path / "b.tar", "No such file")


def test_a_file_that_broke_is_refused_before_the_database_is_touched(
    lived: Place, archive: Path, tmp_path: Path
) -> None:
    data = bytearray(archive.read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "b.tar").write_bytes(data)
    place = lived.empty()
    check_refused(place, tmp_path / "b.tar", "bytes of the file are missing or changed")
    assert place.as_owner(current_step) is None


def swapped(old: bytes, new: bytes) -> Change:
    """Write something else wherever this stands; it must stand somewhere."""

    def change(text: bytes) -> bytes:
        assert old in text
        return text.replace(old, new)

    return change


def lines(change: Callable[[list[bytes]], list[bytes]]) -> Change:
    """Change the rows of a table."""
    return lambda text: b"".join(change(text.splitlines(keepends=True)))


def _other_byte(text: bytes) -> bytes:
    """Change one digit of the last sealed value of the first row."""
    at = text.index(b"\\\\x") + 60
    return text[:at] + (b"0" if text[at : at + 1] != b"0" else b"1") + text[at + 1 :]


AUDIT, SAID = "the audit trail of", "is not what its policy says"
FORGED: dict[str, tuple[str, dict[str, Change]]] = {
    "an entry says another role": (AUDIT, {"audit_entry": swapped(b"\tcase_officer\t", b"\tleader\t")}),
    "the last link is gone": (AUDIT, {"audit_link": lines(lambda rows: rows[:-1])}),
    "an entry is neither sealed nor waits": (AUDIT, {"audit_unsealed": lambda _: b""}),
    "another step was possible": (SAID, {"placement": swapped(b'"possible_steps": [3,', b'"possible_steps": [2,')}),
    "a recommendation rests on other facts": (SAID, {"placement": swapped(b'"level": 3', b'"level": 1')}),
    "a policy was changed afterwards": (SAID, {"policy_version": swapped(b"harstad", b"harstat")}),
    "a sealed number was changed": ("citizen_number.number_sealed", {"citizen_number": _other_byte}),
    "a sealed address was changed": ("citizen.address_sealed", {"citizen": _other_byte}),
    "a citizen is gone": ("relative_municipality_id_citizen_id_fkey", {"citizen": lines(lambda rows: rows[:4])}),
    "a rule of the table is broken": ("citizen_language_check", {"citizen": swapped(b"\tnb\t", b"\tsv\t")}),
    "a row is there twice": ("team_pkey", {"team": lines(lambda rows: [*rows, rows[0]])}),
    "a row has a column too few": ("team was not loaded", {"team": lambda text: b"no-0000\n" + text}),
    "a text is no number": ("assessment was not loaded", {"assessment": swapped(b"\t2\n", b"\ttwo\n")}),
    "rows stand in another order": ("table team is not", {"team": lines(lambda rows: rows[::-1])}),
}


@pytest.mark.parametrize("what", FORGED)
def test_what_was_changed_on_purpose_is_not_restored(lived: Place, archive: Path, what: str) -> None:
    where, changes = FORGED[what]
    check_refused(lived.empty(lived.cluster.database()), forged(archive, changes), where)


def test_a_head_of_the_manifest_that_no_chain_has_is_refused(lived: Place, archive: Path) -> None:
    heads = verify_backup(archive).heads
    for wrong in (heads[:1], (*heads, f"nowhere:1:{'0' * 64}")):
        check_refused(lived.empty(), forged(archive, {}, heads=wrong), "audit trail")


def test_a_text_that_is_not_the_one_of_the_manifest_is_refused_on_the_way_in(lived: Place, archive: Path) -> None:
    tables = verify_backup(archive).tables
    other = forged(archive, {"team": lines(lambda rows: rows[:-1])}, tables=tables)
    check_refused(lived.empty(lived.cluster.database()), other, "the text of table team is not what was written")


def test_a_schema_somebody_added_to_is_refused(lived: Place, archive: Path) -> None:
    place = lived.empty(lived.cluster.database())
    place.run("CREATE TABLE extra (municipality_id text PRIMARY KEY)")
    check_refused(place, archive, "not those of step")
