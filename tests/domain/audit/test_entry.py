"""The bytes that are sealed: one way to write an entry, and no two entries written the same."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from api.domain.audit.entry import Entry, Recorded, canonical
from tests.domain.audit.trails import FIELDS, another, anything_recorded, recorded, someone

ENTRY = TypeAdapter(Recorded)


@given(anything_recorded)
def test_what_was_sealed_can_be_read_back_from_its_bytes(entry: Recorded) -> None:
    assert entry == ENTRY.validate_json(canonical(entry))


@given(st.data(), anything_recorded)
def test_another_value_of_any_field_gives_other_bytes(data: st.DataObject, entry: Recorded) -> None:
    assert canonical(entry) != canonical(data.draw(another(entry)))


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.timezones()))  # noqa: DTZ001 - given a zone here
def test_the_same_instant_is_the_same_entry_whatever_zone_it_is_told_in(at: datetime) -> None:
    assert recorded(at=at.astimezone(UTC)) == recorded(at=at)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"subject": None}, {"subject": ""}),
        ({"subject": None}, {"subject": "null"}),
        ({"origin": 'a","role":"b'}, {"origin": "a", "role": "b"}),
        ({"citizen_ids": (someone(1), someone(2))}, {"citizen_ids": (someone(2), someone(1))}),
        ({"origin": "å"}, {"origin": "a\u030a"}),
        ({"origin": "å"}, {"origin": "\\u00e5"}),
    ],
)
def test_what_looks_alike_is_told_apart(one: dict[str, object], other: dict[str, object]) -> None:
    assert canonical(recorded(**one)) != canonical(recorded(**other))


def test_the_bytes_of_version_one_stay_as_they_are() -> None:
    at = datetime(2026, 3, 3, 14, 5, 6, 7, tzinfo=timezone(timedelta(hours=1)))
    assert (
        b'{"action":"case.read","actor_id":"00000000-0000-0000-0000-000000000001","at":"2026-03-03T13:05:06.000007+00:00",'
        b'"case_id":"00000000-0000-0000-0000-000000000003","citizen_ids":["00000000-0000-0000-0000-000000000002"],'
        b'"municipality_id":"no-0000","origin":"192.0.2.1","outcome":"done","position":7,"purpose":"care",'
        b'"request_id":"00000000-0000-0000-0000-000000000004","role":"case_officer","session_id":null,"subject":null,'
        b'"unit_id":null,"version":1}'
    ) == canonical(recorded(at=at))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        recorded(at=datetime(2026, 3, 3, 13, 5))  # noqa: DTZ001 - the mistake is the point


def test_a_text_that_is_no_unicode_is_not_sealed_as_something_else() -> None:
    with pytest.raises(UnicodeEncodeError):
        canonical(recorded(origin="\ud800\udc00"))


def test_everything_a_use_case_hands_over_is_stored_and_sealed() -> None:
    given_by_the_store = {"municipality_id", "position", "at", "version"}
    names = {field.name for field in fields(Recorded)}
    assert names == {field.name for field in fields(Entry)} | given_by_the_store == {*FIELDS, "version"}
