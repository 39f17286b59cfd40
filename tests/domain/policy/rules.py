"""Small rules for tests: texts, rows and tables with full defaults, and policies made of them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pytest

from api.domain.errors import InvalidContent, Problem
from api.domain.policy.build import Surroundings, build_policy
from api.domain.policy.check import Known, check_rules
from api.domain.policy.measures import Measure
from api.domain.policy.model import Policy, PolicyFile, Row, Rules, Table
from api.domain.policy.variables import variables_of
from api.domain.text import Text
from tests.domain.policy.readings import LIBRARY

AROUND: Final = Surroundings(LIBRARY.shared, LIBRARY.sources, LIBRARY.ladders, LIBRARY.catalogues)
USES: Final = ("measures", "dimensions", "need", "five-questions", "regain-law-no", "services-care", "flags-common")


def text(words: str = "Ord.") -> dict[str, str]:
    """Say the same in every language."""
    return {"nb": words, "da": words, "en": words}


def row(name: str = "row", *, when: Mapping[str, Any] | None = None, then: Any = "yes", **changes: Any) -> Row:
    """Make a row; name what differs."""
    said = {"id": name, "when": when or {}, "then": then, "source": ["own-choice"], "reason": text(), **changes}
    return Row.model_validate(said)


def table(*rows: Row, output: str = "answer", hit: str = "first", **changes: Any) -> Table:
    """Make a table; its columns and answers are those its rows name."""
    fixed = output in {"primary_step", "service", "flag"}
    said = {
        "id": output,
        "title": text(),
        "hit": hit,
        "inputs": list(dict.fromkeys(name for each in rows for name in each.when)) or ["minor"],
        "output": output,
        "values": {} if fixed else {str(each.then): text() for each in rows},
        "rows": rows,
        **changes,
    }
    return Table.model_validate(said)


def measure(kind: str, *of: str, at_least: int | None = None) -> Measure:
    """Make a measure."""
    return Measure.model_validate({"kind": kind, "of": of, "at_least": at_least, "label": text()})


def _head(**changes: Any) -> dict[str, Any]:
    return {
        "id": "own",
        "version": "1.0.0",
        "title": text(),
        "summary": text(),
        "country": "NO",
        "legal_track": "law",
        "ladder": "canonical",
        "window": {"days": 14, "interim_decision_after_days": None, "source": ["own-choice"]},
        "review": {"weeks": [4], "source": ["own-choice"]},
        "valid_from": date(2026, 1, 1),
        "author": "a test",
        **changes,
    }


def bare_policy(*tables: Table, measures: Mapping[str, Measure] | None = None) -> Policy:
    """Make a policy of these tables and nothing else, unchecked, to read one table alone."""
    return Policy.model_validate(_head(tables=tables, measures=measures or {}))


STEP: Final = table(
    row("step-help", when={"regain": "not_suitable", "need": "clear"}, then=4),
    row("step-regain", when={"regain": "offer"}, then=3),
    row("step-none", then=0),
    output="primary_step",
)


def policy_file(*tables: Table, step: Table | None = STEP, uses: tuple[str, ...] = USES, **changes: Any) -> PolicyFile:
    """Make a policy file that builds, with further tables; name what differs."""
    own = (*((step,) if step else ()), *tables)
    return PolicyFile.model_validate(_head(uses=uses, tables=own, **changes))


def built(*tables: Table, **changes: Any) -> Policy:
    """Build a policy with further tables, checked in every way."""
    return build_policy(policy_file(*tables, **changes), AROUND)


def refused(*tables: Table, **changes: Any) -> tuple[Problem, ...]:
    """Build a policy that must be refused; gives the problems."""
    with pytest.raises(InvalidContent) as caught:
        built(*tables, **changes)
    return caught.value.problems


def problems_in(*tables: Table, measures: Mapping[str, Measure] | None = None) -> list[Problem]:
    """Check rules that know one source and one service."""
    checked = Rules(id="own", measures=dict(measures or {}), tables=tables)
    return check_rules(checked, Known(variables_of([checked]), {"own-choice"}, {"gps"}))


def codes(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    """Name the kinds of problem, in the order found."""
    return [problem.code for problem in problems]


def words(said: Mapping[str, str] | None = None) -> Text:
    """Make a text."""
    return Text.model_validate(said or text())
