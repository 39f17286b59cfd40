"""The citizen's own log over HTTP: in their language, newest first, with professionals named and nobody else."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from tests.conftest import TownMaker
from tests.usecases.citizens.people import codes
from tests.usecases.citizens.routes import kari
from tests.world.town import Town

AT = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)


def record(town: Town, actor: str, role: str, **changed: Any) -> None:
    """Write an entry about Kari as it could have been written long ago."""
    entry = {
        "at": AT.isoformat(),
        "actor_id": str(town.users[actor]),
        "role": role,
        "action": "citizen.read",
        "purpose": "care",
        "citizen_ids": f"{{{town.citizens['kari']}}}",
        "outcome": "done",
        "origin": "192.0.2.1",
        "request_id": str(uuid4()),
    } | changed
    values = ", ".join(f"'{value}'" for value in entry.values())
    town.rows(f"INSERT INTO audit_entry (municipality_id, {', '.join(entry)}) VALUES ($town, {values})")  # noqa: S608 - values of this test


def read(town: Town, *, who: str = "citizen", asked: str = "", language: str = "nb") -> list[str]:
    """Read the log, and give its sentences."""
    response = town.call(who, "GET", f"{kari(town)}/audit-log{asked}", Accept_Language=language)
    assert 200 == response.status_code, response.text
    return [sentence["text"] for sentence in response.json()["sentences"]]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Assessor (fagperson) så på opplysningene dine tirsdag 3. mars 2026 klokka 14:05. Hvorfor: "),
        ("da", "Assessor (fagperson) så på dine oplysninger tirsdag den 3. marts 2026 kl. 14.05. Hvorfor: "),
        ("en", "Assessor (professional) looked at your details on Tuesday 3 March 2026 at 14:05. Why: "),
    ],
)
def test_a_look_is_told_in_the_language_asked_for_by_the_clock_of_the_town(
    town: Town, language: str, sentence: str
) -> None:
    record(town, "assessor", "assessor")
    assert [True] == [said.startswith(sentence) for said in read(town, language=language)]


def test_another_clock_tells_another_hour(make: TownMaker) -> None:
    town = make(time_zone="Atlantic/Reykjavik")
    record(town, "assessor", "assessor")
    assert "klokka 13:05" in read(town)[0]


def test_the_answer_says_which_language_it_is_in(town: Town) -> None:
    response = town.call("citizen", "GET", f"{kari(town)}/audit-log", Accept_Language="da")
    assert ("da", "Accept-Language") == (response.headers["content-language"], response.headers["vary"])


def test_a_refused_look_is_told_too(town: Town) -> None:
    town.get("assessor_south", kari(town))
    assert read(town)[0].startswith("Assessor South (fagperson) prøvde å se på opplysningene dine")


def test_the_citizen_is_you(town: Town) -> None:
    town.get("citizen", kari(town))
    assert read(town)[0].startswith("Du så på opplysningene dine")


def test_a_citizen_who_signs_in_as_another_user_is_still_you(town: Town) -> None:
    town.users["kari_elsewhere"] = uuid4()
    town.rows(
        "INSERT INTO user_account (municipality_id, id, issuer, subject, name, roles, citizen_id) VALUES ($town,"  # noqa: S608 - values of this test
        f" '{town.users['kari_elsewhere']}', 'https://other.example', 'kari', 'Kari', '{{citizen}}',"
        f" '{town.citizens['kari']}')"
    )
    record(town, "citizen", "citizen")
    record(town, "kari_elsewhere", "citizen")
    assert ["Du så på opplysningene dine 2 ganger tirsdag 3. mars 2026 klokka 14:05."] == read(town)


def test_reading_the_log_is_itself_in_the_log(town: Town) -> None:
    assert [] == read(town)
    assert read(town)[0].startswith("Du så på denne loggen")


def test_a_relative_is_told_without_a_name(town: Town) -> None:
    town.get("relative", kari(town))
    assert read(town)[0].startswith("En pårørende så på opplysningene dine")


@pytest.mark.parametrize(("reader", "marked"), [("relative", [True, False]), ("citizen", [False, True])])
def test_whoever_reads_finds_their_own_looks(town: Town, reader: str, marked: list[bool]) -> None:
    record(town, "citizen", "citizen")
    record(town, "relative", "relative")
    found = town.get(reader, f"{kari(town)}/audit-log").json()["sentences"]
    assert marked == [one["by_reader"] for one in found]


def test_the_parts_of_a_sentence_are_told_in_the_language_asked_for(town: Town) -> None:
    record(town, "assessor", "assessor")
    (look,) = town.get("citizen", f"{kari(town)}/audit-log?lang=da").json()["sentences"]
    assert ("Assessor (fagperson)", "så på dine oplysninger", "for at give dig hjælp") == (
        look["who"],
        look["what"],
        look["why"],
    )


def test_the_same_person_is_known_again_on_the_next_page(town: Town) -> None:
    record(town, "relative", "relative")
    record(town, "relative", "relative")
    first = town.get("citizen", f"{kari(town)}/audit-log?limit=1").json()
    second = town.get("citizen", f"{kari(town)}/audit-log?limit=1&cursor={first['next']}").json()
    assert first["sentences"][0]["by"] == second["sentences"][0]["by"]


def test_who_somebody_without_a_name_is_cannot_be_read_from_how_they_are_known_again(town: Town) -> None:
    record(town, "relative", "relative")
    assert str(town.users["relative"]) not in town.get("citizen", f"{kari(town)}/audit-log").text


def test_how_long_a_pause_ends_a_visit_is_said(town: Town) -> None:
    assert 30 == town.get("citizen", f"{kari(town)}/audit-log").json()["pause_minutes"]


def test_another_citizen_is_told_without_a_name(town: Town) -> None:
    town.get("citizen_2", kari(town))
    assert read(town)[0].startswith("En annen innbygger prøvde å se på opplysningene dine")


def test_a_professional_who_looks_as_a_relative_is_told_as_one(town: Town) -> None:
    record(town, "assessor", "relative", purpose="own_access")
    record(town, "assessor", "assessor")
    assert ["Assessor (fagperson)", "En pårørende"] == [said.partition(" så på ")[0] for said in read(town)]


def test_somebody_else_on_the_same_list_is_not_mentioned(town: Town) -> None:
    town.open_case("kari", who="case_officer")
    town.open_case("ola", who="case_officer")
    town.get("assessor", "/cases")
    log = town.get("citizen", f"{kari(town)}/audit-log")
    assert [] == [secret for secret in ("Ola", str(town.citizens["ola"])) if secret in log.text]


def test_what_is_about_somebody_else_is_not_in_the_log(town: Town) -> None:
    record(town, "assessor", "assessor", citizen_ids=f"{{{town.citizens['ola']}}}")
    assert [] == read(town)


def test_an_action_of_another_version_is_told_all_the_same(town: Town) -> None:
    record(town, "assessor", "assessor", action="citizen.teleport")
    assert read(town)[0].startswith("Assessor (fagperson) brukte opplysningene dine")


def test_the_newest_is_told_first(town: Town) -> None:
    for action in ("citizen.read", "citizen.change", "citizen.address.read"):
        record(town, "assessor", "assessor", action=action)
    wanted = ["så adressen din", "endret opplysningene dine", "så på opplysningene dine"]
    assert [True] * 3 == [words in said for words, said in zip(wanted, read(town), strict=True)]


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 8])
def test_pages_tell_every_entry_once_though_reading_adds_new_ones(town: Town, limit: int) -> None:
    actions = [f"citizen.{number}" for number in range(7)]
    for number, action in enumerate(actions):
        record(town, "assessor", "assessor", action=action, at=AT.replace(minute=number).isoformat())
    told, asked = list[str](), f"?limit={limit}"
    while asked:
        page = town.get("citizen", f"{kari(town)}/audit-log{asked}").json()
        told += [sentence["first_at"] for sentence in page["sentences"]]
        assert len(page["sentences"]) <= limit
        asked = f"?limit={limit}&cursor={page['next']}" if page["next"] else ""
    assert [f"2026-03-03T13:0{number}:00Z" for number in reversed(range(7))] == told


def test_a_cursor_that_was_made_up_is_refused(town: Town) -> None:
    response = town.get("citizen", f"{kari(town)}/audit-log?cursor=eyJiZWZvcmUiOi0xfQ")
    assert (422, ["unusable_cursor"]) == codes(response)


def test_who_is_not_near_a_citizen_does_not_read_their_log(town: Town) -> None:
    assert {403} == {town.get(who, f"{kari(town)}/audit-log").status_code for who in ("leader", "administrator")}
