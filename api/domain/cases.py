"""Worked cases: what a source says was needed and given, and whether a policy agrees."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from api.domain.errors import Problem, unknown_name, unknown_names
from api.domain.facts import Facts
from api.domain.frozen import Frozen
from api.domain.ladder import Ordinal
from api.domain.policy.recommendation import Recommendation
from api.domain.text import Words
from api.domain.vocabulary import Flag


class Strength(StrEnum):
    """How much a case proves: A need and outcome stated, B a ruling, R a published boundary, C weak."""

    A = "A"
    B = "B"
    R = "R"
    C = "C"


def _one_or_more(said: Any) -> Any:
    return (said,) if isinstance(said, str) else said


class Expectation(Frozen):
    """What must hold of the recommendation; what is left out is not asked."""

    step_in: Annotated[tuple[Ordinal, ...], Field(min_length=1)] | None = None
    step_not_in: tuple[Ordinal, ...] = ()
    services_include: tuple[str, ...] = ()
    services_exclude: tuple[str, ...] = ()
    flags_include: tuple[str, ...] = ()
    flags_exclude: tuple[str, ...] = ()
    unknown_allowed: bool = False


class Case(Frozen):
    """One worked case: facts, the policies it is run under, and what its source says came out."""

    id: Words
    title: Words
    source: Words
    strength: Strength
    policy: Annotated[tuple[Words, ...], Field(min_length=1), BeforeValidator(_one_or_more)]
    facts: Facts
    expect: Expectation = Expectation()


def check_case(case: Case, *, services: Collection[str], policies: Collection[str]) -> Iterator[Problem]:
    """Find services, flags and policies a case names that do not exist."""
    expect = case.expect
    flags = [flag.value for flag in Flag]
    for key, kind, named, known in (
        ("services_include", "service", expect.services_include, services),
        ("services_exclude", "service", expect.services_exclude, services),
        ("flags_include", "flag", expect.flags_include, flags),
        ("flags_exclude", "flag", expect.flags_exclude, flags),
    ):
        yield from unknown_names(kind, named, known, path=("expect", key))
    for number, name in enumerate(case.policy):
        if name not in policies:
            path = ("policy", number) if len(case.policy) > 1 else ("policy",)
            yield unknown_name("policy", name, policies, path=path)


def disagreements(expect: Expectation, found: Recommendation) -> list[str]:
    """List where a recommendation differs from what the source says; empty when they agree."""
    services = {proposal.service for proposal in found.services}
    flags = {raised.flag.value for raised in found.flags}
    return [
        *_step_disagreements(expect, found),
        *(f"{name} is not proposed" for name in expect.services_include if name not in services),
        *(f"{name} is proposed" for name in expect.services_exclude if name in services),
        *(f"the flag {name} is not raised" for name in expect.flags_include if name not in flags),
        *(f"the flag {name} is raised" for name in expect.flags_exclude if name in flags),
    ]


def _step_disagreements(expect: Expectation, found: Recommendation) -> Iterator[str]:
    if found.primary_step is None and expect.unknown_allowed:
        return
    outside = [step for step in found.possible_steps if expect.step_in is not None and step not in expect.step_in]
    if outside:
        yield f"step {_listed(outside)} is {_possibly(found)} and should be {_listed(expect.step_in or ())}"
    barred = [step for step in found.possible_steps if step in expect.step_not_in]
    if barred:
        yield f"step {_listed(barred)} is {_possibly(found)} and should not be"


def _possibly(found: Recommendation) -> str:
    return "recommended" if found.primary_step is not None else "still possible"


def _listed(steps: Collection[int]) -> str:
    return " or ".join(map(str, steps))
