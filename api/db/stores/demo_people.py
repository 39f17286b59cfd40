"""Whom the demo issuer can sign in, read when it is asked: in every municipality where nobody is real."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.direct import Direct
from api.db.engine import unavailable_when_away
from api.domain.access.actor import Role
from api.domain.text import Language

_SYNTHETIC: Final = text("SELECT synthetic_municipalities()")
_TOWN: Final = text("SELECT name, language FROM municipality WHERE municipality_id = :municipality_id")
_PEOPLE: Final = text("""
    WITH today AS (
        SELECT CAST(CAST(:at AS timestamptz) AT TIME ZONE time_zone AS date) AS day FROM municipality
        WHERE municipality_id = :municipality_id),
    known AS (
        SELECT u.id, u.subject, u.name, u.roles, u.citizen_id IS NOT NULL OR u.relative_id IS NOT NULL AS private,
            EXISTS (SELECT FROM care_case c
                WHERE c.municipality_id = u.municipality_id AND c.citizen_id = u.citizen_id AND c.phase <> 'closed'
            ) AS has_case,
            EXISTS (SELECT FROM assessment s
                WHERE s.municipality_id = u.municipality_id AND s.citizen_id = u.citizen_id AND s.signed_at IS NULL
            ) AS is_asked,
            EXISTS (SELECT FROM power_of_attorney p
                WHERE p.municipality_id = u.municipality_id AND p.relative_id = u.relative_id AND p.revoked_at IS NULL
                AND p.valid_from <= today.day AND (p.valid_until IS NULL OR p.valid_until >= today.day)
            ) AS speaks_for_somebody
        FROM user_account u, today
        WHERE u.municipality_id = :municipality_id AND u.issuer = :issuer AND u.active
            AND u.roles <> ARRAY['system']),
    numbered AS (
        SELECT known.*, row_number() OVER (
            PARTITION BY roles, has_case, speaks_for_somebody ORDER BY is_asked DESC, length(subject), subject) AS place
        FROM known)
    SELECT subject, name, roles, has_case, speaks_for_somebody FROM numbered WHERE place <= :each
    ORDER BY private, roles, has_case DESC, speaks_for_somebody DESC, place
""")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the demo issuer can sign in: a citizen may have an open case, a relative a power of attorney."""

    subject: str
    name: str
    roles: tuple[Role, ...]
    has_case: bool = False
    speaks_for_somebody: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """A municipality, and some people of every kind there, those who work there first."""

    municipality_id: str
    name: str
    language: Language
    people: tuple[Person, ...] = field(repr=False)


async def synthetic(engine: AsyncEngine) -> tuple[str, ...]:
    """Name the municipalities where nobody is real, as they are now."""
    async with unavailable_when_away(), engine.connect() as connection:
        return tuple(str(name) for name in (await connection.execute(_SYNTHETIC)).scalars())


async def people_of(direct: Direct, municipality_id: str, *, issuer: str, each: int, at: datetime) -> People:
    """List at most `each` people of a kind whom an issuer signs in there, and no computer system."""
    own = {"municipality_id": municipality_id}
    (town,) = await direct.all(_TOWN, own)
    found = await direct.all(_PEOPLE, {**own, "issuer": issuer, "each": each, "at": at})
    people = tuple(
        Person(row.subject, row.name, tuple(map(Role, row.roles)), row.has_case, row.speaks_for_somebody)
        for row in found
    )
    return People(municipality_id, town.name, Language(town.language), people)
