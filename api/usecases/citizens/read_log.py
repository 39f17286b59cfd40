"""The citizen's own log: who has looked at their data or changed it, in sentences, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final
from uuid import UUID

from api.db.stores.audit import entries_of
from api.db.stores.citizens import users_of
from api.db.stores.municipalities import get_municipality
from api.db.work import Work
from api.domain.access.actor import Role
from api.domain.audit.action import Action
from api.domain.audit.entry import Recorded
from api.domain.audit.phrases import AuditPhrases
from api.domain.audit.sentences import Sentence, Told, sentences
from api.domain.municipality import Municipality
from api.usecases.citizens.about_citizen import reached

NEWEST: Final = 2**63 - 1
"""A position above all there are."""

_NEVER_NAMED: Final = frozenset({Role.CITIZEN, Role.RELATIVE})
"""In which roles somebody is told by the role alone: who they are is their own business."""


@dataclass(frozen=True, slots=True)
class LogPage:
    """Some of a citizen's log; `next_before` is the position the next page goes on from, None on the last."""

    sentences: tuple[Sentence, ...]
    next_before: int | None


async def read_log(work: Work, phrases: AuditPhrases, citizen_id: UUID, *, before: int, limit: int) -> LogPage:
    """Tell at most `limit` entries before a position; reading the log is itself on record."""
    await reached(work, Action.CITIZEN_AUDIT_READ, citizen_id)
    here = await get_municipality(work)
    found = await entries_of(work, citizen_id, before=before, limit=limit + 1)
    entries = found[:limit]
    told = tuple(await _told(work, phrases, here, citizen_id, entries))
    return LogPage(told, entries[-1].position if len(found) > limit else None)


async def _told(
    work: Work, phrases: AuditPhrases, here: Municipality, citizen_id: UUID, entries: Sequence[Recorded]
) -> Iterator[Sentence]:
    users = await users_of(work, {entry.actor_id for entry in entries if entry.actor_id is not None})
    own = {user.id for user in users if user.citizen_id == citizen_id}
    names = {user.id: user.name for user in users}
    you, me = min(own, default=None), work.actor.user_id
    reader = you if you is not None and me in own else me
    # A citizen may sign in as two users, such as with another identity provider than before: both are "you".
    as_one = (replace(entry, actor_id=you) if entry.actor_id in own else entry for entry in entries)
    telling = Told(citizen_id, you, reader, names)
    # Entries of different roles never become one sentence, so telling each run by itself changes none.
    return (
        sentence
        for named, run in groupby(as_one, key=lambda entry: entry.role not in _NEVER_NAMED)
        for sentence in sentences(
            run, phrases=phrases, zone=here.zone, told=telling if named else replace(telling, names={})
        )
    )
