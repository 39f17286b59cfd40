"""Placements: what the policy says is what it would say again, and what was agreed rests on it."""

from json import loads
from typing import Any

import pytest

from api.domain.care.answers import facts_of, standing
from api.domain.care.basis import hash_of, result_of
from api.domain.care.placement import Offer, Reply, check_offers
from api.domain.policy.decide import decide
from api.domain.policy.model import Policy
from api.domain.policy.recommendation import ENGINE_VERSION
from api.domain.read_facts import read_facts
from api.synthetic.plan import TownId
from tests.synthetic.test_answers import answer_of
from tests.synthetic.told import BOTH, TODAY, by_id, of_case, told, town


def _placements(town_id: TownId, kind: str) -> list[dict[str, Any]]:
    return [row for row in told(town_id)["placement"] if row["kind"] == kind]


@pytest.mark.parametrize("town_id", BOTH)
def test_the_kept_policy_gives_every_kept_result_again(town_id: TownId) -> None:
    (kept,) = told(town_id)["policy_version"]
    policy = Policy.model_validate_json(kept["document"])
    for row in _placements(town_id, "recommended"):
        found = decide(policy, read_facts(loads(row["facts"])))
        assert (loads(row["result"]), row["step"]) == (result_of(found), found.primary_step)
        assert (hash_of(result_of(found)), ENGINE_VERSION) == (row["result_hash"], row["engine"])
        assert (policy.content_hash, policy.id, policy.version) == (
            row["policy_hash"],
            row["policy_id"],
            row["policy_version"],
        )


@pytest.mark.parametrize("town_id", BOTH)
def test_a_recommendation_rests_on_what_held_when_the_assessment_was_signed(town_id: TownId) -> None:
    rows = told(town_id)
    answers, signed = of_case(rows["answer"]), by_id(rows["assessment"])
    for row in _placements(town_id, "recommended"):
        assessment = signed[row["assessment_id"]]
        mine = [answer_of(one) for one in answers[row["case_id"]] if one["recorded_at"] <= assessment["signed_at"]]
        facts = facts_of(standing(mine, town(town_id).asked_of))
        assert (facts.model_dump(mode="json", exclude_none=True), assessment["signed_at"]) == (
            loads(row["facts"]),
            row["made_at"],
        )


@pytest.mark.parametrize("town_id", BOTH)
def test_every_signed_assessment_has_one_recommendation_and_no_open_one_has_any(town_id: TownId) -> None:
    signed = [one["id"] for one in told(town_id)["assessment"] if one["signed_at"] is not None]
    assert sorted(signed) == sorted(row["assessment_id"] for row in _placements(town_id, "recommended"))


@pytest.mark.parametrize("town_id", BOTH)
def test_what_was_agreed_rests_on_the_newest_recommendation_and_says_why_it_differs(town_id: TownId) -> None:
    recommended = of_case(_placements(town_id, "recommended"))
    for row in _placements(town_id, "joint"):
        newest = max(
            (one for one in recommended[row["case_id"]] if one["made_at"] <= row["made_at"]),
            key=lambda one: one["made_at"],
        )
        possible = loads(newest["result"])["possible_steps"]
        assert (newest["id"], newest["assessment_id"]) == (row["recommended_id"], row["assessment_id"])
        assert (row["step"] not in possible) == (row["reason"] is not None)


@pytest.mark.parametrize("town_id", BOTH)
def test_every_reply_to_an_offer_occurs_and_every_service_is_known(town_id: TownId) -> None:
    replies = set()
    for row in _placements(town_id, "joint"):
        offers = [Offer(one["service"], Reply(one["reply"]), one["words"]) for one in loads(row["services"])]
        check_offers(offers, town(town_id).steps)
        replies |= {offer.reply for offer in offers}
    assert set(Reply) == replies


@pytest.mark.parametrize("town_id", BOTH)
def test_citizen_team_and_policy_agree_often_and_not_always(town_id: TownId) -> None:
    joint = _placements(town_id, "joint")
    recommended = by_id(_placements(town_id, "recommended"))
    same = [row["step"] == recommended[row["recommended_id"]]["step"] for row in joint]
    assert 0.45 < sum(same) / len(same) < 0.85


@pytest.mark.parametrize("town_id", BOTH)
def test_the_team_places_itself_before_it_can_see_the_recommendation(town_id: TownId) -> None:
    rows = told(town_id)
    recommended = of_case(_placements(town_id, "recommended"))
    teams = of_case(_placements(town_id, "team"))
    assert {"citizen", "team", "recommended", "joint"} == {row["kind"] for row in rows["placement"]}
    assert all(teams[case][0]["made_at"] < found[0]["made_at"] for case, found in recommended.items())


@pytest.mark.parametrize("town_id", BOTH)
def test_nobody_young_is_offered_a_dementia_contact(town_id: TownId) -> None:
    found = told(town_id)
    born = {row["id"]: row["born_on"].year for row in found["citizen"] if row["born_on"] is not None}
    recommended = ((row["citizen_id"], loads(row["result"])) for row in _placements(town_id, "recommended"))
    offered = {one for one, result in recommended if "dementia_contact" in result["services"]}
    assert offered
    assert [] == [one for one in offered if born.get(one, 0) > TODAY.year - 50]
