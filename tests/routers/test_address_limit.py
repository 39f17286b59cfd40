"""The bucket of an address holds a minute's worth, fills evenly, and is not emptied by whoever has signed in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.routers.address_limit import AddressLimit, ProvenTokens, bucket_of
from tests.routers.behind import ELSEWHERE, GOOD, application, ask

PER_MINUTE = 30


@given(st.lists(st.floats(0, 20), max_size=200))
def test_no_more_pass_than_a_full_bucket_and_what_flows_in(gaps: list[float]) -> None:
    limit, now, passed = AddressLimit(PER_MINUTE), 0.0, 0
    for gap in gaps:
        now += gap
        passed += not limit.spend(ELSEWHERE, now=now)
        assert passed <= PER_MINUTE + now * PER_MINUTE / 60 + 0.5


@given(st.integers(1, 1_000_000), st.floats(0, 1e6))
def test_a_whole_minutes_worth_passes_at_once(per_minute: int, now: float) -> None:
    limit, asked = AddressLimit(per_minute), min(per_minute, 700)
    assert [0.0] * asked == [limit.spend(ELSEWHERE, now=now) for _ in range(asked)]


@given(st.integers(1, 100), st.integers(0, 50))
def test_whoever_waits_as_long_as_told_passes(per_minute: int, more: int) -> None:
    limit = AddressLimit(per_minute)
    waits = [limit.spend(ELSEWHERE, now=0.0) for _ in range(per_minute + 1 + more)]
    assert 0 < waits[-1] <= 60 / per_minute + 1e-9
    assert 0.0 < limit.spend(ELSEWHERE, now=waits[-1] * 0.4)
    assert 0.0 == limit.spend(ELSEWHERE, now=waits[-1])


def test_one_address_does_not_empty_the_bucket_of_another() -> None:
    limit = AddressLimit(1)
    assert [0.0, 0.0] == [limit.spend(address, now=0.0) for address in ("203.0.113.7", "203.0.113.8")]


@pytest.mark.parametrize("here", ["127.0.0.1", "127.8.0.1", "::1", "::ffff:127.0.0.1"])
def test_this_machine_itself_is_not_held_up(here: str) -> None:
    assert bucket_of(here) is None


def test_the_addresses_of_one_network_share_a_bucket() -> None:
    assert bucket_of("2001:db8:1:2::3") == bucket_of("2001:db8:1:2:ffff::4")
    assert bucket_of("2001:db8:1:2::3") != bucket_of("2001:db8:1:3::3")


def test_an_address_written_in_two_ways_has_one_bucket() -> None:
    assert bucket_of("203.0.113.7") == bucket_of("::ffff:203.0.113.7")


def test_a_name_in_place_of_an_address_is_held_up_too() -> None:
    limit = AddressLimit(1)
    assert [True, False] == [not limit.spend("unknown" * 99, now=0.0) for _ in range(2)]


def test_the_address_seen_longest_ago_is_forgotten_first() -> None:
    limit = AddressLimit(1, remembered=2)
    spent = [not limit.spend(address, now=0.0) for address in ("a", "b", "a", "c", "a", "b")]
    assert [True, True, False, True, False, True] == spent


def test_the_token_seen_longest_ago_is_forgotten_first() -> None:
    proven = ProvenTokens(remembered=2)
    for token in (b"a", b"b", b"a", b"c"):
        proven.learn(token, good=True)
    assert [True, False, True] == [token in proven for token in (b"a", b"b", b"c")]


def test_whoever_has_signed_in_is_not_held_up_by_others_at_their_address() -> None:
    app = application(per_minute=2)
    ask(app, "/signed-in", headers=GOOD)
    assert [200, 429] == [ask(app, "/id").status_code for _ in range(2)]
    assert 200 == ask(app, "/signed-in", headers=GOOD).status_code


def test_a_token_that_was_never_good_spends_like_none() -> None:
    app = application(per_minute=2)
    statuses = [ask(app, "/id", headers={"authorization": f"Bearer {n}"}).status_code for n in range(3)]
    assert [200, 200, 429] == statuses


def test_a_token_that_is_no_longer_good_spends_again() -> None:
    app = application(per_minute=2)
    revoked = ["", "yes", "yes", "yes"]
    statuses = [ask(app, "/signed-in", headers=GOOD, params={"revoked": one}).status_code for one in revoked]
    assert [200, 401, 401, 429] == statuses
