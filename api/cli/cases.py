"""`mestring cases run`: do the policies agree with what sources say was needed and given?"""

from collections.abc import Iterable
from json import dumps
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text as Line

from api.cli.console import library, out
from api.cli.triage import Format
from api.usecases.run_cases import CaseRun, run_cases

app = typer.Typer(help="Worked cases with an outcome that a source states.", no_args_is_help=True)


@app.callback()
def _cases() -> None:
    """Worked cases with an outcome that a source states."""


@app.command("run")
def run(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of worked cases, one YAML file each.")],
    policy: Annotated[
        str | None, typer.Option("--policy", help="Run every case under this policy instead of its own.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="Text to read, or JSON for programs.")] = Format.TEXT,
) -> None:
    """Run every case of a folder; exit status 1 if any fails."""
    runs = list(run_cases(library(), folder, policy=policy))
    if form is Format.JSON:
        typer.echo(dumps([_as_json(one) for one in runs], ensure_ascii=False, indent=2))
    else:
        _write(runs)
    if any(not one.passed for one in runs):
        raise typer.Exit(1)


def _write(runs: Iterable[CaseRun]) -> None:
    passed = failed = 0
    for one in runs:
        passed, failed = passed + one.passed, failed + (not one.passed)
        line = Line("✓ " if one.passed else "✗ ", style="green" if one.passed else "bold red")
        line.append(f"{one.id:<6} {one.policy:<13}", style="bold").append(
            f"expected {_expected(one):<14} got {_got(one):<18} "
        )
        line.append(_why(one), style="dim")
        out().print(line, soft_wrap=True)
        for problem in one.problems:
            out().print(Line(f"    {problem}", style="red"), soft_wrap=True)
    typer.echo(f"{passed} passed, {failed} failed")


def _why(one: CaseRun) -> str:
    """Name the rows behind the step, nearest last; while the step is open, those behind the services and flags."""
    fired = one.found.fired if one.found else ()
    behind_step = [row.row.id for row in fired if row.table.output in {"need", "regain", "lasting", "primary_step"}]
    return ", ".join(behind_step or [row.row.id for row in fired if row.table.output in {"service", "flag"}])


def _expected(one: CaseRun) -> str:
    steps = one.case.expect.step_in if one.case else None
    return "|".join(map(str, steps)) if steps else "any step"


def _got(one: CaseRun) -> str:
    if one.found is None:
        return "unusable"
    return "|".join(map(str, one.found.possible_steps)) + ("" if one.found.primary_step is not None else " (open)")


def _as_json(one: CaseRun) -> dict[str, object]:
    return {
        "id": one.id,
        "policy": one.policy,
        "passed": one.passed,
        "problems": list(one.problems),
        "expected": one.case.expect.model_dump(mode="json") if one.case else None,
        "primary_step": one.found.primary_step if one.found else None,
        "possible_steps": list(one.found.possible_steps) if one.found else None,
        "services": [proposal.service for proposal in one.found.services] if one.found else None,
        "flags": [raised.flag.value for raised in one.found.flags] if one.found else None,
    }
