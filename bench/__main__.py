"""Run measurements and print the table: `python -m bench [NAME...]`; exits with 1 when one could not be made.

Without a name all of them run, and bench/latest.json is written.
"""

import platform
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from json import dumps
from os import cpu_count
from pathlib import Path
from types import MappingProxyType
from typing import Final

from rich.console import Console
from rich.table import Table

from bench import engine, load, read, request, save, start, web_pages, work_list
from bench.measure import ROUNDS, Measured, NotMeasured

LATEST: Final = Path(__file__).parent / "latest.json"

MEASUREMENTS: Final[Mapping[str, Callable[[], Iterator[Measured]]]] = MappingProxyType(
    {
        "engine": engine.measure,
        "request": request.measure,
        "start": start.measure,
        "save": save.measure,
        "read": read.measure,
        "list": work_list.measure,
        "pages": web_pages.measure,
    }
)

NOTES: Final = (
    f"Medians of {ROUNDS} rounds that alternate between ours and theirs. The ratio says how many times better ours is.",
    f"zen-engine reads the policy '{engine.POLICY}' as a compiled decision, sync, with its trace on.",
    f"Before the timing, {engine.COMPARED} citizens got the same answers by the same rows from both.",
    "zen-engine gets the facts flattened and every measure worked out; decide does both inside its time.",
    f"Both routes stand on one uvicorn process; another process loads it over {load.CONNECTIONS} lasting connections.",
    f"The bare route gives ready answers for the same citizens. A start is the median of {start.STARTS}.",
    "Saves, reads and pages go to 'mestring serve' over one lasting connection, one after the other.",
    "Lighthouse scores the production build behind the sign-in: medians of three, its own throttling for a phone.",
    "Plain asyncpg sends the statements that the application was heard to send: begin, each with its values, commit.",
)


def main() -> int:
    """Measure, show and keep; a missed aim is data and no error."""
    console = Console()
    names = _names()
    lines: list[Measured] = []
    failed = False
    for name in names:
        try:
            lines += MEASUREMENTS[name]()
        except NotMeasured as reason:
            console.print(f"[red]not measured:[/] {reason}", highlight=False)
            failed = True
    console.print(_table(lines))
    console.print("\n".join((_what_ran(), *NOTES)), style="dim", highlight=False)
    if names == list(MEASUREMENTS):
        written = dumps([line.as_json() for line in lines], indent=2, ensure_ascii=False)
        LATEST.write_text(written + "\n", encoding="utf-8")
    return int(failed)


def _names() -> list[str]:
    parser = ArgumentParser(prog="python -m bench", description="Measure against peers and limits.")
    parser.add_argument("names", nargs="*", choices=[*MEASUREMENTS, []], metavar="NAME", help=", ".join(MEASUREMENTS))
    asked: list[str] = parser.parse_args().names
    return [name for name in MEASUREMENTS if not asked or name in asked]


def _table(lines: list[Measured]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("measured")
    for column in ("unit", "ours", "theirs", "ratio", "aim", "holds", "requests"):
        table.add_column(column, justify="right")
    for line in lines:
        numbers = map(_number, (line.ours, line.theirs, line.ratio, line.aim))
        table.add_row(line.name, line.unit, *numbers, _holds(line), _count(line.requests))
    return table


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:,.4g}"


def _count(value: int | None) -> str:
    return "-" if value is None else f"{value:,}"


def _holds(line: Measured) -> str:
    match line.holds:
        case None:
            return "-"
        case True:
            return "[green]yes[/]"
        case False:
            return "[red]no[/]"


def _what_ran() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("zen-engine", "fastapi", "sqlalchemy", "asyncpg"))
    return f"Python {platform.python_version()}, {cpu_count()} CPUs, {packages}."


if __name__ == "__main__":
    sys.exit(main())
