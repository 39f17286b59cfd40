"""What no policy may ever do to a citizen (the hard prohibitions of the design), over every shipped policy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import CHOICES, Answers, complete_answers, mended, partial_answers
from tests.domain.policy.readings import LIBRARY, each_danish_policy, each_policy, flags, read, services, step_of

TECHNOLOGY = {"safety_alarm", "gps", "medicine_dispenser", "digital_supervision"}
HELP_BY_DAY = {name for name, entry in LIBRARY.catalogues["canonical"].services.items() if 2 <= entry.step <= 4}
"""Help where the citizen lives; below are advice and open offers, above are places to stay day and night."""


@each_policy
@given(answers=complete_answers(), more=st.sampled_from(CHOICES["help_hours_per_week"]))
def test_hours_of_help_already_given_are_no_ceiling(policy: str, answers: Answers, more: float) -> None:
    few = read(policy, {**answers, "help_hours_per_week": 0.0})
    many = read(policy, {**answers, "help_hours_per_week": more})
    assert services(few) <= services(many)


@each_policy
@given(answers=complete_answers())
def test_need_at_night_is_never_offset_against_help_by_day(policy: str, answers: Answers) -> None:
    calm = mended({**answers, "night_need": False, "no_sound_night": False})
    assert set() == (services(read(policy, calm)) & HELP_BY_DAY) - services(read(policy, {**calm, "night_need": True}))


@each_danish_policy
@pytest.mark.parametrize("fact", ["carer_is_spouse", "carer_willing", "network"])
@given(answers=complete_answers())
def test_in_denmark_no_one_near_the_citizen_takes_care_or_practical_help_away(
    policy: str, fact: str, answers: Answers
) -> None:
    adult = {**answers, "minor": False}
    helped = [services(read(policy, {**adult, fact: value})) for value in CHOICES[fact]]
    kept = {frozenset(found & {"personal_care", "practical_help"}) for found in helped}
    assert 1 == len(kept)


@each_policy
@given(answers=complete_answers())
def test_someone_who_opposes_technology_is_proposed_none(policy: str, answers: Answers) -> None:
    found = read(policy, {**answers, "opposes_technology": True})
    assert set() == TECHNOLOGY & {*services(found), *found.possible_services}


@each_policy
@given(answers=partial_answers(), consent=st.sampled_from(["partial", "none"]))
def test_without_full_consent_no_technology_is_proposed_until_the_wish_is_known(
    policy: str, answers: Answers, consent: str
) -> None:
    asked = {name: value for name, value in answers.items() if name != "opposes_technology"}
    assert set() == TECHNOLOGY & services(read(policy, {**asked, "consent_capacity": consent}))


@each_policy
@given(answers=complete_answers())
def test_nobody_waits_at_home_when_home_is_not_sound(policy: str, answers: Answers) -> None:
    found = read(policy, {**answers, "home_sound": False})
    assert "waiting_list_allowed" not in flags(found)


@each_policy
@given(answers=complete_answers())
def test_waiting_is_forbidden_exactly_when_the_criteria_are_met_and_home_is_not_sound(
    policy: str, answers: Answers
) -> None:
    forbidden = bool(answers["meets_nursing_home_criteria"]) and not answers["home_sound"]
    assert forbidden is ("waiting_list_forbidden" in flags(read(policy, answers)))


@each_policy
@given(answers=complete_answers())
def test_more_hours_of_help_never_lower_the_step(policy: str, answers: Answers) -> None:
    steps = [step_of(policy, {**answers, "help_hours_per_week": hours}) for hours in CHOICES["help_hours_per_week"]]
    assert sorted(steps) == steps
