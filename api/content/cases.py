"""Read worked cases and triage documents from files."""

from pathlib import Path as FilePath
from typing import Any

from api.content.read_file import located, read_as, read_document
from api.content.yaml_document import Document
from api.domain.cases import Case, check_case
from api.domain.errors import InvalidContent, InvalidFacts, Problem, unknown_name
from api.domain.facts import Facts
from api.domain.library import Library
from api.domain.read_facts import check_facts, read_facts


def case_files(folder: FilePath) -> list[FilePath]:
    """List the case files of a folder, by name; raises InvalidContent when there is no such folder."""
    if not folder.is_dir():
        raise InvalidContent([Problem("unreadable_file", (), "there is no such folder.", file=str(folder), line=1)])
    found = sorted(folder.glob("*.yaml"))
    if not found:
        message = "there is no case in this folder; cases are files that end in .yaml."
        raise InvalidContent([Problem("no_cases", (), message, file=str(folder), line=1)])
    return found


def read_case(path: FilePath, library: Library) -> Case:
    """Read one worked case; raises InvalidContent with file and line of everything wrong in it."""
    document = read_document(path)
    return case_of(document, library)


def case_of(document: Document, library: Library) -> Case:
    """Make a case of a document, checked against the library."""
    case = read_as(document, Case)
    services = {service for catalogue in library.catalogues.values() for service in catalogue.services}
    problems = [*check_case(case, services=services, policies=library.policies)]
    try:
        check_facts(case.facts)
    except InvalidFacts as error:
        problems += _under(error.problems, "facts")
    if problems:
        raise InvalidContent(located(document, problems))
    return case


def facts_of(document: Document, library: Library) -> tuple[Facts, tuple[str, ...]]:
    """Take the facts out of a document, and the policies it names if it is a worked case.

    A document is either a worked case, or the facts alone. Raises InvalidFacts with file and line.
    """
    content: Any = document.content
    is_case = isinstance(content, dict) and "facts" in content
    said = content["facts"] if is_case else content
    problems = _beside_the_facts(content, library) if is_case else []
    try:
        facts = read_facts(said if said is not None else {})
    except InvalidFacts as error:
        problems += _under(error.problems, "facts") if is_case else error.problems
    if problems:
        raise InvalidFacts(located(document, problems))
    return facts, _named(content) if is_case else ()


def _named(case: dict[str, Any]) -> tuple[str, ...]:
    named = case.get("policy", ())
    return (named,) if isinstance(named, str) else tuple(named)


def _beside_the_facts(case: dict[str, Any], library: Library) -> list[Problem]:
    """Find fields a worked case does not have, and policies that do not exist."""
    fields = list(Case.model_fields)
    problems = [unknown_name("field", str(name), fields, path=(str(name),)) for name in case if name not in fields]
    named = case.get("policy", ())
    if not isinstance(named, str | list | tuple) or not all(isinstance(name, str) for name in named):
        return [
            *problems,
            Problem("not_a_policy", ("policy",), "'policy' must be the id of a policy, or a list of ids."),
        ]
    unknown = [name for name in _named(case) if name not in library.policies]
    return [*problems, *(unknown_name("policy", name, library.policies, path=("policy",)) for name in unknown)]


def _under(problems: tuple[Problem, ...], group: str) -> list[Problem]:
    return [Problem(problem.code, (group, *problem.path), problem.message, problem.nearest) for problem in problems]
