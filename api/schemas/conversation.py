"""The conversation in one language."""

from api.domain.conversation import Conversation, Question, RatedActivity, Spoke
from api.domain.text import Language
from api.schemas.wire import Output


class SpokeOut(Output):
    """One spoke of the wheel."""

    id: str
    label: str
    invite: str
    icf: tuple[str, ...]
    activities: tuple[str, ...]


class RulerEnds(Output):
    """A question answered from 0 to 10, with the words at both ends."""

    question: str
    low: str
    high: str


class WheelOut(Output):
    """Twelve spokes, each asked in the citizen's two plain questions."""

    note: str
    how_is_it_going: RulerEnds
    how_important: RulerEnds
    spokes: tuple[SpokeOut, ...]


class CodeOut(Output):
    """A code of another terminology that names the same subject."""

    system: str
    code: str
    display: str


class ActivityOut(Output):
    """One activity to rate: the question, and what one sees at each level 0 to 4."""

    id: str
    area: str
    label: str
    question: str
    anchors: dict[str, str]
    codes: tuple[CodeOut, ...]


class QuestionOut(Output):
    """One other question, and what each answer means."""

    id: str
    group: str
    label: str
    question: str
    asked_of: str
    always_asked: bool
    prompts: tuple[str, ...]
    answers: dict[str, str]


class ConversationOut(Output):
    """Everything that is asked, in one language; ids are the names of the facts."""

    language: Language
    opening: str
    ending: str
    areas: dict[str, str]
    levels: dict[str, str]
    groups: dict[str, str]
    informants: dict[str, str]
    wheel: WheelOut
    activities: tuple[ActivityOut, ...]
    questions: tuple[QuestionOut, ...]

    @classmethod
    def of(cls, conversation: Conversation, language: Language) -> "ConversationOut":
        """Write the conversation in a language."""
        asked, rated = conversation.questions, conversation.activities
        return cls(
            language=language,
            opening=asked.opening[language],
            ending=asked.ending[language],
            areas={area: text[language] for area, text in rated.areas.items()},
            levels={level: text[language] for level, text in rated.levels.items()},
            groups={group: text[language] for group, text in asked.groups.items()},
            informants={informant: text[language] for informant, text in asked.informants.items()},
            wheel=_wheel(conversation, language),
            activities=tuple(
                _activity(conversation, name, activity, language) for name, activity in rated.activities.items()
            ),
            questions=tuple(_question(name, question, language) for name, question in asked.questions.items()),
        )


def _wheel(conversation: Conversation, language: Language) -> WheelOut:
    wheel = conversation.wheel
    return WheelOut(
        note=wheel.note[language],
        how_is_it_going=RulerEnds(
            question=wheel.how_is_it_going[language],
            low=wheel.how_is_it_going_low[language],
            high=wheel.how_is_it_going_high[language],
        ),
        how_important=RulerEnds(
            question=wheel.how_important[language],
            low=wheel.how_important_low[language],
            high=wheel.how_important_high[language],
        ),
        spokes=tuple(_spoke(name, spoke, language) for name, spoke in wheel.spokes.items()),
    )


def _spoke(name: str, spoke: Spoke, language: Language) -> SpokeOut:
    return SpokeOut(
        id=name, label=spoke.label[language], invite=spoke.invite[language], icf=spoke.icf, activities=spoke.activities
    )


FSIII = "urn:oid:1.2.208.176.2.21"
ICF = "http://hl7.org/fhir/sid/icf"


def _activity(conversation: Conversation, name: str, activity: RatedActivity, language: Language) -> ActivityOut:
    codes = next(codes for key, codes in conversation.codes.items() if key == name)
    fsiii = [CodeOut(system=FSIII, code=code.code, display=code.display) for code in codes.fsiii]
    icf = [CodeOut(system=ICF, code=code, display=code) for code in codes.icf]
    return ActivityOut(
        id=name,
        area=activity.area,
        label=activity.label[language],
        question=activity.question[language],
        anchors={level: text[language] for level, text in activity.anchors.items()},
        codes=(*fsiii, *icf),
    )


def _question(name: str, question: Question, language: Language) -> QuestionOut:
    return QuestionOut(
        id=name,
        group=question.group,
        label=question.label[language],
        question=question.question[language],
        asked_of=question.asked_of,
        always_asked=question.always_asked,
        prompts=tuple(prompt[language] for prompt in question.prompts),
        answers={answer: text[language] for answer, text in question.answers.items()},
    )
