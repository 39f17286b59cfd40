"""GET /conversation: what is asked, in each language."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.domain.fact_registry import FACTS
from api.domain.facts import OWN_WORDS
from api.domain.vocabulary import Activity
from tests.routers.written import documents

PATH = "/api/v1/conversation"
LANGUAGES = ("nb", "da", "en")
FILES = documents("conversation")
LEVELS = ["0", "1", "2", "3", "4"]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Give each language in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def asked(http: httpx.Client, language: str) -> dict[str, Any]:
    """Read the conversation in one language."""
    found: dict[str, Any] = http.get(PATH, params={"lang": language}).json()
    return found


def _texts(said: Any) -> Iterator[str]:
    """List every text anywhere in an answer."""
    if isinstance(said, dict | list):
        for inner in said.values() if isinstance(said, dict) else said:
            yield from _texts(inner)
    elif isinstance(said, str):
        yield said


def test_it_asks_about_every_activity_in_order(asked: dict[str, Any]) -> None:
    assert [activity.value for activity in Activity] == [one["id"] for one in asked["activities"]]
    assert 26 == len(asked["activities"])


def test_every_activity_has_a_question_and_five_anchors_as_the_file_says(asked: dict[str, Any], language: str) -> None:
    for one in asked["activities"]:
        said = FILES["activities"]["activities"][one["id"]]
        assert LEVELS == list(one["anchors"])
        assert {level: text[language] for level, text in said["anchors"].items()} == one["anchors"]
        assert (said["area"], said["label"][language], said["question"][language]) == (
            one["area"],
            one["label"],
            one["question"],
        )


def test_every_activity_stands_in_a_named_area_and_has_a_code(asked: dict[str, Any]) -> None:
    assert all(one["area"] in asked["areas"] and one["codes"] for one in asked["activities"])


def test_the_wheel_has_twelve_spokes_as_the_file_says(asked: dict[str, Any], language: str) -> None:
    said = FILES["wheel"]["spokes"]
    spokes = asked["wheel"]["spokes"]
    assert 12 == len(spokes)
    assert list(said) == [one["id"] for one in spokes]
    assert [spoke["label"][language] for spoke in said.values()] == [one["label"] for one in spokes]
    assert [spoke["activities"] for spoke in said.values()] == [one["activities"] for one in spokes]


def test_both_questions_of_the_wheel_have_words_at_both_ends(asked: dict[str, Any]) -> None:
    rulers = [asked["wheel"][name] for name in ("how_is_it_going", "how_important")]
    assert all(ruler["question"] and ruler["low"] and ruler["high"] for ruler in rulers)


def test_every_fact_is_asked_for_once_and_nothing_else(asked: dict[str, Any]) -> None:
    ids = [one["id"] for one in (*asked["activities"], *asked["questions"])]
    assert sorted({*FACTS, *OWN_WORDS}) == sorted(ids)


def test_every_question_is_asked_as_the_file_says(asked: dict[str, Any], language: str) -> None:
    for one in asked["questions"]:
        said = FILES["questions"]["questions"][one["id"]]
        assert (said["label"][language], said["question"][language]) == (one["label"], one["question"])
        assert {str(key): text[language] for key, text in said.get("answers", {}).items()} == {
            key: text for key, text in one["answers"].items() if key in {str(name) for name in said.get("answers", {})}
        }


def test_every_choice_a_fact_has_can_be_answered(asked: dict[str, Any]) -> None:
    answers = {one["id"]: set(one["answers"]) for one in asked["questions"]}
    assert {"green", "yellow", "red"} == answers["citizen_colour"]
    assert {"home", "adapted_home", "staffed_housing", "institution", "hospital"} == answers["dwelling"]
    assert {"true", "false"} == answers["lives_alone"]


def test_every_question_stands_in_a_named_group_and_says_who_is_asked(asked: dict[str, Any]) -> None:
    assert all(one["group"] in asked["groups"] and one["asked_of"] for one in asked["questions"])


def test_no_text_is_empty_or_has_a_placeholder_left(asked: dict[str, Any]) -> None:
    texts = list(_texts(asked))
    assert len(texts) > 300
    assert [] == [text for text in texts if not text.strip() or "{" in text]
