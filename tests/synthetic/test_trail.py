"""The audit entries: what was done was permitted to whoever did it, and everything that was written is on record."""

from collections import Counter
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest

from api.content.load import load_library
from api.db.work import PURPOSES as OF_THE_UNIT_OF_WORK
from api.domain.access.actor import About, Actor, Role
from api.domain.access.permissions import NotPermitted, role_for
from api.domain.audit.action import Action
from api.domain.care.citizen import PowerOfAttorney
from api.synthetic.plan import History, TownId
from api.synthetic.trail import ORIGIN, PURPOSES
from tests.synthetic.told import BOTH, by_id, told

_POWER = tuple(PowerOfAttorney.__dataclass_fields__)


class _World:
    """Who is who, as the rows of a municipality say."""

    def __init__(self, town_id: TownId, history: History) -> None:
        self.rows = told(town_id, history=history)
        self.users, self.cases = by_id(self.rows["user_account"]), by_id(self.rows["care_case"])
        self.powers = [
            PowerOfAttorney(**{name: row[name] for name in _POWER}) for row in self.rows["power_of_attorney"]
        ]
        self.teams = {user: frozenset[Any]() for user in self.users}
        for member in self.rows["team_member"]:
            self.teams[member["user_id"]] |= {member["team_id"]}
        self.changes = sorted(
            (e for e in self.rows["audit_entry"] if e["action"] == "case.change"), key=lambda e: e["at"]
        )

    def actor(self, user_id: Any, at: datetime) -> Actor:
        """Give a user as they were at an instant."""
        user = self.users[user_id]
        wards = {
            power.citizen_id
            for power in self.powers
            if power.relative_id == user["relative_id"]
            and power.recorded_at <= at
            and (power.valid_until is None or at.date() <= power.valid_until)
            and (power.revoked_at is None or at < power.revoked_at)
        }
        return Actor(
            municipality_id=user["municipality_id"],
            user_id=user_id,
            name=user["name"],
            roles=frozenset(map(Role, user["roles"])),
            teams=self.teams[user_id],
            citizen_id=user["citizen_id"],
            relative_id=user["relative_id"],
            wards=frozenset(wards),
        )

    def about(self, entry: dict[str, Any]) -> About:
        """Say what an entry is about, with the team that had the case then."""
        (citizen_id,) = entry["citizen_ids"]
        case = self.cases.get(entry["case_id"])
        if case is None or entry["action"] == "case.open":
            return About(entry["municipality_id"], citizen_id=citizen_id)
        return About(entry["municipality_id"], citizen_id=citizen_id, team_id=entry["unit_id"] or case["team_id"])


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_everybody_was_permitted_what_they_did_and_not_what_they_were_refused(
    town_id: TownId, history: History
) -> None:
    world = _World(town_id, history)
    for entry in world.rows["audit_entry"]:
        actor, about = world.actor(entry["actor_id"], entry["at"]), world.about(entry)
        if entry["outcome"] == "done":
            assert entry["role"] == role_for(actor, Action(entry["action"]), about)
        else:
            case = world.cases[entry["case_id"]]
            with pytest.raises(NotPermitted):
                role_for(actor, Action(entry["action"]), case_about(case))


def case_about(case: dict[str, Any]) -> About:
    """Say what a case is about."""
    return About(case["municipality_id"], citizen_id=case["citizen_id"], team_id=case["team_id"])


@pytest.mark.parametrize("town_id", BOTH)
def test_some_were_refused(town_id: TownId) -> None:
    assert "refused" in {entry["outcome"] for entry in told(town_id, citizens=600)["audit_entry"]}


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_everything_that_was_written_about_a_citizen_is_on_record_once(town_id: TownId, history: History) -> None:
    rows = told(town_id, history=history)
    on_record = Counter(entry["action"] for entry in rows["audit_entry"] if entry["outcome"] == "done")
    own = [row for row in rows["placement"] if row["kind"] in {"citizen", "team"}]
    expected = {
        "citizen.create": len(rows["citizen"]),
        "citizen.change": len(rows["citizen_number"]) - len(rows["citizen"]),
        "relative.create": len(rows["relative"]),
        "power_of_attorney.give": len(rows["power_of_attorney"]),
        "power_of_attorney.revoke": sum(row["revoked_at"] is not None for row in rows["power_of_attorney"]),
        "case.open": len(rows["care_case"]),
        "contact.create": len(rows["contact"]) - len(rows["care_case"]),
        "assessment.open": len(rows["assessment"]),
        "assessment.sign": sum(row["signed_at"] is not None for row in rows["assessment"]),
        "answer.save": len({(row["assessment_id"], row["recorded_at"]) for row in rows["answer"]}),
        "placement.create": len(own),
        "joint_decision.create": sum(row["kind"] == "joint" for row in rows["placement"]),
    }
    assert expected == {action: on_record[action] for action in expected}


@pytest.mark.parametrize("history", History)
@pytest.mark.parametrize("town_id", BOTH)
def test_the_entries_about_a_citizen_follow_each_other_in_time(town_id: TownId, history: History) -> None:
    instants: dict[Any, list[datetime]] = {}
    for entry in told(town_id, history=history)["audit_entry"]:
        instants.setdefault(entry["citizen_ids"][0], []).append(entry["at"])
    assert all(earlier <= later for said in instants.values() for earlier, later in pairwise(said))


@pytest.mark.parametrize("town_id", BOTH)
def test_every_entry_says_that_it_is_synthetic_and_has_words_for_the_citizen(town_id: TownId) -> None:
    entries, phrases = told(town_id)["audit_entry"], load_library().audit_phrases
    assert {(ORIGIN, None)} == {(entry["origin"], entry["session_id"]) for entry in entries}
    assert set() == {entry["action"] for entry in entries} - set(phrases.actions)


def test_the_purposes_are_those_of_the_unit_of_work() -> None:
    assert PURPOSES == {role: OF_THE_UNIT_OF_WORK[role] for role in PURPOSES}
