"""Which steps are still possible when facts are missing.

The masks alone give a set that is never too small. It can be too large, because they take the columns of a table as
independent when one missing fact stands behind several. So each step in it is looked for: missing facts are filled
in one at a time, and a step stays only if some way of filling them in leads to it, or the search was cut short.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from api.domain.answers import Kind
from api.domain.fact_registry import FACTS, values_of
from api.domain.facts import Answer
from api.domain.policy.bits import at_most_one
from api.domain.policy.grid import Answers, States
from api.domain.policy.model import PRIMARY_STEP, Policy
from api.domain.policy.program import Program
from api.domain.vocabulary import NOT_RELEVANT

READINGS_AT_MOST = 600
"""How many times the tables are read before the search is cut short; the set then stays too large, never too small."""


@dataclass(slots=True)
class _Search:
    policy: Policy
    program: Program
    readings: int = 0

    def reached(self, answers: dict[str, Answer], states: States, wanted: int) -> int:
        """Give those of the wanted steps that some way of filling in leads to."""
        allowed = states[PRIMARY_STEP]
        wanted &= allowed
        if not wanted or at_most_one(allowed) or self.readings >= READINGS_AT_MOST:
            return wanted
        name = next(open_facts(self.policy, self.program, answers, states), None)
        if name is None:
            return wanted
        found = 0
        for value in self._values(name):
            filled_in = {**answers, name: value}
            found |= self.reached(filled_in, self._read(filled_in, states, name), wanted & ~found)
            if found == wanted:
                break
        return found

    def _read(self, answers: Answers, states: States, name: str) -> States:
        """Read the tables that lead to the step again, now that one more fact is filled in."""
        self.readings += 1
        states = {**states, **{touched: classes(answers) for touched, classes in self.program.touched_by[name]}}
        for grid in self.program.step_grids:
            hits = grid.read(states)
            states[grid.table.output] = grid.answers_of(hits.certain | hits.open)
        return states

    def _values(self, name: str) -> tuple[Answer, ...]:
        own = self.program.partitions.get(name)
        return own.values if own is not None else _measured_values(FACTS[name].kind)


def _measured_values(kind: Kind) -> tuple[Answer, ...]:
    """List the values of a fact that only measures read, highest first; not being relevant adds nothing, as 0 does."""
    return tuple(value for value in reversed(values_of(kind)) if value != NOT_RELEVANT)


def open_facts(policy: Policy, program: Program, answers: Answers, states: States) -> Iterator[str]:
    """Name the missing facts that may still change the step, in the order the tables ask for them.

    Sound: a fact that is not named cannot change the step, whatever the other missing facts turn out to be.
    """
    named: set[str] = set()
    for grid in program.step_grids:
        if at_most_one(states[grid.table.output]):
            continue
        for row in grid.rows_in(grid.read(states).open):
            for name in row.when:
                if not at_most_one(states[name]):
                    for fact in policy.facts_behind(name):
                        if fact in FACTS and fact not in answers and fact not in named:
                            named.add(fact)
                            yield fact


def narrowed(policy: Policy, program: Program, answers: Answers, states: States) -> int:
    """Give the mask of the steps that some answer to what is missing leads to, from those the masks alone allow."""
    return _Search(policy, program).reached(dict(answers), states, states[PRIMARY_STEP])
