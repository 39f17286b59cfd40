"""What is next in a case, and by when: derived from what has happened, so that a work list says what to do today.

The product's own choice (docs/own-choices.md). It reminds; it neither demands nor hinders anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import dropwhile

from api.domain.care.assessment import Window
from api.domain.care.phases import Phase


class Doing(StrEnum):
    """What a team does next."""

    START_ASSESSMENT = "start_assessment"
    HOLD_CONVERSATION = "hold_conversation"
    SIGN_ASSESSMENT = "sign_assessment"
    PLACE_TOGETHER = "place_together"
    AGREE = "agree"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Course:
    """What has happened in a case so far, as far as it decides what is next."""

    phase: Phase
    window: Window | None = None
    """Of the newest assessment."""
    answers: int = 0
    """In it."""
    is_signed: bool = False
    are_placed: bool = False
    """Both the citizen and the team have said where help should start, since something was last agreed."""
    agreed_on: date | None = None
    is_urgent: bool = False
    """Help is needed at once."""


@dataclass(frozen=True, slots=True)
class Next:
    """What is next, and the day by which; None where no day is set."""

    doing: Doing
    by: date | None


def next_step(course: Course, *, on: date, review_weeks: Sequence[int]) -> Next | None:
    """Say what is next in a case, today at the latest where help is needed at once; nothing in a closed one."""
    found = _in_usual_time(course, on, review_weeks)
    if found is None or not course.is_urgent:
        return found
    return replace(found, by=min(found.by or on, on))


def _in_usual_time(course: Course, on: date, review_weeks: Sequence[int]) -> Next | None:
    match course.phase:
        case Phase.CLOSED:
            return None
        case Phase.GOALS | Phase.EFFORT:
            return Next(Doing.FOLLOW_UP, _review(course.agreed_on, on, review_weeks))
        case _ if course.window is None:
            return Next(Doing.START_ASSESSMENT, None)
        case _:
            return Next(_in_assessment(course), course.window.closes)


def _in_assessment(course: Course) -> Doing:
    if not course.is_signed:
        return Doing.SIGN_ASSESSMENT if course.answers else Doing.HOLD_CONVERSATION
    return Doing.AGREE if course.are_placed else Doing.PLACE_TOGETHER


def _review(agreed_on: date | None, on: date, weeks: Sequence[int]) -> date | None:
    """Give the first review that is not over, else the last one."""
    if agreed_on is None:
        return None
    days = [agreed_on + timedelta(weeks=each) for each in sorted(weeks)]
    return next(dropwhile(lambda day: day < on, days), days[-1])
