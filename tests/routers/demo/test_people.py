"""Whom one can be in a demo: the list for the web app, and the page for everybody else."""

import re
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest

from tests.conftest import TownMaker
from tests.routers.accounts import account, change
from tests.routers.demo.relying import ISSUER, Relying, returned
from tests.routers.problem import check_problem
from tests.world.town import Town


def people(town: Town, **said: str) -> list[dict[str, Any]]:
    """List whom one can be in a town."""
    response = town.http.get("/demo-issuer/people", params={"municipality": town.municipality_id, **said})
    (found,) = response.json()
    listed: list[dict[str, Any]] = found["people"]
    return listed


def by_subject(town: Town, **said: str) -> dict[str, dict[str, Any]]:
    """Find people by how they sign in."""
    return {person["subject"]: person for person in people(town, **said)}


class Page(HTMLParser):
    """The links of a page, and its elements in order."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.links: list[str] = []
        self.elements: list[str] = []
        self.language: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a test asks for."""
        said = dict(attrs)
        self.elements.append(tag)
        self.language = said.get("lang") if tag == "html" else self.language
        if href := said.get("href"):
            self.links.append(href)


def test_a_person_is_listed_with_how_to_sign_in_as_them(town: Town) -> None:
    assert {
        "login_hint": f"{town.municipality_id}/a-leader",
        "subject": "a-leader",
        "name": "A-Leader",
        "roles": ["leader"],
        "role": "leder",
        "has_case": False,
        "speaks_for_somebody": False,
    } == by_subject(town)["a-leader"]


@pytest.mark.parametrize(("lang", "word"), [("nb", "pårørende"), ("da", "pårørende"), ("en", "relative")])
def test_roles_are_said_in_the_language_asked_for(town: Town, lang: str, word: str) -> None:
    assert word == by_subject(town, lang=lang)["a-relative"]["role"]


def test_citizens_with_a_case_are_told_from_those_without(town: Town) -> None:
    found = by_subject(town)
    assert (True, False) == (found["a-case"]["has_case"], found["a-citizen"]["has_case"])


def test_a_relative_with_a_power_of_attorney_is_told(town: Town) -> None:
    assert by_subject(town)["a-relative"]["speaks_for_somebody"]


def test_those_who_work_there_are_listed_before_private_people(town: Town) -> None:
    private = [person["roles"][0] in {"citizen", "relative"} for person in people(town)]
    assert sorted(private) == private


def test_only_whom_the_demo_signs_in_is_listed(town: Town) -> None:
    assert "assessor" not in by_subject(town)


def test_no_computer_system_is_listed(town: Town) -> None:
    town.post("administrator", "/users", account("a-system", issuer=ISSUER, roles=["system"]))
    assert "a-system" not in by_subject(town)


def test_everybody_who_is_listed_can_sign_in(town: Town, web_app: Relying) -> None:
    assert {200} == {web_app.status_of_me(web_app.sign_in(person["login_hint"])) for person in people(town)}


def test_a_few_of_every_kind_are_listed_however_many_there_are(town: Town, make: TownMaker) -> None:
    crowded = make()
    crowded.http = town.http
    for number in (10, 7, 8, 3, 4, 5, 9):
        crowded.post("administrator", "/users", account(f"nurse-{number}", issuer=ISSUER))
    crowded.post("administrator", "/users", account("chief", issuer=ISSUER, roles=["leader"]))
    assert ["nurse-3", "nurse-4", "nurse-5", "nurse-7", "nurse-8", "nurse-9", "chief"] == list(by_subject(crowded))


def test_who_is_no_longer_active_is_not_listed(town: Town, web_app: Relying) -> None:
    user = town.post("administrator", "/users", account("left", issuer=ISSUER, roles=["policy_author"])).json()
    before = "left" in by_subject(town)
    change(town, f"/users/{user['id']}", {"active": False})
    found = (before, "left" in by_subject(town), web_app.authorize(login_hint=f"{town.municipality_id}/left"))
    assert (True, False, 200) == (*found[:2], found[2].status_code)


@pytest.mark.parametrize("name", ["real", "no-such-town", "", "nul\x00"])
def test_where_people_are_real_nobody_is_listed(demo: httpx.Client, town: Town, real: Town, name: str) -> None:
    said = {"municipality": real.municipality_id if name == "real" else name}
    found = check_problem(demo.get("/demo-issuer/people", params=said), 403)
    assert ("not_synthetic", True) == (found.code, town.municipality_id in found.first["message"])


def test_without_a_name_every_town_is_listed_but_those_of_real_people(
    demo: httpx.Client, town: Town, real: Town
) -> None:
    names = {found["id"] for found in demo.get("/demo-issuer/people").json()}
    assert (True, False) == (town.municipality_id in names, real.municipality_id in names)


def test_a_click_on_the_page_signs_in(town: Town, web_app: Relying) -> None:
    links = Page(web_app.authorize().text).links
    (link,) = (one for one in links if f"{town.municipality_id}%2Fa-nurse" in one)
    code = returned(web_app.http.get(f"/demo-issuer/authorize{link}"))["code"]
    assert 200 == web_app.exchange(code=code).status_code


def test_the_page_runs_nothing_and_sends_nothing(web_app: Relying) -> None:
    elements = set(Page(web_app.authorize().text).elements)
    assert set() == elements & {"script", "form", "input", "img", "iframe", "link", "base"}


def test_the_page_may_do_nothing_even_if_something_got_in(web_app: Relying) -> None:
    policy = web_app.authorize().headers["content-security-policy"]
    rest = re.sub(r"style-src 'sha256-[\w+/=]+'; ", "", policy)
    assert "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" == rest


@pytest.mark.parametrize(
    ("locales", "header", "expected"),
    [
        (None, "da", "da"),
        (None, "fr", "nb"),
        ("en da", "nb", "en"),
        ("da-DK en", "nb", "da"),
        ("fr", "en", "en"),
        ("nn", "en", "nb"),
    ],
)
def test_the_page_speaks_the_readers_language(
    web_app: Relying, locales: str | None, header: str, expected: str
) -> None:
    said = web_app.asked(ui_locales=locales)
    response = web_app.http.get("/demo-issuer/authorize", params=said, headers={"Accept-Language": header})
    assert expected == Page(response.text).language
