"""What a rule looked at, in words: labels, values and tests, in every language."""

from typing import TYPE_CHECKING

from api.domain.library import Library
from api.domain.policy.explanation import Reason
from api.domain.policy.kept import Once
from api.domain.policy.model import PRIMARY_STEP, Policy, Row
from api.domain.policy.recommendation import Fired, Observation
from api.domain.policy.unary import Comparison, Interval, Literal, UnaryTests, Value
from api.domain.source import OWN_CHOICE
from api.domain.text import Text, filled, text_of

if TYPE_CHECKING:
    from api.domain.conversation import Conversation
    from api.domain.phrases import Phrases

_COMPARISONS = {">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than"}


class Wording:
    """The words of one policy: names of its columns, and of the values in them."""

    def __init__(self, policy: Policy, library: Library) -> None:
        """Take the policy and the library its words come from."""
        self.policy = policy
        self.phrases: Phrases = library.phrases
        self.conversation: Conversation = library.conversation
        self.reason = Once(self._reason).of

    def label(self, name: str) -> Text:
        """Name a fact, a measure or what a table answers."""
        if name in self.policy.measures:
            return self.policy.measures[name].label
        if name in self.policy.by_output:
            return self.policy.by_output[name].title
        return self.conversation.fact_label(name)

    def value(self, name: str, value: Value) -> Text:
        """Say a value of a column in words."""
        if isinstance(value, bool):
            said = self.conversation.answer_text(name, str(value).lower()) if name not in self.policy.measures else None
            return said or (self.phrases.yes if value else self.phrases.no)
        table = self.policy.by_output.get(name)
        if table is not None and name != PRIMARY_STEP and value in table.values:
            return table.values[str(value)]
        if isinstance(value, str) and name not in self.policy.measures:
            return self.conversation.answer_text(name, value) or _plain(value)
        return _plain(f"{value:g}" if isinstance(value, float) else value)

    def test(self, name: str, test: UnaryTests) -> Text:
        """Say in words what a cell asks for."""
        said = [self._alternative(name, part) for part in test.alternatives]
        some, last = _joined(said[:-1]), _joined(said[-1:])
        together = last if len(said) == 1 else filled(self.phrases.one_of, values=some, last=last)
        return filled(self.phrases.none_of, values=together) if test.negated else together

    def _alternative(self, name: str, part: Comparison | Interval | Literal) -> Text:
        match part:
            case Comparison(operator, bound):
                phrase: Text = getattr(self.phrases, _COMPARISONS[operator])
                return filled(phrase, value=f"{bound:g}")
            case Interval(low, high, with_low, with_high):
                above = filled(self.phrases.at_least if with_low else self.phrases.more_than, value=f"{low:g}")
                below = filled(self.phrases.at_most if with_high else self.phrases.less_than, value=f"{high:g}")
                if with_low and with_high:
                    return filled(self.phrases.between, low=f"{low:g}", high=f"{high:g}")
                return _joined([above, below])
            case Literal(value):
                return self.value(name, value)

    def _reason(self, fired: Fired) -> Reason:
        """Put a fired row in words; rows that saw the same share one reason."""
        row = fired.row
        exemption = next((item.reason for item in self.policy.exemptions if row.id in item.rows), None)
        return Reason(
            row=row.id,
            table=fired.table.id,
            citizen=self._fill(row.reason, fired),
            professional=self._fill(row.professional or row.reason, fired),
            observed=self._observed(fired),
            sources=row.source,
            own_choice=OWN_CHOICE in row.source,
            professional_only=row.professional_only,
            exemption=filled(self.phrases.exemption, reason=exemption) if exemption else None,
        )

    def _observed(self, fired: Fired) -> Text:
        """Say everything a fired row looked at."""
        if not fired.observed:
            return self.phrases.otherwise
        looked_at = [self._looked_at(fired.row, seen) for seen in fired.observed]
        return filled(self.phrases.observed, facts=_joined(looked_at, "; "))

    def _looked_at(self, row: Row, seen: Observation) -> Text:
        test, label = row.when[seen.name], self.label(seen.name)
        if not seen.values:
            return _pair(label, self.test(seen.name, test))
        value = self.value(seen.name, seen.values[0])
        if len(seen.values) > 1:
            value = filled(self.phrases.between, low=value, high=self.value(seen.name, seen.values[-1]))
        if test.literals and len(test.alternatives) == 1 and not test.negated:
            return _pair(label, value)
        said = _joined([self.test(seen.name, test)])
        return filled(self.phrases.listing, label=label, observed=_joined([value]), test=said)

    def _fill(self, text: Text, fired: Fired) -> Text:
        """Fill the numbers of the policy, and what the row saw, into a reason."""
        names = text.placeholders()
        if not any(names.values()):
            return text
        window = self.policy.window
        numbers: dict[str, Text | str | int] = {
            "window_days": window.days,
            "interim_decision_after_days": window.interim_decision_after_days or window.days,
        }
        for seen in fired.observed:
            numbers[seen.name] = self.test(seen.name, fired.row.when[seen.name])
        return filled(text, **numbers)


def _pair(label: Text, value: Text) -> Text:
    return text_of(lambda language: f"{label[language]}: {_without_stop(value[language])}")


def _plain(value: Value) -> Text:
    return text_of(lambda _: str(value))


def _without_stop(text: str) -> str:
    return text.removesuffix(".")


def _joined(texts: list[Text], between: str = ", ") -> Text:
    return text_of(lambda language: between.join(_without_stop(text[language]) for text in texts))
