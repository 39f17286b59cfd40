"""A small municipality for one test: two teams, somebody in every role, and a few citizens. Nobody here is real."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx

from tests.world.cluster import Cluster, dsn_of
from tests.world.issuer import NAME, TOWNS, TestIssuer

STAFF = {
    "assessor": ("assessor", "north"),
    "assessor_2": ("assessor", "north"),
    "assessor_south": ("assessor", "south"),
    "coordinator": ("coordinator", "north"),
    "case_officer": ("case_officer", None),
    "leader": ("leader", None),
    "policy_author": ("policy_author", None),
    "administrator": ("administrator", None),
    "system": ("system", None),
}
"""Everybody who works here: their role and their team."""

_NUMBERS = count()


@dataclass
class Town:
    """A municipality, and the ids of everything in it by short names."""

    municipality_id: str
    issuer: TestIssuer
    cluster: Cluster
    database: str
    http: httpx.Client
    users: dict[str, UUID] = field(default_factory=dict)
    teams: dict[str, UUID] = field(default_factory=dict)
    districts: dict[str, UUID] = field(default_factory=dict)
    citizens: dict[str, UUID] = field(default_factory=dict)
    relatives: dict[str, UUID] = field(default_factory=dict)

    def headers(self, who: str, **changed: Any) -> dict[str, str]:
        """Give the headers of somebody who is signed in."""
        return {"Authorization": f"Bearer {self.issuer.token(who, self.municipality_id, **changed)}"}

    def call(self, who: str, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """Ask for something as somebody; `If_Match="..."` is the header If-Match."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.http.request(method, f"/api/v1{path}", json=body, headers=self.headers(who) | named)

    def get(self, who: str, path: str) -> httpx.Response:
        """Read something as somebody."""
        return self.call(who, "GET", path)

    def post(self, who: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """Make something as somebody."""
        return self.call(who, "POST", path, {} if body is None else body, **headers)

    def open_case(self, citizen: str = "kari", *, who: str = "assessor", **changed: Any) -> str:
        """Open a case with the northern team, and give its id."""
        body = {"citizen_id": str(self.citizens[citizen]), "team_id": str(self.teams["north"]), "contact": CONTACT}
        return str(self._made(self.post(who, "/cases", body | changed))["case"]["id"])

    def open_assessment(self, case: str, *, who: str = "assessor") -> str:
        """Open an assessment, and give its id."""
        return str(self._made(self.post(who, f"/cases/{case}/assessments"))["id"])

    def rows(self, statement: str) -> list[asyncpg.Record]:
        """Look into the database as its owner; `$town` is this municipality."""
        return self.cluster.run(self.database, statement.replace("$town", f"'{self.municipality_id}'"))[0]

    def audit(self) -> list[asyncpg.Record]:
        """List what is on record here, oldest first."""
        return self.rows("SELECT * FROM audit_entry WHERE municipality_id = $town ORDER BY position")

    @staticmethod
    def _made(response: httpx.Response) -> dict[str, Any]:
        assert 201 == response.status_code, response.text
        found: dict[str, Any] = response.json()
        return found


CONTACT = {"from_whom": "citizen", "channel": "phone", "wish": "I want to manage the stairs", "consent": "given"}


def make_town(cluster: Cluster, database: str, http: httpx.Client, issuer: TestIssuer, **changed: Any) -> Town:
    """Make a municipality of its own for a test, in a database other tests use too."""
    name = TOWNS[next(_NUMBERS)]
    town = Town(name, issuer, cluster, database, http)
    asyncio.run(_write(town, changed))
    return town


async def _write(town: Town, changed: dict[str, Any]) -> None:
    connection = await asyncpg.connect(dsn_of(town.cluster.owner(town.database)))
    try:
        async with connection.transaction():
            await _municipality(connection, town, changed)
            await _citizens(connection, town)
            await _users(connection, town)
    finally:
        await connection.close()


async def _add(connection: asyncpg.Connection, table: str, **row: Any) -> None:
    places = ", ".join(f"${number}" for number in range(1, len(row) + 1))
    await connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", *row.values())  # noqa: S608 - names of our own tables


async def _municipality(connection: asyncpg.Connection, town: Town, changed: dict[str, Any]) -> None:
    own = {"municipality_id": town.municipality_id}
    usual: dict[str, Any] = {
        "name": f"Town of {town.municipality_id}",
        "country": "NO",
        "language": "nb",
        "time_zone": "Europe/Oslo",
        "policy_id": "harstad",
        "takes_synthetic_numbers": True,
        "takes_real_numbers": False,
        "is_synthetic": True,
        "phone": "+4710000000",
        "phone_hours": '[{"weekday": 1, "opens": "08:00", "closes": "15:30"}]',
    }
    await _add(connection, "municipality", **own, **(usual | changed))
    for part in ("north", "south"):
        town.districts[part], town.teams[part] = uuid4(), uuid4()
        await _add(connection, "district", **own, id=town.districts[part], name=part)
        place = {"district_id": town.districts[part], "name": f"Team {part}"}
        await _add(connection, "team", **own, id=town.teams[part], **place)


async def _citizens(connection: asyncpg.Connection, town: Town) -> None:
    own = {"municipality_id": town.municipality_id}
    for name in ("kari", "ola", "liv", "nils"):
        town.citizens[name] = uuid4()
        who = {"given_name": name.title(), "family_name": "Testperson", "born_on": date(1941, 5, 17)}
        kept = {"language": "nb", "confidentiality": "none", "is_synthetic": True}
        where = {"district_id": town.districts["north"]}
        await _add(connection, "citizen", **own, id=town.citizens[name], **who, **kept, **where)
    town.relatives["per"] = uuid4()
    per = {"citizen_id": town.citizens["kari"], "name": "Per Testperson", "relation": "child"}
    await _add(connection, "relative", **own, id=town.relatives["per"], **per)


async def _users(connection: asyncpg.Connection, town: Town) -> None:
    for name, (role, team) in STAFF.items():
        await _user(connection, town, name, [role])
        if team:
            member = {"team_id": town.teams[team], "user_id": town.users[name]}
            await _add(connection, "team_member", municipality_id=town.municipality_id, **member)
    await _user(connection, town, "citizen", ["citizen"], citizen_id=town.citizens["kari"])
    await _user(connection, town, "citizen_2", ["citizen"], citizen_id=town.citizens["ola"])
    await _user(connection, town, "relative", ["relative"], relative_id=town.relatives["per"])
    given = {"relative_id": town.relatives["per"], "citizen_id": town.citizens["kari"], "given_by": "citizen"}
    when = {"valid_from": datetime.now(UTC).date() - timedelta(days=10), "recorded_at": datetime.now(UTC)}
    own = {"municipality_id": town.municipality_id, "id": uuid4(), "recorded_by": town.users["assessor"]}
    await _add(connection, "power_of_attorney", **own, **given, **when)


async def _user(connection: asyncpg.Connection, town: Town, name: str, roles: list[str], **who: UUID) -> None:
    town.users[name] = uuid4()
    known = {"issuer": NAME, "subject": name, "name": name.replace("_", " ").title(), "roles": roles}
    await _add(connection, "user_account", municipality_id=town.municipality_id, id=town.users[name], **known, **who)
