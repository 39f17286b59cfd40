"""What is sealed can be opened by the same keyring at the same place, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.security.keyring import CannotOpen, Keyring
from tests.security.provider import NOW, later

KEYRING = Keyring.made(NOW)
NUMBER = b"01815012345"
PLACE = "fjordvik/citizen/0b0f5f6e-5f5c-4d0f-9d55-1c1d7d0f2a11/number"
SEALED = KEYRING.seal(NUMBER, about=PLACE)


def refusal(sealed: bytes, *, about: str = PLACE, by: Keyring = KEYRING) -> str:
    """Say with which code a keyring refuses to open."""
    with pytest.raises(CannotOpen) as caught:
        by.open(sealed, about=about)
    return caught.value.problems[0].code


@given(st.binary(max_size=5000), st.text(st.characters(exclude_categories=["Cs"]), max_size=100))
def test_what_is_sealed_opens_again(plain: bytes, about: str) -> None:
    assert plain == KEYRING.open(KEYRING.seal(plain, about=about), about=about)


def test_the_same_value_is_sealed_differently_each_time() -> None:
    assert 100 == len({KEYRING.seal(NUMBER, about=PLACE) for _ in range(100)})


def test_no_part_of_the_value_shows() -> None:
    assert b"AAAA" not in KEYRING.seal(b"A" * 1000, about=PLACE)


def test_a_sealed_value_begins_with_its_version_and_key() -> None:
    key = KEYRING.encryption_keys[0].id
    assert (1, key, key) == (SEALED[0], SEALED[1:9].hex(), KEYRING.key_of(SEALED))


def test_a_sealed_value_is_37_bytes_longer() -> None:
    assert len(NUMBER) + 37 == len(SEALED)


@pytest.mark.parametrize(
    "about",
    [
        "",
        PLACE.replace("fjordvik", "nordhavn"),
        PLACE.replace("2a11", "2a12"),
        PLACE.replace("number", "name"),
        PLACE + " ",
        PLACE.upper(),
    ],
)
def test_a_value_moved_to_another_row_column_or_municipality_is_refused(about: str) -> None:
    assert "sealed_damaged" == refusal(SEALED, about=about)


@given(st.integers(0, len(SEALED) * 8 - 1))
def test_no_flipped_bit_goes_unnoticed(bit: int) -> None:
    damaged = bytearray(SEALED)
    damaged[bit // 8] ^= 1 << bit % 8
    assert refusal(bytes(damaged)).startswith("sealed_")


@given(st.integers(0, len(SEALED) - 1))
def test_a_value_cut_short_is_refused(size: int) -> None:
    assert refusal(SEALED[:size]).startswith("sealed_")


@given(st.binary(max_size=200))
def test_what_no_keyring_sealed_is_refused(data: bytes) -> None:
    assert refusal(data).startswith("sealed_")


@given(st.binary(min_size=1, max_size=20))
def test_bytes_added_to_a_value_are_noticed(more: bytes) -> None:
    assert "sealed_damaged" == refusal(SEALED + more)


def test_the_tail_of_one_value_does_not_fit_the_head_of_another() -> None:
    other = KEYRING.seal(NUMBER, about=PLACE)
    assert "sealed_damaged" == refusal(SEALED[:21] + other[21:])


def test_another_version_is_refused() -> None:
    assert "sealed_unreadable" == refusal(b"\x02" + SEALED[1:])


def test_another_keyring_does_not_have_the_key() -> None:
    assert "sealed_key_unknown" == refusal(SEALED, by=Keyring.made(NOW))


def test_the_id_of_another_key_does_not_help() -> None:
    rotated = KEYRING.rotated(later(days=365))
    new = bytes.fromhex(rotated.encryption_keys[0].id)
    assert "sealed_damaged" == refusal(SEALED[:1] + new + SEALED[9:], by=rotated)


@pytest.mark.parametrize(
    "sealed",
    [NUMBER, NUMBER * 10, b"\x01" + NUMBER * 10, SEALED[:-1]],
    ids=["unsealed", "unsealed and long", "like a sealed one", "cut short"],
)
def test_a_refusal_repeats_nothing(sealed: bytes) -> None:
    with pytest.raises(CannotOpen) as caught:
        KEYRING.open(sealed, about=PLACE)
    said = f"{caught.value} {caught.value!r} {caught.value.problems}"
    assert [] == [part for part in ("01815012345", "fjordvik", NUMBER.hex()[:16], SEALED.hex()[:10]) if part in said]
