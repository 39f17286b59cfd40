"""A database is reached as the operator asked, or they are told why not, without any password."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import text

from api.settings import Settings
from api.usecases.open_installation import UnusableDatabase
from api.usecases.operations.reach import as_owner
from tests.usecases.operations.lived_in import Place


async def _who(settings: Settings) -> str:
    async with as_owner(settings) as engine, engine.connect() as connection:
        return str((await connection.execute(text("SELECT current_user"))).scalar_one())


def who(**settings: Any) -> str:
    """Say as whom the database of these settings is opened."""
    return asyncio.run(_who(Settings(**settings)))


def refusal(**settings: Any) -> str:
    """Say why a database is not opened."""
    with pytest.raises(UnusableDatabase) as caught:
        who(**settings)
    assert "secret" not in str(caught.value)
    return caught.value.problems[0].code


def test_the_address_of_the_owner_is_enough(lived: Place) -> None:
    assert "postgres" == who(database_owner_url=lived.variables["MESTRING_DATABASE_OWNER_URL"])


def test_the_address_of_the_service_is_not_enough(lived: Place) -> None:
    assert "owner_needed" == refusal(DATABASE_URL=lived.variables["DATABASE_URL"])


@pytest.mark.parametrize("address", ["nonsense", "postgresql://u:secret@host:port/db", "", "sqlite://"])
def test_what_is_no_address_of_a_postgresql_is_refused(address: str) -> None:
    assert refusal(database_owner_url=address) in {"unusable_address", "database_unreachable"}


def test_a_server_that_does_not_answer_is_said_to_be_away() -> None:
    assert "database_unreachable" == refusal(database_owner_url="postgresql://u:secret@127.0.0.1:1/mestring")


def test_a_database_that_is_not_there_is_said_to_be(lived: Place) -> None:
    nowhere = lived.cluster.owner("nowhere").render_as_string(hide_password=False)
    assert "database_unreachable" == refusal(database_owner_url=nowhere)


def test_a_user_who_is_not_known_is_refused(lived: Place) -> None:
    stranger = lived.cluster.owner(lived.database).set(username="stranger")
    assert "database_unreachable" == refusal(database_owner_url=stranger.render_as_string(hide_password=False))
