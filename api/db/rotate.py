"""Every sealed value there is, read and replaced a batch at a time, so that a running service goes on meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any, Final

from sqlalchemy import bindparam, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

from api.db.direct import Found
from api.db.statements import table_of
from api.db.tables.citizens import CitizenNumberRow, CitizenRow, RelativeRow
from api.db.tables.users import IdempotencyKeyRow

Place = tuple[Any, ...]
"""The primary key of a row."""


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """A column of sealed values, what each is sealed for, and the column of hashes its plain values are found by."""

    row: type[SQLModel]
    column: str
    about: str
    lookup: str | None = None

    @property
    def table(self) -> str:
        """Name the table it is in."""
        return table_of(self.row).name

    @property
    def name(self) -> str:
        """Name it with its table."""
        return f"{self.table}.{self.column}"

    @property
    def columns(self) -> list[str]:
        """Name what is read of a row: its key, what the value is sealed for, and the value; no more of a person."""
        key = [column.name for column in table_of(self.row).primary_key]
        about = [name for _, name, _, _ in Formatter().parse(self.about) if name]
        return list(dict.fromkeys([*key, *about, self.column, *filter(None, [self.lookup])]))

    def about_of(self, row: Found) -> str:
        """Say what the value of a row is sealed for."""
        return self.about.format_map(row._asdict())

    def place_of(self, row: Found) -> Place:
        """Give the primary key of a row."""
        return tuple(getattr(row, column.name) for column in table_of(self.row).primary_key)


SEALED: Final = (
    SealedColumn(CitizenRow, "address_sealed", "{municipality_id}/citizen/{id}/address"),
    SealedColumn(
        CitizenNumberRow, "number_sealed", "{municipality_id}/citizen/{citizen_id}/number", lookup="number_lookup"
    ),
    SealedColumn(RelativeRow, "contact_sealed", "{municipality_id}/relative/{id}/contact"),
    SealedColumn(IdempotencyKeyRow, "body_sealed", "{municipality_id}/idempotency/{user_id}/{key}"),
)
"""All of them; a test finds a sealed column that is missing here."""


async def batch(
    connection: AsyncConnection, sealed: SealedColumn, *, after: Place | None, limit: int, hold: bool = False
) -> Sequence[Found]:
    """Read the next rows after a place that have a value; `hold` keeps others from changing them meanwhile."""
    table = table_of(sealed.row)
    key = list(table.primary_key)
    columns = [table.c[name] for name in sealed.columns]
    statement = select(*columns).where(table.c[sealed.column].is_not(None)).order_by(*key).limit(limit)
    if after is not None:
        statement = statement.where(tuple_(*key) > after)
    if hold:
        statement = statement.with_for_update(key_share=True)
    return (await connection.execute(statement)).all()


async def key_ids(connection: AsyncConnection, sealed: SealedColumn) -> list[str]:
    """Name the keys that sealed the values of a column: the eight bytes after the first say so."""
    column = table_of(sealed.row).c[sealed.column]
    key_id = func.encode(func.substr(column, 2, 8), "hex")
    return list((await connection.execute(select(key_id).distinct().where(column.is_not(None)))).scalars())


async def replace(connection: AsyncConnection, sealed: SealedColumn, values: Sequence[tuple[Found, Place]]) -> None:
    """Write a new sealed value, and its hash where there is one, over those of each row; no version counts up."""
    table = table_of(sealed.row)
    columns = [sealed.column, *filter(None, [sealed.lookup])]
    same = [column == bindparam(f"{column.name}_") for column in table.primary_key]
    statement = update(table).where(*same).values({name: bindparam(name) for name in columns})
    keys = [column.name for column in table.primary_key]
    bound = [
        {f"{name}_": getattr(row, name) for name in keys} | dict(zip(columns, new, strict=True)) for row, new in values
    ]
    if bound:
        await connection.execute(statement, bound)
