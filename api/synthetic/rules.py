"""Rules that values are drawn by: the first whose conditions hold gives the weights."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from api.domain.facts import Answer
from api.domain.frozen import Frozen
from api.domain.text import Words
from api.synthetic.chance import Chance

Weight = Annotated[float, Field(ge=0)]
Drawn = Mapping[str, Answer | None]
"""What is known of somebody so far, by name."""


class Rule(Frozen):
    """Weights to draw a value by, and what must hold for them: each name has one of the values."""

    when: dict[str, tuple[Answer, ...]] = Field(default_factory=dict)
    weights: Annotated[tuple[tuple[Answer, Weight], ...], Field(min_length=1)]

    def holds(self, drawn: Drawn) -> bool:
        """Say whether the rule is for somebody."""
        return all(drawn.get(name) in values for name, values in self.when.items())


Rules = tuple[Rule, ...]


def by_rules(rules: Rules, drawn: Drawn, chance: Chance) -> Answer | None:
    """Draw a value by the first rule that holds; None when none does."""
    found = next((rule for rule in rules if rule.holds(drawn)), None)
    return None if found is None else chance.weighed(found.weights)


class RulesOf(Frozen):
    """Rules for one or more names, each drawn by itself."""

    of: Annotated[tuple[Words, ...], Field(min_length=1)]
    rules: Rules
