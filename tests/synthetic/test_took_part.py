"""Who took part in what was agreed: those the story has there, and nobody who could not have been."""

from datetime import datetime
from typing import Any

import pytest

from api.synthetic.plan import TownId
from tests.synthetic.told import BOTH, by_id, told, town


def _joint(town_id: TownId) -> dict[Any, dict[str, Any]]:
    return by_id(row for row in told(town_id)["placement"] if row["kind"] == "joint")


@pytest.mark.parametrize("town_id", BOTH)
def test_somebody_who_speaks_for_the_citizen_takes_part_in_nearly_everything(town_id: TownId) -> None:
    heard = {row["placement_id"] for row in told(town_id)["placement_relative"]}
    alone = [row for row in _joint(town_id).values() if not row["citizen_took_part"] and row["id"] not in heard]
    assert len(alone) < len(_joint(town_id)) / 20


@pytest.mark.parametrize("town_id", BOTH)
def test_citizens_are_there_mostly_and_relatives_now_and_then(town_id: TownId) -> None:
    joint, heard = _joint(town_id), told(town_id)["placement_relative"]
    present = sum(row["citizen_took_part"] for row in joint.values())
    assert len(joint) / 2 < present < len(joint)
    assert 0 < len(heard) < len(joint)


@pytest.mark.parametrize("town_id", BOTH)
def test_a_relative_who_takes_part_is_the_citizens_own(town_id: TownId) -> None:
    relatives, joint = by_id(told(town_id)["relative"]), _joint(town_id)
    for row in told(town_id)["placement_relative"]:
        whose = {relatives[row["relative_id"]]["citizen_id"], joint[row["placement_id"]]["citizen_id"]}
        assert {row["citizen_id"]} == whose


@pytest.mark.parametrize("town_id", BOTH)
def test_a_power_of_attorney_is_said_when_it_held_that_day(town_id: TownId) -> None:
    powers, joint = {row["relative_id"]: row for row in told(town_id)["power_of_attorney"]}, _joint(town_id)
    for row in told(town_id)["placement_relative"]:
        held = _held(powers.get(row["relative_id"]), joint[row["placement_id"]]["made_at"], town_id)
        assert held is row["had_attorney"]


def _held(power: dict[str, Any] | None, at: datetime, town_id: TownId) -> bool:
    if power is None or power["revoked_at"] is not None:
        return False
    on, until = town(town_id).municipality.day_of(at), power["valid_until"]
    return bool(power["valid_from"] <= on and (until is None or on <= until))


@pytest.mark.parametrize("town_id", BOTH)
def test_whoever_wrote_it_down_was_there(town_id: TownId) -> None:
    there = {(row["placement_id"], row["user_id"]) for row in told(town_id)["placement_colleague"]}
    assert {(row["id"], row["made_by"]) for row in _joint(town_id).values()} <= there
