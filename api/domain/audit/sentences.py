"""A citizen's log in sentences: who, what, when and why, in every language of the product."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from hashlib import sha256
from itertools import groupby
from typing import Final
from uuid import UUID

from api.domain.audit.entry import Outcome, Recorded
from api.domain.audit.phrases import AuditPhrases
from api.domain.text import Text, filled

PAUSE: Final = timedelta(minutes=30)
"""After so long without anything, what somebody does next is another visit (our own choice)."""

_TWICE: Final = 2
_HEX: Final = 16


@dataclass(frozen=True, slots=True)
class Sentence:
    """What somebody did, or was refused, `times` times in a row in one visit, said to the citizen it is about.

    `text` says it all; `who`, `what` and `why` are its parts. `by` is the same for the same person in the same role in
    this citizen's log, and says nothing of who they are. `by_you`: that citizen did it; `by_reader`: whoever reads the
    log did it.
    """

    text: Text
    by: str
    who: Text
    what: Text
    why: Text
    first_at: datetime
    last_at: datetime
    times: int
    refused: bool
    by_you: bool
    by_reader: bool


@dataclass(frozen=True, slots=True)
class Told:
    """To whom entries are told, and of whom by name.

    `citizen` is whom they are about. `you` is the user the citizen signs in as, None when they never did; any other
    citizen is somebody else. `reader` is the user who reads. `names` are the users to name; the others are told by
    their role.
    """

    citizen: UUID
    you: UUID | None
    reader: UUID
    names: Mapping[UUID, str]


def sentences(entries: Iterable[Recorded], *, phrases: AuditPhrases, zone: tzinfo, told: Told) -> Iterator[Sentence]:
    """Tell entries about one citizen in the order they come; those in a row that say the same of one visit become one.

    `zone` is the clock of the municipality.
    """
    teller = _Teller(phrases, zone, told)
    return (teller.sentence(visit) for _, alike in groupby(entries, key=teller.same) for visit in _visits(alike))


def _visits(alike: Iterable[Recorded]) -> Iterator[list[Recorded]]:
    """Part entries where there is a pause between them."""
    visit = list[Recorded]()
    for entry in alike:
        if visit and abs(visit[-1].at - entry.at) > PAUSE:
            yield visit
            visit = []
        visit.append(entry)
    yield visit


@dataclass(frozen=True, slots=True)
class _Teller:
    phrases: AuditPhrases
    zone: tzinfo
    told: Told

    def same(self, entry: Recorded) -> tuple[object, ...]:
        """Say what entries must have in common to become one sentence."""
        day = entry.at.astimezone(self.zone).date()
        return entry.actor_id, entry.role, entry.action, entry.purpose, entry.outcome, day

    def sentence(self, alike: list[Recorded]) -> Sentence:
        """Tell entries that have all this in common."""
        one, phrases = alike[0], self.phrases
        first, last = min(entry.at for entry in alike), max(entry.at for entry in alike)
        refused, action = one.outcome != Outcome.DONE, phrases.actions.get(one.action, phrases.unknown_action)
        who, why = self._who(one), phrases.purposes.get(one.purpose, phrases.unknown_purpose)
        done = action.tried if refused else action.did
        when = self._when(first, last, len(alike))
        return Sentence(
            text=filled(self._frame(one, refused=refused), who=who, what=done, when=when, why=why),
            by=self._by(one),
            who=phrases.you if self._by_you(one) else who,
            what=filled(self._attempt(one), what=done) if refused else done,
            why=why,
            first_at=first,
            last_at=last,
            times=len(alike),
            refused=refused,
            by_you=self._by_you(one),
            by_reader=one.actor_id == self.told.reader,
        )

    def _by(self, entry: Recorded) -> str:
        return sha256(f"{self.told.citizen}/{entry.actor_id}/{entry.role}".encode()).hexdigest()[:_HEX]

    def _by_you(self, entry: Recorded) -> bool:
        return entry.actor_id is not None and entry.actor_id == self.told.you

    def _frame(self, entry: Recorded, *, refused: bool) -> Text:
        if self._by_you(entry):
            return self.phrases.refused_by_you if refused else self.phrases.done_by_you
        return self.phrases.refused if refused else self.phrases.done

    def _attempt(self, entry: Recorded) -> Text:
        return self.phrases.attempt_by_you if self._by_you(entry) else self.phrases.attempt

    def _who(self, entry: Recorded) -> Text:
        role = self.phrases.roles.get(entry.role, self.phrases.unknown_role)
        name = None if entry.actor_id is None else self.told.names.get(entry.actor_id)
        return role.somebody if name is None else filled(self.phrases.named, name=name, role=role.label)

    def _when(self, first: datetime, last: datetime, times: int) -> Text:
        day, begin, end = self._day(first), self._clock(first), self._clock(last)
        if times == 1:
            return filled(self.phrases.once, day=day, clock=begin)
        often = self.phrases.twice if times == _TWICE else filled(self.phrases.times, times=times)
        if begin == end:
            return filled(self.phrases.often_at_once, often=often, day=day, clock=begin)
        return filled(self.phrases.often, often=often, day=day, first=begin, last=end)

    def _day(self, at: datetime) -> Text:
        here = at.astimezone(self.zone)
        weekday, month = self.phrases.weekdays[here.weekday()], self.phrases.months[here.month - 1]
        return filled(self.phrases.day, weekday=weekday, date=here.day, month=month, year=here.year)

    def _clock(self, at: datetime) -> Text:
        here = at.astimezone(self.zone)
        return filled(self.phrases.clock, hour=f"{here:%H}", minute=f"{here:%M}")
