"""Users as rows, and the sessions that were ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import TextClause, text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.statements import added, changed
from api.db.tables.users import UserAccountRow
from api.db.work import Work
from api.domain.access.actor import Role
from api.domain.access.user import AccountKind, User

_USERS: Final = """
    SELECT u.id, u.issuer, u.subject, u.name, u.roles, u.active, u.citizen_id, u.relative_id, u.version,
        ARRAY(SELECT m.team_id FROM team_member m
            WHERE m.municipality_id = u.municipality_id AND m.user_id = u.id ORDER BY m.team_id) AS teams,
        array_remove(ARRAY[u.citizen_id, (SELECT r.citizen_id FROM relative r
            WHERE r.municipality_id = u.municipality_id AND r.id = u.relative_id)], NULL) AS concerns
    FROM user_account u WHERE u.municipality_id = :municipality_id
"""
_ONE: Final = text(f"{_USERS} AND u.id = :id")
_KINDS: Final = {
    AccountKind.STAFF: "u.citizen_id IS NULL AND u.relative_id IS NULL",
    AccountKind.CITIZEN: "u.citizen_id IS NOT NULL",
    AccountKind.RELATIVE: "u.relative_id IS NOT NULL",
}
_NARROWED: Final = {
    "role": "CAST(:role AS text) = ANY (u.roles)",
    "active": "u.active = CAST(:active AS boolean)",
    "team": """EXISTS (SELECT FROM team_member m WHERE m.municipality_id = u.municipality_id
        AND m.user_id = u.id AND m.team_id = CAST(:team AS uuid))""",
    "after": "(u.name, u.id) > (CAST(:after AS text), CAST(:after_id AS uuid))",
}
_COLLEAGUES: Final = text("""
    SELECT id, name FROM user_account WHERE municipality_id = :municipality_id
        AND id = ANY (CAST(:ids AS uuid[])) AND citizen_id IS NULL AND relative_id IS NULL
""")
_ADD: Final = added(UserAccountRow)
_CHANGED: Final = ("name", "roles", "active")
_CHANGE: Final = changed(UserAccountRow, *_CHANGED)
_CITIZEN_OF_RELATIVE: Final = text("""
    SELECT citizen_id FROM relative WHERE municipality_id = :municipality_id AND id = :id
""")
_ADMINISTRATORS: Final = text("""
    SELECT id FROM user_account
    WHERE municipality_id = :municipality_id AND active AND 'administrator' = ANY (roles)
    ORDER BY id FOR NO KEY UPDATE
""")
_LOCK: Final = text("""
    SELECT id, roles FROM user_account
    WHERE municipality_id = :municipality_id AND id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE
""")
_COUNT_UP: Final = text("""
    UPDATE user_account SET version = version + 1
    WHERE municipality_id = :municipality_id AND id = ANY (CAST(:ids AS uuid[]))
""")
_END_OWN: Final = text("""
    INSERT INTO session_revocation (municipality_id, issuer, session_id, revoked_at, revoked_by)
    SELECT municipality_id, issuer, :session_id, :at, id FROM user_account
    WHERE municipality_id = :municipality_id AND id = :user_id ON CONFLICT DO NOTHING
""")
_END: Final = text("""
    INSERT INTO session_revocation (municipality_id, issuer, session_id, revoked_at, revoked_by)
    VALUES (:municipality_id, :issuer, :session_id, :at, :user_id) ON CONFLICT DO NOTHING
""")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of the list of users ends."""

    name: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which users; None does not narrow."""

    kind: AccountKind = AccountKind.STAFF
    role: Role | None = None
    team: UUID | None = None
    active: bool | None = None


async def get_user(work: Work, user_id: UUID) -> User:
    """Give one user; raises NotHere."""
    row = await work.one(_ONE, id=user_id)
    if row is None:
        raise NotHere("user")
    return _user(row)


async def colleagues_named(work: Work, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Name those of these users who work here, or did; private persons are not among them."""
    return {row.id: row.name for row in await work.all(_COLLEAGUES, ids=sorted(ids))}


async def list_users(work: Work, wanted: Wanted, *, after: Place | None, limit: int) -> list[User]:
    """List at most `limit` users after a place, by name."""
    bound = {name: getattr(wanted, name) for name in ("role", "team", "active")}
    bound |= {"after": None, "after_id": None} if after is None else {"after": after.name, "after_id": after.id}
    given = {name: value for name, value in bound.items() if value is not None}
    rows = await work.all(_listed(wanted.kind, frozenset(given) & frozenset(_NARROWED)), limit=limit, **given)
    return [_user(row) for row in rows]


@lru_cache(maxsize=64)
def _listed(kind: AccountKind, narrowed: frozenset[str]) -> TextClause:
    """Write the statement for a set of filters, so that each can be read from an index."""
    conditions = " AND ".join([_KINDS[kind], *(_NARROWED[name] for name in sorted(narrowed))])
    return text(f"{_USERS} AND {conditions} ORDER BY u.name, u.id LIMIT :limit")


async def add_user(work: Work, user: User) -> None:
    """Insert a user, as yet in no team."""
    kept = ("id", "issuer", "subject", "active", "name", "citizen_id", "relative_id", "version")
    row = {name: getattr(user, name) for name in kept}
    await work.add(_ADD, {**row, "roles": sorted(user.roles), "created_at": work.at})


async def change_user(work: Work, user: User) -> None:
    """Write a user that was read at its version; raises Stale when somebody was faster."""
    values: dict[str, Any] = {name: getattr(user, name) for name in _CHANGED}
    await work.change(_CHANGE, "user", id_=user.id, seen=user.version, **{**values, "roles": sorted(user.roles)})


async def citizen_of_relative(work: Work, relative_id: UUID) -> UUID | None:
    """Name the citizen whose relative this is."""
    row = await work.one(_CITIZEN_OF_RELATIVE, id=relative_id)
    return None if row is None else row.citizen_id


async def lock_administrators(work: Work) -> set[UUID]:
    """Name the active administrators; none of them changes until the transaction ends."""
    return {row.id for row in await work.all(_ADMINISTRATORS)}


async def lock_users(work: Work, ids: set[UUID]) -> dict[UUID, frozenset[Role]]:
    """Give the roles of those who are here; none of them changes until the transaction ends."""
    return {row.id: frozenset(map(Role, row.roles)) for row in await work.all(_LOCK, ids=sorted(ids))}


async def count_up_users(work: Work, ids: set[UUID]) -> None:
    """Give locked users a new version, because they are in other teams now."""
    await work.run(_COUNT_UP, ids=sorted(ids))


async def end_own_session(work: Work) -> None:
    """Refuse the session of this request from the next one on."""
    await work.run(_END_OWN, session_id=work.asked.session_id, at=work.at, user_id=work.actor.user_id)


async def end_session(work: Work, *, issuer: str, session_id: str) -> None:
    """Refuse a session from the next request on; one that was ended stays as it is."""
    await work.run(_END, issuer=issuer, session_id=session_id, at=work.at, user_id=work.actor.user_id)


def _user(row: Found) -> User:
    read = row._asdict()
    lists = {"teams": tuple(row.teams), "concerns": tuple(row.concerns), "roles": frozenset(map(Role, row.roles))}
    return User(**{**read, **lists})
