"""Load and check the content that ships with the product, and a municipality's own beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from api.content.read_file import Findings, read_as, read_document
from api.content.yaml_document import Document
from api.domain.audit.phrases import AuditPhrases
from api.domain.catalogue import Catalogue, check_catalogue
from api.domain.conversation import (
    Activities,
    ActivityCodes,
    Conversation,
    Questions,
    Wheel,
    check_activities,
    check_questions,
)
from api.domain.errors import Problem
from api.domain.ladder import Ladder, check_ladder
from api.domain.library import Library
from api.domain.phrases import Phrases
from api.domain.policy.build import Surroundings, build_policy
from api.domain.policy.check import check_rules
from api.domain.policy.model import Policy, PolicyFile, Rules
from api.domain.source import Source
from api.domain.vocabulary import Activity

T = TypeVar("T")
N = TypeVar("N", Catalogue, Ladder, Rules, PolicyFile)
Named = dict[str, tuple[Document, T]]

FOLDERS = ("sources", "catalogue", "ladders", "shared", "triage")
"""The sub-folders of a folder of content."""

SHIPPED = Path(str(files("api"))) / "policies"


@dataclass
class _Shelves:
    """Everything read so far, each with the document it came from."""

    findings: Findings = field(default_factory=Findings)
    sources: dict[str, Source] = field(default_factory=dict)
    catalogues: Named[Catalogue] = field(default_factory=dict)
    ladders: Named[Ladder] = field(default_factory=dict)
    shared: Named[Rules] = field(default_factory=dict)
    policies: Named[PolicyFile] = field(default_factory=dict)

    def surroundings(self) -> Surroundings:
        return Surroundings(_values(self.shared), self.sources, _values(self.ladders), _values(self.catalogues))


@lru_cache(maxsize=4)
def load_library(*own: Path) -> Library:
    """Load what ships, and the folders of a municipality's own content.

    A folder has the same sub-folders as the shipped one: sources, catalogue, ladders, shared, triage.
    Raises InvalidContent with every problem of every file.
    """
    shelves = _Shelves()
    conversation, phrases = _load_words(shelves)
    for root in (SHIPPED, *own):
        _load_folder(shelves, root)
    _check_names(shelves)
    policies = _built(shelves)
    shelves.findings.settle()
    return Library(
        sources=shelves.sources,
        catalogues=_values(shelves.catalogues),
        ladders=_values(shelves.ladders),
        conversation=conversation,
        phrases=phrases,
        audit_phrases=read_as(read_document(SHIPPED / "audit.yaml"), AuditPhrases),
        shared=_values(shelves.shared),
        policies=policies,
    )


def _load_words(shelves: _Shelves) -> tuple[Conversation, Phrases]:
    folder = SHIPPED / "conversation"
    activities, wheel, questions = (
        read_document(folder / f"{name}.yaml") for name in ("activities", "wheel", "questions")
    )
    codes = read_document(SHIPPED / "terminology" / "activities.yaml", name="terminology/activities.yaml")
    conversation = Conversation(
        activities=read_as(activities, Activities),
        wheel=read_as(wheel, Wheel),
        questions=read_as(questions, Questions),
        codes=read_as(codes, dict[Activity, ActivityCodes]),
    )
    shelves.findings.note(activities, check_activities(conversation.activities, conversation.wheel))
    shelves.findings.note(questions, check_questions(conversation.questions))
    return conversation, read_as(read_document(SHIPPED / "phrases.yaml"), Phrases)


def _load_folder(shelves: _Shelves, root: Path) -> None:
    if not any((root / part).is_dir() for part in FOLDERS):
        message = f"there is no folder here with any of {', '.join(FOLDERS)} in it."
        shelves.findings.problems.append(Problem("unreadable_file", (), message, file=str(root), line=1))
    for document, sources in _read_all(shelves, root / "sources", dict[str, Source]):
        for name, source in sources.items():
            if name in shelves.sources:
                taken = f"the source '{name}' exists already; choose another id."
                shelves.findings.note(document, [Problem("id_taken", (name,), taken)])
            shelves.sources[name] = source
    _load_named(shelves, root / "catalogue", Catalogue, shelves.catalogues)
    _load_named(shelves, root / "ladders", Ladder, shelves.ladders)
    _load_named(shelves, root / "shared", Rules, shelves.shared)
    _load_named(shelves, root / "triage", PolicyFile, shelves.policies)


def _load_named(shelves: _Shelves, folder: Path, model: type[N], shelf: Named[N]) -> None:
    for document, value in _read_all(shelves, folder, model):
        if value.id in shelf:
            taken = f"'{value.id}' is taken by {shelf[value.id][0].name}; choose another id."
            shelves.findings.note(document, [Problem("id_taken", ("id",), taken)])
        shelf[value.id] = (document, value)


def _read_all(shelves: _Shelves, folder: Path, model: type[T]) -> Iterator[tuple[Document, T]]:
    """Read every file of a folder; what is wrong with one is noted, and the others are read all the same."""
    for path in sorted(folder.glob("*.yaml")):
        document = shelves.findings.read(path)
        if document is not None:
            value = shelves.findings.attempt(document, partial(read_as, document, model))
            if value is not None:
                yield document, value


def _check_names(shelves: _Shelves) -> None:
    around = shelves.surroundings()
    for document, catalogue in shelves.catalogues.values():
        shelves.findings.note(document, check_catalogue(catalogue, sources=shelves.sources))
    known = around.known([*_values(shelves.shared).values(), *_values(shelves.policies).values()])
    for document, ladder in shelves.ladders.values():
        shelves.findings.note(document, check_ladder(ladder, services=known.services, sources=shelves.sources))
    for document, rules in shelves.shared.values():
        shelves.findings.note(document, check_rules(rules, known))


def _built(shelves: _Shelves) -> dict[str, Policy]:
    around = shelves.surroundings()
    built: dict[str, Policy] = {}
    for name, (document, file) in shelves.policies.items():
        policy = shelves.findings.attempt(document, partial(build_policy, file, around))
        if policy is not None:
            built[name] = policy
    return built


def _values(named: Mapping[str, tuple[Document, T]]) -> dict[str, T]:
    return {name: value for name, (_, value) in named.items()}
