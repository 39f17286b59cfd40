"""What can be wrong, as one small tree; only the edge turns it into HTTP or an exit status.

DomainError
├── InvalidFacts      what was said about a citizen cannot be read
│   └── InvalidAnswers    the answers to an instrument cannot be read
├── InvalidContent    a policy, ladder, catalogue or case file cannot be used
└── UnknownName       something was asked for by a name that does not exist
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from api.domain.shown import shown, shown_name

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, what, and what would be right."""

    code: str
    path: Path
    message: str
    nearest: str | None = None
    file: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        """Write it as compilers do: file and line where they are known, then the message."""
        place = f"{self.file}:{self.line}: " if self.file else ""
        return f"{place}{self.message}"

    @property
    def pointer(self) -> str:
        """Where it is, as a JSON Pointer (RFC 6901)."""
        escaped = (shown_name(part).replace("~", "~0").replace("/", "~1") for part in self.path)
        return "".join(f"/{part}" for part in escaped)


class DomainError(Exception):
    """Something the caller can mend; says every problem found, not only the first."""

    code = "domain_error"

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order they were found."""
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


class InvalidFacts(DomainError):
    """What was said about a citizen cannot be read."""

    code = "invalid_facts"


class InvalidContent(DomainError):
    """A policy, ladder, catalogue or case file cannot be used."""

    code = "invalid_content"


class InvalidAnswers(InvalidFacts):
    """The answers to an instrument cannot be read."""

    code = "invalid_answers"


class UnknownName(DomainError):
    """Something was asked for by a name that does not exist."""

    code = "unknown_name"

    def __init__(self, kind: str, name: str, known: Iterable[str], *, path: Path = ()) -> None:
        """Say what was asked for and the nearest name that exists; `path` is where it was asked for."""
        self.name = name
        super().__init__([unknown_name(kind, name, known, path=path)])


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Find the known name most like this one, if any is."""
    matches = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def unknown_name(kind: str, name: str, known: Iterable[str], *, path: Path = ()) -> Problem:
    """Describe a name that does not exist; lists the known ones when none is near."""
    names = sorted(known)
    close = nearest(name, names)
    hint = f"did you mean '{close}'?" if close else f"known: {', '.join(names)}."
    code = f"unknown_{kind.partition(',')[0].replace(' ', '_')}"
    return Problem(code, path, f"{shown(name)} is not a known {kind}; {hint}", close)


def unknown_names(kind: str, names: Iterable[str], known: Collection[str], *, path: Path) -> Iterator[Problem]:
    """Describe each name of a list that does not exist, at its place in the list."""
    for number, name in enumerate(names):
        if name not in known:
            yield unknown_name(kind, name, known, path=(*path, number))
