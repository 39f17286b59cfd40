"""The conversation as data: the wheel, the anchor texts of every level, and the questions about everything else.

The same data names every fact and every answer in three languages, so that an explanation speaks as the
conversation did.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from api.domain.answers import Choice, Kind, Whole, YesNo
from api.domain.errors import Problem, unknown_name
from api.domain.fact_registry import FACTS
from api.domain.facts import OWN_WORDS
from api.domain.frozen import Frozen
from api.domain.text import Text, Words
from api.domain.vocabulary import NOT_RELEVANT, Activity, Informant, LifeArea

LEVELS = ("0", "1", "2", "3", "4")


class RatedActivity(Frozen):
    """One activity: the plain question to the citizen, and what one sees at each level of assistance."""

    area: LifeArea
    label: Text
    question: Text
    anchors: dict[str, Text]


class Activities(Frozen):
    """All activities by life area, with what the levels mean in general."""

    areas: dict[LifeArea, Text]
    levels: dict[str, Text]
    activities: dict[Activity, RatedActivity]


class Spoke(Frozen):
    """One spoke of the wheel, with the activities a professional rates under it."""

    label: Text
    invite: Text
    icf: tuple[Words, ...]
    activities: tuple[Activity, ...]


class Wheel(Frozen):
    """Twelve spokes, each asked in two plain questions answered from 0 to 10."""

    source: Words
    note: Text
    how_is_it_going: Text
    how_is_it_going_low: Text
    how_is_it_going_high: Text
    how_important: Text
    how_important_low: Text
    how_important_high: Text
    spokes: Annotated[dict[str, Spoke], Field(min_length=12, max_length=12)]


class Question(Frozen):
    """One fact other than an activity: what is asked, of whom, and what each answer means."""

    group: str
    label: Text
    question: Text
    asked_of: Literal["citizen", "professional"]
    always_asked: bool = False
    prompts: tuple[Text, ...] = ()
    answers: dict[str, Text] = Field(default_factory=dict)


class Questions(Frozen):
    """Everything asked beside functioning, with headings and the labels of informants."""

    opening: Text
    ending: Text
    groups: dict[str, Text]
    informants: dict[Informant, Text]
    questions: dict[str, Question]


class FsiiiCode(Frozen):
    """A concept of Fælles Sprog III by its UUID, with the legacy key where it has one."""

    code: Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    legacy: Words | None = None
    display: Words


class IplosVariable(Frozen):
    """A variable of IPLOS by name; no numeric codes are public in our sources."""

    display: Words


class ActivityCodes(Frozen):
    """What an activity is called in the terminologies; names a subject, converts no rating."""

    fsiii: tuple[FsiiiCode, ...] = ()
    icf: tuple[Words, ...]
    iplos: IplosVariable | None = None
    source: Annotated[tuple[Words, ...], Field(min_length=1)]


class Conversation(Frozen):
    """The whole conversation, and the names of every fact and answer."""

    activities: Activities
    wheel: Wheel
    questions: Questions
    codes: dict[Activity, ActivityCodes]

    @cached_property
    def asked_of(self) -> Mapping[str, Literal["citizen", "professional"]]:
        """Say of whom everything is asked, by name; what is not named is for professionals."""
        found = {name: question.asked_of for name, question in self.questions.questions.items()}
        for activity in Activity:
            found |= {f"{activity.value}.own_performance": "citizen", f"{activity.value}.own_importance": "citizen"}
        for spoke in self.wheel.spokes:
            found |= {f"going.{spoke}": "citizen", f"important.{spoke}": "citizen"}
        return found

    def fact_label(self, fact: str) -> Text:
        """Name a fact; raises KeyError for a fact that does not exist."""
        if fact in self.questions.questions:
            return self.questions.questions[fact].label
        return self.activities.activities[Activity(fact)].label

    def citizens_question(self, fact: str) -> Text | None:
        """Give the plain question to put to a citizen; None for what professionals find out."""
        if fact in self.questions.questions:
            question = self.questions.questions[fact]
            return question.question if question.asked_of == "citizen" else None
        return self.activities.activities[Activity(fact)].question

    def answer_text(self, fact: str, answer: str) -> Text | None:
        """Say in words what an answer means, where the conversation has words for it."""
        if fact in self.questions.questions:
            return self.questions.questions[fact].answers.get(answer)
        return self.activities.levels.get(answer) if fact in self.activities.activities else None


def _answers_expected(kind: Kind) -> tuple[str, ...]:
    match kind:
        case YesNo():
            return ("true", "false")
        case Choice():
            return kind.values
        case Whole(low=0, high=3):
            return ("0", "1", "2", "3")
        case Whole(low=0, high=10):
            return ("0", "10")
        case _:
            return ()


def check_questions(questions: Questions) -> Iterator[Problem]:
    """Find facts without a question, questions without a fact, and answers without words."""
    asked = [name for name, fact in FACTS.items() if fact.group != "functioning"]
    for name in (*asked, *sorted(OWN_WORDS)):
        if name not in questions.questions:
            yield Problem("missing", ("questions", name), f"the fact '{name}' has no question.")
    for name, question in questions.questions.items():
        path = ("questions", name)
        if name not in asked and name not in OWN_WORDS:
            yield unknown_name("fact", name, [*asked, *OWN_WORDS], path=path)
            continue
        if question.group not in questions.groups:
            yield unknown_name("group", question.group, questions.groups, path=(*path, "group"))
        expected = _answers_expected(FACTS[name].kind) if name in FACTS else ()
        if set(question.answers) != set(expected):
            yield Problem(
                "wrong_answers",
                (*path, "answers"),
                f"'{name}' needs words for exactly: {', '.join(expected) or 'no answer'}.",
            )


def check_activities(activities: Activities, wheel: Wheel) -> Iterator[Problem]:
    """Find activities without anchor texts, and activities that are not on exactly one spoke."""
    if set(activities.levels) != {*LEVELS, NOT_RELEVANT}:
        yield Problem(
            "wrong_answers", ("levels",), f"the levels must be exactly {', '.join(LEVELS)} and {NOT_RELEVANT}."
        )
    for activity in Activity:
        if activity not in activities.activities:
            yield Problem("missing", ("activities", activity.value), f"the activity '{activity}' has no texts.")
        elif set(activities.activities[activity].anchors) != set(LEVELS):
            yield Problem(
                "wrong_answers",
                ("activities", activity.value, "anchors"),
                f"'{activity}' needs an anchor text for each level 0 to 4.",
            )
        spokes = [name for name, spoke in wheel.spokes.items() if activity in spoke.activities]
        if len(spokes) != 1:
            yield Problem(
                "not_on_one_spoke",
                ("activities", activity.value),
                f"'{activity}' must be on exactly one spoke; it is on {len(spokes)}.",
            )
