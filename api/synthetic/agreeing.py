"""What citizen and team agree on: which of the proposed services, on which step, and why if it is another step."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from api.domain.care.placement import Offer, Reply
from api.domain.policy.recommendation import Recommendation
from api.synthetic.chance import Chance
from api.synthetic.course import Agreed
from api.synthetic.need import MORE_THAN_OPEN, SERVICES, Outcome
from api.synthetic.situation import Situation
from api.synthetic.town import Town
from api.synthetic.towns import OwnWords

_BESIDE: Final = frozenset(
    {"aids_adaptation", "assessment_period", "carer_allowance", "personal_assistance", "physio_ot", "respite"}
)
"""What is given beside the main service, and never is it."""

_NAMED: Final = frozenset().union(*SERVICES.values())
_DECLINED: Final = 3
_NEAR: Final = 2
_OPEN_STEPS: Final = 1


def agreed(town: Town, situation: Situation, found: Recommendation, chance: Chance) -> Agreed:
    """Agree on what the situation's outcome says, as far as the recommendation allows it."""
    proposed = [proposal.service for proposal in found.services]
    main = main_service(situation.outcome, proposed, town.steps)
    offers = _offers(town, main, proposed, chance)
    step = _step(found, main, offers, town, chance)
    words = town.own_words
    return Agreed(
        step, tuple(offers), chance.one_of(words.accepted), _reason(found.possible_steps, step, words, chance)
    )


def main_service(outcome: Outcome, proposed: Iterable[str], steps: Mapping[str, int]) -> str | None:
    """Choose the service that makes the outcome: one that is proposed where there is one."""
    if outcome is Outcome.NONE:
        return None
    if outcome is Outcome.OTHER:
        others = [name for name in proposed if name not in _NAMED | _BESIDE and steps[name] >= MORE_THAN_OPEN]
        return max(others, key=lambda name: steps[name], default="practical_help")
    return next((name for name in proposed if name in SERVICES[outcome]), min(SERVICES[outcome]))


def _offers(town: Town, main: str | None, proposed: Iterable[str], chance: Chance) -> list[Offer]:
    offers = [Offer(main, Reply.ACCEPTED)] if main else []
    declined = list[str]()
    for name in proposed:
        fits = town.steps[name] <= _OPEN_STEPS or (main is not None and name in _BESIDE)
        if fits and chance.happens(town.figures.shares.accepted_beside):
            offers.append(Offer(name, Reply.ACCEPTED))
        elif name != main:
            declined.append(name)
    return offers + [_declined(name, town, chance) for name in chance.some_of(declined, _DECLINED)]


def _declined(name: str, town: Town, chance: Chance) -> Offer:
    if chance.happens(town.figures.shares.put_off):
        return Offer(name, Reply.LATER)
    says_why = chance.happens(town.figures.shares.declines_in_words)
    return Offer(name, Reply.DECLINED, chance.one_of(town.own_words.declined) if says_why else None)


def _step(found: Recommendation, main: str | None, offers: Iterable[Offer], town: Town, chance: Chance) -> int:
    """Agree on the step of the main service, or where that comes near and fits as well, on the recommended one."""
    own = town.steps[main] if main else int(any(offer.reply is Reply.ACCEPTED for offer in offers))
    like, proposed = found.primary_step, {proposal.service for proposal in found.services}
    if like is None or abs(like - own) > _NEAR or (main is None) != (like <= _OPEN_STEPS):
        return own
    fits = main is None or main in proposed
    return like if fits and chance.happens(town.figures.shares.step_like_recommended) else own


def _reason(possible: Sequence[int], step: int, words: OwnWords, chance: Chance) -> str | None:
    """Say why where the step is none of those the policy left possible."""
    if step in possible:
        return None
    return chance.one_of(words.lower_reasons if step < min(possible) else words.higher_reasons)
