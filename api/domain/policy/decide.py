"""The first reading of a policy: which step, services and flags, and which rows said so."""

from api.domain.facts import Facts
from api.domain.policy.bits import at_most_one
from api.domain.policy.grid import Answers, Collected, Grid, Hits, States
from api.domain.policy.model import FLAG, PRIMARY_STEP, SERVICE, HitPolicy, Policy
from api.domain.policy.narrow import narrowed, open_facts
from api.domain.policy.program import Program, program_of
from api.domain.policy.recommendation import Fired, PolicyRef, Proposal, Raised, Recommendation, Unknown
from api.domain.vocabulary import Flag

Readings = dict[str, tuple[Grid, Hits]]
"""What was read, by output, in reading order."""

_NOT_ENOUGH_KNOWN = (Raised(Flag.NOT_ENOUGH_KNOWN, ()),)


def decide(policy: Policy, facts: Facts) -> Recommendation:
    """Read a policy for one citizen.

    With the facts it needs, gives one primary step. With facts missing, gives every step still possible, and raises
    `not_enough_known`; services and flags are then those that hold whatever is missing.
    """
    answers = facts.answers
    program = program_of(policy)
    states = program.start(answers)
    read = _read(policy, program, answers, states)
    possible = tuple(int(step) for step in program.partitions[PRIMARY_STEP].possible(states[PRIMARY_STEP]))
    settled = possible[0] if len(possible) == 1 else None
    services, flags = _collected(read, SERVICE), _collected(read, FLAG)
    return Recommendation(
        policy=PolicyRef(policy.id, policy.version, policy.content_hash),
        primary_step=settled,
        possible_steps=possible,
        outcomes={output: grid.outcome(hits) for output, (grid, hits) in read.items() if _is_outcome(grid)},
        services=tuple([Proposal(str(service), rows) for service, rows in services.certain.items()]),
        possible_services=tuple([str(service) for service in services.open if service not in services.certain]),
        flags=(
            *(() if settled is not None else _NOT_ENOUGH_KNOWN),
            *(Raised(Flag(str(flag)), rows) for flag, rows in flags.certain.items()),
        ),
        fired=tuple(fired for grid, hits in read.values() for fired in grid.fired(hits.certain, states)),
        either=_either(read[PRIMARY_STEP], states) if settled is not None else (),
        unknown=tuple(_unknown(policy, program, answers, states)),
    )


def _read(policy: Policy, program: Program, answers: Answers, states: States) -> Readings:
    """Read every table in order; what is found out about the step narrows the tables that ask for it."""
    read: Readings = {}
    for grid in program.grids:
        output = grid.table.output
        hits = grid.read(states)
        read[output] = (grid, hits)
        states[output] = grid.answers_of(hits.certain | hits.open)
        if output == PRIMARY_STEP and hits.open:
            states[output] = narrowed(policy, program, answers, states)
    return read


def _either(step: tuple[Grid, Hits], states: States) -> tuple[Fired, ...]:
    """List the rows that may have given a settled step, when no single one is sure to."""
    grid, hits = step
    found = grid.fired(hits.open, states)
    return tuple(one for one in found if grid.answers.bit(one.row.then) == states[PRIMARY_STEP])


def _is_outcome(grid: Grid) -> bool:
    return grid.table.hit is not HitPolicy.COLLECT and grid.table.output != PRIMARY_STEP


def _collected(read: Readings, output: str) -> Collected:
    grid, hits = read[output]
    return grid.collected(hits)


def _unknown(policy: Policy, program: Program, answers: Answers, states: States) -> list[Unknown]:
    """List what the policy asks about and was not asked, what could change the step first."""
    settled = at_most_one(states[PRIMARY_STEP])
    missing = {name: (changes, keeps) for name, changes, keeps in program.asked if name not in answers}
    deciding = () if settled else tuple(open_facts(policy, program, answers, states))
    return [
        *(missing[name][0] for name in deciding),
        *(keeps for name, (_, keeps) in missing.items() if name not in deciding),
    ]
