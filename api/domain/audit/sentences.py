"""A citizen's log in sentences: who, what, when and why, in every language of the product."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import groupby
from typing import Final
from uuid import UUID

from api.domain.audit.entry import Outcome, Recorded
from api.domain.audit.phrases import AuditPhrases
from api.domain.text import Text, filled

_TWICE: Final = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """What somebody did, or was refused, `times` times in a row on one day, said to the citizen it is about.

    `by_you`: that citizen did it; `by_reader`: whoever reads the log did it.
    """

    text: Text
    first_at: datetime
    last_at: datetime
    times: int
    refused: bool
    by_you: bool
    by_reader: bool


@dataclass(frozen=True, slots=True)
class Told:
    """To whom entries are told, and of whom by name.

    `you` is the user the citizen signs in as, None when they never did; any other citizen is somebody else. `reader` is
    the user who reads. `names` are the users to name; the others are told by their role.
    """

    you: UUID | None
    reader: UUID
    names: Mapping[UUID, str]


def sentences(entries: Iterable[Recorded], *, phrases: AuditPhrases, zone: tzinfo, told: Told) -> Iterator[Sentence]:
    """Tell entries about one citizen in the order they come; those in a row that say the same of one day become one.

    `zone` is the clock of the municipality.
    """
    teller = _Teller(phrases, zone, told)
    return (teller.sentence(list(alike)) for _, alike in groupby(entries, key=teller.same))


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
        text = filled(
            self._frame(one, refused=refused),
            who=self._who(one),
            what=action.tried if refused else action.did,
            when=self._when(first, last, len(alike)),
            why=phrases.purposes.get(one.purpose, phrases.unknown_purpose),
        )
        return Sentence(text, first, last, len(alike), refused, self._by_you(one), one.actor_id == self.told.reader)

    def _by_you(self, entry: Recorded) -> bool:
        return entry.actor_id is not None and entry.actor_id == self.told.you

    def _frame(self, entry: Recorded, *, refused: bool) -> Text:
        if self._by_you(entry):
            return self.phrases.refused_by_you if refused else self.phrases.done_by_you
        return self.phrases.refused if refused else self.phrases.done

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
