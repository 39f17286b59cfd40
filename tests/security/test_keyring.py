"""A keyring grows by rotation, goes on reading what was before, and shows its secrets to nobody."""

from base64 import b64encode, urlsafe_b64encode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from api.domain.errors import UnknownName
from api.security.keyring import ActiveKey, CannotOpen, Keyring
from api.security.keys import SecretKey
from tests.security.provider import NOW, later

KEYRING = Keyring.made(NOW)
ROTATED = KEYRING.rotated(later(days=365))
NUMBER = "01815012345"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_a_value_is_found_by_its_hash() -> None:
    assert KEYRING.lookup(NUMBER, about="fjordvik") == KEYRING.lookup(NUMBER, about="fjordvik")


def test_hashes_of_one_municipality_say_nothing_about_another() -> None:
    assert KEYRING.lookup(NUMBER, about="fjordvik") != KEYRING.lookup(NUMBER, about="nordhavn")


def test_another_keyring_hashes_differently() -> None:
    assert KEYRING.lookup(NUMBER, about="fjordvik") != Keyring.made(NOW).lookup(NUMBER, about="fjordvik")


@given(TEXT, TEXT, TEXT, TEXT)
@example("2", "12", "1", "")
def test_two_hashes_are_the_same_only_for_the_same_value_and_municipality(a: str, b: str, x: str, y: str) -> None:
    assert ((a, x) == (b, y)) == (KEYRING.lookup(a, about=x) == KEYRING.lookup(b, about=y))


def test_a_hash_has_256_bits() -> None:
    assert 32 == len(KEYRING.lookup(NUMBER, about="fjordvik"))


def test_after_a_rotation_the_newest_hash_comes_first_and_the_old_one_is_still_there() -> None:
    old, new = (keyring.lookup(NUMBER, about="fjordvik") for keyring in (KEYRING, ROTATED))
    assert (new, old) == ROTATED.lookups(NUMBER, about="fjordvik")


def test_after_a_rotation_what_was_sealed_before_still_opens() -> None:
    assert b"plain" == ROTATED.open(KEYRING.seal(b"plain", about="here"), about="here")


def test_after_a_rotation_new_values_are_sealed_with_the_new_key() -> None:
    assert ROTATED.encryption_keys[0].id == ROTATED.key_of(ROTATED.seal(b"plain", about="here"))


def test_the_new_keys_say_when_they_were_made() -> None:
    made = [key.made_at for key in ROTATED.keys]
    assert [later(days=365), NOW, later(days=365), NOW, NOW] == made


def test_a_rotation_leaves_the_keyring_it_came_from_as_it_was() -> None:
    assert (1, 1) == (len(KEYRING.encryption_keys), len(KEYRING.lookup_keys))


def test_a_retired_key_no_longer_opens() -> None:
    sealed = KEYRING.seal(b"plain", about="here")
    with pytest.raises(CannotOpen):
        ROTATED.without({KEYRING.encryption_keys[0].id}).open(sealed, about="here")


def test_a_retired_key_no_longer_finds() -> None:
    retired = ROTATED.without([KEYRING.lookup_keys[0].id])
    assert (ROTATED.lookup(NUMBER, about="fjordvik"),) == retired.lookups(NUMBER, about="fjordvik")


@pytest.mark.parametrize("kind", ["encryption_keys", "lookup_keys", "issuer_keys"])
def test_a_key_in_use_is_never_retired(kind: str) -> None:
    with pytest.raises(ActiveKey, match="rotate first"):
        ROTATED.without([getattr(ROTATED, kind)[0].id])


def test_a_key_that_does_not_exist_is_not_retired_in_silence() -> None:
    with pytest.raises(UnknownName):
        ROTATED.without(["0000000000000000"])


def test_the_demo_issuer_publishes_its_last_two_keys() -> None:
    once = KEYRING.issuer_rotated(later(days=1))
    twice = once.issuer_rotated(later(days=2))
    assert [twice.issuer_keys[0], once.issuer_keys[0]] == list(twice.issuer_keys)


@pytest.mark.parametrize(("keep", "left"), [(0, 1), (1, 1), (2, 2), (3, 2)])
def test_the_new_key_of_the_demo_issuer_is_kept_whatever_is_asked(keep: int, left: int) -> None:
    assert left == len(KEYRING.issuer_rotated(later(days=1), keep=keep).issuer_keys)


@given(st.lists(st.sampled_from(["rotate", "issuer", "retire"]), max_size=8))
def test_whatever_is_done_to_a_keyring_it_opens_what_its_keys_sealed(steps: list[str]) -> None:
    keyring, sealed = KEYRING, {KEYRING.encryption_keys[0].id: KEYRING.seal(b"plain", about="here")}
    for days, step in enumerate(steps, start=1):
        if step == "retire":
            keyring = keyring.without([key.id for key in keyring.encryption_keys[1:][-1:]])
        else:
            keyring = keyring.rotated(later(days=days)) if step == "rotate" else keyring.issuer_rotated(NOW)
        sealed[keyring.encryption_keys[0].id] = keyring.seal(b"plain", about="here")
    assert {b"plain"} == {keyring.open(sealed[key.id], about="here") for key in keyring.encryption_keys}


def test_no_secret_shows_when_a_keyring_is_written_out() -> None:
    shown = f"{ROTATED} {ROTATED!r} {ROTATED.encryption_keys} {ROTATED.issuer_keys[0]!r}"
    secrets = [key.secret for key in (*ROTATED.encryption_keys, *ROTATED.lookup_keys)]
    spelt = [
        *(str(secret)[2:-1] for secret in secrets),
        *(secret.hex() for secret in secrets),
        *(b64encode(secret).decode() for secret in secrets),
        *(urlsafe_b64encode(secret).decode() for secret in secrets),
        *(key.pem.splitlines()[1] for key in ROTATED.issuer_keys),
    ]
    assert [] == [secret for secret in spelt if secret in shown]


def test_a_key_that_cannot_be_made_does_not_show_its_secret() -> None:
    with pytest.raises(ValidationError) as caught:
        SecretKey(id="0" * 16, made_at=NOW, secret=b"too short a secret")
    assert "too short a secret" not in str(caught.value)
