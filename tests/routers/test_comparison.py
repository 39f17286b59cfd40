"""What other policies say to what is known in a case: as for anybody with the same facts, for professionals only."""

import pytest

from tests.builders import facts_of
from tests.domain.policy.readings import POLICIES
from tests.routers.course import HELP, answer, begun, code_and_pointers, signed
from tests.world.town import Town


def test_every_policy_is_read_for_what_is_known_in_the_case(town: Town) -> None:
    course = signed(town)
    facts = facts_of(HELP).model_dump(mode="json", exclude_none=True)
    anybody = town.post("assessor", "/triage/compare", {"facts": facts}).json()["results"]
    found = town.get("assessor", f"{course.path}/comparison").json()
    shared = ("policy", "primary_step", "possible_steps")
    assert [{name: one[name] for name in shared} for one in anybody] == [
        {name: one[name] for name in shared} for one in found
    ]


def test_each_policy_says_on_which_ladder_and_in_which_country_it_is_read(town: Town) -> None:
    found = town.get("assessor", f"{signed(town).path}/comparison").json()
    assert [(one.id, one.country, one.ladder) for _, one in sorted(POLICIES.items())] == [
        (one["policy"]["id"], one["country"], one["ladder"]) for one in found
    ]


def test_each_policy_says_why_in_the_words_for_professionals(town: Town) -> None:
    course = signed(town)
    own = town.get("assessor", f"{course.path}/recommendation").json()
    found = town.get("assessor", f"{course.path}/comparison").json()
    same = next(one for one in found if one["policy"]["id"] == own["policy"]["id"])
    assert [reason["professional"] for reason in own["reasons"]] == same["reasons"]
    assert all(one["reasons"] for one in found if one["primary_step"] is not None)


@pytest.mark.parametrize("who", ["citizen", "relative", "leader", "system", "assessor_south"])
def test_a_comparison_is_for_those_who_have_the_case(town: Town, who: str) -> None:
    assert 403 == town.get(who, f"{signed(town).path}/comparison").status_code


def test_who_compared_is_on_record_for_the_citizen(town: Town) -> None:
    course = signed(town)
    before = len(town.audit())
    town.get("assessor", f"{course.path}/comparison")
    assert ["recommendation.read"] == [entry["action"] for entry in town.audit()[before:]]


def test_before_anything_is_answered_there_is_nothing_to_compare(town: Town) -> None:
    response = town.get("assessor", f"{begun(town).path}/comparison")
    assert (422, "no_facts") == (response.status_code, response.json()["errors"][0]["code"])


def test_answers_that_contradict_each_other_are_named_and_not_compared(town: Town) -> None:
    course = begun(town)
    course.save("assessor", answer("home_sound", value=True), answer("no_sound_night", value=True))
    response = town.get("assessor", f"{course.path}/comparison")
    assert (422, "invalid_facts", ["/facts/safety/no_sound_night"]) == code_and_pointers(response)
