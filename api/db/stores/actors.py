"""Who is asking: the user behind a token, with roles, teams and whom they may speak for, in one statement."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import text

from api.db.direct import Direct
from api.db.statements import columns
from api.domain.access.actor import Actor, Role

_FIND: Final = text("""
    WITH today AS (
        SELECT CAST(CAST(:at AS timestamptz) AT TIME ZONE time_zone AS date) AS day FROM municipality
        WHERE municipality_id = :municipality_id)
    SELECT u.id, u.name, u.roles, u.active, u.citizen_id, u.relative_id,
        ARRAY(SELECT m.team_id FROM team_member m
            WHERE m.municipality_id = u.municipality_id AND m.user_id = u.id) AS teams,
        ARRAY(SELECT p.citizen_id FROM power_of_attorney p
            WHERE p.municipality_id = u.municipality_id AND p.relative_id = u.relative_id AND p.revoked_at IS NULL
                AND p.valid_from <= today.day AND (p.valid_until IS NULL OR p.valid_until >= today.day)) AS wards,
        EXISTS (SELECT FROM session_revocation r WHERE r.municipality_id = u.municipality_id
            AND r.issuer = u.issuer AND r.session_id = :session_id) AS revoked
    FROM user_account u, today
    WHERE u.municipality_id = :municipality_id AND u.issuer = :issuer AND u.subject = :subject
""")


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who a token speaks of: issuer, subject and session, in one municipality."""

    municipality_id: str
    issuer: str
    subject: str
    session_id: str


async def find_actor(direct: Direct, who: SignedIn, *, at: datetime) -> tuple[Actor | None, bool]:
    """Give the active user behind a token at an instant, None if there is none, and whether the session was ended."""
    row = await direct.one(_FIND, {**columns(who), "at": at})
    if row is None or not row.active:
        return None, False
    actor = Actor(
        municipality_id=who.municipality_id,
        user_id=row.id,
        name=row.name,
        roles=frozenset(map(Role, row.roles)),
        teams=frozenset(row.teams),
        citizen_id=row.citizen_id,
        relative_id=row.relative_id,
        wards=frozenset(row.wards),
    )
    return actor, bool(row.revoked)
