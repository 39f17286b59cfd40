"""Check a set of rules before anyone is placed by it: names, cells, answers, sources, texts."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from api.domain.answers import Whole, YesNo
from api.domain.catalogue import Catalogue
from api.domain.errors import Path, Problem, unknown_name, unknown_names
from api.domain.fact_registry import FACTS
from api.domain.policy.cells import check_cells
from api.domain.policy.measures import Measure, MeasureKind
from api.domain.policy.model import (
    FLAG,
    PRIMARY_STEP,
    REGAIN,
    SERVICE,
    HitPolicy,
    Policy,
    PolicyFile,
    Row,
    Rules,
    Table,
)
from api.domain.policy.variables import Variable
from api.domain.text import Language, Text
from api.domain.vocabulary import LASTING_HELP, Flag, LifeArea

PARAMETERS = frozenset({"window_days", "interim_decision_after_days"})
"""Numbers of a policy that a reason may name."""

_FIXED_OUTPUTS = {PRIMARY_STEP, SERVICE, FLAG}


@dataclass(frozen=True, slots=True)
class Known:
    """The names that rules may use."""

    variables: Mapping[str, Variable]
    sources: Collection[str]
    services: Collection[str]


def check_rules(rules: Rules, known: Known) -> list[Problem]:
    """Find everything wrong with one set of rules; the paths are those of its own file."""
    found = [problem for name, measure in rules.measures.items() for problem in _check_measure(name, measure)]
    for number, table in enumerate(rules.tables):
        found += _check_table(table, known, ("tables", number))
    return found


def _check_measure(measure_name: str, measure: Measure) -> Iterator[Problem]:
    path: Path = ("measures", measure_name)
    if measure_name in FACTS:
        yield Problem("name_taken", path, f"'{measure_name}' is the name of a fact; give the measure another.")
    counts = measure.kind in {MeasureKind.COUNT, MeasureKind.AREAS}
    if counts and not measure.at_least:
        yield Problem(
            "missing", path, f"a measure of the kind '{measure.kind}' needs 'at_least', the level from which it counts."
        )
    if not measure.of:
        yield Problem("wrong_fact", (*path, "of"), "the measure is made of nothing; name the facts it is made of.")
    wanted = YesNo if measure.kind in {MeasureKind.ANY, MeasureKind.ALL} else Whole
    areas = {area.value for area in LifeArea}
    for number, name in enumerate(measure.of):
        if name in areas and wanted is Whole:
            continue
        if measure.kind is MeasureKind.AREAS:
            yield unknown_name("life area", name, areas, path=(*path, "of", number))
        elif name not in FACTS:
            yield unknown_name("fact", name, FACTS, path=(*path, "of", number))
        elif not isinstance(FACTS[name].kind, wanted):
            yield Problem("wrong_fact", (*path, "of", number), f"'{name}' is not what '{measure.kind}' can be made of.")


def _check_table(table: Table, known: Known, path: Path) -> Iterator[Problem]:
    if table.output in FACTS:
        message = f"'{table.output}' is the name of a fact; give the answer another."
        yield Problem("name_taken", (*path, "output"), message)
    for number, name in enumerate(table.inputs):
        if name not in known.variables:
            yield unknown_name("column, measure or fact", name, known.variables, path=(*path, "inputs", number))
        elif not any(name in row.when for row in table.rows):
            yield Problem(
                "unused_column",
                (*path, "inputs", number),
                f"no row of '{table.id}' tests '{name}'; leave the column out.",
            )
    if bool(table.values) is (table.output in _FIXED_OUTPUTS):
        right = "leave 'values' out" if table.values else "list them, each with a text"
        yield Problem(
            "wrong_values",
            (*path, "values"),
            f"the answers of '{table.output}' are {'fixed' if table.values else 'not known'}; {right}.",
        )
    for number, row in enumerate(table.rows):
        yield from _check_row(table, row, known, (*path, "rows", number))


def _check_row(table: Table, row: Row, known: Known, path: Path) -> Iterator[Problem]:
    for name in row.when:
        if name not in table.inputs:
            yield unknown_name("column", name, table.inputs, path=(*path, "when", name))
    yield from check_cells(row.when, known.variables, (*path, "when"))
    yield from _check_answer(table, row, known, path)
    yield from unknown_names("source", row.source, known.sources, path=(*path, "source"))
    for key, text in (("reason", row.reason), ("professional", row.professional)):
        if text is not None:
            yield from _check_placeholders(text, {*row.when, *PARAMETERS}, (*path, key))


def _check_answer(table: Table, row: Row, known: Known, path: Path) -> Iterator[Problem]:
    allowed = list(known.services) if table.output == SERVICE else list(table.answers())
    if not any(row.then == answer and isinstance(row.then, bool) == isinstance(answer, bool) for answer in allowed):
        if isinstance(row.then, str) and row.then in map(str, allowed):
            message = f"'{row.then}' is text and the answer a number; write it without quotes."
            yield Problem("unknown_answer", (*path, "then"), message, row.then)
        else:
            yield unknown_name("answer", str(row.then), map(str, allowed), path=(*path, "then"))
    elif row.then == Flag.NOT_ENOUGH_KNOWN:
        yield Problem(
            "reserved_flag", (*path, "then"), "'not_enough_known' is raised by the reading itself; no row can raise it."
        )
    elif table.output == PRIMARY_STEP and int(row.then) >= LASTING_HELP and REGAIN not in row.when:
        yield Problem(
            "regain_not_considered",
            path,
            f"a row that leads to step {row.then} must test '{REGAIN}': regaining comes before lasting help.",
        )
    if table.hit is HitPolicy.COLLECT and not row.when:
        yield Problem("always_fires", (*path, "when"), f"the row '{row.id}' tests nothing and would always fire.")


def _check_placeholders(text: Text, allowed: Collection[str], path: Path) -> Iterator[Problem]:
    used = text.placeholders()
    if text.has_stray_braces:
        yield Problem(
            "stray_braces", path, "a brace stands alone; write {name} to fill a value in, and no other braces."
        )
    if len(set(used.values())) > 1:
        yield Problem("placeholders_differ", path, "the languages use different {placeholders}; use the same in each.")
    for name in sorted(used[Language.EN] - set(allowed)):
        yield unknown_name("placeholder", name, allowed, path=path)


def check_policy_names(
    file: PolicyFile, known: Known, *, ladders: Collection[str], catalogues: Collection[str]
) -> Iterator[Problem]:
    """Find what the head of a policy names and does not exist: its ladder, catalogue, sources, exempted rows."""
    if file.ladder not in ladders:
        yield unknown_name("ladder", file.ladder, ladders, path=("ladder",))
    if file.catalogue not in catalogues:
        yield unknown_name("catalogue", file.catalogue, catalogues, path=("catalogue",))
    for key, named in (("window", file.window.source), ("review", file.review.source)):
        yield from unknown_names("source", named, known.sources, path=(key, "source"))
    if file.valid_until is not None and file.valid_until < file.valid_from:
        yield Problem(
            "dates_out_of_order",
            ("valid_until",),
            f"'valid_until' ({file.valid_until}) is before 'valid_from' ({file.valid_from}).",
        )


def check_services(policy: Policy, catalogue: Catalogue) -> Iterator[Problem]:
    """Find services a policy proposes that its catalogue does not have in its country."""
    for row in policy.table(SERVICE).rows:
        entry = catalogue.services.get(str(row.then))
        if entry is None or policy.country not in entry.countries:
            message = f"'{row.then}' (row '{row.id}') is not in the catalogue '{catalogue.id}' for {policy.country}."
            yield Problem("service_not_here", ("tables", SERVICE, row.id), message)


def check_exemptions(policy: Policy) -> Iterator[Problem]:
    """Find declared exceptions for rows the policy does not have."""
    rows = {row.id for _, row in policy.rows()}
    for number, exemption in enumerate(policy.exemptions):
        yield from unknown_names("row", exemption.rows, rows, path=("exemptions", number, "rows"))
