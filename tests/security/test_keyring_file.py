"""A keyring on disk: for its owner only, written whole or not at all, followed by everybody who uses it."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)

from api.security.keyring import CannotOpen, Keyring, KeyringFile, UnusableKeyring
from tests.security.provider import EC, NOW, P384, RSA, later


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A keyring file."""
    KeyringFile.made(tmp_path / "keyring.json", at=NOW)
    return tmp_path / "keyring.json"


def refusal(path: Path) -> str:
    """Say with which code a file is refused."""
    with pytest.raises(UnusableKeyring) as caught:
        Keyring.load(path)
    return caught.value.problems[0].code


def test_what_is_saved_is_loaded(path: Path) -> None:
    keyring = Keyring.load(path).rotated(later(days=1)).issuer_rotated(later(days=2))
    keyring.save(path)
    assert keyring == Keyring.load(path)


def test_a_keyring_is_for_its_owner_only(path: Path) -> None:
    assert 0o600 == path.stat().st_mode & 0o777


def test_saving_again_closes_a_file_that_was_open_to_others(path: Path) -> None:
    keyring = Keyring.load(path)
    path.chmod(0o666)
    keyring.save(path)
    assert 0o600 == path.stat().st_mode & 0o777


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o644, 0o777])
def test_a_file_others_can_touch_is_refused(path: Path, mode: int) -> None:
    path.chmod(mode)
    assert "keyring_open_to_others" == refusal(path)


def test_the_refusal_says_what_to_do(path: Path) -> None:
    path.chmod(0o644)
    with pytest.raises(UnusableKeyring, match=r"keyring\.json:1: .*mode 0644.*chmod 600"):
        Keyring.load(path)


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    tmp_path.chmod(0o700)
    assert "keyring_unreadable" == refusal(tmp_path / name)


def test_a_keyring_is_not_made_over_another(path: Path) -> None:
    with pytest.raises(UnusableKeyring, match="there is a keyring already"):
        KeyringFile.made(path, at=NOW)


def test_a_keyring_cannot_be_made_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UnusableKeyring, match="cannot be written"):
        KeyringFile.made(tmp_path / "missing" / "keyring.json", at=NOW)


def _change(path: Path, *where: str | int, to: object) -> str:
    """Write something else into a keyring; gives a secret of it."""
    document: Any = json.loads(path.read_text("utf-8"))
    secret: str = document["lookup_keys"][0]["secret"]
    inner = document
    for name in where[:-1]:
        inner = inner[name]
    inner[where[-1]] = to
    path.write_text(json.dumps(document), "utf-8")
    return secret


def _pem(key: PrivateKeyTypes, lock: KeySerializationEncryption | None = None) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock or NoEncryption()).decode()


@pytest.mark.parametrize(
    ("where", "to"),
    [
        (["version"], 2),
        (["encryption_keys"], []),
        (["lookup_keys"], None),
        (["encryption_keys", 0, "secret"], "c2hvcnQ="),
        (["encryption_keys", 0, "secret"], "no base64 at all !!!"),
        (["encryption_keys", 0, "id"], "../../key"),
        (["encryption_keys", 0, "made_at"], "2027-03-01T09:00:00"),
        (["surprise"], 1),
    ],
    ids=str,
)
def test_a_keyring_that_is_not_whole_is_refused_without_its_secrets(
    path: Path, where: list[str | int], to: object
) -> None:
    secret = _change(path, *where, to=to)
    with pytest.raises(UnusableKeyring) as caught:
        Keyring.load(path)
    assert (str(path), False) == (caught.value.problems[0].file, secret in str(caught.value))


SIGNING_KEYS = {
    "nothing": "",
    "no key": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
    "another curve": _pem(P384),
    "RSA": _pem(RSA),
    "locked": _pem(EC, BestAvailableEncryption(b"password")),
}


@pytest.mark.parametrize("pem", SIGNING_KEYS.values(), ids=SIGNING_KEYS)
def test_a_signing_key_is_on_p256(path: Path, pem: str) -> None:
    _change(path, "issuer_keys", 0, "pem", to=pem)
    with pytest.raises(UnusableKeyring, match="must be a private key on P-256"):
        Keyring.load(path)


def test_two_keys_of_one_id_are_refused(path: Path) -> None:
    document = json.loads(path.read_text("utf-8"))
    _change(path, "encryption_keys", to=document["encryption_keys"] * 2)
    with pytest.raises(UnusableKeyring, match="two keys have the same id"):
        Keyring.load(path)


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"\xff\x00", b'{"version": 1}'])
def test_a_file_that_is_no_keyring_is_refused(path: Path, text: bytes) -> None:
    path.write_bytes(text)
    with pytest.raises(UnusableKeyring):
        Keyring.load(path)


