"""Statements, written once as constants; each asks for one municipality, which `Work` binds as `:municipality_id`."""

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Insert, Select, Table, Update, bindparam, insert, select, update
from sqlmodel import SQLModel

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def table_of(row: type[SQLModel]) -> Table:
    """Give the table of a row."""
    table: Table = row.__table__  # type: ignore[attr-defined] # SQLModel sets it on every class with table=True
    return table


def found(row: type[SQLModel], value: type, *by: str) -> Select[*tuple[Any, ...]]:
    """Select the fields of a value, in their order, from the rows whose columns equal parameters of the same name."""
    table = table_of(row)
    columns = [table.c[field.name] for field in fields(value)]
    return select(*columns).where(*(table.c[name] == bindparam(name) for name in ("municipality_id", *by)))


def columns(value: "DataclassInstance") -> dict[str, Any]:
    """Give the fields of a value by name, as they are: `dataclasses.asdict` would copy everything inside them."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def added(row: type[SQLModel]) -> Insert:
    """Insert one row, or several at once."""
    return insert(table_of(row))


def changed(row: type[SQLModel], *columns: str) -> Update:
    """Set columns of the row with this id, if it still has the version `:seen`, and count the version up."""
    table = table_of(row)
    same = [table.c[name] == bindparam(f"{name}_") for name in ("municipality_id", "id")]
    values: dict[str, ColumnElement[Any]] = {name: bindparam(name) for name in columns}
    values["version"] = table.c.version + 1
    return update(table).where(*same, table.c.version == bindparam("seen")).values(values)
