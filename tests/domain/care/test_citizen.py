"""A power of attorney: on which days a relative may act."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from api.domain.care.citizen import GivenBy, PowerOfAttorney

FIRST, LAST, ONE = date(2026, 3, 2), date(2026, 3, 9), UUID(int=1)
GIVEN = PowerOfAttorney(ONE, ONE, ONE, FIRST, LAST, GivenBy.CITIZEN, datetime(2026, 3, 2, tzinfo=UTC), ONE)
DAY = timedelta(days=1)


@pytest.mark.parametrize(("on", "expected"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)])
def test_both_the_first_and_the_last_day_count(on: date, *, expected: bool) -> None:
    assert expected is GIVEN.in_force(on=on)


def test_without_a_last_day_it_goes_on() -> None:
    assert replace(GIVEN, valid_until=None).in_force(on=date(2099, 1, 1))


def test_revoking_ends_it_at_once() -> None:
    revoked = replace(GIVEN, revoked_at=datetime(2026, 3, 4, tzinfo=UTC), revoked_by=ONE)
    assert not revoked.in_force(on=date(2026, 3, 4))
