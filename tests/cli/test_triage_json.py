"""`mestring triage --format json` answers exactly what the service answers over HTTP."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from tests.cli.command import A1, CASES, Mestring

FILES = sorted(CASES.glob("*.yaml"))
POLICIES = ("harstad", "bergen", "esbjerg", "statutory-no", "statutory-dk")


def _facts(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))["facts"]


def _compact(written: str) -> str:
    return json.dumps(json.loads(written), ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_one_policy_gives_the_body_of_triage_in_the_same_order(
    mestring: Mestring, http: httpx.Client, path: Path
) -> None:
    run = mestring("triage", path, "--policy", "bergen", "--format", "json")
    asked = http.post("/api/v1/triage", json={"policy": "bergen", "facts": _facts(path)})
    assert (0, 200) == (run.status, asked.status_code)
    assert asked.text == _compact(run.out)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_several_policies_give_the_body_of_compare_in_the_same_order(
    mestring: Mestring, http: httpx.Client, path: Path
) -> None:
    run = mestring("triage", path, *(word for name in POLICIES for word in ("--policy", name)), "--format", "json")
    asked = http.post("/api/v1/triage/compare", json={"policies": POLICIES, "facts": _facts(path)})
    assert (0, 200) == (run.status, asked.status_code)
    assert asked.text == _compact(run.out)


@pytest.mark.parametrize("words", [("--lang", "da"), ("--for", "citizen")])
def test_programs_get_every_language_and_reader_whatever_is_chosen(mestring: Mestring, words: tuple[str, str]) -> None:
    plain, chosen = (mestring("triage", A1, "--format", "json", *more).out for more in ((), words))
    assert plain == chosen


def test_json_is_all_that_stands_on_standard_output(mestring: Mestring) -> None:
    run = mestring("triage", A1, "--format", "json")
    assert 3 == json.loads(run.out)["primary_step"]
    assert "" == run.err
