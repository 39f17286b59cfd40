"""The chain: numbers without a gap, and a hash that changes with everything before it."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.audit.chain import Head, genesis, link, seal
from api.domain.audit.entry import Recorded, canonical
from tests.domain.audit.trails import ELSEWHERE, TOWN, another, anything_recorded, in_town, recorded

heads = st.builds(Head, st.just(TOWN), st.integers(0, 2**62), st.binary(min_size=32, max_size=32))
hashes = st.binary(min_size=32, max_size=32)
numbers = st.integers(1, 2**62)


@given(heads, in_town(), in_town())
def test_sealing_in_two_batches_is_sealing_at_once(head: Head, some: list[Recorded], more: list[Recorded]) -> None:
    first = seal(head, some)
    between = first[-1].head if first else head
    assert seal(head, [*some, *more]) == [*first, *seal(between, more)]


@given(heads, in_town())
def test_numbers_go_on_from_the_head_without_a_gap(head: Head, entries: list[Recorded]) -> None:
    assert list(range(head.number + 1, head.number + 1 + len(entries))) == [one.number for one in seal(head, entries)]


@given(heads, in_town())
def test_entries_are_linked_in_the_order_given_whatever_their_positions(head: Head, entries: list[Recorded]) -> None:
    assert [entry.position for entry in entries] == [one.position for one in seal(head, entries)]


@given(st.data(), hashes, numbers, anything_recorded)
def test_another_entry_gives_another_hash(data: st.DataObject, before: bytes, number: int, entry: Recorded) -> None:
    assert link(before, number, entry) != link(before, number, data.draw(another(entry)))


@given(st.data(), hashes, numbers, anything_recorded)
def test_another_number_gives_another_hash(data: st.DataObject, before: bytes, number: int, entry: Recorded) -> None:
    assert link(before, number, entry) != link(before, data.draw(numbers.filter(lambda other: other != number)), entry)


@given(st.data(), hashes, numbers, anything_recorded)
def test_another_past_gives_another_hash(data: st.DataObject, before: bytes, number: int, entry: Recorded) -> None:
    assert link(before, number, entry) != link(data.draw(hashes.filter(lambda other: other != before)), number, entry)


def test_every_municipality_begins_at_a_place_of_its_own() -> None:
    assert genesis(TOWN).hash != genesis(ELSEWHERE).hash


def test_the_hash_is_made_as_the_documentation_says() -> None:
    entry, before = recorded(municipality_id="ø"), bytes(range(32))
    place = b"\x00\x00\x00\x02" + "ø".encode() + b"\x00\x00\x00\x00\x00\x00\x01\x02"
    assert sha256(b"mestring audit link 1\n" + place + before + canonical(entry)).digest() == link(before, 258, entry)


def test_an_entry_of_another_municipality_is_not_sealed() -> None:
    with pytest.raises(ValueError, match="position 7 belongs to another municipality"):
        seal(genesis(TOWN), [recorded(municipality_id=ELSEWHERE)])
