"""The people: households that hang together, relatives who may act or no longer may, and nobody who could be real."""

from datetime import date, timedelta
from typing import Any

import pytest

from api.domain.care.citizen import Address, PowerOfAttorney
from api.synthetic.plan import History, TownId
from api.synthetic.tables import ToSeal
from tests.synthetic.told import BOTH, TODAY, by_id, told, town

POWER = tuple(PowerOfAttorney.__dataclass_fields__)


def _address(mark: ToSeal) -> Address:
    return Address.model_validate_json(mark.plain)


def _powers(town_id: TownId) -> list[PowerOfAttorney]:
    return [PowerOfAttorney(**{name: row[name] for name in POWER}) for row in told(town_id)["power_of_attorney"]]


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_everybody_and_the_municipality_are_marked_as_synthetic(town_id: TownId, history: History) -> None:
    rows = told(town_id, history=history)
    assert {True} == {row["is_synthetic"] for row in (*rows["citizen"], *rows["municipality"])}
    assert [(True, False)] == [
        (row["takes_synthetic_numbers"], row["takes_real_numbers"]) for row in rows["municipality"]
    ]


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_an_address_is_sealed_for_its_citizen_and_lies_in_no_real_place(town_id: TownId, history: History) -> None:
    for row in told(town_id, history=history)["citizen"]:
        address = _address(row["address_sealed"])
        assert f"{town_id}/citizen/{row['id']}/address" == row["address_sealed"].about
        assert ("0000", town(town_id).words.name, None) == (address.postal_code, address.town, address.phone)
        assert address.email is None or address.email.endswith(f"@{town_id}.example")


@pytest.mark.parametrize("town_id", BOTH)
def test_the_contact_of_a_relative_is_sealed_for_them(town_id: TownId) -> None:
    for row in told(town_id)["relative"]:
        assert f"{town_id}/relative/{row['id']}/contact" == row["contact_sealed"].about
        assert _address(row["contact_sealed"]).street


@pytest.mark.parametrize("town_id", BOTH)
def test_a_spouse_lives_at_the_same_address_under_the_same_family_name(town_id: TownId) -> None:
    rows = told(town_id)
    citizens = by_id(rows["citizen"])
    spouses = [row for row in rows["relative"] if row["relation"] == "spouse"]
    assert spouses
    for row in spouses:
        citizen = citizens[row["citizen_id"]]
        assert row["name"].endswith(f" {citizen['family_name']}")
        assert _address(citizen["address_sealed"]).street == _address(row["contact_sealed"]).street


@pytest.mark.parametrize("town_id", BOTH)
def test_some_couples_are_citizens_both_and_each_other_s_relatives(town_id: TownId) -> None:
    rows = told(town_id)
    names = {row["id"]: f"{row['given_name']} {row['family_name']}" for row in rows["citizen"]}
    pairs = {(names[row["citizen_id"]], row["name"]) for row in rows["relative"] if row["relation"] == "spouse"}
    assert [pair for pair in pairs if (pair[1], pair[0]) in pairs]


@pytest.mark.parametrize("town_id", BOTH)
def test_powers_of_attorney_hold_or_have_ended_or_were_revoked_after_they_were_given(town_id: TownId) -> None:
    powers = _powers(town_id)
    fates = {(one.in_force(on=TODAY), one.revoked_at is not None) for one in powers}
    assert {(True, False), (False, False), (False, True)} == fates
    assert all(one.recorded_at.date() == one.valid_from <= (one.valid_until or TODAY) for one in powers)
    assert all(one.recorded_at < one.revoked_at for one in powers if one.revoked_at)


@pytest.mark.parametrize("town_id", BOTH)
def test_children_name_their_parents_and_give_no_power_of_attorney(town_id: TownId) -> None:
    rows = told(town_id)
    children = {row["id"] for row in rows["citizen"] if row["born_on"] > TODAY.replace(year=TODAY.year - 18)}
    assert children
    assert {"parent"} == {row["relation"] for row in rows["relative"] if row["citizen_id"] in children}
    assert set() == children & {one.citizen_id for one in _powers(town_id)}


@pytest.mark.parametrize("town_id", BOTH)
def test_a_few_addresses_are_kept_from_view(town_id: TownId) -> None:
    citizens = told(town_id, citizens=600, history=History.FULL)["citizen"]
    kept = [row["confidentiality"] for row in citizens if row["confidentiality"] != "none"]
    assert {"confidential", "strictly_confidential"} == set(kept)
    assert len(kept) < 0.06 * len(citizens)


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_nobody_is_registered_before_birth_or_older_than_102(town_id: TownId, history: History) -> None:
    for row in told(town_id, history=history)["citizen"]:
        assert row["created_at"].date() > row["born_on"] > date(TODAY.year - 104, 1, 1)


def _subjects(town_id: TownId, history: History) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in told(town_id, history=history)["user_account"]:
        found.setdefault(row["roles"][0], []).append(row)
    return found


@pytest.mark.parametrize("town_id", BOTH)
def test_users_sign_in_by_municipality_role_and_number(town_id: TownId) -> None:
    for role, users in _subjects(town_id, History.FULL).items():
        expected = {f"{town_id}-{role.replace('_', '-')}-{number + 1}" for number in range(len(users))}
        assert expected == {user["subject"] for user in users}
    assert {"https://issuer.example"} == {user["issuer"] for user in told(town_id)["user_account"]}


@pytest.mark.parametrize("town_id", BOTH)
def test_there_is_somebody_in_every_role(town_id: TownId) -> None:
    assert 9 == len(_subjects(town_id, History.FULL))


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_everything_was_written_within_eighteen_months_and_before_today(town_id: TownId, history: History) -> None:
    instants = [
        value
        for rows in told(town_id, history=history).values()
        for row in rows
        for name, value in row.items()
        if name.endswith("_at") and value is not None
    ]
    begins = town(town_id).since
    assert begins == min(instants)
    assert max(instants).astimezone(town(town_id).municipality.zone).date() < TODAY
    assert timedelta(days=550) > max(instants) - begins
