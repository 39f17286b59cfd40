"""Policies: every measure, row, cell, text and source of the files can be read over HTTP."""

from typing import Any

import httpx
import pytest

from tests.routers.written import differences, documents

FILES = documents("triage")
SHARED = documents("shared")
SOURCES = {name: source for file in documents("sources").values() for name, source in file.items()}
KEPT_APART = {"measures", "tables", "uses"}


def _policy(http: httpx.Client, name: str) -> dict[str, Any]:
    response = http.get(f"/api/v1/policies/{name}")
    assert 200 == response.status_code
    found: dict[str, Any] = response.json()
    return found


def _parts(name: str) -> list[dict[str, Any]]:
    """List the files a policy is made of, itself last."""
    return [*(SHARED[used] for used in FILES[name].get("uses", ())), FILES[name]]


def _here(row: dict[str, Any], country: str) -> dict[str, Any]:
    """Keep of what a row cites what holds in the country of the policy."""
    held = [name for name in row["source"] if SOURCES[name].get("holds_in", country) == country]
    return {**row, "source": held or ["own-choice"]}


def _rows(tables: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Find each row by its id, with what its table answers for."""
    return {row["id"]: {"output": table["output"], **row} for table in tables for row in table["rows"]}


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_head_of_a_policy_is_shown_as_its_file_says(http: httpx.Client, name: str) -> None:
    head = {key: value for key, value in FILES[name].items() if key not in KEPT_APART}
    assert [] == list(differences(head, _policy(http, name)))


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_row_is_shown_with_its_cells_reason_and_sources_and_none_is_added(http: httpx.Client, name: str) -> None:
    said = _rows([table for part in _parts(name) for table in part.get("tables", ())])
    shown = _rows(_policy(http, name)["tables"])
    assert set(said) == set(shown)
    here = {row: _here(cells, FILES[name]["country"]) for row, cells in said.items()}
    assert [] == list(differences(here, shown))
    assert all(set(said[row]["when"]) == set(shown[row]["when"]) for row in said)


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_cell_is_words_under_a_column_of_its_table(http: httpx.Client, name: str) -> None:
    cells = [
        (column in table["inputs"], cell)
        for table in _policy(http, name)["tables"]
        for row in table["rows"]
        for column, cell in row["when"].items()
    ]
    assert cells
    assert all(known and isinstance(cell, str) and cell.strip() for known, cell in cells)


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_measure_is_shown(http: httpx.Client, name: str) -> None:
    said = {key: value for part in _parts(name) for key, value in part.get("measures", {}).items()}
    shown = _policy(http, name)["measures"]
    assert set(said) == set(shown)
    assert [] == list(differences(said, shown))


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_answer_of_a_table_has_its_text(http: httpx.Client, name: str) -> None:
    said = {table["output"]: table.get("values", {}) for part in _parts(name) for table in part.get("tables", ())}
    shown = {table["output"]: table["values"] for table in _policy(http, name)["tables"]}
    assert [] == list(differences(said, shown))


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_source_that_is_named_is_given(http: httpx.Client, name: str) -> None:
    policy = _policy(http, name)
    named = {source for table in policy["tables"] for row in table["rows"] for source in row["source"]}
    assert named | {*policy["window"]["source"], *policy["review"]["source"]} == set(policy["sources"])


@pytest.mark.parametrize("name", sorted(FILES))
def test_tables_stand_in_the_order_they_are_read(http: httpx.Client, name: str) -> None:
    tables = _policy(http, name)["tables"]
    outputs = [table["output"] for table in tables]
    waiting = [
        (table["output"], column)
        for number, table in enumerate(tables)
        for column in table["inputs"]
        if column in outputs[number:]
    ]
    assert [] == waiting


def test_the_list_says_of_each_policy_what_the_whole_policy_says(http: httpx.Client) -> None:
    listed = http.get("/api/v1/policies").json()
    assert sorted(FILES) == [one["id"] for one in listed]
    assert [] == [gap for one in listed for gap in differences(one, _policy(http, one["id"]))]


def test_policies_with_other_rules_have_other_hashes(http: httpx.Client) -> None:
    hashes = {one["content_hash"] for one in http.get("/api/v1/policies").json()}
    assert len(FILES) == len(hashes)
    assert {64} == {len(found) for found in hashes}
