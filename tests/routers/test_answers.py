"""Answers over HTTP: saved as they come, by several people, numbered without a gap, and none ever overwritten."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from tests.builders import CHOICES
from tests.domain.care.said import ASKED_OF, NAMES
from tests.routers.course import Call, answer, at_once, begun, code_and_pointers, signed, statuses
from tests.world.town import Town

OWN: Final = answer("confidence", 4, "citizen")
RIGHT: Final = {"confidence": 2, "washing": 2, "abuse_suspected": True}
ODD: Final = ["å" * 4000, "🏔️ 日本語 \u202e\u0308 \u2028.", "\x01\x7f", "'); DROP TABLE answer; --", '"\\']
NEVER: Final = ["2199-01-01T00:00:00Z", "1066-10-14T09:00:00Z", "0001-01-01T00:00:00+14:00", "2026-03-02T08:00:00"]
WHO_AS: Final = {
    "assessor": ("confidence", "staff", 201),
    "coordinator": ("washing", "care_system", 201),
    "case_officer": ("abuse_suspected", "staff", 201),
    "citizen": ("confidence", "citizen", 201),
    "relative": ("confidence", "relative", 201),
    "citizen_2": ("confidence", "citizen", 403),
    "assessor_south": ("confidence", "staff", 403),
    "leader": ("confidence", "staff", 403),
    "system": ("washing", "care_system", 403),
}
AT_HOME: Final = {
    "a citizen for staff": ("citizen", "confidence", "staff", "informant"),
    "a citizen for a relative": ("citizen", "confidence", "relative", "informant"),
    "a relative for the citizen": ("relative", "confidence", "citizen", "informant"),
    "a citizen on what professionals see": ("citizen", "washing", "citizen", "fact"),
    "a citizen on a suspicion": ("citizen", "abuse_suspected", "citizen", "fact"),
    "a relative on a suspicion": ("relative", "abuse_suspected", "relative", "fact"),
}
STRANGE: Final = {
    "infinite": ("help_hours_per_week", "1e400"),
    "minus infinity": ("help_hours_per_week", "-1e400"),
    "not a number": ("help_hours_per_week", "NaN"),
    "4,000 digits": ("help_hours_per_week", "9" * 4_000),
    "a level of 4,000 digits": ("washing", "9" * 4_000),
    "a level with a dot": ("washing", "2.0"),
    "deep": ("what_matters", "[" * 200 + "]" * 200),
    "an object": ("what_matters", '{"a": "b"}'),
}


def test_answers_are_answered_with_what_was_recorded(town: Town) -> None:
    course = begun(town)
    saved = course.save("citizen", OWN, answer("what_matters", " my stairs ", "citizen")).json()["answers"]
    told = [(one["number"], one["value"], one["voice"], one["recorded_by"]) for one in saved]
    citizen = str(town.users["citizen"])
    assert [(1, 4, "citizen", citizen), (2, "my stairs", "citizen", citizen)] == told


def test_what_holds_is_shown_with_who_said_it_and_when(town: Town) -> None:
    course = begun(town)
    (saved,) = course.save("citizen", OWN).json()["answers"]
    assert {"fact": "confidence", "answer": saved, "beside": []} == course.facts()["confidence"]


def test_nothing_said_is_ever_overwritten(town: Town) -> None:
    course = begun(town)
    for value in (3, 5, None, 7):
        course.save("citizen", answer("confidence", value, "citizen"))
    rows = town.rows(f"SELECT value FROM answer WHERE case_id = '{course.case}' ORDER BY number")  # noqa: S608 - an id of ours
    assert ["3", "5", None, "7"] == [row["value"] for row in rows]


def test_taking_back_shows_what_others_said(town: Town) -> None:
    course = begun(town)
    course.save("relative", answer("confidence", 8, "relative"))
    course.save("citizen", OWN, answer("confidence", None, "citizen"))
    assert (8, []) == ((held := course.facts()["confidence"])["answer"]["value"], held["beside"])


def test_all_that_was_said_and_taken_back_is_no_fact(town: Town) -> None:
    course = begun(town)
    course.save("citizen", OWN, answer("confidence", None, "citizen"))
    assert {} == course.facts()


def test_a_later_answer_of_staff_stands_beside_the_citizens_own(town: Town) -> None:
    course = begun(town)
    course.save("citizen", OWN)
    course.save("assessor", answer("confidence", 9))
    held = course.facts()["confidence"]
    assert (4, [9]) == (held["answer"]["value"], [one["value"] for one in held["beside"]])


@pytest.mark.parametrize("who", WHO_AS)
def test_who_may_answer(town: Town, who: str) -> None:
    fact, informant, status = WHO_AS[who]
    assert status == begun(town).save(who, answer(fact, RIGHT[fact], informant)).status_code


@pytest.mark.parametrize(("who", "fact", "informant", "place"), AT_HOME.values(), ids=AT_HOME)
def test_at_home_nobody_speaks_for_another(town: Town, who: str, fact: str, informant: str, place: str) -> None:
    course = begun(town)
    response = course.save(who, answer("confidence", 3, who), answer(fact, RIGHT[fact], informant))
    assert (422, "invalid_answers", [f"/answers/1/{place}"]) == code_and_pointers(response)
    assert 0 == course.count("answer")


def test_everything_that_can_be_answered_is_taken_in_one_batch(town: Town) -> None:
    course = begun(town)
    flat = {name: _some_value(name) for name in NAMES}
    assert 201 == (saved := course.save("assessor", *[answer(*each) for each in flat.items()])).status_code, saved.text
    assert flat == {name: fact["answer"]["value"] for name, fact in course.facts().items()}


def _some_value(name: str) -> Any:
    if name in CHOICES:
        return CHOICES[name][0]
    own = {"own_goals": ["to sleep"], "what_matters": "my stairs", "wishes": "a dog"}
    return own.get(name, "does_parts" if name.endswith(".own_performance") else 3)


def test_every_answer_that_cannot_be_read_is_named_and_none_is_kept(town: Town) -> None:
    course = begun(town)
    given = {"wasing": 1, "washing": 9, "dressing": 1, "stage": "no"}
    response = course.save("assessor", *[answer(*each) for each in given.items()])
    wrong = ["/answers/0/fact", "/answers/1/value", "/answers/3/value"]
    assert (422, "invalid_answers", wrong) == code_and_pointers(response)
    assert 0 == course.count("answer")


@pytest.mark.parametrize(("fact", "written"), STRANGE.values(), ids=STRANGE)
def test_a_strange_number_or_shape_is_refused_where_it_stands(town: Town, fact: str, written: str) -> None:
    course = begun(town)
    body = f'{{"answers": [{{"fact": "{fact}", "value": {written}, "informant": "staff"}}]}}'
    headers = town.headers("assessor") | {"content-type": "application/json"}
    response = town.http.post(f"/api/v1{course.within}/answers", content=body, headers=headers)
    assert (422, "invalid_answers", ["/answers/0/value"]) == code_and_pointers(response)
    assert len(response.json()["errors"][0]["message"]) < 300


def test_a_number_too_long_to_be_one_is_no_json(town: Town) -> None:
    body = '{"answers": [{"fact": "washing", "value": %s, "informant": "staff"}]}' % ("9" * 5_000)
    headers = town.headers("assessor") | {"content-type": "application/json"}
    response = town.http.post(f"/api/v1{begun(town).within}/answers", content=body, headers=headers)
    assert (400, "invalid_json") == (response.status_code, response.json()["code"])


@pytest.mark.parametrize("words", ODD)
def test_own_words_come_back_as_they_were_said(town: Town, words: str) -> None:
    course = begun(town)
    course.save("citizen", answer("what_matters", words, "citizen"), answer("own_goals", [words], "citizen"))
    held = course.facts()
    assert (words, [words]) == (held["what_matters"]["answer"]["value"], held["own_goals"]["answer"]["value"])


def test_words_longer_than_are_kept_are_refused_and_not_repeated(town: Town) -> None:
    response = begun(town).save("citizen", answer("what_matters", "secret " * 600, "citizen"))
    assert (422, False) == (response.status_code, "secret" in response.text)


@pytest.mark.parametrize("at", NEVER)
def test_an_answer_cannot_have_been_given_at_such_a_time(town: Town, at: str) -> None:
    response = begun(town).save("assessor", answer("washing", 2, said_at=at))
    assert (422, ["/answers/0/said_at"]) == (response.status_code, code_and_pointers(response)[2])


def test_an_answer_from_an_hour_without_a_network_keeps_the_time_it_was_given(town: Town) -> None:
    course = begun(town)
    (saved,) = course.save("assessor", answer("washing", 2, said_at="2026-03-02T09:30:00+01:00")).json()["answers"]
    assert ("2026-03-02T08:30:00Z", True) == (saved["said_at"], saved["recorded_at"] > saved["said_at"])


def test_an_answer_from_an_hour_without_a_network_does_not_undo_what_was_saved_since(town: Town) -> None:
    course = begun(town)
    course.save("assessor", answer("washing", 1))
    course.save("assessor", answer("washing", 3, said_at="2026-03-02T08:30:00Z"))
    assert 1 == course.facts()["washing"]["answer"]["value"]


def test_an_answer_of_a_clock_that_is_a_little_fast_was_given_now(town: Town) -> None:
    soon = (datetime.now(UTC) + timedelta(minutes=2)).isoformat()
    (saved,) = begun(town).save("assessor", answer("washing", 2, said_at=soon)).json()["answers"]
    assert saved["recorded_at"] == saved["said_at"]


@pytest.mark.parametrize("count", [0, 501])
def test_a_batch_has_one_to_five_hundred_answers(town: Town, count: int) -> None:
    response = begun(town).save("assessor", *[answer("washing", 1)] * count)
    assert (422, ["/answers"]) == (response.status_code, code_and_pointers(response)[2])


def test_five_hundred_answers_are_numbered_in_the_order_they_were_sent(town: Town) -> None:
    saved = begun(town).save("assessor", *[answer("washing", number % 5) for number in range(500)]).json()["answers"]
    assert [(number + 1, number % 5) for number in range(500)] == [(one["number"], one["value"]) for one in saved]


def test_twenty_batches_by_two_people_at_once_lose_nothing_and_leave_no_gap(town: Town) -> None:
    course = begun(town)
    sizes = [number % 4 + 1 for number in range(20)]
    batches = [{"answers": [answer("washing", place % 5)] * size} for place, size in enumerate(sizes)]
    people = ("assessor", "assessor_2") * 10
    calls = [Call(who, "POST", f"{course.within}/answers", body) for who, body in zip(people, batches, strict=True)]
    responses = at_once(town, calls)
    assert [201] * 20 == statuses(responses)
    numbers = [[one["number"] for one in response.json()["answers"]] for response in responses]
    assert sizes == list(map(len, numbers))
    assert [list(range(batch[0], batch[0] + len(batch))) for batch in numbers] == numbers
    assert list(range(1, sum(sizes) + 1)) == sorted(number for batch in numbers for number in batch)
    assert (sum(sizes), sum(sizes)) == (course.count("answer"), town.get("assessor", course.within).json()["answers"])


def test_a_refused_batch_takes_no_numbers(town: Town) -> None:
    course = begun(town)
    course.save("assessor", answer("washing", 1), answer("washing", 9))
    assert [1] == [one["number"] for one in course.save("assessor", answer("washing", 1)).json()["answers"]]


def test_the_version_that_is_signed_does_not_change_with_answers(town: Town) -> None:
    course = begun(town)
    course.save("assessor", answer("washing", 1))
    assert '"1"' == town.get("assessor", course.within).headers["etag"]


def test_answers_are_saved_only_while_the_case_is_in_assessment(town: Town) -> None:
    course = signed(town)
    step = course.placements()["placements"][0]["step"]
    assert 201 == course.agree(step).status_code
    refused = course.save("assessor", answer("washing", 1))
    assert (409, "wrong_phase") == (refused.status_code, refused.json()["code"])


@pytest.mark.parametrize("who", ["citizen", "relative"])
def test_what_is_for_professionals_only_is_in_nothing_read_at_home(town: Town, who: str) -> None:
    course = begun(town)
    suspicion = answer("abuse_suspected", value=True)
    signature = course.sign("assessor", answer("washing", 3), suspicion, answer("sudden_confusion", value=True))
    pages = ("", "/facts", "/suggestion", "/placements", "/assessments", "/contacts")
    read = [town.get(who, path) for path in ("/cases", course.within, *(f"{course.path}{page}" for page in pages))]
    assert ([200] * 8, False) == (statuses(read), any("abuse" in response.text for response in read))
    proof = f"{course.path}/placements/{signature.json()['recommended']['id']}/proof"
    refused = [town.get(who, proof), town.get(who, f"{course.path}/recommendation")]
    assert ([403] * 2, False) == (statuses(refused), any("abuse" in response.text for response in refused))


def test_staff_read_what_is_for_professionals_only(town: Town) -> None:
    course = begun(town)
    course.save("assessor", answer("abuse_suspected", value=True))
    assert "abuse_suspected" in course.facts("coordinator")


def test_what_is_asked_of_a_citizen_can_be_answered_at_home(town: Town) -> None:
    asked = [name for name, of_whom in ASKED_OF.items() if of_whom == "citizen"]
    course = begun(town)
    assert 201 == course.save("citizen", *[answer(name, None, "citizen") for name in asked]).status_code
