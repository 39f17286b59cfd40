"""Several policies for one citizen, side by side."""

from collections.abc import Callable, Sequence

from rich.table import Table

from api.domain.phrases import Phrases
from api.domain.text import Language, Reader, Text, filled
from api.usecases.triage import Triage


def side_by_side(triages: Sequence[Triage], phrases: Phrases, language: Language, reader: Reader) -> Table:
    """Lay several triages out as a table: a column a policy, a row a question."""
    table = Table(show_lines=True, expand=True)
    table.add_column("", style="bold", ratio=1)
    for one in triages:
        table.add_column(f"{one.policy.title[language]}\n{one.policy.id} {one.policy.version}", ratio=2)

    def row(title: Text, write: Callable[[Triage], str]) -> None:
        table.add_row(title[language], *(write(one) or "-" for one in triages))

    row(phrases.headline_title, lambda one: _step(one, phrases, language))
    row(
        phrases.reasons,
        lambda one: "\n".join(f"• {reason.text(reader)[language]}" for reason in one.explanation.reasons),
    )
    row(phrases.services, lambda one: "\n".join(f"• {service.name[language]}" for service in one.explanation.services))
    row(
        phrases.flags,
        lambda one: "\n".join(
            f"! {raised.name[language]}" for raised in one.explanation.flags if raised.is_for(reader)
        ),
    )
    row(
        phrases.unknown_changes,
        lambda one: ", ".join(item.label[language] for item in one.explanation.unknown if item.could_change_step),
    )
    return table


def _step(one: Triage, phrases: Phrases, language: Language) -> str:
    steps = (one.explanation.step,) if one.explanation.step else one.explanation.possible_steps
    said = list(
        dict.fromkeys(f"{filled(phrases.step, number=step.number)[language]}: {step.name[language]}" for step in steps)
    )
    return said[0] if one.explanation.step else f"{phrases.still_possible[language]}:\n" + "\n".join(said)