def test_a_save_killed_in_the_middle_leaves_the_keyring_as_it_was(path: Path) -> None:
    before = Keyring.load(path)
    (path.parent / ".keyring.json.killed.new").write_bytes(path.read_bytes()[:100])
    assert before == Keyring.load(path)


def test_what_a_killed_save_left_is_not_in_the_way_of_the_next(path: Path) -> None:
    left = path.parent / ".keyring.json.killed.new"
    left.write_bytes(b"{")
    rotated = Keyring.load(path).rotated(later(days=1))
    rotated.save(path)
    assert (rotated, b"{") == (Keyring.load(path), left.read_bytes())


def test_a_save_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "keyring.json").mkdir()
    with pytest.raises(UnusableKeyring, match="cannot be written"):
        Keyring.made(NOW).save(tmp_path / "keyring.json")
    assert ["keyring.json"] == [left.name for left in tmp_path.iterdir()]


def test_a_link_to_a_keyring_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(path)
    rotated = Keyring.load(link).rotated(later(days=1))
    rotated.save(link)
    assert (True, rotated) == (link.is_symlink(), Keyring.load(path))


def test_a_server_follows_a_rotation_of_another(path: Path) -> None:
    ours, theirs = KeyringFile(path), KeyringFile(path)
    theirs.change(lambda keyring: keyring.rotated(later(days=1)))
    assert theirs.current == ours.current


def test_a_server_looks_again_for_a_key_it_does_not_know_also_when_the_file_seems_unchanged(path: Path) -> None:
    ours, seen = KeyringFile(path), path.stat()
    other = Keyring.made(NOW)
    path.write_text(other.model_dump_json(indent=2), "utf-8")
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    before = ours.current
    assert (True, b"plain") == (before != other, ours.opened(other.seal(b"plain", about="here"), about="here"))


def test_a_file_that_did_not_change_is_read_once(path: Path) -> None:
    ours = KeyringFile(path)
    KeyringFile(path).change(lambda keyring: keyring.rotated(NOW))
    assert ours.current is ours.current


def test_a_key_nobody_has_is_refused(path: Path) -> None:
    with pytest.raises(CannotOpen):
        KeyringFile(path).opened(Keyring.made(NOW).seal(b"plain", about="here"), about="here")


@pytest.mark.parametrize("harm", ["remove", "empty", "open"])
def test_a_server_keeps_its_keyring_when_the_file_becomes_unusable(
    path: Path, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    ours = KeyringFile(path)
    before = ours.current
    if harm == "remove":
        path.unlink()
    elif harm == "empty":
        path.write_bytes(b"")
    else:
        before.rotated(later(days=1)).save(path)
        path.chmod(0o644)
    assert (before, 1) == (ours.current, len(caplog.records))


def test_a_server_takes_the_file_up_again_when_it_is_mended(path: Path) -> None:
    ours = KeyringFile(path)
    rotated = ours.current.rotated(later(days=1))
    path.unlink()
    before = ours.current
    rotated.save(path)
    assert (True, rotated) == (before != rotated, ours.current)


def test_rotations_at_once_lose_no_key(path: Path) -> None:
    def rotate(_: int) -> str:
        return KeyringFile(path).change(lambda keyring: keyring.rotated(NOW)).encryption_keys[0].id

    with ThreadPoolExecutor(4) as pool:
        made = set(pool.map(rotate, range(40)))
    assert set() == made - {key.id for key in Keyring.load(path).encryption_keys}


def test_of_many_who_make_a_keyring_at_once_one_succeeds(tmp_path: Path) -> None:
    def make(_: int) -> bool:
        try:
            KeyringFile.made(tmp_path / "keyring.json", at=NOW)
        except UnusableKeyring:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert 1 == sum(pool.map(make, range(20)))


def test_many_threads_of_a_server_read_whole_keyrings_while_it_is_rotated(path: Path) -> None:
    ours, theirs = KeyringFile(path), KeyringFile(path)

    def use(_: int) -> bytes:
        return ours.opened(ours.current.seal(b"plain", about="here"), about="here")

    with ThreadPoolExecutor(4) as pool:
        used = pool.map(use, range(400))
        for _ in range(20):
            theirs.change(lambda keyring: keyring.rotated(NOW))
        assert ({b"plain"}, theirs.current) == (set(used), ours.current)
