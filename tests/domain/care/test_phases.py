"""The phases of a case: a table without holes, in which a closed case stays closed."""

import pytest

from api.domain.care.phases import TRANSITIONS, Event, Phase, WrongPhase, after

EVERY = [(event, phase) for event in Event for phase in Phase]


def leads_to(event: Event, phase: Phase) -> Phase | None:
    try:
        return after(phase, event)
    except WrongPhase:
        return None


def test_the_table_answers_for_every_event_in_every_phase() -> None:
    assert {event: set(Phase) for event in Event} == {event: set(row) for event, row in TRANSITIONS.items()}


@pytest.mark.parametrize(("event", "phase"), EVERY)
def test_an_event_leads_where_the_table_says_or_is_refused(event: Event, phase: Phase) -> None:
    assert TRANSITIONS[event][phase] is leads_to(event, phase)


@pytest.mark.parametrize("event", Event)
def test_a_closed_case_takes_nothing(event: Event) -> None:
    assert leads_to(event, Phase.CLOSED) is None


def test_only_closing_closes() -> None:
    assert {Event.CLOSE} == {event for event, phase in EVERY if leads_to(event, phase) is Phase.CLOSED}


def test_every_open_case_can_be_closed() -> None:
    assert {Phase.CLOSED} == {leads_to(Event.CLOSE, phase) for phase in Phase if phase is not Phase.CLOSED}


def test_every_event_can_happen_somewhere() -> None:
    assert set(Event) == {event for event, phase in EVERY if leads_to(event, phase)}


def test_a_refusal_names_the_phases_in_which_it_can_be_done() -> None:
    with pytest.raises(WrongPhase, match=r"'agree' cannot .* in 'contact'; it can in assessment, goals, effort\."):
        after(Phase.CONTACT, Event.AGREE)
