"""A municipality's own folder beside what ships: used everywhere when it is right, refused with its line when not."""

import json
from pathlib import Path

import pytest
import yaml

from api.content.load import SHIPPED
from tests.cli.command import A1, CASES, Mestring, check_complaint
from tests.cli.policy_file import Document, line_of, row, write
from tests.routers.server import client_of, serving

BROKEN = "id: nordby\ntitle: [\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name a folder of one's own in the settings, with room for ladders and policies."""
    for name in ("triage", "ladders"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("MESTRING_CONTENT", str(tmp_path))
    return tmp_path


def _ladder(own: Path, **changes: object) -> None:
    ladder = yaml.safe_load((SHIPPED / "ladders" / "voss.yaml").read_text("utf-8"))
    text = yaml.safe_dump(ladder | {"id": "nordby", "municipality": "Nordby"} | changes, allow_unicode=True)
    (own / "ladders" / "nordby.yaml").write_text(text, "utf-8")


def test_a_policy_and_ladder_of_ones_own_are_used_by_every_command(mestring: Mestring, own: Path) -> None:
    _ladder(own)
    write(own / "triage" / "nordby.yaml", lambda policy: policy.update(ladder="nordby"))
    runs = [
        mestring("policy", "list"),
        mestring("policy", "show", "nordby"),
        mestring("ladder", "show", "nordby"),
        mestring("triage", A1, "--policy", "nordby"),
        mestring("cases", "run", CASES, "--policy", "nordby"),
    ]
    assert [0, 0, 0, 0] == [run.status for run in runs[:4]]
    assert runs[4].out.splitlines()[-1].endswith(" failed")
    assert all("nordby" in run.out.lower() for run in (runs[0], runs[1], runs[3], runs[4]))
    assert "5" in runs[2].out


def test_what_ships_is_still_there_beside_it(mestring: Mestring, own: Path) -> None:
    write(own / "triage" / "nordby.yaml")
    listed = [line.split()[0] for line in mestring("policy", "list").out.splitlines()[1:]]
    assert ["bergen", "esbjerg", "harstad", "nordby", "statutory-dk", "statutory-no"] == listed


def test_a_policy_of_ones_own_may_be_built_on_rules_of_ones_own(mestring: Mestring, own: Path) -> None:
    (own / "shared").mkdir()
    shared = yaml.safe_load((SHIPPED / "shared" / "need.yaml").read_text("utf-8")) | {"id": "nordby-need"}
    (own / "shared" / "need.yaml").write_text(yaml.safe_dump(shared, allow_unicode=True), "utf-8")

    def change(policy: Document) -> None:
        policy["uses"][policy["uses"].index("need")] = "nordby-need"

    write(own / "triage" / "nordby.yaml", change)
    assert 3 == json.loads(mestring("triage", A1, "--policy", "nordby", "--format", "json").out)["primary_step"]


def test_it_is_served_over_http_too(own: Path) -> None:
    write(own / "triage" / "nordby.yaml")
    facts = yaml.safe_load(A1.read_text("utf-8"))["facts"]
    with serving(own / "written.log", MESTRING_CONTENT=str(own)) as server, client_of(server) as client:
        assert 6 == client.get("/api/v1/health").json()["policies"]
        assert "nordby" == client.get("/api/v1/policies/nordby").json()["id"]
        assert 3 == client.post("/api/v1/triage", json={"policy": "nordby", "facts": facts}).json()["primary_step"]


@pytest.mark.parametrize(
    "words", [("policy", "list"), ("triage", A1), ("cases", "run", CASES), ("ladder", "show"), ("openapi",)]
)
def test_a_broken_file_stops_every_command_with_its_line(
    mestring: Mestring, own: Path, words: tuple[str | Path, ...]
) -> None:
    (own / "triage" / "nordby.yaml").write_text(BROKEN, "utf-8")
    check_complaint(mestring(*words), "nordby.yaml:3: ")


@pytest.mark.parametrize("words", [("serve", "--port", "0"), ("demo", "--once", "--port", "0")])
def test_the_service_does_not_start_on_a_broken_file(mestring: Mestring, own: Path, words: tuple[str, ...]) -> None:
    path = write(own / "triage" / "nordby.yaml", lambda policy: row(policy).update(source=["nowhere"]))
    check_complaint(mestring(*words), f"nordby.yaml:{line_of(path, 'nowhere')}: ", "'nowhere' is not a known source")


def test_every_problem_of_every_file_is_said_at_once(mestring: Mestring, own: Path) -> None:
    _ladder(own, source=["nowhere"])
    write(own / "triage" / "nordby.yaml", lambda policy: row(policy).update(source=["nowhere"]))
    run = mestring("policy", "list")
    assert (1, 2) == (run.status, len(run.err.splitlines()))


def test_a_name_that_is_taken_is_refused_and_says_by_what(mestring: Mestring, own: Path) -> None:
    write(own / "triage" / "mine.yaml", name="harstad")
    check_complaint(mestring("policy", "list"), "mine.yaml:1: ", "'harstad' is taken", "harstad.yaml")


def test_two_files_of_one_name_can_be_told_apart(mestring: Mestring, own: Path) -> None:
    for folder in ("triage", "ladders"):
        (own / folder / "nordby.yaml").write_text("id: nordby\n", "utf-8")
    places = {line.split("] ")[1].partition(":")[0] for line in mestring("policy", "list").err.splitlines()}
    assert 2 == len(places)


def test_a_folder_that_is_not_there_is_not_passed_over(
    mestring: Mestring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MESTRING_CONTENT", str(tmp_path / "nowhere"))
    check_complaint(mestring("policy", "list"), "nowhere")


def test_a_folder_without_any_content_is_not_passed_over(
    mestring: Mestring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "triag").mkdir()
    write(tmp_path / "triag" / "nordby.yaml")
    monkeypatch.setenv("MESTRING_CONTENT", str(tmp_path))
    check_complaint(mestring("policy", "list"), tmp_path.name)


def test_several_folders_are_read_with_commas_between(
    mestring: Mestring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("nordby", "sorby"):
        (tmp_path / name / "triage").mkdir(parents=True)
        write(tmp_path / name / "triage" / "policy.yaml", name=name)
    monkeypatch.setenv("MESTRING_CONTENT", f"{tmp_path / 'nordby'}, {tmp_path / 'sorby'}")
    listed = {line.split()[0] for line in mestring("policy", "list").out.splitlines()}
    assert {"nordby", "sorby", "harstad"} <= listed


@pytest.mark.parametrize(("name", "value"), [("MESTRING_MAX_BODY_BYTES", "many"), ("MESTRING_MAX_BODY_BYTES", "5")])
def test_a_setting_that_cannot_be_is_refused_by_its_name(
    mestring: Mestring, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    check_complaint(mestring("policy", "list"), name)
