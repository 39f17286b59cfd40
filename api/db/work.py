"""The unit of work: one transaction for one municipality and one actor, and the only place that commits.

What is read or written about a citizen is on record in the same transaction, or it is not done: `commit` refuses to
keep anything of which no entry was made.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Executable, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from api.db.direct import Direct, Found
from api.db.engine import PATIENCE_SECONDS, DatabaseUnavailable, unavailable_when_away
from api.db.missing import OnRecord, Stale
from api.domain.access.actor import About, Actor, Role
from api.domain.access.permissions import NotPermitted, role_for
from api.domain.audit.action import Action
from api.domain.audit.entry import Entry, Outcome, Purpose
from api.domain.errors import DomainError

_BIND: Final = text("SELECT set_config('mestring.municipality', :municipality_id, true)")
_RECORD: Final = text("""
    WITH recorded AS (
        INSERT INTO audit_entry (municipality_id, at, actor_id, role, unit_id, action, purpose, citizen_ids, case_id,
            subject, outcome, origin, session_id, request_id)
        VALUES (:municipality_id, :at, :actor_id, :role, :unit_id, :action, :purpose, CAST(:citizen_ids AS uuid[]),
            :case_id, :subject, :outcome, :origin, :session_id, :request_id)
        RETURNING municipality_id, position)
    INSERT INTO audit_unsealed SELECT municipality_id, position FROM recorded
""")

PURPOSES: Final = {
    Role.CITIZEN: Purpose.OWN_ACCESS,
    Role.RELATIVE: Purpose.OWN_ACCESS,
    Role.ASSESSOR: Purpose.CARE,
    Role.COORDINATOR: Purpose.COORDINATION,
    Role.CASE_OFFICER: Purpose.DECISION,
    Role.LEADER: Purpose.SUPERVISION,
    Role.POLICY_AUTHOR: Purpose.ADMINISTRATION,
    Role.ADMINISTRATOR: Purpose.ADMINISTRATION,
    Role.SYSTEM: Purpose.SYSTEM,
}
"""Why somebody in a role looks; one role, one purpose (own choice)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """When and from where something is asked for."""

    at: datetime
    origin: str
    session_id: str | None
    request_id: UUID


class NotRecorded(Exception):
    """A programming error: a transaction was to be kept of which nothing is on record."""


