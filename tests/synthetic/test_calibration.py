"""What is generated comes near the published figures, as near as chance lets a sample of its size."""

from collections import Counter
from functools import lru_cache
from itertools import islice
from json import loads
from math import sqrt

import pytest

from api.domain.care.placement import Reply
from api.domain.facts import Facts
from api.domain.vocabulary import Activity
from api.synthetic.figures import figures
from api.synthetic.need import NeedGroup, Outcome, need_group, outcome_of
from api.synthetic.people import People
from api.synthetic.plan import TownId
from api.synthetic.situation import Situation, situation_of
from tests.synthetic.told import BOTH, told, town

PEOPLE = 4_000
STANDARD_ERRORS = 4
ROUNDED = 0.006
"""Published shares are whole percents, and what we chose ourselves meets them within half of one."""


@lru_cache(maxsize=2)
def _situations(town_id: TownId) -> list[tuple[int, Situation]]:
    """Draw many people of all ages, and what is true of each."""
    here = town(town_id)
    people = islice(People(here), PEOPLE)
    return [
        (person.age, situation_of(here.figures, person, here.chance("calibration", n)))
        for n, person in enumerate(people)
    ]


def _group(situation: Situation) -> NeedGroup:
    """Find the group again from the levels alone."""
    levels = {name: value for name, value in situation.truth.items() if name in set(Activity)}
    return need_group(Facts.model_validate({"functioning": levels}))


def _is_near(found: int, of: int, share: float) -> bool:
    return abs(found / of - share) <= STANDARD_ERRORS * sqrt(share * (1 - share) / of) + ROUNDED


@pytest.mark.parametrize("town_id", BOTH)
@pytest.mark.parametrize("at", figures().published.need_by_age.by_age, ids=lambda at: f"{at.ages[0]}-{at.ages[1]}")
def test_need_comes_near_the_published_shares_at_every_age(town_id: TownId, at: object) -> None:
    published = next(one for one in figures().published.need_by_age.by_age if one == at)
    low, high = published.ages
    found = Counter(_group(situation) for age, situation in _situations(town_id) if low <= age <= high)
    total = sum(published.need.values())
    far = {
        group: found[group]
        for group, share in published.need.items()
        if not _is_near(found[group], found.total(), share / total)
    }
    assert {} == far, f"of {found.total()}: {found}"


@pytest.mark.parametrize("town_id", BOTH)
def test_need_comes_near_the_published_shares_of_all_ages(town_id: TownId) -> None:
    published = figures().published.need_by_age.all
    found = Counter(_group(situation) for _, situation in _situations(town_id))
    assert [] == [
        group
        for group, share in published.items()
        if not _is_near(found[group], PEOPLE, share / sum(published.values()))
    ]


@pytest.mark.parametrize("town_id", BOTH)
def test_the_group_somebody_was_drawn_for_is_the_one_their_levels_say(town_id: TownId) -> None:
    assert [] == [situation for _, situation in _situations(town_id) if situation.group is not _group(situation)]


def test_our_own_shares_give_the_published_outcomes_when_nothing_is_left_to_chance() -> None:
    need, counts = figures().published.need_by_age.all, figures().published.outcomes.counts
    for outcome, count in counts.items():
        share = sum(
            need[group] * figures().outcomes[group][outcome] / sum(figures().outcomes[group].values()) for group in need
        )
        assert abs(count / sum(counts.values()) - share / sum(need.values())) < 0.01


@pytest.mark.parametrize("town_id", BOTH)
def test_what_is_first_agreed_on_comes_near_the_published_outcomes(town_id: TownId) -> None:
    rows = told(town_id, citizens=600)
    first = dict[object, list[dict[str, str]]]()
    for row in sorted((row for row in rows["placement"] if row["kind"] == "joint"), key=lambda row: row["made_at"]):
        first.setdefault(row["citizen_id"], loads(row["services"]))
    steps = town(town_id).steps
    found = Counter(
        outcome_of((one["service"] for one in offers if one["reply"] == Reply.ACCEPTED), steps)
        for offers in first.values()
    )
    counts = figures().published.outcomes.counts
    assert [] == [
        one for one, count in counts.items() if not _is_near(found[one], found.total(), count / sum(counts.values()))
    ], found


@pytest.mark.parametrize("town_id", BOTH)
def test_what_a_recommendation_rests_on_is_in_the_same_shares(town_id: TownId) -> None:
    first = dict[object, NeedGroup]()
    for row in sorted(
        (row for row in told(town_id, citizens=600)["placement"] if row["kind"] == "recommended"),
        key=lambda row: row["made_at"],
    ):
        first.setdefault(row["citizen_id"], need_group(Facts.model_validate(loads(row["facts"]))))
    found, published = Counter(first.values()), figures().published.need_by_age.all
    assert [] == [
        group
        for group, share in published.items()
        if not _is_near(found[group], found.total(), share / sum(published.values()))
    ], found


def test_the_published_outcomes_are_those_of_131_citizens() -> None:
    counts = figures().published.outcomes.counts
    assert (131, set(Outcome)) == (sum(counts.values()), set(counts))
