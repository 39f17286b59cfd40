"""What happens to people: every act in a phase that allows it, every number and state as the use cases leave them."""

from typing import Any

import pytest

from api.domain.care.assessment import Window
from api.domain.care.phases import Event, Phase, after
from api.domain.errors import DomainError
from api.synthetic.plan import History, TownId
from tests.synthetic.told import BOTH, TODAY, by_id, of_case, told, town

_EVENTS = {
    "contact.create": Event.ADD_CONTACT,
    "assessment.open": Event.OPEN_ASSESSMENT,
    "answer.save": Event.SAVE_ANSWERS,
    "assessment.sign": Event.SIGN_ASSESSMENT,
    "placement.create": Event.PLACE,
    "joint_decision.create": Event.AGREE,
}


def _last_phase(case: dict[str, Any], entries: list[dict[str, Any]]) -> Phase:
    """Walk through what is on record by the table of phases."""
    phase = Phase.CONTACT
    for entry in sorted(entries, key=lambda entry: entry["at"]):
        if entry["action"] in _EVENTS:
            phase = after(phase, _EVENTS[entry["action"]])
    return after(phase, Event.CLOSE) if case["closed_at"] else phase


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_what_is_on_record_leads_to_the_phase_a_case_is_in(town_id: TownId, history: History) -> None:
    rows = told(town_id, history=history)
    entries = of_case(entry for entry in rows["audit_entry"] if entry["outcome"] == "done")
    walked = {case["id"]: _last_phase(case, entries[case["id"]]) for case in rows["care_case"]}
    assert walked == {case["id"]: case["phase"] for case in rows["care_case"]}


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_there_are_cases_in_every_phase_a_case_can_come_to(town_id: TownId, history: History) -> None:
    reached = {Phase.CONTACT, Phase.ASSESSMENT, Phase.CLOSED, *([Phase.GOALS] if history is History.FULL else [])}
    assert reached == {case["phase"] for case in told(town_id, history=history)["care_case"]}


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_nobody_has_two_open_cases_and_no_case_two_open_assessments(town_id: TownId, history: History) -> None:
    rows = told(town_id, history=history)
    people = [case["citizen_id"] for case in rows["care_case"] if case["closed_at"] is None]
    cases = [one["case_id"] for one in rows["assessment"] if one["signed_at"] is None]
    assert (len(people), len(cases)) == (len(set(people)), len(set(cases)))


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_windows_are_as_long_as_the_policy_says_and_some_are_overdue_today(town_id: TownId, history: History) -> None:
    windows = told(town_id, history=history)["assessment"]
    days, zone = town(town_id).policy.window.days, town(town_id).municipality.zone
    for one in windows:
        window = Window.of(days, opens=one["opened_at"].astimezone(zone).date())
        assert window == Window(one["window_opens_on"], one["window_closes_on"])
    assert {"open", "overdue"} == {
        Window(one["window_opens_on"], one["window_closes_on"]).state(on=TODAY).value
        for one in windows
        if one["signed_at"] is None
    }


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_a_version_counts_the_changes_of_a_case(town_id: TownId, history: History) -> None:
    rows = told(town_id, history=history)
    entries = of_case(entry for entry in rows["audit_entry"] if entry["outcome"] == "done")
    counted = {"assessment.open", "joint_decision.create", "case.change"}
    for case in rows["care_case"]:
        changes = [entry["at"] for entry in entries[case["id"]] if entry["action"] in counted]
        unmoved = sum(entry["action"] == "assessment.open" for entry in entries[case["id"]]) - _moves(
            entries[case["id"]]
        )
        assert (1 + len(changes) - unmoved, max([case["opened_at"], *changes])) == (case["version"], case["changed_at"])


def _moves(entries: list[dict[str, Any]]) -> int:
    """Count how often opening an assessment moved the case."""
    phase, moves = Phase.CONTACT, 0
    for entry in sorted(entries, key=lambda entry: entry["at"]):
        event = _EVENTS.get(entry["action"])
        before, phase = phase, phase if event is None else after(phase, event)
        moves += event is Event.OPEN_ASSESSMENT and before is not phase
    return moves


@pytest.mark.parametrize("town_id", BOTH)
def test_the_step_of_a_case_is_the_one_last_agreed_on(town_id: TownId) -> None:
    rows = told(town_id)
    joint = of_case(sorted((p for p in rows["placement"] if p["kind"] == "joint"), key=lambda p: p["made_at"]))
    steps = {case["id"]: joint[case["id"]][-1]["step"] if case["id"] in joint else None for case in rows["care_case"]}
    assert steps == {case["id"]: case["step"] for case in rows["care_case"]}


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_a_case_belongs_to_a_citizen_of_its_district_and_begins_with_a_contact(
    town_id: TownId, history: History
) -> None:
    rows = told(town_id, history=history)
    citizens, contacts = by_id(rows["citizen"]), of_case(rows["contact"])
    for case in rows["care_case"]:
        first = min(contacts[case["id"]], key=lambda contact: contact["received_at"])
        assert citizens[case["citizen_id"]]["district_id"] == case["district_id"]
        assert (case["opened_at"], case["citizen_id"]) == (first["received_at"], first["citizen_id"])


@pytest.mark.parametrize("town_id", BOTH)
def test_only_an_urgent_contact_makes_a_case_urgent_and_some_still_are(town_id: TownId) -> None:
    rows = told(town_id, citizens=600)
    contacts = of_case(rows["contact"])
    urgent = [case for case in rows["care_case"] if case["urgency"] == 0 and case["closed_at"] is None]
    assert urgent
    assert all(any(contact["urgent"] for contact in contacts[case["id"]]) for case in urgent)


@pytest.mark.parametrize("town_id", BOTH)
def test_a_case_that_goes_on_is_with_a_team_that_helps_and_has_a_coordinator(town_id: TownId) -> None:
    rows = told(town_id)
    staff = town(town_id).staff
    helping = {staff.reablement.id, *(district.home.id for district in staff.districts)}
    for case in rows["care_case"]:
        assert (case["team_id"] in helping) == (case["coordinator_id"] is not None)


def test_a_phase_that_forbids_an_act_is_no_story() -> None:
    with pytest.raises(DomainError):
        after(Phase.CONTACT, Event.SIGN_ASSESSMENT)
