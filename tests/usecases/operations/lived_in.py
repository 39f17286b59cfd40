"""An installation somebody has worked with: every table has rows, things are sealed, and the audit trail is a chain."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine

from api.db.engine import make_engine
from api.main import create_app
from api.security.keyring import Keyring, KeyringFile
from api.settings import Settings
from tests.usecases.citizens.people import ADDRESS, made, number
from tests.world.app import answering
from tests.world.cluster import Cluster
from tests.world.issuer import TestIssuer
from tests.world.town import Town, make_town

PATIENCE_SECONDS = 30.0
_ANSWERS = [
    {"fact": "washing", "value": 3, "informant": "citizen"},
    {"fact": "cooking", "value": 2, "informant": "staff", "source": "home"},
    {"fact": "confidence", "value": 4, "informant": "citizen"},
    {"fact": "what_matters", "value": "the stairs\tand\nthe \\ garden", "informant": "citizen"},
    {"fact": "change", "value": "recent", "informant": "relative"},
]
_WAITING = """
    WITH one AS (
        INSERT INTO audit_entry (municipality_id, at, role, action, purpose, citizen_ids, outcome, origin, request_id)
        VALUES ('{}', now(), 'system', 'citizen.read', 'system', '{{}}', 'done', '192.0.2.1', gen_random_uuid())
        RETURNING municipality_id, position)
    INSERT INTO audit_unsealed SELECT * FROM one
"""
_ENDED = """
    INSERT INTO session_revocation
    SELECT municipality_id, issuer, 'ended', now(), id FROM user_account WHERE subject = 'administrator'
"""

R = TypeVar("R")


@dataclass(frozen=True)
class Place:
    """A database of the cluster, and the keyring to it."""

    cluster: Cluster
    database: str
    keys: Path
    towns: tuple[Town, ...] = ()
    owner: str | None = None
    """Who owns the tables; as a rule the superuser of the tests."""

    @property
    def owner_url(self) -> URL:
        """The address of the database for its owner."""
        url = self.cluster.owner(self.database)
        return url if self.owner is None else url.set(username=self.owner)

    @property
    def keyring(self) -> Keyring:
        """The keyring as it is now."""
        return Keyring.load(self.keys)

    @property
    def variables(self) -> dict[str, str]:
        """The environment an operator works in."""
        service, owner = self.cluster.service(self.database), self.owner_url
        return {
            "DATABASE_URL": service.render_as_string(hide_password=False),
            "MESTRING_DATABASE_OWNER_URL": owner.render_as_string(hide_password=False),
            "MESTRING_KEYRING": str(self.keys),
        }

    def run(self, *statements: str) -> list[list[Any]]:
        """Run statements as the owner."""
        return [list(found) for found in self.cluster.run(self.database, *statements)]

    def as_owner(self, do: Callable[[AsyncEngine], Awaitable[R]]) -> R:
        """Do something with a pool of connections of the owner."""

        async def done() -> R:
            engine = make_engine(self.owner_url, pool_size=2)
            try:
                return await do(engine)
            finally:
                await engine.dispose()

        return asyncio.run(done())

    def copy(self, folder: Path) -> "Place":
        """Copy database and keyring; nobody may be connected to the database."""
        name = f"mestring_{uuid4().hex[:8]}"
        self.cluster.run("postgres", f"CREATE DATABASE {name} TEMPLATE {self.database} STRATEGY WAL_LOG")
        keys = folder / f"{name}.json"
        self.keyring.save(keys)
        return Place(self.cluster, name, keys, self.towns)

    def town(self, http: httpx.Client, at: int = 0) -> Town:
        """Give a town of this place, on a server of its own."""
        return replace(self.towns[at], http=http, database=self.database)

    def empty(self, database: str | None = None) -> "Place":
        """Give a place without any schema, or the database of this name, with the same keyring."""
        return Place(self.cluster, database or self.cluster.empty_database(), self.keys)


@contextmanager
def served(place: Place, issuer: TestIssuer) -> Iterator[httpx.Client]:
    """Run the application on a place."""
    plenty = {"requests_per_minute": 1_000_000, "requests_per_minute_per_address": 1_000_000}
    service = place.variables["DATABASE_URL"]
    chosen: dict[str, Any] = {"DATABASE_URL": service, "keyring": place.keys, "issuers": (issuer.configured,), **plenty}
    with answering(create_app(Settings(**chosen))) as http:
        yield http


@cache
def lived_in(cluster: Cluster, issuer: TestIssuer, folder: Path) -> Place:
    """Make the installation, once for each process of tests; copy it to change it."""
    folder.mkdir(parents=True, exist_ok=True)
    keys = folder / "keyring.json"
    KeyringFile.made(keys, at=datetime.now(UTC))
    place = Place(cluster, cluster.database(), keys)
    with served(place, issuer) as http:
        towns = tuple(make_town(cluster, place.database, http, issuer) for _ in range(2))
        for town in towns:
            live(town)
        until_sealed(place)
    place.run(
        *(_WAITING.format(town.municipality_id) for town in towns),
        _ENDED,
        "INSERT INTO rate_lease VALUES ('x', 's', now(), 1)",
    )
    return Place(cluster, place.database, keys, towns)


def installation(cluster: Cluster, issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Give the installation, which nobody may change; `pytest.fixture` of this."""
    return lived_in(cluster, issuer, tmp_path_factory.getbasetemp() / "lived-in")


