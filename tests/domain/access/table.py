"""The permission table in docs/users.md: written there by `.venv/bin/python -m tests.domain.access.table`."""

import re
from collections.abc import Iterator

from api.domain.access.actor import Reach, Role
from api.domain.access.permissions import PERMISSIONS
from tests.docs.markdown import DOCS

DOCUMENT = DOCS / "users.md"
PASTE = "write it again with: .venv/bin/python -m tests.domain.access.table"

_WORDS = {None: "-", Reach.OWN: "own", Reach.TEAM: "team", Reach.MUNICIPALITY: "all"}
_SHOWN = re.compile(r"^\| action \|.*?\n\n", re.DOTALL | re.MULTILINE)


def _lines() -> Iterator[str]:
    yield f"| action | {' | '.join(role.replace('_', ' ') for role in Role)} |"
    yield "|---" * (len(Role) + 1) + "|"
    for action, row in PERMISSIONS.items():
        yield f"| `{action}` | {' | '.join(_WORDS[row[role]] for role in Role)} |"


def written() -> str:
    """Write the table in Markdown, an empty line after it."""
    return "\n".join(_lines()) + "\n\n"


def shown() -> str:
    """Read the table out of the document."""
    found = _SHOWN.search(DOCUMENT.read_text("utf-8"))
    return found.group() if found else ""


if __name__ == "__main__":
    DOCUMENT.write_text(_SHOWN.sub(lambda _: written(), DOCUMENT.read_text("utf-8")), "utf-8")
