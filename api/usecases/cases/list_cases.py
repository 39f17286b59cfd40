"""The work list of whoever asks: what their roles reach, narrowed as they wish; every citizen shown is on record.

Each line says what is next. What is past its date is a list of its own, the longest ago first.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from api.db.reads.case_lines import Listed
from api.db.reads.work_list import DuePlace, Place, Wanted, overdue_list, work_list
from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.access.actor import About, Reach
from api.domain.access.permissions import widest
from api.domain.audit.action import Action
from api.domain.care.assessment import WindowState
from api.domain.care.case import Urgency
from api.domain.care.next_step import Next, next_step
from api.domain.care.phases import Phase
from api.domain.care.work_list import Narrowed
from api.domain.library import Library
from api.domain.municipality import Municipality

OPEN_PHASES = tuple(phase for phase in Phase if phase is not Phase.CLOSED)


@dataclass(frozen=True, slots=True)
class Line:
    """One line about a case, and what is next in it."""

    listed: Listed
    window: WindowState | None
    """Where the window of an assessment that is not signed stands today."""
    next: Next | None


@dataclass(frozen=True, slots=True)
class Today:
    """A municipality on one of its days, and how long after an agreement its policy looks again."""

    municipality: Municipality
    on: date
    review_weeks: tuple[int, ...]

    @classmethod
    async def of(cls, work: Work, library: Library) -> "Today":
        """Read whose day it is."""
        municipality = await get_municipality(work)
        review = library.policy(municipality.policy_id).review
        return cls(municipality, municipality.day_of(work.at), review.weeks)

    def line(self, listed: Listed) -> Line:
        """Say what is next in a case."""
        window = listed.open_window
        state = None if window is None else window.state(on=self.on)
        return Line(listed, state, next_step(listed.course, on=self.on, review_weeks=self.review_weeks))


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list on a day, and one line more when there is a next one."""

    on: date
    lines: list[Line]


Read = Callable[[Wanted, Municipality], Awaitable[list[Listed]]]


async def list_cases(work: Work, library: Library, asked: Narrowed, *, after: Place | None, limit: int) -> Page:
    """Give one page of those who wait, and one line more when there is a next page."""
    return await _page(work, library, asked, partial(work_list, work, after=after, limit=limit + 1), limit)


async def list_overdue(work: Work, library: Library, asked: Narrowed, *, after: DuePlace | None, limit: int) -> Page:
    """Give one page of what is past its date, and one line more when there is a next page."""
    return await _page(work, library, asked, partial(overdue_list, work, after=after, limit=limit + 1), limit)


async def _page(work: Work, library: Library, asked: Narrowed, read: Read, limit: int) -> Page:
    wanted, about = _wanted(work, asked)
    entry = work.permit(Action.CASE_LIST, about)
    today = await Today.of(work, library)
    if asked.overdue is False:
        wanted = replace(wanted, in_time=today.on)
    listed = await read(wanted, today.municipality)
    shown = dict.fromkeys(line.citizen_id for line in listed[:limit])
    work.record(replace(entry, citizen_ids=tuple(shown)))
    return Page(today.on, [today.line(line) for line in listed])


def _wanted(work: Work, asked: Narrowed) -> tuple[Wanted, About]:
    """Narrow the list to what the widest role of the actor reaches, and say what only that role may ask about."""
    actor = work.actor
    wanted = Wanted(
        phases=asked.phase or OPEN_PHASES,
        teams=(asked.team,) if asked.team else None,
        coordinator=actor.user_id if asked.mine else None,
        contact_person=asked.contact_person,
        district=asked.district,
        urgency=None if asked.urgent is None else Urgency.NOW if asked.urgent else Urgency.ORDINARY,
    )
    whole = About(work.municipality_id)
    match widest(actor, Action.CASE_LIST):
        case Reach.MUNICIPALITY:
            return wanted, whole
        case Reach.TEAM:
            teams = actor.teams if wanted.teams is None else actor.teams.intersection(wanted.teams)
            reached = wanted if asked.mine else replace(wanted, teams=tuple(sorted(teams)))
            return reached, replace(whole, coordinator_id=actor.user_id)
        case _:
            own = [*([actor.citizen_id] if actor.citizen_id else []), *sorted(actor.wards)]
            return replace(wanted, citizens=tuple(own)), replace(whole, citizen_id=next(iter(own), None))
