"""Say why: an explanation generated from the rows that fired, and from nothing else."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.domain.catalogue import CatalogueEntry
from api.domain.library import Library
from api.domain.policy.explanation import (
    Answered,
    Explanation,
    FlagExplained,
    OwnStep,
    Reason,
    ServiceExplained,
    UnknownExplained,
)
from api.domain.policy.model import DIMENSIONS, PRIMARY_STEP, QUESTIONS, REGAIN, Policy, Row
from api.domain.policy.recommendation import Fired, Outcome, Proposal, Recommendation
from api.domain.policy.wording import wording_of
from api.domain.text import Reader, Text, filled, text_of

if TYPE_CHECKING:
    from api.domain.ladder import Ladder


def explain(recommendation: Recommendation, policy: Policy, library: Library) -> Explanation:
    """Explain a recommendation to both readers in every language; the policy is the one that was read."""
    return _Explainer(recommendation, policy, library).explanation()


class _Explainer:
    def __init__(self, recommendation: Recommendation, policy: Policy, library: Library) -> None:
        self.found = recommendation
        self.policy = policy
        self.library = library
        self.wording = wording_of(policy, library)
        self.ladder: Ladder = library.ladder(policy.ladder)
        self.fired = {fired.row.id: fired for fired in recommendation.fired}

    def explanation(self) -> Explanation:
        """Put everything together."""
        step = self._step(self.found.primary_step) if self.found.primary_step is not None else None
        phrases, outcomes = self.library.phrases, self.found.outcomes
        possible = tuple(self._step(ordinal) for ordinal in self.found.possible_steps)
        return Explanation(
            headline=self._headline(step, possible),
            not_a_decision={
                Reader.CITIZEN: phrases.not_a_decision_citizen,
                Reader.PROFESSIONAL: phrases.not_a_decision_professional,
            },
            step=step,
            possible_steps=possible,
            reasons=tuple(self.wording.reason(fired) for fired in self._because()),
            dimensions=tuple(self._answered(outcomes[output]) for output in DIMENSIONS),
            questions=tuple(self._answered(outcomes[output]) for output in QUESTIONS),
            regain=self._answered(outcomes[REGAIN]),
            approach=self._answered(outcomes["approach"]),
            services=tuple(
                sorted(
                    (self._service(proposal) for proposal in self.found.services), key=lambda found: found.step.ordinal
                )
            ),
            possible_services=tuple((name, self._entry(name).name) for name in self.found.possible_services),
            flags=tuple(
                FlagExplained(raised.flag, phrases.flag_names[raised.flag], self._reasons(raised.rows))
                for raised in self.found.flags
            ),
            unknown=tuple(
                UnknownExplained(item.fact, self.wording.label(item.fact), item.could_change_step)
                for item in self.found.unknown
            ),
            sources={name: self.library.sources[name] for fired in self.found.fired for name in fired.row.source},
        )

    def _headline(self, step: OwnStep | None, possible: tuple[OwnStep, ...]) -> dict[Reader, Text]:
        phrases = self.library.phrases
        if step is None:
            names = text_of(lambda language: "; ".join(dict.fromkeys(one.name[language] for one in possible)))
            return {
                Reader.CITIZEN: filled(phrases.undecided_citizen, steps=names),
                Reader.PROFESSIONAL: filled(phrases.undecided_professional, steps=names),
            }
        return {
            Reader.CITIZEN: filled(phrases.headline_citizen, step=step.name),
            Reader.PROFESSIONAL: filled(phrases.headline_professional, step=step.name),
        }

    def _step(self, ordinal: int) -> OwnStep:
        own = self.ladder.step_for(ordinal)
        return OwnStep(ordinal, own.number, own.name)

    def _because(self) -> Iterator[Fired]:
        """Walk back from the row that gave the step to the rows its tests rest on, nearest first."""
        by_output = {
            fired.table.output: fired for fired in self.found.fired if fired.table.output in self.found.outcomes
        }
        waiting = [fired for fired in self.found.fired if fired.table.output == PRIMARY_STEP]
        seen: set[str] = set()
        while waiting:
            fired = waiting.pop(0)
            if fired.table.output not in seen:
                seen.add(fired.table.output)
                yield fired
                waiting += [by_output[name] for name in fired.row.when if name in by_output]

    def _reasons(self, rows: tuple[Row, ...]) -> tuple[Reason, ...]:
        return tuple(self.wording.reason(self.fired[row.id]) for row in rows)

    def _answered(self, outcome: Outcome) -> Answered:
        table = self.policy.table(outcome.output)
        settled = str(outcome.value) if outcome.value is not None else None
        reason = self.wording.reason(self.fired[outcome.rows[0].id]) if len(outcome.rows) == 1 else None
        return Answered(
            outcome.output,
            table.title,
            settled,
            table.values[settled] if settled else None,
            tuple(map(str, outcome.possible)),
            reason,
        )

    def _entry(self, service: str) -> CatalogueEntry:
        return self.library.service(service, self.policy.catalogue)

    def _service(self, proposal: Proposal) -> ServiceExplained:
        entry = self._entry(proposal.service)
        here = entry.countries[self.policy.country]
        own = self.ladder.step_of_service(proposal.service, entry.step)
        return ServiceExplained(
            service=proposal.service,
            name=entry.name,
            for_whom=entry.for_whom,
            step=OwnStep(entry.step, own.number, own.name),
            legal_basis=here.legal_basis,
            decision=here.decision,
            time_limited=entry.time_limited,
            reasons=self._reasons(proposal.rows),
        )