def worked_on(
    cluster: Cluster, issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Place:
    """Let the commands of a test work on the installation, which nobody may change; `pytest.fixture` of this."""
    return at_work(installation(cluster, issuer, tmp_path_factory), monkeypatch)


def at_work(place: Place, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Let the commands of a test work on a place."""
    for name, value in place.variables.items():
        monkeypatch.setenv(name, value)
    return place


def live(town: Town, serial: int = 0) -> str:
    """Let something happen in a town: a citizen with everything, a case through to what was agreed, and a refusal."""
    body = {"given_name": "Solveig", "family_name": "Testperson", "language": "nb", "confidentiality": "none"}
    once = {"Idempotency_Key": f"citizen {serial}"}
    told = body | {"national_number": number(serial), "address": ADDRESS}
    citizen = made(town.post("case_officer", "/citizens", told, **once))
    contact = {"name": "Per Testperson", "relation": "spouse", "contact": ADDRESS}
    relative = made(town.post("case_officer", f"/citizens/{citizen}/relatives", contact))
    town.citizens[citizen] = UUID(citizen)
    case = town.open_case(citizen)
    assessment = town.open_assessment(case)
    path = f"/cases/{case}/assessments/{assessment}"
    assert 201 == town.post("assessor", f"{path}/answers", {"answers": _ANSWERS}).status_code
    signed = town.post("assessor", f"{path}/signature", {}, If_Match='"1"')
    assert 201 == signed.status_code, signed.text
    there = {"citizen": True, "relatives": [relative], "colleagues": [str(town.users["assessor"])], "others": ["GP"]}
    agreed = {"step": 3, "services": [], "took_part": there, "reason": "as we said"}
    response = town.post("assessor", f"/cases/{case}/joint-decision", agreed, If_Match='"2"')
    assert 201 == response.status_code, response.text
    made(town.post("assessor", "/me/views", {"name": f"view {serial}", "narrowed": {"urgent": True}}))
    assert 403 == town.get("assessor_south", f"/cases/{case}").status_code
    return citizen


def until_sealed(place: Place) -> None:
    """Wait until no entry waits for its seal."""
    until = time.monotonic() + PATIENCE_SECONDS
    while place.run("SELECT FROM audit_unsealed")[0]:
        assert time.monotonic() < until, "the audit trail is not sealed"
        time.sleep(0.05)
