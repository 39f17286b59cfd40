"""Trails are verified where they stand and where they were exported to, and the first harm is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from api.domain.audit.chain import Head
from api.domain.audit.verify import Verdict
from api.domain.errors import UnknownName
from api.usecases.operations.verify_audit import (
    DamagedTrail,
    OtherTrail,
    check_whole,
    export,
    verify_database,
    verify_file,
)
from api.usecases.operations.whole_file import UnusableFile
from tests.usecases.operations.lived_in import Place

UNPROTECTED = "SET session_replication_role = replica"
"""What only whoever owns the whole server can do: no trigger and no foreign key holds any more."""


def verified(place: Place, *, municipality_id: str | None = None, known: Head | None = None) -> list[Verdict]:
    """Verify the trails of a place."""
    return place.as_owner(lambda engine: verify_database(engine, municipality_id=municipality_id, known=known))


def exported(place: Place, path: Path, *, town: int = 0) -> Head:
    """Export a trail of a place."""
    return place.as_owner(lambda engine: export(engine, place.towns[town].municipality_id, path))


def test_every_trail_is_whole(lived: Place) -> None:
    assert [None, None] == [found.damage for found in verified(lived)]


def test_what_waits_is_counted(lived: Place) -> None:
    assert [1, 1] == [found.waiting for found in verified(lived)]


def test_one_trail_can_be_asked_for(lived: Place) -> None:
    name = lived.towns[1].municipality_id
    assert [name] == [found.head.municipality_id for found in verified(lived, municipality_id=name)]


def test_a_municipality_that_is_not_here_is_refused(lived: Place) -> None:
    with pytest.raises(UnknownName):
        verified(lived, municipality_id="nowhere")


def test_a_head_that_is_known_chooses_its_trail(lived: Place) -> None:
    head = verified(lived)[1].head
    assert [(head, None)] == [(found.head, found.damage) for found in verified(lived, known=head)]


def test_an_export_is_as_whole_as_the_trail(lived: Place, tmp_path: Path) -> None:
    head = exported(lived, tmp_path / "trail")
    assert verified(lived)[0] == verify_file(tmp_path / "trail", known=head)


def test_an_export_is_for_its_owner_only(lived: Place, tmp_path: Path) -> None:
    exported(lived, tmp_path / "trail")
    assert 0o600 == (tmp_path / "trail").stat().st_mode & 0o777


def test_an_export_is_not_written_over_a_file(lived: Place, tmp_path: Path) -> None:
    (tmp_path / "trail").touch()
    with pytest.raises(UnusableFile, match="already"):
        exported(lived, tmp_path / "trail")


def test_the_export_of_a_municipality_that_is_not_here_leaves_no_file(lived: Place, tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        lived.as_owner(lambda engine: export(engine, "nowhere", tmp_path / "trail"))
    assert [] == list(tmp_path.iterdir())


def test_the_head_of_another_trail_is_refused(lived: Place, tmp_path: Path) -> None:
    exported(lived, tmp_path / "trail")
    with pytest.raises(OtherTrail):
        verify_file(tmp_path / "trail", known=verified(lived)[1].head)


def test_a_trail_that_was_written_afresh_is_told_by_a_head_kept_elsewhere(lived: Place, tmp_path: Path) -> None:
    head = exported(lived, tmp_path / "trail")
    found = verify_file(tmp_path / "trail", known=replace(head, hash=bytes(32)))
    with pytest.raises(DamagedTrail, match="not the one whose head is known"):
        check_whole([found])


HARMED = {
    "changed": (["UPDATE audit_entry SET role = 'leader' WHERE {}"], "changed after it was sealed"),
    "removed": (["DELETE FROM audit_entry WHERE {}"], "an entry is missing"),
    "removed with its link": (["DELETE FROM audit_link WHERE {}", "DELETE FROM audit_entry WHERE {}"], "is missing"),
    "hidden from the sealer": (["DELETE FROM audit_unsealed"], "neither sealed nor in the queue"),
    "moved": (["UPDATE audit_link SET number = number + 1000 WHERE {}"], "an entry is missing"),
}


@pytest.mark.parametrize("harm", HARMED)
def test_what_was_done_to_a_trail_behind_our_back_is_found(place: Place, harm: str) -> None:
    town = f"municipality_id = '{place.towns[0].municipality_id}'"
    (links,) = place.run(f"SELECT position FROM audit_link WHERE {town} ORDER BY number LIMIT 2")  # noqa: S608 - our own words
    second = f"{town} AND position = {links[1]['position']}"
    statements, said = HARMED[harm]
    place.run(UNPROTECTED, *(statement.format(second) for statement in statements))
    with pytest.raises(DamagedTrail, match=f"^{place.towns[0].municipality_id}, .*{said}"):
        check_whole(verified(place))
