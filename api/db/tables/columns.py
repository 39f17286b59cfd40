"""Kinds of column that several tables have."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, LargeBinary, SmallInteger, Text, Uuid
from sqlalchemy.dialects.postgresql import JSON, JSONB
from sqlmodel import Field, SQLModel

Tenant = Annotated[str, Field(primary_key=True, sa_type=Text)]
Key = Annotated[UUID, Field(primary_key=True, sa_type=Uuid)]
Words = Annotated[str, Field(sa_type=Text)]
WordsOrNone = Annotated[str | None, Field(default=None, sa_type=Text)]
Instant = Annotated[datetime, Field(sa_type=DateTime(timezone=True))]
InstantOrNone = Annotated[datetime | None, Field(default=None, sa_type=DateTime(timezone=True))]
Bytes = Annotated[bytes, Field(sa_type=LargeBinary)]
BytesOrNone = Annotated[bytes | None, Field(default=None, sa_type=LargeBinary)]
JsonAsWritten = Annotated[Any, Field(sa_type=JSON, nullable=False)]
"""JSON whose names keep their order: a policy is read in the order it was written."""
JsonHeld = Annotated[Any, Field(sa_type=JSONB, nullable=False)]
JsonOrNone = Annotated[Any, Field(default=None, sa_type=JSONB(none_as_null=True), nullable=True)]
Small = Annotated[int, Field(sa_type=SmallInteger)]
SmallOrNone = Annotated[int | None, Field(default=None, sa_type=SmallInteger)]
ListOfWords = Annotated[list[str], Field(sa_type=ARRAY(Text))]
ListOfWordsOrNone = Annotated[list[str] | None, Field(default=None, sa_type=ARRAY(Text), nullable=True)]
ListOfIds = Annotated[list[UUID], Field(sa_type=ARRAY(Uuid))]


class Row(SQLModel):
    """What every row has: the municipality it belongs to, first in every key."""

    municipality_id: Tenant
