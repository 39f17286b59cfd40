"""How an assessment goes: answers ahead, the talk, what professionals find, second thoughts, and the signature."""

from typing import Any, Final

from api.domain.audit.action import Action
from api.domain.care.answers import AnswerSource
from api.domain.care.case import Urgency
from api.domain.policy.recommendation import Recommendation
from api.domain.vocabulary import Activity, Colour, Informant
from api.synthetic.agreeing import main_service
from api.synthetic.course import OwnPlace
from api.synthetic.life import Life
from api.synthetic.said import Said, Speaker, Telling, by_staff, said, seen_otherwise
from api.synthetic.situation import Situation

_TALKED_ABOUT: Final = frozenset(
    {"lives_alone", "dwelling", "change", "night_need", "need_unpredictable", "recent_fall", "alert_receiver"}
    | {"carer_willing", "carer_is_spouse", "wants_individual_plan", "opposes_technology", "home"}
)
"""What comes up in the talk, even when the citizen has answered ahead."""

_BELOW_TOTAL: Final = range(1, 4)
_ACTIVITIES: Final = frozenset(Activity)


def assess(life: Life, situation: Situation, speaker: Speaker, known: dict[str, Any]) -> Recommendation:
    """Open an assessment, gather what is not `known` yet, and sign it; raises NotYet where today comes first.

    `known` is what was answered before; it is brought up to date.
    """
    assessing = _Assessing(life, situation, speaker)
    telling = Telling(life.town, life.person, life.chance)
    own, found = _new(telling.of_citizen(situation), known), _new(telling.of_professionals(situation), known)
    assessing.begin()
    assessing.hear(own)
    assessing.look(found, own)
    known.update(own | found)
    return assessing.sign()


def _new(answers: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """Leave out what was answered before and is as it was."""
    return {name: value for name, value in answers.items() if name not in known or known[name] != value}


class _Assessing:
    """One assessment, by one professional."""

    def __init__(self, life: Life, situation: Situation, speaker: Speaker) -> None:
        self._life, self._situation, self._speaker = life, situation, speaker
        self._diary, self._course, self._by = life.diary, life.course, life.professional()

    def begin(self) -> None:
        """Read the case and open the window; at once where it is urgent."""
        self._diary.days(*((0, 1) if self._situation.urgent else (1, 6)))
        self._course.look(self._diary.at, self._by, Action.CASE_READ)
        self._course.open_assessment(self._diary.minutes(2, 15), self._by)

    def hear(self, own: dict[str, Any]) -> None:
        """Let the citizen answer, part of it at home where they like."""
        at_home = {name: value for name, value in own.items() if name not in _TALKED_ABOUT}
        if not self._life.happens(self._life.shares.citizen_answers_ahead):
            at_home = {}
        if at_home:
            self._diary.days(0, 2)
            self._answer_ahead(at_home)
        self._diary.days(1, 3)
        in_talk = {name: value for name, value in own.items() if name not in at_home}
        self._save(said(in_talk, self._speaker.in_talk, AnswerSource.CONVERSATION))

    def _answer_ahead(self, at_home: dict[str, Any]) -> None:
        """Answer on the citizen's own pages with an account, else on paper that a professional copies."""
        user = self._life.relative() if self._speaker.is_relative else self._life.citizen()
        source = AnswerSource.HOME if user else AnswerSource.PAPER
        self._course.save(self._diary.at, user or self._by, said(at_home, self._speaker.at_home, source))

    def look(self, found: dict[str, Any], own: dict[str, Any]) -> None:
        """Rate and find out, hear how others see it, place everybody, and have second thoughts some days later."""
        first, corrected = self._first_guess(found)
        self._diary.minutes(10, 50)
        self._save(by_staff(first))
        self._diary.minutes(5, 20)
        self._save(self._beside())
        self._place()
        self._diary.days(0, 3)
        taken_back = "wishes" in own and self._life.happens(self._life.shares.takes_back_a_wish)
        wish = said({"wishes": None} if taken_back else {}, self._speaker.in_talk, AnswerSource.CONVERSATION)
        self._save(by_staff(corrected) + wish)

    def _first_guess(self, found: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Rate one activity a level too high at first, now and then; give what is said first, and what corrects it."""
        rated = [name for name in found if name in _ACTIVITIES and found[name] in _BELOW_TOTAL]
        if not rated or not self._life.happens(self._life.shares.corrected):
            return found, {}
        name = self._life.chance.one_of(rated)
        return found | {name: found[name] + 1}, {name: found[name]}

    def _beside(self) -> list[Said]:
        """Let others see some activities otherwise: relatives higher, citizens lower."""
        life, truth, shares = self._life, self._situation.truth, self._life.shares
        if self._speaker.is_relative:
            return []
        told = list[Said]()
        if life.person.kin and life.happens(shares.relative_differs):
            told += seen_otherwise(truth, Informant.RELATIVE, 1, life.chance)
        if life.happens(shares.citizen_differs):
            told += seen_otherwise(truth, self._speaker.in_talk, -1, life.chance)
        return told

    def _place(self) -> None:
        """Let the citizen and the team say where they are, before the policy does."""
        life, colour = self._life, self._situation.truth.get("citizen_colour")
        main = main_service(self._situation.outcome, (), life.town.steps)
        step = life.town.steps[main] if main else life.chance.between(0, 1)
        if colour is not None:
            own_step = (
                max(0, step - life.chance.between(0, 2)) if life.happens(life.shares.citizen_names_a_step) else None
            )
            words = life.chance.one_of(life.town.own_words.colours[Colour(str(colour))])
            place = OwnPlace(own_step, Colour(str(colour)), words, self._speaker.in_talk)
            self._course.place_citizen(self._diary.minutes(2, 10), self._by, place)
        self._course.place_team(self._diary.minutes(2, 10), self._by, step)

    def sign(self) -> Recommendation:
        """Sign within the window, or some time after it."""
        days = self._life.town.policy.window.days
        self._diary.days(*((days, 2 * days) if self._life.happens(self._life.shares.signed_late) else (0, 3)))
        self._course.look(self._diary.at, self._by, Action.FACTS_READ)
        if self._course.here.urgency is Urgency.NOW:
            self._course.change(self._diary.minutes(1, 5), self._by, urgency=Urgency.ORDINARY)
        return self._course.sign(self._diary.minutes(5, 60), self._by)

    def _save(self, answers: list[Said]) -> None:
        self._course.save(self._diary.at, self._by, answers)
