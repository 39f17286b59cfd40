"""What is there after the work of many was cut short: all that was acknowledged, once, and nothing by half."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from api.domain.audit.verify import Verdict, verify
from tests.system.ledger import trail
from tests.system.load import ANSWERS_AT_ONCE, NAMED, Sent, Worker, wait_until
from tests.world.town import Town

HALVES = {
    "a case without its contact": """
        FROM care_case k WHERE municipality_id = $town AND NOT EXISTS (
            SELECT FROM contact c WHERE c.municipality_id = k.municipality_id AND c.case_id = k.id)
    """,
    "a case that is not once on record": """
        FROM care_case k WHERE municipality_id = $town AND 1 <> (
            SELECT count(*) FROM audit_entry e
            WHERE e.municipality_id = k.municipality_id AND e.case_id = k.id AND e.action = 'case.open')
    """,
    "a record of no case": """
        FROM audit_entry e WHERE municipality_id = $town AND action = 'case.open' AND NOT EXISTS (
            SELECT FROM care_case k WHERE k.municipality_id = e.municipality_id AND k.id = e.case_id)
    """,
    "numbers without answers": """
        FROM assessment s WHERE municipality_id = $town AND answers <> (
            SELECT count(*) FROM answer a WHERE a.municipality_id = s.municipality_id AND a.assessment_id = s.id)
    """,
    "answers that are not on record": f"""
        FROM assessment s WHERE municipality_id = $town AND answers <> {ANSWERS_AT_ONCE} * (
            SELECT count(*) FROM audit_entry e WHERE e.municipality_id = s.municipality_id
                AND e.subject = 'assessment/' || s.id AND e.action = 'answer.save')
    """,  # noqa: S608 - our own words
    "a key without an answer": "FROM idempotency_key WHERE municipality_id = $town AND status IS NULL",
}
_OPENED = f"""
    SELECT count(*) FROM care_case k JOIN citizen c ON c.municipality_id = k.municipality_id AND c.id = k.citizen_id
    WHERE k.municipality_id = $town AND c.given_name = '{NAMED}'
"""  # noqa: S608 - our own words
_SAID = "SELECT assessment_id, value #>> '{}' AS said FROM answer WHERE municipality_id = $town"
_UNSEALED = "SELECT count(*) FROM audit_unsealed WHERE municipality_id = $town"


@dataclass(frozen=True)
class Aftermath:
    """A town, everything that was sent to it, and the answers when all of that was sent once more with its keys.

    `halves` counts what was there by half before anything was sent again.
    """

    town: Town
    sent: Sequence[Sent]
    halves: dict[str, int]
    again: Sequence[httpx.Response]

    @property
    def lost(self) -> list[tuple[Any, str]]:
        """List what was acknowledged and is now answered differently."""
        both = zip(self.sent, self.again, strict=True)
        return [(one, again.text) for one, again in both if one.acknowledged and one.content != again.content]

    @property
    def not_done(self) -> list[str]:
        """List what could not be done when it was sent again."""
        return [response.text for response in self.again if not response.is_success]

    @property
    def cases(self) -> tuple[int, int]:
        """Give how many cases are wanted, and how many there are."""
        wanted = sum(not one.write.saves_answers for one in self.sent)
        return wanted, _count(self.town, _OPENED)

    @property
    def answers(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Give the answers that were sent with their assessments, and those that are kept."""
        sent = [one.write for one in self.sent if one.write.saves_answers]
        said = ((write.path.split("/")[4], answer["value"]) for write in sent for answer in write.body["answers"])
        kept = ((str(row["assessment_id"]), row["said"]) for row in self.town.rows(_SAID))
        return sorted(said), sorted(kept)

    @property
    def verdict(self) -> Verdict:
        """Verify the audit trail."""
        return verify(trail(self.town), head_known=None)


def aftermath(town: Town, workers: Sequence[Worker], http: httpx.Client) -> Aftermath:
    """Look at what is there, send everything once more, and wait until the trail is sealed."""
    sent = [one for worker in workers for one in worker.sent]
    counted = {name: _count(town, f"SELECT count(*) {half}") for name, half in HALVES.items()}
    again = [one.write.send(http, town.headers("assessor")) for one in sent]
    wait_until(lambda: _count(town, _UNSEALED) == 0, "the trail is sealed")
    return Aftermath(town, sent, {name: number for name, number in counted.items() if number}, again)


def _count(town: Town, statement: str) -> int:
    return int(town.rows(statement)[0]["count"])


def check_nothing_is_lost(after: Aftermath) -> None:
    """Claim that everything acknowledged is there, the rest was done when it was sent again, and nothing twice."""
    assert [] == after.lost
    assert [] == after.not_done
    wanted, found = after.cases
    assert wanted == found
    said, kept = after.answers
    assert said == kept
    assert {} == after.halves


def check_the_chain_is_whole(after: Aftermath) -> None:
    """Claim that every entry is sealed in one unbroken chain."""
    verdict = after.verdict
    assert (None, 0, 0) == (verdict.damage, verdict.waiting, verdict.never_sealed)
