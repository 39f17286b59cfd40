"""Run every measurement, print the table and write bench/latest.json; exits with 1 when one could not be made."""

import platform
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from json import dumps
from os import cpu_count
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from bench import engine, load, request, start
from bench.measure import ROUNDS, Measured, NotMeasured

LATEST: Final = Path(__file__).parent / "latest.json"

MEASUREMENTS: Final[tuple[Callable[[], Iterator[Measured]], ...]] = (engine.measure, request.measure, start.measure)

NOTES: Final = (
    f"Medians of {ROUNDS} rounds that alternate between ours and theirs. The ratio says how many times better ours is.",
    f"zen-engine reads the policy '{engine.POLICY}' as a compiled decision, sync, with its trace on.",
    f"Before the timing, {engine.COMPARED} citizens got the same answers by the same rows from both.",
    "zen-engine gets the facts flattened and every measure worked out; decide does both inside its time.",
    f"Both routes stand on one uvicorn process; another process loads it over {load.CONNECTIONS} lasting connections.",
    f"The bare route gives ready answers for the same citizens. A start is the median of {start.STARTS}.",
)


def main() -> int:
    """Measure, show and keep; a missed aim is data and no error."""
    console = Console()
    lines: list[Measured] = []
    failed = False
    for measure in MEASUREMENTS:
        try:
            lines += measure()
        except NotMeasured as reason:
            console.print(f"[red]not measured:[/] {reason}", highlight=False)
            failed = True
    console.print(_table(lines))
    console.print("\n".join((_what_ran(), *NOTES)), style="dim", highlight=False)
    LATEST.write_text(dumps([line.as_json() for line in lines], indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return int(failed)


def _table(lines: list[Measured]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("measured")
    for column in ("unit", "ours", "theirs", "ratio", "aim", "holds"):
        table.add_column(column, justify="right")
    for line in lines:
        table.add_row(line.name, line.unit, *map(_number, (line.ours, line.theirs, line.ratio, line.aim)), _holds(line))
    return table


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:,.4g}"


def _holds(line: Measured) -> str:
    match line.holds:
        case None:
            return "-"
        case True:
            return "[green]yes[/]"
        case False:
            return "[red]no[/]"


def _what_ran() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("zen-engine", "fastapi"))
    return f"Python {platform.python_version()}, {cpu_count()} CPUs, {packages}."


if __name__ == "__main__":
    sys.exit(main())
