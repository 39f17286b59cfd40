"""What is sealed in the database, against the keyring: which keys it takes, and whether every value opens."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from api.db.direct import Found
from api.db.rotate import SEALED, SealedColumn, batch, key_ids
from api.domain.errors import DomainError, Problem
from api.security.keyring import CannotOpen, Keyring

AT_A_TIME: Final = 500


class Unopened(DomainError):
    """Something sealed does not open with the keyring, or is not found by it."""

    code = "unopened"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values a column has, and how many of them were sealed or hashed with a key that is not in use."""

    column: str
    values: int
    old: int


def sealed_in(tables: Iterable[str]) -> list[SealedColumn]:
    """List the sealed columns of these tables."""
    present = set(tables)
    return [sealed for sealed in SEALED if sealed.table in present]


async def keys_needed(connection: AsyncConnection, columns: Iterable[SealedColumn]) -> tuple[str, ...]:
    """Name the keys it takes to open every value."""
    found = set[str]()
    for sealed in columns:
        found.update(await key_ids(connection, sealed))
    return tuple(sorted(found))


async def tally(connection: AsyncConnection, sealed: SealedColumn, keyring: Keyring) -> Tally:
    """Count the values of a column; raises CannotOpen for one the keyring has no key for."""
    values = old = 0
    async for row in every(connection, sealed):
        values, old = values + 1, old + is_old(row, sealed, keyring)
    return Tally(sealed.name, values, old)


async def check_opens(connection: AsyncConnection, columns: Iterable[SealedColumn], keyring: Keyring) -> int:
    """Open every value, find each by its hash, and count them; raises Unopened for the first that fails."""
    values = 0
    for sealed in columns:
        async for row in every(connection, sealed):
            check_value(row, sealed, keyring)
            values += 1
    return values


def check_value(row: Found, sealed: SealedColumn, keyring: Keyring) -> None:
    """Open one value and look it up by its hash; raises Unopened, which says where it stands and nothing of it."""
    try:
        plain = keyring.open(getattr(row, sealed.column), about=sealed.about_of(row))
    except CannotOpen as error:
        raise Unopened(
            [Problem(one.code, (), f"{_where(row, sealed)}: {one.message}") for one in error.problems]
        ) from None
    if sealed.lookup and getattr(row, sealed.lookup) not in keyring.lookups(plain.decode(), about=row.municipality_id):
        message = f"{_where(row, sealed)}: no key of the keyring made its hash, so it cannot be found."
        raise Unopened([Problem("hash_key_unknown", (), message)])


def is_old(row: Found, sealed: SealedColumn, keyring: Keyring) -> bool:
    """Say whether another key than the one in use sealed or hashed a value; raises CannotOpen."""
    value, about = getattr(row, sealed.column), sealed.about_of(row)
    if keyring.key_of(value) != keyring.encryption_keys[0].id:
        keyring.open(value, about=about)
        return True
    if sealed.lookup is None:
        return False
    number = keyring.open(value, about=about).decode()
    return bool(getattr(row, sealed.lookup) != keyring.lookup(number, about=row.municipality_id))


async def every(connection: AsyncConnection, sealed: SealedColumn) -> AsyncIterator[Found]:
    """Walk through every row that has a value."""
    after = None
    while rows := await batch(connection, sealed, after=after, limit=AT_A_TIME):
        for row in rows:
            yield row
        after = sealed.place_of(rows[-1])


def _where(row: Found, sealed: SealedColumn) -> str:
    """Name a value by ids alone: the key of a repeated request is what somebody else wrote."""
    return f"{sealed.name} of {sealed.about.format_map(row._asdict() | {'key': '...'})}"
