"""Run worked cases: does each policy recommend what the source says was needed and given?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from api.content.cases import case_files, read_case
from api.domain.cases import Case, disagreements
from api.domain.errors import InvalidContent, UnknownName
from api.domain.library import Library
from api.domain.policy.decide import decide
from api.domain.policy.recommendation import Recommendation


@dataclass(frozen=True, slots=True)
class CaseRun:
    """One case under one policy; no `problems` when they agree, and no `found` when the file cannot be used."""

    id: str
    policy: str
    case: Case | None
    found: Recommendation | None
    problems: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Say whether the policy agrees with the source."""
        return not self.problems


def run_cases(library: Library, folder: Path, *, policy: str | None = None) -> Iterator[CaseRun]:
    """Run every case of a folder under its own policies, or all under one; raises UnknownName for the policy."""
    if policy is not None and policy not in library.policies:
        raise UnknownName("policy", policy, library.policies)
    for path in case_files(folder):
        try:
            case = read_case(path, library)
        except InvalidContent as error:
            yield CaseRun(path.stem, policy or "-", None, None, tuple(map(str, error.problems)))
            continue
        for name in (policy,) if policy else case.policy:
            found = decide(library.policy(name), case.facts)
            yield CaseRun(case.id, name, case, found, tuple(disagreements(case.expect, found)))
