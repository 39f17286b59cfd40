"""Placements: each side's newest, how far apart they are, and when a reason is asked for."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.basis import Basis, hash_of
from api.domain.care.placement import (
    Offer,
    Placement,
    PlacementKind,
    ReasonMissing,
    Reply,
    UnusableOffers,
    apart,
    check_agreed,
    check_offers,
    sides,
)
from api.domain.vocabulary import Informant

CITIZEN, TEAM, JOINT = PlacementKind.CITIZEN, PlacementKind.TEAM, PlacementKind.JOINT
ONE = UUID(int=1)


def placed(step: int | None, kind: PlacementKind = TEAM, informant: Informant | None = None) -> Placement:
    spoken = Informant.CITIZEN if kind is CITIZEN and informant is None else informant
    return Placement(ONE, ONE, ONE, kind, step, datetime(2026, 3, 2, tzinfo=UTC), ONE, informant=spoken)


def recommended(*possible: int) -> Placement:
    basis = Basis("harstad", "1.0.0", "0" * 64, "1", {}, {"possible_steps": list(possible)}, "0" * 64)
    step = possible[0] if len(possible) == 1 else None
    return replace(placed(step, PlacementKind.RECOMMENDED), basis=basis)


@st.composite
def any_placements(draw: st.DrawFn) -> list[Placement]:
    steps = st.one_of(st.none(), st.integers(0, 7))
    kinds, informants = st.sampled_from(PlacementKind), st.sampled_from([Informant.CITIZEN, Informant.RELATIVE])
    made = draw(st.lists(st.tuples(steps, kinds, informants), max_size=8))
    return [placed(step, kind, informant if kind is CITIZEN else None) for step, kind, informant in made]


@given(any_placements())
def test_each_side_stands_where_it_stood_last(placements: list[Placement]) -> None:
    own = [one for one in placements if not one.is_of_a_relative]
    newest = {one.kind: one for one in own if one.kind is not JOINT}
    assert newest == {kind: one for kind, one in sides(placements).items() if kind in newest}


@given(any_placements())
def test_a_side_is_missing_only_when_it_never_spoke(placements: list[Placement]) -> None:
    assert {one.kind for one in placements} - {JOINT} == set(sides(placements))


def test_a_relative_does_not_move_where_the_citizen_placed_themselves() -> None:
    own, kin = placed(2, CITIZEN), placed(6, CITIZEN, Informant.RELATIVE)
    assert {CITIZEN: own} == sides([own, kin])


def test_a_relative_stands_for_the_citizen_until_the_citizen_speaks() -> None:
    kin, own = placed(6, CITIZEN, Informant.RELATIVE), placed(2, CITIZEN, Informant.CITIZEN_WITH_RELATIVE)
    assert [{CITIZEN: kin}, {CITIZEN: own}] == [sides([kin]), sides([kin, own])]


@pytest.mark.parametrize(
    ("placements", "expected"),
    [
        pytest.param([], False, id="nobody"),
        pytest.param([placed(3)], False, id="one side"),
        pytest.param([placed(3), placed(3, CITIZEN)], False, id="the same step"),
        pytest.param([placed(3), placed(4, CITIZEN)], True, id="one step"),
        pytest.param([placed(7), placed(3), placed(3, CITIZEN)], False, id="they came together"),
        pytest.param([placed(3), placed(None, CITIZEN)], False, id="only a colour"),
        pytest.param([placed(3), recommended(4)], True, id="team and policy"),
        pytest.param([placed(3), recommended(4, 5)], False, id="a policy that is not settled"),
        pytest.param([placed(3), placed(5, JOINT)], False, id="what was agreed is no side"),
    ],
)
def test_sides_are_apart_from_one_step_on(placements: list[Placement], *, expected: bool) -> None:
    assert expected is apart(placements)


@pytest.mark.parametrize("possible", [(3,), (2, 3, 4)])
def test_agreeing_on_a_step_the_policy_left_possible_needs_no_reason(possible: tuple[int, ...]) -> None:
    check_agreed(3, None, found := recommended(*possible))
    assert possible == found.possible_steps


@pytest.mark.parametrize("possible", [(3,), (2, 3, 4)])
def test_agreeing_on_any_other_step_needs_one(possible: tuple[int, ...]) -> None:
    with pytest.raises(ReasonMissing):
        check_agreed(5, None, recommended(*possible))


def test_with_a_reason_any_step_can_be_agreed_on() -> None:
    check_agreed(0, "she wants to wait and see", found := recommended(7))
    assert (7,) == found.possible_steps


def test_every_service_that_cannot_be_offered_is_named_at_its_place() -> None:
    offers = [Offer(name, Reply.ACCEPTED) for name in ("gps", "reablment", "gps", "meals")]
    with pytest.raises(UnusableOffers) as caught:
        check_offers(offers, ["gps", "meals", "reablement"])
    assert [("unknown_service", ("services", 1)), ("doubled_service", ("services", 2))] == [
        (problem.code, problem.path) for problem in caught.value.problems
    ]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=3), json_values, max_size=4))
def test_the_order_of_names_does_not_change_a_hash(document: dict[str, Any]) -> None:
    assert hash_of(document) == hash_of(dict(reversed(document.items())))


@given(json_values, json_values)
def test_what_differs_has_another_hash(one: Any, other: Any) -> None:
    assert one == other or hash_of(one) != hash_of(other)
