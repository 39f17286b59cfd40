"""`mestring keys`: a keyring made once, rotated, and old keys retired."""

from pathlib import Path

import pytest

from api.security.keyring import Keyring
from tests.cli.command import Mestring, check_complaint
from tests.usecases.operations.lived_in import Place, at_work, worked_on

installation = pytest.fixture(worked_on)


@pytest.fixture
def place(installation: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A copy of the installation, which the commands work on."""
    return at_work(installation.copy(tmp_path), monkeypatch)


def test_a_keyring_is_made_where_the_setting_says(
    mestring: Mestring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "keyring.json"
    monkeypatch.setenv("MESTRING_KEYRING", str(path))
    assert str(path) in mestring("keys", "new").out
    assert (1, 0o600) == (len(Keyring.load(path).encryption_keys), path.stat().st_mode & 0o777)


def test_no_keyring_is_made_over_another(mestring: Mestring, place: Place) -> None:
    before = place.keyring
    check_complaint(mestring("keys", "new"), "[keyring_exists]")
    assert before == place.keyring


def test_a_rotation_tells_what_was_sealed_anew(mestring: Mestring, place: Place) -> None:
    run = mestring("keys", "rotate")
    assert ("citizen.address_sealed: 2 of 2 values sealed anew.", 2) == (
        run.out.splitlines()[0],
        len(place.keyring.encryption_keys),
    )


def test_no_secret_is_told(mestring: Mestring, place: Place) -> None:
    old = place.keyring
    said = "".join(mestring("keys", *words).out for words in (["rotate"], ["rotate", "--issuer"], ["retire"]))
    keys = (*old.encryption_keys, *old.lookup_keys, *place.keyring.encryption_keys, *place.keyring.lookup_keys)
    secrets = [key.model_dump(mode="json")["secret"] for key in keys]
    assert [] == [secret for secret in secrets if secret in said]


def test_only_the_key_of_the_demo_issuer_can_be_rotated(mestring: Mestring, place: Place) -> None:
    before = place.keyring
    assert 0 == mestring("keys", "rotate", "--issuer").status
    after = place.keyring
    assert (before.encryption_keys, before.issuer_keys[0]) == (after.encryption_keys, after.issuer_keys[1])


def test_old_keys_are_retired_by_name(mestring: Mestring, place: Place) -> None:
    old = place.keyring
    mestring("keys", "rotate")
    said = mestring("keys", "retire").out
    assert (True, True) == (old.encryption_keys[0].id in said, old.lookup_keys[0].id in said)


@pytest.mark.usefixtures("place")
def test_without_old_keys_there_is_nothing_to_retire(mestring: Mestring) -> None:
    assert "there is no old key to retire.\n" == mestring("keys", "retire").out
