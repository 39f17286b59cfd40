"""Say why: an explanation generated from the rows that fired, and from nothing else."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from api.domain.library import Library
from api.domain.policy.explanation import (
    Answered,
    Explanation,
    FlagExplained,
    NamedService,
    OwnStep,
    Reason,
    ServiceExplained,
    UnknownExplained,
)
from api.domain.policy.kept import Kept
from api.domain.policy.model import DIMENSIONS, PRIMARY_STEP, QUESTIONS, REGAIN, Policy, Row
from api.domain.policy.program import unknowns_of
from api.domain.policy.recommendation import Fired, Outcome, Proposal, Raised, Recommendation
from api.domain.policy.wording import Wording
from api.domain.text import Reader, Text, filled, text_of
from api.domain.vocabulary import STEPS

FiredRows = Mapping[str, Fired]
"""The rows that fired, by id."""


def explain(recommendation: Recommendation, policy: Policy, library: Library) -> Explanation:
    """Explain a recommendation to both readers in every language; the policy is the one that was read."""
    return _explainer(policy, library).explanation(recommendation)


class _Explainer:
    """Explains what one policy recommends; what is said again and again is put in words once."""

    def __init__(self, policy: Policy, library: Library) -> None:
        self.policy = policy
        self.library = library
        self.wording = Wording(policy, library)
        self.ladder = library.ladder(policy.ladder)
        own = [self.ladder.step_for(ordinal) for ordinal in STEPS]
        self.steps = tuple(OwnStep(ordinal, step.number, step.name) for ordinal, step in zip(STEPS, own, strict=True))
        self._unknown = {
            item: UnknownExplained(item.fact, self.wording.label(item.fact), item.could_change_step)
            for item in unknowns_of(policy)
        }
        phrases, services = library.phrases, library.catalogues[policy.catalogue].services
        self._not_a_decision: Mapping[Reader, Text] = {
            Reader.CITIZEN: phrases.not_a_decision_citizen,
            Reader.PROFESSIONAL: phrases.not_a_decision_professional,
        }
        self._named = {name: NamedService(name, entry.name) for name, entry in services.items()}
        self._flags: Kept[tuple[str, tuple[int, ...]], FlagExplained] = Kept()
        self._headlines: Kept[tuple[Text, ...], Mapping[Reader, Text]] = Kept()
        self._answers: Kept[tuple[int, int], tuple[Outcome, Answered]] = Kept()
        self._services: Kept[tuple[str, tuple[int, ...]], ServiceExplained] = Kept()

    def explanation(self, found: Recommendation) -> Explanation:
        """Put everything together."""
        outcomes = found.outcomes
        fired = {one.row.id: one for one in found.fired}
        possible = tuple(self.steps[ordinal] for ordinal in found.possible_steps)
        step = self.steps[found.primary_step] if found.primary_step is not None else None
        return Explanation(
            headline=self._headline(step, possible),
            not_a_decision=self._not_a_decision,
            step=step,
            possible_steps=possible,
            reasons=tuple(self.wording.reason(one) for one in _because(found)),
            either=tuple(self.wording.reason(one) for one in found.either),
            dimensions=tuple(self._answered(outcomes[output], fired) for output in DIMENSIONS),
            questions=tuple(self._answered(outcomes[output], fired) for output in QUESTIONS),
            regain=self._answered(outcomes[REGAIN], fired),
            approach=self._answered(outcomes["approach"], fired),
            services=self._proposed(found, fired),
            possible_services=tuple(self._named[name] for name in found.possible_services),
            flags=tuple(self._flag(raised, fired) for raised in found.flags),
            unknown=tuple(self._unknown[item] for item in found.unknown),
            sources={name: self.library.sources[name] for one in found.fired for name in one.row.source},
        )

    def _headline(self, step: OwnStep | None, possible: tuple[OwnStep, ...]) -> Mapping[Reader, Text]:
        """Say where help should start, or where it may; one own step is enough, though several ordinals stand on it."""
        names = tuple({one.number: one.name for one in ((step,) if step else possible)}.values())
        found = self._headlines.get(names)
        return found if found is not None else self._headlines.keep(names, self._written_headline(names))

    def _written_headline(self, names: tuple[Text, ...]) -> Mapping[Reader, Text]:
        phrases = self.library.phrases
        if len(names) == 1:
            return {
                Reader.CITIZEN: filled(phrases.headline_citizen, step=names[0]),
                Reader.PROFESSIONAL: filled(phrases.headline_professional, step=names[0]),
            }
        steps = text_of(lambda language: "; ".join(name[language] for name in names))
        return {
            Reader.CITIZEN: filled(phrases.undecided_citizen, steps=steps),
            Reader.PROFESSIONAL: filled(phrases.undecided_professional, steps=steps),
        }

    def _reasons(self, rows: tuple[Row, ...], fired: FiredRows) -> tuple[Reason, ...]:
        return tuple(self.wording.reason(fired[row.id]) for row in rows)

    def _answered(self, outcome: Outcome, fired: FiredRows) -> Answered:
        """Put one answer in words; it has a reason when one row gave it."""
        reason = self.wording.reason(fired[outcome.rows[0].id]) if len(outcome.rows) == 1 else None
        key = (id(outcome), id(reason))
        kept = self._answers.get(key)
        if kept is not None and kept[0] is outcome and kept[1].reason is reason:
            return kept[1]
        table = self.policy.table(outcome.output)
        value = str(outcome.value) if outcome.value is not None else None
        label = table.values[value] if value else None
        answered = Answered(outcome.output, table.title, value, label, tuple(map(str, outcome.possible)), reason)
        return self._answers.keep(key, (outcome, answered))[1]

    def _proposed(self, found: Recommendation, fired: FiredRows) -> tuple[ServiceExplained, ...]:
        """Put the proposed services in words: those on the step help starts on first, then from the lowest step up."""
        services = [self._service(one, fired) for one in found.services]
        return tuple(sorted(services, key=lambda one: (one.step.ordinal != found.primary_step, one.step.ordinal)))

    def _service(self, proposal: Proposal, fired: FiredRows) -> ServiceExplained:
        reasons = self._reasons(proposal.rows, fired)
        key = (proposal.service, tuple(map(id, reasons)))
        found = self._services.get(key)
        if found is not None and found.reasons == reasons:
            return found
        entry = self.library.service(proposal.service, self.policy.catalogue)
        here = entry.countries[self.policy.country]
        own = self.ladder.step_of_service(proposal.service, entry.step)
        return self._services.keep(
            key,
            ServiceExplained(
                service=proposal.service,
                name=entry.name,
                for_whom=entry.for_whom,
                step=OwnStep(entry.step, own.number, own.name),
                legal_basis=here.legal_basis,
                decision=here.decision,
                time_limited=entry.time_limited,
                reasons=reasons,
            ),
        )

    def _flag(self, raised: Raised, fired: FiredRows) -> FlagExplained:
        reasons = self._reasons(raised.rows, fired)
        key = (raised.flag, tuple(map(id, reasons)))
        found = self._flags.get(key)
        if found is not None and found.reasons == reasons:
            return found
        return self._flags.keep(key, FlagExplained(raised.flag, self.library.phrases.flag_names[raised.flag], reasons))


def _because(found: Recommendation) -> Iterator[Fired]:
    """Walk back from the row that gave the step to the rows its tests rest on, nearest first."""
    by_output = {one.table.output: one for one in found.fired if one.table.output in found.outcomes}
    waiting = [one for one in found.fired if one.table.output == PRIMARY_STEP]
    waiting += [by_output[name] for one in found.either for name in one.row.when if name in by_output]
    if not waiting and REGAIN in by_output:
        waiting = [by_output[REGAIN]]
    seen: set[str] = set()
    while waiting:
        fired = waiting.pop(0)
        if fired.table.output not in seen:
            seen.add(fired.table.output)
            yield fired
            waiting += [by_output[name] for name in fired.row.when if name in by_output]


@lru_cache(maxsize=64)
def _explainer(policy: Policy, library: Library) -> _Explainer:
    return _Explainer(policy, library)
