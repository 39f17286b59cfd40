"""How far the steps said to be possible are steps some citizen gets: not always, but nearly."""

from random import Random
from typing import Final

from api.domain.policy.decide import decide
from api.domain.vocabulary import Activity
from tests.builders import CHOICES, NAMES, Answers, any_citizen, completed, facts_of, manages, mended
from tests.domain.policy.readings import POLICIES, read

PARTIALS: Final = 20
TRIES: Final = 200
WITHOUT_A_WITNESS_AT_MOST: Final = 0.08

DECIDING: Final = (
    ("end_of_life", "learning_prevented", "can_set_goals", "consent_capacity", "dwelling", "acute_danger", "change"),
    ("home_sound", "night_need", "skilled_nursing", "need_unpredictable", "meets_nursing_home_criteria"),
    ("recent_fall", "lives_alone", "network", "citizen_colour", "help_hours_per_week"),
)
"""The facts besides functioning that steps turn on: what speaks for regaining, what must last, and the rest."""


def some_citizen(chance: Random) -> Answers:
    """Answer every fact, more often than by pure chance in the ways that lead to rare steps."""
    answers, level = manages(), chance.choice((0, 0, 1, 2, 4))
    answers.update({activity.value: chance.randint(0, level) for activity in Activity})
    for names in DECIDING:
        share = chance.random()
        answers.update({name: chance.choice(CHOICES[name]) for name in names if chance.random() < share})
    return mended(answers)


def some_partial(chance: Random) -> Answers:
    """Answer some facts: some of those that decide are always missing."""
    answers = chance.choice((any_citizen, some_citizen))(chance)
    deciding = [name for names in DECIDING for name in names]
    gone = {*chance.sample(deciding, chance.randint(1, len(deciding))), *chance.sample(NAMES, chance.randint(0, 50))}
    return Answers({name: answer for name, answer in answers.items() if name not in gone})


def without_witness(partial: Answers, possible: dict[str, set[int]], chance: Random) -> int:
    """Complete at random until every possible step was recommended to someone; counts the steps that never were."""
    for _ in range(TRIES):
        facts = facts_of(completed(partial, some_citizen(chance)))
        found = {name: {*decide(POLICIES[name], facts).possible_steps} for name, left in possible.items() if left}
        possible = {name: possible[name] - steps for name, steps in found.items()}
        if not any(possible.values()):
            break
    return sum(map(len, possible.values()))


def test_nearly_every_step_said_to_be_possible_is_one_some_citizen_gets() -> None:
    chance = Random(20261122)  # noqa: S311 - the same citizens every time, nothing secret
    said = without = 0
    for _ in range(PARTIALS):
        partial = some_partial(chance)
        possible = {name: set(read(name, partial).possible_steps) for name in POLICIES}
        said += sum(map(len, possible.values()))
        without += without_witness(partial, possible, chance)
    assert without / said <= WITHOUT_A_WITNESS_AT_MOST