class Work:
    """One transaction, bound to one municipality; everything in it is kept together, or nothing is."""

    def __init__(self, direct: Direct, actor: Actor, asked: Asked) -> None:
        """Take an open, bound transaction."""
        self._direct = direct
        self.actor = actor
        self.asked = asked
        self._entries = list[Entry]()
        self._no_citizen = False

    @property
    def municipality_id(self) -> str:
        """Name the municipality everything here belongs to."""
        return self.actor.municipality_id

    @property
    def at(self) -> datetime:
        """Say when this happens: one instant for everything in the transaction."""
        return self.asked.at

    async def all(self, statement: Executable, **bound: Any) -> Sequence[Found]:
        """Run a statement in this municipality and give every row."""
        return await self._direct.all(statement, {"municipality_id": self.municipality_id, **bound})

    async def one(self, statement: Executable, **bound: Any) -> Found | None:
        """Run a statement in this municipality and give its first row, if it has one."""
        return await self._direct.one(statement, {"municipality_id": self.municipality_id, **bound})

    async def run(self, statement: Executable, **bound: Any) -> None:
        """Run a statement in this municipality that gives nothing back."""
        await self._direct.run(statement, {"municipality_id": self.municipality_id, **bound})

    async def add(self, statement: Executable, *rows: dict[str, Any]) -> None:
        """Insert rows, all of this municipality."""
        bound = [{"municipality_id": self.municipality_id, **row} for row in rows]
        if len(bound) == 1:
            await self._direct.run(statement, bound[0])
        elif bound:
            await self._direct.run_each(statement, bound)

    async def change(self, statement: Executable, kind: str, **bound: Any) -> None:
        """Update one row at the version it was read; raises Stale when it has another by now."""
        if await self._direct.run(statement, {"municipality_id_": self.municipality_id, **bound}) != 1:
            raise Stale(kind)

    def permit(self, action: Action, about: About, *, subject: str | None = None) -> Entry:
        """Give the entry of an action on one citizen's data; raises Refused, itself on record, when not permitted."""
        try:
            role = role_for(self.actor, action, about)
        except NotPermitted as refusal:
            tried = next(self.actor.in_order(), Role.SYSTEM)
            raise Refused(refusal, replace(self._entry(action, tried, about), outcome=Outcome.REFUSED)) from None
        return replace(self._entry(action, role, about), subject=subject)

    def permit_list(self, action: Action, about: About, citizens: Sequence[UUID]) -> Entry:
        """Give the entry of an action that shows several citizens at once; raises NotPermitted."""
        role = role_for(self.actor, action, about)
        return replace(self._entry(action, role, about), citizen_ids=tuple(dict.fromkeys(citizens)))

    def record(self, entry: Entry) -> None:
        """Put an entry on record when the transaction is kept."""
        self._entries.append(entry)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """List what is put on record when the transaction is kept."""
        return tuple(self._entries)

    def about_no_citizen(self) -> None:
        """Say that nothing here is about a citizen, so that it may be kept without an entry."""
        self._no_citizen = True

    async def commit(self) -> None:
        """Keep everything, with its entries; the only commit there is."""
        if not self._entries and not self._no_citizen:
            raise NotRecorded
        await self._write(self._entries)
        await self._direct.commit()

    async def refuse(self, entry: Entry) -> None:
        """Keep nothing but that something was tried and refused."""
        await self._direct.rollback()
        await _begin(self._direct, self.municipality_id)
        await self._write([entry])
        await self._direct.commit()

    async def _write(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            bound = {name: getattr(entry, name) for name in Entry.__slots__}
            bound["citizen_ids"] = list(entry.citizen_ids)
            await self._direct.run(_RECORD, {"municipality_id": self.municipality_id, "at": self.at, **bound})

    def _entry(self, action: Action, role: Role, about: About) -> Entry:
        return Entry(
            actor_id=self.actor.user_id,
            role=role,
            unit_id=self._unit(about),
            action=action,
            purpose=PURPOSES[role],
            citizen_ids=() if about.citizen_id is None else (about.citizen_id,),
            case_id=about.case_id,
            origin=self.asked.origin,
            session_id=self.asked.session_id,
            request_id=self.asked.request_id,
        )

    def _unit(self, about: About) -> UUID | None:
        """Name the team somebody acts for: the one that has the case, or the only one they are in."""
        teams = self.actor.teams
        if about.team_id in teams:
            return about.team_id
        return next(iter(teams)) if len(teams) == 1 else None


class Refused(NotPermitted, OnRecord):
    """Not permitted, with the entry that says so."""

    entry: Entry

    def __init__(self, refusal: NotPermitted, entry: Entry) -> None:
        """Keep what is to be recorded."""
        super().__init__(refusal.action)
        self.entry = entry


async def _begin(direct: Direct, municipality_id: str) -> None:
    await direct.begin()
    await direct.run(_BIND, {"municipality_id": municipality_id})


@asynccontextmanager
async def begun(engine: AsyncEngine, municipality_id: str) -> AsyncIterator[Direct]:
    """Open a transaction bound to one municipality; what is not committed in it is undone."""
    async with unavailable_when_away(), asyncio.timeout(PATIENCE_SECONDS), engine.connect() as connection:
        direct = Direct.under(connection)
        try:
            await _begin(direct, municipality_id)
            yield direct
            if direct.has_begun:
                await direct.rollback()
        except DomainError:
            await _leave(connection, direct)
            raise
        except Exception as error:
            lost = direct.is_closed  # whatever the driver says of a connection that broke under it
            await _leave(connection, direct)
            if lost:
                raise DatabaseUnavailable from error
            raise
        except asyncio.CancelledError:
            await connection.invalidate()  # a server that does not answer would not answer to a rollback either
            raise


async def _leave(connection: AsyncConnection, direct: Direct) -> None:
    """Undo what was begun, or throw the connection away: the pool must never get one with a transaction in it."""
    try:
        if direct.has_begun:
            await direct.rollback()
    except Exception:  # noqa: BLE001 - what went wrong first is what is told
        await connection.invalidate()
