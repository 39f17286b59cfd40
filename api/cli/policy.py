"""`mestring policy`: which policies there are, what stands in them, and whether one can be used."""

from pathlib import Path
from typing import Annotated

import typer
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text as Line

from api.cli.console import LanguageChosen, library, out
from api.content.check_policy import check_policy_file
from api.domain.policy.model import Row
from api.domain.text import Language
from api.settings import Settings

app = typer.Typer(help="Triage policies: dated, sourced decision tables.", no_args_is_help=True)


@app.command("list")
def show_all(lang: LanguageChosen = Language.NB) -> None:
    """List the policies."""
    table = Grid(box=None, pad_edge=False)
    for heading in ("id", "version", "hash", "country", "ladder", "days", "rows", ""):
        table.add_column(heading, style="bold" if heading == "id" else "")
    for name, found in sorted(library().policies.items()):
        rows = sum(1 for _ in found.rows())
        days = str(found.window.days)
        table.add_row(
            name,
            found.version,
            found.content_hash[:12],
            found.country,
            found.ladder,
            days,
            str(rows),
            found.title[lang],
        )
    out().print(table)


@app.command("show")
def show(policy: Annotated[str, typer.Argument(help="Id of a policy.")], lang: LanguageChosen = Language.NB) -> None:
    """Show every table of a policy, in the order they are read."""
    found = library().policy(policy)
    out().print(Line(f"{found.title[lang]} ({found.id} {found.version})", style="bold"))
    out().print(Line(found.summary[lang]))
    for table in found.tables:
        out().print()
        out().print(Line(f"{table.title[lang]} → {table.output} ({table.hit})", style="bold"))
        for row in table.rows:
            _show_row(row, lang)


def _show_row(row: Row, language: Language) -> None:
    when = ", ".join(f"{name}: {test}" for name, test in row.when.items()) or "-"
    line = (
        Line("  ")
        .append(row.id, style="bold")
        .append(f"  {when} → {row.then}  ")
        .append(f"[{', '.join(row.source)}]", style="dim")
    )
    out().print(line, soft_wrap=True)
    out().print(Padding(Line(row.reason[language]), (0, 0, 0, 6), expand=False))


@app.command("check")
def check(file: Annotated[Path, typer.Argument(help="A policy file.")]) -> None:
    """Check a policy file against everything it names; exit status 1 with file and line of each problem."""
    found = check_policy_file(file, *Settings().content)
    rows = sum(1 for _ in found.rows())
    size = f"{len(found.tables)} tables, {rows} rows, {found.content_hash[:12]}"
    out().print(Line(f"{found.id} {found.version} can be used: {size}", style="green"))
    out().print(Padding(Line(found.summary.en, style="dim"), (0, 0, 0, 2)))
