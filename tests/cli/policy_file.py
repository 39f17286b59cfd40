"""Harstad's policy as a file to change: read, changed in one place, and written again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from api.content.load import SHIPPED

Document = dict[str, Any]
Change = Callable[[Document], object]


class _Plain(yaml.SafeDumper):
    """Writes every value out, as aliases are not read."""

    def ignore_aliases(self, data: Any) -> bool:
        """Say that nothing is written as an alias."""
        del data
        return True


def harstad() -> Document:
    """Read Harstad's policy."""
    found: Document = yaml.safe_load((SHIPPED / "triage" / "harstad.yaml").read_text("utf-8"))
    return found


def step_table(policy: Document) -> Document:
    """Find the table of the primary step."""
    return next(table for table in policy["tables"] if table["output"] == "primary_step")


def row(policy: Document, number: int = 0) -> Document:
    """Find a row of the table of the primary step."""
    found: Document = step_table(policy)["rows"][number]
    return found


def write(path: Path, change: Change | None = None, *, name: str = "nordby") -> Path:
    """Write the policy under another id, changed in one place."""
    policy = harstad() | {"id": name}
    if change is not None:
        change(policy)
    path.write_text(yaml.dump(policy, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
    return path


def line_of(path: Path, words: str) -> int:
    """Find the line of a file on which some words stand first."""
    lines = path.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)
