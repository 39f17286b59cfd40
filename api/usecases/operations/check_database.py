"""What a database must be for a service to work with it safely: one function for each thing, one connection each."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from api.db.migrate import newest, step_of
from api.db.migrations.protect import APP_ROLE
from api.db.rotate import SEALED, batch, key_ids
from api.security.keyring import Keyring
from api.usecases.operations.guards import breach
from api.usecases.operations.sealed_values import check_value

OLDEST: Final = 15
"""The oldest PostgreSQL that is supported."""

APART: Final = timedelta(seconds=30)
"""So far the clocks of this machine and the database may differ, as far as those of an identity provider may."""

UNSEALED: Final = timedelta(minutes=5)
"""So long an entry may wait to be sealed; a running service takes a second or two (own choice)."""

SAMPLE: Final = 20
SHOWN: Final = 3

_AS_WHOM: Final = text("SELECT current_user::text")
_VERSION: Final = text("SELECT current_setting('server_version_num')::int / 10000, current_setting('server_version')")
_CLOCK: Final = text("SELECT clock_timestamp()")
_WAITING: Final = text("""
    SELECT count(*), min(e.at) FROM audit_unsealed u
    JOIN audit_entry e ON e.municipality_id = u.municipality_id AND e.position = u.position
""")


class State(StrEnum):
    """What a check came to."""

    OK = "ok"
    WRONG = "wrong"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, and what was found or is to be done."""

    name: str
    state: State
    told: str


async def check_server(connection: AsyncConnection) -> Check:
    """Is the server new enough?"""
    major, said = (await connection.execute(_VERSION)).one()
    if major < OLDEST:
        return Check("server", State.WRONG, f"PostgreSQL {said}; Mestring needs {OLDEST} or newer.")
    return Check("server", State.OK, f"PostgreSQL {said}.")


async def check_schema(connection: AsyncConnection) -> Check:
    """Is the schema the newest?"""
    step = await step_of(connection)
    if step == newest():
        return Check("schema", State.OK, f"step {step}, the newest.")
    return Check("schema", State.WRONG, f"step {step or 'none'}, not {newest()}; run 'mestring db upgrade'.")


async def check_guards(connection: AsyncConnection) -> Check:
    """Do row-level security, rights and the triggers of the histories stand as the steps made them?"""
    found = await breach(connection)
    said = [*(f"gone: {line}" for line in found.missing), *(f"new: {line}" for line in found.unexpected)]
    if said:
        more = f"; and {len(said) - SHOWN} more" if len(said) > SHOWN else ""
        told = f"somebody changed who may do what; undo it: {'; '.join(said[:SHOWN])}{more}."
        return Check("guards", State.WRONG, told)
    return Check("guards", State.OK, "row-level security, rights and histories stand.")


async def check_role(connection: AsyncConnection) -> Check:
    """Does the service connect as the one role that row-level security binds?"""
    role = (await connection.execute(_AS_WHOM)).scalar_one()
    if role != APP_ROLE:
        told = f"the service connects as '{role}', but rights and policies are those of '{APP_ROLE}'; use that."
        return Check("role", State.WRONG, told)
    return Check("role", State.OK, "row-level security binds the service.")


async def check_clock(connection: AsyncConnection) -> Check:
    """Do the clocks agree?"""
    apart = abs(datetime.now(UTC) - (await connection.execute(_CLOCK)).scalar_one())
    if apart > APART:
        told = f"this machine and the database are {round(apart.total_seconds())} seconds apart; set both by NTP."
        return Check("clock", State.WRONG, told)
    return Check("clock", State.OK, "this machine and the database agree.")


async def check_audit(connection: AsyncConnection) -> Check:
    """Is the audit trail sealed soon enough?"""
    count, oldest = (await connection.execute(_WAITING)).one()
    if not count:
        return Check("audit", State.OK, "nothing waits to be sealed.")
    if datetime.now(UTC) - oldest > UNSEALED:
        told = f"{count} entries wait to be sealed, the oldest since {oldest:%Y-%m-%d %H:%M} UTC; is a service running?"
        return Check("audit", State.WRONG, told)
    return Check("audit", State.OK, f"{count} entries wait to be sealed, none for long.")


async def check_sealed(connection: AsyncConnection, keyring: Keyring) -> Check:
    """Does the keyring have every key, and open a sample? Raises Unopened."""
    held = {key.id for key in keyring.encryption_keys}
    opened = 0
    for sealed in SEALED:
        if missing := set(await key_ids(connection, sealed)) - held:
            told = f"{sealed.name} needs the key {min(missing)}, which the keyring lacks; restore it from its backup."
            return Check("keyring", State.WRONG, told)
        for row in await batch(connection, sealed, after=None, limit=SAMPLE):
            check_value(row, sealed, keyring)
            opened += 1
    said = f"opens what is sealed ({opened} values tried)." if opened else "nothing is sealed yet."
    return Check("keyring", State.OK, said)
