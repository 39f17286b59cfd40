"""What a connection to PostgreSQL is like, whatever the server would rather have it be like."""

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence

import pytest
from sqlalchemy import text

from api.db.engine import make_engine
from api.db.migrations.protect import APP_ROLE
from tests.architecture.tree import ROOT
from tests.system.own import DATABASE, Own

GUIDE = ROOT / "docs" / "security.md"
RATHER = {
    "lock_timeout": "0",
    "log_parameter_max_length_on_error": "-1",
    "statement_timeout": "0",
    "synchronous_commit": "off",
    "timezone": "'Asia/Tokyo'",
}
LOUD = {
    "log_error_verbosity": "verbose",
    "log_min_error_statement": "error",
    "log_min_messages": "warning",
    "log_parameter_max_length": "-1",
}
"""What a server, or its administrator, may have chosen for the role of the service."""


def _chosen(settings: Mapping[str, str]) -> list[str]:
    return [f"ALTER ROLE {APP_ROLE} SET {name} = {value}" for name, value in settings.items()]


@pytest.fixture
def own_role(own: Own) -> Iterator[Own]:
    """Give an installation, and let the role be as it was again afterwards."""
    yield own
    own.cluster.run(DATABASE, f"ALTER ROLE {APP_ROLE} RESET ALL")


async def _shown(own: Own, names: Sequence[str]) -> dict[str, str]:
    engine = make_engine(own.cluster.service(DATABASE))
    async with engine.connect() as connection:
        found = {name: str((await connection.execute(text(f"SHOW {name}"))).scalar_one()) for name in names}
    await engine.dispose()
    return found


def test_what_the_promises_rest_on_is_asked_for_whatever_the_server_would_rather_do(own_role: Own) -> None:
    own_role.cluster.run(DATABASE, *_chosen(RATHER))
    assert {
        "lock_timeout": "5s",
        "log_parameter_max_length_on_error": "0",
        "statement_timeout": "15s",
        "synchronous_commit": "on",
        "timezone": "UTC",
    } == asyncio.run(_shown(own_role, tuple(RATHER)))


def test_what_the_guide_tells_a_superuser_to_run_keeps_the_log_of_any_server_silent(own_role: Own) -> None:
    told = re.findall(r"^ALTER ROLE .+;$", GUIDE.read_text("utf-8"), re.MULTILINE)
    own_role.cluster.run(DATABASE, *_chosen(LOUD), *told)
    assert {
        "log_error_verbosity": "terse",
        "log_min_error_statement": "panic",
        "log_min_messages": "log",
        "log_parameter_max_length": "0",
    } == asyncio.run(_shown(own_role, tuple(LOUD)))
