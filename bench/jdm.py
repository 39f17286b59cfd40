"""A policy as a JSON Decision Model, the form that zen-engine reads: one decision table node for every table.

A node is fed by the request and by the tables it asks, and hands on only its own answer. A chain in which every node
passes everything on gives the same results and takes zen-engine a little longer.
"""

from json import dumps
from typing import Any, Final

from api.domain.answers import YesNo
from api.domain.facts import Facts
from api.domain.policy.measures import Answers
from api.domain.policy.model import HitPolicy, Policy, Row, Table
from api.domain.policy.unary import Literal, UnaryTests

Part = dict[str, Any]
"""A part of a model, or what is known of one citizen, as JSON."""

THEN: Final = "then"
_REQUEST: Final = "request"
_RESPONSE: Final = "response"


class NotInZen(Exception):
    """A cell that is not written for zen-engine: it negates more than values."""


def model_of(policy: Policy) -> Part:
    """Write the whole policy; `unique` becomes `first`, which is the same where only one row can match."""
    tables = [_table(table) for table in policy.tables]
    nodes = [_node(_REQUEST, "inputNode", {"schema": ""}), *tables, _node(_RESPONSE, "outputNode", {"schema": ""})]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": _edges(policy)}


def context_of(policy: Policy, facts: Facts) -> Part:
    """Give what the tables ask of one citizen, the measures worked out; raises KeyError for a missing fact."""
    asked = {name for table in policy.tables for name in table.inputs if name not in policy.by_output}
    return {name: _value(policy, facts.answers, name) for name in asked}


def _value(policy: Policy, answers: Answers, name: str) -> object:
    measure = policy.measures.get(name)
    if measure is None:
        value = answers[name]
        return str(value) if isinstance(value, str) else value
    low, _ = measure.bounds(answers)
    return bool(low) if isinstance(measure.result, YesNo) else low


def _node(name: str, kind: str, content: Part) -> Part:
    return {"id": name, "type": kind, "name": name, "position": {"x": 0, "y": 0}, "content": content}


def _table(table: Table) -> Part:
    collects = table.hit is HitPolicy.COLLECT
    content = {
        "hitPolicy": "collect" if collects else "first",
        "inputs": [{"id": name, "name": name, "field": name} for name in table.inputs],
        "outputs": [{"id": THEN, "name": THEN, "field": THEN if collects else table.output}],
        "rules": [_rule(table, row) for row in table.rows],
        "passThrough": False,
        "inputField": None,
        "outputPath": table.output if collects else None,
        "executionMode": "single",
    }
    return _node(table.output, "decisionTableNode", content)


def _rule(table: Table, row: Row) -> Part:
    cells = {name: cell(row.when.get(name, UnaryTests())) for name in table.inputs}
    return {"_id": row.id, **cells, THEN: dumps(row.then)}


def cell(test: UnaryTests) -> str:
    """Write a test as zen-engine does; an empty cell takes everything."""
    if not test.alternatives:
        return ""
    if not test.negated:
        return str(test)
    if not all(isinstance(alternative, Literal) for alternative in test.alternatives):
        raise NotInZen(str(test))
    return f"not in [{', '.join(map(str, test.alternatives))}]"


def _edges(policy: Policy) -> list[Part]:
    """Draw the edges: everything from the request, every answer to those who ask for it and to the response."""
    asks = [
        (source, table.output)
        for table in policy.tables
        for source in (_REQUEST, *(name for name in table.inputs if name in policy.by_output))
    ]
    answers = [(table.output, _RESPONSE) for table in policy.tables]
    return [_edge(source, target) for source, target in (*asks, *answers)]


def _edge(source: str, target: str) -> Part:
    return {"id": f"{source}-{target}", "type": "edge", "sourceId": source, "targetId": target}
