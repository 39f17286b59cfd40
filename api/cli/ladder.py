"""`mestring ladder show`: a municipality's ladder, drawn."""

from typing import Annotated

import typer
from rich.padding import Padding
from rich.text import Text as Line

from api.cli.console import LanguageChosen, library, out
from api.cli.staircase import staircase
from api.domain.text import Language

app = typer.Typer(help="Mastery ladders.", no_args_is_help=True)


@app.callback()
def _ladder() -> None:
    """Mastery ladders."""


@app.command("show")
def show(
    ladder: Annotated[str | None, typer.Argument(help="Id of a ladder; without one, all are listed.")] = None,
    lang: LanguageChosen = Language.NB,
) -> None:
    """Draw a ladder, with what each step means and which canonical steps it stands for."""
    content = library()
    if ladder is None:
        for name, found in sorted(content.ladders.items()):
            out().print(Line(f"{name:<14}", style="bold").append(f"{found.name[lang]} ({len(found.steps)})"))
        return
    found = content.ladder(ladder)
    out().print(Line(found.name[lang], style="bold"))
    out().print()
    for line in staircase(
        found, lang, marked=None, possible=(), words=(content.phrases.here, content.phrases.still_possible)
    ):
        out().print(line)
    out().print()
    for step in found.steps:
        canonical = ", ".join(map(str, (*step.canonical, *step.canonical_own_choice)))
        out().print(
            Line(f"{step.number:>2}  ", style="bold")
            .append(step.name[lang], style="bold")
            .append(f"  (0-7: {canonical})", style="dim")
        )
        out().print(Padding(step.meaning[lang], (0, 0, 0, 4)))
    if found.note is not None:
        out().print()
        out().print(Line(found.note[lang], style="italic"))
